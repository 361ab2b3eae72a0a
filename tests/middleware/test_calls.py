"""Middleware around logical calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio
import httpx
import pytest

from tests.support.calls import KEYED, READ
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, Weavr, errors
from weavr_multi.telemetry import OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio


class Refused(Exception):
    """What a rule of the user's raises."""


async def test_it_sees_operation_argument_names_and_outcome_of_a_call() -> None:
    """One call gives one look: its operation, template and the names of its arguments, and then its status."""
    seen: list[tuple[object, ...]] = []

    async def watch(call: OutgoingCall, proceed: Proceed) -> None:
        seen.append((call.operation, call.surface, call.method, call.url_template, call.arguments))
        await proceed()
        assert call.response is not None
        seen.append((call.response.status, call.response.request_ref, call.error))

    await READ.make(client(Recorder(READ.success), middleware=[watch]))
    assert seen == [
        ("managed_accounts.get", "multi", "GET", "/multi/managed_accounts/{id}", ("id",)),
        (200, "ref-1", None),
    ]


async def test_the_first_stands_outermost_and_that_of_a_copy_innermost() -> None:
    """Middleware is entered in its order, the client's before a copy's, and left in reverse."""
    order: list[str] = []

    def named(name: str) -> Any:
        async def watch(_: OutgoingCall, proceed: Proceed) -> None:
            order.append(name)
            await proceed()
            order.append(f"{name} left")

        return watch

    weavr = client(Recorder(READ.success), middleware=[named("a"), named("b")]).with_options(middleware=[named("c")])
    await READ.make(weavr)
    assert order == ["a", "b", "c", "c left", "b left", "a left"]


async def test_a_session_passes_its_clients_and_its_own_once() -> None:
    """Calls of a session, and of its copy, pass the client's middleware and the copy's, each once."""
    seen: list[str] = []

    async def one(_: OutgoingCall, proceed: Proceed) -> None:
        seen.append("client's")
        await proceed()

    async def two(_: OutgoingCall, proceed: Proceed) -> None:
        seen.append("session's")
        await proceed()

    session = client(Recorder(forever=READ.success), middleware=[one]).session("token")
    await session.with_options(middleware=[two]).managed_accounts.get("1")
    assert seen == ["client's", "session's"]
    seen.clear()
    await session.with_options(middleware=[two]).managed_accounts.get("1", auth_token="another")
    assert seen == ["client's", "session's"]


async def test_it_adds_headers() -> None:
    """A header that middleware puts in is sent, and stands beside the call's own."""

    async def sign(call: OutgoingCall, proceed: Proceed) -> None:
        call.headers["x-trace"] = "t1"
        await proceed()

    recorder = Recorder(READ.success)
    await READ.make(client(recorder, middleware=[sign]), extra_headers={"x-mine": "m"})
    assert (recorder.only.header("x-trace"), recorder.only.header("x-mine")) == ("t1", "m")


async def test_a_header_that_would_replace_credentials_is_refused() -> None:
    """Headers of middleware are checked as those of callers are."""

    async def sign(call: OutgoingCall, proceed: Proceed) -> None:
        call.headers["api-key"] = "another"
        await proceed()

    recorder = Recorder()
    with pytest.raises(ConfigurationError, match="api-key"):
        await READ.make(client(recorder, middleware=[sign]))
    assert recorder.sent == []


async def test_what_it_raises_refuses_the_call_before_anything_is_sent() -> None:
    """An error in place of proceed() ends the call, as it is, and nothing is sent."""

    async def cap(call: OutgoingCall, proceed: Proceed) -> None:
        if call.reveal()["currency"] == "EUR":
            raise Refused("no euros today")
        await proceed()

    recorder = Recorder()
    with pytest.raises(Refused, match="no euros today"):
        await KEYED.make(client(recorder, middleware=[cap]))
    assert recorder.sent == []


async def test_it_shows_no_value_unless_it_is_asked() -> None:
    """The repr has names alone; reveal() has the values."""
    shown: list[str] = []

    async def watch(call: OutgoingCall, proceed: Proceed) -> None:
        shown.extend((repr(call), str(call.reveal()["friendly_name"])))
        await proceed()

    await KEYED.make(client(Recorder(KEYED.success), middleware=[watch]))
    assert shown == ["<OutgoingCall managed_accounts.create(profile_id, friendly_name, currency)>", "Main"]


async def test_it_cannot_turn_a_failure_into_silence() -> None:
    """An error that middleware swallows is raised all the same."""

    async def swallow(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except errors.ApiError:
            pass

    with pytest.raises(errors.NotFound):
        await READ.make(client(Recorder(reply(404)), middleware=[swallow]))


async def test_a_return_value_changes_nothing() -> None:
    """The response is the service's, whatever middleware returns."""

    async def replace(_: OutgoingCall, proceed: Proceed) -> object:
        await proceed()
        return "something else"

    found = await READ.make(client(Recorder(READ.success), middleware=[replace]))
    assert found.id == "4711"


async def test_one_that_does_not_proceed_must_raise() -> None:
    """Returning without proceed() is a mistake, which is told by the middleware's name."""

    async def forgetful(_: OutgoingCall, __: Proceed) -> None:
        return None

    with pytest.raises(ConfigurationError, match=r"forgetful returned before `await proceed\(\)`"):
        await READ.make(client(Recorder(), middleware=[forgetful]))


async def test_a_second_proceed_is_refused() -> None:
    """Going on twice would pay twice: the second time is an error, and one request was sent."""

    async def twice(_: OutgoingCall, proceed: Proceed) -> None:
        await proceed()
        await proceed()

    recorder = Recorder(KEYED.success)
    with pytest.raises(ConfigurationError, match="a second time would make the call twice") as caught:
        await KEYED.make(client(recorder, middleware=[twice]))
    assert len(recorder.sent) == 1
    assert "the call had succeeded" in caught.value.__notes__[0]


async def test_an_error_after_a_success_says_that_the_call_had_succeeded() -> None:
    """Middleware that raises behind a payment must not sound as if nothing was paid."""

    async def late(_: OutgoingCall, proceed: Proceed) -> None:
        await proceed()
        raise Refused("late")

    with pytest.raises(Refused) as caught:
        await KEYED.make(client(Recorder(KEYED.success), middleware=[late]))
    note = "managed_accounts.create: the call had succeeded when its middleware raised this"
    assert caught.value.__notes__ == [note]


async def test_a_call_that_it_makes_itself_does_not_pass_it_again() -> None:
    """A rule that reads a balance before it decides does not call itself without end; the others see its call."""
    ruled: list[str] = []
    seen: list[str] = []
    weavr: Weavr

    async def rule(call: OutgoingCall, proceed: Proceed) -> None:
        ruled.append(call.operation)
        await READ.make(weavr)
        await proceed()

    async def watch(call: OutgoingCall, proceed: Proceed) -> None:
        seen.append(call.operation)
        await proceed()

    weavr = client(Recorder(READ.success, KEYED.success), middleware=[rule, watch])
    await KEYED.make(weavr)
    assert ruled == ["managed_accounts.create"]
    assert seen == ["managed_accounts.get", "managed_accounts.create"]


async def test_time_in_middleware_is_not_time_of_the_call() -> None:
    """The time limit of the call begins at proceed(): slow middleware does not use it up."""
    clock = FakeClock()

    async def slow(_: OutgoingCall, proceed: Proceed) -> None:
        clock.advance(100)
        await proceed()

    recorder = Recorder(READ.success)
    await READ.make(client(recorder, clock=clock, timeout=5, middleware=[slow]))
    assert len(recorder.sent) == 1


async def test_a_cancellation_passes_through_it() -> None:
    """Middleware sees the cancellation of the call as any await does, and what is cancelled stays cancelled."""
    seen: list[BaseException] = []

    async def watch(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except BaseException as error:
            seen.append(error)
            raise

    class Never(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            scope.cancel()
            await anyio.sleep_forever()
            raise AssertionError

    weavr = Weavr(
        api_key="k",
        base_url="https://service.test",
        http_client=httpx.AsyncClient(transport=Never()),
        middleware=[watch],
    )
    with anyio.CancelScope() as scope:
        await READ.make(weavr)
    assert scope.cancelled_caught
    assert [type(error).__name__ for error in seen] == ["CancelledError"]


@pytest.mark.parametrize("wrong", ["text", 7, ["text"], [Refused]])
async def test_what_is_no_middleware_is_refused_at_once(wrong: Any) -> None:
    """A client says what middleware is when it is made."""
    with pytest.raises(ConfigurationError, match="middleware is a list of async callables"):
        client(Recorder(), middleware=wrong)


async def test_it_is_no_option_of_one_call() -> None:
    """A call does not take middleware: a copy does."""
    with pytest.raises(TypeError, match="middleware"):
        await READ.make(client(Recorder()), middleware=())


async def test_one_that_is_not_async_is_named() -> None:
    """A plain function that returns None is told what it should be, and nothing is sent."""

    def plain(_: OutgoingCall, __: Proceed) -> None:
        return None

    recorder = Recorder()
    with pytest.raises(ConfigurationError, match="plain is not async: define it with `async def`"):
        await READ.make(client(recorder, middleware=[plain]))
    assert recorder.sent == []


async def test_two_rules_that_are_equal_are_two() -> None:
    """Dataclasses with the same limit compare equal: the copy's is asked too."""

    @dataclass
    class Rule:
        limit: int

        async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
            asked.append(id(self))
            await proceed()

    asked: list[int] = []
    one, two = Rule(5), Rule(5)
    await READ.make(client(Recorder(READ.success), middleware=[one]).with_options(middleware=[two]))
    assert asked == [id(one), id(two)]


@pytest.mark.parametrize(
    "open_ended", [lambda: reply(500), lambda: httpx.ReadError("lost")], ids=["a 500", "a lost response"]
)
@pytest.mark.parametrize("does", ["raises its own", "proceeds again"])
async def test_what_replaces_the_error_of_a_write_says_that_it_may_have_been_executed(
    does: str, open_ended: Callable[[], Any]
) -> None:
    """Else it sounds as if nothing had been sent."""

    async def replace(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except errors.WeavrError:
            if does == "proceeds again":
                await proceed()
            raise Refused from None

    weavr = client(Recorder(open_ended()), middleware=[replace], max_retries=0)
    with pytest.raises((Refused, ConfigurationError)) as caught:
        await KEYED.make(weavr, idempotency_ref="mine")
    [note] = caught.value.__notes__
    assert "may have executed the call, under idempotency_ref='mine'" in note


@pytest.mark.parametrize("refused", [reply(409), reply(403)])
async def test_what_replaces_the_error_of_a_refused_write_says_nothing_of_it(refused: Any) -> None:
    """Nothing is open."""

    async def replace(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except errors.WeavrError:
            raise Refused from None

    with pytest.raises(Refused) as caught:
        await KEYED.make(client(Recorder(refused), middleware=[replace]))
    assert not getattr(caught.value, "__notes__", ())


async def test_a_task_that_middleware_begins_passes_it_once_it_has_returned() -> None:
    """A rule that could be shaken off by a task of its own would be none."""
    ruled: list[str] = []
    returned = anyio.Event()
    weavr: Weavr

    async def later() -> None:
        await returned.wait()
        await READ.make(weavr)

    async with anyio.create_task_group() as tasks:

        async def rule(call: OutgoingCall, proceed: Proceed) -> None:
            ruled.append(call.operation)
            if len(ruled) == 1:
                tasks.start_soon(later)
            await proceed()

        weavr = client(Recorder(READ.success, READ.success), middleware=[rule])
        await READ.make(weavr)
        returned.set()
    assert len(ruled) == 2
