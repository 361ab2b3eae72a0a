"""Forwarded authorisation requests: a decision, in time, whatever the handler does."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

import anyio
import pytest

from weavr_multi import ConfigurationError
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    DENIED,
    Decision,
    DefaultedDecision,
    Event,
    IncomingWireTransferAuthorisationRequest,
    ManagedCardAuthorisationRequest,
    TransferStateChanged,
    WebhookReceiver,
    WebhookResponse,
)

pytestmark = pytest.mark.anyio
KEY, WEBHOOKS_KEY = "the api key", "the webhooks key"
CALLED = "/managed_cards_authorisation_forwarding"
DESCRIBED = "/managed_cards/authorisation_request"
INCOMING = "/bank_transfers_in/authorisation_request"


def request(path: str = CALLED, **options: Any) -> SignedDelivery:
    return signed_delivery(b'{"cardId":"1"}', KEY, path=path, **options)


def result(answer: WebhookResponse) -> str:
    assert answer.status == 200
    assert dict(answer.headers) == {"content-type": "application/json"}
    assert json.loads(answer.body).keys() == {"result"}
    return str(json.loads(answer.body)["result"])


@pytest.fixture
def receiver() -> WebhookReceiver:
    return WebhookReceiver(KEY, webhooks_keys=WEBHOOKS_KEY)


@pytest.mark.parametrize("decision", [APPROVED, DENIED, "APPROVED", "DENIED"])
@pytest.mark.parametrize("path", [CALLED, DESCRIBED, "/hooks" + CALLED])
async def test_the_handlers_decision_is_the_answer(receiver: WebhookReceiver, path: str, decision: Decision) -> None:
    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        assert event.card_id == "1"
        return decision

    assert result(await receiver.receive(*request(path))) == decision


async def test_bank_transfers_in_are_decided_the_same_way(receiver: WebhookReceiver) -> None:
    @receiver.decide(IncomingWireTransferAuthorisationRequest)
    async def decide(event: IncomingWireTransferAuthorisationRequest) -> Decision:
        return APPROVED

    assert result(await receiver.receive(*request(INCOMING))) == "APPROVED"


async def test_the_webhooks_key_alone_proves_a_request(receiver: WebhookReceiver) -> None:
    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    assert result(await receiver.receive(CALLED, {"webhooks-key": WEBHOOKS_KEY}, b"{}")) == "APPROVED"
    assert (await receiver.receive(CALLED, {"webhooks-key": "wrong"}, b"{}")).status == 401


@pytest.mark.parametrize("otherwise", [APPROVED, DENIED])
async def test_a_late_handler_is_cancelled_and_the_configured_decision_answered(
    receiver: WebhookReceiver, otherwise: Decision
) -> None:
    reports: list[DefaultedDecision] = []
    cancelled: list[bool] = []

    @receiver.decide(ManagedCardAuthorisationRequest, deadline=0.05, otherwise=otherwise, on_default=reports.append)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        try:
            await anyio.sleep_forever()
        finally:
            cancelled.append(True)

    with anyio.fail_after(60):
        assert result(await receiver.receive(*request())) == otherwise
    assert cancelled == [True]
    (report,) = reports
    assert (report.decision, report.reason, report.error) == (otherwise, "late", None)
    assert report.elapsed >= 0.05
    assert isinstance(report.event, ManagedCardAuthorisationRequest)


async def test_the_time_to_read_the_body_counts(receiver: WebhookReceiver) -> None:
    @receiver.decide(ManagedCardAuthorisationRequest, deadline=0.1)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        await anyio.sleep(0.07)
        return APPROVED

    path, headers, body = request()

    async def slowly() -> Any:
        await anyio.sleep(0.06)
        yield body

    assert result(await receiver.receive(path, headers, slowly())) == "DENIED"


async def test_a_handler_that_raises_is_answered_with_the_configured_decision(
    receiver: WebhookReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    reports: list[DefaultedDecision] = []

    @receiver.decide(ManagedCardAuthorisationRequest, on_default=reports.append)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        raise LookupError("no such card")

    with caplog.at_level(logging.WARNING, "weavr_multi"):
        assert result(await receiver.receive(*request())) == "DENIED"
    assert reports[0].reason == "failed"
    assert isinstance(reports[0].error, LookupError)
    assert "no such card" in caplog.text


@pytest.mark.parametrize("answer", [None, True, "approved", "MAYBE", 1, [], object()])
async def test_an_answer_that_is_no_decision_is_replaced_by_the_configured_one(
    receiver: WebhookReceiver, answer: Any
) -> None:
    reports: list[DefaultedDecision] = []

    @receiver.decide(ManagedCardAuthorisationRequest, on_default=reports.append)
    async def decide(event: ManagedCardAuthorisationRequest) -> Any:
        return answer

    assert result(await receiver.receive(*request())) == "DENIED"
    assert reports[0].reason == "invalid"


async def test_a_decision_that_comes_after_the_deadline_does_not_count(receiver: WebhookReceiver) -> None:
    @receiver.decide(ManagedCardAuthorisationRequest, deadline=0.02)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        with anyio.CancelScope(shield=True):
            await anyio.sleep(0.05)
        return APPROVED

    assert result(await receiver.receive(*request())) == "DENIED"


async def test_a_decision_of_a_handler_that_blocked_the_event_loop_until_too_late_does_not_count(
    receiver: WebhookReceiver,
) -> None:
    reports: list[DefaultedDecision] = []

    @receiver.decide(ManagedCardAuthorisationRequest, deadline=0.02, on_default=reports.append)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        time.sleep(0.05)
        return APPROVED

    assert result(await receiver.receive(*request())) == "DENIED"
    assert [report.reason for report in reports] == ["late"]


async def test_a_hook_that_raises_does_not_break_the_answer(receiver: WebhookReceiver) -> None:
    def broken(report: DefaultedDecision) -> None:
        raise RuntimeError

    @receiver.decide(ManagedCardAuthorisationRequest, on_default=broken)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        raise LookupError

    assert result(await receiver.receive(*request())) == "DENIED"


async def test_a_request_that_is_sent_again_gets_the_answer_it_had(receiver: WebhookReceiver) -> None:
    answers = [APPROVED, DENIED]

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return answers.pop(0)

    one = request()
    assert [result(await receiver.receive(*one)) for _ in range(3)] == ["APPROVED"] * 3
    assert result(await receiver.receive(*request())) == "DENIED"


async def test_a_request_that_is_sent_again_while_it_is_decided_is_decided_once(receiver: WebhookReceiver) -> None:
    answers, results = [APPROVED, DENIED], list[str]()

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        answer = answers.pop(0)
        await anyio.sleep(0.02)
        return answer

    one = request()

    async def send() -> None:
        results.append(result(await receiver.receive(*one)))

    async with anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(send)
    assert results == ["APPROVED"] * 3
    assert answers == [DENIED]


async def test_a_forged_request_is_not_decided(receiver: WebhookReceiver) -> None:
    calls: list[Event] = []

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        calls.append(event)
        return APPROVED

    path, headers, body = request()
    assert (await receiver.receive(path, headers, body + b" ")).status == 503
    assert (await receiver.receive(*request(timestamp=1))).status == 503
    assert calls == []


async def test_a_request_that_nobody_decides_is_an_event_like_any_other(receiver: WebhookReceiver) -> None:
    events: list[Event] = []

    @receiver.on(ManagedCardAuthorisationRequest)
    async def handler(event: ManagedCardAuthorisationRequest) -> None:
        events.append(event)

    assert (await receiver.receive(*request())).status == 204
    assert len(events) == 1


async def test_other_events_are_not_decided(receiver: WebhookReceiver) -> None:
    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    assert (await receiver.receive(*request("/transfers/watch"))).status == 204
    assert (await receiver.receive(*request(INCOMING))).status == 204


@pytest.mark.parametrize("wrong", [TransferStateChanged, Event, int, None])
def test_only_a_forwarded_request_can_be_decided(receiver: WebhookReceiver, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="forwarded request"):
        receiver.decide(wrong)


@pytest.mark.parametrize("deadline", [0, -1, 1.5, 60, True, "1", float("nan")])
def test_a_deadline_beyond_weavrs_patience_is_refused(receiver: WebhookReceiver, deadline: Any) -> None:
    with pytest.raises(ConfigurationError, match="deadline"):

        @receiver.decide(ManagedCardAuthorisationRequest, deadline=deadline)
        async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
            return APPROVED


def test_a_configured_decision_that_is_none_is_refused(receiver: WebhookReceiver) -> None:
    with pytest.raises(ConfigurationError, match="otherwise"):

        @receiver.decide(ManagedCardAuthorisationRequest, otherwise="MAYBE")  # type: ignore[arg-type]
        async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
            return APPROVED


def test_a_request_can_be_decided_by_one_handler_only(receiver: WebhookReceiver) -> None:
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    receiver.decide(ManagedCardAuthorisationRequest)(decide)
    with pytest.raises(ConfigurationError, match="there can be one"):
        receiver.decide(ManagedCardAuthorisationRequest)(decide)


def test_a_handler_that_decides_is_async(receiver: WebhookReceiver) -> None:
    with pytest.raises(ConfigurationError, match="async function"):
        receiver.decide(ManagedCardAuthorisationRequest)(lambda event: APPROVED)  # type: ignore[arg-type,return-value]


def test_a_hook_that_nobody_would_wait_for_is_refused(receiver: WebhookReceiver) -> None:
    async def hook(report: DefaultedDecision) -> None: ...

    with pytest.raises(ConfigurationError, match="on_default is a plain function"):

        @receiver.decide(ManagedCardAuthorisationRequest, on_default=hook)
        async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
            return APPROVED


def test_the_remembered_answers_are_bounded(monkeypatch: pytest.MonkeyPatch, receiver: WebhookReceiver) -> None:
    monkeypatch.setattr("weavr_multi.webhooks.authorisation._REMEMBERED", 5)

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    async def many() -> None:
        for _ in range(20):
            await receiver.receive(*request())

    anyio.run(many)
    assert len(receiver._deciders[ManagedCardAuthorisationRequest]._decided) == 5


async def test_a_handler_may_ask_another_receiver_about_the_same_request(receiver: WebhookReceiver) -> None:
    """One URL for several tenants: the decision is the inner receiver's, not the default for want of one."""
    inner, one = WebhookReceiver(KEY), request()

    @inner.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def ask(event: ManagedCardAuthorisationRequest) -> str:
        return result(await inner.receive(*one))

    assert result(await receiver.receive(*one)) == "APPROVED"
