"""The trees of spans that OpenTelemetry gets."""

from __future__ import annotations

import asyncio
import gc
import re
import time
from typing import Any

import httpx
import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor

from tests.support.calls import KEYED, READ, TOKEN
from tests.support.clock import FakeClock
from tests.support.recording import API_KEY, Recorder, client, reply
from tests.telemetry.watched import Telemetry
from tests.transports.service import Line, Received, Service
from weavr_multi import ConfigurationError, Weavr, errors
from weavr_multi.telemetry import Activity, OpenTelemetry, OutgoingCall, Proceed
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import Decision, ManagedAccountChanged, ManagedCardAuthorisationRequest, WebhookReceiver

pytestmark = pytest.mark.asyncio


@pytest.fixture
def telemetry() -> Telemetry:
    """A fresh one."""
    return Telemetry()


GET = "GET /multi/managed_accounts/{id}"


async def test_a_call_with_a_503_and_a_retry_is_one_root_with_two_attempts(telemetry: Telemetry) -> None:
    """The logical call is the one root; its attempts are its children, the second one counted as sent again."""
    recorder = Recorder(reply(503), READ.success)
    await READ.make(client(recorder, clock=FakeClock(), telemetry=telemetry.observer))
    assert telemetry.tree() == [("managed_accounts.get", [GET, GET])]
    first, second = telemetry.attributes(GET)
    assert (first["http.response.status_code"], first["error.type"]) == (503, "ServerError")
    assert "http.request.resend_count" not in first
    assert second["http.request.resend_count"] == 1
    assert telemetry.attributes("managed_accounts.get") == [
        {
            "http.request.method": "GET",
            "url.template": "/multi/managed_accounts/{id}",
            "http.response.status_code": 200,
            "weavr.surface": "multi",
            "weavr.request_ref": "ref-1",
            "weavr.operation": "managed_accounts.get",
            "server.address": "service.test",
            "server.port": 443,
        }
    ]


async def test_a_failure_has_its_type_code_and_doubt(telemetry: Telemetry) -> None:
    """A refusal names the error's class and code, and no text of it."""
    recorder = Recorder(reply(409, {"errorCode": "PROFILE_INACTIVE", "message": "of Ada Lovelace"}))
    with pytest.raises(errors.Conflict):
        await KEYED.make(client(recorder, telemetry=telemetry.observer))
    [found] = telemetry.attributes("managed_accounts.create")
    assert (found["error.type"], found["weavr.error_code"]) == ("Conflict", "PROFILE_INACTIVE")
    assert found["weavr.in_doubt"] is False
    assert not any("Lovelace" in str(span.to_json()) for span in telemetry.spans)


async def test_nothing_secret_or_personal_is_in_any_attribute(telemetry: Telemetry) -> None:
    """Neither key, token, ids nor names of a call stand in a span or a measurement."""
    recorder = Recorder(reply(503), KEYED.success, READ.success)
    weavr = client(recorder, clock=FakeClock(), telemetry=telemetry.observer)
    await KEYED.make(weavr, friendly_name="Savings of Ada")
    await READ.make(weavr)
    shown = "".join(span.to_json() for span in telemetry.spans) + str(telemetry.metrics())
    assert [text for text in (API_KEY, TOKEN, "Savings of Ada") if text in shown] == []
    assert re.findall(r"(?<![\d.])4711(?!\d)", shown) == []  # the id; times may hold these digits


async def test_calls_and_retries_are_measured(telemetry: Telemetry) -> None:
    """One call and one retry give one duration of a call, two of attempts, and a count of one."""
    recorder = Recorder(reply(503), READ.success)
    await READ.make(client(recorder, clock=FakeClock(), telemetry=telemetry.observer))
    found = telemetry.metrics()
    assert sum(point.count for point in found["weavr.client.call.duration"]) == 1
    assert sum(point.count for point in found["weavr.client.attempt.duration"]) == 2
    assert [point.value for point in found["weavr.client.retries"]] == [1]


async def test_the_use_of_connections_is_measured_while_the_client_lives(telemetry: Telemetry) -> None:
    """Two clients of one service are added up; those that are gone, or were never used, have none."""

    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer(b'{"id":"1"}')

    with Service(gate) as service:
        clients = [Weavr(api_key="k", base_url=service.url, telemetry=telemetry.observer) for _ in range(2)]
        assert "weavr.client.pool" not in telemetry.metrics()
        calls = [asyncio.create_task(weavr.session("t").managed_accounts.get("1")) for weavr in clients]
        await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 2)
        points = telemetry.metrics()["weavr.client.pool"]
        used = {_state(point): point.value for point in points}
        assert (used["in_flight"], used["waiting"]) == (2, 0)
        assert {point.attributes["server.address"] for point in points} == {"127.0.0.1"}
        service.open_gate()
        await asyncio.gather(*calls)
        assert {point.value for point in telemetry.metrics()["weavr.client.pool"] if _state(point) == "in_flight"} == {
            0
        }
        for weavr in clients:
            await weavr.aclose()
    del weavr, clients, calls
    gc.collect()
    assert not telemetry.metrics().get("weavr.client.pool")


def _state(point: Any) -> str:
    return str(point.attributes["weavr.state"])


async def test_the_instrumentation_of_httpx_stands_below_the_attempt(telemetry: Telemetry) -> None:
    """Beside the instrumentation of httpx there is one root still: its span is a child of the attempt's."""
    http_client = httpx.AsyncClient(transport=Recorder(READ.success))
    HTTPXClientInstrumentor().instrument_client(http_client, tracer_provider=telemetry.tracers)
    weavr = Weavr(api_key="k", base_url="https://service.test", http_client=http_client, telemetry=telemetry.observer)
    await READ.make(weavr)
    assert telemetry.tree() == [("managed_accounts.get", [(GET, ["GET"])])]


async def test_a_webhook_is_a_delivery_with_its_handler_as_child(telemetry: Telemetry) -> None:
    """An event that is handled, and its second delivery, which is not."""
    receiver = WebhookReceiver("key", telemetry=telemetry.observer)

    @receiver.on(ManagedAccountChanged)
    async def handle(_: ManagedAccountChanged) -> None:
        pass

    delivery = signed_delivery({"type": "CREATED"}, "key", event_type=ManagedAccountChanged)
    for _ in range(2):
        await receiver.receive(delivery.path, delivery.headers, delivery.body)
    assert telemetry.tree() == [
        ("delivery ManagedAccountChanged", ["handler ManagedAccountChanged"]),
        "delivery ManagedAccountChanged",
    ]
    assert [found["weavr.result"] for found in telemetry.attributes("delivery ManagedAccountChanged")] == [
        "handled",
        "duplicate",
    ]


async def test_an_observer_that_raises_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """A payment does not fail because a watch does: a warning names the error, the call goes on."""

    class Broken:
        def observe(self, activity: Activity) -> Any:
            raise RuntimeError("no exporter")

    found = await READ.make(client(Recorder(READ.success), telemetry=Broken()))
    assert found.id == "4711"
    assert {record.getMessage() for record in caplog.records} == {"an observer raised RuntimeError; the call goes on"}


async def test_what_is_no_observer_is_refused_at_once() -> None:
    """A client and a receiver say what telemetry is when they are made."""
    with pytest.raises(ConfigurationError, match="telemetry is an object with observe"):
        client(Recorder(), telemetry="console")
    with pytest.raises(ConfigurationError, match="telemetry is an object with observe"):
        WebhookReceiver("key", telemetry=OpenTelemetry)  # type: ignore[arg-type]


async def test_a_lost_write_is_in_doubt(telemetry: Telemetry) -> None:
    """Call and attempt say whether the service may have executed it, also where no response came."""
    http_client = httpx.AsyncClient(transport=Recorder(forever=httpx.ReadError("lost")))
    weavr = Weavr(api_key="k", base_url="https://service.test", http_client=http_client, telemetry=telemetry.observer)
    with pytest.raises(errors.TransportError):
        await KEYED.make(weavr, max_retries=0)
    assert [span.attributes["weavr.in_doubt"] for span in telemetry.spans if span.attributes] == [True, True]
    telemetry.exporter.clear()
    with pytest.raises(errors.TransportError):
        await READ.make(weavr, max_retries=0)
    assert [span.attributes["weavr.in_doubt"] for span in telemetry.spans if span.attributes] == [False, False]


async def test_the_lag_of_an_event_is_never_negative(telemetry: Telemetry) -> None:
    """A clock that is behind the service's would measure less than nothing, which OpenTelemetry drops."""
    delivery = signed_delivery({"type": "CREATED"}, "key", event_type=ManagedAccountChanged)
    receiver = WebhookReceiver("key", telemetry=telemetry.observer, clock=lambda: time.time() - 100)
    await receiver.receive(delivery.path, delivery.headers, delivery.body)
    assert telemetry.attributes("delivery ManagedAccountChanged")[0]["weavr.lag"] == 0.0


async def test_a_code_that_is_none_is_not_told(telemetry: Telemetry) -> None:
    """A text in its place may be a person's."""
    with pytest.raises(errors.Conflict):
        await KEYED.make(client(Recorder(reply(409, {"errorCode": "ada@example.com"})), telemetry=telemetry.observer))
    assert telemetry.attributes("managed_accounts.create")[0]["weavr.error_code"] == "(other)"


async def test_an_error_behind_a_success_keeps_its_status(telemetry: Telemetry) -> None:
    """The span of a payment whose middleware raised says that it was made."""

    async def late(_: OutgoingCall, proceed: Proceed) -> None:
        await proceed()
        raise PermissionError

    with pytest.raises(PermissionError):
        await KEYED.make(client(Recorder(KEYED.success), telemetry=telemetry.observer, middleware=[late]))
    [found] = telemetry.attributes("managed_accounts.create")
    assert (found["http.response.status_code"], found["error.type"]) == (200, "PermissionError")


async def test_an_event_without_a_handler_is_ignored(telemetry: Telemetry) -> None:
    """Its delivery has a result as any other."""
    delivery = signed_delivery({"type": "CREATED"}, "key", event_type=ManagedAccountChanged)
    await WebhookReceiver("key", telemetry=telemetry.observer).receive(delivery.path, delivery.headers, delivery.body)
    assert telemetry.attributes("delivery ManagedAccountChanged")[0]["weavr.result"] == "ignored"


async def test_a_decision_by_default_is_counted_by_its_reason(telemetry: Telemetry) -> None:
    """The decision alone does not tell that no handler has made it."""
    receiver = WebhookReceiver("key", telemetry=telemetry.observer)

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def broken(_: ManagedCardAuthorisationRequest) -> Decision:
        raise RuntimeError("no database")

    await receiver.receive(*signed_delivery({}, "key", event_type=ManagedCardAuthorisationRequest))
    [point] = telemetry.metrics()["weavr.webhook.default_decisions"]
    assert (point.value, dict(point.attributes)) == (
        1,
        {"weavr.reason": "failed", "weavr.name": "ManagedCardAuthorisationRequest"},
    )
    [span] = telemetry.spans
    assert [event.name for event in span.events] == ["default"]


async def test_of_an_error_that_is_not_the_packages_the_class_alone_is_told(telemetry: Telemetry) -> None:
    """Attributes of the names that the package's errors have may hold anything in a class of the user's."""

    class Blocked(Exception):
        status, request_ref, error_code = "Ada Lovelace is blocked", "ada@example.com", "4111111111111111"

    async def refuse(_: OutgoingCall, __: Proceed) -> None:
        raise Blocked

    with pytest.raises(Blocked):
        await READ.make(client(Recorder(), telemetry=telemetry.observer, middleware=[refuse]))
    shown = "".join(span.to_json() for span in telemetry.spans) + str(telemetry.metrics())
    assert [text for text in ("Ada", "ada@", "4111") if text in shown] == []
    assert telemetry.attributes("managed_accounts.get")[0]["error.type"] == "Blocked"


async def test_what_keeps_a_session_alive_does_not_stand_below_the_span_in_which_the_session_was_made(
    telemetry: Telemetry,
) -> None:
    """A web request has ended long before; its trace would grow for hours."""
    recorder = Recorder(forever=reply(200, {"identities": []}))
    weavr = client(recorder, clock=FakeClock(), telemetry=telemetry.observer)
    with telemetry.tracers.get_tracer("web").start_as_current_span("web request"):
        session = weavr.session("token", keep_alive=True)
    while "identities.list" not in {span.name for span in telemetry.spans}:
        await asyncio.sleep(0)
    await weavr.aclose()
    assert session is not None
    assert {span.parent for span in telemetry.spans if span.name == "identities.list"} == {None}


async def test_a_write_whose_error_middleware_replaces_is_in_doubt_still(telemetry: Telemetry) -> None:
    """The class of another error does not tell that the payment may have been made."""

    async def replace(_: OutgoingCall, proceed: Proceed) -> None:
        try:
            await proceed()
        except errors.ServerError:
            raise PermissionError from None

    with pytest.raises(PermissionError):
        await KEYED.make(
            client(Recorder(reply(500)), telemetry=telemetry.observer, middleware=[replace], max_retries=0)
        )
    [found] = telemetry.attributes("managed_accounts.create")
    assert (found["error.type"], found["weavr.in_doubt"]) == ("PermissionError", True)
