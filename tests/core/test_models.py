"""Models: objects with typed fields that are the JSON of the service, and nothing more."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from weavr_multi import InvalidRequest, Sensitive
from weavr_multi.models import (
    AuthenticationFactorStatusChanged,
    CurrencyAmount,
    DebitModeCard,
    InstrumentId,
    InstrumentType,
    ManagedAccount,
    ManagedCard,
    Mobile,
    TokenResponse,
)

ACCOUNT: dict[str, Any] = {"id": "1", "friendlyName": "Main", "balances": {"availableBalance": 5}, "new": [1]}


def test_a_model_is_written_under_the_wire_names() -> None:
    assert Mobile(country_code="+44", number="7").to_dict() == {"countryCode": "+44", "number": "7"}


def test_a_model_reads_what_it_writes() -> None:
    assert ManagedAccount.from_dict(ACCOUNT).to_dict() == ACCOUNT


def test_models_with_equal_fields_are_equal() -> None:
    assert CurrencyAmount(currency="EUR", amount=1) == CurrencyAmount.from_dict({"currency": "EUR", "amount": 1})


def test_models_with_other_fields_differ() -> None:
    assert CurrencyAmount(currency="EUR", amount=1) != CurrencyAmount(currency="EUR", amount=2)


def test_unknown_fields_count_when_models_are_compared() -> None:
    assert ManagedAccount.from_dict(ACCOUNT) != ManagedAccount.from_dict({**ACCOUNT, "new": [2]})


def test_a_model_takes_its_fields_by_keyword_alone() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        Mobile("+44", "7")  # type: ignore[misc]


def test_a_model_without_a_required_field_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'number'"):
        Mobile(country_code="+44")  # type: ignore[call-arg]


def test_a_model_with_an_unknown_field_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'prefix'"):
        Mobile(country_code="+44", number="7", prefix="0")  # type: ignore[call-arg]


def test_a_field_can_be_changed() -> None:
    mobile = Mobile(country_code="+44", number="7")
    mobile.number = "8"
    assert mobile.to_dict()["number"] == "8"


def test_a_misspelt_field_cannot_be_set() -> None:
    mobile = Mobile(country_code="+44", number="7")
    with pytest.raises(AttributeError):
        mobile.nummer = "8"  # type: ignore[attr-defined]


def test_a_model_shows_the_fields_that_it_has() -> None:
    shown = repr(ManagedAccount.from_dict(ACCOUNT))
    assert shown == (
        "ManagedAccount(id='1', friendly_name='Main', balances=ManagedInstrumentBalance(available_balance=5), "
        "extra=<1 unknown field>)"
    )


def test_reading_changes_nothing_of_the_source() -> None:
    source = {**ACCOUNT, "balances": None}
    ManagedAccount.from_dict(source)
    assert source == {**ACCOUNT, "balances": None}


def test_any_mapping_can_be_read() -> None:
    assert ManagedAccount.from_dict(MappingProxyType(ACCOUNT)).id == "1"


def test_a_base_reads_as_the_variant_that_its_tag_names() -> None:
    assert type(ManagedCard.from_dict({"mode": "DEBIT_MODE"})) is DebitModeCard


def test_a_variant_is_an_instance_of_its_base() -> None:
    assert isinstance(ManagedCard.from_dict({"mode": "DEBIT_MODE"}), ManagedCard)


def test_a_variant_reads_as_itself() -> None:
    assert type(DebitModeCard.from_dict({})) is DebitModeCard


def test_a_part_may_be_given_as_a_mapping() -> None:
    account = ManagedAccount.from_dict({})
    account.balances = {"available_balance": 7}  # type: ignore[assignment]
    assert account.to_dict() == {"balances": {"availableBalance": 7}}


@pytest.mark.parametrize("id", [5, 2**63, "5"])
def test_an_id_or_a_time_in_digits_that_came_as_a_number_is_written_as_one(id: Any) -> None:
    """Given in a constructor, a number becomes the text that the service wants."""
    assert InstrumentId.from_dict({"id": id, "type": "managed_cards"}).to_dict() == {"id": id, "type": "managed_cards"}
    event = {"publishedTimestamp": id}
    assert AuthenticationFactorStatusChanged.from_dict(event).to_dict() == event
    assert InstrumentId(id=id, type="managed_cards").to_dict()["id"] == str(id)


@pytest.mark.parametrize("value", ["5", "much", 5.0, 2**63, {"units": 5}, [5], True])
def test_what_came_in_another_form_is_written_back_as_it_came(value: Any) -> None:
    source = {"balances": {"availableBalance": value}}
    assert ManagedAccount.from_dict(source).to_dict() == source


def test_a_field_that_json_cannot_hold_cannot_be_written_and_is_named() -> None:
    account = ManagedAccount.from_dict({"balances": {}})
    account.balances.available_balance = object()  # type: ignore[assignment]
    with pytest.raises(InvalidRequest, match=r"balances\.available_balance: must be an integer, got a value"):
        account.to_dict()


def test_fields_that_did_not_come_are_not_written() -> None:
    assert ManagedAccount.from_dict({"tag": None}).to_dict() == {}


def test_a_secret_may_be_given_as_text() -> None:
    token: Any = TokenResponse(token="x").token  # type: ignore[arg-type]
    assert (type(token), token.reveal()) == (Sensitive, "x")


def test_a_secret_that_is_not_given_reads_none() -> None:
    assert TokenResponse().token is None


@pytest.mark.parametrize("value", [5, b"x", ["x"]])
def test_a_secret_of_another_kind_is_a_type_error_that_does_not_show_it(value: Any) -> None:
    with pytest.raises(TypeError, match=f"a secret is a str or Sensitive, not {type(value).__name__}"):
        TokenResponse(token=value)


def test_secrets_are_written_in_clear() -> None:
    assert ManagedCard.from_dict({"cvv": {"value": "123"}}).to_dict() == {"cvv": {"value": "123"}}


def test_an_enumeration_is_written_as_its_value() -> None:
    written = InstrumentId(type=InstrumentType.MANAGED_CARDS, id="1").to_dict()
    assert (written["type"], type(written["type"])) == ("managed_cards", str)


def test_members_are_texts() -> None:
    assert (InstrumentType.MANAGED_CARDS == "managed_cards", f"{InstrumentType.MANAGED_CARDS}") == (
        True,
        "managed_cards",
    )


def test_an_unknown_member_is_made_from_its_text() -> None:
    assert (InstrumentType("wallets"), InstrumentType("wallets").is_known) == ("wallets", False)


def test_what_is_no_text_is_no_member() -> None:
    with pytest.raises(ValueError, match="5 is not a valid InstrumentType"):
        InstrumentType(5)
