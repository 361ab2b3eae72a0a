"""`request`: operations that the description does not know, called as any other."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest

from tests.support.clock import FakeClock
from tests.support.recording import API_KEY, Recorder, client, reply
from weavr_multi import (
    BadRequest,
    Conflict,
    InvalidRequest,
    Money,
    Sensitive,
    ServerError,
    TransportError,
    Weavr,
)
from weavr_multi.telemetry import OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio
THING = "/multi/new_things"


def session_of(recorder: Recorder, **settings: Any) -> Any:
    return client(recorder, clock=FakeClock(), **settings).session("a-token-of-ours")


async def test_a_session_sends_its_credentials_the_body_and_an_idempotency_ref() -> None:
    """A POST goes out as the generated ones do, and its JSON comes back with status and refs."""
    recorder = Recorder(reply(201, {"id": "7"}))
    response = await session_of(recorder).request("POST", THING, json={"name": "x"}, idempotent=True)
    sent = recorder.only
    assert (sent.method, sent.path, sent.json) == ("POST", THING, {"name": "x"})
    assert (sent.header("api-key"), sent.header("authorization")) == (API_KEY, "Bearer a-token-of-ours")
    assert sent.header("idempotency-ref") == response.idempotency_ref
    assert (response.status, response.request_ref, response.parse()) == (201, "ref-1", {"id": "7"})


async def test_each_surface_has_its_own_door_and_credentials() -> None:
    """The client sends the api-key alone, the simulator its programme key, and a token where the call brings one."""
    recorder = Recorder(forever=reply(204))
    weavr = client(recorder)
    await weavr.request("POST", THING)
    await weavr.backoffice.request("POST", "/multi/backoffice/new_things", auth_token="t")
    await weavr.simulator.request("POST", "/simulate/api/new_things")
    shown = [
        (sent.header("api-key"), sent.header("programme-key"), sent.header("authorization")) for sent in recorder.sent
    ]
    assert shown == [(API_KEY, None, None), (API_KEY, None, "Bearer t"), (None, API_KEY, None)]


async def test_a_write_is_repeated_under_its_ref_alone() -> None:
    """After a 503 the idempotent one is sent again, byte for byte; the other one raises, and says what is open."""
    recorder = Recorder(reply(503), reply(200, {}), reply(503))
    session = session_of(recorder)
    await session.request("POST", THING, json={"a": 1}, idempotent=True)
    assert recorder.sent[0].header("idempotency-ref") == recorder.sent[1].header("idempotency-ref")
    with pytest.raises(ServerError) as caught:
        await session.request("POST", THING, json={"a": 1})
    assert (caught.value.in_doubt, len(recorder.sent)) == (True, 3)


async def test_errors_are_those_of_any_call_and_name_the_operation_by_its_template() -> None:
    """Code, refs and fields are read; the id in the path shows as a placeholder."""
    body = {"errorCode": "NEW_CODE", "message": "no"}
    with pytest.raises(Conflict) as caught:
        await session_of(Recorder(reply(409, body))).request("PATCH", f"{THING}/123/parts/9f-2", json={"a": 1})
    error = caught.value
    assert (error.operation, error.error_code, error.request_ref) == (
        f"PATCH {THING}/{{id}}/parts/{{id2}}",
        "NEW_CODE",
        "ref-1",
    )


async def test_a_dead_token_is_replaced_and_the_call_replayed() -> None:
    """A 401 leads to a sign-in by the session's provider, and the same bytes again."""
    recorder = Recorder(reply(401, {}), reply(200, {"token": "next"}), reply(200, {"ok": True}))
    from weavr_multi.sessions import SignInDetails

    async def provider() -> SignInDetails:
        return SignInDetails("a@b.test", "Password1!")

    session = client(recorder).session("dead", provider=provider)
    assert (await session.request("GET", f"{THING}/1")).parse() == {"ok": True}
    assert [sent.path for sent in recorder.sent] == [f"{THING}/1", "/multi/login_with_password", f"{THING}/1"]


async def test_secrets_are_masked_in_errors_and_wrapped_in_responses() -> None:
    """A password in the body is masked where an error echoes it; one in a response is `Sensitive`."""
    recorder = Recorder(reply(400, {"message": "S3cret! is short"}), reply(200, {"pin": "4321", "name": "n"}))
    session = session_of(recorder)
    with pytest.raises(BadRequest) as caught:
        await session.request("POST", THING, json={"list": [{"password": "S3cret!"}]})
    assert "S3cret!" not in f"{caught.value} {caught.value.body} {caught.value.__traceback__}"
    assert recorder.sent[0].json == {"list": [{"password": "S3cret!"}]}
    response = await session.request("GET", THING)
    assert response.parse() == {"pin": Sensitive("4321"), "name": "n"}
    assert "4321" not in repr(response.parse())


async def test_a_query_is_encoded_and_lists_repeat_their_name() -> None:
    """Values cannot leave their place in the URL."""
    recorder = Recorder(reply(200, []))
    await session_of(recorder).request(
        "GET", THING, query={"state": ["A", "B&c=d"], "limit": 5, "all": True, "no": None}
    )
    assert recorder.only.query == [("state", "A"), ("state", "B&c=d"), ("limit", "5"), ("all", "true")]


async def test_middleware_sees_it_without_ids() -> None:
    """The operation is the method and the template; `reveal` gives the values."""
    seen: list[object] = []

    async def watch(call: OutgoingCall, proceed: Proceed) -> None:
        seen.extend([call.operation, call.url_template, call.reveal()["id"]])
        await proceed()

    await session_of(Recorder(reply(200, None)), middleware=[watch]).request("GET", f"{THING}/123")
    assert seen == [f"GET {THING}/{{id}}", f"{THING}/{{id}}", "123"]


async def test_a_success_without_a_body_reads_none_and_one_that_is_no_json_leaves_doubt() -> None:
    """Nothing is declared, so that nothing may come; a web page of a proxy is no answer of the service."""
    session = session_of(Recorder(reply(202), reply(200, content=b"<html>", content_type="text/html")))
    assert (await session.request("POST", THING)).parse() is None
    from weavr_multi import DecodeError

    with pytest.raises(DecodeError) as caught:
        await session.request("POST", THING)
    assert caught.value.in_doubt


@pytest.mark.parametrize(
    ("method", "path", "arguments", "said"),
    [
        ("get", THING, {}, "method: must be one of GET"),
        ("GET", "new_things", {}, "path: must begin with /multi/"),
        ("GET", "https://elsewhere.test/multi/x", {}, "path: must begin with /multi/"),
        ("GET", "/multi/backoffice/x", {}, r"call weavr\.backoffice\.request"),
        ("GET", "/simulate/api/x", {}, r"call weavr\.simulator\.request"),
        ("GET", "/multi//x", {}, "no empty segment"),
        ("GET", "/multi/../x", {}, "id: must"),
        ("GET", "/multi/x?y=1", {}, "id: must"),
        ("GET", 7, {}, "path: must begin"),
        ("GET", THING, {"json": {}}, "a GET has no body"),
        ("POST", THING, {"idempotent": "no"}, "idempotent: must be True or False"),
        ("GET", THING, {"query": {"a": {"b": 1}}}, r"query\.a: must be a text"),
        ("GET", THING, {"query": {"a": [None]}}, r"query\.a: must be a text"),
        ("GET", THING, {"query": {"\ud800": "x"}}, "query: must have printable texts"),
        ("GET", THING, {"query": "a=b"}, "query: must be a mapping"),
        ("POST", THING, {"json": {"a": object()}}, r"body\.a: must be something that JSON can hold"),
    ],
)
async def test_what_cannot_be_right_is_refused_before_anything_is_sent(
    method: Any, path: Any, arguments: dict[str, Any], said: str
) -> None:
    """The error names the argument and what would be right."""
    recorder = Recorder()
    with pytest.raises(InvalidRequest, match=said):
        await session_of(recorder).request(method, path, **arguments)
    assert recorder.sent == []


async def test_an_idempotency_ref_needs_an_idempotent_operation() -> None:
    """As with generated methods, a ref that would not be sent is a mistake of the program."""
    with pytest.raises(TypeError, match="idempotency_ref"):
        await session_of(Recorder()).request("POST", THING, idempotency_ref="r")


async def test_a_lost_response_says_the_ref_to_call_again_with() -> None:
    """The caller's own ref is sent and told."""
    import httpx

    weavr: Weavr = client(Recorder(forever=httpx.ReadError("lost")), clock=FakeClock())
    with pytest.raises(TransportError) as caught:
        await weavr.request("POST", THING, idempotent=True, idempotency_ref="mine", max_retries=0)
    assert (caught.value.idempotency_ref, caught.value.operation) == ("mine", f"POST {THING}")


async def test_what_contains_itself_is_refused() -> None:
    """JSON cannot hold it."""
    circle: dict[str, Any] = {}
    circle["again"] = circle
    with pytest.raises(InvalidRequest, match="json: must not contain itself"):
        await session_of(Recorder()).request("POST", THING, json=circle)


async def test_a_secret_in_an_object_or_in_the_query_is_masked_where_an_error_echoes_it() -> None:
    """The service takes PINs as an object with a value."""
    recorder = Recorder(reply(400, {"message": "S3cret! and 4321 are wrong"}))
    with pytest.raises(BadRequest) as caught:
        await session_of(recorder).request(
            "POST", THING, json={"pin": {"value": "4321"}}, query={"password": "S3cret!"}
        )
    assert (recorder.only.json, recorder.only.query) == ({"pin": {"value": "4321"}}, [("password", "S3cret!")])
    assert caught.value.body == {"message": "******** and ******** are wrong"}


async def test_money_is_sent_as_an_amount_of_the_wire() -> None:
    """It is a tuple too, which would go out as a list."""
    recorder = Recorder(reply(204))
    await session_of(recorder).request("POST", THING, json={"amount": Money("EUR", 500)})
    assert recorder.only.json == {"amount": {"currency": "EUR", "amount": 500}}


async def test_keys_that_are_members_of_an_enumeration_are_sent_as_their_values() -> None:
    """In the body and in the query; what is no text or whole number is no key."""

    class Own(str, Enum):  # noqa: UP042 - StrEnum writes itself otherwise
        AMOUNT = "amount"

    recorder = Recorder(reply(200, {}))
    session = session_of(recorder)
    await session.request("POST", THING, json={Own.AMOUNT: 1, 2: 3}, query={Own.AMOUNT: 4})
    assert recorder.only.json == {"amount": 1, "2": 3}
    assert recorder.only.query == [("amount", "4")]
    with pytest.raises(InvalidRequest, match="must have texts as keys, got None"):
        await session.request("POST", THING, json={None: 1})
