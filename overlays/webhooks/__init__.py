"""Webhooks: verified, typed events, handled once; forwarded authorisation requests, decided in time.

Every event class is here (``from weavr_multi.webhooks import ManagedCardSettlement``), beside what verifies,
receives, decides and remembers. All of it is loaded when it is first asked for. `weavr_multi.webhooks.fastapi`,
`.aiohttp` and `.asgi` connect a receiver to a web framework.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

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
_HOMES: Final = homes(
    {
        "weavr_multi.core.money": "Money money",
        "weavr_multi.core.serialization.event_base": "Event",
        "weavr_multi.core.times": "moment",
        "weavr_multi.webhooks.authorisation": "APPROVED DENIED Decision DefaultedDecision",
        "weavr_multi.webhooks.deliveries.base": "Claim ClaimState DeliveryLog RememberedDelivery",
        "weavr_multi.webhooks.deliveries.memory": "MemoryDeliveryLog",
        "weavr_multi.webhooks.deliveries.once": "once",
        "weavr_multi.webhooks.deliveries.redis": "RedisDeliveryLog",
        "weavr_multi.webhooks.deliveries.sql": "SqlDeliveryLog",
        "weavr_multi.webhooks.deliveries.sqlite": "SqliteDeliveryLog",
        "weavr_multi.webhooks.delivery": "Delivery UnknownEvent",
        "weavr_multi.webhooks.errors": (
            "DeliveryLogError DuplicateDelivery InvalidSignature MalformedDelivery StaleDelivery WebhookError"
        ),
        "weavr_multi.webhooks.frameworks.asgi": "WebhookApp",
        "weavr_multi.webhooks.handlers": "EventSink",
        "weavr_multi.webhooks.receiver": "WebhookReceiver",
        "weavr_multi.webhooks.responses": "WebhookResponse",
        "weavr_multi.webhooks.verifier": "WebhookVerifier",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES, also="weavr_multi.events")
