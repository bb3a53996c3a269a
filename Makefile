# Every target sets up what it needs in .venv; nothing is installed anywhere else.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test slow check bench train size lock clean

# The first of these that is new enough; an old python3 is named in the complaint below.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && exit; done; echo python3)
REPORTS ?= src/detente/demo_reports
VENV := .venv
BIN := $(VENV)/bin
TRAIN := .venv-train
# The package is read from src: nothing is built, and no chance is left to the order of sets.
TRAINING := PYTHONPATH=src PYTHONHASHSEED=0 $(TRAIN)/bin/python -m training
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --upgrade
STAMP := $(VENV)/.ready
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input

# A developer's own site-packages and PYTHONPATH stay out of it.
export PYTHONNOUSERSITE := 1
unexport PYTHONPATH PYTHONHOME

help: ## what each target does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

demo: $(STAMP) ## read the demo reports and look at what they say
	@$(BIN)/detente demo

test: $(STAMP) ## the default tests
	@$(BIN)/python -m pytest -q -n 2

slow: $(STAMP) ## the slow tests
	@$(BIN)/python -m pytest -q -m slow

check: $(STAMP) ## everything that must hold before a commit
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src bench training
	$(BIN)/python -m training check
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -q -n 2

bench: $(STAMP) ## all benchmarks that are there, docs/benchmarks.md, and last the ratio to bare spaCy
	@$(BIN)/python -m bench all
	@$(BIN)/python -m bench own
	@$(BIN)/python -m bench speed $(REPORTS) --save
	@$(BIN)/python -m bench speed dev --save
	@$(BIN)/python -m bench report

train: $(TRAIN)/.ready ## make the reader model anew, from the corpus to the model card (three hours on two cores)
	@mkdir -p build/reader
	@$(TRAINING) check
	@$(TRAINING) start build/reader/start --teacher
	@$(TRAINING) prepare build/reader/items.npz
	@$(TRAINING) direct build/reader/items.npz build/reader/start build/reader/direct
	@$(TRAINING) recipe build/reader/items.npz build/reader/start build/reader/direct build/reader/fitted
	@$(TRAINING) export build/reader/items.npz build/reader/fitted
	@$(TRAINING) card build/reader/fitted
	@$(TRAINING) spans prepare build/reader/spans
	@$(TRAINING) spans fit build/reader/spans build/reader/start/student.npz build/reader/spans/first.npz
	@$(TRAINING) spans fit build/reader/spans build/reader/spans/first.npz build/reader/spans/fitted.npz \
		--rate 1.5e-4 --seed 2
	@$(TRAINING) spans export build/reader/spans build/reader/spans/fitted.npz

size: ## megabytes that an installation of the core takes
	@$(PYTHON) -m bench size

lock: ## renew requirements.lock and requirements-train.lock (needs uv)
	$(LOCK) --extra dev --output-file requirements.lock
	$(LOCK) --extra train --output-file requirements-train.lock

clean: ## remove what the other targets made
	rm -rf $(VENV) $(TRAIN) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests bench training -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c '$(NEW_ENOUGH)' 2>/dev/null || { \
		echo 'détente needs Python 3.11 or newer, and "$(PYTHON)" is not one.' >&2; \
		echo 'Install one, or name it: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@echo 'Setting up .venv (a minute or so) ...'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TRAIN)/.ready: requirements-train.lock
	@echo 'Setting up .venv-train (PyTorch: some gigabytes) ...'
	@$(PYTHON) -m venv $(TRAIN)
	@$(TRAIN)/bin/python -m pip --quiet --disable-pip-version-check install \
		--require-hashes -r requirements-train.lock
	@touch $@
