"""The headers of a delivery, found in whatever a framework calls headers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from weavr_multi.core.exceptions import InvalidSignature

Headers: TypeAlias = (
    Mapping[str, str]
    | Mapping[str, Any]
    | Mapping[bytes, bytes]
    | Iterable[tuple[str, str]]
    | Iterable[tuple[bytes, bytes]]
)

SIGNATURE: Final = "signature-v2"
SIGNATURE_V1: Final = "signature"
TIMESTAMP: Final = "published-timestamp"
CALL_REF: Final = "call-ref"
REQUEST_REF: Final = "request-ref"
WEBHOOKS_KEY: Final = "webhooks-key"

_WANTED: Final = frozenset({SIGNATURE, SIGNATURE_V1, TIMESTAMP, CALL_REF, REQUEST_REF, WEBHOOKS_KEY})


def proof_headers(headers: Headers, path: str) -> dict[str, str]:
    """Return the headers that matter to a delivery, by their lower-case names.

    Args:
        headers: A mapping, a multi-mapping or pairs, in any case, as text or bytes. Others are ignored.
        path: For the error.

    Raises:
        InvalidSignature: One of them is there twice with different values: what was signed is ambiguous.
    """
    found: dict[str, str] = {}
    for name, value in pairs_of(headers):
        lower = name.lower() if type(name) is str else lower_of(name)
        if lower in _WANTED:
            if type(value) is str and lower not in found:
                found[lower] = value
            else:
                _add(found, lower, value, path)
    return found


def pairs_of(headers: Headers) -> Iterable[tuple[Any, Any]]:
    """Return the (name, value) pairs of headers in any form."""
    items = getattr(headers, "items", None)
    pairs: Iterable[tuple[Any, Any]] = headers if items is None else items()  # type: ignore[assignment]
    return pairs


def _add(found: dict[str, str], name: str, value: object, path: str) -> None:
    for text in texts_of(value):
        if found.setdefault(name, text) != text:
            raise InvalidSignature(f"the header {name} is there twice, with different values", path=path)


def lower_of(name: object) -> str:
    """Return a header's name in lower case; empty for what cannot be one."""
    if isinstance(name, (bytes, bytearray)):
        return name.decode("latin-1").lower()
    return str(name).lower() if isinstance(name, str) else ""


def texts_of(value: object) -> list[str]:
    """Return the values of one header; what cannot be a header's value counts as absent."""
    if isinstance(value, str):
        return [str(value)]
    if isinstance(value, (bytes, bytearray)):
        return [value.decode("latin-1")]
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        return [str(value)]
    if isinstance(value, (list, tuple)):
        return [text for item in value if not isinstance(item, (list, tuple)) for text in texts_of(item)]
    return []
