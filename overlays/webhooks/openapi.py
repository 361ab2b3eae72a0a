"""The OpenAPI schema of an event's body, for frameworks that show it in their own documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from weavr_multi.core.packaged_description import description

_REF: Final = "#/components/schemas/"
# What has a meaning only beside the components of the description, or only to this package.
_DROPPED: Final = ("discriminator", "if", "then", "x-secret")


def request_schema(path: str) -> dict[str, Any]:
    """Return the JSON schema of the body of the event at a path such as ``/transfers/watch``: it refers to nothing."""
    made: dict[str, Any] = _whole(description()["x-webhooks"][path]["schema"], ())
    return made


def summary_of(path: str) -> str:
    """Return the one line that the description has for the event at a described path."""
    return str(description()["x-webhooks"][path].get("summary") or "")


def _whole(schema: Any, inside: tuple[str, ...]) -> Any:
    """Copy a schema with its references replaced by what they refer to; one that contains itself ends in ``{}``."""
    if isinstance(schema, list):
        return [_whole(item, inside) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    made = {key: _whole(value, inside) for key, value in schema.items() if key not in (*_DROPPED, "$ref")}
    ref = schema.get("$ref")
    if isinstance(ref, str):
        name = ref.removeprefix(_REF)
        target = {} if name in inside else _whole(description()["components"]["schemas"][name], (*inside, name))
        made = target | made
    made["allOf"] = [part for part in made.get("allOf", ()) if part]
    return made if made["allOf"] else {key: value for key, value in made.items() if key != "allOf"}
