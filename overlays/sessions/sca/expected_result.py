"""What the caller of a pending call expects it to return, compared with its operation before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weavr_multi.core.calls.pagination import Page
from weavr_multi.core.exceptions import invalid
from weavr_multi.core.serialization.field_kinds import BYTES, ModelOf

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation


def check_returns(operation: Operation[Any], returns: object) -> None:
    """Raise `InvalidRequest` unless an operation returns instances of a class.

    Args:
        returns: The class that its caller expects; None or `object` for whatever it is.
    """
    if returns is None or returns is object:
        return
    kind = operation.kind
    if operation.page is not None:
        given: type[object] | None = Page
    else:
        given = kind.cls if isinstance(kind, ModelOf) else bytes if kind is BYTES else None
    if given is None:
        raise invalid("returns", "must be left out: no class says what it returns", operation=operation.key)
    if not isinstance(returns, type) or not issubclass(given, returns):
        raise invalid("returns", f"must be {given.__name__}, which it returns", operation=operation.key)
