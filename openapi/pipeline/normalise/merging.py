"""One set of types out of four: equal ones once, compatible ones joined, different ones renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.normalise.naming import LONGEST, class_name, module_name
from pipeline.normalise.plain import is_enum, is_object, shape_key
from pipeline.read.documents import SCHEMAS, Document, Json
from pipeline.read.problems import Notes, PipelineError
from pipeline.read.repairs import Reviewed


def rename_refs(node: Any, names: Mapping[str, str]) -> Any:
    """Copy a schema with the types that it refers to renamed; one that no new name can be in is itself."""
    if not names:
        return node
    if isinstance(node, list):
        return [rename_refs(item, names) for item in node]
    if isinstance(node, dict):
        return {
            key: names.get(value, value) if key == "x-extends" and isinstance(value, str) else rename_refs(value, names)
            for key, value in node.items()
        }
    if isinstance(node, str) and node.startswith(SCHEMAS):
        name = node.removeprefix(SCHEMAS)
        return SCHEMAS + names.get(name, name)
    return node


class Merging:
    """Finds the final name of every type of every document."""

    def __init__(self, documents: list[Document], reviewed: Reviewed, notes: Notes) -> None:
        self.documents = documents
        self.reviewed = reviewed
        self.notes = notes
        self.names: dict[str, dict[str, str]] = {}

    def run(self) -> Json:
        """Rename in all documents and return the schemas of all of them, which the documents then have no more."""
        self._first_names()
        while self._settle():
            pass
        merged: Json = {}
        values: dict[str, Json] = {}
        for document in self.documents:
            names = {old: new for old, new in self.names[document.surface].items() if old != new}
            for group in ("paths", "webhooks"):
                document.root[group] = rename_refs(document.root[group], names)
            for old, shape in document.root["components"].pop("schemas").items():
                name, schema = names.get(old, old), rename_refs(shape, names)
                merged[name] = join(merged[name], schema) if name in merged else dict(schema)
                if is_enum(schema):
                    known = values.setdefault(name, {}).setdefault("events" if document.about.events else "others", [])
                    known += [value for value in schema["enum"] if value not in known]
        for name, known in values.items():
            # An enumeration of both is one type, and what each of them says is remembered.
            if len(known) == 2 and set(known["events"]) != set(known["others"]):
                merged[name]["x-values"] = {"operations": known["others"], "events": known["events"]}
        return merged

    def _first_names(self) -> None:
        """Give every type the name of its class, told apart within its document."""
        wanted = self.reviewed.section("renames")
        events = {self.reviewed.event(path) for path in self.reviewed.names.get("webhooks") or ()}
        beside = {
            class_name(name) + ("Name" if is_enum(schema) else "Params")
            for document in self.documents
            for name, schema in document.schemas.items()
        }
        for document in self.documents:
            chosen: dict[str, str] = {}
            modules: dict[str, str] = {}
            for old in document.schemas:
                name = class_name((wanted.get(document.surface) or {}).get(old, old))
                if (name in events and old not in events) or name in beside:
                    name += "Object"
                    self.notes.add(
                        document.surface, SCHEMAS + old, f"named {name}: the other name has a meaning of its own"
                    )
                name = self._free(name, modules, document, old)
                chosen[old] = name
            self.names[document.surface] = chosen

    def _free(self, name: str, modules: dict[str, str], document: Document, old: str) -> str:
        if len(module_name(name)) > LONGEST:
            where = ("components", "schemas", old)
            raise PipelineError(document.surface, where, "its name is too long for a file: rename it in repairs.yaml")
        candidate, number = name, 1
        while modules.setdefault(module_name(candidate), old) != old:
            number += 1
            candidate = f"{name}{number}"
        if candidate != name:
            self.notes.add(document.surface, SCHEMAS + old, f"named {candidate}: {module_name(name)}.py is taken")
        return candidate

    def _settle(self) -> bool:
        """Rename what cannot share a name or a file with what came before; return whether anything changed."""
        seen: dict[str, tuple[str, Json, Mapping[str, str]]] = {}
        for document in self.documents:
            names = self.names[document.surface]
            for old, schema in document.schemas.items():
                name = names[old]
                known = seen.get(module_name(name))
                if known is None:
                    seen[module_name(name)] = (name, schema, names)
                    continue
                one, other = rename_refs(known[1], known[2]), rename_refs(schema, names)
                if known[0] == name and compatible(one, other):
                    seen[module_name(name)] = (name, join(one, other), {})
                else:
                    prefix = class_name(document.surface)
                    names[old] = f"{name}2" if name.startswith(prefix) else class_name(prefix + name)
                    self.notes.add(document.surface, SCHEMAS + old, f"named {names[old]}: another {known[0]} exists")
                    return True
        return False


def compatible(one: Json, other: Json) -> bool:
    """Whether two types of one name can be one type that serves both."""
    if shape_key(one) == shape_key(other):
        return True
    if is_enum(one) and is_enum(other):  # without a common value it is a coincidence of names
        return not set(one["enum"]).isdisjoint(other["enum"])
    if not (is_object(one) and is_object(other)):
        return False
    ours, theirs = one["properties"], other["properties"]
    shared = ours.keys() & theirs.keys()
    required = set(one.get("required") or ()), set(other.get("required") or ())
    return (
        required[0] == required[1]
        and _rest(one) == _rest(other)
        and required[0] <= shared
        and all(shape_key(ours[wire]) == shape_key(theirs[wire]) for wire in shared)
    )


def _rest(schema: Json) -> tuple[Any, Any]:
    return (schema.get("discriminator") or {}).get("propertyName"), schema.get("x-extends")


def join(one: Json, other: Json) -> Json:
    """Combine two compatible types: the values or fields of both, and the first's prose."""
    out = {**other, **one}
    if is_enum(one):
        out["enum"] = list(dict.fromkeys([*one["enum"], *other["enum"]]))
    if is_object(one):
        out["properties"] = {
            wire: {**other["properties"].get(wire, {}), **one["properties"].get(wire, {})}
            for wire in [*one["properties"], *(w for w in other["properties"] if w not in one["properties"])]
        }
    if "discriminator" in one and "discriminator" in other:
        tables = [schema["discriminator"].get("mapping") or {} for schema in (other, one)]
        out["discriminator"] = {**one["discriminator"], "mapping": {**tables[0], **tables[1]}}
    return out


def references(root: Any) -> Iterator[str]:
    """Yield the names of the types that a schema refers to, its variants and base included."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            if node.startswith(SCHEMAS):
                yield node.removeprefix(SCHEMAS)
        elif isinstance(node, dict):
            waiting += node.values()
            if isinstance(base := node.get("x-extends"), str):
                yield base
        elif isinstance(node, list):
            waiting += node


def reachable(schemas: Json, roots: Any) -> dict[str, Json]:
    """Return the schemas that are needed to express the roots, in the order of the bundle."""
    needed: set[str] = set()
    waiting = list(references(roots))
    while waiting:
        name = waiting.pop()
        if name not in needed and name in schemas:
            needed.add(name)
            waiting += references(schemas[name])
    return {name: schema for name, schema in schemas.items() if name in needed}
