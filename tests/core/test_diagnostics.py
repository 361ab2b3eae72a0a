"""`Weavr.diagnostics`: what is counted, and what is not."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from tests.transports.service import Line, Received, Service
from weavr_multi import ApiError, ServerError, SignInFailed, Weavr
from weavr_multi.core.hooks import counters as counting
from weavr_multi.models import ManagedAccount
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import ManagedAccountChanged, WebhookVerifier

pytestmark = pytest.mark.asyncio
ACCOUNT = {
    "id": "1",
    "profileId": "2",
    "tag": "t",
    "friendlyName": "Main",
    "currency": "EUR",
    "balances": {"availableBalance": 1, "actualBalance": 1},
    "state": {"state": "ACTIVE"},
    "creationTimestamp": 1700000000000,
}


def made(recorder: Recorder, **settings: Any) -> Any:
    return client(recorder, clock=FakeClock(), **settings).session("token")


async def test_a_response_as_described_leaves_no_trace() -> None:
    """Nothing is counted."""
    session = made(Recorder(reply(200, ACCOUNT)))
    await session.managed_accounts.get("1")
    shown = session.weavr.diagnostics()
    assert (shown.drift, shown.retries, shown.sign_ins, shown.failed_sign_ins) == ({}, {}, 0, 0)


async def test_what_drifted_is_counted_by_operation_and_without_values() -> None:
    """A new field, a new value and a missing field show by name; what was in them does not."""
    drifted = {**ACCOUNT, "newField": "private", "state": {"state": "XYZ"}}
    del drifted["profileId"]
    session = made(Recorder(reply(200, drifted), reply(200, drifted)))
    await session.managed_accounts.get("1")
    await session.managed_accounts.get("1")
    drift = session.weavr.diagnostics().drift["managed_accounts.get"]
    assert drift.unknown_fields == {"ManagedAccount.newField": 2}
    assert drift.missing_fields == {"ManagedAccount.profileId": 2}
    assert list(drift.unknown_values.values()) == [2]
    text = str(session.weavr.diagnostics())
    assert "private" not in text
    assert "XYZ" not in text


async def test_what_drifted_in_a_webhook_is_not_counted_for_the_next_call() -> None:
    """An event with a new field and a new value is read in the same thread, before a call that goes as described."""
    sent = signed_delivery({"newField": "x", "type": "NEW"}, "key", event_type=ManagedAccountChanged)
    session = made(Recorder(reply(200, ACCOUNT)))
    WebhookVerifier("key").parse(sent.path, sent.headers, sent.body)
    await session.managed_accounts.get("1")
    assert session.weavr.diagnostics().drift == {}


async def test_undeclared_statuses_are_counted_and_declared_ones_are_not() -> None:
    """A 404 is documented; a 418 is not; a read under 206 is read, and counted."""
    session = made(Recorder(reply(404, {}), reply(418, {}), reply(206, ACCOUNT)))
    for _ in range(2):
        with pytest.raises(ApiError):
            await session.managed_accounts.get("1")
    await session.managed_accounts.get("1")
    assert session.weavr.diagnostics().drift["managed_accounts.get"].undeclared_statuses == {418: 1, 206: 1}


async def test_retries_are_counted_by_operation() -> None:
    """Two further attempts of one call are two."""
    session = made(Recorder(forever=reply(503)), max_retries=2)
    with pytest.raises(ServerError):
        await session.managed_accounts.get("1")
    assert session.weavr.diagnostics().retries == {"managed_accounts.get": 2}


async def test_sign_ins_are_counted_by_their_outcome() -> None:
    """One that gives a token, and one that is refused."""
    weavr = client(Recorder(reply(200, {"token": "t"}), reply(403, {})), clock=FakeClock())
    await weavr.sign_in("a@b.test", "Password1!")
    with pytest.raises(SignInFailed):
        await weavr.sign_in("a@b.test", "Password1!")
    shown = weavr.diagnostics()
    assert (shown.sign_ins, shown.failed_sign_ins) == (1, 1)


async def test_copies_and_sessions_share_the_counters() -> None:
    """They are those of one client."""
    weavr = client(Recorder(reply(418, {})))
    with pytest.raises(ApiError):
        await weavr.with_options(auth_token="t").managed_accounts.get("1")
    assert weavr.diagnostics().drift.keys() == {"managed_accounts.get"}


async def test_the_tables_have_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that makes up names fills no memory: what is beyond the limit is counted together."""
    monkeypatch.setattr(counting, "_MOST", 5)
    many = {**ACCOUNT, **{f"field{number}": 1 for number in range(50)}, "a b": 1}
    session = made(Recorder(forever=reply(200, many)))
    await session.managed_accounts.get("1")
    found = session.weavr.diagnostics().drift["managed_accounts.get"].unknown_fields
    assert len(found) == 6
    assert sum(found.values()) == 51
    assert "(others)" in found


async def test_calls_by_request_take_no_place_of_an_operations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is declared of them, so that no status of theirs is a drift; those of operations are told still."""
    monkeypatch.setattr(counting, "_MOST", 5)
    session = made(Recorder(forever=reply(418, {})))
    for word in ("one", "two", "three", "four", "five", "six"):
        with pytest.raises(ApiError):
            await session.request("GET", f"/multi/{word}")
    with pytest.raises(ApiError):
        await session.managed_accounts.get("1")
    drift = session.weavr.diagnostics().drift
    assert {name: found.undeclared_statuses for name, found in drift.items()} == {"managed_accounts.get": {418: 1}}


async def test_a_name_that_may_be_a_value_is_not_shown() -> None:
    """Keys of an object can be anything: what is no plain name counts among the others."""
    session = made(Recorder(reply(200, {**ACCOUNT, "ada@example.com": 1})))
    await session.managed_accounts.get("1")
    assert "ada" not in str(session.weavr.diagnostics())


async def test_decoding_elsewhere_is_not_counted_as_an_operations() -> None:
    """What a model decoded by hand lacks belongs to no operation, neither here nor in another thread."""
    ManagedAccount.from_dict({"unknown": 1})
    thread = threading.Thread(target=ManagedAccount.from_dict, args=({"unknown": 1},))
    thread.start()
    thread.join()
    session = made(Recorder(reply(200, ACCOUNT)))
    await session.managed_accounts.get("1")
    assert session.weavr.diagnostics().drift == {}


@pytest.mark.parametrize("name", ["httpx", "httpx2", "aiohttp"])
async def test_the_pool_shows_calls_in_flight_and_waiting_ones(name: Any) -> None:
    """Two places and three calls: two are in flight, one waits, and afterwards nothing does."""
    from weavr_multi import Limits

    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer(b'{"id":"1"}')

    with Service(gate) as service:
        async with Weavr(api_key="k", base_url=service.url, transport=name, limits=Limits(connections=2)) as weavr:
            assert weavr.diagnostics().pool is None
            calls = [asyncio.create_task(weavr.session("t").managed_accounts.get("1")) for _ in range(3)]
            await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 2)
            async with asyncio.timeout(10):
                while (pool := weavr.diagnostics().pool) is None or not pool.waiting:
                    await asyncio.sleep(0.001)
            assert (pool.in_flight, pool.waiting) == (2, 1)
            service.open_gate()
            await asyncio.gather(*calls)
            pool = weavr.diagnostics().pool
            assert pool is not None
            assert (pool.in_flight, pool.waiting) == (0, 0)


async def test_it_can_be_written_as_json() -> None:
    """`to_dict` is made of dicts, names and numbers."""
    import json

    session = made(Recorder(reply(418, {})))
    with pytest.raises(ApiError):
        await session.managed_accounts.get("1")
    text = json.dumps(session.weavr.diagnostics().to_dict())
    assert json.loads(text)["drift"]["managed_accounts.get"]["undeclared_statuses"] == {"418": 1}
