"""Recovery: what never came is found in the service's lists and handled once; late originals are recognised."""

from __future__ import annotations

import json
import runpy
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import anyio
import pytest

from tests.support.sql import KINDS, engine_of
from tests.webhooks.lost_deliveries import drill
from weavr_multi import ConfigurationError, Forbidden, Response, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    DeliveryLogError,
    Event,
    MemoryDeliveryLog,
    SqlDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
)
from weavr_multi.webhooks.recovery import TABLE, find, recover

pytestmark = pytest.mark.anyio
KEY = "k"
NOW = datetime.now(UTC)
HOUR_AGO = NOW - timedelta(hours=1)


class Service:
    """A transport with a list of transfers; every other list is empty, or refused.

    Attributes:
        transfers: Their ids and states.
        requests: The paths that were asked for.
        refused: What a path ends with that is refused.
    """

    def __init__(self, **transfers: str) -> None:
        self.transfers = transfers
        self.requests: list[str] = []
        self.refused = "nothing"

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Answer."""
        await anyio.lowlevel.checkpoint()
        path = url.partition("?")[0]
        self.requests.append(path)
        if path.endswith(self.refused):
            return Response(403, {"content-type": "application/json"}, b'{"errorCode": "INSUFFICIENT_PERMISSIONS"}')
        items = [item(id[1:], state) for id, state in self.transfers.items()] if path.endswith("/transfers") else []
        body = {"count": len(items), "responseCount": len(items), "transfer": items}
        if not path.endswith("/transfers"):
            body = {"count": 0, "responseCount": 0}
        return Response(200, {"content-type": "application/json"}, json.dumps(body).encode())

    async def aclose(self) -> None:
        """Nothing is open."""

    def client(self) -> Weavr:
        """A client that talks to this service."""
        return Weavr(api_key=KEY, base_url="http://service.test", transport=self)


def item(id: str, state: str) -> dict[str, Any]:
    """A transfer as the list has it."""
    return {
        "id": id,
        "profileId": "1",
        "source": {"type": "managed_accounts", "id": "2"},
        "destination": {"type": "managed_accounts", "id": "3"},
        "destinationAmount": {"currency": "EUR", "amount": 250},
        "state": state,
        "creationTimestamp": round(NOW.timestamp() * 1000) - 60_000,
    }


class Handler:
    """Notes what it is called with.

    Attributes:
        events: The events.
        fails: Whether it raises.
        gate: Set: it waits there.
    """

    def __init__(self) -> None:
        self.events: list[TransferStateChanged] = []
        self.fails = False
        self.gate: anyio.Event | None = None

    async def __call__(self, event: TransferStateChanged) -> None:
        self.events.append(event)
        if self.gate is not None:
            await self.gate.wait()
        if self.fails:
            raise RuntimeError("no")


def receiver_of(handler: Handler, **more: Any) -> WebhookReceiver:
    """A receiver whose log began an hour ago."""
    log = MemoryDeliveryLog()
    log._made -= 7200
    receiver = WebhookReceiver(KEY, **{"log": log, "recoverable": True, **more})
    receiver.on(TransferStateChanged)(handler)
    return receiver


async def deliver(receiver: WebhookReceiver, id: str, state: str, call_ref: str | None = None) -> int:
    """Deliver an original; return the status that it is answered with."""
    body = {"transfer": {"id": {"type": "transfers", "id": id}, "state": state}, "eventType": state}
    sent = signed_delivery(body, KEY, event_type=TransferStateChanged, call_ref=call_ref)
    return (await receiver.receive(sent.path, sent.headers, sent.body)).status


async def test_what_was_delivered_is_not_handled_again_and_what_was_not_is(anyio_backend: str) -> None:
    """The rebuilt event has the fields, and says that it was recovered."""
    handler = Handler()
    receiver = receiver_of(handler)
    assert await deliver(receiver, "1", "COMPLETED") == 204
    async with Service(_1="COMPLETED", _2="COMPLETED").client() as weavr:
        report = await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
    assert (report.known, report.missing, report.outcomes) == (1, {"TransferStateChanged": 1}, {"handled": 1})
    assert report.is_complete
    first, second = handler.events
    assert (first.delivery.recovered, second.delivery.recovered) == (False, True)
    assert (second.transfer.id.id, second.transfer.state, second.amount) == ("2", "COMPLETED", ("EUR", 250))
    assert second.delivery.path == "/transfers/watch"


async def test_a_late_original_of_a_recovered_event_is_a_duplicate(anyio_backend: str) -> None:
    """And so is every further sending of it."""
    handler = Handler()
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr:
        await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
    assert [await deliver(receiver, "2", "COMPLETED", "9") for _ in range(3)] == [204, 204, 204]
    assert len(handler.events) == 1


async def test_an_event_of_another_state_is_no_duplicate_of_a_recovered_one(anyio_backend: str) -> None:
    """What tells events apart is the thing and its state."""
    handler = Handler()
    receiver = receiver_of(handler)
    async with Service(_2="PENDING").client() as weavr:
        await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
    await deliver(receiver, "2", "COMPLETED")
    assert [event.transfer.state for event in handler.events] == ["PENDING", "COMPLETED"]


async def test_two_originals_about_the_same_are_both_handled(anyio_backend: str) -> None:
    """Only recovery makes an original a duplicate: two deliveries of their own are two events."""
    handler = Handler()
    receiver = receiver_of(handler)
    assert [await deliver(receiver, "1", "PENDING", ref) for ref in ("a", "b", "a")] == [204, 204, 204]
    assert len(handler.events) == 2


async def test_recovering_twice_at_once_handles_each_event_once(anyio_backend: str) -> None:
    """As two processes on a schedule may."""
    handler = Handler()
    receiver = receiver_of(handler)
    service = Service(**{f"_{number}": "COMPLETED" for number in range(20)})
    async with service.client() as weavr, anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(lambda: recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO))
    assert sorted(int(event.transfer.id.id) for event in handler.events) == list(range(20))


async def test_an_original_that_comes_during_its_recovery_is_sent_again_later(anyio_backend: str) -> None:
    """It is answered 425 while the recovered event is being handled, and is a duplicate afterwards."""
    handler = Handler()
    handler.gate = anyio.Event()
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr, anyio.create_task_group() as tasks:
        tasks.start_soon(lambda: recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO))
        with anyio.fail_after(30):
            while not handler.events:
                await anyio.sleep(0.001)
        assert await deliver(receiver, "2", "COMPLETED", "9") == 425
        handler.gate.set()
    assert await deliver(receiver, "2", "COMPLETED", "9") == 204
    assert len(handler.events) == 1


async def test_an_event_that_is_being_handled_is_not_recovered_beside_it(anyio_backend: str) -> None:
    """The report says busy."""
    handler = Handler()
    handler.gate = anyio.Event()
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr, anyio.create_task_group() as tasks:
        tasks.start_soon(deliver, receiver, "2", "COMPLETED")
        with anyio.fail_after(30):
            while not handler.events:
                await anyio.sleep(0.001)
        report = await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
        handler.gate.set()
    assert report.outcomes == {"busy": 1}
    assert not report.is_complete
    assert len(handler.events) == 1


async def test_an_event_whose_handler_failed_is_found_again(anyio_backend: str) -> None:
    """Nothing is given up after one attempt."""
    handler = Handler()
    handler.fails = True
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr:
        session = weavr.session("token")
        assert (await recover(receiver, sessions=[session], since=HOUR_AGO)).outcomes == {"failed": 1}
        handler.fails = False
        assert (await recover(receiver, sessions=[session], since=HOUR_AGO)).outcomes == {"handled": 1}
        assert (await recover(receiver, sessions=[session], since=HOUR_AGO)).known == 1


async def test_a_list_that_is_refused_is_reported_and_the_others_are_read(anyio_backend: str) -> None:
    """A user without a permission sees what is missing from the search."""
    service, handler = Service(_2="COMPLETED"), Handler()
    service.refused = "/sends"
    receiver = receiver_of(handler)
    async with service.client() as weavr:
        report = await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
    assert report.outcomes == {"handled": 1}
    (where, error), *others = report.unread.items()
    assert (where, others, report.is_complete) == (("unknown identity", "sends.list"), [], False)
    assert isinstance(error, Forbidden)


async def test_find_handles_nothing(anyio_backend: str) -> None:
    """It returns the events."""
    handler = Handler()
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr:
        found = (await find(receiver.log, sessions=[weavr.session("token")], since=HOUR_AGO)).found
    assert [event.delivery.key for event in found] == ["fact TransferStateChanged 2 COMPLETED"]
    assert handler.events == []


async def test_sessions_may_come_from_an_async_iterator(anyio_backend: str) -> None:
    """So that a thousand identities are not signed in at once."""
    handler = Handler()
    receiver = receiver_of(handler)
    async with Service(_2="COMPLETED").client() as weavr:

        class Sessions:
            def __init__(self) -> None:
                self.left = 2

            def __aiter__(self) -> Sessions:
                return self

            async def __anext__(self) -> Any:
                if not self.left:
                    raise StopAsyncIteration
                self.left -= 1
                return weavr.session("token")

        report = await recover(receiver, sessions=Sessions(), since=HOUR_AGO)
    assert (report.outcomes, report.known) == ({"handled": 1}, 1)


async def test_what_lies_outside_the_window_is_left_alone(anyio_backend: str) -> None:
    """Also where a list shows it."""
    handler = Handler()
    receiver = receiver_of(handler)
    window = {"since": HOUR_AGO, "until": NOW - timedelta(minutes=30)}
    async with Service(_2="COMPLETED").client() as weavr:
        report = await recover(receiver, sessions=[weavr.session("token")], **window)
    assert (report.objects, report.missing.total()) == (1, 0)


async def test_each_list_takes_one_request_when_it_is_short(anyio_backend: str) -> None:
    """Those that have no time are read when they are asked for only."""
    service = Service()
    receiver = receiver_of(Handler())
    async with service.client() as weavr:
        await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO)
        dated, service.requests = service.requests, []
        await recover(receiver, sessions=[weavr.session("token")], since=HOUR_AGO, undated=True)
    assert len(dated) == len(set(dated)) == len({row.source for row in TABLE if row.source and row.dated_by})
    assert {path.rpartition("/")[2] for path in set(service.requests) - set(dated)} == {"batch", "users"}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"since": datetime(2026, 1, 1)}, "since must be an aware datetime"),
        ({"since": NOW + timedelta(days=1)}, "must lie before until"),
        ({"since": NOW - timedelta(days=30)}, "longer ago than the delivery log remembers"),
    ],
)
async def test_a_window_that_cannot_be_right_is_refused(
    wrong: dict[str, Any], message: str, anyio_backend: str, tmp_path: Path
) -> None:
    """Before anything is asked."""
    service = Service()
    receiver = receiver_of(Handler(), log=SqliteDeliveryLog(tmp_path / "log.db"))
    async with service.client() as weavr:
        with pytest.raises(ConfigurationError, match=message):
            await recover(receiver, sessions=[weavr.session("token")], **wrong)
    assert service.requests == []


async def test_a_receiver_that_remembers_no_facts_is_refused(anyio_backend: str) -> None:
    """Everything that it handled would look missing."""
    with pytest.raises(ConfigurationError, match="recoverable=True"):
        await recover(receiver_of(Handler(), recoverable=False), sessions=[], since=HOUR_AGO)


async def test_a_log_that_fails_ends_the_recovery(anyio_backend: str) -> None:
    """It is an error, not a list that could not be read."""

    class Broken(MemoryDeliveryLog):
        async def known(self, keys: Any) -> set[str]:
            raise DeliveryLogError("gone")

    log = Broken()
    log._made -= 7200
    async with Service(_2="COMPLETED").client() as weavr:
        with pytest.raises(DeliveryLogError):
            await recover(receiver_of(Handler(), log=log), sessions=[weavr.session("token")], since=HOUR_AGO)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_recovered_event_commits_with_the_handler_s_transaction(
    anyio_backend: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Or neither: a handler that fails leaves nothing, and the original is a duplicate after the commit."""
    from sqlalchemy import text
    from sqlalchemy.ext.asyncio import AsyncConnection

    postgres = request.getfixturevalue("postgres") if "postgres" in kind else None
    table = f"paid_{uuid4().hex}"
    async with engine_of(kind, tmp_path, postgres) as engine:
        async with engine.begin() as connection:
            await connection.execute(text(f"CREATE TABLE {table} (id TEXT)"))
        receiver = WebhookReceiver(KEY, log=SqlDeliveryLog(engine, table=f"t{uuid4().hex}"), recoverable=True)
        fails = [True, False]

        @receiver.on(TransferStateChanged)
        async def pay(event: TransferStateChanged, connection: AsyncConnection) -> None:
            await connection.execute(text(f"INSERT INTO {table} VALUES (:id)"), {"id": event.transfer.id.id})
            if fails.pop(0):
                raise RuntimeError("no")

        async with Service(_2="COMPLETED").client() as weavr:
            session = weavr.session("token")
            assert (await recover(receiver, sessions=[session], since=HOUR_AGO)).outcomes == {"failed": 1}
            assert (await recover(receiver, sessions=[session], since=HOUR_AGO)).outcomes == {"handled": 1}
        assert await deliver(receiver, "2", "COMPLETED") == 204
        async with engine.connect() as connection:
            assert list(await connection.scalars(text(f"SELECT id FROM {table}"))) == ["2"]


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_of_all_recoverable_kinds_what_the_sandbox_lost_is_handled_once(
    anyio_backend: str, tmp_path: Path
) -> None:
    """The short form of ``make recovery``, over real HTTP: see `tests.webhooks.lost_deliveries`."""
    assert await drill(300, 50, 7, tmp_path) == []


def test_a_recoverable_event_of_each_kind_has_a_key_and_the_others_have_none() -> None:
    """The table's paths exist in the events."""
    from tests.webhooks.samples import sample
    from weavr_multi.webhooks import WebhookVerifier
    from weavr_multi.webhooks.recovery.event_key import facts_key
    from weavr_multi.webhooks.routes import routes

    rows = {row.event: row for row in TABLE}
    for route in routes():
        event: Event = WebhookVerifier(KEY).parse_unverified(route.path, {}, json.dumps(sample(route.path)).encode())
        assert (facts_key(event) is not None) == rows[route.name].is_recoverable, route.name


def test_the_table_has_every_event_once() -> None:
    """34 of them, each with what is lost, or why it cannot be recovered."""
    from weavr_multi.events import EVENTS

    assert sorted(row.event for row in TABLE) == sorted(facts.event for facts in EVENTS)
    assert len(TABLE) == 34
    assert all(row.lost for row in TABLE)


def test_every_source_in_the_table_is_a_method_of_a_session() -> None:
    """And each has what rebuilds its events."""
    from weavr_multi.webhooks.recovery.sources import SOURCES

    assert set(SOURCES) == {row.source for row in TABLE if row.source}
    session = Service().client().session("token")
    for source in SOURCES:
        resource, _, method = source.partition(".")
        assert callable(getattr(getattr(session, resource), method))


def test_the_table_of_the_documentation_is_the_code_s() -> None:
    """``python -m tests.webhooks.recovery_page`` writes it."""
    from tests.webhooks.recovery_page import PAGE, written

    assert PAGE.read_text("utf-8") == written(PAGE.read_text("utf-8"))


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_example_recovers_and_reports(
    anyio_backend: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One round of examples/webhooks_recovery.py."""
    example = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "webhooks_recovery.py"))
    receiver = WebhookReceiver(KEY, log=SqliteDeliveryLog(tmp_path / "log.db", retention=14 * 86_400), recoverable=True)
    example["handlers"](receiver)
    assert await deliver(receiver, "1", "COMPLETED") == 204
    async with Service(_1="COMPLETED", _2="PENDING").client() as weavr:
        report = await example["look"](receiver, [weavr.session("token")])
    assert report.is_complete
    assert capsys.readouterr().out.splitlines() == [
        "transfer 1 is COMPLETED (delivered)",
        "transfer 2 is PENDING (recovered)",
    ]
    await receiver.aclose()


async def test_a_back_office_session_has_the_lists_that_the_back_office_has(anyio_backend: str) -> None:
    """Transfers and bulks; it needs no user's sign-in."""
    with Sandbox() as sandbox:
        seeded = sandbox.seed(transactions=3)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
            session = await weavr.backoffice.session(seeded.identity)
            handler = Handler()
            report = await recover(receiver_of(handler), sessions=[session], since=HOUR_AGO)
    assert (report.outcomes, report.pages, report.unread) == ({"handled": 3}, 2, {})


@pytest.mark.parametrize("wrong", ["a session", "none", "a text"])
async def test_sessions_that_are_no_list_of_sessions_are_refused_in_words(wrong: str, tmp_path: Path) -> None:
    """One session alone is the usual mistake."""
    service, log = Service(), SqliteDeliveryLog(tmp_path / "log.db")
    async with Weavr(api_key="k", base_url="https://service.test", transport=service) as weavr:
        given: Any = {"a session": weavr.session("token"), "none": None, "a text": "session"}[wrong]
        with pytest.raises(ConfigurationError, match=r"sessions (is a list of sessions|has sessions alone)"):
            await find(log, sessions=given, since=HOUR_AGO)
    await log.aclose()
    assert service.requests == []
