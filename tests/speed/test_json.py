"""Both JSON back ends give the same results: who installs the extra [speed] gets speed and nothing else."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weavr_multi import ConfigurationError
from weavr_multi.core.serialization import json_backend

STANDARD, QUICK = json_backend.standard(), json_backend.quick()


class Colour(StrEnum):
    RED = "red"


def outcome(function: Any, value: Any) -> Any:
    """The result with its types, or that there is none."""
    try:
        found = function(value)
    except ValueError:
        return "refused"
    return repr(found)


@pytest.mark.parametrize(
    "content",
    [
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"9223372036854775807",
        b"-9223372036854775808",
        b"-9223372036854775809",
        b"18446744073709551615",
        b"18446744073709551616",
        b"123456789012345678901234567890",
        b"1" * 5_000,
        b"1e400",
        b"-1e400",
        b"1e308",
        b"5e-324",
        b"12345678901234567890.5",
        b"-0",
        b"-0.0",
        b"1.0",
        b"1E5",
        b"01",
        b"1.",
        b".5",
        b"+1",
        b'"\\ud800"',
        b'"\\uDFFF"',
        b'"\\ud83d\\ude00"',
        b'"\\uD83D\\uDE00"',
        b'"\\\\ud800"',
        b'{"\\ud800":1}',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        b'"\xc3\xa4"',
        '"é"'.encode("utf-16"),
        b"\xef\xbb\xbf{}",
        b'{"a":1,"a":2}',
        b'{"a":1,"\\u0061":2}',
        b'"\x00"',
        b'"\t"',
        b'"\\u0000"',
        b'"\x7f"',
        b'"\\/"',
        b'"\\x"',
        b"",
        b" ",
        b"\n{}\n",
        b"\xa0{}",
        b"{} x",
        b"[1,]",
        b'{"a":1,}',
        b"{'a':1}",
        b'{"a"}',
        b"tru",
        b"null",
        b"[" * 900 + b"]" * 900,
        b"[" * 200_000 + b"]" * 200_000,  # how deep either goes before it refuses is its own affair
        b'{"a":' * 200_000,
    ],
    ids=lambda content: repr(content[:24]),
)
def test_both_understand_the_same_of_what_may_come(content):
    assert outcome(STANDARD[1], content) == outcome(QUICK[1], content)


TEXT = st.text(st.characters(exclude_categories=["Cs"]))
EXACT = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXT
FLOATS = st.floats(allow_nan=False, allow_infinity=False)


def nested(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=8) | st.dictionaries(TEXT, inner, max_size=8))


@given(nested(EXACT | FLOATS))
def test_both_write_what_both_read_back_as_it_was(value):
    for _, _, dumps in (STANDARD, QUICK):
        for _, loads, _ in (STANDARD, QUICK):
            assert repr(loads(dumps(value))) == repr(value)


@given(nested(EXACT))
def test_both_write_the_same_bytes_where_there_are_no_fractions(value):
    assert STANDARD[2](value) == QUICK[2](value)


@given(st.binary(max_size=40) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_both_understand_the_same_of_anything_at_all(content):
    assert outcome(STANDARD[1], content) == outcome(QUICK[1], content)


@pytest.mark.parametrize("value", [Colour.RED, {"a": Colour.RED}, [True, None], {"ä": "😀\u2028<>&\\/\x7f"}])
def test_both_write_the_same_bytes(value):
    assert STANDARD[2](value) == QUICK[2](value)


@pytest.mark.parametrize(
    ("wanted", "backend"), [(None, "orjson"), ("", "orjson"), ("orjson", "orjson"), ("json", "json")]
)
def test_the_quick_one_is_chosen_where_it_is_installed_unless_told_otherwise(monkeypatch, wanted, backend):
    monkeypatch.delenv("WEAVR_JSON", raising=False)
    if wanted is not None:
        monkeypatch.setenv("WEAVR_JSON", wanted)
    assert json_backend.choose()[0] == backend


def test_the_standard_one_is_chosen_where_the_quick_one_is_not_installed(monkeypatch):
    monkeypatch.delenv("WEAVR_JSON", raising=False)
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert json_backend.choose()[0] == "json"


def test_an_unknown_one_is_an_error_that_names_the_right_ones(monkeypatch):
    monkeypatch.setenv("WEAVR_JSON", "yaml")
    with pytest.raises(ConfigurationError, match="WEAVR_JSON is json or orjson, got 'yaml'"):
        json_backend.choose()
