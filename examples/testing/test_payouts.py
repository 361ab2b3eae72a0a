"""Tests of an integrator's code, with the kit: one line in conftest.py, then fixtures, factories and faults.

Run with ``pytest examples/testing``.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from payouts import pay_out

from weavr_multi import Weavr
from weavr_multi.models import Transfer
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session
from weavr_multi.testing import Recorder, SignedDelivery, build, payload
from weavr_multi.webhooks import TransferStateChanged, WebhookReceiver


@pytest.mark.anyio
async def test_everybody_gets_what_is_owed(signed_in: Session, weavr_sandbox: Sandbox) -> None:
    source, other = [account.id async for account in signed_in.managed_accounts.list()]
    assert await pay_out(signed_in, weavr_sandbox.profiles["transfers"], source, {other: 12_50}) == {other: "COMPLETED"}
    account = await signed_in.managed_accounts.get(other)
    assert account.balances.available_balance == 1_000_000 + 12_50


@pytest.mark.anyio
async def test_without_money_the_code_is_reported(signed_in: Session, weavr_sandbox: Sandbox) -> None:
    source, other = [account.id async for account in signed_in.managed_accounts.list()]
    outcome = await pay_out(signed_in, weavr_sandbox.profiles["transfers"], source, {other: 99_999_999})
    assert outcome == {other: "FUNDS_INSUFFICIENT"}


@pytest.mark.anyio
async def test_an_answer_that_is_lost_does_not_pay_twice(signed_in: Session, weavr_sandbox: Sandbox) -> None:
    source, other = [account.id async for account in signed_in.managed_accounts.list()]
    weavr_sandbox.drop_after_commit("transfers.create")
    await pay_out(signed_in, weavr_sandbox.profiles["transfers"], source, {other: 12_50})
    account = await signed_in.managed_accounts.get(other)
    assert account.balances.available_balance == 1_000_000 + 12_50


@pytest.mark.anyio
async def test_the_order_of_calls_can_be_checked_without_a_sandbox() -> None:
    recorder = Recorder([(200, payload(Transfer, state="COMPLETED")), (409, {"errorCode": "FUNDS_INSUFFICIENT"})])
    session = Weavr(api_key="key", base_url="http://weavr.test", transport=recorder).session(token="token")
    outcome = await pay_out(session, "1", "10", {"11": 5, "12": 7})
    assert outcome == {"11": "COMPLETED", "12": "FUNDS_INSUFFICIENT"}
    assert [call.json["destinationAmount"]["amount"] for call in recorder.calls] == [5, 7]


def test_a_factory_makes_what_the_service_would_answer() -> None:
    assert build(Transfer, description="rent").description == "rent"


@pytest.mark.anyio
async def test_a_signed_event_reaches_its_handler(
    signed_delivery: Callable[..., SignedDelivery], webhook_key: str
) -> None:
    receiver = WebhookReceiver(keys=[webhook_key])
    seen: list[str] = []

    @receiver.on(TransferStateChanged)
    async def changed(event: TransferStateChanged) -> None:
        seen.append(event.delivery.path)

    delivery = signed_delivery({"transfer": {"state": "COMPLETED"}}, event_type=TransferStateChanged)
    answer = await receiver.receive(*delivery)
    assert (answer.status, seen) == (204, [delivery.path])
