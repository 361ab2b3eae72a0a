"""Compares a decoded answer with the JSON it came from, as the documents describe it."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final

from tests.operations.expectation import (
    SECRETS,
    Node,
    document,
    is_object,
    is_secret_object,
    shape,
    sibling_rule,
    squeezed,
    variants,
)
from weavr_multi import Sensitive

UNKNOWN: Final = "NEW_SINCE_THE_RELEASE"
TAGS: Final = {"mode", "type", "category", "step"}


def differences(node: Node, source: Any, value: Any, choice: int = 0, path: str = "$", key: str = "") -> list[str]:
    """List where a decoded value is not what the documents and the JSON say.

    Args:
        node: The schema.
        source: The JSON.
        value: What the package made of it.
        choice: The variant of each union that the JSON was built from.
        path: The place, for the messages.
        key: The property's name.
    """
    if source is None:
        return [] if value is None else [f"{path}: null reads as {value!r}"]
    node = node.follow()
    if is_secret_object(node) or (key in SECRETS and node.schema.get("type") == "string"):
        text = source["value"] if isinstance(source, dict) else source
        fits = isinstance(value, Sensitive) and value.reveal() == text
        return [] if fits else [f"{path}: a secret reads as {type(value).__name__}"]
    if variants(node):
        return _union(node, source, value, choice, path)
    if is_object(node):
        return _object(node, source, value, choice, path)
    if node.schema.get("type") == "array":
        if not isinstance(value, list) or len(value) != len(source):
            return [f"{path}: {source!r} reads as {value!r}"]
        inner = Node(node.document, node.schema["items"])
        pairs = enumerate(zip(source, value, strict=True))
        return [found for n, (a, b) in pairs for found in differences(inner, a, b, choice, f"{path}[{n}]")]
    if "additionalProperties" in node.schema:
        if not isinstance(value, dict) or set(value) != set(source):
            return [f"{path}: {source!r} reads as {value!r}"]
        inner = Node(node.document, node.schema["additionalProperties"])
        return [d for k in source for d in differences(inner, source[k], value[k], choice, f"{path}.{k}")]
    if "enum" in node.schema:
        known = isinstance(value, Enum) and getattr(value, "is_known", None)
        fits = known is (source in node.schema["enum"]) or (known and source != UNKNOWN)  # four documents, one class
        return [] if fits and value == source else [f"{path}: {source!r} reads as {value!r}"]
    same = type(value) is type(source) and value == source
    return [] if same else [f"{path}: {source!r} reads as {value!r}"]


def _object(node: Node, source: Any, value: Any, choice: int, path: str) -> list[str]:
    if not hasattr(value, "to_dict"):
        return [f"{path}: an object reads as {type(value).__name__}"]
    found = [] if _named(node, value) else [f"{path}: {node.name} reads as {type(value).__name__}"]
    slots = {squeezed(entry.name): entry.name for entry in type(value).__attrs_attrs__ if entry.name[0] != "_"}
    properties = shape(node).properties
    for key, inner in properties.items():
        name = slots.get(squeezed(key))
        if name is None:
            found.append(f"{path}: {type(value).__name__} has no {key}")
        elif key not in source:
            if getattr(value, name) is not None:
                found.append(f"{path}.{key}: absent and reads as {getattr(value, name)!r}")
        else:
            field = getattr(value, name)
            rule = sibling_rule(key, inner.follow()) if variants(inner.follow()) else None
            if rule is None or source.get(rule[0]) not in (None, UNKNOWN):
                found += differences(inner, source[key], field, choice, f"{path}.{key}", key)
    for key in set(source) - set(properties):
        if value.extra.get(key) != source[key]:
            found.append(f"{path}: the unknown {key} is lost")
    return found


def _union(node: Node, source: Any, value: Any, choice: int, path: str) -> list[str]:
    choices = variants(node)
    tag = node.schema.get("discriminator", {}).get("propertyName")
    if tag is not None:
        by_value = dict(choices)
        chosen = by_value.get(source.get(tag)) if isinstance(source, dict) else None
        base = Node(node.document, {k: v for k, v in node.schema.items() if k != "discriminator"}, node.name)
        return differences(chosen or base, source, value, choice, path)
    intended = choices[choice % len(choices)][1]
    found = differences(intended, source, value, choice, path)
    if not found:
        return []
    # Variants of one form read as the first of them that knows as much.
    for _, other in choices:
        if _knows(other, source) >= _knows(intended, source) and not differences(other, source, value, choice, path):
            return []
    return found


def _knows(node: Node, source: Any) -> int:
    followed = node.follow()
    if not isinstance(source, dict) or not is_object(followed):
        return 0
    properties, required = shape(followed)
    return len(set(properties) & set(source)) if required <= {k for k in source if source[k] is not None} else -1


def _named(node: Node, value: Any) -> bool:
    if not node.name:
        return True
    renames = document("repairs")["renames"]
    names = {node.name} | {new for table in renames.values() for old, new in table.items() if old == node.name}
    own = squeezed(type(value).__name__)
    return any(own in (squeezed(name), "simulator" + squeezed(name)) for name in names)


def with_surprises(node: Node, source: Any, *, tags: bool = False, key: str = "") -> Any:
    """Copy JSON with an unknown field in every object, every enumeration at an unknown value, and nulls.

    What is optional comes as null, every second time.

    Args:
        node: The schema.
        source: The JSON.
        tags: Whether the fields that tell the variants of a union apart have unknown values too.
        key: The property's name.
    """
    node = node.follow()
    if is_secret_object(node):
        return source
    if variants(node):
        for _, inner in variants(node):
            followed = inner.follow()
            if isinstance(source, dict) and is_object(followed) and set(source) <= set(shape(followed).properties):
                return with_surprises(followed, source, tags=tags)
        return source
    if is_object(node):
        properties, required = shape(node)
        made: dict[str, Any] = {}
        for n, (name, item) in enumerate(source.items()):
            if name not in required and name not in TAGS and n % 2:
                made[name] = None
            else:
                made[name] = with_surprises(properties[name], item, tags=tags, key=name)
        return {**made, "unknownToUs": {"deep": [1, None]}}
    if node.schema.get("type") == "array":
        inner = Node(node.document, node.schema["items"])
        return [with_surprises(inner, item, tags=tags) for item in source]
    if "enum" in node.schema:
        return source if key in TAGS and not tags else UNKNOWN
    return source
