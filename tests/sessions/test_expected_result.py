"""A call that waits for a step-up says what it returns: the class is checked before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sessions.world import CODE, CREATE, World
from weavr_multi import InvalidRequest, Page, StepUpRequired
from weavr_multi.models import ManagedAccount, ManagedCard
from weavr_multi.sessions.fastapi import FastAPISessions

pytestmark = pytest.mark.anyio


async def refused(world: World) -> StepUpRequired:
    """The refusal of a creation; its step-up has begun."""
    session = await world.signed_in()
    world.sandbox.programme.configure(step_up=[CREATE])
    with pytest.raises(StepUpRequired) as caught:
        await session.managed_accounts.create(
            profile_id=world.sandbox.profiles.managed_accounts, friendly_name="Second", currency="EUR"
        )
    await session.step_up.start("SMS")
    return caught.value


async def test_a_call_is_resumed_as_the_class_that_it_returns(world: World) -> None:
    """As it is without the class."""
    text = (await refused(world)).pending.to_json()
    account = await world.weavr.resume(text, code=CODE, returns=ManagedAccount)
    assert account.friendly_name == "Second"


@pytest.mark.parametrize("wrong", [ManagedCard, Page, "ManagedAccount"])
@pytest.mark.parametrize("elsewhere", [False, True], ids=["retried", "resumed"])
async def test_another_class_is_refused_before_the_code_is_tried(world: World, elsewhere: bool, wrong: Any) -> None:
    """The message names the right one, and the same text and code still finish the call."""
    error = await refused(world)
    text, before = error.pending.to_json(), len(world.sandbox.requests)
    with pytest.raises(InvalidRequest, match="returns: must be ManagedAccount"):
        await (world.weavr.resume(text, code=CODE, returns=wrong) if elsewhere else error.retry(returns=wrong))
    assert len(world.sandbox.requests) == before
    assert (await world.weavr.resume(text, code=CODE)).friendly_name == "Second"


async def test_a_parked_call_stays_parked_where_another_class_is_expected(world: World) -> None:
    """The next form finishes it, with its class."""
    sessions = FastAPISessions(world.weavr)
    async with sessions.running() as weavr:
        id = await sessions.begin(await weavr.sign_in(world.user.email, world.user.password))
        session = await sessions.find(id)
        world.sandbox.programme.configure(step_up=[CREATE])
        profile = world.sandbox.profiles.managed_accounts
        with pytest.raises(StepUpRequired) as held:
            await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")
        await session.step_up.start("SMS")
        call = await sessions.park(session, held.value)
        with pytest.raises(InvalidRequest, match="returns: must be ManagedAccount"):
            await sessions.resume(session, call, CODE, returns=ManagedCard)
        account = await sessions.resume(session, call, CODE, returns=ManagedAccount)
        assert account.friendly_name == "Second"
