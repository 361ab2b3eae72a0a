"""Hides arguments from tracebacks: error collectors and debuggers read the local variables of every frame.

It also masks the client's key and token in the messages of errors, which quote what was given or received.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from weavr_multi.core.exceptions import ConfigurationError, Problem, TransportError, WeavrError, invalid
from weavr_multi.core.sensitive import MASK, conceal

if TYPE_CHECKING:
    E = TypeVar("E", bound=BaseException)
    P = ParamSpec("P")
    T = TypeVar("T")

# How parsers quote what they cannot read of a response, and how aiohttp quotes a head that breaks off: it may be of a
# body, and so a card number or a token.
_RESPONSE: Final = r"(?s)[:,]?(\\n|\s)*(<?RawResponseMessage\(|(bytearray\()?\bb\\*['\"]).*"
_QUOTED: Final = 56  # characters of a longer value that a message quotes


def hides_arguments(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function is given out of the traceback of its errors: for those that take keys, tokens or URLs.

    The traceback ends at the caller's line, with one frame of ours, in which nothing is left.
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except WeavrError as error:
            del args, kwargs
            raise without_frames(error)  # noqa: B904 - it is the error itself
        except BaseException:
            del args, kwargs
            raise

    return call


def without_frames(error: E) -> E:
    """Drop the traceback of an error and of its causes, and return it. Their types and texts stay.

    The frames below hold secrets in clear: what an HTTP library was given, a body that was just read.
    """
    todo: list[BaseException | None] = [error]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.__traceback__ = None
        todo += [one.__cause__, one.__context__, *(one.exceptions if isinstance(one, BaseExceptionGroup) else ())]
    return error


def mask_quoted(error: TransportError, secrets: Iterable[str]) -> None:
    """Mask what an HTTP library quotes: of a response that it cannot read, which may repeat what was sent."""
    shown = conceal(error._message, secrets)
    if shown != error._message or _quotes_response(error):
        error._message = shown
        error.__cause__ = error.__context__ = None  # the library's own errors, which say it in clear


def callable_failed(name: str, error: Exception, secrets: Iterable[str]) -> ConfigurationError:
    """Return the error for what a callable of the user's raised. It shows no secret, and its cause is none that does.

    Args:
        name: The argument that the callable was given as.
    """
    text = str(error)
    shown = conceal(text, secrets)
    failed = ConfigurationError(f"the callable of {name}= raised {type(error).__name__}: {shown[:500]}")
    failed.__cause__ = error if shown == text else None
    return failed


def unquoted(text: str) -> str:
    """Return the text of an HTTP library's error without what it quotes of a response."""
    return re.sub(_RESPONSE, "", text)


def _quotes_response(error: BaseException) -> bool:
    cause = error.__cause__ or error.__context__
    return cause is not None and (re.search(_RESPONSE, str(cause)) is not None or _quotes_response(cause))


def mask_arguments(error: E, secrets: Iterable[str]) -> E:
    """Mask secrets in what a message quotes of a call's arguments, and return the error: a token may be one."""
    if isinstance(error, ConfigurationError):
        known = tuple(secrets)
        error._message = mask_text(error._message, known)
        error.problems = tuple(
            Problem(mask_text(problem.field, known), mask_text(problem.message, known)) for problem in error.problems
        )
    return error


def mask_text(text: str, secrets: Iterable[str]) -> str:
    """Mask secrets in a text that quotes a value, whole or cut off."""
    return conceal(text, [form for secret in secrets for form in (secret, secret[:_QUOTED])])


def is_secret(text: object, secrets: Iterable[str]) -> bool:
    """Whether a text is one of some secrets, in whatever form."""
    return isinstance(text, str) and conceal(text, secrets) == MASK


def refuse_secret_ref(operation: str, ref: object, secrets: Iterable[str]) -> None:
    """Raise `InvalidRequest` if an idempotency-ref is the client's key or token: logs and errors show the ref."""
    if is_secret(ref, secrets):
        message = "is the client's api key or token: it is a text of your own for this call"
        raise invalid("idempotency_ref", message, operation=operation)
