"""Five minutes from the last activity: what moves the end, and what happens after it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress

import httpx
import pytest

from tests.sessions.world import CREATE, EXCHANGE, IDENTITIES, LIST, LOGOUT, SIGN_IN, World, client
from tests.support.calls import READ
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, reply
from tests.support.recording import client as recording_client
from weavr_multi import (
    ApiError,
    ConfigurationError,
    Gone,
    NotFound,
    SessionExpired,
    SignInFailed,
    TimedOut,
    Unauthorized,
    Weavr,
)
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import PasswordProvider

pytestmark = pytest.mark.anyio


class Timed(World):
    """A world whose client has a clock of its own, that moves with the service's."""

    clock: FakeClock

    def pass_time(self, seconds: float) -> None:
        """Let time pass on both sides."""
        self.clock.advance(seconds)
        self.sandbox.clock.advance(seconds)


@pytest.fixture
async def timed(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[Timed]:
    """A corporate, and a client with a clock that the test moves."""
    clock = FakeClock()
    async with client(sandbox, clock=clock) as weavr:
        world = Timed(sandbox, sandbox.seed(accounts=2), weavr)
        world.clock = clock
        yield world


async def test_every_success_moves_the_end(timed: Timed) -> None:
    """Four minutes at a time, for an hour."""
    session = await timed.keyless()
    for _ in range(15):
        timed.pass_time(240)
        assert session.expires_in == pytest.approx(60)
        await session.managed_accounts.list()
        assert session.expires_in == pytest.approx(300)
    assert timed.calls(LIST, 401) == []


async def test_a_state_of_a_machine_whose_clock_is_ahead_promises_no_longer_life(timed: Timed) -> None:
    """Keeping it alive would otherwise come too late."""
    state = (await timed.signed_in()).state()
    assert timed.weavr.restore(state.evolve(active_at=state.active_at + 500)).expires_in == 300.0


@pytest.mark.parametrize("token", ["two words\r\nx: y", "tokén", ""])
async def test_a_token_that_no_header_can_hold_is_refused_where_it_is_given(timed: Timed, token: str) -> None:
    """Not by the transport, at the first call."""
    with pytest.raises(ConfigurationError, match="token"):
        timed.weavr.session(token)


async def test_a_refusal_does_not_move_the_end(timed: Timed) -> None:
    """Only a 2xx counts as activity."""
    session = await timed.keyless()
    timed.pass_time(100)
    with pytest.raises(NotFound):
        await session.managed_accounts.get("4711")
    assert session.expires_in == pytest.approx(200)


async def test_a_call_on_a_token_known_to_be_dead_does_not_go_out(timed: Timed) -> None:
    """Nothing is sent; the error says what to do."""
    session = await timed.keyless()
    timed.pass_time(301)
    assert session.is_expired
    assert session.expires_in == 0
    with pytest.raises(SessionExpired, match="provider"):
        await session.managed_accounts.list()
    assert len(timed.sandbox.requests) == 0


async def test_a_token_known_to_be_dead_is_replaced_before_the_call(timed: Timed) -> None:
    """The provider makes it: no 401, and the identity is not asked for again."""
    session = await timed.signed_in()
    timed.pass_time(301)
    await session.managed_accounts.list()
    assert timed.counts() == {(SIGN_IN, 200): 1, (EXCHANGE, 200): 1, (LIST, 200): 1}


async def test_the_lifetime_can_be_that_of_an_older_version(timed: Timed) -> None:
    """Fifteen minutes in 3.4.0."""
    session = await timed.keyless(lifetime=900.0)
    timed.clock.advance(800)
    assert not session.is_expired
    assert session.expires_in == pytest.approx(100)


async def test_a_401_is_followed_by_a_sign_in_and_the_same_request(world: World) -> None:
    """Same method, URL, body bytes and idempotency-ref; a token of its own."""
    session = await world.signed_in()
    world.die()
    account = await session.managed_accounts.create(
        profile_id=world.sandbox.profiles.managed_accounts, friendly_name="Second", currency="EUR", tag="a-tag"
    )
    assert account.friendly_name == "Second"
    first, second = world.calls(CREATE)
    assert (first.status, second.status) == (401, 200)
    assert (first.method, first.path, first.query, first.body) == (
        second.method,
        second.path,
        second.query,
        second.body,
    )
    assert first.headers["idempotency-ref"] == second.headers["idempotency-ref"]
    assert first.headers["authorization"] != second.headers["authorization"]
    assert len(world.calls(SIGN_IN)) == 1
    assert len(world.calls(EXCHANGE)) == 1


async def test_an_operation_without_ref_is_sent_again_after_a_401_too(world: World) -> None:
    """It was refused, not executed."""
    session = await world.signed_in()
    world.die()
    with pytest.raises(NotFound):
        await session.bulks.pause("4711")
    first, second = world.calls("bulks.pause")
    assert (first.status, second.status) == (401, 404)
    assert "idempotency-ref" not in first.headers
    assert first.body == second.body


async def test_an_operation_without_ref_is_not_sent_again_after_a_time_out() -> None:
    """It may have been executed."""
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise httpx.ReadTimeout("too slow", request=request)

    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http,
        Weavr(api_key="k", base_url="https://service.test", http_client=http) as weavr,
    ):
        session = weavr.session("token", provider=PasswordProvider("ada@example.com", "secret-1"))
        with pytest.raises(TimedOut):
            await session.bulks.pause("4711")
    assert len(sent) == 1


async def test_without_a_provider_a_401_ends_the_session(world: World) -> None:
    """SessionExpired from the Unauthorized, with its request-ref; later calls do not go out."""
    session = await world.keyless()
    world.die()
    with pytest.raises(SessionExpired) as caught:
        await session.managed_accounts.list()
    assert isinstance(caught.value.__cause__, Unauthorized)
    assert caught.value.request_ref == world.calls(LIST, 401)[0].request_ref
    assert session.is_expired
    with pytest.raises(SessionExpired):
        await session.managed_accounts.list()
    assert len(world.sandbox.requests) == 1


async def test_a_401_on_the_first_call_of_a_fresh_token_is_a_wrong_api_key(world: World) -> None:
    """Unauthorized, saying so; no sign-in follows."""
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    world.sandbox.programme.api_key = "another-key"
    world.sandbox.requests.clear()
    with pytest.raises(Unauthorized, match="api-key"):
        await session.managed_accounts.list()
    assert world.counts() == {(LIST, 401): 1}


async def test_a_token_that_is_refused_right_after_its_renewal_makes_no_loop(world: World) -> None:
    """One renewal; then it is the api-key, call after call."""
    session = await world.signed_in()
    world.sandbox.fail(LIST, 401, times=None)
    for _ in range(3):
        with pytest.raises(Unauthorized, match="api-key"):
            await session.managed_accounts.list()
    assert len(world.calls(SIGN_IN)) == 1
    assert len(world.calls(LIST)) == 4


async def test_a_session_that_waited_too_long_for_its_first_call_signs_in_again(world: World) -> None:
    """A fresh token may have died of age unnoticed: with a provider that costs one more sign-in, once."""
    session = await world.weavr.sign_in(provider=world.provider)
    world.die()
    assert len((await session.managed_accounts.list()).items) == 2
    assert len(world.calls(SIGN_IN)) == 2


async def test_a_wrong_api_key_at_the_renewal_is_unauthorized(world: World) -> None:
    """401 on the sign-in itself."""
    session = await world.signed_in()
    world.sandbox.programme.api_key = "another-key"
    with pytest.raises(Unauthorized, match="api-key"):
        await session.managed_accounts.list()
    assert world.counts() == {(LIST, 401): 1, (SIGN_IN, 401): 1}


async def test_a_refused_renewal_is_not_repeated_at_every_call(timed: Timed) -> None:
    """Each refusal brings a lock nearer: half a minute at first, then longer and longer."""
    session = await timed.signed_in()
    timed.pass_time(301)
    timed.sandbox.fail(SIGN_IN, 403, times=None)
    for _ in range(5):
        with pytest.raises(SignInFailed):
            await session.managed_accounts.list()
    assert len(timed.calls(SIGN_IN)) == 1
    timed.pass_time(31)
    for _ in range(5):
        with pytest.raises(SignInFailed):
            await session.managed_accounts.list()
    assert len(timed.calls(SIGN_IN)) == 2
    timed.pass_time(31)
    with pytest.raises(SignInFailed):
        await session.managed_accounts.list()
    assert len(timed.calls(SIGN_IN)) == 2


async def test_a_renewal_that_the_service_could_not_make_is_tried_again_soon(timed: Timed) -> None:
    """A 503 says nothing about the details."""
    session = await timed.signed_in(lifetime=300.0)
    timed.pass_time(301)
    timed.sandbox.fail(SIGN_IN, 503, times=1)
    with pytest.raises(Exception, match="503"):
        await session.managed_accounts.list()
    timed.pass_time(2)
    assert len((await session.managed_accounts.list()).items) == 2


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize("code", ["TOKEN_EXPIRED", "TOKEN_NOT_FOUND"])
async def test_token_codes_of_password_operations_never_cause_a_sign_in(world: World, status: int, code: str) -> None:
    """They speak of the tokenised password. All five operations that a session can call."""
    session = await world.signed_in()
    for operation, call in {
        "passwords.update": session.passwords.update(old_password="tok_1", new_password="tok_2"),
        "passwords.create": session.passwords.create("4711", password="tok_1"),
        "passwords.validate": session.passwords.validate(password="tok_1"),
        "passwords.complete_recovery": session.passwords.complete_recovery(
            email="a@example.com", nonce="123456", new_password="tok_1"
        ),
        "users.consume_invite": session.users.consume_invite("4711", invite_code="123456", password="tok_1"),
    }.items():
        world.sandbox.fail(operation, status, code=code)
        with pytest.raises(NotFound if status == 404 else Gone, match=code):
            await call
        assert len(world.calls(operation)) == 1
    assert world.calls(SIGN_IN) == []
    assert not session.is_expired


async def test_signing_out_tells_the_service_and_ends_the_session(world: World) -> None:
    """204; afterwards nothing goes out, not even a sign-in."""
    session = await world.signed_in()
    await session.sign_out()
    await session.sign_out()
    with pytest.raises(SessionExpired, match="signed out"):
        await session.managed_accounts.list()
    assert world.counts() == {(LOGOUT, 204): 1}
    assert "signed out" in repr(session)


async def test_a_third_partys_sign_out_address_is_accepted(world: World) -> None:
    """200 with a URL is a success too."""
    session = await world.signed_in()
    world.sandbox.fail(LOGOUT, 200, body={"url": "https://idp.example.com/logout"})
    assert await session.sign_out() == "https://idp.example.com/logout"


async def test_signing_out_of_a_dead_token_is_no_error(world: World) -> None:
    """401 means that it is done already."""
    session = await world.signed_in()
    world.die()
    await session.sign_out()
    assert world.counts() == {(LOGOUT, 401): 1}


async def test_async_with_signs_out(world: World) -> None:
    """At its end, whatever the body did."""
    with pytest.raises(RuntimeError):
        async with await world.weavr.sign_in(world.user.email, world.user.password) as session:
            await session.managed_accounts.list()
            raise RuntimeError
    assert len(world.calls(LOGOUT)) == 1


async def test_async_with_keeps_the_session_if_told_so(world: World) -> None:
    """sign_out=False."""
    async with await world.weavr.sign_in(world.user.email, world.user.password, sign_out=False) as session:
        await session.managed_accounts.list()
    await session.managed_accounts.list()
    assert world.calls(LOGOUT) == []


async def test_a_sign_out_that_fails_at_the_end_hides_nothing(world: World) -> None:
    """The token dies by itself; the body's work counts."""
    async with await world.weavr.sign_in(world.user.email, world.user.password):
        world.sandbox.fail(LOGOUT, 503, times=None)


async def test_a_copy_with_options_has_the_same_token_and_life(world: World) -> None:
    """with_options shares the token: one sign-in for both."""
    session = await world.signed_in()
    copy = session.with_options(timeout=5, extra_headers={"x-team": "ledger"})
    world.die()
    await copy.managed_accounts.list()
    await session.managed_accounts.list()
    assert len(world.calls(SIGN_IN)) == 1
    assert world.calls(LIST)[0].headers["x-team"] == "ledger"
    assert "x-team" not in world.calls(LIST)[-1].headers


async def test_a_token_of_the_call_wins_over_the_session(world: World) -> None:
    """auth_token= is used as it is: its 401 is its own."""
    session = await world.signed_in()
    with pytest.raises(Unauthorized):
        await session.managed_accounts.list(auth_token="nonsense")
    assert world.counts() == {(LIST, 401): 1}
    assert not session.is_expired


async def test_a_session_sends_its_token_where_the_api_key_alone_is_declared(world: World) -> None:
    """The two operations that belong to a user all the same."""
    session = await world.signed_in()
    for operation, call in {
        "managed_cards.replace_lost_or_stolen": session.managed_cards.replace_lost_or_stolen(
            "4711", activation_code="123456"
        ),
        "users.start_kyc": session.users.start_kyc(),
    }.items():
        with suppress(ApiError):
            await call
        assert world.calls(operation)[0].headers["authorization"].startswith("Bearer ")


async def test_an_api_key_operation_needs_no_living_token(timed: Timed) -> None:
    """Creating a password works on an expired session."""
    session = await timed.keyless()
    timed.pass_time(301)
    await session.passwords.validate(password="Some-password-1")
    assert "authorization" not in timed.calls("passwords.validate")[0].headers


async def test_the_time_of_a_call_stands_still_during_a_sign_in(timed: Timed) -> None:
    """A call with a second to go survives a sign-in that takes ten."""
    session = await timed.signed_in()
    timed.pass_time(301)

    async def slow() -> tuple[str, str]:
        timed.clock.advance(10)
        return timed.user.email, timed.user.password

    from weavr_multi.sessions import CallableProvider

    session._session_caller.token_manager.provider = CallableProvider(slow)
    assert len((await session.managed_accounts.list(timeout=1)).items) == 2


async def test_identities_can_be_listed_on_any_session(world: World) -> None:
    """The access token is good for it too."""
    session = await world.keyless()
    assert [one.id.id async for one in session.identities.list()] == [world.user.identity["id"]]
    assert world.calls(IDENTITIES)[0].headers["authorization"].startswith("Bearer ")


async def test_a_service_that_gives_the_same_token_again_holds_nobody_up() -> None:
    """As many a mock does: the call is sent again with it. The event loop was never free again."""
    login = reply(200, {"token": "always-the-same", "tokenType": "ACCESS"})
    recorder = Recorder(login, READ.success, reply(401), login, READ.success)
    async with recording_client(recorder) as weavr:
        session = await weavr.sign_in(provider=PasswordProvider("user@example.com", "Secret-12345"))
        await session.managed_accounts.get("4711")
        assert (await session.managed_accounts.get("4711")).id == "4711"
