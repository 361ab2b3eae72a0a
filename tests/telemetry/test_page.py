"""What OpenTelemetry gets is what docs/telemetry.md shows, tree by tree."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.world import BALANCE
from tests.sessions.world import CODE, client
from tests.support import recording
from tests.support.calls import READ
from tests.support.clock import FakeClock
from tests.telemetry.page import trees
from tests.telemetry.watched import Telemetry
from weavr_multi.bulks import MemoryJournal
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import PasswordProvider
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import ManagedAccountChanged, WebhookReceiver

pytestmark = pytest.mark.asyncio


@pytest.fixture
def telemetry() -> Telemetry:
    """A fresh one."""
    return Telemetry()


async def test_a_retried_call_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """A 503 and a success are two attempts below the one root."""
    recorder = recording.Recorder(recording.reply(503), recording.reply(200, {"count": 0, "responseCount": 0}))
    weavr = recording.client(recorder, clock=FakeClock(), telemetry=telemetry.observer)
    await weavr.managed_accounts.list(auth_token="t")
    assert telemetry.tree() == trees()["a call with a 503 and a retry"]


async def test_a_401_replay_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """The sign-in, with its own calls, stands between the two attempts."""
    with Sandbox(serve=False) as sandbox:
        user = sandbox.seed(accounts=1)
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(provider=PasswordProvider(user.email, user.password))
            sandbox.clock.advance(301)
            telemetry.exporter.clear()
            await session.managed_accounts.list()
    assert telemetry.tree() == trees()["a call whose token has died"]


async def test_a_sign_in_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """Also the first one, which no call waits for."""
    with Sandbox(serve=False) as sandbox:
        user = sandbox.seed(accounts=1)
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            await weavr.sign_in(user.email, user.password)
            found = telemetry.tree()
    assert found == trees()["a sign-in"]


async def test_a_replay_with_another_key_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """The attempt tells that it was sent again, and what the first one was answered."""
    keys, clock, page = iter(("key-1", "key-2")), FakeClock(), recording.reply(200, {"count": 0, "responseCount": 0})
    recorder = recording.Recorder(page, recording.reply(401), page)
    weavr = recording.client(recorder, api_key=lambda: next(keys), clock=clock, telemetry=telemetry.observer)
    await weavr.managed_accounts.list(auth_token="t")
    clock.advance(20)
    telemetry.exporter.clear()
    await weavr.managed_accounts.list(auth_token="t")
    assert telemetry.tree() == trees()["a call whose api-key was rotated"]
    [attempt] = [span for span in telemetry.spans if span.name.startswith("GET ")]
    assert [(event.name, dict(event.attributes or {})) for event in attempt.events] == [
        ("resend", {"weavr.status": 401, "weavr.reason": "another api-key"})
    ]


async def test_a_step_up_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """The step-up, with its own calls, stands between the two attempts."""

    async def code(_: object) -> str:
        return CODE

    with Sandbox(serve=False, step_up_window_ms=0, codes_a_session=None) as sandbox:
        user = sandbox.seed(accounts=1)
        sandbox.programme.configure(step_up=["managed_accounts.list"])
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(user.email, user.password, step_up=code)
            telemetry.exporter.clear()
            await session.managed_accounts.list()
    assert telemetry.tree() == trees()["a call that needs a step-up"]


async def test_a_bulk_of_three_chunks_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """Three submissions, and one run with three executions and polls below it, of which the page shows one."""
    with Sandbox(serve=False, bulk_rate=0) as sandbox:
        user = sandbox.seed(accounts=2, balance=BALANCE)
        source, destination = ({"type": "managed_accounts", "id": account} for account in user.accounts[:2])
        transfer = {"profile_id": sandbox.profiles.transfers, "source": source, "destination": destination}
        items: list[Any] = [
            {**transfer, "destination_amount": {"currency": "EUR", "amount": index + 1}} for index in range(6)
        ]
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(user.email, user.password)
            telemetry.exporter.clear()
            run = await session.bulks.submit_transfers(items, chunk_size=2, journal=MemoryJournal())
            await run.run("ON_FAILURE_STOP", poll=0.02)
    found = [one for one in telemetry.tree() if one[0] != "bulks.list_operations"]
    name, below = found.pop()
    polls = [one for one in below if one[0] == "bulks.get"]
    shown = (name, [one for one in below if one[0] != "bulks.get"] + polls[:1])
    assert [*found, shown] == trees()["a bulk of three chunks"]
    assert all(poll == polls[0] for poll in polls)
    [span] = [span for span in telemetry.spans if span.name == "bulk run"]
    assert {event.name for event in span.events} == {"progress"}
    assert dict(span.events[-1].attributes or {}) == {"weavr.status": "COMPLETED", "weavr.total": 6}


async def test_a_webhook_has_the_tree_of_the_page(telemetry: Telemetry) -> None:
    """The handler stands below its delivery."""
    receiver = WebhookReceiver("key", telemetry=telemetry.observer)

    @receiver.on(ManagedAccountChanged)
    async def handle(_: ManagedAccountChanged) -> None:
        pass

    sent = signed_delivery({"type": "CREATED"}, "key", event_type=ManagedAccountChanged)
    await receiver.receive(sent.path, sent.headers, sent.body)
    assert telemetry.tree() == trees()["a webhook"]


async def test_a_call_of_a_handler_stands_below_the_handler(telemetry: Telemetry) -> None:
    """What a handler asks the service for belongs to the trace of its delivery."""
    weavr = recording.client(recording.Recorder(READ.success), telemetry=telemetry.observer)
    receiver = WebhookReceiver("key", telemetry=telemetry.observer)

    @receiver.on(ManagedAccountChanged)
    async def handle(_: ManagedAccountChanged) -> None:
        await READ.make(weavr)

    sent = signed_delivery({"type": "CREATED"}, "key", event_type=ManagedAccountChanged)
    await receiver.receive(sent.path, sent.headers, sent.body)
    [(delivery, [(handler, [(call, _)])])] = telemetry.tree()
    assert (delivery, handler) == ("delivery ManagedAccountChanged", "handler ManagedAccountChanged")
    assert call == "managed_accounts.get"
