"""What the generator's stock output gets wrong on this API, put right.

Each assertion runs against both packages. On the stock output it must fail: a fault that a newer generator no longer
has shows here, and its work-around can go.
"""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.pipeline.documents import Folder, Json
from tests.pipeline.stock import Ours, Side, Stock, make_ours, odd_document

FAULTS = (AssertionError, AttributeError, KeyError, TypeError, ValueError, StopIteration)

CARD: Json = {"id": "1", "mode": "DEBIT_MODE", "parentManagedAccountId": "7", "state": {"state": "ACTIVE"}}
FULL_CARD: Json = {
    **CARD,
    "profileId": "2",
    "externalHandle": "h",
    "friendlyName": "n",
    "currency": "EUR",
    "type": "VIRTUAL",
    "cardBrand": "VISA",
    "cardNumber": {"value": "4111111111111111"},
    "cvv": {"value": "987"},
    "cardNumberFirstSix": "411111",
    "cardNumberLastFour": "1111",
    "nameOnCard": "A",
    "startMmyy": "0124",
    "expiryMmyy": "0129",
    "cardLevelClassification": "CONSUMER",
    "expiryPeriodMonths": 36,
    "renewalType": "RENEW",
    "creationTimestamp": 1,
    "billingAddress": {"addressLine1": "x", "city": "y", "postCode": "1", "country": "MT"},
    "digitalWallets": {},
}
INSTRUMENT = {"id": "1", "type": "managed_accounts"}
MONEY = {"currency": "EUR", "amount": 5}
SEND = {
    "id": "1",
    "profileId": "2",
    "creationTimestamp": 1,
    "source": INSTRUMENT,
    "destination": INSTRUMENT,
    "destinationAmount": MONEY,
    "transactionAmount": MONEY,
    "state": "COMPLETED",
}
ITEM = {
    "id": "1",
    "type": "sends",
    "status": "COMPLETED",
    "amount": MONEY,
    "instrument": INSTRUMENT,
    "creationTimestamp": 1,
}
PAYEE = {"name": "x", "iban": "MT84MALT011000012345MTLCAST001S"}
TRANSFER = {
    "id": "1",
    "profileId": "2",
    "creationTimestamp": 1,
    "sourceInstrument": INSTRUMENT,
    "transferAmount": MONEY,
    "state": "COMPLETED",
    "type": "RIX",
    "destination": PAYEE,
}
ACCOUNT = {
    "id": "1",
    "profileId": "2",
    "friendlyName": "n",
    "currency": "EUR",
    "balances": {},
    "creationTimestamp": 1,
    "state": {"state": "ACTIVE"},
}


@pytest.fixture(scope="module")
def ours(make_folder: Callable[[str], Folder]) -> Ours:
    """Our package."""
    return make_ours(make_folder("ours"))


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    """The stock output."""
    return Stock(tmp_path_factory.mktemp("stock"), odd_document())


@pytest.fixture(params=["ours", pytest.param("stock", marks=pytest.mark.xfail(raises=FAULTS, strict=True))])
def side(request: pytest.FixtureRequest) -> Side:
    """Each package in turn; the stock output is expected to fail."""
    found: Side = request.getfixturevalue(request.param)
    return found


# 1


def test_no_model_is_the_body_of_an_error(side: Side) -> None:
    """Errors are one tree of exceptions, not a class for each operation and status."""
    assert not [file.stem for file in side.files() if re.search(r"_response_(4|5)\d\d|_response_default", file.stem)]


# 2


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (409, b'{"errorCode": "INSTRUMENT_BLOCKED"}'),
        (429, b""),
        (500, b""),
        (502, b"<html>Bad gateway</html>"),
        (404, b""),
        (520, b""),
        (418, b"{}"),
    ],
)
def test_errors_are_raised(side: Side, status: int, content: bytes) -> None:
    """Whatever fails raises one exception that knows its status, whatever the body is."""
    raised: Any = None
    try:
        side.answered("managed_accounts.get", status, content, "1")
    except Exception as error:  # of whatever class: its status is what is asserted
        raised = error
    assert getattr(raised, "status", None) == status


# 3


def test_an_unknown_value_keeps_the_object(side: Side) -> None:
    """A state that a newer service sends does not lose the account."""
    found = side.answered("managed_accounts.get", 200, {**ACCOUNT, "state": {"state": "HIBERNATING"}}, "1")
    assert found.state.state == "HIBERNATING"


def test_a_missing_field_keeps_the_object(side: Side) -> None:
    """What did not come is unset; the rest is there."""
    found = side.answered("managed_accounts.get", 200, {"id": "1"}, "1")
    assert found.id == "1"
    assert not found.balances


@pytest.mark.parametrize("field", ["state", "balances"])
def test_null_reads_as_absent(side: Side, field: str) -> None:
    """`null` in the place of an object is no error."""
    found = side.answered("managed_accounts.get", 200, {**ACCOUNT, field: None}, "1")
    assert not getattr(found, field)


# 4


def test_a_discriminator_decides(side: Side) -> None:
    """A card in DEBIT_MODE is a `DebitModeCard`, which is a `ManagedCard`, and has its account."""
    found = side.answered("managed_cards.get", 200, FULL_CARD, "1")
    assert type(found).__name__ == "DebitModeCard"
    assert isinstance(found, side.model("ManagedCard"))
    assert found.parent_managed_account_id == "7"


# 5


def test_a_neighbouring_field_decides(side: Side) -> None:
    """A send in the list of transactions is a `Send`, although it looks like a `Transfer`."""
    found = side.model("TransactionActivityItem").from_dict({**ITEM, "transaction": SEND})
    assert type(found.transaction).__name__ == "Send"


def test_twins_are_told_apart(side: Side) -> None:
    """RIX and SEPA payees have one shape; the transfer's type tells which it is."""
    found = side.answered("outgoing_wire_transfers.get", 200, TRANSFER, "1")
    assert type(found.destination).__name__ == "RIXBeneficiary"


# 6


def test_required_names_without_a_property_are_fields(side: Side) -> None:
    """The destination of a charged fee is required and described nowhere; it must not be lost."""
    assert "destination" in {field.name for field in side.model("ChargeFee").__attrs_attrs__}


# 7


def test_lists_go_out_in_their_form(side: Side) -> None:
    """`explode: false` is one parameter with commas."""
    assert side.query("card_payments.list", status=_members(side, "CardPaymentStatus", "SETTLED", "DECLINED")) == (
        "status=SETTLED,DECLINED"
    )


def test_objects_in_the_query_are_spread(side: Side) -> None:
    """An object becomes a parameter for each of its properties, and may be given as a plain mapping."""
    query = side.query("outgoing_wire_transfers.list", instrument={"type": "managed_accounts", "id": "7"})
    assert sorted(query.split("&")) == ["id=7", "type=managed_accounts"]


def _members(side: Side, name: str, *values: str) -> list[Any]:
    enumeration = side.model(name)
    return [enumeration(value) for value in values]


# 8


def test_a_pdf_comes_as_bytes(side: Side) -> None:
    """The confirmation of a payment is a document, not nothing."""
    found = side.answered("outgoing_wire_transfers.get_payment_confirmation", 200, b"%PDF-1.7", "1")
    assert found == b"%PDF-1.7"


# 9


def test_no_type_overwrites_another(side: Side) -> None:
    """The simulator's IBANDetails and IbanDetails have other limits each: both must be there, in files of their own."""
    found = {file.parent / file.stem for file in side.files() if "iban_details" in file.stem}
    assert len({path.name for path in found}) >= 2


# 10


def test_repr_shows_no_secret(side: Side) -> None:
    """Card number and CVV never print."""
    text = repr(side.model("ManagedCard").from_dict(FULL_CARD))
    assert "4111111111111111" not in text
    assert "987" not in text


def test_there_is_a_time_out(side: Side) -> None:
    """A call does not wait for ever unless it is told to."""
    seen: list[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions.get("timeout"))
        return httpx.Response(200, json=ACCOUNT)

    side.call("managed_accounts.get", handle, "1")
    assert seen[0] is not None
    assert None not in (seen[0]["connect"], seen[0]["read"])


def test_a_copy_leaves_the_original_alone(side: Side) -> None:
    """A copy with headers does not change what the original sends."""

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200)

    client: Any = side.client(handle)  # type: ignore[attr-defined]
    if isinstance(side, Ours):
        before = client._defaults
        client.with_options(extra_headers={"x-mine": "1"})
        assert client._defaults == before
    else:
        pool = client.get_async_httpx_client()
        client.with_headers({"x-mine": "1"})
        assert "x-mine" not in pool.headers


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_unset_is_one(side: Side, copied: Callable[[Any], Any]) -> None:
    """Copies and pickles of the mark of what did not come are that mark."""
    unset = side.unset  # type: ignore[attr-defined]
    assert copied(unset) is unset


# 11


@pytest.mark.parametrize("path", ["/odd/composed", "/odd/headed"])
def test_odd_forms_lose_no_operation(side: Side, path: str) -> None:
    """allOf around something that is no object, and a header without a type, are no reason to drop a call."""
    assert [file for file in side.files() if path in file.read_text(encoding="utf-8")]


# 12


def test_a_method_called_list_hides_nothing(side: Side) -> None:
    """A resource has its methods in one class, and one called `list` does not become the type of later annotations."""
    files = [file for file in side.files() if file.parts[-2:] == ("managed_cards", "__init__.py")]
    source = Path(files[0]).read_text(encoding="utf-8")
    assert re.search(r"^    def list\($", source, re.MULTILINE)
    assert not re.search(r"(?<![\w.])list\[", source)
