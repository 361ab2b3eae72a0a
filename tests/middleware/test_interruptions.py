"""An error that middleware ends a write with by itself says what has become of the write, and sends nothing again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import anyio
import httpx
import pytest

from tests.support.calls import KEYED
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConnectionFailed, Weavr, errors
from weavr_multi.sessions import PasswordProvider
from weavr_multi.telemetry import Middleware, OutgoingAttempt, OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio
Ends = Callable[[Proceed, anyio.Event], Awaitable[object]]


class Around:
    """Middleware that does the same around calls or around attempts."""

    def __init__(self, hook: str, does: Callable[[Proceed], Awaitable[object]]) -> None:
        self.hook, self.does = hook, does

    async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
        """Go on, or do it."""
        await (self.does(proceed) if self.hook == "call" else proceed())

    async def attempt(self, _: OutgoingAttempt, proceed: Proceed) -> None:
        """Go on, or do it."""
        await (self.does(proceed) if self.hook == "attempt" else proceed())


class Silent(httpx.AsyncBaseTransport):
    """A service that receives a request and does not answer."""

    def __init__(self) -> None:
        self.arrived = anyio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Wait."""
        self.arrived.set()
        await anyio.sleep_forever()
        raise AssertionError


async def its_own_time_limit(proceed: Proceed, arrived: anyio.Event) -> None:
    """Cancel the call, and raise for it."""
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_then, arrived, scope.cancel)
            await proceed()
    raise PermissionError("too slow")


async def a_task_group(proceed: Proceed, arrived: anyio.Event) -> None:
    """Do something beside the call that fails."""

    def fail() -> None:
        raise PermissionError("beside it")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_then, arrived, fail)
        await proceed()


async def a_shield(proceed: Proceed, arrived: anyio.Event) -> None:
    """Wait no longer for a call that goes on."""
    going_on = asyncio.ensure_future(proceed())
    await arrived.wait()
    _GOING_ON.append(going_on)
    raise PermissionError("no longer")


async def a_return(proceed: Proceed, arrived: anyio.Event) -> None:
    """Return while the call goes on."""
    _GOING_ON.append(asyncio.ensure_future(proceed()))
    await arrived.wait()


_GOING_ON: list[asyncio.Future[object]] = []


async def _then(arrived: anyio.Event, act: Callable[[], object]) -> None:
    await arrived.wait()
    act()


@pytest.mark.parametrize("hook", ["call", "attempt"])
@pytest.mark.parametrize("ends", [its_own_time_limit, a_task_group, a_shield, a_return])
async def test_what_ends_a_write_in_flight_says_that_it_may_be_executed(ends: Ends, hook: str) -> None:
    """With the ref to call again with, whether the write was cancelled or goes on in a task."""
    service = Silent()
    weavr = Weavr(
        api_key="k",
        base_url="https://service.test",
        http_client=httpx.AsyncClient(transport=service),
        middleware=[Around(hook, lambda proceed: ends(proceed, service.arrived))],
    )
    with pytest.raises(Exception) as caught:
        await KEYED.make(weavr, idempotency_ref="mine")
    for going_on in _GOING_ON:
        going_on.cancel()
    await asyncio.gather(*_GOING_ON, return_exceptions=True)
    _GOING_ON.clear()
    [note] = caught.value.__notes__
    assert "execute" in note
    assert "idempotency_ref='mine'" in note


async def test_a_ref_that_was_made_for_the_call_is_named() -> None:
    """It is the one that was sent."""

    async def replace(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except errors.ServerError:
            raise PermissionError from None

    recorder = Recorder(reply(500))
    with pytest.raises(PermissionError) as caught:
        await KEYED.make(client(recorder, middleware=[replace], max_retries=0))
    [note] = caught.value.__notes__
    assert f"idempotency_ref={recorder.only.header('idempotency-ref')!r}" in note


@pytest.mark.parametrize("outcome", [KEYED.success, reply(500)], ids=["a success", "doubt"])
async def test_what_replaces_the_error_of_inner_middleware_says_it_too(outcome: object) -> None:
    """Two translations of one error leave the evidence where the caller looks."""

    async def inner(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        finally:
            raise KeyError

    async def outer(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except KeyError:
            raise PermissionError from None

    weavr = client(Recorder(outcome), middleware=[outer, inner], max_retries=0)  # type: ignore[arg-type]
    with pytest.raises(PermissionError) as caught:
        await KEYED.make(weavr, idempotency_ref="mine")
    assert [word in caught.value.__notes__[0] for word in ("had succeeded", "may have executed")].count(True) == 1


def failing_behind(hook: str, error: Callable[[], Exception]) -> Middleware:
    """Middleware that raises behind a success."""

    async def does(proceed: Proceed) -> None:
        await proceed()
        raise error()

    return Around(hook, does)


@pytest.mark.parametrize("hook", ["call", "attempt"])
async def test_an_error_of_another_call_does_not_say_that_a_write_was_never_sent(hook: str) -> None:
    """Who asks `never_sent` before paying again would pay twice."""
    rule = failing_behind(hook, lambda: ConnectionFailed("no audit", never_sent=True))
    with pytest.raises(ConnectionFailed) as caught:
        await KEYED.make(client(Recorder(KEYED.success), middleware=[rule]), idempotency_ref="mine")
    assert (caught.value.never_sent, caught.value.idempotency_ref) == (False, "mine")


@pytest.mark.parametrize("refused", [reply(401), reply(403, {"errorCode": "STEP_UP_REQUIRED"})])
async def test_a_refusal_of_another_call_in_a_hook_does_not_send_a_write_again(refused: object) -> None:
    """The session signs in and replays for refusals of its own call alone: this one had been executed."""
    elsewhere = client(Recorder(refused))  # type: ignore[arg-type]

    async def audited(proceed: Proceed) -> None:
        await proceed()
        await elsewhere.managed_accounts.get("1", auth_token="token")

    async def code(_: object) -> str:
        return "123456"

    recorder = Recorder(reply(204))
    weavr = client(recorder, middleware=[Around("attempt", audited)])
    provider = PasswordProvider("ada@example.com", "Pass1234")
    session = weavr.session("token", step_up=code, provider=provider)
    with pytest.raises((errors.Unauthorized, errors.Forbidden)) as caught:
        await session.bulks.execute("4711", mode="ON_FAILURE_STOP")
    assert len(recorder.sent) == 1
    assert caught.value.__notes__ == ["bulks.execute: the attempt had succeeded when its middleware raised this"]
