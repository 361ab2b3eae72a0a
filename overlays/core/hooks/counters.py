"""The counters behind `Weavr.diagnostics`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation
    from weavr_multi.core.hooks.diagnostics import Diagnostics, Drift, PoolUse
    from weavr_multi.core.serialization.drift import Note

_MOST: Final = 200  # names in each table; what comes beyond them is counted together
_OTHERS: Final = "(others)"
_NAME: Final = r"[A-Za-z_][A-Za-z0-9_]{0,63}(\.[A-Za-z_][A-Za-z0-9_]{0,63})?"


class Counters:
    """What an `Requestor` counts. Its tables have a largest size, and a call that goes as described touches none."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._retries: dict[str, int] = {}
        self._notes: dict[str, dict[tuple[str, str], int]] = {}
        self._statuses: dict[str, tuple[Operation[Any], dict[int, int]]] = {}
        self._sign_ins = {True: 0, False: 0}

    def retry(self, operation: Operation[Any]) -> None:
        with self._lock:
            _count(self._retries, _within(self._retries, operation.key))

    def sign_in(self, *, succeeded: bool) -> None:
        with self._lock:
            self._sign_ins[succeeded] += 1

    def status(self, operation: Operation[Any], status: int) -> None:
        """Count a status that may not be declared: any error, and a success that the description does not have."""
        if not operation.id:  # called by `request`: nothing is declared
            return
        with self._lock:
            _, found = self._statuses.setdefault(_within(self._statuses, operation.key), (operation, {}))
            if status in found or len(found) < _MOST:
                _count(found, status)

    def drifted(self, operation: Operation[Any], notes: Iterable[Note]) -> None:
        with self._lock:
            found = self._notes.setdefault(_within(self._notes, operation.key), {})
            for what, where in notes:
                name = where if re.fullmatch(_NAME, where) else _OTHERS  # a name that is none may be a value
                key = (what, name)
                _count(found, key if key in found or len(found) < _MOST else (what, _OTHERS))

    def snapshot(self, pool: PoolUse | None) -> Diagnostics:
        from weavr_multi.core.hooks.diagnostics import Diagnostics

        with self._lock:
            notes = {name: dict(found) for name, found in self._notes.items()}
            statuses = {name: (operation, dict(found)) for name, (operation, found) in self._statuses.items()}
            retries, sign_ins = dict(self._retries), dict(self._sign_ins)
        undeclared = {name: _undeclared(operation, found) for name, (operation, found) in statuses.items()}
        names = sorted({*notes, *(name for name, found in undeclared.items() if found)})
        drift = {name: _drift(notes.get(name, {}), undeclared.get(name, {})) for name in names}
        return Diagnostics(drift, retries, sign_ins[True], sign_ins[False], pool)


def _within(table: Mapping[str, object], name: str) -> str:
    return name if name in table or len(table) < _MOST else _OTHERS


def _count(table: dict[Any, int], key: object) -> None:
    table[key] = table.get(key, 0) + 1


def _undeclared(operation: Operation[Any], found: Mapping[int, int]) -> dict[int, int]:
    documented = (text for text in map(str, operation.documented["statuses"]) if text.isdecimal())  # not "default"
    declared = {*operation.responses, *map(int, documented)}
    return {status: count for status, count in found.items() if status not in declared}


def _drift(notes: Mapping[tuple[str, str], int], statuses: Mapping[int, int]) -> Drift:
    from weavr_multi.core.hooks.diagnostics import Drift

    def of(what: str) -> dict[str, int]:
        return {where: count for (kind, where), count in notes.items() if kind == what}

    return Drift(of("unknown_fields"), of("unknown_values"), of("missing_fields"), statuses)
