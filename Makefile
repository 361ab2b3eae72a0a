# `make help` lists the targets. Everything runs in .venv, which `make setup` makes from pyproject.toml.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready
SURFACE ?=
FROM ?=
REPORT ?= build/changes.md
# They come from outside: their text reaches scripts through the environment, and neither make nor a shell reads it.
override SURFACE := $(value SURFACE)
override FROM := $(value FROM)
override REPORT := $(value REPORT)
export SURFACE FROM REPORT

.PHONY: servers fidelity help setup demo seen walk rooms test test-quick test-other test-transports test-lowest test-wheel test-pipeline generate check-generated vendor regenerate regenerate-drill lint type bench bench-quick \
	build borders crash engines crash-engines fuzz conformance soak docs docs-serve recovery
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

# What the tour and the README's first script need, and no more. Where the whole kit is installed, that serves.
SLIM := .venv/.slim
READY := $(if $(wildcard $(STAMP)),$(STAMP),$(SLIM))

$(SLIM): pyproject.toml
	@echo "Installing the package and its sandbox into .venv (once)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[sandbox]"
	@touch $(SLIM)

demo: $(READY) ## Run the tour: the SDK's main job over real HTTP, offline
	@$(BIN)/python -W error examples/tour.py

quickstart: $(READY) ## Run the README's first script, against the seeded sandbox, as a script and in python -m asyncio
	@$(BIN)/python -m tests.support.quickstart

# Two workers; the tests of one file stay together, because they share what their module sets up. What takes long, or
# needs a Chromium, a Temporal server or environments of its own, has a target of its own: conformance (all of the
# sandbox), test-pipeline, console, engines, test-wheel, docs.
APART := tests/sandbox tests/fidelity tests/pipeline tests/console tests/engines tests/packaging tests/docs
SUITE := -n 2 --dist loadfile $(addprefix --ignore ,$(APART))

# The servers that tests and benchmarks start themselves, installed where they are missing.
servers: $(STAMP)
	@$(BIN)/python -m tests.support.install_redis
	@$(BIN)/python -m tests.support.install_postgres

test: servers ## Run the tests (some start a Redis of their own: it is installed where it is missing)
	$(BIN)/python -m pytest $(SUITE)

# The inner loop: what is fast and touches most. Stores on a real Redis, the sandbox's rules, the pipeline, distributions
# and whatever takes a second or more are left to `make test`.
QUICK := tests/core tests/house tests/speed tests/testing tests/operations/test_by_hand.py

test-quick: $(STAMP) ## Run the fast tests, for the inner loop: under a minute
	$(BIN)/python -m pytest -q -n 2 --dist loadfile $(QUICK)

walk: $(STAMP) ## Print which files a call, a webhook and a bulk enter
	@$(BIN)/python -m tests.house.walk

rooms: $(STAMP) ## Print what breaks the rules on folders, files and functions, and the lines of each overlay
	@$(BIN)/python -m tests.house.rooms

# The default is httpx and orjson; everything must hold on the other transport and by the other JSON too.
test-other: servers ## Run all tests on aiohttp and with the JSON of the standard library
	WEAVR_TRANSPORT=aiohttp WEAVR_JSON=json $(BIN)/python -m pytest -q $(SUITE)

test-transports: servers ## Run all tests on httpx2, and once more on aiohttp
	WEAVR_TRANSPORT=httpx2 $(BIN)/python -m pytest -q $(SUITE)
	WEAVR_TRANSPORT=aiohttp $(BIN)/python -m pytest -q $(SUITE)

generate: $(STAMP) ## Make weavr_multi/ from openapi/ and generator-templates/
	$(BIN)/python openapi/generate.py

check-generated: $(STAMP) ## Fail if weavr_multi/ is not what `make generate` makes
	$(BIN)/python openapi/generate.py --check

test-pipeline: $(STAMP) ## Test the pipeline: odd, hostile and changed documents, and what is made of them
	$(BIN)/python -m pytest -q -n 2 --dist loadfile tests/pipeline

vendor: $(STAMP) ## Put the vendor's document in place of ours: SURFACE=multi FROM=<file or URL>
	$(BIN)/python openapi/vendor.py

regenerate: $(STAMP) ## Take the vendor's document, write the change REPORT, regenerate, test: what the workflow does
	@mkdir -p "$$(dirname "$$REPORT")"
	$(BIN)/python openapi/vendor.py > "$$REPORT"
	@echo >> "$$REPORT"
	-$(BIN)/python openapi/callers.py >> "$$REPORT"
	@cat "$$REPORT"
	$(MAKE) --no-print-directory check-generated test-pipeline test

# Our documents, written as the vendor writes them, one after another (with the tests that read the description) and
# together (with all tests): ONLY=multi TESTS=tests/operations for less, WHOLE=1 for all tests each time.
regenerate-drill: $(STAMP) ## Rehearse `make regenerate` with documents as the vendor writes them, in a copy
	$(BIN)/python -m tests.pipeline.drill $(ONLY) $(if $(TESTS),--tests $(TESTS),) $(if $(WHOLE),--whole,)
	$(if $(ONLY),,DOCUMENT_MB=45 $(BIN)/python -m pytest -q tests/pipeline/test_hostile_sources.py -k large)

lint: $(STAMP) ## Check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/pylint --recursive=y overlays openapi
	$(BIN)/zizmor --offline --quiet .github

type: $(STAMP) ## Check types with mypy and pyright
	$(BIN)/mypy
	$(BIN)/mypy tests/typing
	$(BIN)/mypy --config-file= --strict openapi/pipeline openapi/*.py
	$(BIN)/pyright

borders: $(STAMP) ## Every transport and own client, every way to fail, each kind of call: who was paid how often; or SHORT=1
	@$(BIN)/python -W error -m tests.borders.matrix $(if $(SHORT),--brief,)

seen: servers ## Run the tests marked `seen` on the tree in which their defects were seen: all must fail there
	@$(BIN)/python -m tests.seen -n 2 --dist loadfile

crash: servers ## Kill submitting processes and webhook workers at random points, and count; or SHORT=1
	$(BIN)/python -m tests.bulks.crash $(if $(SHORT),--points 4 --items 2000 --chunk 500,)
	$(BIN)/python -m tests.webhooks.crash --log redis $(if $(SHORT),--deliveries 500,)
	$(BIN)/python -m tests.webhooks.crash --log sqlite $(if $(SHORT),--deliveries 500,)
	$(BIN)/python -m tests.webhooks.exactly_once --database postgres $(if $(SHORT),--deliveries 300 --kills 3,)
	$(BIN)/python -m tests.webhooks.exactly_once --database sqlite $(if $(SHORT),--deliveries 300 --kills 3,)

engines: servers ## Test bulk runs on a real Temporal server, and the examples for other engines
	$(BIN)/python -m pytest -q -n 2 --dist loadfile tests/engines

crash-engines: $(STAMP) ## Kill workers of a run on Temporal at random points, restart its server, and count; or SHORT=1
	$(BIN)/python -W error -m tests.engines.crash $(if $(SHORT),--items 5000 --chunk 625 --kills 4,)

recovery: $(STAMP) ## Lose 500 of 5,000 deliveries at random, recover them, and count; or SHORT=1
	$(BIN)/python -W error -m tests.webhooks.lost_deliveries $(if $(SHORT),--deliveries 500 --lost 80,)

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

fidelity: $(STAMP) ## Hold the sandbox against all situations observed at the service, and print how many agree
	@$(BIN)/python -m tests.fidelity

conformance: $(STAMP) ## Let schemathesis compare the sandbox with the description, and print what was answered; or SHORT=1
	@mkdir -p build
	SANDBOX_COVERAGE=build/conformance.txt $(if $(SHORT),,CONFORMANCE_EXAMPLES=100 SANDBOX_FULL=1 WEAVR_PATIENCE=1) \
		$(BIN)/python -m pytest -q tests/sandbox tests/fidelity $(if $(SHORT),-n 2 --dist loadfile,)
	@$(if $(SHORT),tail -n 1,cat) build/conformance.txt

console: $(STAMP) ## Look at the sandbox's console in a Chromium: panels, buttons, both widths and colours, axe-core; or SHORT=1
	@$(BIN)/python -m tests.support.install_chromium
	CONSOLE_REQUIRED=1 $(BIN)/python -m pytest -q tests/console $(if $(SHORT),-n 2 --dist loadfile,)

# The package and its extras at their oldest, whatever the test tools ask for; what the pipeline needs is pinned anyway.
# Three tools know the oldest versions no more: cattrs and aiosqlite have older ones that do, and import-linter, of
# tests/house, none; those tests read our sources, which are the same.
test-lowest: servers ## Run the tests with the oldest versions that pyproject.toml allows
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/python -m pip install --quiet uv
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python --resolution lowest-direct \
		--editable ".[redis,sql,aiohttp,httpx2,http2,fastapi,sandbox,cli,speed,temporal]"
	build/lowest/bin/uv pip freeze --quiet --python build/lowest/bin/python --exclude-editable > build/lowest.txt
	printf 'cattrs==24.1.3\naiosqlite==0.20.0\n' >> build/lowest.txt
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python --override build/lowest.txt --group dev
	build/lowest/bin/python -m pytest -q $(SUITE) --ignore tests/house

test-wheel: $(STAMP) ## Prove the distributions in clean environments
	$(BIN)/python -m pytest -q -n 2 --dist loadfile tests/packaging

bench: servers ## Measure speed beside the peers (some minutes): a table, benchmarks/results/latest.json, the plot
	@$(BIN)/python benchmarks/environment.py
	@.peers/bin/python benchmarks/run.py

bench-quick: servers ## The same in a minute, after the peers' environment was made once; no plot
	@$(BIN)/python benchmarks/environment.py
	@.peers/bin/python benchmarks/run.py --quick

DOCS := .venv/.docs

$(DOCS): $(STAMP)
	$(BIN)/python -m pip install --quiet --group docs
	@touch $(DOCS)

docs: $(DOCS) ## Build the documentation site into build/site, and test it; any warning or broken link fails
	@$(BIN)/python -m tests.support.install_chromium
	$(BIN)/mypy --config-file= --strict docs/make tests/docs
	$(BIN)/python docs/make/site.py
	SITE_REQUIRED=1 $(BIN)/python -m pytest -q -n 2 --dist loadfile tests/docs

docs-serve: $(DOCS) ## Serve the documentation site on a loopback port
	$(BIN)/python docs/make/site.py --serve

build: $(STAMP) ## Build the sdist and the wheel into dist/
	$(BIN)/python -m build --quiet
