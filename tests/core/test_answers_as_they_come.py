"""Answers as the service gives them: strict mode inside unions, captured answers, codes of errors, codes of people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.support.recording import Recorder, client, reply
from weavr_multi import ApiError, DecodeError, InvalidRequest, Weavr

pytestmark = pytest.mark.asyncio

EURO = {"currency": "EUR", "amount": 1}
ACCOUNT = {"type": "managed_accounts", "id": "1"}
TRANSFER: dict[str, Any] = {
    "id": "1",
    "profileId": "1",
    "creationTimestamp": 1,
    "source": ACCOUNT,
    "destination": ACCOUNT,
    "destinationAmount": EURO,
    "state": "COMPLETED",
}
MERCHANT = {"name": "Shop"}
PAYMENT: dict[str, Any] = {
    "id": "2",
    "type": "PURCHASE",
    "card": {"id": "1", "type": "managed_cards", "mode": "prepaid"},
    "merchant": MERCHANT,
    "displayAmount": EURO,
    "status": "PENDING",
    "events": [],
    "creationTimestamp": 1,
}


def item(inside: dict[str, Any], type: str = "transfers", **more: Any) -> dict[str, Any]:
    """A line of a transaction list."""
    line = {"id": "1", "type": type, "status": "COMPLETED", "amount": EURO, "creationTimestamp": 1}
    return {**line, "transaction": inside, **more}


async def listed(line: dict[str, Any]) -> Any:
    """The item of a page of one, read strictly."""
    weavr = client(Recorder(reply(200, {"transactions": [line], "count": 1, "responseCount": 1})), strict=True)
    return (await weavr.managed_accounts.list_transactions("1", auth_token="t")).items[0]


async def test_strict_mode_looks_inside_a_union() -> None:
    """What is wrong in the transaction of a line is named with its path, all of it."""
    with pytest.raises(DecodeError) as caught:
        await listed(item({**TRANSFER, "source": {}, "destinationAmount": "x"}))
    places = [problem.field for problem in caught.value.problems]
    inside = "transactions[0].transaction"
    assert places == [f"{inside}.source.id", f"{inside}.source.type", f"{inside}.destinationAmount"]


async def test_strict_mode_takes_what_fits_inside_a_union() -> None:
    """A line whose transaction is as described is read, in its type."""
    assert type((await listed(item(TRANSFER))).transaction).__name__ == "Transfer"


@pytest.mark.parametrize(
    "line",
    [
        item(TRANSFER, fee={"id": "9", "amount": EURO}),
        item(PAYMENT, "card_payments"),
        item({**PAYMENT, "merchant": {**MERCHANT, "id": "7"}}, "card_payments"),
    ],
    ids=["a fee without its type", "PENDING, a merchant without an id", "PENDING"],
)
async def test_strict_mode_reads_captured_answers(line: dict[str, Any]) -> None:
    """What the service was seen to leave out, against its documents, is no misfit."""
    assert (await listed(line)).id == "1"


@pytest.mark.parametrize(
    "body", [{"code": "404", "message": "no"}, {"errorCode": "404"}, {"code": " 404 "}, {"code": 404}]
)
async def test_an_http_status_is_no_error_code(body: dict[str, Any]) -> None:
    """A body that repeats its status has no `error_code`."""
    with pytest.raises(ApiError) as caught:
        await client(Recorder(reply(404, body))).managed_accounts.get("1", auth_token="t")
    assert (caught.value.error_code, caught.value.status) == (None, 404)


async def test_an_error_code_is_still_one() -> None:
    """A code in words is kept, wherever it stands."""
    with pytest.raises(ApiError) as caught:
        await client(Recorder(reply(409, {"code": "STATE_INVALID"}))).managed_accounts.block("1", auth_token="t")
    assert caught.value.error_code == "STATE_INVALID"


Call = Callable[[Weavr, str], Awaitable[Any]]
CODES: dict[str, tuple[Call, list[str]]] = {
    "a code of a step-up": (
        lambda w, code: w.step_up.verify_otp("SMS", verification_code=code),
        ["12345", "1234567", "abcdef", ""],
    ),
    "an invite code": (lambda w, code: w.users.validate_invite("1", invite_code=code), ["12345", "abcdef"]),
    "a nonce": (
        lambda w, code: w.passwords.complete_recovery(email="a@example.com", new_password="Pass1234", nonce=code),
        ["1", "abcdef"],
    ),
    "an activation code": (
        lambda w, code: w.managed_cards.activate_physical("1", activation_code=code),
        ["1234567", "x"],
    ),
}


@pytest.mark.parametrize(("call", "code"), [(call, code) for call, codes in CODES.values() for code in codes])
async def test_a_code_that_breaks_its_pattern_is_not_sent(call: Call, code: str) -> None:
    """Codes for which no token can stand are checked before anything is sent, and the error does not show them."""
    recorder = Recorder(reply(204))
    with pytest.raises(InvalidRequest) as caught:
        await call(client(recorder).with_options(auth_token="t"), code)
    assert (len(recorder.sent), code != "" and code in str(caught.value)) == (0, False)


@pytest.mark.parametrize("password", ["tok_" + "9" * 80, "x" * 200])
async def test_a_password_keeps_no_limits(password: str) -> None:
    """A token that stands for a password may be longer than a password."""
    recorder = Recorder(reply(204))
    await client(recorder).passwords.validate(password=password)
    assert recorder.only.json == {"password": {"value": password}}
