"""Strong customer authentication: transparent, explicit, resumable; by code and by push."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import anyio.lowlevel
import pytest

import weavr_multi.api
from tests.sessions.world import CODE, CREATE, LIST, SIGN_IN, World, at_once
from weavr_multi import ConfigurationError, Conflict, Sensitive, SessionExpired, StepUpFailed, StepUpRequired
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import NONE
from weavr_multi.core.calls.request import Request
from weavr_multi.core.generated_lookup import operation_named
from weavr_multi.sessions import Challenge, PasswordProvider, Session
from weavr_multi.webhooks import StepUpStatusChanged

pytestmark = pytest.mark.anyio
START = "step_up.start_otp"
VERIFY = "step_up.verify_otp"
PUSH = "step_up.start_push"
WRONG = "000000"


class Person:
    """A user with a telephone: keeps the challenges, and answers with codes in turn, the last for ever."""

    def __init__(self, *codes: str) -> None:
        self.codes = list(codes) or [CODE]
        self.challenges: list[Challenge] = []

    async def __call__(self, challenge: Challenge) -> str:
        """Give a code."""
        self.challenges.append(challenge)
        await anyio.lowlevel.checkpoint()
        return self.codes.pop(0) if len(self.codes) > 1 else self.codes[0]


def guarded(world: World, *operations: str) -> None:
    """Let the programme ask for step-up."""
    world.sandbox.programme.configure(step_up=list(operations or (LIST, CREATE)))


async def create(world: World, session: Session) -> object:
    """A write that carries a ref."""
    return await session.managed_accounts.create(
        profile_id=world.sandbox.profiles.managed_accounts, friendly_name="Second", currency="EUR"
    )


async def test_with_a_handler_step_up_is_transparent(world: World) -> None:
    """403, one code sent, verified; then the same bytes under the same ref, and the answer."""
    person = Person()
    session = await world.signed_in(step_up=person)
    guarded(world)
    assert not session.stepped_up
    await create(world, session)
    assert session.stepped_up
    first, second = world.calls(CREATE)
    assert (first.status, first.error_code, second.status) == (403, "STEP_UP_REQUIRED", 200)
    assert (first.method, first.path, first.body) == (second.method, second.path, second.body)
    assert first.headers["idempotency-ref"] == second.headers["idempotency-ref"]
    assert first.headers["authorization"] == second.headers["authorization"], "the same token is stepped up"
    assert world.counts()[START, 204] == world.counts()[VERIFY, 204] == 1
    await session.managed_accounts.list()
    assert len(person.challenges) == 1
    assert person.challenges[0].is_verified


async def test_an_operation_without_ref_is_sent_again_after_step_up_too(world: World) -> None:
    """It was refused, not executed."""
    session = await world.signed_in(step_up=Person())
    guarded(world, "managed_accounts.update")
    await session.managed_accounts.update(world.user.accounts[0], friendly_name="Other")
    first, second = world.calls("managed_accounts.update")
    assert first.body == second.body
    assert first.headers.get("idempotency-ref") == second.headers.get("idempotency-ref")


async def test_a_hundred_tasks_start_one_challenge(busy: World) -> None:
    """All are refused, one code is sent, all get their answer."""
    person = Person()
    session = await busy.signed_in(step_up=person)
    guarded(busy)
    answers = await at_once(100, lambda: session.managed_accounts.list())
    assert [len(one.items) for one in answers] == [2] * 100
    assert busy.counts()[START, 204] == busy.counts()[VERIFY, 204] == 1
    assert len(person.challenges) == 1


async def test_a_refusal_that_arrives_after_the_step_up_just_sends_again(world: World) -> None:
    """The call was sent before the token was raised: no second challenge."""
    session = await world.signed_in(step_up=Person())
    caller = session._session_caller
    guarded(world)
    await session.managed_accounts.list()
    late = StepUpRequired(status=403, operation=LIST)
    request = Request(operation_named(LIST), "/multi/managed_accounts", (), None, None)
    token = await caller.step_ups.pass_for(caller, request, NONE, caller.token_manager.token, 0, late)
    assert token is caller.token_manager.token
    assert len(world.calls(START)) == 1


async def test_a_failed_step_up_is_shared_by_all_who_wait(busy: World) -> None:
    """Five wrong codes: every task hears the same, one challenge was started."""
    session = await busy.signed_in(step_up=Person(WRONG))
    guarded(busy)
    errors = await at_once(50, lambda: session.managed_accounts.list())
    assert {type(error) for error in errors} == {StepUpFailed}
    assert len(busy.calls(START)) == 1
    assert len(busy.calls(VERIFY)) == 5


async def test_a_wrong_code_is_asked_for_again_with_the_attempts_left(world: World) -> None:
    """The handler sees how often it may still try: at least two, until the service says one."""
    seen: list[int] = []
    codes = [WRONG, WRONG, WRONG, WRONG, CODE]

    async def person(challenge: Challenge) -> str:
        seen.append(challenge.attempts_left)
        return codes.pop(0)

    session = await world.signed_in(step_up=person)
    guarded(world)
    await session.managed_accounts.list()
    assert seen == [5, 4, 3, 2, 1]


async def test_the_limit_of_wrong_codes_ends_in_step_up_failed(world: World) -> None:
    """CHALLENGE_LIMIT_EXCEEDED, with the answer behind it."""
    session = await world.signed_in(step_up=Person(WRONG))
    guarded(world)
    with pytest.raises(StepUpFailed, match="too many") as caught:
        await session.managed_accounts.list()
    assert caught.value.status == 409
    assert caught.value.request_ref == world.calls(VERIFY)[-1].request_ref
    assert [one.error_code for one in world.calls(VERIFY)] == [
        "VERIFICATION_CODE_INVALID",
        "VERIFICATION_CODE_INVALID",
        "VERIFICATION_CODE_INVALID",
        "ONE_CHALLENGE_LIMIT_REMAINING",
        "CHALLENGE_LIMIT_EXCEEDED",
    ]


async def test_a_channel_that_is_not_enrolled_ends_in_step_up_failed(world: World) -> None:
    """CHANNEL_NOT_REGISTERED, for the transparent way."""
    session = await world.signed_in(step_up=Person(), step_up_channel="AUTHY")
    guarded(world)
    with pytest.raises(StepUpFailed, match="CHANNEL_NOT_REGISTERED"):
        await session.managed_accounts.list()


async def test_an_error_of_the_handler_reaches_the_call(world: World) -> None:
    """As it is."""

    async def person(challenge: Challenge) -> str:
        raise LookupError("no telephone")

    session = await world.signed_in(step_up=person)
    guarded(world)
    with pytest.raises(LookupError, match="no telephone"):
        await session.managed_accounts.list()


async def test_a_handler_that_returns_no_code_is_told_so(world: World) -> None:
    """None is for pushes."""

    async def person(challenge: Challenge) -> None:
        return None

    session = await world.signed_in(step_up=person)
    guarded(world)
    with pytest.raises(ConfigurationError, match="returns the code"):
        await session.managed_accounts.list()


async def test_a_handler_has_its_own_time(world: World) -> None:
    """step_up_timeout, 300 s by default; the time-out of the call stands still."""

    async def person(challenge: Challenge) -> str:
        await anyio.sleep_forever()
        return CODE

    session = await world.signed_in(step_up=person, step_up_timeout=0.02)
    guarded(world)
    with pytest.raises(StepUpFailed, match=r"within 0\.02 s"):
        await session.managed_accounts.list()


async def test_a_handler_that_needs_a_step_up_itself_does_not_wait_for_itself(world: World) -> None:
    """The inner call is refused as without a handler."""
    inner: list[Exception] = []

    async def person(challenge: Challenge) -> str:
        try:
            await session.managed_accounts.list()
        except StepUpRequired as error:
            inner.append(error)
        return CODE

    session = await world.signed_in(step_up=person)
    guarded(world)
    await session.managed_accounts.list()
    assert len(inner) == 1


async def test_without_a_handler_the_error_knows_how_to_go_on(world: World) -> None:
    """Session, operation and channels."""
    session = await world.signed_in()
    guarded(world)
    with pytest.raises(StepUpRequired) as caught:
        await session.managed_accounts.list()
    assert caught.value.session is session
    assert caught.value.operation == LIST
    assert caught.value.channels == ("SMS", "AUTHY", "BIOMETRIC")
    assert await session.step_up.channels() == ("SMS",)


async def test_explicitly_start_verify_retry(world: World) -> None:
    """The retry is the same bytes under the same ref, and gives the typed answer."""
    session = await world.signed_in()
    guarded(world)
    with pytest.raises(StepUpRequired) as caught:
        await create(world, session)
    challenge = await session.step_up.start("SMS")
    await challenge.verify(CODE)
    assert session.stepped_up
    account = await caught.value.retry()
    assert account.friendly_name == "Second"
    first, second = world.calls(CREATE)
    assert first.body == second.body
    assert first.headers["idempotency-ref"] == second.headers["idempotency-ref"]


async def test_explicitly_a_wrong_code_is_a_conflict_that_says_what_is_left(world: World) -> None:
    """The challenge goes on."""
    session = await world.signed_in()
    challenge = await session.step_up.start()
    with pytest.raises(Conflict, match="4 attempts left"):
        await challenge.verify(WRONG)
    assert challenge.attempts_left == 4
    await challenge.verify(CODE)
    assert challenge.is_verified


async def test_a_second_start_within_fifteen_seconds_waits(anyio_backend: str, world: World) -> None:
    """RETRY_IN_15SEC is waited out, on the client's clock."""
    from tests.sessions.world import client
    from tests.support.clock import FakeClock

    class Both(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await super().sleep(seconds)
            world.sandbox.clock.advance(seconds)

    clock = Both()
    async with client(world.sandbox, clock=clock) as weavr:
        session = await weavr.sign_in(world.user.email, world.user.password)
        await session.step_up.start()
        await session.step_up.start()
    assert [one.error_code for one in world.calls(START)] == [None, "RETRY_IN_15SEC", None]
    assert clock.sleeps[0] >= 15


async def test_an_expired_code_ends_in_step_up_failed(world: World) -> None:
    """Five minutes."""
    session = await world.signed_in()
    challenge = await session.step_up.start()
    for _ in range(2):
        world.sandbox.clock.advance(200)
        await session.managed_accounts.list()
    with pytest.raises(StepUpFailed, match="expired"):
        await challenge.verify(CODE)
    with pytest.raises(StepUpFailed, match="over"):
        await challenge.verify(CODE)


async def test_an_already_verified_challenge_is_a_success(world: World) -> None:
    """ALREADY_VERIFIED: the token is stepped up, whoever did it."""
    session = await world.signed_in()
    challenge = await session.step_up.start()
    await session.step_up.verify_otp("SMS", verification_code=CODE)
    await challenge.verify(CODE)
    assert session.stepped_up


async def test_a_new_sign_in_starts_unstepped_and_steps_up_once_more(world: World) -> None:
    """A step-up is the token's: a renewed one needs its own, transparently."""
    person = Person()
    session = await world.signed_in(step_up=person)
    guarded(world)
    await session.managed_accounts.list()
    world.die()
    assert len((await session.managed_accounts.list()).items) == 2
    assert len(person.challenges) == 2
    assert len(world.calls(SIGN_IN)) == 1


async def test_a_step_up_that_has_lapsed_is_made_again(world: World) -> None:
    """Nobody knows how long it lasts: the answer counts, never a clock."""
    person = Person()
    session = await world.signed_in(step_up=person)
    guarded(world)
    await session.managed_accounts.list()
    world.lower(session)
    world.sandbox.clock.advance(16)
    await session.managed_accounts.list()
    assert len(person.challenges) == 2


# Push


async def outcome(world: World, session: Session, what: Callable[..., Awaitable[object]], id: str | None) -> None:
    """The user decides on the device, by the simulator; the event is handed over as the webhook receiver does it."""
    assert session.credentials is not None
    manager = session._session_caller.token_manager
    await what(session.credentials.id, id, auth_token=manager.token.text)
    for event in world.sandbox.webhooks.log("/stepup/watch")[-1:]:
        world.weavr.hand_over(StepUpStatusChanged.from_dict(event["body"]))


@pytest.mark.parametrize("channel", ["AUTHY", "BIOMETRIC"])
async def test_a_push_is_completed_by_its_event(world: World, channel: str) -> None:
    """VERIFIED: the waiting challenge ends, the session is stepped up."""
    world.with_factor(channel)
    session = await world.signed_in()
    guarded(world)
    challenge = await session.step_up.start(channel)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(challenge.wait)
        await anyio.lowlevel.checkpoint()
        await outcome(world, session, world.weavr.simulator.challenges.verify_success, challenge.id)
    assert session.stepped_up
    await session.managed_accounts.list()


async def test_a_push_that_was_approved_before_anybody_waited_counts(world: World) -> None:
    """The event is kept for five minutes."""
    world.with_factor("AUTHY")
    session = await world.signed_in()
    challenge = await session.step_up.start("AUTHY")
    await outcome(world, session, world.weavr.simulator.challenges.verify_success, challenge.id)
    await challenge.wait()
    assert session.stepped_up


@pytest.mark.parametrize("fate", ["invalid", "expired"])
async def test_a_push_that_is_not_approved_ends_in_step_up_failed(world: World, fate: str) -> None:
    """DECLINED and EXPIRED."""
    world.with_factor("AUTHY")
    session = await world.signed_in()
    challenge = await session.step_up.start("AUTHY")
    await outcome(world, session, getattr(world.weavr.simulator.challenges, f"verify_{fate}"), challenge.id)
    with pytest.raises(StepUpFailed, match=r"DECLINED|EXPIRED"):
        await challenge.wait()


async def test_a_push_has_a_deadline(world: World) -> None:
    """No event, no endless wait."""
    world.with_factor("AUTHY")
    session = await world.signed_in()
    challenge = await session.step_up.start("AUTHY")
    with pytest.raises(StepUpFailed, match="hand_over"):
        await challenge.wait(timeout=0.01)


async def test_a_push_can_be_transparent(busy: World) -> None:
    """The handler returns nothing; the session waits for the event."""
    busy.with_factor("AUTHY")
    started: list[Challenge] = []

    async def person(challenge: Challenge) -> None:
        started.append(challenge)

    session = await busy.signed_in(step_up=person, step_up_channel="AUTHY")
    guarded(busy)

    async def approve() -> None:
        while not started:
            await anyio.lowlevel.checkpoint()
        await outcome(busy, session, busy.weavr.simulator.challenges.verify_success, started[0].id)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(approve)
        answers = await at_once(20, lambda: session.managed_accounts.list())
    assert [len(one.items) for one in answers] == [2] * 20
    assert len(busy.calls(PUSH)) == 1


async def test_an_event_can_come_from_another_thread(busy: World) -> None:
    """The webhook receiver may live anywhere in the process."""
    busy.with_factor("AUTHY")
    session = await busy.signed_in()
    challenge = await session.step_up.start("AUTHY")
    body = {
        "challengeId": challenge.id,
        "credential": {"type": "ROOT", "id": "1"},
        "identity": {"type": "CORPORATE", "id": "1"},
        "type": "AUTHY",
        "status": "VERIFIED",
        "publishedTimestamp": "1",
    }
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(challenge.wait)
        await anyio.lowlevel.checkpoint()
        await anyio.to_thread.run_sync(busy.weavr.hand_over, StepUpStatusChanged.from_dict(body))
    assert session.stepped_up


async def test_a_code_is_not_for_a_push_and_waiting_not_for_a_code(world: World) -> None:
    """Mistakes are named."""
    world.with_factor("AUTHY")
    session = await world.signed_in()
    push, code = await session.step_up.start("AUTHY"), await session.step_up.start("SMS")
    with pytest.raises(ConfigurationError, match=r"a push \(AUTHY\) has none"):
        await push.verify(CODE)
    with pytest.raises(ConfigurationError, match="verify"):
        await code.wait()
    with pytest.raises(ConfigurationError, match="PIGEON"):
        await session.step_up.start("PIGEON")


# Resumable


async def stored(world: World, **options: bool) -> str:
    """A call that waits for its code, as text; its process is gone."""
    session = await world.keyless()
    guarded(world)
    with pytest.raises(StepUpRequired) as caught:
        await create(world, session)
    await session.step_up.start("SMS")
    return caught.value.pending.to_json(**options)


async def test_a_pending_call_is_finished_in_another_process(world: World) -> None:
    """Another client, the text alone: verified, and sent again under the same ref and bytes."""
    from tests.sessions.world import client

    text = await stored(world)
    async with client(world.sandbox) as elsewhere:
        account = await elsewhere.resume(text, code=CODE)
    assert account.friendly_name == "Second"
    first, second = world.calls(CREATE)
    assert (first.status, second.status) == (403, 200)
    assert (first.method, first.path, first.query, first.body) == (
        second.method,
        second.path,
        second.query,
        second.body,
    )
    assert first.headers["idempotency-ref"] == second.headers["idempotency-ref"]


async def test_a_challenge_of_an_earlier_step_up_is_not_stored_with_a_later_call(world: World) -> None:
    """What is over has nothing to say about what is pending."""
    session = await world.keyless()
    challenge = await session.step_up.start()
    await challenge.verify(CODE)
    world.lower(session)
    guarded(world)
    with pytest.raises(StepUpRequired) as caught:
        await session.managed_accounts.list()
    assert json.loads(caught.value.pending.to_json())["challenge"] is None


async def test_a_pending_call_can_be_stored_without_the_token(world: World) -> None:
    """Then resume is given the session."""
    text = await stored(world, include_session=False)
    token = world.calls(CREATE)[0].headers["authorization"].removeprefix("Bearer ")
    assert token not in text
    with pytest.raises(ConfigurationError, match="session="):
        await world.weavr.resume(text, code=CODE)
    account = await world.weavr.resume(text, code=CODE, session=world.weavr.session(token))
    assert account.friendly_name == "Second"


async def test_a_pending_call_is_not_sent_on_the_session_of_somebody_else(world: World) -> None:
    """Mixed-up texts move nobody else's money: nothing is sent, the code is not used up."""
    text = await stored(world, include_session=False)
    identity = world.second_identity()
    stranger = world.sandbox.seed()
    same_user = await world.weavr.sign_in(world.user.email, world.user.password, identity.identity)
    other_user = await world.weavr.sign_in(stranger.email, stranger.password)
    world.sandbox.requests.clear()
    for session in (same_user, other_user):
        with pytest.raises(ConfigurationError, match="another identity"):
            await world.weavr.resume(text, code=CODE, session=session)
    assert len(world.sandbox.requests) == 0


async def test_a_resumed_challenge_does_not_guess_how_many_codes_were_wrong_before(world: World) -> None:
    """Each resumption begins anew; what the service has said is all that is known."""
    text = await stored(world)
    for _ in range(3):
        with pytest.raises(Conflict, match="the code is wrong; at least 2 attempts left"):
            await world.weavr.resume(text, code=WRONG)
    with pytest.raises(Conflict, match="the code is wrong; 1 attempt left"):
        await world.weavr.resume(text, code=WRONG)
    with pytest.raises(StepUpFailed):
        await world.weavr.resume(text, code=WRONG)


async def test_a_resumed_call_whose_code_is_wrong_can_be_resumed_again(world: World) -> None:
    """Conflict, then success."""
    text = await stored(world)
    with pytest.raises(Conflict, match="VERIFICATION_CODE_INVALID"):
        await world.weavr.resume(text, code=WRONG)
    await world.weavr.resume(text, code=CODE)


async def test_a_resumed_call_without_its_step_up_is_refused_again(world: World) -> None:
    """No code was given, and nobody verified: StepUpRequired, which can be stored anew."""
    text = await stored(world)
    with pytest.raises(StepUpRequired) as caught:
        await world.weavr.resume(text)
    assert caught.value.pending.idempotency_ref == json.loads(text)["ref"]


async def test_a_pending_push_is_resumed_when_its_approval_has_come(world: World) -> None:
    """Approved meanwhile, or while resume waits."""
    world.with_factor("AUTHY")
    session = await world.keyless()
    guarded(world)
    with pytest.raises(StepUpRequired) as caught:
        await create(world, session)
    challenge = await session.step_up.start("AUTHY")
    text = caught.value.pending.to_json()
    done: list[object] = []

    async def finish() -> None:
        done.append(await world.weavr.resume(text))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(finish)
        while len(world.calls(CREATE)) < 2:
            await anyio.lowlevel.checkpoint()
        await outcome(world, session, world.weavr.simulator.challenges.verify_success, challenge.id)
    assert len(done) == 1


@pytest.mark.parametrize("elsewhere", [False, True], ids=["retried", "resumed"])
async def test_a_list_that_is_resumed_gives_its_page_as_awaiting_it_does(world: World, elsewhere: bool) -> None:
    """It has a length and items, and the next page has the same filters and headers."""
    session = await world.signed_in()
    world.sandbox.programme.configure(step_up=[LIST])
    call = session.managed_accounts.list(limit=1, currency="EUR", extra_headers={"x-approval": "4711"})
    with pytest.raises(StepUpRequired) as caught:
        await call
    challenge = await session.step_up.start()
    text = caught.value.pending.to_json()
    if elsewhere:
        page = await world.weavr.resume(text, code=CODE)
    else:
        await challenge.verify(CODE)
        page = await caught.value.retry()
    later = await page.get_next_page()
    assert (len(page), page.count, page.has_next_page, later.has_next_page) == (1, 2, True, False)
    assert [item.id for item in (*page, *later)] == world.user.accounts[::-1]
    refused, first, second = (one for one in world.calls(LIST) if one.headers.get("x-approval") == "4711")
    assert first.query == refused.query
    assert second.query.split("&") == [*first.query.split("&"), "offset=1"]


async def test_a_pending_call_of_a_dead_session_is_an_expired_session(world: World) -> None:
    """The user took too long."""
    text = await stored(world)
    world.die()
    with pytest.raises(SessionExpired):
        await world.weavr.resume(text, code=CODE)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "@evil.example.com/multi/managed_accounts"},
        {"url": "/multi/managed_accounts/../../steal"},
        {"url": "/multi/transfers"},
        {"operation": "nothing.at_all"},
        {"operation": "os.system"},
        {"headers": [["authorization", "Bearer x"]]},
        {"headers": [["x", "a\r\nb: c"]]},
        {"headers": [["host", "evil.example.com"]], "ref": None},
        {"headers": [["Content-Length", "0"]], "ref": None},
        {"ref": "another"},
        {"ref": None},
        {"content": "not base64!"},
        {"v": 2},
        {"url": 5},
    ],
)
async def test_a_pending_call_that_was_tampered_with_is_refused(world: World, change: dict[str, object]) -> None:
    """Nothing is sent: a changed text cannot send the user's token elsewhere."""
    text = json.dumps({**json.loads(await stored(world)), **change})
    world.sandbox.requests.clear()
    with pytest.raises(ConfigurationError):
        await world.weavr.resume(text, code=CODE)
    assert len(world.sandbox.requests) == 0


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", "null", '{"v":1}'])
async def test_what_is_no_pending_call_is_refused(world: World, text: str) -> None:
    """ConfigurationError."""
    with pytest.raises(ConfigurationError):
        await world.weavr.resume(text, code=CODE)


async def test_the_back_office_has_no_step_up(world: World) -> None:
    """Its refusals say so: no channels; the call can be sent again all the same."""
    session = await world.weavr.backoffice.session(world.user.identity, step_up=Person())
    guarded(world, "backoffice.managed_accounts.get")
    with pytest.raises(StepUpRequired) as caught:
        await session.managed_accounts.get(world.user.accounts[0])
    assert caught.value.channels == ()
    assert caught.value.session is session


# Every operation


def declared() -> list[Operation[Any]]:
    """The operations that may answer STEP_UP_REQUIRED."""
    found: dict[str, Operation[Any]] = {}
    for info in pkgutil.iter_modules(weavr_multi.api.__path__):
        for value in vars(importlib.import_module(f"weavr_multi.api.{info.name}._operations")).values():
            if isinstance(value, Operation) and "STEP_UP_REQUIRED" in value.documented["codes"].get("403", ()):
                found[value.id + value.surface] = value
    return list(found.values())


async def test_every_operation_that_declares_it_raises_step_up_required(world: World) -> None:
    """39 of the Multi API and 5 of the back office."""
    operations = declared()
    surfaces = [one.surface for one in operations]
    assert (surfaces.count("multi"), surfaces.count("backoffice")) == (39, 5)
    world.sandbox.programme.configure(step_up=["*"])
    sessions = {
        "multi": world.weavr.session(world.user.token),
        "backoffice": await world.weavr.backoffice.session(world.user.identity),
    }
    for operation in operations:
        url = re.sub(r"\{[^}]*\}", "1", operation.url)
        headers = (("accept", operation.accept or "application/json"),)
        content = None if operation.body is None else b"{}"
        caller = sessions[operation.surface]._session_caller
        request = Request(operation, url, headers, content, None)
        with pytest.raises(StepUpRequired) as caught:
            await caller.send(caller.requestor.begin(request, NONE), NONE)
        assert caught.value.pending.operation == operation.key


async def test_card_number_and_cvv_are_there_only_on_a_stepped_up_session(world: World) -> None:
    """The same card, before and after."""
    session = await world.keyless()
    card = await session.managed_cards.create(
        profile_id=world.sandbox.profiles.managed_cards_prepaid,
        mode="PREPAID_MODE",
        friendly_name="Travel",
        name_on_card="Ada Root",
        currency="EUR",
        cardholder_mobile_number="+35679123456",
        billing_address={"addressLine1": "1 Strait St", "city": "Valletta", "postCode": "VLT1", "country": "MT"},
    )
    assert not (await session.managed_cards.get(card.id)).card_number
    challenge = await session.step_up.start()
    await challenge.verify(CODE)
    number = (await session.managed_cards.get(card.id)).card_number
    assert isinstance(number, Sensitive)
    assert number.reveal().isdigit()


async def test_a_handler_may_use_another_session_that_needs_a_step_up_itself(world: World) -> None:
    """Somebody else approves: their session has a handler of its own, and waits for that one."""
    other = world.sandbox.seed()
    approver = await world.weavr.sign_in(provider=PasswordProvider(other.email, other.password), step_up=Person())

    async def approved(challenge: Challenge) -> str:
        await approver.managed_accounts.list()
        return CODE

    session = await world.signed_in(step_up=approved)
    guarded(world, LIST)
    await session.managed_accounts.list()
    assert approver.stepped_up


async def test_a_task_that_a_handler_began_is_free_once_the_handler_has_returned(world: World) -> None:
    """It lives on, and its calls step up as any other."""
    person = Person()
    lapsed, done = anyio.Event(), anyio.Event()

    async def later() -> None:
        await lapsed.wait()
        await session.managed_accounts.list()
        done.set()

    async with anyio.create_task_group() as tasks:

        async def handler(challenge: Challenge) -> str:
            if not person.challenges:
                tasks.start_soon(later)
            return await person(challenge)

        session = await world.signed_in(step_up=handler)
        guarded(world, LIST)
        await session.managed_accounts.list()
        world.lower(session)
        lapsed.set()
        await done.wait()
    assert len(person.challenges) == 2


async def test_a_handler_that_is_not_async_is_told_so(world: World) -> None:
    """Not with Python's words about an expression of the package's."""
    guarded(world, LIST)
    handler: Any = lambda challenge: CODE  # noqa: E731
    session = await world.weavr.sign_in(provider=world.provider, step_up=handler)
    with pytest.raises(ConfigurationError, match="the step_up handler is not async"):
        await session.managed_accounts.list()
