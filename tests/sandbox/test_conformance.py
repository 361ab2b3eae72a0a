"""schemathesis against the running sandbox: every operation, with data right and wrong.

No server error, no status and no body that the description does not have. ``CONFORMANCE_EXAMPLES`` sets how many
requests each operation gets (`make conformance` asks for many, the ordinary run for a few).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

schemathesis = pytest.importorskip("schemathesis")

from schemathesis import checks  # noqa: E402

from tests.sandbox.conftest import note  # noqa: E402
from tests.sandbox.document import document  # noqa: E402
from tests.sandbox.worlds import World  # noqa: E402
from weavr_multi.sandbox import Sandbox  # noqa: E402
from weavr_multi.sandbox.api.description import load  # noqa: E402

EXAMPLES = int(os.environ.get("CONFORMANCE_EXAMPLES", "3"))
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
]

schema = schemathesis.openapi.from_dict(document())
_worlds: list[World] = []


@pytest.fixture(scope="module", autouse=True)
def world() -> Iterator[World]:
    """One sandbox over sockets, with something of everything in it."""
    with Sandbox(check_answers=True, bulk_rate=0) as sandbox:
        sandbox.requests.keep(1_000_000)
        world = World(sandbox)
        _worlds.append(world)
        yield world
        note(sandbox)
        _worlds.clear()
        assert sandbox.problems == []
        assert list(sandbox.ledger.problems()) == []


@schema.parametrize()
@schema.given(data=st.data())
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize="CONFORMANCE_EXAMPLES" not in os.environ,
)
def test_an_answer_is_one_of_those_described(case: Any, data: st.DataObject) -> None:
    [world] = _worlds
    raw = case.operation.definition.raw
    operation = load().by_name[raw["x-name"]]
    world.fill(case, data)
    response = case.call(base_url=world.sandbox.url, headers=world.headers(operation))
    case.validate_response(response, checks=CHECKS)
