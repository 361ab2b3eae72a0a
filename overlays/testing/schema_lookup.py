"""The schemas of the description, by model: what the factories and strategies are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.packaged_description import description
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.core.serialization.model import Model


def resolve(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow references until there is a schema; what stands beside a reference is prose."""
    while "$ref" in schema:
        schema = description()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def schema_of(model: type[Model] | str) -> Mapping[str, Any]:
    """Return the schema that a model, or an event, was generated from.

    Args:
        model: The class, or its name.

    Raises:
        ConfigurationError: There is no such model in the description.
    """
    name = model if isinstance(model, str) else model.__name__
    found = description()["components"]["schemas"].get(name)
    if found is None and (isinstance(model, str) or issubclass(model, Event)):
        found = next((hook["schema"] for hook in description()["x-webhooks"].values() if hook["event"] == name), None)
    if found is None:
        raise ConfigurationError(f"the description has no model {name!r}")
    return resolve(found)


def variant_of(schema: Mapping[str, Any], value: object) -> Mapping[str, Any] | None:
    """Return the schema of the variant that a discriminator's value selects, if there is one."""
    mapping = (schema.get("discriminator") or {}).get("mapping") or {}
    return resolve({"$ref": mapping[value]}) if value in mapping else None
