# Everything a developer runs. Each target sets itself up in .venv, from the
# locked and hashed packages of requirements.lock, with nothing but Python
# (3.11 or newer) and make on the machine.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test check format lint types imports quality bench bench-load bench-quotes bench-intents bench-search lock clean

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: .venv/ready ## a local newsroom in the browser, no Slack needed
	$(BIN)/cuttings demo

test: .venv/ready ## all tests
	$(BIN)/python -m pytest

check: format lint types imports quality test ## all that CI runs

format: .venv/ready ## is every file formatted?
	$(BIN)/ruff format --check .

lint: .venv/ready ## ruff, all rules but those pyproject.toml names
	$(BIN)/ruff check .

types: .venv/ready ## mypy, strict
	$(BIN)/mypy

imports: .venv/ready ## does every module import from its own floor down?
	$(BIN)/lint-imports

quality: .venv/ready ## finding, joining and understanding against their floors
	$(BIN)/python -m tests.quality.gate
	$(BIN)/python -m tests.quality.events.gate
	$(BIN)/python -m tests.quality.utterances.gate

bench: .venv/ready ## how quick, how small: on the shipped articles
	$(BIN)/python -m tests.bench.newsroom

bench-load: .venv/ready ## loading made-up articles (SIZES="1000 100000", PEER=PYTHON)
	PEER="$(PEER)" $(BIN)/python -m tests.bench.load $(SIZES)

bench-quotes: .venv/ready ## quotations beside a peer (PEER=PYTHON, POLNEAR=CLONE)
	PEER="$(PEER)" POLNEAR="$(POLNEAR)" $(BIN)/python -m tests.bench.quotes

bench-intents: .venv/ready ## intents beside peers (PEER=PYTHON, DATA=FOLDER)
	PEER="$(PEER)" DATA="$(DATA)" $(BIN)/python -m tests.bench.intents

bench-search: .venv/ready ## search beside a peer (PEER=PYTHON, N="10000 100000", TEXT=FOLDER)
	PEER="$(PEER)" TEXT="$(TEXT)" $(BIN)/python -m tests.bench.search $(N)

lock: ## pin the newest packages that pyproject.toml allows (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  --extra dev --extra large --extra postgres pyproject.toml -o requirements.lock

clean: ## forget the set-up
	rm -rf .venv

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Cuttings needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "Setting up .venv (a minute, once) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
