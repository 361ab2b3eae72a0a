"""From sign-in details to a usable token: every answer of the service that the guide lists."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sessions.world import EXCHANGE, IDENTITIES, LIST, SIGN_IN, World, client
from tests.support.traces import holders
from weavr_multi import (
    AccessTokenRequired,
    ConfigurationError,
    Conflict,
    IdentityRequired,
    Locked,
    PasswordExpired,
    Sensitive,
    SessionExpired,
    SignInFailed,
    Unauthorized,
    Weavr,
)
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.domain.people import passwords
from weavr_multi.sessions import (
    BackofficeSession,
    CallableProvider,
    EnvironmentProvider,
    MemorySessionStore,
    PasswordProvider,
    SignInDetails,
)
from weavr_multi.testing import Recorder

pytestmark = pytest.mark.anyio
NEW = "Quite-a-new-1"


async def test_an_auth_token_is_exchanged_exactly_once_and_the_only_identity_is_chosen(world: World) -> None:
    """tokenType AUTH: login, identities, exchange; then calls go out with the access token alone."""
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    await session.managed_accounts.list()
    await session.managed_accounts.list()
    assert world.counts() == {(SIGN_IN, 200): 1, (IDENTITIES, 200): 1, (EXCHANGE, 200): 1, (LIST, 200): 2}
    assert session.identity is not None
    assert session.identity.id == world.user.identity["id"]
    assert session.credentials is not None
    assert str(session.credentials.type) == "ROOT"


async def test_an_access_token_is_used_as_it_is(world: World) -> None:
    """tokenType ACCESS: no exchange, no question for identities."""
    world.sandbox.programme.configure(login_token_type="ACCESS")
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    await session.managed_accounts.list()
    assert world.counts() == {(SIGN_IN, 200): 1, (LIST, 200): 1}


@pytest.mark.parametrize("kind", ["NO_TYPE", None])
async def test_a_token_without_type_is_used_as_it_is(world: World, kind: str | None) -> None:
    """tokenType NO_TYPE or absent: no exchange."""
    body = {"token": world.user.token, **({"tokenType": kind} if kind else {})}
    world.sandbox.fail(SIGN_IN, 200, body=body)
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    await session.managed_accounts.list()
    assert world.counts() == {(SIGN_IN, 200): 1, (LIST, 200): 1}


@pytest.mark.parametrize("token", ["a token\n", "t\u00f6ken"])
async def test_a_token_that_no_header_can_hold_is_a_failed_sign_in(world: World, token: Any) -> None:
    """Each call would fail as if the service might have received it."""
    world.sandbox.fail(SIGN_IN, 200, body={"token": token})
    with pytest.raises(SignInFailed, match="no header can hold") as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    assert "ken" not in str(caught.value).replace("token", "")


async def test_several_identities_and_none_chosen_is_an_error_that_lists_them(world: World) -> None:
    """Nothing is guessed."""
    other = world.second_identity()
    with pytest.raises(IdentityRequired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    assert [one.id.id for one in caught.value.identities] == [world.user.identity["id"], other.identity["id"]]
    assert other.identity["id"] in str(caught.value)
    assert world.calls(EXCHANGE) == []


async def test_a_chosen_identity_is_exchanged_for_without_asking(world: World) -> None:
    """The choice may be a list entry, an IdentityId, or a mapping."""
    other = world.second_identity()
    with pytest.raises(IdentityRequired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    entry = caught.value.identities[1]
    world.sandbox.requests.clear()
    for choice in (entry, entry.id, other.identity):
        session = await world.weavr.sign_in(world.user.email, world.user.password, choice)
        assert session.identity == entry.id
        assert len((await session.managed_accounts.list()).items) == 3
    assert world.calls(IDENTITIES) == []


async def test_an_identity_that_is_not_the_users_is_refused(world: World) -> None:
    """The exchange answers 403."""
    stranger = world.sandbox.seed()
    with pytest.raises(SignInFailed) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password, stranger.identity)
    assert caught.value.status == 403


async def test_a_wrong_password_is_a_failed_sign_in_with_the_answer_behind_it(world: World) -> None:
    """403 without a body; status and request-ref are kept, and the cause is the ApiError."""
    with pytest.raises(SignInFailed) as caught:
        await world.weavr.sign_in(world.user.email, "wrong-password-1")
    assert caught.value.status == 403
    assert caught.value.request_ref == world.calls(SIGN_IN)[0].request_ref
    assert caught.value.__cause__ is not None


async def test_repeated_failures_lock_for_half_an_hour(world: World) -> None:
    """423, with the time to wait."""
    for _ in range(4):
        with pytest.raises(SignInFailed):
            await world.weavr.sign_in(world.user.email, "wrong-password-1")
    with pytest.raises(Locked) as caught:
        await world.weavr.sign_in(world.user.email, "wrong-password-1")
    assert caught.value.retry_after == 1800


async def test_an_expired_password_can_be_changed_and_that_signs_in(world: World) -> None:
    """409 with a temporary token: one method, whose answer has a fresh usable token."""
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    assert caught.value.status == 409
    session = await caught.value.session.update_password(world.user.password, NEW)
    assert len((await session.managed_accounts.list()).items) == 2
    again = await world.weavr.sign_in(world.user.email, NEW)
    assert len((await again.managed_accounts.list()).items) == 2


async def test_the_session_of_an_expired_password_can_do_nothing_else(world: World) -> None:
    """Its only public member is update_password."""
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    assert [name for name in dir(caught.value.session) if not name.startswith("_")] == ["update_password"]


async def test_a_new_password_that_is_too_simple_is_a_conflict_and_can_be_tried_again(world: World) -> None:
    """The temporary token survives a refusal."""
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    with pytest.raises(Conflict, match="PASSWORD_TOO_SHORT"):
        await caught.value.session.update_password(world.user.password, "a1")
    await caught.value.session.update_password(world.user.password, NEW)


async def test_a_wrong_api_key_is_unauthorized_and_says_so(sandbox: Sandbox, anyio_backend: str) -> None:
    """401 on the sign-in itself: one attempt, no loop."""
    user = sandbox.seed()
    async with client(sandbox, api_key="not-the-key") as weavr:
        with pytest.raises(Unauthorized, match="api-key"):
            await weavr.sign_in(provider=PasswordProvider(user.email, user.password))
    assert len(sandbox.requests) == 1


async def test_an_unknown_tokenised_password_is_a_failed_sign_in(world: World) -> None:
    """404 TOKEN_NOT_FOUND speaks of the password: one attempt."""
    with pytest.raises(SignInFailed, match="tokenised password"):
        await world.weavr.sign_in(world.user.email, "tok_4711")
    assert world.counts() == {(SIGN_IN, 404): 1}


async def test_an_expired_tokenised_password_is_a_failed_sign_in(world: World) -> None:
    """410 TOKEN_EXPIRED, the same."""
    with world.sandbox.state.store.transaction():
        token = passwords.tokenise(world.sandbox.state, world.user.password)
    world.sandbox.clock.advance(301)
    with pytest.raises(SignInFailed, match="tokenised password"):
        await world.weavr.sign_in(world.user.email, token)
    assert world.counts() == {(SIGN_IN, 410): 1}


async def test_a_tokenised_password_signs_in(world: World) -> None:
    """Integrators that must not see passwords pass what stands for them."""
    with world.sandbox.state.store.transaction():
        token = passwords.tokenise(world.sandbox.state, world.user.password)
    session = await world.weavr.sign_in(world.user.email, Sensitive(token))
    await session.managed_accounts.list()


async def test_every_call_carries_the_api_key_and_the_access_token(world: World) -> None:
    """Header names as the service has them."""
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    await session.managed_accounts.list()
    headers = world.calls(LIST)[0].headers
    assert headers["api-key"] == world.sandbox.api_key
    assert headers["authorization"].startswith("Bearer ")
    assert "api_key" not in headers
    assert "auth_token" not in headers
    assert "authorization" not in world.calls(SIGN_IN)[0].headers


async def test_the_simulator_is_called_with_the_programme_key(world: World) -> None:
    """Its value is the api-key."""
    await world.weavr.simulator.accounts.deposit(
        world.user.accounts[0], deposit_amount={"currency": "EUR", "amount": 100}
    )
    headers = world.calls("simulator.accounts.deposit")[0].headers
    assert headers["programme-key"] == world.sandbox.api_key
    assert "authorization" not in headers


async def test_a_session_switches_to_another_identity_and_stays_valid(world: World) -> None:
    """Both sessions work, each for its own corporate."""
    other = world.second_identity()
    session = await world.weavr.sign_in(world.user.email, world.user.password, world.user.identity)
    listed = await session.identities.list()
    assert len(listed.items) == 2
    switched = await session.switch(listed.items[1])
    assert switched.identity is not None
    assert switched.identity.id == other.identity["id"]
    assert len((await switched.managed_accounts.list()).items) == 3
    assert len((await session.managed_accounts.list()).items) == 2
    assert len(world.calls(SIGN_IN)) == 1


async def test_switching_to_a_strangers_identity_is_refused(world: World) -> None:
    """403 from the exchange."""
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    with pytest.raises(SignInFailed):
        await session.switch(world.sandbox.seed().identity)


async def test_switching_after_the_first_token_died_signs_in_again_if_it_can(world: World) -> None:
    """The AUTH token behind a session died of disuse, and the service takes no other: a provider makes up for it."""
    world.second_identity()
    session = await world.weavr.sign_in(provider=world.provider, identity=world.user.identity)
    other = (await session.identities.list()).items[1]
    for _ in range(2):
        world.sandbox.clock.advance(200)
        await session.managed_accounts.list()
    world.sandbox.fail(EXCHANGE, 401, times=2)
    switched = await session.switch(other)
    assert len((await switched.managed_accounts.list()).items) == 3
    assert len(world.calls(SIGN_IN)) == 2


@pytest.mark.parametrize("status", [401, 403])
async def test_switching_after_the_first_token_died_needs_a_provider(world: World, status: int) -> None:
    """Without one it is an expired session, neither a wrong api-key nor a user who may not."""
    session = await world.keyless()
    for _ in range(2):
        world.sandbox.clock.advance(200)
        await session.managed_accounts.list()
    world.sandbox.fail(EXCHANGE, 401, times=1)
    world.sandbox.fail(EXCHANGE, status, times=1)
    with pytest.raises(SessionExpired):
        await session.switch(world.user.identity)


async def test_a_token_from_elsewhere_makes_a_session_without_a_call(world: World) -> None:
    """Nothing is sent until something is called."""
    session = world.weavr.session(world.user.token)
    assert len(world.sandbox.requests) == 0
    assert session.identity is None
    assert len((await session.managed_accounts.list()).items) == 2


async def test_an_auth_token_from_elsewhere_is_exchanged_once_when_that_turns_out(world: World) -> None:
    """403 ACCESS_TOKEN_REQUIRED: exchanged, and the same call again; afterwards no more of it."""
    answer = await world.weavr.access.login_with_password(email=world.user.email, password=world.user.password)
    assert isinstance(answer.token, Sensitive)
    session = world.weavr.session(answer.token)
    await session.managed_accounts.list()
    await session.managed_accounts.list()
    assert world.counts()[LIST, 403] == 1
    assert world.counts()[LIST, 200] == 2
    assert world.counts()[EXCHANGE, 200] == 1


async def test_the_back_office_gives_a_session_for_an_identity_by_the_api_key_alone(world: World) -> None:
    """Another class, with its own resources; its token is replaced when it has died, without any provider."""
    session = await world.weavr.backoffice.session(world.user.identity)
    assert isinstance(session, BackofficeSession)
    account = await session.managed_accounts.get(world.user.accounts[0])
    assert account.id == world.user.accounts[0]
    world.die()
    await session.managed_accounts.get(world.user.accounts[0])
    assert len(world.calls("backoffice.access.request_token")) == 2
    assert not hasattr(session, "identities")
    assert not hasattr(session, "switch")


async def test_the_back_office_refuses_an_unknown_identity(world: World) -> None:
    """409 UNRESOLVED_IDENTITY."""
    with pytest.raises(SignInFailed, match="UNRESOLVED_IDENTITY"):
        await world.weavr.backoffice.session({"type": "CORPORATE", "id": "4711"})


async def test_a_provider_may_be_a_function(world: World) -> None:
    """A pair, or SignInDetails; asked each time."""
    asked = 0

    async def details() -> tuple[str, str]:
        nonlocal asked
        asked += 1
        return world.user.email, world.user.password

    session = await world.weavr.sign_in(provider=CallableProvider(details))
    await session.managed_accounts.list()
    world.die()
    await session.managed_accounts.list()
    assert asked == 2


PLAIN = ("ada@example.com", "the password that nobody sees")


async def _gives(found: Any) -> Any:
    return found


NO_PROVIDERS: dict[str, tuple[Any, str]] = {
    "a plain function": (CallableProvider(lambda: PLAIN), "is an async function"),  # type: ignore[arg-type, return-value]
    "a plain function without provider": (lambda: PLAIN, "is an async function"),
    "a pair": (PLAIN, "is an async function"),
    "a function that returns nothing": (CallableProvider(lambda: _gives(None)), "a provider returns SignInDetails"),
    "a function that returns a text": (lambda: _gives(PLAIN[1]), "a provider returns SignInDetails"),
}


@pytest.mark.parametrize("name", NO_PROVIDERS)
@pytest.mark.parametrize("stored", [False, True])
async def test_what_is_no_provider_is_named_without_what_it_gave(world: World, name: str, *, stored: bool) -> None:
    """With a store and without; neither message nor frames show the password."""
    provider, words = NO_PROVIDERS[name]
    options: Any = {"store": MemorySessionStore()} if stored else {}
    with pytest.raises(ConfigurationError, match=words) as caught:
        await world.weavr.sign_in(provider=provider, **options)
    assert PLAIN[1] not in str(caught.value)
    assert holders(caught.value, PLAIN[1:], aside=__file__) == []
    assert len(world.sandbox.requests) == 0


def test_what_cannot_be_a_provider_is_refused_where_it_is_given(world: World) -> None:
    """A session from a token would ask it when the token has died."""
    wrong: Any = PLAIN
    for make in (
        lambda: CallableProvider(wrong),
        lambda: world.weavr.session("token", provider=wrong),
        lambda: world.weavr.restore(world.weavr.session("token").state(), provider=wrong),
    ):
        with pytest.raises(ConfigurationError, match="is an async function") as caught:
            make()
        assert holders(caught.value, PLAIN[1:], aside=__file__) == []


async def test_a_provider_of_ones_own_may_return_a_pair(world: World) -> None:
    """As the function of a `CallableProvider` may."""

    async def provider() -> Any:
        return world.user.email, world.user.password

    session = await world.weavr.sign_in(provider=provider)
    assert session.identity is not None


async def test_a_provider_may_read_the_environment(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three variables; the identity is optional."""
    monkeypatch.setenv("WEAVR_EMAIL", world.user.email)
    with pytest.raises(ConfigurationError, match="WEAVR_PASSWORD"):
        await world.weavr.sign_in(provider=EnvironmentProvider())
    monkeypatch.setenv("WEAVR_PASSWORD", world.user.password)
    monkeypatch.setenv("WEAVR_IDENTITY", f"CORPORATE:{world.user.identity['id']}")
    session = await world.weavr.sign_in(provider=EnvironmentProvider())
    await session.managed_accounts.list()
    assert world.calls(IDENTITIES) == []


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ({}, "e-mail address"),
        ({"email": "a@example.com"}, "password"),
        ({"email": "", "password": "x"}, "email"),
        ({"email": "a@example.com", "password": 5}, "password"),
        ({"email": "a@example.com", "password": "x", "identity": 5}, "identity"),
        ({"email": "a@example.com", "password": "x", "step_up": "123456"}, "step_up"),
        ({"email": "a@example.com", "password": "x", "step_up_channel": "PIGEON"}, "step_up_channel"),
        ({"email": "a@example.com", "password": "x", "lifetime": 0}, "lifetime"),
        ({"email": "a@example.com", "password": "x", "store_key": "ada"}, "store"),
        ({"email": "a@example.com", "password": "x", "store": object()}, "store"),
        ({"email": "a@example.com", "password": "x", "provider": PasswordProvider("a", "b")}, "provider"),
    ],
)
async def test_wrong_arguments_are_named_before_anything_is_sent(
    world: World, arguments: dict[str, object], names: str
) -> None:
    """ConfigurationError, and an empty request log."""
    with pytest.raises(ConfigurationError, match=names):
        await world.weavr.sign_in(**arguments)  # type: ignore[arg-type]
    assert len(world.sandbox.requests) == 0


async def test_an_unknown_option_is_a_type_error(world: World) -> None:
    """A programmer's mistake stays one."""
    with pytest.raises(TypeError, match="stepup"):
        await world.weavr.sign_in("a@example.com", "x", stepup=None)  # type: ignore[call-arg]


async def test_sign_in_details_never_show(world: World) -> None:
    """Neither by themselves nor in their provider."""
    details = SignInDetails("ada@example.com", "hush-hush-1")
    for text in (repr(details), repr(PasswordProvider("ada@example.com", "hush-hush-1"))):
        assert "hush" not in text
        assert "ada" not in text


async def test_a_lock_ends_after_half_an_hour(world: World) -> None:
    """The wait that the error names."""
    for _ in range(5):
        with pytest.raises((SignInFailed, Locked)):
            await world.weavr.sign_in(world.user.email, "wrong-password-1")
    with pytest.raises(Locked) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    world.sandbox.clock.advance(caught.value.retry_after + 1)
    await world.weavr.sign_in(world.user.email, world.user.password)


@pytest.mark.parametrize("what", ["expired token", "unknown token", "wrong api-key"])
async def test_every_401_has_an_empty_body(world: World, what: str) -> None:
    """The service does not say which: that is for the session to tell apart."""
    token = world.user.token
    if what == "expired token":
        world.die()
    elif what == "unknown token":
        token = "nobody's"
    else:
        world.sandbox.programme.api_key = "another-key"
    with pytest.raises(Unauthorized) as caught:
        await world.weavr.managed_accounts.list(auth_token=token)
    assert caught.value.body is None
    assert caught.value.error_code is None


async def test_an_auth_token_is_good_for_two_operations_alone(world: World) -> None:
    """Everything else answers 403 ACCESS_TOKEN_REQUIRED."""
    answer = await world.weavr.access.login_with_password(email=world.user.email, password=world.user.password)
    assert answer.token
    weavr = world.weavr.with_options(auth_token=answer.token)
    await weavr.identities.list()
    await weavr.access.request_token(identity=world.user.identity)
    with pytest.raises(AccessTokenRequired):
        await weavr.managed_accounts.list()


async def test_an_ordinary_sign_in_is_not_stepped_up(world: World) -> None:
    """The exchange answers with status STANDARD."""
    session = await world.weavr.sign_in(world.user.email, world.user.password)
    assert not session.stepped_up


async def test_the_token_of_an_expired_password_is_good_for_one_operation(world: World) -> None:
    """The temporary token opens nothing but passwords.update."""
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password)
    temporary = caught.value._temporary
    assert temporary is not None
    with pytest.raises(AccessTokenRequired):
        await world.weavr.managed_accounts.list(auth_token=temporary)


async def test_a_key_from_before_a_restart_of_the_sandbox_is_told_as_that() -> None:
    """It came from the environment, as the sandbox had said."""
    service = Recorder([(401, {"message": "unauthorized"})])
    weavr = Weavr(api_key="old", environment="local", transport=service)
    with pytest.raises(Unauthorized, match="restarted sandbox makes anew: unset WEAVR_API_KEY"):
        await weavr.sign_in("ada@example.com", "Pass1234")
