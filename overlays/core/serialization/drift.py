"""Notes where responses differ from the description, at no cost where they do not.

Decoders know neither the operation nor the client. What they find is kept for the running thread, and taken by whoever
has started the decoding there.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from weavr_multi.core.serialization.field_kinds import SECRET, SECRET_VALUE, EnumOf

if TYPE_CHECKING:
    from weavr_multi.core.serialization.model import Model

_MOST_THREADS: Final = 256
_MOST_NOTES: Final = 1000

# One difference: what it is (``unknown_fields``, ``unknown_values``, ``missing_fields``), and where: the model and its
# field on the wire, or the enumeration. No value.
Note: TypeAlias = tuple[str, str]

pending: Final[dict[int, list[Note]]] = {}


def note(what: str, where: str) -> None:
    """Note a difference."""
    if len(pending) >= _MOST_THREADS:
        pending.clear()
    notes = pending.setdefault(get_ident(), [])
    if len(notes) < _MOST_NOTES:
        notes.append((what, where))


def taken() -> list[Note]:
    """Return what was noted in this thread, and forget it."""
    return pending.pop(get_ident(), [])


def beyond(cls: type[Model]) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    """Return the function that gives what came beyond the fields of a model, and notes it."""
    model, fields = cls.__name__, cls.__fields__
    known = frozenset(field[1] for field in fields)
    secret = tuple(field[1] for field in fields if field[2] is SECRET_VALUE or field[2] is SECRET)

    def rest(source: dict[str, Any]) -> dict[str, Any] | None:
        found = {key: value for key, value in source.items() if key not in known}
        for key in found:
            note("unknown_fields", f"{model}.{key}")
        for key in secret:
            beside = source.get(key)
            if type(beside) is dict and len(beside) > 1 and "value" in beside:
                found[key] = {name: value for name, value in beside.items() if name != "value"}
        return found or None

    return rest


class Members(dict[str, Any]):
    """The members of an open enumeration by their values, empty until the first one is needed and loaded.

    Args:
        kind: The enumeration.
    """

    __slots__ = ("_kind",)

    def __init__(self, kind: EnumOf) -> None:
        self._kind = kind

    def __missing__(self, value: str) -> Any:
        if not self:
            self.update(self._kind.cls._value2member_map_)
            return self[value]
        note("unknown_values", self._kind.name)
        return self._kind.cls(value)
