"""What an attempt leaves open stays open: no later attempt of the call may claim that nothing has happened."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.support.calls import ALL, KEYED, READ, TOKEN, UNKEYED, Kind
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, Reply, client, reply
from weavr_multi import Weavr, errors
from weavr_multi.sessions import SignInDetails
from weavr_multi.testing import Recorder as Script

pytestmark = pytest.mark.asyncio

# What may have been carried out.
OPEN: dict[str, Callable[[], Any]] = {
    "an answer was lost": lambda: httpx.RemoteProtocolError("Server disconnected"),
    "an answer was late": lambda: httpx.ReadTimeout("too slow"),
    "the service failed": lambda: reply(502),
    "the same request is in progress": lambda: reply(409, {"errorCode": "IDEMPOTENT_REQUEST_IN_PROGRESS"}),
}
AFTER = pytest.mark.parametrize("first", OPEN.values(), ids=OPEN.keys())


async def failed(kind: Kind, recorder: Recorder, **settings: Any) -> Any:
    """Make a call that fails, and return its error."""
    with pytest.raises(errors.WeavrError) as caught:
        await kind.make(client(recorder, clock=settings.pop("clock", FakeClock()), **settings))
    return caught.value


@AFTER
async def test_a_write_that_may_have_arrived_was_sent_though_its_repetitions_found_no_connection(first: Any) -> None:
    error = await failed(KEYED, Recorder(first(), forever=httpx.ConnectError("refused")))
    assert (error.never_sent, "may have received" in str(error)) == (False, True)


async def test_a_write_whose_every_attempt_found_no_connection_was_never_sent() -> None:
    script = [errors.ConnectionFailed("refused", never_sent=True) for _ in range(3)]
    weavr = Weavr(api_key="k", base_url="https://service.test", transport=Script(script), clock=FakeClock())
    with pytest.raises(errors.ConnectionFailed, match="the request was never sent") as caught:
        await KEYED.make(weavr)
    assert caught.value.never_sent is True


@pytest.mark.parametrize("kind", [KEYED, UNKEYED], ids=repr)
async def test_a_client_of_the_users_own_proves_nothing_of_what_was_never_sent(kind: Kind) -> None:
    error = await failed(kind, Recorder(forever=httpx.ConnectError("refused")))
    assert (error.never_sent, "may have received" in str(error)) == (False, True)


@AFTER
@pytest.mark.parametrize("last", [reply(429, x_ratelimit_reset="3600"), reply(400), reply(403), reply(503)], ids=str)
async def test_a_refusal_after_a_write_that_may_have_been_done_says_so(first: Any, last: Reply) -> None:
    recorder = Recorder(first(), forever=last)
    error = await failed(KEYED, recorder)
    assert (error.in_doubt, "may have executed it" in str(error)) == (True, True)
    assert error.idempotency_ref == recorder.sent[0].header("idempotency-ref")


@pytest.mark.parametrize("status", [408, 499, 500, 501, 502, 503, 504, 520, 530, 598, 599])
async def test_a_write_without_a_ref_is_in_doubt_after_a_server_error(status: int) -> None:
    assert (await failed(UNKEYED, Recorder(reply(status)))).in_doubt is True


@pytest.mark.parametrize("kind", ALL, ids=repr)
@pytest.mark.parametrize("answer", [reply(400), reply(403), reply(404), reply(409), reply(423), reply(429)], ids=str)
async def test_a_call_that_was_refused_and_nothing_else_is_not_in_doubt(kind: Kind, answer: Reply) -> None:
    assert (await failed(kind, Recorder(forever=answer))).in_doubt is False


async def test_a_read_is_never_in_doubt() -> None:
    error = await failed(READ, Recorder(httpx.ReadError("reset"), forever=reply(503)))
    assert (error.in_doubt, "may have" in str(error)) == (False, False)


async def test_a_write_that_succeeds_in_the_end_is_a_success() -> None:
    recorder = Recorder(httpx.ReadError("reset"), reply(429), KEYED.success)
    assert (await KEYED.make(client(recorder, clock=FakeClock()))).id == "4711"


async def test_doubt_survives_a_pickle() -> None:
    error = await failed(KEYED, Recorder(httpx.ReadError("reset"), reply(400)))
    again = pickle.loads(pickle.dumps(error))
    assert (again.in_doubt, str(again)) == (True, str(error))


async def test_doubt_outlives_the_sign_in_between_two_attempts() -> None:
    first, second = (reply(200, {"token": token, "tokenType": "ACCESS"}) for token in ("one", "two"))
    lost = httpx.ReadError("reset")
    recorder = Recorder(first, lost, reply(401), second, forever=httpx.ConnectError("refused"))

    async def details() -> SignInDetails:
        return SignInDetails("ada@example.com", "password")

    session = await client(recorder, clock=FakeClock()).sign_in(provider=details)
    with pytest.raises(errors.ConnectionFailed) as caught:
        await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR")
    assert (caught.value.operation, caught.value.never_sent) == ("managed_accounts.create", False)


async def test_a_sign_in_that_fails_between_two_attempts_of_a_write_in_doubt_names_its_ref() -> None:
    signed_in = reply(200, {"token": "one", "tokenType": "ACCESS"})
    recorder = Recorder(signed_in, httpx.ReadError("reset"), reply(401), forever=reply(403))

    async def details() -> SignInDetails:
        return SignInDetails("ada@example.com", "password")

    session = await client(recorder, clock=FakeClock()).sign_in(provider=details)
    with pytest.raises(errors.WeavrError) as caught:
        await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR")
    ref = recorder.sent[1].header("idempotency-ref")
    assert ref is not None
    assert any(ref in note for note in caught.value.__notes__)


@AFTER
async def test_a_client_closed_while_a_write_is_in_doubt_gives_what_is_known_of_it(first: Any) -> None:
    class Closing(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await weavr.aclose()

    recorder = Recorder(first())
    weavr = client(recorder, clock=Closing())
    with pytest.raises((errors.TransportError, errors.ApiError)) as caught:
        await KEYED.make(weavr)
    assert caught.value.idempotency_ref == recorder.only.header("idempotency-ref")


@pytest.mark.parametrize("body", [b"<html>", b"", b"null", b"[]"])
async def test_an_unreadable_success_of_a_write_gives_the_ref_to_ask_again_with(body: bytes) -> None:
    recorder = Recorder(forever=reply(200, content=body))
    error = await failed(KEYED, recorder)
    assert isinstance(error, errors.DecodeError)
    assert (error.in_doubt, error.idempotency_ref) == (True, recorder.sent[0].header("idempotency-ref"))


async def test_an_unreadable_success_of_a_keyed_write_is_asked_for_again_under_its_ref() -> None:
    recorder = Recorder(reply(200, content=b"<html>"), KEYED.success)
    assert (await KEYED.make(client(recorder, clock=FakeClock()))).id == "4711"
    assert len({sent.header("idempotency-ref") for sent in recorder.sent}) == 1


async def test_an_unreadable_success_of_a_write_without_a_ref_is_not_asked_for_again() -> None:
    error = await failed(UNKEYED, Recorder(reply(200, content=b"<html>Welcome</html>", content_type="text/html")))
    assert (error.in_doubt, error.status, error.content_type) == (True, 200, "text/html")
    assert "Welcome" in str(error)


async def test_a_misfit_under_strict_mode_gives_the_ref_to_ask_again_with() -> None:
    recorder = Recorder(reply(200, {}))
    error = await failed(KEYED, recorder, strict=True)
    assert (bool(error.problems), error.idempotency_ref) == (True, recorder.only.header("idempotency-ref"))


async def test_a_write_of_a_second_client_under_the_same_ref_is_in_doubt_while_the_first_is_in_progress() -> None:
    answer = reply(409, {"errorCode": "IDEMPOTENT_REQUEST_IN_PROGRESS"})
    with pytest.raises(errors.Conflict) as caught:
        await KEYED.make(client(Recorder(answer), max_retries=0), idempotency_ref="mine", auth_token=TOKEN)
    assert caught.value.in_doubt is True
