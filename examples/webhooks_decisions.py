"""A service that decides card payments: authorisation forwarding, answered in time whatever happens.

    pip install weavr-multi uvicorn
    WEAVR_API_KEY=... WEAVR_WEBHOOKS_KEY=... python examples/webhooks_decisions.py --port 8080

Weavr asks ``<forwarding URL>/managed_cards_authorisation_forwarding`` and waits 1.5 s. A rule that is slow, or
broken, costs its customer nothing here: after 1.2 s the configured decision is answered, the rule is cancelled, and
the case is reported.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections import Counter

import uvicorn

from weavr_multi.webhooks import (
    APPROVED,
    DENIED,
    Decision,
    DefaultedDecision,
    IncomingWireTransferAuthorisationRequest,
    ManagedCardAuthorisationRequest,
    WebhookApp,
    WebhookReceiver,
)

LIMITS = {"EUR": 500_00, "GBP": 450_00}  # minor units
NO_GAMBLING = {"7995", "7801", "7802"}
SANCTIONED = {"NOBODY LTD"}

receiver = WebhookReceiver(os.environ["WEAVR_API_KEY"], webhooks_keys=os.environ["WEAVR_WEBHOOKS_KEY"])
outcomes: Counter[str] = Counter()


def report(case: DefaultedDecision) -> None:
    """Count the cases that no rule decided; a real service would raise an alarm."""
    outcomes[case.reason] += 1
    print(f"{case.reason} after {case.elapsed:.1f} s: answered {case.decision}", flush=True)


@receiver.decide(ManagedCardAuthorisationRequest, otherwise=DENIED, on_default=report)
async def card_payment(event: ManagedCardAuthorisationRequest) -> Decision:
    """Decide a card payment by amount and by kind of merchant."""
    if event.merchant_data.merchant_category_code in NO_GAMBLING:
        return DENIED
    await risk_score(event.merchant_data.merchant_id)
    amount = event.amount
    return APPROVED if amount is not None and amount.minor_units <= LIMITS.get(amount.currency, 0) else DENIED


@receiver.decide(IncomingWireTransferAuthorisationRequest, otherwise=APPROVED, on_default=report)
async def bank_transfer_in(event: IncomingWireTransferAuthorisationRequest) -> Decision:
    """Decide an incoming bank transfer by its sender."""
    sender = event.source.instrument.instrument
    return DENIED if getattr(sender, "name", "") in SANCTIONED else APPROVED


async def risk_score(merchant: str) -> None:
    """Stand in for a service that is asked about a merchant, and that is slow about some."""
    await asyncio.sleep(10 if merchant == "slow" else 0.01)


app = WebhookApp(receiver)

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8080)
    uvicorn.run(app, port=parser.parse_args().port, log_level="warning")
