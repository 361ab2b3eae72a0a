"""The testing kit: fixtures, factories, Hypothesis strategies, signed deliveries, a recorder.

One line in a ``conftest.py`` turns the fixtures on: ``pytest_plugins = ["weavr_multi.testing.plugin"]``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weavr_multi.testing.deliveries import SignedDelivery as SignedDelivery
    from weavr_multi.testing.deliveries import signed_delivery as signed_delivery
    from weavr_multi.testing.factories import build as build
    from weavr_multi.testing.factories import payload as payload
    from weavr_multi.testing.recorder import RecordedCall as RecordedCall
    from weavr_multi.testing.recorder import Recorder as Recorder
    from weavr_multi.testing.strategies import models as models
    from weavr_multi.testing.strategies import payloads as payloads

_MODULES = {
    "RecordedCall": "recorder",
    "Recorder": "recorder",
    "SignedDelivery": "deliveries",
    "build": "factories",
    "models": "strategies",
    "payload": "factories",
    "payloads": "strategies",
    "signed_delivery": "deliveries",
}

__all__ = ("RecordedCall", "Recorder", "SignedDelivery", "build", "models", "payload", "payloads", "signed_delivery")


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
