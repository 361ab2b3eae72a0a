"""signature-v2, the proof that Weavr sent a delivery: pure functions and a small signer.

    signature-v2 = base64( HMAC-SHA256( key, call-ref + raw body + published-timestamp ) )

There is no separator between the parts. That is sound for deliveries, whose bodies are JSON objects: bytes moved from
one part to its neighbour leave a body that is not a JSON object, and `WebhookVerifier.parse` refuses it.
"""

from __future__ import annotations

from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable
from hmac import compare_digest
from hmac import digest as hmac_digest
from hmac import new as hmac_new
from secrets import token_bytes
from typing import Final, Literal, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.secrets import Sensitive

Key: TypeAlias = str | bytes | Sensitive
Keys: TypeAlias = Key | Iterable[Key]
KeyForm: TypeAlias = Literal["text", "base64"]

_HASH: Final = "sha256"
_PROBE: Final = token_bytes(32)


def sign(key: Key, body: bytes, timestamp: str | int, call_ref: str = "") -> str:
    """Return the ``signature-v2`` of a delivery.

    Args:
        key: The API key. A str (or `Sensitive`) is used as its text; bytes are used as they are, see `key_bytes`.
        body: The raw body, exactly the bytes that travel.
        timestamp: The ``published-timestamp`` (epoch milliseconds), as its header text or as an int.
        call_ref: The ``call-ref``; empty if the delivery has none.

    Raises:
        ConfigurationError: The key is empty or redacted.
    """
    return _proof(key_bytes(key), octets(call_ref) + body + octets(str(timestamp))).decode("ascii")


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
    """Tell whether one of the keys makes this signature. Whatever text and bytes it is given, it answers and never
    raises.

    Args:
        keys: One key or several: with several API clients the oldest client's key signs, and a key being
            rotated is accepted beside its successor. A str is used as its text, bytes as they are.
        body: The raw body, exactly as received.
        timestamp: The text of the ``published-timestamp`` header.
        signature: The text of the ``signature-v2`` header.
        call_ref: The text of the ``call-ref`` header; empty if there is none.
        accept_v1: Also accept a v1 signature. That gives away what the signature is for: v1 covers the timestamp
            alone, so whoever has seen one delivery can send *any body* under its headers until it is stale.

    Raises:
        ConfigurationError: A key is empty or redacted, or there is no key.
    """
    moment = timestamp if type(timestamp) is str else str(timestamp)
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
    return False


class KeyRing:
    """Several keys, prepared once: faster for many messages than `verify`, which prepares its keys each time.

    Args:
        keys: Their bytes.
    """

    __slots__ = ("_prepared",)

    def __init__(self, keys: Iterable[bytes]) -> None:
        self._prepared = tuple(hmac_new(key, digestmod=_HASH) for key in keys)

    def made(self, message: bytes, given: bytes) -> bool:
        """Tell whether one of the keys makes the given proof of a message."""
        for prepared in self._prepared:
            mac = prepared.copy()
            mac.update(message)
            if _is_proof(mac.digest(), given):
                return True
        return False

    def __len__(self) -> int:
        return len(self._prepared)

    def __repr__(self) -> str:
        return f"KeyRing({len(self)} keys)"


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
    if text.isascii():
        return text.encode()
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def key_bytes(key: Key, form: KeyForm = "text") -> bytes:
    """Return the bytes of a key.

    Args:
        key: The key. bytes are returned as they are.
        form: ``"text"``, the default: the key's text is the key, as Weavr signs. ``"base64"``: the text is base64
            and what it decodes to is the key.

    Raises:
        ConfigurationError: The key is empty, redacted, or not base64 where it should be.
    """
    if isinstance(key, Sensitive):
        key = key.reveal()
    if not isinstance(key, (str, bytes)):
        raise ConfigurationError(f"a webhook key is a str, Sensitive or bytes, not {type(key).__name__}")
    if not key:
        raise ConfigurationError("a webhook key is empty: anybody can sign with an empty key")
    if isinstance(key, bytes):
        return key
    if form == "text":
        return octets(key)
    if form != "base64":
        raise ConfigurationError(f'the form of a webhook key is "text" or "base64", not {form!r}')
    try:
        return a2b_base64(key, strict_mode=True)
    except (Base64Error, ValueError):
        raise ConfigurationError('a webhook key is not base64, but its form was given as "base64"') from None


def all_key_bytes(keys: Keys, form: KeyForm = "text") -> tuple[bytes, ...]:
    """Return the bytes of one key or of several.

    Raises:
        ConfigurationError: There is no key, or `key_bytes` refuses one.
    """
    if isinstance(keys, (str, bytes, Sensitive)):
        return (key_bytes(keys, form),)
    if not isinstance(keys, Iterable):
        raise ConfigurationError(f"webhook keys are a key or several of them, got {type(keys).__name__}")
    several = tuple(keys)
    if not several:
        raise ConfigurationError("no webhook key was given; the key is the API key of the oldest API client")
    return tuple(key_bytes(key, form) for key in several)


class Signer:
    """Signs deliveries as Weavr does, for tests and stand-ins.

    Args:
        key: The API key.
        form: See `key_bytes`.
    """

    __slots__ = ("_key",)

    def __init__(self, key: Key, *, form: KeyForm = "text") -> None:
        self._key = key_bytes(key, form)

    def sign(self, body: bytes, timestamp: str | int, call_ref: str = "") -> str:
        """Return the ``signature-v2``; see `sign`."""
        return sign(self._key, body, timestamp, call_ref)

    def headers(self, body: bytes, timestamp: str | int, call_ref: str = "") -> dict[str, str]:
        """Return the headers that prove a delivery: timestamp, both signatures, and the call-ref if there is one."""
        made = {
            "published-timestamp": str(timestamp),
            "signature": sign_v1(self._key, timestamp),
            "signature-v2": self.sign(body, timestamp, call_ref),
        }
        return made | {"call-ref": call_ref} if call_ref else made

    def __repr__(self) -> str:
        return "Signer()"


def _proof(key: bytes, message: bytes) -> bytes:
    return b2a_base64(hmac_digest(key, message, _HASH), newline=False)
