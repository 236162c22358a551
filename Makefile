# What is too long for the test command. `make help` tells what there is.
PYTHON ?= .venv/bin/python
# What packages are made with; a folder may be for another Python, the one file is for this one.
PYTHON3 ?= python3
SERVER_PYTHON ?= $(PYTHON3)
BUILDER = build/packages/bin/python
EXTRAS ?= pdf,tableur,orthographe
PREFIX ?= /opt/sofi-tui

.PHONY: help faults scenarios wheel folder pyz packages bench

help: ## tell what can be made
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

faults: ## break the program on purpose, all campaigns in full (hours), results into docs/reliability.md
	$(PYTHON) -m tests.faults --write

scenarios: ## whole tasks through a real tmux and a real sshd, for each TERM and size (ten minutes), result into docs/terminals.md
	$(PYTHON) -m tests.real_terminals --write

bench: ## measure what is inside and the whole program (extra "mesures", some minutes), to compare with docs/performance.md
	$(PYTHON) -m pytest -o addopts=--import-mode=importlib -p no:cacheprovider benchmarks/inside \
		--benchmark-group-by=func --benchmark-columns=min,median,rounds --benchmark-warmup=on --benchmark-max-time=0.5
	$(PYTHON) -m benchmarks.terminal --rounds 5
	$(PYTHON) -m benchmarks.drafts --sizes 10 10000 --rounds 3
	$(PYTHON) -m benchmarks.commands --rounds 5

wheel: build/packages/made ## the wheel for pipx or uv, into dist/
	$(BUILDER) -m scripts.packages wheel

folder: build/packages/made ## one folder for a whole server, into PREFIX=/opt/sofi-tui
	$(BUILDER) -m scripts.packages folder --prefix '$(PREFIX)' --extras '$(EXTRAS)' --python "$$(command -v $(SERVER_PYTHON))"

pyz: build/packages/made ## one file for a server where one has no rights, into dist/
	$(BUILDER) -m scripts.packages pyz --extras '$(EXTRAS)'

packages: build/packages/made ## try all of them, pipx and uv too, as an ordinary user (two minutes), result into docs/decisions/packages.md
	$(BUILDER) -m pip install --quiet 'pyte>=0.8.2'
	$(BUILDER) -m scripts.packages.check --write

build/packages/made: pyproject.toml
	rm -rf build/packages
	$(PYTHON3) -m venv build/packages
	$(BUILDER) -m pip install --quiet 'build>=1.6' 'setuptools>=80' 'shiv>=1.0.8,<2'
	touch build/packages/made
