"""A secret that did not come is not there, and what came beside one is kept."""

from __future__ import annotations

from typing import Any

import pytest

from weavr_multi import Sensitive
from weavr_multi.models import ManagedCard, StepUpStatusChanged

pytestmark = pytest.mark.seen


@pytest.mark.parametrize("cvv", [{}, [], {"value": None}, {"value": ""}, {"value": {}}, {"value": []}, ""], ids=repr)
def test_a_secret_that_did_not_come_is_absent(cvv: Any) -> None:
    """It once was a true `Sensitive` with the text ``None`` or ``{}``."""
    card = ManagedCard.from_dict({"id": "1", "cvv": cvv})
    assert not card.cvv
    assert not isinstance(card.cvv, Sensitive)


def test_an_empty_token_is_absent() -> None:
    """An event without a token says so."""
    event = StepUpStatusChanged.from_dict({"authToken": ""})
    assert not event.auth_token
    assert not isinstance(event.auth_token, Sensitive)


@pytest.mark.parametrize("value", ["123", None], ids=repr)
def test_keys_beside_the_value_of_a_secret_are_kept_in_extra(value: str | None) -> None:
    """As everywhere."""
    card = ManagedCard.from_dict({"id": "1", "cvv": {"value": value, "masked": True}})
    assert dict(card.extra) == {"cvv": {"masked": True}}


def test_keys_beside_the_value_of_a_secret_are_written_back() -> None:
    """What was read can be written again."""
    source = {"id": "1", "cvv": {"value": "123", "masked": True}}
    assert ManagedCard.from_dict(source).to_dict() == source
