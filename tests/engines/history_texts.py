"""Every text of a history."""

from __future__ import annotations

import base64
from typing import Any


def texts(value: Any) -> list[str]:
    """Every text of an exported history; payloads decoded."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in (name, *texts(inner))]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner)]
    found = [str(value)]
    if isinstance(value, str):
        try:
            found.append(base64.b64decode(value, validate=True).decode())
        except ValueError:
            pass
    return found
