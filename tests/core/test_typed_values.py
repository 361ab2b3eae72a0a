"""What callers give and read beyond plain JSON: literals, mappings, money, times, and models in other libraries."""

from __future__ import annotations

import typing
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from tests.support.calls import TOKEN
from tests.support.recording import Recorder, client, reply
from weavr_multi import InvalidRequest, Money, Sensitive, models
from weavr_multi.models import CurrencyAmount, InstrumentId, InstrumentType, ManagedAccount, PasswordInfo, TokenResponse

INSTANT = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
MODELS = [name for name in models.__all__ if attrs.has(getattr(models, name))]


async def sent(**changes: Any) -> Any:
    """Return the body of a transfer with some arguments changed."""
    recorder = Recorder(reply(200, {}))
    values: dict[str, Any] = {
        "profile_id": 1,
        "source": {"type": "managed_accounts", "id": "1"},
        "destination": {"type": "managed_accounts", "id": "2"},
        "destination_amount": {"currency": "EUR", "amount": 1},
        **changes,
    }
    await client(recorder).transfers.create(**values, auth_token=TOKEN)
    return recorder.only.json


def test_a_model_is_built_with_the_text_of_an_enumeration() -> None:
    """The field holds the enumeration's member, as if it had been given."""
    assert InstrumentId(type="managed_accounts", id=1) == InstrumentId(type=InstrumentType.MANAGED_ACCOUNTS, id="1")


@pytest.mark.asyncio
async def test_an_amount_takes_money() -> None:
    """A `Money` goes out as currency and minor units."""
    assert (await sent(destination_amount=Money.parse("12.50", "EUR")))["destinationAmount"] == {
        "currency": "EUR",
        "amount": 1250,
    }


@pytest.mark.parametrize("amount", [12.5, Decimal("12.50"), "12.50"])
@pytest.mark.asyncio
async def test_a_decimal_in_place_of_minor_units_is_refused_with_the_way_out(amount: Any) -> None:
    """The error names `minor_units`."""
    with pytest.raises(InvalidRequest, match=r"destination_amount\.amount: .*minor_units\("):
        await sent(destination_amount={"currency": "EUR", "amount": amount})


@pytest.mark.asyncio
async def test_a_time_takes_an_aware_datetime() -> None:
    """It goes out as epoch milliseconds, here as digits."""
    milliseconds = str(int(INSTANT.timestamp() * 1000))
    assert (await sent(scheduled_timestamp=INSTANT))["scheduledTimestamp"] == milliseconds


@pytest.mark.asyncio
async def test_a_naive_datetime_is_refused() -> None:
    """It is no moment; the error says what would be one."""
    with pytest.raises(InvalidRequest, match="scheduled_timestamp: must be a datetime with a time zone"):
        await sent(scheduled_timestamp=datetime(2026, 11, 28))


@pytest.mark.parametrize("came", [1000, "1000", 1000.0])
def test_a_time_has_a_sibling_that_is_a_datetime(came: Any) -> None:
    """Whatever form the number came in."""
    account = ManagedAccount.from_dict({"creationTimestamp": came})
    assert account.creation_time == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)


def test_an_expiry_of_zero_is_never() -> None:
    """0 reads None."""
    assert PasswordInfo.from_dict({"expiryDate": 0}).expiry_time is None


def test_a_date_may_be_given_as_a_date() -> None:
    """A `datetime.date` becomes the three fields."""
    assert models.Date._plainly(date(2026, 11, 28)) == {"year": 2026, "month": 11, "day": 28}


@pytest.mark.parametrize("birth", [date(1990, 1, 2), "1990-01-02"])
@pytest.mark.asyncio
async def test_a_date_that_is_sent_as_text_may_be_given_as_a_date(birth: Any) -> None:
    """In a mapping and in a model alike; it goes out as YYYY-MM-DD."""
    recorder = Recorder(reply(200, {}))
    kind = models.CorrespondentBankingIndividualAddressAndBirthInfo
    birth_place = kind(date_of_birth=birth, place_of_birth="Cospicua")
    assert birth_place.to_dict() == {"dateOfBirth": "1990-01-02", "placeOfBirth": "Cospicua"}
    details: Any = {"iban": "MT84MALT011000012345MTLCAST001S", "bank_identifier_code": "MALTMTMT"}
    await client(recorder).outgoing_wire_transfers.create(
        profile_id=1,
        source_instrument={"type": "managed_accounts", "id": "1"},
        transfer_amount=Money("EUR", 5),
        destination_beneficiary={"name": "Ada", "bank_account_details": details, "date_of_birth": birth},
        auth_token=TOKEN,
    )
    assert recorder.only.json["destinationBeneficiary"]["dateOfBirth"] == "1990-01-02"


@pytest.mark.asyncio
async def test_a_value_that_is_no_date_is_refused_with_what_is_one() -> None:
    """A datetime is none: its day depends on a time zone."""
    users = client(Recorder()).users
    with pytest.raises(InvalidRequest, match=r"date_of_birth: must be Date, a datetime\.date or a mapping"):
        await users.create(name="A", surname="B", email="a@b.com", date_of_birth="1990-01-02", auth_token=TOKEN)  # type: ignore[arg-type]
    place = models.CorrespondentBankingIndividualAddressAndBirthInfo(date_of_birth=INSTANT, place_of_birth="Cospicua")
    with pytest.raises(InvalidRequest, match=r"date_of_birth: must be a datetime\.date or its text, YYYY-MM-DD"):
        place.to_dict()


@pytest.mark.asyncio
async def test_a_decimal_elsewhere_gets_no_word_about_money() -> None:
    """A time and a limit are no amounts."""
    for filters in ({"created_from": 1.5}, {"limit": 1.5}):
        with pytest.raises(InvalidRequest) as caught:
            await client(Recorder()).transfers.list(**filters, auth_token=TOKEN)  # type: ignore[arg-type]
        assert "minor_units" not in str(caught.value)


def test_an_amount_prints_as_money() -> None:
    """`str` and `.decimal` are those of `Money`."""
    amount = CurrencyAmount(currency="EUR", amount=1250)
    assert (str(amount), amount.decimal) == ("12.50 EUR", Decimal("12.50"))


@pytest.mark.parametrize("name", MODELS)
def test_the_annotations_of_every_model_can_be_resolved(name: str) -> None:
    """`typing.get_type_hints` finds every class that a model names."""
    cls = getattr(models, name)
    assert {field.name.lstrip("_") for field in attrs.fields(cls)} >= typing.get_type_hints(cls).keys() - {
        "__fields__",
        "__variants__",
        "__additional__",
        "__attrs_attrs__",
        "_extra",
        "_delivery",
    }


def test_a_model_as_a_dict_has_its_secrets_masked() -> None:
    """`dict(model)` is what frameworks show."""
    assert "Zq1qZ" not in str(dict(TokenResponse(token=Sensitive("Zq1qZ"))))


def test_a_model_is_a_type_for_pydantic() -> None:
    """It is validated from JSON objects, and dumped in wire form with its secrets masked."""
    pydantic = pytest.importorskip("pydantic")
    adapter = pydantic.TypeAdapter(TokenResponse)
    found = adapter.validate_python({"token": "Zq1qZ"})
    assert (found.token.reveal(), "Zq1qZ" in str(adapter.dump_python(found))) == ("Zq1qZ", False)
    assert adapter.json_schema()["title"] == "TokenResponse"
    with pytest.raises(pydantic.ValidationError):
        pydantic.TypeAdapter(CurrencyAmount).validate_python({"curency": "EUR"})
