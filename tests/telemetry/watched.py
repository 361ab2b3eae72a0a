"""What OpenTelemetry was told, kept in memory."""

from __future__ import annotations

from typing import Any

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from weavr_multi.telemetry import OpenTelemetry


class Telemetry:
    """Spans and measurements in memory."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.observer = OpenTelemetry(
            tracer_provider=self.tracers, meter_provider=MeterProvider(metric_readers=[self.reader])
        )

    @property
    def spans(self) -> tuple[ReadableSpan, ...]:
        """All spans, in the order of their ends."""
        return self.exporter.get_finished_spans()

    def tree(self) -> list[Any]:
        """The names of the roots, each with the names below it, in the order of their beginnings."""

        def below(parent: int | None) -> list[Any]:
            children = [s for s in self.spans if (s.parent.span_id if s.parent else None) == parent]
            children.sort(key=lambda span: span.start_time or 0)
            return [
                (span.name, below(span.context.span_id)) if below(span.context.span_id) else span.name
                for span in children
            ]

        return below(None)

    def attributes(self, name: str) -> list[dict[str, Any]]:
        """The attributes of all spans of a name."""
        return [dict(span.attributes or {}) for span in self.spans if span.name == name]

    def metrics(self) -> dict[str, Any]:
        """The points of every instrument that measured something."""
        found = self.reader.get_metrics_data()
        if found is None:
            return {}
        return {
            metric.name: list(metric.data.data_points)
            for resource in found.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
        }
