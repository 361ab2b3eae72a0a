"""Webhooks: verified, typed events, handled once; forwarded authorisation requests, decided in time.

Every event class is here (``from weavr_multi.webhooks import ManagedCardSettlement``), beside what verifies,
receives, decides and remembers. All of it is loaded when it is first asked for. `weavr_multi.webhooks.fastapi`,
`.aiohttp` and `.asgi` connect a receiver to a web framework.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from weavr_multi.core.event import Event as Event
    from weavr_multi.core.exceptions import DuplicateDelivery as DuplicateDelivery
    from weavr_multi.core.exceptions import InvalidSignature as InvalidSignature
    from weavr_multi.core.exceptions import MalformedDelivery as MalformedDelivery
    from weavr_multi.core.exceptions import StaleDelivery as StaleDelivery
    from weavr_multi.core.exceptions import WebhookError as WebhookError
    from weavr_multi.core.moments import moment as moment
    from weavr_multi.core.money import Money as Money
    from weavr_multi.core.money import money as money
    from weavr_multi.events import *  # noqa: F403 - the event classes, by the list that the description makes
    from weavr_multi.webhooks.answers import Answer as Answer
    from weavr_multi.webhooks.asgi import WebhookApp as WebhookApp
    from weavr_multi.webhooks.deliveries.log import Claim as Claim
    from weavr_multi.webhooks.deliveries.log import ClaimState as ClaimState
    from weavr_multi.webhooks.deliveries.log import DeliveryLog as DeliveryLog
    from weavr_multi.webhooks.deliveries.memory import MemoryDeliveryLog as MemoryDeliveryLog
    from weavr_multi.webhooks.deliveries.once import once as once
    from weavr_multi.webhooks.deliveries.redis import RedisDeliveryLog as RedisDeliveryLog
    from weavr_multi.webhooks.deliveries.sqlite import SqliteDeliveryLog as SqliteDeliveryLog
    from weavr_multi.webhooks.delivery import Delivery as Delivery
    from weavr_multi.webhooks.events import UnknownEvent as UnknownEvent
    from weavr_multi.webhooks.forwarding import APPROVED as APPROVED
    from weavr_multi.webhooks.forwarding import DENIED as DENIED
    from weavr_multi.webhooks.forwarding import Decision as Decision
    from weavr_multi.webhooks.forwarding import DefaultedDecision as DefaultedDecision
    from weavr_multi.webhooks.handlers import EventSink as EventSink
    from weavr_multi.webhooks.receiver import WebhookReceiver as WebhookReceiver
    from weavr_multi.webhooks.verifier import WebhookVerifier as WebhookVerifier

# Name -> module, beside the event classes.
_HOMES: Final = {
    "APPROVED": "webhooks.forwarding",
    "Answer": "webhooks.answers",
    "Claim": "webhooks.deliveries.log",
    "ClaimState": "webhooks.deliveries.log",
    "DENIED": "webhooks.forwarding",
    "Decision": "webhooks.forwarding",
    "DefaultedDecision": "webhooks.forwarding",
    "Delivery": "webhooks.delivery",
    "DeliveryLog": "webhooks.deliveries.log",
    "DuplicateDelivery": "core.exceptions",
    "Event": "core.event",
    "EventSink": "webhooks.handlers",
    "InvalidSignature": "core.exceptions",
    "MalformedDelivery": "core.exceptions",
    "MemoryDeliveryLog": "webhooks.deliveries.memory",
    "Money": "core.money",
    "RedisDeliveryLog": "webhooks.deliveries.redis",
    "SqliteDeliveryLog": "webhooks.deliveries.sqlite",
    "StaleDelivery": "core.exceptions",
    "UnknownEvent": "webhooks.events",
    "WebhookApp": "webhooks.asgi",
    "WebhookError": "core.exceptions",
    "WebhookReceiver": "webhooks.receiver",
    "WebhookVerifier": "webhooks.verifier",
    "moment": "core.moments",
    "money": "core.money",
    "once": "webhooks.deliveries.once",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(f"weavr_multi.{_HOMES[name]}"), name)
    else:
        from weavr_multi import events

        if name not in events.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(events, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    from weavr_multi import events

    return sorted({*_HOMES, *events.__all__, "signature"})
