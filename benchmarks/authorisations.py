"""How many forwarded authorisations are decided in a second of one core: by the bare ASGI application and in FastAPI.

The requests are signed before, each with a call-ref of its own, and given to the application as a server gives them;
what a server costs is not measured. Prints one JSON object per row. Run it with the development environment's Python,
which has FastAPI: ``.venv/bin/python benchmarks/authorisations.py [--quick]``.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import statistics
import time
from typing import Any

from fastapi import FastAPI

from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import APPROVED, Decision, ManagedCardAuthorisationRequest, WebhookApp, WebhookReceiver
from weavr_multi.webhooks.fastapi import webhook_router

KEY = "c2FtcGxlLWtleS0wMDAwMQ=="
# The application: at least so many a second.
TARGETS = {"the bare ASGI application": 10_000, "FastAPI": 3_000}


def body() -> dict[str, Any]:
    """An authorisation as the service asks for it."""

    def money(amount: int) -> dict[str, str]:
        return {"currency": "EUR", "amount": str(amount)}

    return {
        "transactionId": "110000000000000002",
        "transactionAmount": money(1250),
        "transactionTimestamp": "1718870400123",
        "sourceAmount": money(1250),
        "merchantData": {
            "merchantName": "Bakery",
            "merchantCategoryCode": "5462",
            "merchantId": "998877665544",
            "merchantCity": "Valletta",
            "merchantCountry": "MT",
        },
        "owner": {"type": "corporates", "id": "110000000000000004"},
        "authorisationType": "PURCHASE",
        "cardPresent": True,
    }


def signed() -> SignedDelivery:
    """Return such a request, which differs from all others by its call-ref."""
    return signed_delivery(body(), KEY, event_type=ManagedCardAuthorisationRequest)


def application(name: str) -> Any:
    """Return an application that approves."""
    receiver = WebhookReceiver(KEY)

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(_: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    if name == "FastAPI":
        app = FastAPI()
        app.include_router(webhook_router(receiver))
        return app
    return WebhookApp(receiver)


async def decided(app: Any, deliveries: list[SignedDelivery]) -> float:
    """Return how many were decided in a second of the processor's time."""
    answers: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        answers.append(message)

    scopes = [scope_of(one) for one in deliveries]
    gc.collect()
    begun = time.process_time()
    for scope, one in zip(scopes, deliveries, strict=True):

        async def receive(content: bytes = one.body) -> Any:
            return {"type": "http.request", "body": content, "more_body": False}

        await app(scope, receive, send)
    seconds = time.process_time() - begun
    assert [answer["body"] for answer in answers if answer["type"] == "http.response.body"] == [
        b'{"result":"APPROVED"}'
    ] * len(deliveries)
    return len(deliveries) / seconds


def scope_of(delivery: SignedDelivery) -> dict[str, Any]:
    """Return the request as an ASGI server describes it."""
    headers = {"host": "hooks.example", "content-length": str(len(delivery.body)), **delivery.headers}
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": delivery.path,
        "raw_path": delivery.path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 443),
    }


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    rounds, count = (5, 500) if parser.parse_args().quick else (15, 2_000)
    for name, target in TARGETS.items():
        app = application(name)

        async def speeds(app: Any = app) -> list[float]:
            found = []
            for _ in range(rounds + 1):
                signed = [
                    signed_delivery(body(), KEY, event_type=ManagedCardAuthorisationRequest) for _ in range(count)
                ]
                found.append(await decided(app, signed))
            return found[1:]

        found = asyncio.run(speeds())
        middle, quartiles = statistics.median(found), statistics.quantiles(found, n=4)
        row = {
            "name": f"authorisations decided a second of one core through {name} / {target:,}",
            "ratio": round(middle / target, 3),
            "spread": round((quartiles[2] - quartiles[0]) / 2 / target, 3),
            "target": 1.0,
            "at": "least",
            "ours": f"{middle:,.0f}/s",
        }
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
