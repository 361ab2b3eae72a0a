# `make help` lists the targets. Everything runs in .venv, which `make setup` makes from pyproject.toml.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready
SURFACE ?=
FROM ?=

.PHONY: help setup demo test test-other test-lowest test-wheel generate check-generated vendor regenerate lint type bench bench-quick \
	build crash fuzz conformance soak
.DEFAULT_GOAL := help

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  %-16s %s\n", $$1, $$2}'

setup: $(STAMP) ## Make .venv with the package (editable), its extras and the tools

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	@mkdir -p build
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[all]" --group dev
	@touch $(STAMP)

demo: $(STAMP) ## Run the tour: the SDK's main job over real HTTP, offline
	@$(BIN)/python -W error examples/tour.py

# Two workers; the tests of one file stay together, because they share what their module sets up. schemathesis has a
# target of its own: conformance.
SUITE := -n 2 --dist loadfile --ignore tests/sandbox/test_conformance.py

test: $(STAMP) ## Run all tests (some start a Redis of their own: it is installed where it is missing)
	@$(BIN)/python -m tests.support.install_redis
	$(BIN)/python -m pytest $(SUITE)

# The default is httpx and orjson; everything must hold on the other transport and by the other JSON too.
test-other: $(STAMP) ## Run all tests on aiohttp and with the JSON of the standard library
	@$(BIN)/python -m tests.support.install_redis
	WEAVR_TRANSPORT=aiohttp WEAVR_JSON=json $(BIN)/python -m pytest -q $(SUITE)

generate: $(STAMP) ## Make weavr_multi/ from openapi/ and generator-templates/
	$(BIN)/python openapi/generate.py

check-generated: $(STAMP) ## Fail if weavr_multi/ is not what `make generate` makes
	$(BIN)/python openapi/generate.py --check

vendor: $(STAMP) ## Put the vendor's document in place of ours: SURFACE=multi FROM=<file or URL>
	$(BIN)/python openapi/vendor.py "$(SURFACE)" "$(FROM)"

REPORT ?= build/changes.md

regenerate: $(STAMP) ## Take the vendor's document, write the change REPORT, regenerate, test: what the workflow does
	@mkdir -p $(dir $(REPORT))
	$(BIN)/python openapi/vendor.py "$(SURFACE)" "$(FROM)" > $(REPORT)
	@cat $(REPORT)
	$(MAKE) --no-print-directory check-generated test

lint: $(STAMP) ## Check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

type: $(STAMP) ## Check types with mypy and pyright
	$(BIN)/mypy
	$(BIN)/mypy tests/typing
	$(BIN)/mypy --config-file= --strict openapi/pipeline openapi/*.py
	$(BIN)/pyright

crash: $(STAMP) ## Kill submitting processes and webhook workers at random points, and count; or SHORT=1
	@$(BIN)/python -m tests.support.install_redis
	$(BIN)/python -m tests.bulks.crash $(if $(SHORT),--points 4 --items 2000 --chunk 500,)
	$(BIN)/python -m tests.webhooks.crash --log redis $(if $(SHORT),--deliveries 500,)
	$(BIN)/python -m tests.webhooks.crash --log sqlite $(if $(SHORT),--deliveries 500,)

# What is promised in seconds, held to the letter here, where nothing else runs (tests/support/patience.py).
TIMED := tests/bulks/test_many_waits.py tests/bulks/test_webhooks.py tests/sandbox/test_serving.py \
	tests/sessions/test_processes.py tests/webhooks/test_examples.py

soak: $(STAMP) ## The long forms: 20,000 examples of the verifier, 1,000 forwarded requests, bulks against their model
	$(BIN)/python tests/fuzz/totality.py
	FORWARDED_REQUESTS=1000 WEAVR_PATIENCE=1 $(BIN)/python -m pytest -q -s tests/webhooks/test_forwarding_load.py
	WEAVR_PATIENCE=1 $(BIN)/python -m pytest -q $(TIMED)
	BULK_EXAMPLES=400 $(BIN)/python -m pytest -q tests/bulks/test_state_machine.py

fuzz: $(STAMP) ## Let atheris look for input that breaks the webhook verifier: ten minutes, or SHORT=1
	cd build && ../$(BIN)/python ../tests/fuzz/webhooks.py -max_total_time=$(if $(SHORT),20,600) -verbosity=0

conformance: $(STAMP) ## Let schemathesis compare the sandbox with the description, and print what was answered; or SHORT=1
	@mkdir -p build
	SANDBOX_COVERAGE=build/conformance.txt $(if $(SHORT),,CONFORMANCE_EXAMPLES=100 SANDBOX_FULL=1 WEAVR_PATIENCE=1) \
		$(BIN)/python -m pytest -q tests/sandbox $(if $(SHORT),-n 2 --dist loadfile,)
	@$(if $(SHORT),tail -n 1,cat) build/conformance.txt

# The package and its extras at their oldest, the test tools as they are; what the pipeline needs is pinned anyway.
test-lowest: $(STAMP) ## Run the tests with the oldest versions that pyproject.toml allows
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/python -m pip install --quiet uv
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python --resolution lowest-direct \
		--editable ".[redis,aiohttp,fastapi,sandbox,cli,speed]"
	build/lowest/bin/uv pip freeze --quiet --python build/lowest/bin/python --exclude-editable > build/lowest.txt
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python --constraint build/lowest.txt --group dev
	@build/lowest/bin/python -m tests.support.install_redis
	build/lowest/bin/python -m pytest -q $(SUITE) --ignore tests/pipeline --ignore tests/packaging

test-wheel: $(STAMP) ## Prove the distributions in clean environments
	$(BIN)/python -m pytest -q tests/packaging

bench: $(STAMP) ## Measure speed beside the peers (some minutes): a table, benchmarks/results/latest.json, the plot
	@$(BIN)/python benchmarks/environment.py
	@.peers/bin/python benchmarks/run.py

bench-quick: $(STAMP) ## The same in a minute, after the peers' environment was made once; no plot
	@$(BIN)/python benchmarks/environment.py
	@.peers/bin/python benchmarks/run.py --quick

build: $(STAMP) ## Build the sdist and the wheel into dist/
	$(BIN)/python -m build --quiet
