"""The API description that the package carries, read when it is first needed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def description() -> Mapping[str, Any]:
    """Return the OpenAPI document that the package was generated from, without prose."""
    found: Mapping[str, Any] = json.loads(files("weavr_multi").joinpath("description.json").read_bytes())
    return found


@cache
def operations() -> Mapping[tuple[str, str], Mapping[str, Any]]:
    """Return what is documented of each operation, by its surface and operationId.

    Each has ``codes`` (the error codes by status), ``statuses`` (every documented error status), ``permissions``,
    and more: see ``x-weavr`` in ``description.json``.
    """
    paths = (*description()["paths"].values(), *description()["x-earlier"].values())
    facts = (one["x-weavr"] for item in paths for one in item.values())
    return {(one["surface"], one["id"]): one for one in facts}
