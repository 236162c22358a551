# What is too long for the test command. `make help` tells what there is.
PYTHON ?= .venv/bin/python
# What packages are made with, and for: another version or place of Python by PYTHON3=/usr/bin/python3.12.
PYTHON3 ?= python3
BUILDER = build/packages-$(notdir $(PYTHON3))/bin/python
EXTRAS ?= pdf,tableur
PREFIX ?= /opt/sofi-tui

.PHONY: help faults wheel folder pyz packages

help: ## tell what can be made
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

faults: ## break the program on purpose, all campaigns in full (hours), results into docs/reliability.md
	$(PYTHON) -m tests.faults --write

wheel: $(BUILDER) ## the wheel for pipx or uv, into dist/
	$(BUILDER) -m scripts.packages wheel

folder: $(BUILDER) ## one folder for a whole server, into PREFIX=/opt/sofi-tui
	$(BUILDER) -m scripts.packages folder --prefix $(PREFIX) --extras '$(EXTRAS)' --python $$(command -v $(PYTHON3))

pyz: $(BUILDER) ## one file for a server where one has no rights, into dist/
	$(BUILDER) -m scripts.packages pyz --extras '$(EXTRAS)'

packages: $(BUILDER) ## try all of them, pipx and uv too, as an ordinary user (two minutes), result into docs/decisions/packages.md
	$(BUILDER) -m pip install --quiet 'pyte>=0.8.2'
	$(BUILDER) -m scripts.packages.check --write

$(BUILDER): pyproject.toml
	$(PYTHON3) -m venv build/packages-$(notdir $(PYTHON3))
	$(BUILDER) -m pip install --quiet 'build>=1.6' 'setuptools>=80' 'shiv>=1.0.8,<2'
	touch $(BUILDER)
