"""The forms in which a secret may be found again."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus


def forms(secret: str) -> set[str]:
    """Give every form of a text that would let a reader have it back."""
    found = {secret, quote(secret, safe=""), quote(secret), quote_plus(secret), repr(secret)[1:-1]}
    found |= {json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]}
    raw = secret.encode()
    found |= {raw.hex(), repr(raw)[2:-1]}
    for before in range(3):  # base64 of a longer text holds it in one of three alignments
        padded = b"\0" * before + raw
        whole = len(padded) // 3 * 3
        coded = base64.b64encode(padded[:whole]).decode()[0 if before == 0 else 4 :]
        if len(coded) > 4:  # four letters hold three bytes, and may be a word: those of one secret are "wron"
            found |= {coded, coded.replace("+", "-").replace("/", "_")}
    return {form for form in found if len(form) >= 4}


def leaks(output: str, secrets: list[str]) -> list[str]:
    """List the secrets that some output shows, in whatever form."""
    return [secret for secret in secrets if any(form in output for form in forms(secret))]
