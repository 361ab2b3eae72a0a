"""However many tasks wait: one sign-in, one exchange, one challenge; its error is shared too."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import httpx
import pytest
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from tests.sessions.world import EXCHANGE, LIST, SIGN_IN, World, at_once
from weavr_multi import ConfigurationError, Locked, ServerError, SignInFailed, Unauthorized, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import CallableProvider, PasswordProvider, Session, SignInDetails

pytestmark = pytest.mark.anyio
MANY = 1_000


async def test_a_thousand_tasks_on_an_expired_session_sign_in_once(busy: World) -> None:
    """1,000 calls get 401, one sign-in and one exchange follow, 1,000 answers come."""
    session = await busy.signed_in()
    busy.die()
    answers = await at_once(MANY, lambda: session.managed_accounts.list())
    assert [len(one.items) for one in answers] == [2] * MANY
    assert busy.counts() == {(LIST, 401): MANY, (SIGN_IN, 200): 1, (EXCHANGE, 200): 1, (LIST, 200): MANY}


async def test_a_thousand_tasks_on_a_session_known_to_be_dead_sign_in_once(busy: World) -> None:
    """The same where the age says so: nothing goes out before the sign-in."""
    session = await busy.signed_in()
    session._session_caller.token_manager.token.life.ends = 0
    answers = await at_once(MANY, lambda: session.managed_accounts.list())
    assert [len(one.items) for one in answers] == [2] * MANY
    assert busy.counts() == {(SIGN_IN, 200): 1, (EXCHANGE, 200): 1, (LIST, 200): MANY}


async def test_the_first_waiter_can_be_cancelled_without_harm_to_the_others(busy: World) -> None:
    """The one that began the sign-in goes away in its middle: still one sign-in, one exchange, 999 answers."""
    session = await busy.signed_in()
    session._session_caller.token_manager.token.life.ends = 0
    first = anyio.CancelScope()
    answers: list[int] = []

    async def one(scope: anyio.CancelScope) -> None:
        with scope:
            answers.append(len((await session.managed_accounts.list()).items))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(one, first)
        while not busy.sandbox.requests.of(SIGN_IN):
            await anyio.lowlevel.checkpoint()
        for _ in range(MANY - 1):
            tasks.start_soon(one, anyio.CancelScope())
        await anyio.lowlevel.checkpoint()
        first.cancel()
    assert answers == [2] * (MANY - 1)
    assert len(busy.calls(SIGN_IN)) == 1
    assert len(busy.calls(EXCHANGE)) == 1


async def test_a_failing_sign_in_is_attempted_once_and_its_error_shared(busy: World) -> None:
    """1,000 equal errors, one attempt; each task has an object of its own."""
    session = await busy.signed_in()
    busy.die()
    busy.sandbox.fail(SIGN_IN, 403, times=None)
    errors = await at_once(MANY, lambda: session.managed_accounts.list())
    assert len(busy.calls(SIGN_IN)) == 1
    assert {type(error) for error in errors} == {SignInFailed}
    assert {str(error) for error in errors} == {str(errors[0])}
    assert {error.request_ref for error in errors} == {busy.calls(SIGN_IN)[0].request_ref}
    assert len({id(error) for error in errors}) == MANY


async def test_a_locked_user_is_not_stormed(busy: World) -> None:
    """423: every task hears of it, and nobody tries again for half an hour."""
    session = await busy.signed_in()
    busy.die()
    busy.sandbox.fail(SIGN_IN, 423, times=None)
    errors = await at_once(100, lambda: session.managed_accounts.list())
    errors += await at_once(100, lambda: session.managed_accounts.list())
    assert {type(error) for error in errors} == {Locked}
    assert {error.retry_after for error in errors} == {1800.0}
    assert len(busy.calls(SIGN_IN)) == 1


async def test_a_late_401_of_the_old_token_does_not_kill_the_new_one(busy: World) -> None:
    """A call that was under way for a long time joins the new token."""
    session = await busy.signed_in()
    old = session._session_caller.token_manager.token
    busy.die()
    await session.managed_accounts.list()
    new = session._session_caller.token_manager.token
    assert await session._session_caller.token_manager.renew(old) is new
    await session.managed_accounts.list()
    assert len(busy.calls(SIGN_IN)) == 1


async def test_a_late_401_after_a_failed_sign_in_shares_its_failure(busy: World) -> None:
    """Tasks whose refusal arrives only after the failed attempt do not begin another."""
    session = await busy.signed_in()
    busy.die()
    busy.sandbox.fail(SIGN_IN, 503, times=None)
    quick = session.with_options(max_retries=0)
    caller = session._session_caller
    dead = caller.token_manager.token
    with pytest.raises(ServerError):
        await quick.managed_accounts.list()
    attempts = len(busy.calls(SIGN_IN))
    with pytest.raises(ServerError) as caught:
        await caller.token_manager.renew(dead, Unauthorized(status=401, operation=LIST))
    assert str(caught.value).startswith(SIGN_IN)
    assert len(busy.calls(SIGN_IN)) == attempts


async def test_auth_tokens_are_exchanged_once_for_many(busy: World) -> None:
    """100 calls find out that the token has to be exchanged."""
    answer = await busy.weavr.access.login_with_password(email=busy.user.email, password=busy.user.password)
    assert answer.token
    session = busy.weavr.session(answer.token)
    answers = await at_once(100, lambda: session.managed_accounts.list())
    assert [len(one.items) for one in answers] == [2] * 100
    assert len(busy.calls(EXCHANGE)) == 1


async def test_a_provider_that_uses_its_own_session_is_told_so(busy: World) -> None:
    """It would wait for itself for ever."""
    session = await busy.signed_in()

    async def details() -> tuple[str, str]:
        await session.managed_accounts.list()
        return "", ""

    session._session_caller.token_manager.provider = CallableProvider(details)
    session._session_caller.token_manager.token.life.ends = 0
    with pytest.raises(ConfigurationError, match="waits for itself"):
        await session.managed_accounts.list()


def test_a_session_outlives_its_event_loop(sandbox: Sandbox) -> None:
    """Signed in under one, renewed under another, of another library too."""
    user = sandbox.seed(accounts=2)
    http = httpx.AsyncClient(transport=sandbox.transport())
    weavr = Weavr(api_key=sandbox.api_key, base_url=sandbox.url, http_client=http)

    async def begin() -> Session:
        return await weavr.sign_in(provider=PasswordProvider(user.email, user.password))

    async def look() -> int:
        return len((await session.managed_accounts.list()).items)

    session = anyio.run(begin)
    for backend in ("asyncio", "trio", "asyncio"):
        assert anyio.run(look, backend=backend) == 2
        sandbox.clock.advance(301)
    assert len(sandbox.requests.of(SIGN_IN)) == 3
    anyio.run(http.aclose)


async def test_a_state_is_restored_under_another_event_loop(busy: World, anyio_backend: str) -> None:
    """Nothing of a renewal is bound to the loop that made it."""
    session = await busy.signed_in()
    state = session.state()

    async def elsewhere() -> int:
        from tests.sessions.world import client

        async with client(busy.sandbox) as weavr:
            return len((await weavr.restore(state, provider=busy.provider).managed_accounts.list()).items)

    def run() -> int:
        return anyio.run(elsewhere, backend="asyncio")

    assert await anyio.to_thread.run_sync(run) == 2
    assert busy.calls(SIGN_IN) == []


class Made(Exception):
    """An error that takes other arguments than it keeps."""

    def __init__(self, code: int, *, place: str) -> None:
        super().__init__(f"{code} at {place}")


@pytest.mark.parametrize(
    "failure",
    [
        FileNotFoundError(2, "No such file", "/run/vault"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        ClientConnectorError(ConnectionKey("vault", 1, False, False, None, None, None), OSError(111, "refused")),
        Made(5, place="vault"),
    ],
)
async def test_a_providers_own_error_reaches_each_task_whole(busy: World, failure: Exception) -> None:
    """Also what Python keeps beside the arguments: the path of a file, the reason of a codec."""

    async def details() -> SignInDetails:
        if busy.calls(SIGN_IN):
            raise failure
        return SignInDetails(busy.user.email, busy.user.password)

    session = await busy.weavr.sign_in(provider=CallableProvider(details))
    await session.managed_accounts.list()
    busy.die()
    errors = await at_once(3, lambda: session.managed_accounts.list())
    assert {(type(error), str(error)) for error in errors} == {(type(failure), str(failure))}
    assert len({id(error) for error in errors}) == 3
