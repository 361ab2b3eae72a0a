"""Translates whatever an HTTP library or a user's transport raises into a `TransportError`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from weavr_multi.core.calls.secrets_in_errors import unquoted
from weavr_multi.core.exceptions import ConnectionFailed, TimedOut, TransportError

# The library's error -> (ours, never sent). The first class that fits counts.
Table: TypeAlias = Sequence[tuple[type[Exception], type[TransportError], bool]]

_NEVER_SENT: Final = "_weavr_never_sent"
# Where an object is in memory, and aiohttp's word for its TLS settings, which are our own object.
_INTERNAL: Final = r"( object)? at 0x[0-9a-f]+|\b0x[0-9a-f]{8,}\b| ssl:(default|True|False|<[^>]*>)"


def translated(error: Exception, table: Table = (), never_sent: bool = False) -> TransportError:
    """Return our error for any other.

    Args:
        error: The exception that was raised.
        table: The exceptions of the HTTP library.
        never_sent: Whether it is certain that nothing was sent, beside what the table says.
    """
    for theirs, ours, proves in table:
        if isinstance(error, theirs):
            return ours(description(error), never_sent=never_sent or proves)
    if isinstance(error, TransportError):
        return error
    ours = TimedOut if isinstance(error, TimeoutError) else ConnectionFailed
    return ours(description(error), never_sent=never_sent)


def description(error: BaseException) -> str:
    """Say what happened. Of an error without a text, its type and the nearest cause that has one are told."""
    text, cause = "", error
    while not text:
        text = re.sub(_INTERNAL, "", _unquoted(cause)).strip()
        following = cause.__cause__ or cause.__context__
        if following is None:
            break
        cause = following
    name = type(error).__name__
    if not text:
        return name
    return text if _tells(error) else f"{name}: {text}"


def _unquoted(error: BaseException) -> str:
    """Return the text of an error without what it quotes of a response."""
    cause = error.__cause__
    if type(cause).__module__ == "aiohttp.http_exceptions":  # the error has a status, as if the service had sent that
        return " ".join(unquoted(f"{getattr(cause, 'message', '')}").split())
    return unquoted(str(error))


def _tells(error: BaseException) -> bool:
    """Whether the text of an error is a sentence of its HTTP library, which needs no type before it."""
    return type(error).__module__.partition(".")[0] in (
        "httpx",
        "httpcore",
        "httpx2",
        "httpcore2",
        "aiohttp",
        "weavr_multi",
    )


def mark_never_sent(cancellation: BaseException) -> None:
    """Mark a cancellation that came before anything was sent."""
    vars(cancellation)[_NEVER_SENT] = True


def was_never_sent(cancellation: BaseException) -> bool:
    """Whether a cancellation is known to have come before anything was sent."""
    return _NEVER_SENT in vars(cancellation)
