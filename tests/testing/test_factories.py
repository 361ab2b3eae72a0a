"""Factories and strategies: valid by the description, for every model and event."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import weavr_multi.events
import weavr_multi.models
from weavr_multi import ConfigurationError
from weavr_multi.core.packaged_description import description
from weavr_multi.core.serialization.model import Model
from weavr_multi.events import EVENTS
from weavr_multi.models import ManagedAccount, ManagedCard, PrepaidModeCard
from weavr_multi.testing import build, models, payload, payloads
from weavr_multi.testing.schema_lookup import schema_of
from weavr_multi.webhooks import ManagedCardSettlement

SECRETS = {"accessToken", "authToken", "cardNumber", "cvv", "pin", "token"}  # of what is read
MODELS = sorted(
    name
    for name in weavr_multi.models._MODULES
    if isinstance(cls := getattr(weavr_multi.models, name), type) and issubclass(cls, Model)
)


def without_empty_secrets(made: Any) -> Any:
    """Both sides of what is read and written back: an empty secret is one that did not come, at any depth."""
    if isinstance(made, list):
        return [without_empty_secrets(item) for item in made]
    if not isinstance(made, dict):
        return made
    empty = ("", {"value": ""})
    kept = {key: value for key, value in made.items() if not (key in SECRETS and value in empty)}
    return {key: without_empty_secrets(value) for key, value in kept.items()}


def loosened(node: Any) -> Any:
    """Read oneOf as anyOf: some unions of the API have variants of one shape, told apart by a neighbouring field."""
    if isinstance(node, dict):
        return {("anyOf" if key == "oneOf" else key): loosened(value) for key, value in node.items()}
    return [loosened(item) for item in node] if isinstance(node, list) else node


@cache
def components() -> Any:
    return loosened(copy.deepcopy(description()["components"]))


@cache
def validator(name: str) -> Any:
    schema = {**loosened(dict(schema_of(name))), "components": components()}
    return jsonschema_rs.validator_for(schema, validate_formats=True)


@pytest.mark.parametrize("name", MODELS)
def test_a_payload_of_every_model_is_valid_by_the_description(name: str) -> None:
    for seed in range(4):
        for full in (True, False, None):
            made = payload(name, seed=seed, full=full)
            assert [error.message for error in validator(name).iter_errors(made)] == []


@pytest.mark.parametrize("name", [facts.event for facts in EVENTS])
def test_the_times_of_an_events_payload_are_of_these_years(name: str) -> None:
    for seed in range(4):
        times = list(times_in(payload(name, seed=seed, full=True)))
        assert [time for time in times if not 1_700_000_000_000 < int(time) < 1_800_000_000_000] == []


def times_in(made: Any) -> Iterator[Any]:
    if isinstance(made, list):
        made = dict(enumerate(made))
    for name, value in made.items() if isinstance(made, dict) else ():
        if str(name).lower().endswith("timestamp"):
            yield value
        yield from times_in(value)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_gives_its_payload_back(name: str) -> None:
    made = payload(name, full=True)
    assert without_empty_secrets(getattr(weavr_multi.models, name).from_dict(made).to_dict()) == without_empty_secrets(
        made
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_the_strategies_draw_is_valid_and_decodes(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(MODELS))
    made = data.draw(payloads(name))
    assert [error.message for error in validator(name).iter_errors(made)] == []
    assert without_empty_secrets(getattr(weavr_multi.models, name).from_dict(made).to_dict()) == without_empty_secrets(
        made
    )


@pytest.mark.parametrize("name", [facts.event for facts in EVENTS])
def test_what_is_made_and_drawn_of_every_event_is_valid_and_decodes(name: str) -> None:
    cls = getattr(weavr_multi.events, name)

    def check(made: dict[str, Any]) -> None:
        assert [error.message for error in validator(name).iter_errors(made)] == []
        assert without_empty_secrets(cls.from_dict(made).to_dict()) == without_empty_secrets(made)

    for full in (True, False, None):
        check(payload(cls, full=full))
    # Hypothesis' own complaint about strategies that throw away most of what they draw is not silenced.
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    settings(max_examples=15, deadline=None, suppress_health_check=slow)(given(payloads(cls))(check))()


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(models(ManagedCard))
def test_a_discriminated_model_is_drawn_as_one_of_its_variants(card: ManagedCard) -> None:
    assert type(card) is not ManagedCard


def test_equal_seeds_make_equal_objects() -> None:
    assert build(ManagedAccount, seed=7) == build(ManagedAccount, seed=7)
    assert build(ManagedAccount, seed=7) != build(ManagedAccount, seed=8)


def test_fields_are_set_by_their_python_names() -> None:
    account = build(ManagedAccount, friendly_name="Main", balances={"available_balance": 5, "actual_balance": 7})
    assert (account.friendly_name, account.balances.available_balance) == ("Main", 5)


def test_a_variants_own_fields_can_be_set() -> None:
    card = build(PrepaidModeCard, friendly_name="Taxi")
    assert card.friendly_name == "Taxi"


def test_an_event_is_built_like_any_model() -> None:
    assert isinstance(build(ManagedCardSettlement), ManagedCardSettlement)


def test_a_field_that_does_not_exist_is_named_with_the_nearest_one() -> None:
    with pytest.raises(ConfigurationError, match=r"friendly_nam: is not a field of .*; did you mean friendly_name\?"):
        build(ManagedAccount, friendly_nam="Main")


def test_a_model_that_does_not_exist_is_named() -> None:
    with pytest.raises(ConfigurationError, match="no model 'Nonsense'"):
        payload("Nonsense")
