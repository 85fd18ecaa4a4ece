.DEFAULT_GOAL := help
PYTHON ?= python3
export NO_MKDOCS_2_WARNING = 1
RUN := .venv/bin

help:
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

test: .venv/dev ## pass the tests, the long ones apart
	$(RUN)/pytest -m "not long"

test-all: .venv/dev ## pass all tests
	$(RUN)/pytest

check: .venv/dev ## lint, types and tests: the one gate
	$(RUN)/ruff check . && $(RUN)/mypy && $(RUN)/lint-imports && $(MAKE) test

lock: .venv/dev ## pin the dependencies anew, with hashes
	$(RUN)/pip install -q uv
	$(RUN)/uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -U -o requirements/site.txt
	$(RUN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -U -o requirements/dev.txt

clean: ## take away what was made
	rm -rf .venv site

.venv/dev: requirements/dev.txt pyproject.toml
	@sh requirements/venv.sh "$(PYTHON)" requirements/dev.txt
	@touch .venv/site $@

.venv/site: requirements/site.txt pyproject.toml
	@sh requirements/venv.sh "$(PYTHON)" requirements/site.txt
	@touch $@

.PHONY: help test test-all check lock clean
