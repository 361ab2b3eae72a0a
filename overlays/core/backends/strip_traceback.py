"""Strips an error of a backend of its traceback, so that it can be chained without its secrets."""

from __future__ import annotations


def bare(error: BaseException) -> BaseException:
    """Return an error that can be chained as a cause: its frames hold passwords and values, so they are removed."""
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        seen = seen.__cause__ or seen.__context__
    return error
