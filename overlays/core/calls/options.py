"""The options of one call, merged with those of a copy and of the client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MethodType
from typing import TYPE_CHECKING, Final, NamedTuple, Self, TypeGuard

from weavr_multi.core.exceptions import ConfigurationError, InvalidRequest, invalid
from weavr_multi.core.sensitive import SECRET_HEADERS, Sensitive, masked, sensitive
from weavr_multi.core.sentinels import NOT_GIVEN, NotGiven

if TYPE_CHECKING:
    from weavr_multi.core.hooks.middleware import Middleware


class ExtraHeaders:
    """Headers of the caller's, wrapped: a repr and the frames of an error do not show them, for they may hold keys."""

    __slots__ = ("texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def __repr__(self) -> str:
        return "<headers>"


class _Fields(NamedTuple):
    timeout: float | None | NotGiven = NOT_GIVEN
    auth_token: str | Sensitive | NotGiven = NOT_GIVEN
    idempotency_ref: str | NotGiven = NOT_GIVEN
    extra_headers: ExtraHeaders | None = None
    max_retries: int | NotGiven = NOT_GIVEN
    middleware: tuple[Middleware, ...] = ()


class Options(_Fields):
    """The options of a call, beside its arguments: `CallOptions`, and the middleware that only clients, copies and
    sessions have. A token is always kept as `Sensitive`.
    """

    __slots__ = ()

    def __new__(
        cls,
        timeout: float | None | NotGiven = NOT_GIVEN,
        auth_token: str | Sensitive | NotGiven = NOT_GIVEN,
        idempotency_ref: str | NotGiven = NOT_GIVEN,
        extra_headers: Mapping[str, str] | None = None,
        max_retries: int | NotGiven = NOT_GIVEN,
        middleware: tuple[Middleware, ...] = (),
    ) -> Self:
        headers = None if extra_headers is None else ExtraHeaders(extra_headers)
        return super().__new__(cls, timeout, masked(auth_token), idempotency_ref, headers, max_retries, middleware)

    def over(self, defaults: Options) -> Options:
        """Lay these options over others: what is set here wins, headers are added up."""
        if self is NONE:
            return defaults
        pairs = zip(self, defaults, strict=True)
        merged = Options._make(theirs if isinstance(mine, NotGiven) else mine for mine, theirs in pairs)
        if defaults.middleware:
            inner = tuple(one for one in self.middleware if not is_among(one, defaults.middleware))
            merged = merged._replace(middleware=defaults.middleware + inner)
        mine, theirs = self.extra_headers, defaults.extra_headers
        if mine is None:
            return merged._replace(extra_headers=theirs)
        if not _are_headers(mine.texts):  # the check will say so
            return merged
        return merged._replace(extra_headers=_added(theirs, mine))

    def check(self, operation: str) -> None:
        """Raise `ConfigurationError` if an option has a value that it cannot have."""
        check_timeout(self.timeout, f"{operation}: timeout")
        _refuse_none(self.max_retries, f"{operation}: max_retries", "the client's own number would apply")
        check_retries(self.max_retries, f"{operation}: max_retries")
        if self.extra_headers is not None:
            check_headers(self.extra_headers.texts, f"{operation}: extra_headers")
        ref = self.idempotency_ref
        _refuse_none(ref, f"{operation}: idempotency_ref", "a new ref would be made: a second payment")
        if not isinstance(ref, NotGiven) and not (isinstance(ref, str) and ref and is_header_text(ref)):
            # A browser may have sent it: it is named as other values of a call are.
            message = f"must be printable ASCII text without blanks around it, got {told(ref)}"
            raise invalid("idempotency_ref", message, operation=operation)
        _refuse_none(self.auth_token, f"{operation}: auth_token", "the session's own token would be sent")
        if not isinstance(self.auth_token, NotGiven):
            check_token(self.auth_token, f"{operation}: auth_token")

    def _set(self) -> Iterator[tuple[str, object]]:
        for name, value in self._asdict().items():
            if not isinstance(value, NotGiven) and not (name == "extra_headers" and value is None) and value != ():
                yield name, value

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in self._set())
        return f"Options({', '.join(shown)})"


def is_among(one: object, many: Iterable[object]) -> bool:
    """Whether this very object is there: two rules that are equal, as dataclasses can be, are two."""
    return any(one is other or (isinstance(one, MethodType) and one == other) for other in many)


def _added(below: ExtraHeaders | None, above: ExtraHeaders) -> ExtraHeaders:
    if below is None:
        return ExtraHeaders(dict(above.texts))  # whatever becomes of the caller's own
    both = (*below.texts.items(), *above.texts.items())
    return ExtraHeaders({key.lower(): text for key, text in both})


NONE: Final = Options()
PER_CALL: Final = Options._fields[:5]  # without middleware
NOT_IDEMPOTENT: Final = tuple(name for name in PER_CALL if name != "idempotency_ref")
_NAME: Final = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
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
LONGEST: Final = 1e9  # seconds, three decades: beyond it event loops and float arithmetic give up


def told(value: object) -> str:
    """Write a wrong value for a message: numbers and short words alone, since a secret may stand in the wrong place."""
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    if isinstance(value, str):
        is_word = len(value) <= 8 or (len(value) <= 12 and value.isalpha())
        return repr(value) if is_word else f"a text of {len(value)} characters"
    return f"a value of type {type(value).__name__}"


def _are_headers(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, Mapping) and all(isinstance(key, str) for key in value)


def is_header_text(text: str) -> bool:
    """Whether a header can hold the text, and hand it over as it is."""
    return text.isascii() and text.isprintable() and text == text.strip()


def _refuse_none(value: object, name: str, otherwise: str) -> None:
    """Raise if an option is None whose absence changes what happens: None may be a value that got lost."""
    if value is None:
        raise InvalidRequest(f"{name} is None: {otherwise}; leave the option out if that is what you want")


def is_timeout(value: object) -> bool:
    """Whether the value is None or a positive number of seconds."""
    if value is None:
        return True
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= LONGEST


def check_timeout(value: object, name: str) -> None:
    """Raise unless the value is unset, None or a positive number of seconds."""
    if not isinstance(value, NotGiven) and not is_timeout(value):
        raise ConfigurationError(f"{name} is a positive number of seconds, or None for no limit; got {told(value)}")


def check_retries(value: object, name: str) -> None:
    """Raise unless the value is unset or a count."""
    if not isinstance(value, NotGiven) and (type(value) is not int or value < 0):
        raise ConfigurationError(f"{name} is a whole number from 0, got {told(value)}")


def check_token(value: object, name: str) -> None:
    """Raise unless the value is a text, or a `Sensitive` one, that a header can hold."""
    if not isinstance(value, (str, Sensitive)):
        raise ConfigurationError(f"{name} is a str or Sensitive, got a value of type {type(value).__name__}")
    value = sensitive(value)  # a frame shows it masked
    if not value.reveal():
        raise ConfigurationError(f"{name} is empty: leave it out, or pass the token")
    if value.reveal()[:7].lower() == "bearer ":
        raise ConfigurationError(f"{name} is the token alone, without 'Bearer' before it")
    if not is_header_text(value.reveal()):
        raise ConfigurationError(f"{name} has white space or characters that cannot stand in a header")


def check_headers(value: object, name: str) -> None:
    """Raise unless the value is None or a mapping of header texts that does not replace credentials."""
    if value is None:
        return
    if not isinstance(value, Mapping):
        kind = type(value).__name__
        raise ConfigurationError(f"{name} is a mapping of header names to texts, got a value of type {kind}")
    for number, (key, text) in enumerate(value.items(), 1):
        if not isinstance(key, str) or not isinstance(text, str):
            kind = type(text).__name__
            raise ConfigurationError(f"{name}: names and values are str, got {told(key)} with a value of type {kind}")
        right = _OWN.get(key.lower().replace("_", "-"))  # servers take an underscore for a dash
        if right is not None:
            raise ConfigurationError(f"{name}: {key} is set by the client; {right}")
        if not re.fullmatch(_NAME, key):
            raise ConfigurationError(
                f"{name}: the name of header {number} ({told(key)}) is not letters, digits and dashes; "
                "are name and text swapped?"
            )
        if not is_header_text(text):
            raise ConfigurationError(
                f"{name}: the text of header {number} ({told(key)}) is printable ASCII without blanks around it; "
                "what came is not"
            )
