"""Telemetry: middleware around calls, the observer of activities, and OpenTelemetry (extra ``[otel]``)."""

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

if TYPE_CHECKING:
    from weavr_multi.core.hooks.activity import Activity as Activity
    from weavr_multi.core.hooks.activity import Observer as Observer
    from weavr_multi.core.hooks.middleware import Middleware as Middleware
    from weavr_multi.core.hooks.middleware import OutgoingAttempt as OutgoingAttempt
    from weavr_multi.core.hooks.middleware import OutgoingCall as OutgoingCall
    from weavr_multi.core.hooks.middleware import Proceed as Proceed
    from weavr_multi.telemetry.opentelemetry import OpenTelemetry as OpenTelemetry

_HOMES: Final = homes(
    {
        "weavr_multi.core.hooks.activity": "Activity Observer",
        "weavr_multi.core.hooks.middleware": "Middleware OutgoingAttempt OutgoingCall Proceed",
        "weavr_multi.telemetry.opentelemetry": "OpenTelemetry",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
