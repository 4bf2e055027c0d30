# kzturk's workshop. `make` alone tells what there is to do; only `make fmt` writes into the checkout.
.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports docs gate tests test-all compiled bench fmt clean

VENV ?= .venv
BIN := $(VENV)/bin
PACKAGE := $(VENV)/.package
TOOLS := $(VENV)/.tools
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The first Python that is new enough; name another with `make test PYTHON=/path/to/python3.12`.
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for it in python3.11 python3.12 python3.13 python3 python; do \
	"$$it" -c '$(FITS)' >/dev/null 2>&1 && echo "$$it" && exit; done; echo python3.11)

# A user's own settings never reach the workshop.
unexport KZTURK_DB KZTURK_KNOWLEDGE KZTURK_FORMAT KZTURK_CACHE PYTHONPATH
export KZTURK_CONFIG := off

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(PACKAGE) ## install kzturk into .venv, read seeds/ into .demo/kzturk.db, show two answers
	@$(BIN)/python tools/demo.py

test: $(TOOLS) ## install the locked tools into .venv and run every check and test
	@$(MAKE) --no-print-directory check

check: lint types imports docs gate tests ## every check and test, with what is installed

lint: $(TOOLS) ## ruff: rules and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(TOOLS) ## mypy, strict
	$(BIN)/mypy

imports: $(TOOLS) ## import-linter: the rooms
	$(BIN)/lint-imports --no-logo

docs: $(TOOLS) ## the generated pages are up to date
	$(BIN)/python tools/cli_reference.py --check
	$(BIN)/python tools/data_model.py --check
	$(BIN)/python tools/accuracy.py --check
	$(BIN)/python tools/compile_queries.py --check
	$(BIN)/python tools/compile_grammar.py --check

gate: $(TOOLS) ## extraction is no worse than the pinned floors
ifneq ($(wildcard tools/gate.py),)
	$(BIN)/python tools/gate.py
endif

tests: $(TOOLS) ## the tests, on two processes, in random order
	$(BIN)/python -m pytest -n 2

test-all: ## the tests on every CPython 3.11, 3.12 and 3.13 found here
	@MAKE="$(MAKE)" $(PYTHON) tools/test_all.py

compiled: $(TOOLS) ## build the compiled readers into build/compiled and test them
	$(BIN)/python tools/compile_readers.py --test

bench: $(TOOLS) ## measure speed
	$(BIN)/python tools/bench.py

fmt: $(TOOLS) ## format the code, write generated pages and shown outputs anew
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	$(BIN)/python tools/compile_queries.py
	$(BIN)/python tools/compile_grammar.py
	$(BIN)/python tools/cli_reference.py
	$(BIN)/python tools/data_model.py
	$(BIN)/python tools/examples.py
	$(BIN)/python tools/accuracy.py

clean: ## remove what the other targets made, environments included
	rm -rf $(VENV) .venv-3.* .venv-bench* .bench .demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c '$(FITS)' || { echo "kzturk needs CPython 3.11, 3.12 or 3.13; name one: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(PACKAGE): requirements.lock pyproject.toml src/kzturk/__init__.py | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): requirements-dev.lock $(PACKAGE)
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
