"""OpenTelemetry: spans and metrics of activities. It needs ``opentelemetry-api`` alone (extra ``[otel]``)."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.version import VERSION

try:
    from opentelemetry import metrics, trace
    from opentelemetry.metrics import Observation
    from opentelemetry.trace import SpanKind, StatusCode
except ImportError as missing:
    raise ConfigurationError('telemetry needs OpenTelemetry: pip install "weavr-multi[otel]"') from missing

if TYPE_CHECKING:
    from opentelemetry.metrics import CallbackOptions, MeterProvider
    from opentelemetry.trace import Span, TracerProvider

    from weavr_multi.core.hooks.activity import Activity
    from weavr_multi.core.hooks.diagnostics import PoolUse

_NAME: Final = "weavr_multi"
_KINDS: Final = {"call": SpanKind.CLIENT, "attempt": SpanKind.CLIENT, "delivery": SpanKind.CONSUMER}
# The facts that become attributes, and under which names: an allow-list.
_ATTRIBUTES: Final = {
    "method": "http.request.method",
    "url_template": "url.template",
    "status": "http.response.status_code",
    "error_type": "error.type",
    "surface": "weavr.surface",
    "request_ref": "weavr.request_ref",
    "error_code": "weavr.error_code",
    "in_doubt": "weavr.in_doubt",
    "wait": "weavr.wait_before_next",
    "waited": "weavr.waited",
    "result": "weavr.result",
    "lag": "weavr.lag",
    "delivery": "weavr.delivery",
}
_MEASURED: Final = ("http.request.method", "http.response.status_code", "error.type", "weavr.result")


class OpenTelemetry:
    """Makes spans and metrics: ``Weavr(telemetry=OpenTelemetry())``, and the same of a `WebhookReceiver`.

    A logical call is one client span, named by its operation; each attempt is a child of it, and so are sign-ins and
    step-ups that it waits for. What instrumentations of HTTP libraries make stands below the attempts.

    Args:
        tracer_provider: Where spans go; by default the global one.
        meter_provider: Where measurements go; by default the global one.
    """

    def __init__(
        self, *, tracer_provider: TracerProvider | None = None, meter_provider: MeterProvider | None = None
    ) -> None:
        self._tracer = trace.get_tracer(_NAME, VERSION, tracer_provider)
        meter = metrics.get_meter(_NAME, VERSION, meter_provider)
        self._seconds = {
            kind: meter.create_histogram(f"weavr.{name}.duration", "s", f"How long {what} take")
            for kind, name, what in (
                ("call", "client.call", "calls"),
                ("attempt", "client.attempt", "attempts"),
                ("sign-in", "client.sign_in", "sign-ins"),
                ("step-up", "client.step_up", "step-ups"),
                ("delivery", "webhook.delivery", "deliveries"),
                ("handler", "webhook.handler", "handlers of webhooks"),
                ("bulk", "bulk.wait", "waits for bulks"),
            )
        }
        self._retries = meter.create_counter("weavr.client.retries", "{retry}", "Attempts that were sent again")
        self._lag = meter.create_histogram("weavr.webhook.lag", "s", "Time from an event to its delivery")
        self._defaults = meter.create_counter("weavr.webhook.default_decisions", "{decision}", "Decisions by default")
        self._pools: list[tuple[str, Callable[[], Callable[[], PoolUse | None] | None]]] = []
        self._lock = Lock()
        meter.create_observable_up_down_counter(
            "weavr.client.pool", [self._uses], "1", "Calls that have or want a connection, and idle connections"
        )
        self._items = meter.create_counter("weavr.bulk.items", "{item}", "Items of awaited bulks, by state")

    @contextmanager
    def observe(self, activity: Activity, /) -> Iterator[None]:
        """Make the span of an activity, and measure it."""
        begun = time.perf_counter()
        span = self._tracer.start_span(_name_of(activity), kind=_KINDS.get(activity.kind, SpanKind.INTERNAL))
        activity.on_event = partial(self._happened, activity, span)
        try:
            with trace.use_span(span, record_exception=False, set_status_on_exception=False):
                yield
        finally:
            if activity.error is not None:
                activity.facts.setdefault("error_type", type(activity.error).__name__)
            attributes = _attributes(activity)
            span.set_attributes(attributes)
            span.update_name(_name_of(activity))  # what came is known once it was read
            if "error.type" in attributes:
                span.set_status(StatusCode.ERROR, attributes["error.type"])
            span.end()
            self._measure(activity, attributes, time.perf_counter() - begun)

    def watch_pool(self, base_url: str, pool: Callable[[], Callable[[], PoolUse | None] | None]) -> None:
        """Measure the connections of a client, as long as there is one.

        Args:
            base_url: Where it sends.
            pool: A weak reference to what tells the use.
        """
        with self._lock:
            self._pools = [*(known for known in self._pools if known[1]() is not None), (base_url, pool)]

    def _uses(self, options: CallbackOptions) -> Iterator[Observation]:
        """Add up the use of all clients of one service; one that was never used has none."""
        uses: Counter[tuple[str, str]] = Counter()
        for base_url, pool in self._pools:
            tell = pool()
            use = None if tell is None else tell()
            if use is not None:
                uses.update({(base_url, name): count for name, count in use._asdict().items() if count is not None})
        for (base_url, name), count in uses.items():
            yield Observation(count, _server(base_url) | {"weavr.state": name})

    def _happened(self, activity: Activity, span: Span, event: str, facts: dict[str, Any]) -> None:
        attributes = {f"weavr.{name}": value for name, value in facts.items()}
        span.add_event(event, attributes)
        if event == "default":
            self._defaults.add(1, attributes | {"weavr.name": activity.name})

    def _measure(self, activity: Activity, attributes: dict[str, Any], seconds: float) -> None:
        labels = {key: attributes[key] for key in _MEASURED if key in attributes} | {"weavr.name": activity.name}
        self._seconds[activity.kind].record(seconds, labels)
        facts = activity.facts
        if activity.kind == "attempt" and facts.get("wait") is not None:
            self._retries.add(1, labels)
        if facts.get("lag") is not None:
            self._lag.record(facts["lag"], {"weavr.name": activity.name})
        for state, count in facts.get("counts", {}).items():
            self._items.add(count, {"weavr.state": state})

    def __repr__(self) -> str:
        return "OpenTelemetry()"


def _name_of(activity: Activity) -> str:
    if activity.kind == "call":
        return activity.name
    if activity.kind == "attempt":
        return f"{activity.facts['method']} {activity.facts['url_template']}"
    return f"{activity.kind} {activity.name}"


def _attributes(activity: Activity) -> dict[str, Any]:
    facts = activity.facts
    found = {name: facts[fact] for fact, name in _ATTRIBUTES.items() if facts.get(fact) is not None}
    if activity.kind == "call":
        found["weavr.operation"] = activity.name
    if facts.get("number", 1) > 1:
        found["http.request.resend_count"] = facts["number"] - 1
    return found | _server(facts["base_url"]) if "base_url" in facts else found


def _server(base_url: str) -> dict[str, Any]:
    parts = urlsplit(base_url)
    return {"server.address": parts.hostname, "server.port": parts.port or (443 if parts.scheme == "https" else 80)}
