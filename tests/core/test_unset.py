"""`UNSET`: one object, whatever is done to it."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from weavr_multi import UNSET, Unset, types
from weavr_multi.models import ManagedAccount

WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "a call of its type": lambda value: type(value)(),
    **{
        f"pickle {n}": lambda value, n=n: pickle.loads(pickle.dumps(value, n))
        for n in range(pickle.HIGHEST_PROTOCOL + 1)
    },
    "a list": lambda value: copy.deepcopy([value])[0],
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_there_is_one_unset_whatever_is_done_to_it(way: Callable[[Any], Any]) -> None:
    assert way(UNSET) is UNSET


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_field_that_did_not_come_stays_unset_whatever_is_done_to_its_model(way: Callable[[Any], Any]) -> None:
    if way is not WAYS["a call of its type"]:
        assert way(ManagedAccount.from_dict({})).tag is UNSET


def test_unset_is_false() -> None:
    assert not UNSET


def test_unset_says_its_name() -> None:
    assert repr(UNSET) == "UNSET"


def test_unset_and_its_type_are_the_same_everywhere() -> None:
    assert (types.UNSET is UNSET, types.Unset is Unset) == (True, True)
