"""The testing kit: fixtures, factories, Hypothesis strategies, signed deliveries, a recorder.

One line in a ``conftest.py`` turns the fixtures on: ``pytest_plugins = ["weavr_multi.testing.plugin"]``.
"""

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

if TYPE_CHECKING:
    from weavr_multi.testing.deliveries import SignedDelivery as SignedDelivery
    from weavr_multi.testing.deliveries import signed_delivery as signed_delivery
    from weavr_multi.testing.factories import build as build
    from weavr_multi.testing.factories import payload as payload
    from weavr_multi.testing.recording_transport import RecordedCall as RecordedCall
    from weavr_multi.testing.recording_transport import Recorder as Recorder
    from weavr_multi.testing.strategies import models as models
    from weavr_multi.testing.strategies import payloads as payloads

_HOMES: Final = homes(
    {
        "weavr_multi.testing.deliveries": "SignedDelivery signed_delivery",
        "weavr_multi.testing.factories": "build payload",
        "weavr_multi.testing.recording_transport": "RecordedCall Recorder",
        "weavr_multi.testing.strategies": "models payloads",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
