"""Hides arguments from tracebacks: error collectors and debuggers read the local variables of every frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from weavr_multi.core.exceptions import WeavrError

E = TypeVar("E", bound=BaseException)
P = ParamSpec("P")
T = TypeVar("T")


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
