# What is too long for the test command. `make help` tells what there is.
PYTHON ?= .venv/bin/python

.PHONY: help faults

help: ## tell what can be made
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

faults: ## break the program on purpose, all campaigns in full (hours), results into docs/reliability.md
	$(PYTHON) -m tests.faults --write
