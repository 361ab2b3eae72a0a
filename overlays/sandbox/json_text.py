"""JSON of the sandbox: reading and writing text, in one place."""

from __future__ import annotations

from typing import Any

import orjson

Json = dict[str, Any]


def loads(raw: bytes | str) -> Any:
    """Parse JSON; raises ``ValueError`` on anything else."""
    return orjson.loads(raw)


def dumps(value: Any) -> bytes:
    """Compact JSON as bytes."""
    return orjson.dumps(value)


def dumps_text(value: Any) -> str:
    """Compact JSON as text, the form SQLite's JSON functions read."""
    return orjson.dumps(value).decode()


def canonical(value: Any) -> bytes:
    """JSON that is equal for equal values, whatever their key order."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
