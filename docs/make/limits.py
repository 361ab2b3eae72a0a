"""What a value may be, in words: from the rules that are checked before a request is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.serialization.field_kinds import EnumOf, Kind, ListOf

_DIGITS = "^[0-9]+$"
_MOST = 12  # members of an enumeration that are listed


def of_arguments(operation: Operation[Any]) -> dict[str, str]:
    """Return the limits of each argument of an operation, by its name."""
    body = operation.body
    found = {
        row[0]: in_words(row[2], row[3], row[4]) for row in (*operation.path, *operation.query, *operation.headers)
    }
    if isinstance(body, tuple):
        found |= {row[0]: in_words(row[2], row[3], row[4]) for row in body}
    if isinstance(body, Kind):
        found["body"] = in_words(body, operation.body_required, operation.body_rules)
    return found


def in_words(kind: Kind, required: bool, rules: Mapping[str, Any] | None) -> str:
    """Return the limits of one value, such as ``required; at most 50 characters``."""
    parts = ["required"] if required else []
    if isinstance(kind, ListOf):
        parts += [f"each: {text}" for text in [in_words(kind.inner, False, kind.limits)] if text]
    if isinstance(kind, EnumOf):
        known = list(kind.cls._value2member_map_)
        parts.append("one of " + ", ".join(f"`{name}`" for name in known[:_MOST]) + ", …" * (len(known) > _MOST))
    return "; ".join(parts + _rules(rules or {}))


def _rules(rules: Mapping[str, Any]) -> list[str]:
    pattern = rules.get("pattern")
    found = ["digits" if pattern == _DIGITS else f"matches `{pattern}`"] if pattern else []
    for low, high, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        text = _between(rules.get(low), rules.get(high))
        found += [text + unit] if text else []
    return found


def _between(low: float | None, high: float | None) -> str:
    if low is None:
        return "" if high is None else f"at most {high:,}"
    if low == high:
        return f"{low:,}"
    return f"at least {low:,}" if high is None else f"{low:,} to {high:,}"
