"""A call that is sent again after a step-up passes middleware and telemetry again, in whichever process."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from tests.telemetry.watched import Telemetry
from weavr_multi import StepUpRequired
from weavr_multi.sessions import PendingCall
from weavr_multi.telemetry import OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio
REFUSED = reply(403, {"errorCode": "STEP_UP_REQUIRED"})
MADE = reply(200, {"id": "4711"})
AMOUNT = {"currency": "EUR", "amount": 5}


class TooMuch(Exception):
    """What a rule raises."""


async def refuse(call: OutgoingCall, _: Proceed) -> None:
    """Let no transfer of more than four cents through."""
    if call.reveal()["destination_amount"]["amount"] > 4:
        raise TooMuch(call.operation)


async def pending(recorder: Recorder, **settings: Any) -> PendingCall:
    """Make a transfer that needs a step-up."""
    session = client(recorder, clock=FakeClock(), **settings).session("token")
    account = {"type": "managed_accounts", "id": "1"}
    with pytest.raises(StepUpRequired) as caught:
        await session.transfers.create(
            profile_id="1", source=account, destination={**account, "id": "2"}, destination_amount=AMOUNT
        )
    return caught.value.pending


async def test_it_passes_the_middleware_with_its_arguments() -> None:
    """Both times the rule sees operation, names and values; headers that it adds are sent once."""
    seen: list[Any] = []

    async def watch(call: OutgoingCall, proceed: Proceed) -> None:
        seen.append((call.operation, sorted(call.arguments), call.reveal()["destination_amount"]))
        call.headers["x-approval"] = str(len(seen))
        await proceed()

    recorder = Recorder(REFUSED, MADE)
    await (await pending(recorder, middleware=[watch])).retry()
    names = ["destination", "destination_amount", "profile_id", "source"]
    assert seen == [("transfers.create", names, AMOUNT)] * 2
    first, second = recorder.sent
    assert (first.header("x-approval"), second.header("x-approval")) == ("1", "2")
    assert (first.content, first.header("idempotency-ref")) == (second.content, second.header("idempotency-ref"))


async def test_in_another_process_it_passes_the_middleware_of_that_one() -> None:
    """The text was in a browser: a rule of the process that resumes it is asked, and nothing is sent."""
    text = (await pending(Recorder(REFUSED))).to_json()
    recorder = Recorder()
    with pytest.raises(TooMuch, match=r"transfers\.create"):
        await client(recorder, middleware=[refuse]).resume(text)
    assert recorder.sent == []


async def test_it_has_a_span_of_its_call() -> None:
    """Its attempt is no root."""
    telemetry = Telemetry()
    call = await pending(Recorder(REFUSED, MADE), telemetry=telemetry.observer)
    telemetry.exporter.clear()
    await call.retry()
    assert telemetry.tree() == [("transfers.create", ["POST /multi/transfers"])]
