"""Beside the instrumentation of aiohttp, a call has one root."""

from __future__ import annotations

import aiohttp
import pytest
from aiohttp import web
from opentelemetry.instrumentation.aiohttp_client import create_trace_config

from tests.support.calls import READ
from tests.support.clock import FakeClock
from tests.support.web_servers import serve_aiohttp
from tests.telemetry.watched import Telemetry
from weavr_multi import Weavr

pytestmark = pytest.mark.asyncio
GET = "GET /multi/managed_accounts/{id}"


async def test_the_instrumentation_of_aiohttp_stands_below_each_attempt() -> None:
    """A 503 and a retry over an instrumented session are one root with two attempts, each with the session's span."""
    telemetry = Telemetry()
    statuses = iter([503, 200])

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"id": "4711"}, status=next(statuses))

    app = web.Application()
    app.router.add_get("/multi/managed_accounts/4711", answer)
    traced = create_trace_config(tracer_provider=telemetry.tracers)
    async with serve_aiohttp(app) as url, aiohttp.ClientSession(trace_configs=[traced]) as http_client:
        weavr = Weavr(
            api_key="k", base_url=url, http_client=http_client, clock=FakeClock(), telemetry=telemetry.observer
        )
        async with weavr:
            await READ.make(weavr)
    assert telemetry.tree() == [("managed_accounts.get", [(GET, ["GET"]), (GET, ["GET"])])]
