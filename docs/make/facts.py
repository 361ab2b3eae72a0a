"""What the reference says of each operation, event and error code: the description, joined to the public methods."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import weavr_multi
from weavr_multi.api import BackofficeResources, LegacyResources, MultiResources, SimulatorResources
from weavr_multi.core.calls.operation import Operation

# Surface -> (how a user reaches its resources, the class that has them).
SURFACES: dict[str, tuple[str, type]] = {
    "multi": ("session", MultiResources),
    "backoffice": ("weavr.backoffice", BackofficeResources),
    "simulator": ("weavr.simulator", SimulatorResources),
    "legacy": ("session.legacy", LegacyResources),
}


class Method(NamedTuple):
    """One operation as a user calls it.

    Attributes:
        name: Such as ``managed_accounts.create``; the back office's and the simulator's begin with their surface.
        spoken: What a user writes: ``session.managed_accounts.create``.
        verb: The HTTP method.
        path: The URL's template.
        facts: What the description says beyond OpenAPI (``x-weavr``).
        signature: The method's signature.
        doc: Its docstring.
        summary: One line.
        operation: What it sends and receives.
    """

    name: str
    spoken: str
    verb: str
    path: str
    facts: dict[str, Any]
    signature: inspect.Signature
    doc: str
    summary: str
    operation: Operation[Any]


class Resource(NamedTuple):
    """The operations of one resource."""

    surface: str
    attribute: str
    doc: str
    methods: list[Method]

    @property
    def slug(self) -> str:
        """The name of its page."""
        return self.attribute if self.surface == "multi" else f"{self.surface}_{self.attribute}"

    @property
    def spoken(self) -> str:
        """What a user writes before the method."""
        return f"{SURFACES[self.surface][0]}.{self.attribute}"


def description() -> dict[str, Any]:
    """Read the description that the package carries."""
    text = (Path(weavr_multi.__file__).parent / "description.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _operations(document: dict[str, Any]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    found = {}
    for path, methods in [*document["paths"].items(), *document["x-earlier"].items()]:
        for verb, operation in methods.items():
            facts = operation.get("x-weavr")
            for name in (facts or {}).get("representations", {}).values():
                prefix = "" if facts["surface"] == "multi" else f"{facts['surface']}."
                stem = facts["name"].rpartition(".")[0]
                found[f"{prefix}{stem}.{name}"] = (verb.upper(), path, operation)
    return found


def resources(document: dict[str, Any]) -> Iterator[Resource]:
    """Give every resource of every surface, in the order of the names."""
    operations = _operations(document)
    for surface, (spoken, group) in SURFACES.items():
        for attribute, found in sorted(vars(group).items()):
            if not isinstance(found, cached_property) or found.func.__annotations__["return"] == "LegacyResources":
                continue
            tag = attribute if surface == "multi" else f"{surface}_{attribute}"
            name_of_class: str = found.func.__annotations__["return"]
            cls = getattr(import_module(f"weavr_multi.api.{tag}"), name_of_class)
            prefix = "" if surface == "multi" else f"{surface}."
            tables = vars(import_module(f"weavr_multi.api.{tag}._operations")).values()
            sent = {one.key: one for one in tables if isinstance(one, Operation)}
            methods = []
            for name, function in vars(cls).items():
                key = f"{prefix}{attribute}.{name}"
                if key in operations:
                    verb, path, operation = operations[key]
                    doc = inspect.getdoc(function) or ""
                    signature = inspect.signature(function)
                    methods.append(
                        Method(key, f"{spoken}.{attribute}.{name}", verb, path, operation["x-weavr"], signature, doc,
                               operation.get("summary", ""), sent[key])
                    )  # fmt: skip
            yield Resource(surface, attribute, inspect.getdoc(cls) or "", methods)
