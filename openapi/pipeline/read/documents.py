"""The documents: read, and made to stand on their own."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from pipeline.read.problems import PipelineError, bounded, pointer
from pipeline.read.surfaces import Surface
from pipeline.read.text import Json as Json
from pipeline.read.text import parse

METHODS: Final = ("get", "put", "post", "delete", "patch")
SCHEMAS: Final = "#/components/schemas/"


@dataclass
class Document:
    """One surface's description, self-contained.

    Attributes:
        surface: The name of its surface, such as multi.
        root: The OpenAPI document; after `load`, every `$ref` in it is to one of its own schemas.
        about: The surface's entry in the table.
    """

    surface: str
    root: Json
    about: Surface

    @property
    def path(self) -> str:
        """What stands before its paths: as its servers say, or as the table says."""
        found: str = self.root.get("x-path", self.about.path)
        return found

    @property
    def schemas(self) -> Json:
        """The document's named schemas."""
        found: Json = self.root["components"]["schemas"]
        return found


def read(path: Path) -> Json:
    """Read a document from a file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PipelineError(path.name, "#/", f"is not text in UTF-8: {error}") from error
    return parse(text, path.name)


def load(folder: Path, surface: Surface, root: Json | None = None) -> Document:
    """Read one surface's document, unless it was read already, with everything that it borrows from its neighbours."""
    path = folder / f"{surface.name}.yaml"
    if not path.is_file():
        raise PipelineError(surface.name, "#/", f"{path.name} is missing from the folder of the descriptions")
    with bounded(surface.name):
        return Document(surface.name, Resolver(folder, surface.name, root or read(path)).document(), surface)


def load_file(path: Path, root: Json | None = None) -> Document:
    """Read a document from any file, unless it was read already; what it borrows is looked for beside it."""
    root = read(path) if root is None else root
    with bounded(path.stem):
        return Document(path.stem, Resolver(path.parent, path.stem, root).document(), Surface(path.stem))


class Resolver:
    """Rewrites references: schemas become the document's own, everything else is copied to where it is used."""

    def __init__(self, folder: Path, surface: str, root: Json) -> None:
        self.folder = folder
        self.surface = surface
        self.files: dict[str, Json] = {"": root}
        self.schemas: Json = {}
        self.origin: dict[str, str] = {}
        self.waiting: deque[str] = deque()

    def document(self) -> Json:
        """Return the document on its own."""
        root = self.files[""]
        own = (root.get("components") or {}).get("schemas") or {}
        kept = ("openapi", "info", "servers", "security")
        out: Json = {key: deepcopy(root[key]) for key in kept if root.get(key) is not None}
        for group in ("paths", "webhooks", "x-webhooks"):
            items = {path: item for path, item in (root.get(group) or {}).items() if not path.startswith("x-")}
            out[group] = self._resolve(items, "", (group,), ())
        self._adopted()
        self._variants(own)
        schemes = (root.get("components") or {}).get("securitySchemes") or {}
        used = {name: self.schemas[name] for name in own if name in self.schemas}
        out["components"] = {"schemas": used | self.schemas, "securitySchemes": deepcopy(schemes)}
        return out

    def _variants(self, own: Json) -> None:
        """Adopt the types that are built upon a used one and that no other refers to: its variants."""
        bases: dict[str, list[str]] = {}
        for name, schema in own.items():
            for part in (schema or {}).get("allOf") or () if isinstance(schema, dict) else ():
                target = part.get("$ref") if isinstance(part, dict) else None
                bases.setdefault(str(target).removeprefix(SCHEMAS), []).append(name)
        waiting = list(self.schemas)
        while waiting:
            name = waiting.pop()
            base = self.schemas[name]
            if isinstance(base, dict) and base.get("discriminator"):
                before = set(self.schemas)
                for child in bases.get(name, ()):
                    self._adopt("", child, ("components", "schemas", child))
                self._adopted()
                waiting += [one for one in self.schemas if one not in before]

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
        self.schemas[name] = self._target(file, ("components", "schemas", name), where)
        self.waiting.append(name)

    def _adopted(self) -> None:
        """Resolve what was adopted: one after another, since types may lead to one another through thousands."""
        while self.waiting:
            name = self.waiting.popleft()
            self.schemas[name] = self._resolve(
                self.schemas[name], self.origin[name], ("components", "schemas", name), ()
            )

    def _target(self, file: str, steps: Sequence[str], where: tuple[str | int, ...]) -> Any:
        node: Any = self._file(file, where)
        for key in steps:
            if isinstance(node, list) and key.isdigit() and int(key) < len(node):
                node = node[int(key)]
            elif isinstance(node, dict) and key in node:
                node = node[key]
            else:
                raise PipelineError(self.surface, where, f"refers to {file}{pointer(steps)}, which does not exist")
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
        made: Json = {}
        for key, value in node.items():  # in one frame a level: what is deep is not refused here
            if isinstance(value, (dict, list)):
                made[key] = self._resolve(value, file, (*where, key), trail)
        return {**node, **made} if made else node  # what was read is never changed

    def _discriminator(self, node: Json, file: str, where: tuple[str | int, ...]) -> Json:
        mapping: dict[str, str] = {}
        for value, target in (node.get("mapping") or {}).items():
            other, _, fragment = str(target).rpartition("#")
            name = _steps(fragment)[-1]
            self._adopt(other.removeprefix("./") or file, name, (*where, "mapping", str(value)))
            mapping[str(value)] = SCHEMAS + name
        return {**node, "mapping": mapping} if mapping else dict(node)

    def _reference(self, node: Json, file: str, where: tuple[str | int, ...], trail: tuple[str, ...]) -> Any:
        other, _, fragment = node["$ref"].partition("#")
        other = other.removeprefix("./") or file
        beside = {key: deepcopy(value) for key, value in node.items() if key != "$ref"}
        parts = _steps(fragment)
        if parts[:2] == ["components", "schemas"] and len(parts) == 3:
            name = parts[2]
            self._adopt(other, name, where)
            return {"$ref": SCHEMAS + name, **self._resolve(beside, other, where, trail)}
        key = f"{other}#{fragment}"
        if key in trail:
            raise PipelineError(self.surface, where, f"{key} refers to itself")
        target = self._target(other, parts, where)
        copy = self._resolve(target, other, where, (*trail, key))
        return {**copy, **beside} if isinstance(copy, dict) else copy


def _steps(fragment: str) -> list[str]:
    """Return the steps of a JSON pointer in a URL, where `%7B` is a brace and `~1` a slash."""
    return [unquote(step).replace("~1", "/").replace("~0", "~") for step in fragment.strip("/").split("/")]
