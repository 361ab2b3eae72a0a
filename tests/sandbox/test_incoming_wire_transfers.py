"""Money from outside, and the question whether it may come in."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from tests.sandbox.integrator import Integrator, deciding
from tests.sandbox.money import BALANCE, IBAN, Money
from weavr_multi.webhooks import IncomingWireTransferAuthorisationRequest, WebhookVerifier

pytestmark = pytest.mark.asyncio

PATH = "/managed_accounts/deposits/watch"


@pytest.fixture
def integrator(request: pytest.FixtureRequest) -> Iterator[Integrator]:
    """Answers what the test's parameter says."""
    with deciding(request.param) as found:
        yield found


async def deposit(money: Money, minor: int = 700, **more: Any) -> str:
    """The simulator's answer to a deposit on Bob's first account."""
    answer = await money.weavr.simulator.accounts.deposit(
        money.bob.account()["id"], deposit_amount=money.bob.amount(minor), **more
    )
    return str(answer.code)


async def test_a_deposit_is_an_incoming_wire_transfer(money: Money) -> None:
    more = {"sender_name": "Sam", "reference": "rent", "sepa": {"iban": IBAN}, "payment_network": "SEPA"}
    assert await deposit(money, **more) == "COMPLETED"
    wire = (await money.bob.session.incoming_wire_transfers.list()).items[0]
    assert (wire.state, wire.amount.amount, wire.sender_iban, wire.sender_reference) == ("COMPLETED", 700, IBAN, "rent")
    assert (await money.bob.session.incoming_wire_transfers.get(wire.id)).sender_name == "Sam"
    assert money.events(PATH, money.bob)[-1]["state"] == "COMPLETED"


async def test_a_reference_without_text_is_a_reference(money: Money) -> None:
    await deposit(money, sender_name="Sam", reference="")
    assert (await money.bob.session.incoming_wire_transfers.list()).items[0].sender_reference == ""


async def test_money_finds_an_account_by_its_bank_details(money: Money) -> None:
    pounds = money.another(currency="GBP")
    iban = await pounds.session.managed_accounts.upgrade_iban(pounds.account()["id"])
    details = iban.bank_account_details[0].details
    answer = await money.weavr.simulator.accounts.deposit_by_bank_details(
        deposit_amount=pounds.amount(5),
        destination_faster_payments_details={"accountNumber": details.account_number, "sortCode": details.sort_code},
    )
    assert answer.code == "COMPLETED"
    assert money.available(pounds) == BALANCE + 5


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"minor": 0}, "DENIED_AMOUNT_NOT_POSITIVE"),
        ({"minor": 2**61}, "DENIED_OTHER"),
        ({"tx_id": 0}, "DENIED_INVALID_TX_ID"),
    ],
)
async def test_the_simulator_says_why_a_deposit_is_denied(money: Money, more: dict[str, Any], code: str) -> None:
    assert await deposit(money, **more) == code


async def test_a_transaction_of_the_bank_happens_once(money: Money) -> None:
    id = int(money.sandbox.state.ids.next())
    assert await deposit(money, tx_id=id) == "COMPLETED"
    assert await deposit(money, tx_id=id) == "DENIED_INVALID_TX_ID"


async def test_an_account_can_need_an_iban_first(money: Money) -> None:
    money.set("managed_accounts", iban_required=True)
    assert await deposit(money) == "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN"


async def test_a_fee_is_taken_from_what_arrives(money: Money) -> None:
    money.sandbox.programme.configure(fees={"incoming_wire_fees": {"EUR": 7}})
    await deposit(money)
    assert money.available(money.bob) == BALANCE + 693
    assert (await money.bob.session.incoming_wire_transfers.list()).items[0].fee.amount == 7


@pytest.mark.parametrize("fees", [{"GBP": 1}, {"EUR": 10_000_000}])
async def test_money_is_never_refused_for_its_fee(money: Money, fees: dict[str, int]) -> None:
    money.sandbox.programme.configure(fees={"incoming_wire_fees": fees})
    assert await deposit(money) == "COMPLETED"
    assert money.available(money.bob) == BALANCE + 700


async def test_they_are_listed_by_state_and_time(money: Money) -> None:
    await deposit(money, 1)
    await deposit(money, 2)
    resource = money.bob.session.incoming_wire_transfers
    assert [w.amount.amount for w in await resource.list()] == [2, 1]
    assert [w.amount.amount for w in await resource.list(sort_order="ASC")] == [1, 2]
    assert (await resource.list(state=["PENDING"])).count == 0
    assert (await resource.list(creation_timestamp_to=1)).count == 0
    assert (await resource.list(last_updated_timestamp_from=1)).count == 2


@pytest.mark.parametrize("integrator", [b'{"result":"APPROVED"}'], indirect=True)
async def test_an_approved_transfer_comes_in(money: Money, integrator: Integrator) -> None:
    money.set("managed_accounts", forwarding_url=integrator.url)
    assert await deposit(money, sender_name="Sam", sepa={"iban": IBAN}) == "COMPLETED"
    assert money.available(money.bob) == BALANCE + 700
    assert [event["state"] for event in money.events(PATH, money.bob)] == ["PENDING", "COMPLETED"]


@pytest.mark.parametrize("integrator", [b'{"result":"APPROVED"}'], indirect=True)
async def test_the_question_is_signed_and_typed(money: Money, integrator: Integrator) -> None:
    money.set("managed_accounts", forwarding_url=integrator.url)
    await deposit(money, sender_name="Sam", sepa={"iban": IBAN}, reference="rent")
    path, headers, body = integrator.asked[0]
    keys = (money.sandbox.programme.webhooks_key,)
    event = WebhookVerifier([money.sandbox.api_key], webhooks_keys=keys).parse(path, headers, body)
    assert isinstance(event, IncomingWireTransferAuthorisationRequest)
    source = orjson.loads(body)["source"]["instrument"]
    assert source["type"] == "unknown_sender_accounts"
    assert source["instrument"] == {"name": "Sam", "accountReference": {"iban": IBAN}}


@pytest.mark.parametrize("integrator", [b'{"result":"APPROVED"}'], indirect=True)
async def test_a_known_sender_is_named_by_the_linked_account(money: Money, integrator: Integrator) -> None:
    money.set("managed_accounts", forwarding_url=integrator.url)
    await money.linked(money.bob)
    await deposit(money, sepa={"iban": IBAN})
    assert orjson.loads(integrator.asked[0][2])["source"]["instrument"]["type"] == "linked_accounts"


@pytest.mark.parametrize("integrator", [b'{"result":"DENIED"}'], indirect=True)
async def test_a_denied_transfer_is_rejected(money: Money, integrator: Integrator) -> None:
    money.set("managed_accounts", forwarding_url=integrator.url)
    assert await deposit(money) == "DENIED_OTHER"
    wire = (await money.bob.session.incoming_wire_transfers.list()).items[0]
    assert wire.state == "REJECTED"
    assert money.available(money.bob) == BALANCE


@pytest.mark.parametrize("integrator", [b'{"result":"MAYBE"}', b'{"result":[]}', b"[]", b"{", None], indirect=True)
@pytest.mark.parametrize(("default", "code"), [("DENIED", "DENIED_OTHER"), ("APPROVED", "COMPLETED")])
async def test_without_a_decision_the_profile_decides(
    money: Money, integrator: Integrator, default: str, code: str
) -> None:
    money.set("managed_accounts", forwarding_url=integrator.url, forwarding_default=default)
    assert await deposit(money) == code


async def test_an_address_that_is_none_gives_no_decision(money: Money) -> None:
    money.set("managed_accounts", forwarding_url="http://[::", forwarding_default="DENIED")
    assert await deposit(money) == "DENIED_OTHER"


async def test_an_answer_that_comes_too_late_is_none(money: Money) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        money.set("managed_accounts", forwarding_url=url, forwarding_default="DENIED", forwarding_seconds=0.05)
        assert await deposit(money) == "DENIED_OTHER"
