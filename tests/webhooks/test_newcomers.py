"""Mistakes that people make with their first receiver: each is an error at once, or one that names its remedy."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

from weavr_multi import ConfigurationError, Weavr
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    Decision,
    KybStatusChanged,
    ManagedCardAuthorisationRequest,
    TransferStateChanged,
    WebhookApp,
    WebhookReceiver,
)
from weavr_multi.webhooks.aiohttp import close_with, webhook_handler, webhook_routes
from weavr_multi.webhooks.fastapi import verified_event, webhook_router

pytestmark = pytest.mark.anyio
KEY = "the api key"


@pytest.mark.parametrize(
    "use",
    [
        webhook_router,
        webhook_routes,
        webhook_handler,
        WebhookApp,
        lambda receiver: verified_event(receiver, TransferStateChanged),
        lambda receiver: close_with(web.Application(), receiver),
    ],
)
@pytest.mark.parametrize("receiver", [KEY, None, WebhookReceiver])
def test_a_key_in_place_of_a_receiver_is_refused_when_the_application_is_built(
    use: Callable[[Any], object], receiver: Any
) -> None:
    with pytest.raises(ConfigurationError, match="receiver is a WebhookReceiver, got a value of type"):
        use(receiver)


def test_a_client_that_is_not_in_a_list_is_refused_by_hand_over() -> None:
    weavr = Weavr(api_key=KEY, base_url="http://weavr.test")
    with pytest.raises(ConfigurationError, match="hand_over is a list of clients"):
        WebhookReceiver(KEY, hand_over=weavr)  # type: ignore[arg-type]


async def test_a_decision_of_a_handler_that_does_not_decide_is_told(caplog: pytest.LogCaptureFixture) -> None:
    receiver = WebhookReceiver(KEY)

    @receiver.on(ManagedCardAuthorisationRequest)
    async def card_payment(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    with caplog.at_level(logging.ERROR, "weavr_multi.webhooks"):
        response = await receiver.receive(
            *signed_delivery({"id": "1"}, KEY, event_type=ManagedCardAuthorisationRequest)
        )
    assert response.status == 500
    assert "what decides a forwarded request is registered by `decide`, not by `on`" in caplog.text


async def test_a_handler_may_return_the_status_of_an_event_that_asks_nothing() -> None:
    receiver = WebhookReceiver(KEY)

    @receiver.on(KybStatusChanged)
    async def company_checks(event: KybStatusChanged) -> object:
        return event.status

    delivery = signed_delivery({"corporateId": "1", "status": "APPROVED"}, KEY, event_type=KybStatusChanged)
    assert (await receiver.receive(*delivery)).status == 204
