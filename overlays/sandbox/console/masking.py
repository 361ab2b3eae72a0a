"""Masks keys, tokens, passwords, card numbers and codes in the requests that the console shows."""

from __future__ import annotations

from typing import Any, Final

from weavr_multi.sandbox.api.description import load
from weavr_multi.sandbox.json_text import loads

MASK: Final = "********"
_HEADERS: Final = frozenset({"api-key", "authorization", "programme-key", "webhooks-key", "cookie"})
_LONGEST: Final = 4_000


def masked(value: Any) -> Any:
    """Return decoded JSON with a mask for every secret, whatever is inside it."""
    hidden = load().secrets
    if isinstance(value, dict):
        return {key: MASK if key in hidden and item is not None else masked(item) for key, item in value.items()}
    return [masked(item) for item in value] if isinstance(value, list) else value


def masked_headers(headers: dict[str, str]) -> dict[str, str]:
    """Return headers with a mask for every credential."""
    return {name: MASK if name.lower() in _HEADERS else value for name, value in headers.items()}


def masked_body(body: bytes) -> Any:
    """Return a body, decoded if it is JSON. One that is not is not shown: nobody knows what stands in it."""
    if not body:
        return None
    if len(body) > _LONGEST:
        return f"{len(body):,} bytes"
    try:
        return masked(loads(body))
    except ValueError:
        return f"{len(body):,} bytes that are not JSON"
