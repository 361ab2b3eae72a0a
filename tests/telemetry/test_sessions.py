"""The trees of spans of calls that sign in, or are stepped up, on the way."""

from __future__ import annotations

import pytest

from tests.sessions.world import CODE, client
from tests.telemetry.watched import Telemetry
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import PasswordProvider

pytestmark = pytest.mark.asyncio
LIST = "GET /multi/managed_accounts"


async def test_a_401_replay_is_one_root_with_the_sign_in_between_two_attempts() -> None:
    """A token that the service refuses is replaced inside the call that met the refusal."""
    telemetry = Telemetry()
    with Sandbox(serve=False) as sandbox:
        user = sandbox.seed(accounts=1)
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(provider=PasswordProvider(user.email, user.password))
            await session.managed_accounts.list()
            sandbox.clock.advance(301)
            telemetry.exporter.clear()
            await session.managed_accounts.list()
    [(root, below)] = telemetry.tree()
    assert root == "managed_accounts.list"
    assert [part if isinstance(part, str) else part[0] for part in below] == [LIST, "sign-in session", LIST]
    assert telemetry.attributes(LIST)[0]["http.response.status_code"] == 401


async def test_a_step_up_is_one_root_with_the_waiting_time_apart() -> None:
    """A call that is refused for lack of a step-up has it between its attempts, with the handler's seconds."""
    telemetry = Telemetry()

    async def code(_: object) -> str:
        return CODE

    with Sandbox(serve=False, step_up_window_ms=0, codes_a_session=None) as sandbox:
        user = sandbox.seed(accounts=1)
        sandbox.programme.configure(step_up=["managed_accounts.list"])
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(user.email, user.password, step_up=code)
            telemetry.exporter.clear()
            await session.managed_accounts.list()
    [(root, below)] = telemetry.tree()
    assert root == "managed_accounts.list"
    assert [part if isinstance(part, str) else part[0] for part in below] == [LIST, "step-up SMS", LIST]
    [found] = telemetry.attributes("step-up SMS")
    assert found["weavr.result"] == "done"
    assert found["weavr.waited"] >= 0
