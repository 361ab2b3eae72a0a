"""Webhooks: verified, typed events, handled once; forwarded authorisation requests, decided in time.

Every event class is here (``from weavr_multi.webhooks import ManagedCardSettlement``), beside what verifies,
receives, decides and remembers. All of it is loaded when it is first asked for. `weavr_multi.webhooks.fastapi`,
`.aiohttp` and `.asgi` connect a receiver to a web framework.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import lazily

if TYPE_CHECKING:
    from weavr_multi.core.money import Money as Money
    from weavr_multi.core.money import money as money
    from weavr_multi.core.serialization.event_base import Event as Event
    from weavr_multi.core.times import moment as moment
    from weavr_multi.events import *  # noqa: F403 - the event classes, by the list that the description makes
    from weavr_multi.webhooks.authorisation import APPROVED as APPROVED
    from weavr_multi.webhooks.authorisation import DENIED as DENIED
    from weavr_multi.webhooks.authorisation import Decision as Decision
    from weavr_multi.webhooks.authorisation import DefaultedDecision as DefaultedDecision
    from weavr_multi.webhooks.deliveries.base import Claim as Claim
    from weavr_multi.webhooks.deliveries.base import ClaimState as ClaimState
    from weavr_multi.webhooks.deliveries.base import DeliveryLog as DeliveryLog
    from weavr_multi.webhooks.deliveries.base import RememberedDelivery as RememberedDelivery
    from weavr_multi.webhooks.deliveries.memory import MemoryDeliveryLog as MemoryDeliveryLog
    from weavr_multi.webhooks.deliveries.once import once as once
    from weavr_multi.webhooks.deliveries.redis import RedisDeliveryLog as RedisDeliveryLog
    from weavr_multi.webhooks.deliveries.sql import SqlDeliveryLog as SqlDeliveryLog
    from weavr_multi.webhooks.deliveries.sqlite import SqliteDeliveryLog as SqliteDeliveryLog
    from weavr_multi.webhooks.delivery import Delivery as Delivery
    from weavr_multi.webhooks.delivery import UnknownEvent as UnknownEvent
    from weavr_multi.webhooks.errors import DeliveryLogError as DeliveryLogError
    from weavr_multi.webhooks.errors import DuplicateDelivery as DuplicateDelivery
    from weavr_multi.webhooks.errors import InvalidSignature as InvalidSignature
    from weavr_multi.webhooks.errors import MalformedDelivery as MalformedDelivery
    from weavr_multi.webhooks.errors import StaleDelivery as StaleDelivery
    from weavr_multi.webhooks.errors import WebhookError as WebhookError
    from weavr_multi.webhooks.frameworks.asgi import WebhookApp as WebhookApp
    from weavr_multi.webhooks.handlers import EventSink as EventSink
    from weavr_multi.webhooks.receiver import WebhookReceiver as WebhookReceiver
    from weavr_multi.webhooks.responses import WebhookResponse as WebhookResponse
    from weavr_multi.webhooks.verifier import WebhookVerifier as WebhookVerifier

# Beside the event classes.
_HOMES: Final = {
    "APPROVED": "weavr_multi.webhooks.authorisation",
    "Claim": "weavr_multi.webhooks.deliveries.base",
    "ClaimState": "weavr_multi.webhooks.deliveries.base",
    "DENIED": "weavr_multi.webhooks.authorisation",
    "Decision": "weavr_multi.webhooks.authorisation",
    "DefaultedDecision": "weavr_multi.webhooks.authorisation",
    "Delivery": "weavr_multi.webhooks.delivery",
    "DeliveryLog": "weavr_multi.webhooks.deliveries.base",
    "DeliveryLogError": "weavr_multi.webhooks.errors",
    "DuplicateDelivery": "weavr_multi.webhooks.errors",
    "Event": "weavr_multi.core.serialization.event_base",
    "EventSink": "weavr_multi.webhooks.handlers",
    "InvalidSignature": "weavr_multi.webhooks.errors",
    "MalformedDelivery": "weavr_multi.webhooks.errors",
    "MemoryDeliveryLog": "weavr_multi.webhooks.deliveries.memory",
    "Money": "weavr_multi.core.money",
    "RedisDeliveryLog": "weavr_multi.webhooks.deliveries.redis",
    "RememberedDelivery": "weavr_multi.webhooks.deliveries.base",
    "SqlDeliveryLog": "weavr_multi.webhooks.deliveries.sql",
    "SqliteDeliveryLog": "weavr_multi.webhooks.deliveries.sqlite",
    "StaleDelivery": "weavr_multi.webhooks.errors",
    "UnknownEvent": "weavr_multi.webhooks.delivery",
    "WebhookApp": "weavr_multi.webhooks.frameworks.asgi",
    "WebhookError": "weavr_multi.webhooks.errors",
    "WebhookReceiver": "weavr_multi.webhooks.receiver",
    "WebhookResponse": "weavr_multi.webhooks.responses",
    "WebhookVerifier": "weavr_multi.webhooks.verifier",
    "moment": "weavr_multi.core.times",
    "money": "weavr_multi.core.money",
    "once": "weavr_multi.webhooks.deliveries.once",
}

__getattr__, __dir__ = lazily(__name__, _HOMES, also="weavr_multi.events")
