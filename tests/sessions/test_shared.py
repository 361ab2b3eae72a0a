"""A token shared through a store: who signs in, who takes it over, and when it is called dead."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from tests.sessions.world import EXCHANGE, LIST, LOGOUT, SIGN_IN, Office, at_once
from weavr_multi import SessionError, SessionExpired, SignInFailed, StepUpRequired
from weavr_multi.sessions import MemorySessionStore, Session, SessionState

pytestmark = pytest.mark.anyio


async def test_one_process_signs_in_and_the_others_take_its_token_over(office: Office) -> None:
    """One login, one exchange, three sessions that work."""
    for number in range(3):
        session = await office.session(number)
        assert len((await session.managed_accounts.list()).items) == 2
        assert session.identity is not None
        assert session.credentials is not None
    assert len(office.calls(SIGN_IN)) == len(office.calls(EXCHANGE)) == 1


async def test_many_tasks_of_all_processes_sign_in_once(office: Office) -> None:
    """150 sign_in calls at the same moment."""
    numbers = iter(range(150))
    sessions = await at_once(150, lambda: office.session(next(numbers) % 3))
    assert all(isinstance(one, Session) for one in sessions), sessions[0]
    assert len(office.calls(SIGN_IN)) == len(office.calls(EXCHANGE)) == 1


async def test_a_token_that_one_process_finds_dead_is_replaced_once_for_all(office: Office) -> None:
    """Each gets its 401; the first signs in, the others find the new token."""
    sessions = [await office.session(number) for number in range(3)]
    for session in sessions:
        await session.managed_accounts.list()
    office.sandbox.requests.clear()
    office.sandbox.clock.advance(301)
    for session in sessions:
        assert len((await session.managed_accounts.list()).items) == 2
    assert office.counts() == {(LIST, 401): 3, (LIST, 200): 3, (SIGN_IN, 200): 1, (EXCHANGE, 200): 1}


async def test_a_late_invalidation_does_not_remove_the_new_token(office: Office) -> None:
    """Compare and delete."""
    first, second = [await office.session(number) for number in range(2)]
    await second.managed_accounts.list()
    office.sandbox.clock.advance(301)
    await first.managed_accounts.list()
    new = first.state().tag
    await second.managed_accounts.list()
    assert second.state().tag == new
    assert len(office.calls(SIGN_IN)) == 2


async def test_activity_of_another_process_keeps_a_token_alive(office: Office) -> None:
    """Before a token is called dead the store is read again: no 401, no sign-in."""
    first, second = [await office.session(number) for number in range(2)]
    for _ in range(6):
        office.pass_time(100)
        await second.managed_accounts.list()
    assert first.is_expired
    office.sandbox.requests.clear()
    await first.managed_accounts.list()
    assert office.counts() == {(LIST, 200): 1}


async def test_activity_is_noted_at_most_every_thirty_seconds(office: Office) -> None:
    """100 calls in ten seconds, one write at most; the next after half a minute."""
    puts = 0
    put = office.store.put

    async def counted(*arguments: Any, **options: Any) -> bool:
        nonlocal puts
        puts += 1
        return await put(*arguments, **options)

    session = await office.session(0)
    office.store.put = counted  # type: ignore[method-assign]
    for _ in range(100):
        office.pass_time(0.1)
        await session.managed_accounts.list()
    assert puts == 0
    office.pass_time(21)
    await session.managed_accounts.list()
    await session.managed_accounts.list()
    assert puts == 1


async def test_a_use_that_was_not_noted_yet_is_allowed_for(office: Office) -> None:
    """Another process may have used the token up to 30 s after its last note: the service decides then."""
    first, second = [await office.session(number) for number in range(2)]
    office.pass_time(31)
    await second.managed_accounts.list()
    office.pass_time(25)
    await second.managed_accounts.list()
    office.pass_time(280)
    office.sandbox.requests.clear()
    await first.managed_accounts.list()
    assert office.counts() == {(LIST, 200): 1}


async def test_a_token_that_nobody_else_has_used_is_dead_after_its_lifetime(office: Office) -> None:
    """No call goes out on it."""
    session = await office.session(0)
    await session.managed_accounts.list()
    office.pass_time(301)
    office.sandbox.requests.clear()
    await session.managed_accounts.list()
    assert office.counts() == {(SIGN_IN, 200): 1, (EXCHANGE, 200): 1, (LIST, 200): 1}


async def test_a_password_is_always_checked_by_the_service(office: Office) -> None:
    """What the store has for the user does not open for a wrong password."""
    await office.session(0)
    with pytest.raises(SignInFailed):
        await office.clients[1].sign_in(office.user.email, "wrong-password-1", store=office.store)
    await office.clients[1].sign_in(office.user.email, office.user.password, store=office.store)
    assert [one.status for one in office.calls(SIGN_IN)] == [200, 403, 200]


async def test_users_and_identities_have_names_of_their_own(office: Office) -> None:
    """Nothing is shared between them, and the names do not show who they are."""
    other = office.second_identity()
    for identity in (office.user.identity, other.identity):
        session = await office.session(0, identity=identity)
        assert session.identity is not None
        assert session.identity.id == identity["id"]
    assert len(office.store._states) == 2
    for name in office.store._states:
        assert office.user.email not in name
        assert other.identity["id"] not in name


async def test_a_switched_session_is_shared_under_a_name_of_its_own(office: Office) -> None:
    """The first token stays where it was."""
    other = office.second_identity()
    session = await office.session(0, identity=office.user.identity)
    switched = await session.switch(other.identity)
    assert len(office.store._states) == 2
    assert len((await switched.managed_accounts.list()).items) == 3
    assert len((await session.managed_accounts.list()).items) == 2


async def test_the_end_of_a_block_does_not_sign_out_a_shared_token(office: Office) -> None:
    """Others use it; sign_out() itself ends it for all."""
    async with await office.session(0) as session:
        await session.managed_accounts.list()
    assert office.calls(LOGOUT) == []
    other = await office.session(1)
    await other.sign_out()
    assert len(office.calls(LOGOUT)) == 1
    assert office.store._states == {}


async def test_a_token_of_elsewhere_can_be_shared_by_name(office: Office) -> None:
    """session(token=…, store=…, store_key=…): the first success puts it there."""
    first = office.clients[0].session(office.user.token, store=office.store, store_key="ada")
    await first.managed_accounts.list()
    state = await office.store.get("ada")
    assert isinstance(state, SessionState)
    assert state.token.reveal() == office.user.token


async def test_a_session_without_provider_takes_over_what_another_process_put(office: Office) -> None:
    """A 401 is followed by a look into the store."""
    first = office.clients[0].session(office.user.token, store=office.store, store_key="ada")
    await first.managed_accounts.list()
    office.sandbox.clock.advance(301)
    signed_in = await office.clients[1].sign_in(office.user.email, office.user.password)
    other = office.clients[1].session(signed_in.state().token, store=office.store, store_key="ada")
    await other.managed_accounts.list()
    assert len((await first.managed_accounts.list()).items) == 2
    office.sandbox.clock.advance(301)
    with pytest.raises(SessionExpired):
        await first.managed_accounts.list()


async def test_a_step_up_of_one_process_is_known_to_the_next(office: Office) -> None:
    """The same token is stepped up."""
    first = await office.session(0)
    office.sandbox.programme.configure(step_up=[LIST])
    with pytest.raises(StepUpRequired):
        await first.managed_accounts.list()
    challenge = await first.step_up.start()
    await challenge.verify("123456")
    second = await office.session(1)
    assert second.stepped_up
    await second.managed_accounts.list()


async def test_the_back_office_shares_its_tokens_too(office: Office) -> None:
    """One token for an identity."""
    for number in range(3):
        session = await office.clients[number].backoffice.session(office.user.identity, store=office.store)
        await session.managed_accounts.get(office.user.accounts[0])
    assert len(office.calls("backoffice.access.request_token")) == 1


class Broken(MemorySessionStore):
    """A store whose backend fails."""

    async def get(self, key: str) -> SessionState | None:
        """Fail."""
        raise SessionError("the session store cannot be reached")

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Fail."""
        raise SessionError("the session store cannot be reached")


async def test_a_store_that_fails_spoils_no_call_on_a_living_token(office: Office) -> None:
    """The call was a success, whatever the store says to its note; a new token is good all the same."""
    session = await office.clients[0].sign_in(office.user.email, office.user.password, store=Broken())
    for _ in range(3):
        office.pass_time(60)
        assert len((await session.managed_accounts.list()).items) == 2


class Hanging(MemorySessionStore):
    """A store that does not answer."""

    async def get(self, key: str) -> SessionState | None:
        """Wait for ever."""
        await anyio.sleep_forever()
        return None


async def test_a_store_that_hangs_delays_a_call_for_two_seconds_at_most(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And only the one call in half a minute that would note its activity."""
    monkeypatch.setattr("weavr_multi.sessions.shared_token.NOTE_LIMIT", 0.01)
    session = await office.clients[0].sign_in(office.user.email, office.user.password, store=Hanging())
    office.pass_time(60)
    with anyio.fail_after(60):
        assert len((await session.managed_accounts.list()).items) == 2


async def test_a_session_is_restored_from_its_state_in_another_process(office: Office) -> None:
    """Identity, credentials, step-up and age come along; nothing is sent."""
    session = await office.session(0)
    office.pass_time(100)
    text = session.state().to_json()
    office.sandbox.requests.clear()
    restored = office.clients[1].restore(text)
    assert len(office.sandbox.requests) == 0
    assert restored.identity == session.identity
    assert restored.credentials == session.credentials
    assert restored.expires_in == pytest.approx(200)
    assert len((await restored.managed_accounts.list()).items) == 2
    backoffice = await office.clients[0].backoffice.session(office.user.identity)
    elsewhere = office.clients[1].backoffice.restore(backoffice.state())
    await elsewhere.managed_accounts.get(office.user.accounts[0])
