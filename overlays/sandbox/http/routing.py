"""Finds the operation for a method and path by a few dictionary look-ups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.errors import NotAllowed, NotFound

_ANY = "{}"
_HERE = ""


class Router:
    """A tree of path segments; literal segments win over parameters."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._static: dict[tuple[str, str], Operation] = {}
        self._tree: dict[str, Any] = {}
        for operation in operations:
            self._add(operation)

    def _add(self, operation: Operation) -> None:
        if "{" not in operation.path:
            self._static[operation.method, operation.path] = operation
        node = self._tree
        names = []
        for segment in operation.path.split("/")[1:]:
            wild = segment.startswith("{")
            if wild:
                names.append(segment[1:-1])
            node = node.setdefault(_ANY if wild else segment, {})
        node.setdefault(_HERE, {})[operation.method] = (operation, tuple(names))

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        """The operation and its path parameters; raises what 404 and 405 answer."""
        static = self._static.get((method, path))
        if static is not None:
            return static, {}
        values: list[str] = []
        methods = _walk(self._tree, path.split("/")[1:], 0, values)
        if methods is None:
            raise NotFound(message="There is nothing at this address.")
        found = methods.get(method)
        if found is None:
            # Where there is one operation only, it is the one that was meant.
            meant = next(iter(methods.values()))[0] if len(methods) == 1 else None
            raise NotAllowed(message="This address does not know the method.", operation=meant)
        operation, names = found
        return operation, dict(zip(names, values, strict=True))


def _walk(node: dict[str, Any], segments: list[str], at: int, values: list[str]) -> dict[str, Any] | None:
    if at == len(segments):
        here: dict[str, Any] | None = node.get(_HERE)
        return here
    segment = segments[at]
    literal = node.get(segment) if segment not in (_ANY, _HERE) else None
    if literal is not None:
        found = _walk(literal, segments, at + 1, values)
        if found is not None:
            return found
    wild = node.get(_ANY)
    if wild is None or not segment:
        return None
    values.append(segment)
    found = _walk(wild, segments, at + 1, values)
    if found is None:
        values.pop()
    return found
