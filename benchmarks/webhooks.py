"""How long it takes to verify and decode a webhook of 1 KB, beside the least that it can cost and beside others'
verifiers.

Prints one JSON object per row. Run it as ``python benchmarks/webhooks.py [--peers VENV] [--rounds N]``; VENV is an
environment with ``standardwebhooks`` and ``stripe``, without which their rows are left out. All are timed in one
process, in turns; each ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import base64
import gc
import hmac
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from weavr_multi.webhooks import ManagedCardSettlement, WebhookVerifier, signature

KEY = "c2FtcGxlLWtleS0wMDAwMQ=="
CALL_REF = "112233445566778899"
PATH = "/webhooks/managed_cards/settlements/watch"


def settlement() -> bytes:
    """A settlement of 1 KB, as they come."""

    def money(amount: int) -> dict[str, str]:
        return {"currency": "EUR", "amount": str(amount)}

    body: dict[str, Any] = {
        "id": {"type": "managed_cards", "id": "110000000000000001"},
        "transactionId": "110000000000000002",
        "settlementType": "SALE_PURCHASE",
        "transactionAmount": money(-1250),
        "transactionTimestamp": "1718870400123",
        "sourceAmount": money(-1250),
        "merchantData": {
            "merchantName": "Bakery",
            "merchantCategoryCode": "5462",
            "merchantId": "998877665544",
            "merchantCity": "Valletta",
            "merchantCountry": "MT",
        },
        "details": {"prepaidModeDetails": {"availableBalance": money(98750)}},
        "availableBalance": money(98750),
        "relatedAuthorisationIds": [110000000000000003],
        "owner": {"type": "corporates", "id": "110000000000000004"},
        "feeAmount": money(15),
        "authCode": "A1B2C3",
        "state": "COMPLETED",
        "forexFee": money(0),
    }
    body["merchantData"]["merchantDescription"] = "x" * (1024 - len(_dumps(body)) - len(',"merchantDescription":""'))
    return _dumps(body)


def _dumps(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


def timed(call: Callable[[], object], times: int) -> float:
    """Return the seconds of the processor's time that so many calls take."""
    begun = time.process_time()
    for _ in range(times):
        call()
    return time.process_time() - begun


def compare(ours: Callable[[], object], base: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Return the median of their ratios, its spread (half the distance of the quartiles), and ours in microseconds."""
    times = 200  # short turns: whatever else the machine does falls on both
    timed(ours, times), timed(base, times)
    pairs = [(timed(ours, times), timed(base, times)) for _ in range(rounds)]
    ratios = [mine / least for mine, least in pairs]
    quartiles = statistics.quantiles(ratios, n=4)
    return statistics.median(ratios), (quartiles[2] - quartiles[0]) / 2, min(mine for mine, _ in pairs) / times * 1e6


def cases() -> list[tuple[str, Callable[[], object], Callable[[], object], float | None]]:
    """Return (name, ours, base, target) for each row."""
    body, moment = settlement(), str(time.time_ns() // 1_000_000)
    proof = signature.sign(KEY, body, moment, CALL_REF)
    headers = {
        "Host": "hooks.example",
        "User-Agent": "sender/1.0",
        "Accept": "*/*",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Call-Ref": CALL_REF,
        "PUBLISHED-TIMESTAMP": moment,
        "signature": signature.sign_v1(KEY, moment),
        "Signature-V2": proof,
    }
    verifier = WebhookVerifier(KEY)
    key, message = KEY.encode(), CALL_REF.encode() + body + moment.encode()

    def digest() -> object:
        return hmac.digest(key, message, "sha256")

    def loads_and_digest() -> object:
        return json.loads(body), hmac.digest(key, message, "sha256")

    def typed() -> object:
        event = verifier.parse(PATH, headers, body)
        assert isinstance(event, ManagedCardSettlement)
        return event.id, event.transaction_amount, event.state

    return [
        (
            "webhook signature.verify / hmac.digest",
            lambda: signature.verify(KEY, body, moment, proof, CALL_REF),
            digest,
            1.4,
        ),
        ("webhook WebhookVerifier.verify / hmac.digest", lambda: verifier.verify(PATH, headers, body), digest, 2.5),
        ("webhook verify + typed event / json.loads + hmac.digest", typed, loads_and_digest, 3.0),
        *_peers(body, lambda: verifier.verify(PATH, headers, body), typed),
    ]


def _peers(
    body: bytes, verify: Callable[[], object], typed: Callable[[], object]
) -> list[tuple[str, Callable[[], object], Callable[[], object], float | None]]:
    rows: list[tuple[str, Callable[[], object], Callable[[], object], float | None]] = []
    try:
        from standardwebhooks.webhooks import Webhook
    except ImportError:
        print("standardwebhooks is not there: its rows are left out", file=sys.stderr)
    else:
        webhook, text = Webhook(base64.b64encode(KEY.encode()).decode()), body.decode()
        from datetime import UTC, datetime

        moment = datetime.now(tz=UTC)
        signed = {
            "webhook-id": CALL_REF,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": webhook.sign(CALL_REF, moment, text),
        }
        rows.append(
            (
                "webhook verify + typed event / standardwebhooks verify + json",
                typed,
                lambda: webhook.verify(text, signed),
                0.8,
            )
        )
    try:
        from stripe import WebhookSignature
    except ImportError:
        print("stripe is not there: its rows are left out", file=sys.stderr)
    else:
        text, now = body.decode(), str(int(time.time()))
        digest = hmac.new(KEY.encode(), f"{now}.{text}".encode(), "sha256").hexdigest()
        header = f"t={now},v1={digest}"
        rows.append(
            (
                "webhook WebhookVerifier.verify / stripe verify_header",
                verify,
                lambda: WebhookSignature.verify_header(text, header, KEY, 300),
                0.8,
            )
        )
    return rows


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="an environment with the peers")
    parser.add_argument("--rounds", type=int, default=300)
    given = parser.parse_args()
    if given.peers:  # behind everything else: what both environments have comes from ours
        sys.path += [str(path) for path in given.peers.glob("lib/python*/site-packages")]
    gc.disable()
    for name, ours, base, target in cases():
        ratio, spread, microseconds = compare(ours, base, given.rounds)
        row = {
            "name": name,
            "ratio": round(ratio, 3),
            "spread": round(spread, 3),
            "microseconds": round(microseconds, 2),
            "target": target,
            "holds": None if target is None else ratio <= target,
        }
        print(json.dumps(row))


if __name__ == "__main__":
    main()
