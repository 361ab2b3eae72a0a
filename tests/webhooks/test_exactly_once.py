"""Handlers that write into the transaction in which their delivery is completed: both are committed, or neither."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import anyio
import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, event, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from tests.support.sql import KINDS, engine_of
from weavr_multi import ConfigurationError
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    ClaimState,
    MemoryDeliveryLog,
    SqlDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
)

pytestmark = pytest.mark.anyio
KEY = "the api key"


@pytest.fixture
def anyio_backend() -> str:
    """asyncio alone: SQLAlchemy has no trio."""
    return "asyncio"


@pytest.fixture(params=KINDS)
async def engine(request: pytest.FixtureRequest, anyio_backend: str, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """Each database and driver."""
    postgres = request.getfixturevalue("postgres") if "postgres" in request.param else None
    async with engine_of(request.param, tmp_path, postgres) as made:
        yield made


@pytest.fixture
async def effects(engine: AsyncEngine) -> Table:
    """A table of the user's own."""
    table = Table(f"e{uuid4().hex}", MetaData(), Column("id", Integer, primary_key=True), Column("ref", Text))
    async with engine.begin() as connection:
        await connection.run_sync(table.metadata.create_all)
    return table


@pytest.fixture
def log(engine: AsyncEngine) -> SqlDeliveryLog:
    """A log in the same database."""
    return SqlDeliveryLog(engine, table=f"t{uuid4().hex}")


async def _count(engine: AsyncEngine, effects: Table) -> int:
    async with engine.connect() as connection:
        return int(await connection.scalar(select(func.count()).select_from(effects)) or 0)


def _delivery(ref: str = "1") -> SignedDelivery:
    return signed_delivery({"id": {"id": ref, "type": "transfers"}}, KEY, path="/transfers/watch", call_ref=ref)


async def _send(receiver: WebhookReceiver, ref: str = "1") -> int:
    one = _delivery(ref)
    return (await receiver.receive(one.path, one.headers, one.body)).status


@pytest.mark.parametrize("engine", [kind for kind in KINDS if "postgres" in kind], indirect=True)
async def test_an_event_whose_claim_of_its_facts_was_lost_comes_again(engine: AsyncEngine, effects: Table) -> None:
    """Another event about the same was completed while this one's worker stood still: its own effect was undone."""
    now, came, go = [1_000.0], anyio.Event(), anyio.Event()
    log = SqlDeliveryLog(engine, table=f"t{uuid4().hex}", clock=lambda: now[0])
    receiver = WebhookReceiver(KEY, log=log, recoverable=True)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref=event.delivery.key))
        if event.delivery.call_ref == "first" and not came.is_set():
            came.set()
            await go.wait()

    first, second = (
        signed_delivery(
            {"transfer": {"id": {"id": "7"}, "state": "COMPLETED"}}, KEY, path="/transfers/watch", call_ref=ref
        )
        for ref in ("first", "second")
    )
    answers: list[int] = []

    async def send(one: SignedDelivery) -> None:
        answers.append((await receiver.receive(one.path, one.headers, one.body)).status)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send, first)
        await came.wait()
        now[0] += 1_000.0
        await send(second)
        go.set()
    await send(first)
    assert answers == [204, 425, 204]
    assert await _count(engine, effects) == 2


async def test_a_session_writes_in_the_transaction_that_completes_the_delivery(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """Sent three times, the effect is there once."""
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        assert isinstance(session, AsyncSession)
        await session.execute(insert(effects).values(ref=event.delivery.call_ref))

    assert [await _send(receiver) for _ in range(3)] == [204] * 3
    assert await _count(engine, effects) == 1


async def test_a_connection_is_given_to_a_handler_that_asks_for_one(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """By its annotation."""
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, connection: AsyncConnection) -> None:
        assert isinstance(connection, AsyncConnection)
        await connection.execute(insert(effects).values(ref="x"))

    assert await _send(receiver) == 204
    assert await _count(engine, effects) == 1


async def test_what_a_failed_handler_wrote_is_undone_and_the_delivery_can_be_handled_again(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """Its first attempt leaves nothing; a session that commits out of habit changes nothing about that."""
    receiver, attempts = WebhookReceiver(KEY, log=log), []

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref="x"))
        await session.commit()
        attempts.append(1)
        if len(attempts) == 1:
            raise ValueError("the first attempt fails")

    assert await _send(receiver) == 500
    assert await _count(engine, effects) == 0
    assert await _send(receiver) == 204
    assert await _count(engine, effects) == 1


@pytest.mark.parametrize("close", [False, True])
async def test_a_session_that_is_closed_out_of_habit_keeps_what_was_written(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog, close: bool
) -> None:
    """A delivery that counts as handled has its effect."""
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        if close:
            await session.execute(insert(effects).values(ref="x"))
            await session.close()
            return
        async with session:
            await session.execute(insert(effects).values(ref="x"))

    assert await _send(receiver) == 204
    assert await _count(engine, effects) == 1


async def test_a_block_of_the_session_that_failed_leaves_nothing(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """Where the handler catches the error outside of it."""
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        with suppress(ValueError):
            async with session:
                await session.execute(insert(effects).values(ref="x"))
                raise ValueError

    assert await _send(receiver) == 204
    assert await _count(engine, effects) == 0


async def test_a_connection_that_is_committed_out_of_habit_commits_nothing_before_the_completion(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """Else a handler that fails afterwards has its effect twice."""
    receiver, attempts = WebhookReceiver(KEY, log=log), []

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, connection: AsyncConnection) -> None:
        await connection.execute(insert(effects).values(ref="x"))
        await connection.commit()
        await connection.close()
        attempts.append(1)
        if len(attempts) == 1:
            raise ValueError("the first attempt fails")

    assert await _send(receiver) == 500
    assert await _count(engine, effects) == 0
    assert [await _send(receiver) for _ in range(2)] == [204, 204]
    assert await _count(engine, effects) == 1


async def test_a_cancelled_handler_leaves_nothing_and_gives_its_claim_back(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """No connection stays in its transaction, and no lock."""
    receiver, begun = WebhookReceiver(KEY, log=log), anyio.Event()

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref="x"))
        begun.set()
        await anyio.sleep_forever()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_send, receiver)
        await begun.wait()
        tasks.cancel_scope.cancel()
    assert await _count(engine, effects) == 0
    assert (await log.claim(_key(), 60)).state is ClaimState.CLAIMED


def _key() -> str:
    from weavr_multi.webhooks import WebhookVerifier

    one = _delivery()
    return WebhookVerifier(KEY).parse(one.path, one.headers, one.body).delivery.key


@pytest.mark.parametrize("engine", [kind for kind in KINDS if "postgres" in kind], indirect=True)
async def test_of_two_workers_that_handle_one_delivery_one_is_undone(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """The first stands still until its claim has ended; the second handles and commits; the first is undone."""
    receiver, first = WebhookReceiver(KEY, log=log), anyio.Event()
    go_on, statuses = anyio.Event(), []

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref="x"))
        if not first.is_set():
            first.set()
            await go_on.wait()

    async def send() -> None:
        statuses.append(await _send(receiver))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send)
        await first.wait()
        async with engine.begin() as connection:  # time passes
            await connection.execute(log._table.update().values(ends=0))
        assert await _send(receiver) == 204
        go_on.set()
    assert statuses == [204]
    assert await _count(engine, effects) == 1


async def test_many_deliveries_at_once_have_one_effect_each(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog
) -> None:
    """20 deliveries, each sent three times, all at once."""
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref=event.delivery.call_ref))

    async with anyio.create_task_group() as tasks:
        for number in range(60):
            tasks.start_soon(_send, receiver, str(number % 20))
    assert await _count(engine, effects) == 20


async def test_a_handler_of_the_event_alone_works_with_this_log_too(log: SqlDeliveryLog) -> None:
    """At least once, as with every log."""
    receiver, seen = WebhookReceiver(KEY, log=log), []

    @receiver.on_any
    async def handle(event: Any) -> None:
        seen.append(event)

    assert [await _send(receiver) for _ in range(2)] == [204, 204]
    assert len(seen) == 1


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_a_handler_that_takes_the_transaction_is_refused_where_the_log_has_none(
    kind: str, tmp_path: Path
) -> None:
    """When it is registered, with what to give."""
    log = MemoryDeliveryLog() if kind == "memory" else SqliteDeliveryLog(tmp_path / "log.db")
    receiver = WebhookReceiver(KEY, log=log)

    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        raise AssertionError("never called")

    with pytest.raises(ConfigurationError, match=r"log=SqlDeliveryLog\(engine\)"):
        receiver.on(TransferStateChanged)(handle)


@pytest.mark.parametrize("engine", ["postgresql+asyncpg"], indirect=True)
async def test_a_completion_that_fails_undoes_the_effect(
    engine: AsyncEngine, effects: Table, log: SqlDeliveryLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database refuses the completion: nothing of the handler's stays."""
    receiver = WebhookReceiver(KEY, log=log)
    broken = True

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def fail(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if broken and "completed = " in statement:
            raise OSError("the disk is full")

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(effects).values(ref="x"))

    assert await _send(receiver) == 500
    assert await _count(engine, effects) == 0
    broken = False
    assert await _send(receiver) == 204
    assert await _count(engine, effects) == 1
