"""Calls the public method that belongs to an expectation, with its arguments under their public names."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.operations.expectation import Expected, Node, document, is_object, squeezed, variants
from weavr_multi import Weavr, models

TOKEN = "token-of-the-user"


def method_of(weavr: Any, one: Expected) -> Callable[..., Any]:
    """Find the method, on a client, a session or a raw copy."""
    surface: Any = weavr if one.surface == "multi" else getattr(weavr, one.surface)
    found: Callable[..., Any] = getattr(getattr(surface, one.resource), one.method)
    return found


def names_of(method: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """The arguments of a method that are not options, by squeezed name."""
    parameters = inspect.signature(method).parameters
    return {squeezed(name): one for name, one in parameters.items() if one.kind is not inspect.Parameter.VAR_KEYWORD}


def keywords(method: Callable[..., Any], made: Mapping[str, Any]) -> dict[str, Any]:
    """Put values by wire name (``path.id``, ``body.tag``, ``body``) under the method's argument names."""
    names = names_of(method)
    found: dict[str, Any] = {}
    for key, value in made.items():
        name = squeezed(key.partition(".")[2] or key)
        assert name in names, f"there is no argument for {key}: {sorted(p.name for p in names.values())}"
        assert names[name].name not in found, f"{key} is a second value for {names[name].name}"
        found[names[name].name] = value
    return found


async def call(weavr: Weavr, one: Expected, made: Mapping[str, Any], **options: Any) -> Any:
    """Make the call; a paged list is awaited for one page."""
    method = method_of(weavr, one)
    if "authorization" in one.schemes[0]:
        options.setdefault("auth_token", TOKEN)
    with warnings.catch_warnings():
        if one.deprecated:
            warnings.simplefilter("ignore", DeprecationWarning)
        return await method(**keywords(method, made), **options)


def class_names(node: Node) -> Iterator[str]:
    """Yield what the class of a schema may be called, squeezed, the likeliest first."""
    renames: dict[str, str] = document("repairs")["renames"].get(node.document, {})
    if node.name in renames:
        yield squeezed(renames[node.name])
    elif node.document == "simulator" and f"Simulator{node.name}".lower() not in {n.lower() for n in renames.values()}:
        # Told apart by rule. What a rename has taken is the class of another schema.
        yield squeezed(node.document + node.name)
    yield squeezed(node.name)


def as_models(one: Expected, made: dict[str, Any]) -> dict[str, Any]:
    """Turn objects into the models that are named like their schemas, where there are such."""
    classes = {squeezed(name): getattr(models, name) for name in dir(models) if name[0].isupper()}
    schemas = {f"body.{parameter.name}": parameter.node for parameter in one.flat}
    if one.body is not None:
        schemas["body"] = one.body

    def turned(node: Node, value: Any) -> Any:
        node = node.follow()
        if isinstance(value, list):
            return [turned(Node(node.document, node.schema["items"]), item) for item in value]
        cls = next((classes[name] for name in class_names(node) if name in classes), None)
        if variants(node) or not is_object(node) or cls is None:
            return value
        return cls.from_dict(value) if hasattr(cls, "from_dict") else value

    return {key: turned(schemas[key], value) if key in schemas else value for key, value in made.items()}
