"""What only ``async with`` opens says so to whoever writes ``with``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn


class AsyncOnly:
    """The base of what has ``__aenter__`` and is no context manager for synchronous code."""

    __slots__ = ()

    if not TYPE_CHECKING:  # type checkers refuse `with` by themselves, and would accept it if they saw the methods

        def __enter__(self) -> NoReturn:
            raise TypeError(f"use `async with`: a {type(self).__name__} is opened and closed asynchronously")

        def __exit__(self, *_: object) -> None:
            """Never called: `with` wants it to be there."""
