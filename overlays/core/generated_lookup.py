"""Loading by name: generated operations, and overlay classes that stand on generated ones."""

from __future__ import annotations

from typing import Any

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.resource import Resource
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.lazy_imports import imported


def load(place: str, name: str) -> Any:
    """Import a class or function by its place, ``module:class``, for what the caller knows as `name`; raise
    `ConfigurationError` if the description of this package lacks what it builds on.
    """
    module, _, attribute = place.partition(":")
    try:
        return imported(module, attribute)
    except (ImportError, AttributeError) as error:
        if not _is_ours(error):
            raise
        raise lacking(name, str(error)) from error


def _is_ours(error: ImportError | AttributeError) -> bool:
    """Whether the missing thing belongs to the generated layer, not to a third package."""
    missing = getattr(error, "name", None) or ""
    return isinstance(error, AttributeError) or missing.startswith(("weavr_multi.api", "weavr_multi.models"))


def lacking(name: str, detail: str) -> ConfigurationError:
    """Build the error for an overlay operation that the description does not carry."""
    return ConfigurationError(
        f"{name} needs operations that the API description of this package lacks ({detail}): "
        "generate the package from a newer description"
    )


def require(resource: Resource, *methods: str) -> None:
    """Raise `ConfigurationError` unless the generated resource has these operations: older descriptions lack some."""
    missing = [name for name in methods if not hasattr(resource, name)]
    if missing:
        raise lacking(f"this operation of {type(resource).__name__}", "no " + ", ".join(missing))


def operation_named(key: str) -> Operation[Any]:
    """Find an operation of the generated layer by its public name, such as ``backoffice.users.create``."""
    tag = "_".join(key.split(".")[:-1])
    try:
        values = imported(f"weavr_multi.api.{tag}._operations", "__dict__").values() if tag.isidentifier() else ()
    except ModuleNotFoundError:
        values = ()
    for value in values:
        if isinstance(value, Operation) and value.key == key:
            return value
    raise lacking(key, "there is no such operation")
