"""Small values that the schemas of the description allow, with the ids and names of `every_operation_world`."""

from __future__ import annotations

from typing import Any

from tests.sandbox import bodies
from tests.support.every_operation_world import ADDRESS, World
from weavr_multi.sandbox.api.description import Operation

_TEXTS = {
    "name": "Ada",
    "surname": "Lovelace",
    "friendlyName": "Main",
    "nameOnCard": "Ada Lovelace",
    "senderName": "A customer",
    "merchantName": "Shop",
    "description": "Invoice 42",
    "reference": "INV-42",
    "tag": "invoice-42",
    "currency": "EUR",
}


def smallest(world: World, operation: Operation, schema: Any, name: str) -> Any:
    """Return a value: required fields alone, with ids that exist."""
    return _known(world, operation, bodies.smallest(schema), name)


def _known(world: World, operation: Operation, value: Any, name: str) -> Any:
    if name == "profileId":
        return world.sandbox.profiles.get(
            operation.name.split(".")[-2], world.sandbox.profiles["managed_cards_prepaid"]
        )
    if name == "identity":
        return world.identity
    if isinstance(value, dict):
        if set(value) == {"type", "id"} and value["type"] in ("managed_accounts", "managed_cards"):
            return world.instrument(0 if "ource" in name else 1)
        if "addressLine1" in value and "country" in value:
            return {**value, **ADDRESS}
        return {key: _known(world, operation, inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_known(world, operation, item, "") for item in value]
    if isinstance(value, str) and value == "x":
        return _TEXTS.get(name, value)
    return value
