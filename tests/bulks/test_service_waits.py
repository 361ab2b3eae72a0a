"""Waits for what the service does later: typed ends, ended by webhooks, polled without them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import anyio
import pytest
import sniffio

from tests.bulks.leftovers import assert_nothing_left
from tests.support.clock import FakeClock
from tests.support.patience import until
from weavr_multi import ApiError, ConfigurationError, Response, Session, WaitTimedOut, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import Event, WebhookVerifier

pytestmark = pytest.mark.anyio

Waiting = Callable[..., Awaitable[Any]]


class Service:
    """A transport that answers every GET with one state.

    Attributes:
        state: The state.
        requests: What was asked for, the identity aside.
        times: When, by the clock.
        later: The state from the so-manieth request on.
        status: The HTTP status.
        identity: The body with the session's own identity.
    """

    def __init__(self, state: str = "PENDING", clock: FakeClock | None = None) -> None:
        self.state = state
        self.clock = clock
        self.requests: list[str] = []
        self.times: list[float] = []
        self.later: dict[int, str] = {}
        self.status = 200
        self.identity = b'{"id": {"id": "7"}}'

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Answer."""
        await anyio.lowlevel.checkpoint()
        if url.endswith(("/corporates", "/consumers")):
            return Response(200, {"content-type": "application/json"}, self.identity)
        self.requests.append(url)
        if self.clock is not None:
            self.times.append(self.clock.now)
        self.state = self.later.get(len(self.requests), self.state)
        body = dict.fromkeys(("state", "kybStatus", "fullDueDiligence"), self.state)
        return Response(self.status, {"content-type": "application/json"}, json.dumps(body).encode())

    async def aclose(self) -> None:
        """Nothing is open."""

    def client(self) -> Weavr:
        """A client that talks to this service, on its clock."""
        clock = {} if self.clock is None else {"clock": self.clock}
        return Weavr(api_key="k", base_url="http://service.test", transport=self, **clock)


def event(path: str, body: dict[str, Any]) -> Event:
    """A verified event."""
    sent = signed_delivery(body, "k", path=path)
    return WebhookVerifier("k").parse(sent.path, sent.headers, sent.body)


WAITS: dict[str, tuple[Callable[[Session], Waiting], tuple[int, ...], str, Event]] = {
    "kyb": (lambda s: s.corporates.wait_for_kyb, (), "APPROVED", event("/corporates/kyb/watch", {"corporateId": "7"})),
    "kyc": (lambda s: s.consumers.wait_for_kyc, (), "REJECTED", event("/consumers/kyc/watch", {"consumerId": "7"})),
    "iban": (
        lambda s: s.managed_accounts.wait_for_iban,
        (7,),
        "ALLOCATED",
        event("/ibans/watch", {"iban": {"managedAccountId": "7"}}),
    ),
    "wire": (
        lambda s: s.outgoing_wire_transfers.wait,
        (7,),
        "COMPLETED",
        event("/outgoing_wire_transfers/watch", {"transfer": {"id": {"id": "7"}}}),
    ),
    "send": (lambda s: s.sends.wait, (7,), "RETURNED", event("/send/watch", {"send": {"id": {"id": "7"}}})),
    "batch": (
        lambda s: s.beneficiaries.wait_batch,
        (7,),
        "CHALLENGE_FAILED",
        event("/beneficiaries/batch/watch", {"id": "7"}),
    ),
}


def state_of(found: Any) -> str:
    """The state in whichever response it is."""
    return str(found.to_dict().get("state") or found.to_dict().get("kybStatus"))


@pytest.mark.parametrize("kind", WAITS)
async def test_each_wait_polls_until_the_typed_final_state(kind: str) -> None:
    """Without a webhook: states on the way do not end it, and progress is told of each new one, once."""
    method, arguments, end, _ = WAITS[kind]
    service, seen = Service(clock=FakeClock()), []
    service.later = {3: "INITIALISED", 6: end}
    async with service.client() as weavr:
        session = weavr.session("token")
        found = await method(session)(*arguments, on_progress=lambda now: seen.append(state_of(now)))
        await assert_nothing_left(session.bulks)
    assert state_of(found) == end
    assert seen == ["PENDING", "INITIALISED", end]
    assert len(service.requests) == 6


@pytest.mark.parametrize("kind", WAITS)
async def test_a_webhook_ends_each_wait_at_once(kind: str) -> None:
    """Although the next poll would be an hour away."""
    method, arguments, end, told = WAITS[kind]
    service, found = Service(), []
    async with service.client() as weavr:
        session = weavr.session("token")

        async def wait() -> None:
            found.append(await method(session)(*arguments, poll=3600))

        with anyio.fail_after(30):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(wait)
                await until(lambda: len(service.requests) == 1)
                await anyio.wait_all_tasks_blocked()
                service.state = end
                assert weavr.hand_over(told)
    assert state_of(found[0]) == end
    assert len(service.requests) == 2


async def test_an_event_about_another_thing_wakes_nobody() -> None:
    """The id in the event decides."""
    service = Service()
    async with service.client() as weavr, anyio.create_task_group() as tasks:
        tasks.start_soon(lambda: weavr.session("token").sends.wait(7, poll=3600))
        await until(lambda: len(service.requests) == 1)
        assert not weavr.hand_over(event("/send/watch", {"send": {"id": {"id": "8"}}}))
        tasks.cancel_scope.cancel()


async def test_progress_may_be_an_async_function() -> None:
    """It is awaited before the wait goes on."""
    service, seen = Service("COMPLETED", FakeClock()), []

    async def told(send: Any) -> None:
        await anyio.lowlevel.checkpoint()
        seen.append(send.state)

    async with service.client() as weavr:
        await weavr.session("token").sends.wait(7, on_progress=told)
    assert seen == ["COMPLETED"]


async def test_a_deadline_is_an_error_with_the_last_state() -> None:
    """It names what was waited for, carries the last response, and pickles."""
    service, clock = Service(), FakeClock()
    service.clock, begun = clock, clock.now
    async with service.client() as weavr:
        session = weavr.session("token")
        with pytest.raises(
            WaitTimedOut, match=r"send 7 was not over within 60 s, its last state was PENDING"
        ) as caught:
            await session.sends.wait(7, deadline=60)
        await assert_nothing_left(session.bulks)
    assert clock.now - begun == pytest.approx(60, abs=0.01)
    assert (caught.value.state, caught.value.last.state, caught.value.deadline) == ("PENDING", "PENDING", 60)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.state, copy.last) == (str(caught.value), "PENDING", caught.value.last)


@pytest.mark.parametrize("wrong", [0, -1, "60", True])
async def test_a_deadline_that_cannot_be_one_is_refused_before_anything_is_sent(wrong: Any) -> None:
    """As everywhere."""
    service = Service()
    async with service.client() as weavr:
        with pytest.raises(ConfigurationError, match="deadline"):
            await weavr.session("token").sends.wait(7, deadline=wrong)
    assert service.requests == []


async def test_a_refusal_ends_the_wait_with_the_service_s_error() -> None:
    """A thing that does not exist will not come to be."""
    service = Service(clock=FakeClock())
    service.status = 404
    async with service.client() as weavr:
        session = weavr.session("token")
        with pytest.raises(ApiError):
            await session.outgoing_wire_transfers.wait(7)
        await assert_nothing_left(session.bulks)
    assert len(service.requests) == 1


async def test_two_thousand_waits_share_one_task_and_one_rate() -> None:
    """Each polls for itself; together they never pass `polling_rate`, and one task serves them all."""
    count = 2_000 if sniffio.current_async_library() == "asyncio" else 400
    service = Service("COMPLETED", FakeClock())
    ends: list[str] = []
    async with service.client() as weavr:
        session = weavr.session("token")
        session.bulks.polling_rate(100)
        before = len(anyio.get_running_tasks())

        async def wait(number: int) -> None:
            ends.append(str((await session.sends.wait(number, deadline=10_000)).state))

        async with anyio.create_task_group() as group:
            for number in range(count):
                group.start_soon(wait, number)
            await until(lambda: len(service.requests) > 50)
            tasks = len(anyio.get_running_tasks()) - before - (count - len(ends))
        await assert_nothing_left(session.bulks)
    assert ends == ["COMPLETED"] * count
    assert len(set(service.requests)) == len(service.requests) == count
    assert tasks <= 40  # the polling task, its nap and its requests in flight
    starts = service.times
    assert max(sum(start <= other < start + 1 for other in starts) for start in starts[::20]) <= 105  # with one burst


async def test_a_wait_on_the_sandbox_ends_when_due_diligence_is_decided() -> None:
    """A signed-in session, a real HTTP service, and no webhook."""
    with Sandbox() as sandbox:
        corporate = sandbox.seed(accounts=0, verified=False)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
            session = await weavr.sign_in(corporate.email, corporate.password)
            seen: list[str] = []

            def decide(now: Any) -> None:
                seen.append(now.kyb_status)
                sandbox.due_diligence(corporate.identity["id"], "APPROVED")

            found = await session.corporates.wait_for_kyb(deadline=60, poll=0.01, on_progress=decide)
    assert found.kyb_status == "APPROVED"
    assert seen[0] == "NOT_STARTED"


@pytest.mark.parametrize("kind", ["kyb", "kyc"])
@pytest.mark.parametrize("body", [b"{}", b'{"id": {}}', b'{"id": "7"}'])
async def test_an_identity_without_an_id_is_waited_for_by_polls_alone(kind: str, body: bytes) -> None:
    """The response to the service's own question is read as leniently as any."""
    method, _, end, _ = WAITS[kind]
    service = Service(end)
    service.identity = body
    async with service.client() as weavr:
        found = await method(weavr.session("token"))()
    assert state_of(found) == end


async def test_progress_that_cannot_be_told_is_refused_before_anything_is_sent() -> None:
    """As for bulks."""
    service = Service()
    async with service.client() as weavr:
        with pytest.raises(ConfigurationError, match="on_progress is a function of the new state"):
            await weavr.session("token").sends.wait(7, on_progress=5)  # type: ignore[arg-type]
    assert service.requests == []
