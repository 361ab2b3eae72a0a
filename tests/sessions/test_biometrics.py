"""Signing in with biometrics: returns at once, finished by the event that the webhook brings."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import EXCHANGE, World, at_once
from weavr_multi import ConfigurationError, SignInFailed
from weavr_multi.sessions import Session
from weavr_multi.webhooks import StepUpStatusChanged

pytestmark = pytest.mark.anyio


async def decided(world: World, challenge: str, how: str) -> bool:
    """The user answers on the device (simulator), and the webhook receiver hands the event over."""
    await getattr(world.weavr.simulator.challenges, how)(
        world.user.identity["id"], challenge, auth_token=world.user.token
    )
    (event,) = world.sandbox.webhooks.log("/stepup/watch")
    return world.weavr.hand_over(StepUpStatusChanged.from_dict(event["body"]))


async def test_it_returns_at_once_and_completes_when_the_event_is_handed_over(world: World) -> None:
    """The token of the event is exchanged once, and the session is stepped up already."""
    world.with_factor("BIOMETRIC")
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    assert sign_in.challenge_id.isdigit()
    sessions: list[Session] = []

    async def wait() -> None:
        sessions.append(await sign_in)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(wait)
        for _ in range(10):
            await anyio.lowlevel.checkpoint()
        assert await decided(world, sign_in.challenge_id, "verify_success")
    (session,) = sessions
    assert session.stepped_up
    assert session.identity is not None
    assert session.identity.id == world.user.identity["id"]
    world.sandbox.programme.configure(step_up=["*"])
    assert len((await session.managed_accounts.list()).items) == 2
    assert len(world.calls(EXCHANGE)) == 1


async def test_many_can_wait_for_one_sign_in(world: World) -> None:
    """One exchange, one session."""
    world.with_factor("BIOMETRIC")
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    assert not await decided(world, sign_in.challenge_id, "verify_success")

    async def wait() -> Session:
        return await sign_in

    sessions = await at_once(10, wait)
    assert {id(one) for one in sessions} == {id(sessions[0])}
    assert len(world.calls(EXCHANGE)) == 1


async def test_a_sign_in_that_led_to_one_identity_gives_no_session_of_it_for_another(world: World) -> None:
    """Whoever asks for the second one must not act for the first, then or at the same moment."""
    world.with_factor("BIOMETRIC")
    mine, other = world.user.identity, world.second_identity().identity
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    await decided(world, sign_in.challenge_id, "verify_success")
    wanted = iter([mine, other])
    found = await at_once(2, lambda: sign_in.session(identity=next(wanted)))
    assert {type(one) for one in found} == {Session, ConfigurationError}
    (session,) = (one for one in found if isinstance(one, Session))
    assert session.identity is not None
    refused = other if session.identity.id == mine["id"] else mine
    with pytest.raises(ConfigurationError, match="another identity"):
        await sign_in.session(identity=refused)
    assert await sign_in is session


@pytest.mark.parametrize(("how", "word"), [("verify_invalid", "DECLINED"), ("verify_expired", "EXPIRED")])
async def test_a_sign_in_that_the_user_does_not_approve_fails(world: World, how: str, word: str) -> None:
    """With the word of the event."""
    world.with_factor("BIOMETRIC")
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    await decided(world, sign_in.challenge_id, how)
    with pytest.raises(SignInFailed, match=word):
        await sign_in


async def test_it_does_not_wait_for_ever(world: World) -> None:
    """No event within the time."""
    world.with_factor("BIOMETRIC")
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    with pytest.raises(SignInFailed, match="hand_over"):
        await sign_in.session(timeout=0.01)


async def test_an_identity_can_be_chosen(world: World) -> None:
    """At the start, or when waiting."""
    world.with_factor("BIOMETRIC")
    other = world.second_identity()
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email, world.user.identity)
    await decided(world, sign_in.challenge_id, "verify_success")
    session = await sign_in.session(identity=other.identity)
    assert session.identity is not None
    assert session.identity.id == other.identity["id"]


async def test_a_user_without_a_device_cannot(world: World) -> None:
    """409 CHANNEL_NOT_REGISTERED."""
    with pytest.raises(SignInFailed, match="CHANNEL_NOT_REGISTERED"):
        await world.weavr.sign_in_with_biometrics(world.user.email)


async def test_an_unknown_user_cannot(world: World) -> None:
    """403."""
    with pytest.raises(SignInFailed):
        await world.weavr.sign_in_with_biometrics("nobody@example.com")


async def test_an_event_without_a_token_is_no_sign_in(world: World) -> None:
    """A step-up of the same id would be one."""
    world.with_factor("BIOMETRIC")
    sign_in = await world.weavr.sign_in_with_biometrics(world.user.email)
    await decided(world, sign_in.challenge_id, "verify_success")
    body = {**world.sandbox.webhooks.log("/stepup/watch")[0]["body"]}
    body.pop("authToken")
    world.weavr.hand_over(StepUpStatusChanged.from_dict(body))
    with pytest.raises(SignInFailed, match="no token"):
        await sign_in
