"""What comes back from a browser or a store may be anything: it is read, or refused in one way."""

from __future__ import annotations

import json
from contextlib import suppress
from math import isfinite
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weavr_multi import ConfigurationError
from weavr_multi.sessions import SessionState
from weavr_multi.sessions.sca.pending_call import StoredCall

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
CALL: dict[str, Any] = {
    "v": 1,
    "operation": "managed_accounts.create",
    "url": "/multi/managed_accounts",
    "headers": [["accept", "application/json"], ["idempotency-ref", "ref-1"]],
    "content": "e30=",
    "ref": "ref-1",
    "secrets": [],
    "challenge": {"channel": "SMS", "id": None},
    "session": None,
}
STATE: dict[str, Any] = {
    "v": 1,
    "token": "t",
    "is_auth": False,
    "auth": None,
    "identity": ["CORPORATE", "1"],
    "credentials": None,
    "stepped_up": False,
    "active_at": 1.0,
    "lifetime": 300.0,
    "backoffice": False,
    "pending": None,
    "writer": "",
    "shared": False,
}


def changed(whole: dict[str, Any]) -> st.SearchStrategy[str]:
    """Texts in which one field is something else."""
    return st.builds(lambda name, value: json.dumps({**whole, name: value}), st.sampled_from(sorted(whole)), JSON)


def test_an_unchanged_call_is_read() -> None:
    """The starting point of the others is right."""
    stored = StoredCall(json.dumps(CALL))
    assert stored.request.content == b"{}"
    assert stored.request.url == "/multi/managed_accounts"
    assert stored.channel == "SMS"


ODD: tuple[Any, ...] = (
    5,
    1.5,
    True,
    None,
    "x",
    "é",
    [],
    {},
    [5],
    [[1, 2]],
    [["a", "b\n"]],
    {"channel": 5, "id": 5},
    1e999,
)


@pytest.mark.parametrize("name", sorted(CALL))
def test_no_field_of_a_stored_call_can_be_of_another_kind(name: str) -> None:
    """Each in turn, in many odd ways: read where it is one of the right kind, else refused."""
    for value in ODD:
        with suppress(ConfigurationError):
            stored = StoredCall(json.dumps({**CALL, name: value}))
            for text in (stored.channel, stored.challenge_id, stored.session, stored.request.idempotency_ref):
                assert text is None or isinstance(text, str)


@pytest.mark.parametrize("name", sorted(STATE))
def test_no_field_of_a_state_can_be_of_another_kind(name: str) -> None:
    """Each in turn: read where it is one of the right kind, else absent."""
    for value in ODD:
        state = SessionState.from_json(json.dumps({**STATE, name: value}))
        assert state is None or isfinite(state.active_at + state.lifetime)


@given(st.text() | st.binary() | JSON.map(json.dumps) | changed(CALL))
def test_a_stored_call_is_read_or_refused(text: str | bytes) -> None:
    """ConfigurationError, and nothing else; what is read still addresses its operation."""
    try:
        stored = StoredCall(text)
    except ConfigurationError:
        return
    assert stored.request.url.startswith(stored.request.operation.url.partition("{")[0])
    assert stored.challenge_id is None or isinstance(stored.challenge_id, str)


@given(st.text() | st.binary() | JSON.map(json.dumps) | changed(STATE))
def test_a_state_is_read_or_absent(text: str | bytes) -> None:
    """None, and never an error."""
    state = SessionState.from_json(text)
    assert state is None or SessionState.from_json(state.to_json()) == state


@pytest.mark.parametrize("text", ["[" * 100_000, '{"v":' * 100_000])
def test_a_text_that_is_nested_too_deeply_is_refused_in_the_same_way(text: str) -> None:
    """Not with an error of the parser's own."""
    assert SessionState.from_json(text) is None
    with pytest.raises(ConfigurationError):
        StoredCall(text)


@pytest.mark.parametrize("name", ["active_at", "lifetime"])
def test_a_number_that_no_float_can_hold_makes_a_state_absent(name: str) -> None:
    """Whole numbers of a JSON text have any length."""
    assert SessionState.from_json(json.dumps({**STATE, name: 10**400})) is None
