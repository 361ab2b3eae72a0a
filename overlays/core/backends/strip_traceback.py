"""What the errors of all backends have in common: no traceback, since it holds secrets, and one advice."""

from __future__ import annotations

from typing import Final

# The advice after a ValueError: of a value that was read, or of a name that was to be kept.
UNFIT: Final = "it holds what weavr-multi did not write, or was given a text that it cannot hold"


def bare(error: BaseException) -> BaseException:
    """Return an error that can be chained as a cause: its frames hold passwords and values, so they are removed."""
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        seen = seen.__cause__ or seen.__context__
    return error
