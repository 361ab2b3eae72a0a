"""The public names of operations: from names.yaml, or made by rule where it has none."""

from __future__ import annotations

from pipeline.normalise.bundle import Bundle
from pipeline.normalise.naming import LONGEST, identifier, is_method, rule_made
from pipeline.normalise.plain import Where
from pipeline.read.problems import PipelineError


class Names:
    """The public names of one surface's operations."""

    def __init__(self, bundle: Bundle, surface: str) -> None:
        self.surface = surface
        self.notes = bundle.notes
        names = bundle.reviewed.names
        self.given = {
            str(id): (resource, method)
            for resource, methods in (names.get(surface) or {}).items()
            for id, method in methods.items()
        }
        self.representations = (names.get("representations") or {}).get(surface) or {}
        document = bundle.documents[surface]
        self.ids = {op["operationId"] for item in document.root["paths"].values() for op in item.values()}
        self.used: dict[tuple[str, str], str] = {}
        for id in self.given.keys() & self.ids:
            self.take(*self.given[id], id, ())

    def take(self, resource: str, method: str, id: str, where: Where) -> None:
        """Claim a public name."""
        if not is_method(method) or not resource.isidentifier():
            raise PipelineError(self.surface, where, f"{resource}.{method} cannot be the name of {id}")
        if len(f"{resource}_{method}") > LONGEST:
            raise PipelineError(self.surface, where, "its name is too long for a file: give it one in names.yaml")
        owner = self.used.setdefault((resource, method), id)
        if owner != id:
            raise PipelineError(self.surface, where, f"{resource}.{method} names both {owner} and {id}")

    def of(self, id: str, http: str, path: str, where: Where) -> tuple[str, str]:
        """Return the name of an operation, made by rule where names.yaml has none."""
        if id in self.given:
            return self.given[id]
        resource, method = rule_made(http, path)
        if (resource, method) in self.used:
            method = identifier(id)
        self.take(resource, method, id, where)
        self.notes.add(self.surface, where, f"{id} has no entry in names.yaml: named {resource}.{method} by rule")
        return resource, method

    def representation(self, id: str, resource: str, media: str, where: Where) -> str | None:
        """Return the method that gives another representation of an operation."""
        method = (self.representations.get(id) or {}).get(media)
        if method is not None:
            self.take(resource, method, f"{id} as {media}", where)
        return method

    def finish(self) -> None:
        """Note the names that lead nowhere in this version of the document."""
        for id in sorted(self.given.keys() - self.ids):
            self.notes.add(
                self.surface, "names.yaml", f"{id} is not in this document: {'.'.join(self.given[id])} is left out"
            )
