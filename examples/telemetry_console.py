"""A call and its attempts as OpenTelemetry's spans, printed to the console.

Runs offline: python examples/telemetry_console.py (needs the extras [sandbox] and [otel], and opentelemetry-sdk)
"""

from __future__ import annotations

import asyncio

from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

from weavr_multi import Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.telemetry import OpenTelemetry


def line(span: ReadableSpan) -> str:
    """Write a span in one line."""
    found = span.attributes or {}
    return f"{'  ' if span.parent else ''}{span.name} {found.get('http.response.status_code', '')}\n"


async def main() -> None:
    """Make one call of a session, and print its spans in the order of their ends."""
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter(formatter=line)))
    telemetry = OpenTelemetry(tracer_provider=tracers)
    async with Sandbox() as sandbox:
        user = sandbox.seed(accounts=1)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url, telemetry=telemetry) as weavr:
            session = await weavr.sign_in(user.email, user.password)
            await session.managed_accounts.list()


if __name__ == "__main__":
    asyncio.run(main())
