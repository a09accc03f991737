# `make demo` and `make test` need nothing but Python >= 3.11; `make oracle` installs Ruby's Jekyll, Java and the Nu HTML
# checker, `make e2e` Chromium, with apt-get and npm.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready

.PHONY: demo test lint types contracts oracle e2e bench clean

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("cfplint needs Python 3.11 or newer; run make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(READY)
	@PATH="$(BIN):$$PATH" sh fixtures/demo.sh

test: $(READY)
	$(BIN)/python -m pytest -q -n auto -m "not e2e"

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

oracle: $(READY)
	sh tests/oracle/install.sh
	$(BIN)/python -m pytest -q -m oracle tests/oracle

e2e: $(READY)
	sh tests/e2e/install.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[e2e]'
	$(BIN)/python -m pytest -q -m e2e tests/e2e

bench: $(READY)
	$(BIN)/python benchmarks/site.py fixtures/site

clean:
	rm -rf $(VENV) build
