"""Delivery logs: what was handled, and who is handling what, so that an event has its effect once.

`MemoryDeliveryLog` for one process, `SqliteDeliveryLog` for one machine, `RedisDeliveryLog` for many workers.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weavr_multi.webhooks.deliveries.log import Claim as Claim
    from weavr_multi.webhooks.deliveries.log import ClaimState as ClaimState
    from weavr_multi.webhooks.deliveries.log import DeliveryLog as DeliveryLog
    from weavr_multi.webhooks.deliveries.memory import MemoryDeliveryLog as MemoryDeliveryLog
    from weavr_multi.webhooks.deliveries.redis import RedisDeliveryLog as RedisDeliveryLog
    from weavr_multi.webhooks.deliveries.sqlite import SqliteDeliveryLog as SqliteDeliveryLog

_HOMES = {
    "Claim": "log",
    "ClaimState": "log",
    "DeliveryLog": "log",
    "MemoryDeliveryLog": "memory",
    "RedisDeliveryLog": "redis",
    "SqliteDeliveryLog": "sqlite",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_HOMES)
