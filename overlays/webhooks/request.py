"""A delivery as an HTTP request: the signature headers, and the body, read once and within limits."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator, Mapping
from contextlib import suppress
from threading import Lock
from typing import Any, Final, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.webhooks.errors import InvalidSignature
from weavr_multi.webhooks.signature import octets, raw

Headers: TypeAlias = (
    Mapping[str, str]
    | Mapping[str, Any]
    | Mapping[bytes, bytes]
    | Iterable[tuple[str, str]]
    | Iterable[tuple[bytes, bytes]]
)
Body: TypeAlias = bytes | bytearray | memoryview | AsyncIterable[bytes]

SIGNATURE: Final = "signature-v2"
SIGNATURE_V1: Final = "signature"
TIMESTAMP: Final = "published-timestamp"
CALL_REF: Final = "call-ref"
REQUEST_REF: Final = "request-ref"
WEBHOOKS_KEY: Final = "webhooks-key"

OF_PROOF: Final = frozenset({SIGNATURE, SIGNATURE_V1, TIMESTAMP, CALL_REF, REQUEST_REF, WEBHOOKS_KEY})
_OF_BODY: Final = frozenset({"content-length", "content-encoding"})
_WANTED: Final = OF_PROOF | _OF_BODY
_BLANKS: Final = " \t"

# Names of headers as they came, by their type, and what `_lower` made of them: servers write the same ones each time.
_NAMES: Final[dict[type, dict[Any, str]]] = {str: {}, bytes: {}}
_MOST_NAMES: Final = 512
_LONGEST_NAME: Final = 64

# An event has about 1 KB. The first 64 KB of every body are read; what is longer shares 16 MB with the other bodies
# that are being read, so that connections which stop in the middle cannot fill the memory nor keep events out.
_ALWAYS: Final = 64 * 1024
_SHARED: Final = 16 * 1024 * 1024


class BodyCutShort(Exception):
    """The connection ended before the body was complete."""


class BodyRefused(Exception):
    """The body is not taken: the reason, and the status of the response (413, 408 or 503)."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def delivery_headers(headers: Headers, path: str) -> dict[str, str]:
    """Return the headers that matter to a delivery, by their lower-case names.

    A header that is there twice with one value counts once.

    Args:
        headers: A mapping, a multi-mapping or pairs, in any case, as text or bytes. Others are ignored.
        path: For the error.

    Raises:
        InvalidSignature: One of them is there twice with different values: what was signed is ambiguous.
        ConfigurationError: They are neither a mapping nor pairs.
    """
    if type(headers) is dict:  # nearly always one of texts whose names all came before, none twice
        known, count = _NAMES[str], 0
        usual: dict[str, str] = {}
        try:
            for name, value in headers.items():
                if lower := known[name]:
                    if type(value) is not str:
                        count = -1
                        break
                    usual[lower] = value
                    count += 1
        except Exception:  # a name that did not come before, or that is no text
            count = -1
        if len(usual) == count:
            return usual
    try:
        return _read(headers, path)
    except (TypeError, ValueError):
        kind = type(headers).__name__
        raise ConfigurationError(f"the headers of a delivery are a mapping or pairs, not this {kind}") from None


def _read(headers: Headers, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    of_str, of_bytes = _NAMES[str].get, _NAMES[bytes].get
    items = getattr(headers, "items", None)
    pairs: Iterable[tuple[Any, Any]] = headers if items is None else items()  # type: ignore[assignment]
    for name, value in pairs:
        kind = type(name)
        lower = of_str(name) if kind is str else of_bytes(name) if kind is bytes else None
        if lower is None:
            lower = _lower(name)
        if not lower:
            continue
        if type(value) is str and lower not in found:
            found[lower] = value
        elif type(value) is bytes and lower not in found:
            found[lower] = value.decode("latin-1")
        else:
            _add(found, lower, value, path)
    return found


def single_values(found: Mapping[str, str]) -> dict[str, str]:
    """Return headers with blanks around their values stripped, and with ``a`` for what a server joined to ``a, a``."""
    return {name: _single(value) for name, value in found.items()}


def _add(found: dict[str, str], name: str, value: object, path: str) -> None:
    for text in _texts(value):
        if _single(found.setdefault(name, text)) != _single(text) and name in OF_PROOF:
            raise InvalidSignature(f"the header {name} is there twice, with different values", path=path)


def _lower(name: object) -> str:
    """Return a header's name in lower case; empty for one that does not matter, or that cannot be one."""
    if isinstance(name, (bytes, bytearray)):
        lower = name.decode("latin-1").lower()
    else:
        lower = str(name).lower() if isinstance(name, str) else ""
    if lower not in _WANTED:
        lower = ""
    known = _NAMES.get(type(name))
    if known is not None and len(known) < _MOST_NAMES and len(name) <= _LONGEST_NAME:  # type: ignore[arg-type]
        known[name] = lower
    return lower


def _texts(value: object) -> list[str]:
    """Return the values of one header; what cannot be a header's value counts as absent."""
    if isinstance(value, str):
        return [str(value)]
    if isinstance(value, (bytes, bytearray)):
        return [value.decode("latin-1")]
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        return [str(value)]
    if isinstance(value, (list, tuple)):
        return [text for item in value if not isinstance(item, (list, tuple)) for text in _texts(item)]
    return []


def _single(text: str) -> str:
    text = text.rstrip(_BLANKS)
    if "," in text:
        first, *others = (part.strip(_BLANKS) for part in text.split(","))
        if first and all(other == first for other in others):
            return first
    return text


def announced_length(found: Mapping[str, str]) -> int | None:
    """Return what ``content-length`` says; None without one, and for an encoded body, whose length it does not tell."""
    text = _single(found.get("content-length", ""))
    if "content-encoding" in found or not (text.isascii() and text.isdigit() and len(text) < 18):
        return None
    return int(text)


class BodyReader:
    """Reads the bodies of deliveries, none with more bytes, slower or taking more memory than allowed."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._shared = 0
        self._lock = Lock()  # event loops in several threads may share the reader

    async def read(self, body: Body, announced: int | None) -> bytes:
        """Return the whole body.

        Raises:
            BodyRefused: It has more bytes than allowed, or announces more: then nothing of it is read. It did not come
                in time, there is no memory for it beside the other bodies, or its stream raised something else.
            BodyCutShort: It has fewer than announced.
            ConfigurationError: It is a str or decoded JSON, not bytes.
        """
        if announced is not None and announced > self._limit:
            raise self._too_large()
        if isinstance(body, AsyncIterable):
            whole = await self._collect(body)
        else:
            whole = raw(body)
        if len(whole) > self._limit:
            raise self._too_large()
        if announced is not None and len(whole) < announced:
            raise BodyCutShort
        return whole

    async def _collect(self, stream: AsyncIterable[bytes]) -> bytes:
        from weavr_multi.core.transports.attempt import time_limit  # the verifier alone does without it

        try:
            with time_limit()(self._seconds):
                return await self._whole(stream)
        except TimeoutError:
            raise BodyRefused(408, "a body did not come in time") from None
        except (BodyRefused, BodyCutShort, WeavrError):
            raise
        except Exception as error:  # whatever a server raises: the client went away, the stream was read before
            raise BodyRefused(503, f"its body could not be read: {type(error).__name__}") from error

    async def _whole(self, stream: AsyncIterable[bytes]) -> bytes:
        whole = bytearray()
        share = 0
        try:
            async for part in stream:
                whole += raw(part)
                if len(whole) > self._limit:
                    raise self._too_large()
                if (more := len(whole) - _ALWAYS - share) > 0:
                    share += more
                    if self._take(more) > _SHARED:
                        raise BodyRefused(503, "too many long bodies come at once")
        finally:
            if share:
                self._take(-share)
            if isinstance(stream, AsyncGenerator):  # left in the middle, it would wait for the garbage collector
                await stream.aclose()
        return bytes(whole)

    def _too_large(self) -> BodyRefused:
        return BodyRefused(413, f"a body of more than {self._limit} bytes was refused")

    def _take(self, size: int) -> int:
        with self._lock:
            self._shared += size
            return self._shared


def claimed_credential(found: Mapping[str, str]) -> str:
    """Return which credential a delivery claims to be proven by."""
    return WEBHOOKS_KEY if WEBHOOKS_KEY in found and SIGNATURE not in found else SIGNATURE


def count_of_bytes(value: int, name: str) -> int:
    """Return a count of bytes, or raise `ConfigurationError` if it is none."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ConfigurationError(f"{name} is a count of bytes from 1, got {value!r}")
    return value


def further_refs(found: Mapping[str, str]) -> Iterator[bytes]:
    """Yield what may have been signed instead of the call-ref's own text, in the order of proof."""
    call_ref, request_ref = found.get(CALL_REF) or "", found.get(REQUEST_REF) or ""
    if request_ref:
        yield octets(request_ref)
    for ref in (call_ref, request_ref):
        if not ref.isascii():
            # Servers decode header bytes as UTF-8 or as Latin-1: the bytes that were signed are one or the other.
            with suppress(UnicodeEncodeError):
                yield ref.encode("latin-1")


def wire_bytes(text: str) -> bytes:
    """Return the bytes of a header that a server decoded as UTF-8 or as Latin-1."""
    with suppress(UnicodeError):
        wire = text.encode("latin-1")
        wire.decode()
        return wire
    return octets(text)
