"""The bytes that every contestant gets: what the service answers, in full, as its description says."""

from __future__ import annotations

import json
from typing import Any

TOKEN = "token-" + "x" * 200
API_KEY = "k" * 24


def account(number: int) -> dict[str, Any]:
    """One managed account."""
    return {
        "id": str(110_000_000_000_000_000 + number),
        "profileId": "109000000000000001",
        "tag": f"tag-{number}",
        "friendlyName": f"Account {number}",
        "currency": "EUR",
        "balances": {"availableBalance": 100_000 + number, "actualBalance": 120_000 + number},
        "state": {"state": "ACTIVE"},
        "creationTimestamp": 1_700_000_000_000 + number,
        "lowBalanceThreshold": 5_000,
    }


def card(number: int) -> dict[str, Any]:
    """One prepaid managed card, with its tokenised number and code."""
    return {
        "id": str(111_000_000_000_000_000 + number),
        "profileId": "109000000000000002",
        "externalHandle": f"handle-{number}",
        "tag": f"tag-{number}",
        "friendlyName": f"Card {number}",
        "currency": "EUR",
        "state": {"state": "BLOCKED", "blockedReason": "USER"} if number % 7 == 0 else {"state": "ACTIVE"},
        "type": "VIRTUAL",
        "cardBrand": "MASTERCARD",
        "cardNumber": {"value": f"tok_{number:020d}"},
        "cvv": {"value": f"tok_{number:010d}"},
        "cardNumberFirstSix": "522093",
        "cardNumberLastFour": f"{number % 10_000:04d}",
        "nameOnCard": "Ada Lovelace",
        "startMmyy": "0125",
        "expiryMmyy": "0128",
        "cardLevelClassification": "CONSUMER",
        "expiryPeriodMonths": 36,
        "renewalType": "NO_RENEW",
        "creationTimestamp": 1_700_000_000_000 + number,
        "cardholderMobileNumber": "+35679111111",
        "billingAddress": {
            "addressLine1": "12 Analytical Row",
            "addressLine2": "Flat 3",
            "city": "London",
            "postCode": "W1 1AA",
            "state": "London",
            "country": "GB",
        },
        "digitalWallets": {"pushProvisioningEnabled": True, "walletsEnabled": True, "artworkReference": "art-1"},
        "authForwardingDefaultTimeoutDecision": "DECLINE",
        "threeDSecureAuthConfig": {
            "linkedUserId": "112000000000000001",
            "primaryChannel": "BIOMETRICS",
            "fallbackChannel": "OTP_SMS",
        },
        "mode": "PREPAID_MODE",
        "balances": {"availableBalance": 10_000 + number, "actualBalance": 12_000 + number},
    }


def accounts(count: int) -> bytes:
    """A page of accounts."""
    items = [account(number) for number in range(count)]
    return dump({"accounts": items, "count": count, "responseCount": count})


def cards(count: int) -> bytes:
    """A page of cards."""
    return dump({"cards": [card(number) for number in range(count)], "count": count, "responseCount": count})


def dump(value: object) -> bytes:
    """Encode as the service does, without white space."""
    return json.dumps(value, separators=(",", ":")).encode()
