"""Tokens, passwords and codes: in no repr, log, pickle, error or traceback of anything about a session."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import pytest

from tests.sessions.world import World
from weavr_multi import ConfigurationError, Conflict, PasswordExpired, SessionError, StepUpRequired, WeavrError
from weavr_multi.bulks import RedisJournal
from weavr_multi.sessions import MemorySessionStore, RedisSessionStore, Session, new_key
from weavr_multi.sessions.web.base import WebSessions
from weavr_multi.webhooks import RedisDeliveryLog

pytestmark = pytest.mark.anyio
PASSWORD = 'Päss"word/+4711'
CODE = "918273"


def forms(secret: str) -> Iterable[str]:
    """How a secret may be written."""
    yield secret
    yield base64.b64encode(secret.encode()).decode().rstrip("=")
    yield quote(secret, safe="")
    yield secret.encode("unicode_escape").decode()


def shows(text: str, secrets: Iterable[str]) -> list[str]:
    """The secrets that a text shows."""
    return [secret for secret in secrets if any(form in text for form in forms(secret))]


def pickled(thing: object) -> str:
    """What a pickle holds, or what refusing it says."""
    try:
        return pickle.dumps(thing).decode("latin-1")
    except TypeError as error:
        return str(error)


@pytest.fixture
async def secrets(world: World) -> list[str]:
    """Everything that must never be seen; the user's password is one that has to be escaped in places."""
    world.user = world.sandbox.seed(accounts=2, password=PASSWORD)
    return [PASSWORD, CODE, world.sandbox.api_key]


def tokens(session: Session) -> list[str]:
    """The session's tokens."""
    token = session._session_caller.token_manager.token
    return [token.text.reveal(), *([token.auth.reveal()] if token.auth else [])]


async def test_nothing_about_a_session_shows_a_secret(world: World, secrets: list[str]) -> None:
    """repr, str and pickle of all that a user can get hold of."""
    store = MemorySessionStore()
    session = await world.weavr.sign_in(provider=world_provider(world), store=store)
    secrets += tokens(session)
    assert len(secrets) == 5
    challenge = await session.step_up.start()
    world.sandbox.programme.configure(step_up=["managed_accounts.list"])
    with pytest.raises(StepUpRequired) as refused:
        await session.managed_accounts.list()
    manager = session._session_caller.token_manager
    things: list[Any] = [
        session,
        session.with_options(timeout=5),
        session.state(),
        session.managed_accounts,
        session.step_up,
        session.weavr,
        session._session_caller,
        manager,
        manager.token,
        manager.provider,
        manager.factory,
        challenge,
        refused.value,
        refused.value.pending,
        store,
        WebSessions(world.weavr),
        await world.weavr.backoffice.session(world.user.identity),
    ]
    for thing in things:
        for text in (repr(thing), str(thing), f"{thing}", pickled(thing)):
            assert not shows(text, secrets), type(thing)


def world_provider(world: World) -> Any:
    """The user's details."""
    from weavr_multi.sessions import PasswordProvider

    return PasswordProvider(world.user.email, PASSWORD)


async def test_logs_at_debug_show_no_secret(world: World, secrets: list[str], caplog: pytest.LogCaptureFixture) -> None:
    """A sign-in, a renewal, a wrong code, a failed sign-out."""
    caplog.set_level(logging.DEBUG, logger="weavr_multi")
    session = await world.weavr.sign_in(provider=world_provider(world))
    secrets += tokens(session)
    await session.managed_accounts.list()
    world.die()
    await session.managed_accounts.list()
    secrets += tokens(session)
    challenge = await session.step_up.start()
    with pytest.raises(Conflict):
        await challenge.verify(CODE)
    world.die()
    await session.sign_out()
    assert "sign" in caplog.text
    assert not shows(caplog.text, secrets)


async def test_errors_and_their_tracebacks_show_no_secret(world: World, secrets: list[str]) -> None:
    """Also when the service repeats what it was sent, or sends a token along."""
    errors: list[WeavrError] = []
    world.sandbox.fail("access.login_with_password", 400, body={"message": f"{PASSWORD} is not a password"})
    for call in (
        lambda: world.weavr.sign_in(world.user.email, PASSWORD),
        lambda: world.weavr.sign_in(world.user.email, PASSWORD + "x"),
    ):
        with pytest.raises(SessionError) as failed:
            await call()
        errors.append(failed.value)
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as expired:
        await world.weavr.sign_in(world.user.email, PASSWORD)
    errors.append(expired.value)
    temporary = expired.value._temporary
    assert temporary is not None
    secrets.append(temporary.reveal())
    for error in errors:
        text = "".join(traceback.format_exception(error))
        assert not shows(
            text + repr(error) + pickled(error) + repr(error.__cause__) + pickled(error.__cause__), secrets
        )


async def test_a_pickled_error_keeps_its_evidence_and_drops_what_lives(world: World) -> None:
    """Status and request-ref survive; the session and the temporary token do not."""
    session = await world.keyless()
    world.sandbox.programme.configure(step_up=["managed_accounts.list"])
    with pytest.raises(StepUpRequired) as refused:
        await session.managed_accounts.list()
    copy = pickle.loads(pickle.dumps(refused.value))
    assert (copy.status, copy.request_ref, copy.channels) == (
        403,
        refused.value.request_ref,
        refused.value.channels,
    )
    with pytest.raises(ConfigurationError, match="pickled"):
        _ = copy.session
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as expired:
        await world.weavr.sign_in(world.user.email, world.user.password)
    copy = pickle.loads(pickle.dumps(expired.value))
    assert copy.status == 409
    with pytest.raises(ConfigurationError, match="pickled"):
        _ = copy.session


async def test_sessions_and_pending_calls_refuse_to_be_pickled(world: World) -> None:
    """And say what to use instead."""
    session = await world.keyless()
    world.sandbox.programme.configure(step_up=["managed_accounts.list"])
    with pytest.raises(StepUpRequired) as refused:
        await session.managed_accounts.list()
    with pytest.raises(TypeError, match="state"):
        pickle.dumps(session)
    with pytest.raises(TypeError, match="to_json"):
        pickle.dumps(refused.value.pending)


async def test_a_redacted_state_cannot_be_restored(world: World) -> None:
    """A pickle has dropped the token: nothing is sent with a mask in its place."""
    session = await world.keyless()
    state = pickle.loads(pickle.dumps(session.state()))
    with pytest.raises(ConfigurationError, match="to_json"):
        world.weavr.restore(state)


async def test_a_state_of_the_other_surface_is_refused(world: World) -> None:
    """Each has its own restore."""
    session = await world.keyless()
    backoffice = await world.weavr.backoffice.session(world.user.identity)
    with pytest.raises(ConfigurationError, match=r"weavr\.backoffice\.restore"):
        world.weavr.restore(backoffice.state())
    with pytest.raises(ConfigurationError, match=r"weavr\.restore"):
        world.weavr.backoffice.restore(session.state())
    with pytest.raises(ConfigurationError, match="state"):
        world.weavr.restore("{}")


@pytest.mark.parametrize("store", [RedisJournal, RedisDeliveryLog, lambda url: RedisSessionStore(url, keys=new_key())])
@pytest.mark.parametrize("sign", ["/", "#", "?"])
def test_a_password_that_cuts_the_url_of_a_redis_is_not_taken_for_its_host(sign: str, store: Any) -> None:
    """What stands before the sign would be the host or the port, which errors name."""
    for user in ("", "user:", ":"):
        with pytest.raises(ConfigurationError, match="%2F, %3F and %23") as caught:
            store(f"redis://{user}secret{sign}word@127.0.0.1:6379/0")
        assert "secret" not in str(caught.value)
        assert "word@" not in str(caught.value)
