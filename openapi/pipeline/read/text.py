"""Text to data: YAML or JSON, with nothing lost, nothing fetched and nothing blown up."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from pipeline.read.problems import PipelineError, bounded
from pipeline.read.structure import check
from pipeline.read.yaml_values import yaml_value

Json: TypeAlias = dict[str, Any]

_REFERENCES: Final = ("$ref", "$dynamicRef")
_FOREIGN: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|(?:.*/)?\.\.(?:/|$)")


def parse(text: str, name: str) -> Json:
    """Read YAML or JSON text.

    Raises:
        PipelineError: It is neither, not an OpenAPI document, refers to another place than its own folder, or a part
            of it is not what it must be.
    """
    members = _Members()
    in_json = text.lstrip().startswith("{")
    try:
        with bounded(name):
            found = json.loads(text, object_pairs_hook=members) if in_json else yaml_value(text, name, members)
    except (ValueError, yaml.YAMLError) as error:
        raise PipelineError(name, "#/", f"neither YAML nor JSON: {error}") from error
    if not isinstance(found, dict) or "openapi" not in found:
        raise PipelineError(name, "#/", "not an OpenAPI 3 document: it has no `openapi` key")
    if not str(found["openapi"]).startswith("3."):
        raise PipelineError(
            name, "#/openapi", f"must be a version of OpenAPI 3, such as 3.1.0, not {found['openapi']!r}"
        )
    with bounded(name):
        if members.odd:
            _look(found, name)
        check(name, found)
    return found


def decisions(path: Path) -> Json:
    """Read a YAML file of decisions that stands beside the documents; an absent one is empty.

    Raises:
        PipelineError: It is no YAML, or a key is there twice, with different contents.
    """
    if not path.is_file():
        return {}
    try:
        found: Json = yaml_value(path.read_text(encoding="utf-8"), path.name, _once) or {}
    except yaml.YAMLError as error:
        raise PipelineError(path.name, "#/", f"no YAML: {error}") from error
    _look(found, path.name)
    return found


class _Repeating(dict[str, Any]):
    """An object that was written with some key twice. To keep one of the values would lose the other silently."""

    repeated = ""


def _once(pairs: Sequence[tuple[Any, ...]]) -> Json:
    """Make an object of its members; the same one twice counts once."""
    found: Json = dict(pairs)
    if len(found) == len(pairs):
        return found
    found = {}
    for key, value in pairs:
        if key in found and found[key] != value:
            found = _Repeating(found)
            found.repeated = str(key)
        found[key] = value
    return found


class _Members:
    """Makes objects of their members, and sees whether the whole needs a second look: most has nothing to find."""

    odd = False

    def __call__(self, pairs: list[tuple[str, Any]]) -> Json:
        """Make one object."""
        found: Json = dict(pairs)
        if len(found) < len(pairs):
            self.odd, found = True, _once(pairs)
        elif "$ref" in found or "$dynamicRef" in found:
            self.odd = self.odd or any(_leads_out(found, word) for word in _REFERENCES)
        return found


def _leads_out(node: Json, word: str) -> bool:
    target = node.get(word)
    return isinstance(target, str) and _FOREIGN.match(target) is not None


def _look(node: Any, name: str, where: tuple[str | int, ...] = ()) -> None:
    """Refuse a key that is there twice, and a reference that leads out of the folder before anything follows it."""
    if isinstance(node, list):
        for i, item in enumerate(node):
            _look(item, name, (*where, i))
    if not isinstance(node, dict):
        return
    if isinstance(node, _Repeating) and node.repeated:
        raise PipelineError(name, (*where, node.repeated), "is there twice, with different contents")
    for word in _REFERENCES:
        if _leads_out(node, word):
            text = f"refers to {node[word]!r}: nothing outside of the folder is read"
            raise PipelineError(name, (*where, word), text)
    for key, item in node.items():
        _look(item, name, (*where, key))
