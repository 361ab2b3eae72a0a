"""The documents: read, and made to stand on their own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from pipeline.problems import PipelineError
from pipeline.structure import check

Json: TypeAlias = dict[str, Any]

# The order decides whose name a type keeps when two documents disagree about it.
SURFACES: Final = ("multi", "backoffice", "webhooks", "simulator")
BASE_PATHS: Final = {"multi": "/multi", "backoffice": "/multi/backoffice", "simulator": "/simulate/api", "webhooks": ""}
METHODS: Final = ("get", "put", "post", "delete", "patch")
SCHEMAS: Final = "#/components/schemas/"

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick form of the safe loader, where there is one


class _Loader(_BASE):  # type: ignore[misc]  # the base is chosen above
    """YAML as OpenAPI means it (1.2): NO is Norway, 2024-01-01 is a text, only true and false are truth values."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in found if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
    ]
    for first, found in _BASE.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def _construct(loader: Any, node: Any) -> Iterator[Any]:
    """Make an object of a YAML mapping, as the loader does it, but notice a key that is there twice."""
    own = [pair for pair in node.value if isinstance(pair[0].value, str) and pair[0].tag != "tag:yaml.org,2002:merge"]
    repeated = len({key.value for key, _ in own}) < len(own)
    found: Json = _Repeating() if repeated else {}
    yield found
    if isinstance(found, _Repeating):
        pairs = [tuple(loader.construct_object(part, deep=True) for part in pair) for pair in own]
        found.repeated = getattr(_once(pairs), "repeated", "")
    found.update(loader.construct_mapping(node))


_Loader.add_constructor("tag:yaml.org,2002:map", _construct)


@dataclass
class Document:
    """One surface's description, self-contained.

    Attributes:
        surface: multi, backoffice, webhooks or simulator.
        root: The OpenAPI document; after `load`, every `$ref` in it is to one of its own schemas.
    """

    surface: str
    root: Json

    @property
    def schemas(self) -> Json:
        """The document's named schemas."""
        found: Json = self.root["components"]["schemas"]
        return found


def parse(text: str, name: str) -> Json:
    """Read YAML or JSON text.

    Raises:
        PipelineError: It is neither, not an OpenAPI document, or a part of it is not what it must be.
    """
    try:
        in_json = text.lstrip().startswith("{")
        found = json.loads(text, object_pairs_hook=_once) if in_json else yaml.load(text, _Loader)  # noqa: S506
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        raise PipelineError(name, "#/", f"neither YAML nor JSON: {error}") from error
    if not isinstance(found, dict) or "openapi" not in found:
        raise PipelineError(name, "#/", "not an OpenAPI 3 document: it has no `openapi` key")
    try:
        document: Json = _with_text_keys(found, name)
        check(name, document)
    except RecursionError as error:
        raise PipelineError(name, "#/", "is nested too deeply, or contains itself") from error
    return document


class _Repeating(dict[str, Any]):
    """An object that was written with some key twice. To keep one of the values would lose the other silently."""

    repeated = ""


def _once(pairs: Sequence[tuple[Any, ...]]) -> Json:
    """Make an object of its members; the same one twice counts once."""
    found: Json = {}
    for key, value in pairs:
        if key in found and found[key] != value:
            found = _Repeating(found)
            found.repeated = str(key)
        found[key] = value
    return found


def _with_text_keys(node: Any, name: str, where: tuple[str | int, ...] = ()) -> Any:
    """Copy a document with the keys that YAML reads as numbers, such as statuses, as texts."""
    if isinstance(node, list):
        return [_with_text_keys(item, name, (*where, i)) for i, item in enumerate(node)]
    if not isinstance(node, dict):
        return node
    texts = [(str(key).lower() if isinstance(key, bool) else str(key), item) for key, item in node.items()]
    repeated = _once(texts) if len({key for key, _ in texts}) < len(texts) else node
    if isinstance(repeated, _Repeating) and repeated.repeated:
        raise PipelineError(name, (*where, repeated.repeated), "is there twice, with different contents")
    return {key: _with_text_keys(item, name, (*where, key)) for key, item in texts}


def read(path: Path) -> Json:
    """Read a document from a file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PipelineError(path.name, "#/", f"is not text in UTF-8: {error}") from error
    return parse(text, path.name)


def load(folder: Path, surface: str) -> Document:
    """Read one surface's document with everything that it borrows from its neighbours."""
    path = folder / f"{surface}.yaml"
    if not path.is_file():
        raise PipelineError(surface, "#/", f"{path.name} is missing from the folder of the descriptions")
    root = read(path)
    return Document(surface, Resolver(folder, surface, root).document())


def load_file(path: Path) -> Document:
    """Read a document from any file; what it borrows is looked for beside it."""
    return Document(path.stem, Resolver(path.parent, path.stem, read(path)).document())


class Resolver:
    """Rewrites references: schemas become the document's own, everything else is copied to where it is used."""

    def __init__(self, folder: Path, surface: str, root: Json) -> None:
        self.folder = folder
        self.surface = surface
        self.files: dict[str, Json] = {"": root}
        self.schemas: Json = {}
        self.origin: dict[str, str] = {}

    def document(self) -> Json:
        """Return the document on its own."""
        root = self.files[""]
        own = (root.get("components") or {}).get("schemas") or {}
        for name in own:
            self._adopt("", name, ("components", "schemas", name))
        kept = ("openapi", "info", "servers", "security")
        out: Json = {key: deepcopy(root[key]) for key in kept if root.get(key) is not None}
        for group in ("paths", "webhooks", "x-webhooks"):
            out[group] = self._resolve(root.get(group) or {}, "", (group,), ())
        schemes = (root.get("components") or {}).get("securitySchemes") or {}
        out["components"] = {"schemas": self.schemas, "securitySchemes": deepcopy(schemes)}
        return out

    def _file(self, name: str, where: tuple[str | int, ...]) -> Json:
        if name not in self.files:
            path = self.folder / name
            if "://" in name or not path.is_file() or path.resolve().parent != self.folder.resolve():
                raise PipelineError(self.surface, where, f"refers to {name!r}, which is no file of this folder")
            self.files[name] = read(path)
        return self.files[name]

    def _adopt(self, file: str, name: str, where: tuple[str | int, ...]) -> None:
        if name in self.schemas:
            if self.origin[name] != file:
                raise PipelineError(self.surface, where, f"{name} is defined here and in {file or self.origin[name]}")
            return
        self.origin[name] = file
        self.schemas[name] = {}  # a place for recursion to find
        node = self._target(file, f"/components/schemas/{name}", where)
        self.schemas[name] = self._resolve(node, file, ("components", "schemas", name), ())

    def _target(self, file: str, fragment: str, where: tuple[str | int, ...]) -> Any:
        node: Any = self._file(file, where)
        for step in fragment.strip("/").split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if isinstance(node, list) and key.isdigit() and int(key) < len(node):
                node = node[int(key)]
            elif isinstance(node, dict) and key in node:
                node = node[key]
            else:
                raise PipelineError(self.surface, where, f"refers to {file}#{fragment}, which does not exist")
        return node

    def _resolve(self, node: Any, file: str, where: tuple[str | int, ...], trail: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [self._resolve(item, file, (*where, i), trail) for i, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        if isinstance(node.get("$ref"), str):
            return self._reference(node, file, where, trail)
        if where[-1] == "discriminator" and where[-2:-1] != ("properties",):
            return self._discriminator(node, file, where)
        if where[-1] in ("example", "examples") and where[-2:-1] != ("properties",):
            return deepcopy(node)
        return {key: self._resolve(value, file, (*where, key), trail) for key, value in node.items()}

    def _discriminator(self, node: Json, file: str, where: tuple[str | int, ...]) -> Json:
        mapping: dict[str, str] = {}
        for value, target in (node.get("mapping") or {}).items():
            other, _, fragment = str(target).rpartition("#")
            name = fragment.rsplit("/", 1)[-1]
            self._adopt(other.removeprefix("./") or file, name, (*where, "mapping", str(value)))
            mapping[str(value)] = SCHEMAS + name
        return {**node, "mapping": mapping} if mapping else dict(node)

    def _reference(self, node: Json, file: str, where: tuple[str | int, ...], trail: tuple[str, ...]) -> Any:
        other, _, fragment = node["$ref"].partition("#")
        other = other.removeprefix("./") or file
        beside = {key: value for key, value in node.items() if key != "$ref"}
        parts = fragment.strip("/").split("/")
        if parts[:2] == ["components", "schemas"] and len(parts) == 3:
            name = parts[2].replace("~1", "/").replace("~0", "~")
            self._adopt(other, name, where)
            return {"$ref": SCHEMAS + name, **self._resolve(beside, other, where, trail)}
        key = f"{other}#{fragment}"
        if key in trail:
            raise PipelineError(self.surface, where, f"{key} refers to itself")
        target = self._target(other, fragment, where)
        copy = self._resolve(target, other, where, (*trail, key))
        return {**copy, **beside} if isinstance(copy, dict) else copy
