"""The error codes that the description gives to a status."""

from __future__ import annotations

from tests.operations.expectation import Expected


def codes_of(one: Expected, status: str) -> list[str]:
    """The error codes that a status may have."""
    node = one.failures[status]
    code = None if node is None else node.follow().schema.get("properties", {}).get("errorCode")
    return [] if code is None else list(type(node)(node.follow().document, code).follow().schema.get("enum", ()))
