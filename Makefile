.DEFAULT_GOAL := help
PYTHON ?= python3
export NO_MKDOCS_2_WARNING = 1
RUN := .venv/bin

help:
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: .venv/site ## build the explainer into site/
	$(RUN)/mkdocs build

serve: .venv/site ## preview it at http://127.0.0.1:8000/, anew at each change
	$(RUN)/mkdocs serve

test: .venv/dev ## pass the tests, the long ones apart
	$(RUN)/pytest -n auto -m "not long"

test-all: .venv/dev ## pass all tests
	$(RUN)/pytest -n auto

check: .venv/dev ## lint, types, docs and tests: the one gate
	$(RUN)/ruff check . && $(RUN)/ruff format --check . && $(RUN)/mypy && $(RUN)/lint-imports && $(MAKE) test

docs: .venv/dev ## make the manual's generated pages and the schema again
	$(RUN)/python docs/generate.py && git diff --stat -- docs

pictures: .venv/dev ## take the manual's screenshots again, from the real site
	$(RUN)/mkdocs build -q
	$(RUN)/python docs/screenshots.py

accept: .venv/dev ## take over what the tests' cases show now, and show the difference
	NUTGRAF_ACCEPT=1 $(RUN)/pytest -n auto -m "not long" || true
	git diff -- tests

bench: .venv/dev ## measure beside other generators: SIZES="20 100 1000"
	$(RUN)/python benchmarks/bench.py $(SIZES) $(BENCH)

lock: .venv/dev ## pin the dependencies anew, with hashes
	$(RUN)/pip install -q uv
	for group in build:site dev:dev; do $(RUN)/uv pip compile pyproject.toml --group $${group%:*} --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -U -o requirements/$${group#*:}.txt; done

clean: ## take away what was made
	rm -rf .venv site

.venv/dev: requirements/dev.txt pyproject.toml requirements/venv.sh
	@sh requirements/venv.sh "$(PYTHON)" requirements/dev.txt
	@touch .venv/site $@

.venv/site: requirements/site.txt pyproject.toml requirements/venv.sh
	@sh requirements/venv.sh "$(PYTHON)" requirements/site.txt
	@touch $@

tests/web/node_modules: tests/web/package-lock.json
	npm ci --prefix tests/web --ignore-scripts --no-audit --no-fund && touch $@

.PHONY: help site serve test test-all check docs pictures accept bench lock clean
