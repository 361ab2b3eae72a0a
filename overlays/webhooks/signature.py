"""signature-v2, the proof that Weavr sent a delivery: as pure functions.

    signature-v2 = base64( HMAC-SHA256( key, call-ref + raw body + published-timestamp ) )

There is no separator between the parts. That is sound for deliveries, whose bodies are JSON objects: bytes moved from
one part to its neighbour leave a body that is not a JSON object, and `WebhookVerifier.parse` refuses it.
"""

from __future__ import annotations

from binascii import b2a_base64
from collections.abc import Iterable
from hashlib import sha256
from hmac import compare_digest
from hmac import digest as hmac_digest
from secrets import token_bytes
from typing import Any, Final

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.key_bytes import Key, Keys, all_key_bytes, key_bytes

_HASH: Final = "sha256"
_BLOCK: Final = 64  # bytes that SHA-256 reads at once
_PROBE: Final = token_bytes(32)


def sign(key: Key, body: bytes, timestamp: str | int, call_ref: str = "") -> str:
    """Return the ``signature-v2`` of a delivery.

    Args:
        key: The API key. A str (or `Sensitive`) is used as its text; bytes are used as they are, see `key_bytes`.
        body: The raw body, exactly the bytes that travel.
        timestamp: The ``published-timestamp`` (epoch milliseconds), as its header text or as an int.
        call_ref: The ``call-ref``; empty if the delivery has none.

    Raises:
        ConfigurationError: `key_bytes` refuses the key; the body is not bytes.
    """
    return _proof(key_bytes(key), octets(call_ref) + raw(body) + octets(str(timestamp))).decode("ascii")


def sign_v1(key: Key, timestamp: str | int) -> str:
    """Return the deprecated ``signature`` (v1), which covers the timestamp alone and so proves nothing about a body."""
    return _proof(key_bytes(key), octets(str(timestamp))).decode("ascii")


def verify(
    keys: Keys,
    body: bytes,
    timestamp: str | int,
    signature: str,
    call_ref: str = "",
    *,
    accept_v1: bool = False,
) -> bool:
    """Tell whether one of the keys makes this signature. Whatever text and bytes came, it answers.

    Args:
        keys: One key or several: with several API clients the oldest client's key signs, and a key being
            rotated is accepted beside its successor. A str is used as its text, bytes as they are.
        body: The raw body, exactly as received.
        timestamp: The text of the ``published-timestamp`` header.
        signature: The text of the ``signature-v2`` header.
        call_ref: The text of the ``call-ref`` header; empty if there is none.
        accept_v1: Also accept a v1 signature. That gives away what the signature is for: v1 covers the timestamp
            alone, so that a person who has seen one delivery can send *any body* under its headers until it is
            stale.

    Raises:
        ConfigurationError: `key_bytes` refuses a key, or there is none; the body is not bytes.
    """
    moment = timestamp if type(timestamp) is str else str(timestamp)
    if type(body) is not bytes:
        body = raw(body)
    try:
        message, given = b"".join((call_ref.encode(), body, moment.encode())), signature.encode()
    except UnicodeEncodeError:  # lone surrogates: what a server made of bytes that are not UTF-8
        message, given = octets(call_ref) + body + octets(moment), octets(signature)
    ready = (keys.encode(),) if type(keys) is str and keys and keys.isascii() else all_key_bytes(keys)
    for key in ready:
        if _is_proof(hmac_digest(key, message, _HASH), given):
            return True
        if accept_v1 and _is_proof(hmac_digest(key, octets(moment), _HASH), given):
            return True
    all_key_bytes(keys)  # a key that cannot be right is an error, not a refusal
    return False


class KeyRing:
    """Several keys, prepared once: faster for many messages than `verify`, which prepares its keys each time."""

    __slots__ = ("_prepared",)

    def __init__(self, keys: Iterable[bytes]) -> None:
        self._prepared = tuple(_prepared(key) for key in keys)

    def made(self, message: bytes, given: bytes) -> bool:
        """Tell whether one of the keys makes the given proof of a message."""
        for begun, ended in self._prepared:
            inner, outer = begun.copy(), ended.copy()
            inner.update(message)
            outer.update(inner.digest())
            if _is_proof(outer.digest(), given):
                return True
        return False

    def __len__(self) -> int:
        return len(self._prepared)

    def __repr__(self) -> str:
        return f"KeyRing({len(self)} keys)"


def _prepared(key: bytes) -> tuple[Any, Any]:
    """Return the two hashes that an HMAC begins with (RFC 2104): to copy them costs half of `hmac.digest`."""
    block = (key if len(key) <= _BLOCK else sha256(key).digest()).ljust(_BLOCK, b"\0")
    return sha256(bytes(byte ^ 0x36 for byte in block)), sha256(bytes(byte ^ 0x5C for byte in block))


def raw(body: bytes | bytearray | memoryview) -> bytes:
    """Return a body as bytes; raise `ConfigurationError` for a str or decoded JSON: bytes are what is signed."""
    if not isinstance(body, (bytes, bytearray, memoryview)):
        raise ConfigurationError(f"the body of a delivery is the raw bytes that came, got {type(body).__name__}")
    return bytes(body)


def same_secret(known: Iterable[bytes], given: bytes) -> bool:
    """Tell whether a secret that came is one of the known ones.

    Their proofs under a key of this process alone are compared, so that time tells nothing, not even the length.
    """
    proof = _proof(_PROBE, given)
    return any(_is_proof(hmac_digest(_PROBE, secret, _HASH), proof) for secret in known)


def _is_proof(digest: bytes, given: bytes) -> bool:
    """Compare in constant time; there is no other comparison."""
    return compare_digest(b2a_base64(digest, newline=False), given)


def octets(text: str) -> bytes:
    """Return the bytes of a header's text, for any text at all."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _proof(key: bytes, message: bytes) -> bytes:
    return b2a_base64(hmac_digest(key, message, _HASH), newline=False)
