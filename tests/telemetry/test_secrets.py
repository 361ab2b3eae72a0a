"""Nothing secret or personal is in any span, event or measurement."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.bulks.world import BALANCE
from tests.sessions.world import CODE, client
from tests.telemetry.watched import Telemetry
from weavr_multi.bulks import MemoryJournal
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import ManagedAccountChanged, WebhookReceiver

pytestmark = pytest.mark.asyncio
NAME = "Savings of Ada Lovelace"
HANDLER = "ada@handlers.test"


async def test_no_planted_value_is_in_what_opentelemetry_gets() -> None:
    """Key, password, code, tokens, ids, names, amounts and texts of errors stay out, whatever was done."""
    telemetry = Telemetry()
    with Sandbox(serve=False, bulk_rate=0, step_up_window_ms=0, codes_a_session=None) as sandbox:
        user = sandbox.seed(accounts=2, balance=BALANCE)
        sandbox.programme.configure(step_up=["managed_accounts.list"])
        async with client(sandbox, telemetry=telemetry.observer) as weavr:
            session = await weavr.sign_in(user.email, user.password, step_up=_code)
            await session.managed_accounts.list()
            await session.managed_accounts.update(user.accounts[0], friendly_name=NAME)
            await _bulk(session, sandbox.profiles.transfers, user.accounts)
            sent = [text for request in sandbox.requests for text in _credentials(request.headers)]
        key = sandbox.api_key
    deliveries = await _webhooks(telemetry, key, user.accounts[0])
    shown = "".join(span.to_json() for span in telemetry.spans) + repr(telemetry.metrics())
    spans = {span.name.split()[0] for span in telemetry.spans}
    assert {"step-up", "bulk", "delivery", "handler", "access.login_with_password", "GET", "POST"} <= spans
    assert sent
    assert deliveries
    planted = [key, user.email, user.password, CODE, NAME, HANDLER, "86754309", *user.accounts, *sent, *deliveries]
    assert [text for text in planted if text in shown or json.dumps(text)[1:-1] in shown] == []


def _credentials(headers: dict[str, str]) -> list[str]:
    found = {str(name).lower(): str(text) for name, text in headers.items()}
    return [found[name].removeprefix("Bearer ") for name in ("authorization", "api-key") if name in found]


async def _code(_: object) -> str:
    return CODE


async def _bulk(session: Session, profile_id: str, accounts: tuple[str, ...] | list[str]) -> None:
    source, destination = ({"type": "managed_accounts", "id": account} for account in accounts[:2])
    transfer = {"profile_id": profile_id, "source": source, "destination": destination, "description": NAME}
    items: list[Any] = [{**transfer, "destination_amount": {"currency": "EUR", "amount": 86754309}} for _ in range(3)]
    run = await session.bulks.submit_transfers(items, chunk_size=1, journal=MemoryJournal())
    await run.run("ON_FAILURE_STOP", poll=0.02)


async def _webhooks(telemetry: Telemetry, key: str, account: str) -> list[str]:
    receiver = WebhookReceiver(key, telemetry=telemetry.observer)

    @receiver.on(ManagedAccountChanged)
    async def handle(event: ManagedAccountChanged) -> None:
        raise RuntimeError(f"cannot write to {HANDLER}")

    sent = signed_delivery({"type": "CREATED", "account": {"id": account}}, key, event_type=ManagedAccountChanged)
    await receiver.receive(sent.path, sent.headers, sent.body)
    await receiver.receive(sent.path, sent.headers, sent.body + b" ")  # refused: the signature is of another body
    return [text for name, text in sent.headers.items() if "signature" in name.lower() and len(text) > 8]
