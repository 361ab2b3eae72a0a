"""The options of one call, and how those of a copy or a client stand behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple, TypeGuard

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.secrets import SECRET_HEADERS, Sensitive
from weavr_multi.core.unset import UNSET, Unset


class Options(NamedTuple):
    """What may be said of a call beyond its arguments.

    Attributes:
        timeout: Seconds for the whole call, all attempts and waits together; None is no limit.
        auth_token: The bearer token to send, in place of the session's.
        idempotency_ref: The caller's own ref, in place of a new one.
        extra_headers: Headers to add.
        max_retries: How many further attempts are made after the first.
    """

    timeout: float | None | Unset = UNSET
    auth_token: str | Sensitive | Unset = UNSET
    idempotency_ref: str | Unset = UNSET
    extra_headers: Mapping[str, str] | Unset = UNSET
    max_retries: int | Unset = UNSET

    def over(self, defaults: Options) -> Options:
        """Lay these options over others: what is set here wins, headers are added up."""
        if self is NONE:
            return defaults
        pairs = zip(self, defaults, strict=True)
        merged = Options._make(theirs if isinstance(mine, Unset) else mine for mine, theirs in pairs)
        mine, theirs = self.extra_headers, defaults.extra_headers
        if not _are_headers(mine):  # the check will say so
            return merged
        if isinstance(theirs, Unset):
            return merged._replace(extra_headers=dict(mine))  # whatever becomes of the caller's own
        both = (*theirs.items(), *mine.items())
        return merged._replace(extra_headers={key.lower(): text for key, text in both})

    def check(self, operation: str) -> None:
        """Raise `ConfigurationError` if an option has a value that it cannot have."""
        check_timeout(self.timeout, f"{operation}: timeout")
        check_retries(self.max_retries, f"{operation}: max_retries")
        check_headers(self.extra_headers, f"{operation}: extra_headers")
        ref = self.idempotency_ref
        if not isinstance(ref, Unset) and not (isinstance(ref, str) and ref and is_header_text(ref)):
            raise ConfigurationError(
                f"{operation}: idempotency_ref is printable ASCII text without blanks around it, got {ref!r}"
            )
        if not isinstance(self.auth_token, Unset):
            check_token(self.auth_token, f"{operation}: auth_token")

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in self._asdict().items() if not isinstance(value, Unset))
        return f"Options({', '.join('auth_token=***' if text.startswith('auth_token') else text for text in shown)})"


NONE: Final = Options()
_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
# What the client says of itself and of its requests, and how a caller can say it.
_OWN: Final = {
    **dict.fromkeys(SECRET_HEADERS, "use api_key= or auth_token="),
    "idempotency-ref": "use idempotency_ref=",
    "user-agent": "use app_info=",
    **dict.fromkeys(
        (
            *("content-type", "content-length", "transfer-encoding", "host", "connection"),
            *("accept-encoding", "expect", "upgrade", "te", "trailer", "proxy-authorization"),
        ),
        "leave it out",
    ),
}
_LONGEST: Final = 1e9  # seconds, three decades: beyond it event loops and float arithmetic give up


def _are_headers(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, Mapping) and all(isinstance(key, str) for key in value)


def is_header_text(text: str) -> bool:
    """Whether a header can hold the text, and hand it over as it is."""
    return text.isascii() and text.isprintable() and text == text.strip()


def check_timeout(value: object, name: str) -> None:
    """Raise unless the value is unset, None or a positive number of seconds."""
    if isinstance(value, Unset) or value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= _LONGEST:
        raise ConfigurationError(f"{name} is a positive number of seconds, or None for no limit; got {value!r}")


def check_retries(value: object, name: str) -> None:
    """Raise unless the value is unset or a count."""
    if not isinstance(value, Unset) and (type(value) is not int or value < 0):
        raise ConfigurationError(f"{name} is a whole number from 0, got {value!r}")


def check_token(value: object, name: str) -> None:
    """Raise unless the value is a text, or a `Sensitive` one, that a header can hold."""
    if not isinstance(value, (str, Sensitive)):
        raise ConfigurationError(f"{name} is a str or Sensitive, got a value of type {type(value).__name__}")
    text = value.reveal() if isinstance(value, Sensitive) else value
    if not text:
        raise ConfigurationError(f"{name} is empty: leave it out, or pass the token")
    if not is_header_text(text):
        raise ConfigurationError(f"{name} has white space or characters that cannot stand in a header")


def check_headers(value: object, name: str) -> None:
    """Raise unless the value is unset or a mapping of header texts that does not replace credentials."""
    if isinstance(value, Unset):
        return
    if not isinstance(value, Mapping):
        kind = type(value).__name__
        raise ConfigurationError(f"{name} is a mapping of header names to texts, got a value of type {kind}")
    for key, text in value.items():
        if not isinstance(key, str) or not isinstance(text, str):
            kind = type(text).__name__
            raise ConfigurationError(f"{name}: names and values are str, got {key!r} with a value of type {kind}")
        right = _OWN.get(key.lower())
        if right is not None:
            raise ConfigurationError(f"{name}: {key} is set by the client; {right}")
        if not _NAME.fullmatch(key):
            raise ConfigurationError(f"{name}: {key!r} is no name of a header: it is letters, digits and dashes")
        if not is_header_text(text):
            raise ConfigurationError(
                f"{name}: the text of {key} is printable ASCII without blanks around it; what came is not"
            )
