"""Nobody is let in for somebody else: stores, parked calls, pending calls."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.sessions.world import CODE, CREATE, SIGN_IN, World, at_once, client
from weavr_multi import ConfigurationError, Sensitive, SessionExpired, SignInFailed, StepUpRequired
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import (
    CallableProvider,
    MemorySessionStore,
    PasswordProvider,
    Session,
    SessionOptions,
    SessionState,
)
from weavr_multi.sessions.fastapi import FastAPISessions

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
WRONG = "not the password"
FORMS: dict[str, Callable[[str, str], Any]] = {
    "kept": PasswordProvider,
    "asked": lambda email, password: CallableProvider(lambda: _pair(email, password)),
}
each_form = pytest.mark.parametrize("form", FORMS)
each_key = pytest.mark.parametrize("key", [None, "ada"])


async def _pair(email: str, password: str) -> tuple[str, str]:
    return email, password


def stored(key: str | None) -> SessionOptions:
    """A store of its own, under a name or not."""
    store = MemorySessionStore()
    return {"store": store} if key is None else {"store": store, "store_key": key}


@each_form
@each_key
async def test_a_wrong_password_opens_nothing_that_the_store_has(world: World, form: str, key: str | None) -> None:
    """Somebody has signed in just now; the service is asked about the wrong password all the same."""
    options = stored(key)
    await world.weavr.sign_in(provider=world.provider, **options)
    with pytest.raises(SignInFailed):
        await world.weavr.sign_in(provider=FORMS[form](world.user.email, WRONG), **options)
    assert [one.status for one in world.calls(SIGN_IN)] == [200, 403]


@each_key
async def test_a_wrong_password_does_not_join_a_sign_in_that_is_under_way(busy: World, key: str | None) -> None:
    """Right and wrong at the same moment, in one process: each gets what its own details deserve."""
    options = stored(key)
    right, wrong = busy.provider, PasswordProvider(busy.user.email, WRONG)
    providers = iter([right, wrong] * 5)
    results = await at_once(10, lambda: busy.weavr.sign_in(provider=next(providers), **options))
    assert sum(isinstance(one, Session) for one in results) == 5
    assert sum(isinstance(one, SignInFailed) for one in results) == 5


async def test_two_users_of_one_identity_under_one_name_each_act_as_themselves(world: World) -> None:
    """The identity is the same, the credentials are not."""
    other = world.sandbox.seed()
    store = stored("shared name")
    first = await world.weavr.sign_in(provider=world.provider, **store)
    second = await world.weavr.sign_in(provider=PasswordProvider(other.email, other.password), **store)
    assert first.credentials is not None
    assert second.credentials is not None
    assert second.credentials.id != first.credentials.id
    for session, user in ((first, world.user), (second, other)):
        await session.managed_accounts.list()
        assert session.identity is not None
        assert session.identity.id == user.identity["id"]


async def test_a_token_that_the_service_never_accepted_opens_nothing_that_the_store_has(world: World) -> None:
    """A made-up token under the name of a user who is signed in."""
    options = stored("ada")
    await world.weavr.sign_in(provider=world.provider, **options)
    forged = world.weavr.session("made-up", **options)
    with pytest.raises(SessionExpired):
        await forged.managed_accounts.list()


async def test_a_bare_token_that_died_does_not_act_as_a_user_who_signed_in_under_its_name(world: World) -> None:
    """Nothing says that it was this user's: it may have been anybody's."""
    options, other = stored("shared name"), world.sandbox.seed()
    bare = world.weavr.session((await world.keyless()).state().token, **options)
    await bare.managed_accounts.list()
    world.die()
    await world.weavr.sign_in(other.email, other.password, **options)
    with pytest.raises(SessionExpired):
        await bare.managed_accounts.list()


async def test_a_state_that_says_nothing_of_its_user_opens_nothing_that_the_store_has(world: World) -> None:
    """Whoever can name the store's token could make such a state."""
    options = stored("ada")
    await world.weavr.sign_in(provider=world.provider, **options)
    state = SessionState(token=Sensitive("made-up"), active_at=time.time(), lifetime=300.0)
    with pytest.raises(SessionExpired):
        await world.weavr.restore(state, **options).managed_accounts.list()


@asynccontextmanager
async def parked(sandbox: Sandbox) -> AsyncIterator[tuple[FastAPISessions, Session, list[Any]]]:
    """Two tabs of one browser, each with a call that waits for a code."""
    async with client(sandbox) as weavr:
        sessions = FastAPISessions(weavr)
        async with sessions.running():
            user = sandbox.seed()
            session = await sessions.find(await sessions.begin(await weavr.sign_in(user.email, user.password)))
            sandbox.programme.configure(step_up=[CREATE])
            ids: list[Any] = []
            for name in ("first tab", "second tab"):
                with pytest.raises(StepUpRequired) as caught:
                    profile = sandbox.profiles.managed_accounts
                    await session.managed_accounts.create(profile_id=profile, friendly_name=name, currency="EUR")
                await session.step_up.start()
                ids.append(await sessions.park(session, caught.value))
            yield sessions, session, ids


async def test_of_two_tabs_each_finishes_its_own_call(sandbox: Sandbox, anyio_backend: str) -> None:
    """The id that park returned says which."""
    async with parked(sandbox) as (sessions, session, ids):
        first = await sessions.resume(session, ids[0], CODE)
        second = await sessions.resume(session, ids[1])
        assert (first.friendly_name, second.friendly_name) == ("first tab", "second tab")


def without_ref(text: dict[str, Any]) -> None:
    """In the headers and beside them."""
    text["headers"] = [one for one in text["headers"] if one[0] != "idempotency-ref"]
    text["ref"] = None


def with_two_refs(text: dict[str, Any]) -> None:
    """The right one last."""
    text["headers"].insert(0, ["idempotency-ref", "another"])


def with_two_refs_of_two_names(text: dict[str, Any]) -> None:
    """Many servers read both as one."""
    text["headers"].insert(0, ["idempotency_ref", "another"])


@pytest.mark.parametrize("change", [without_ref, with_two_refs, with_two_refs_of_two_names])
async def test_a_pending_call_whose_ref_was_removed_or_doubled_is_refused(
    world: World, change: Callable[[dict[str, Any]], None]
) -> None:
    """It could be carried out twice; nothing is sent."""
    session = await world.keyless()
    world.sandbox.programme.configure(step_up=[CREATE])
    with pytest.raises(StepUpRequired) as caught:
        profile = world.sandbox.profiles.managed_accounts
        await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")
    text = json.loads(caught.value.pending.to_json())
    change(text)
    world.sandbox.requests.clear()
    with pytest.raises(ConfigurationError, match="not a pending call"):
        await world.weavr.resume(json.dumps(text), code=CODE)
    assert len(world.sandbox.requests) == 0
