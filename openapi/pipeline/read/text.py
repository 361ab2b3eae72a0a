"""Text to data: YAML or JSON, with nothing lost, nothing fetched and nothing blown up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from pipeline.read.problems import PipelineError
from pipeline.read.structure import check

Json: TypeAlias = dict[str, Any]

# Aliases let a few lines stand for any number of values: more than this and ten times what is written is an attack.
_VALUES: Final = 1_000_000
_ALIAS: Final = re.compile(r"(?:^|[\s\[{,:])\*[^\s,\]}]", re.MULTILINE)
_REFERENCES: Final = ("$ref", "$dynamicRef")
_FOREIGN: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|(?:.*/)?\.\.(?:/|$)")

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick form of the safe loader, where there is one


class _Loader(_BASE):  # type: ignore[misc]  # the base is chosen above
    """YAML as OpenAPI means it: what JSON has, in plain words.

    NO is Norway; 2024-01-01, 12:30, 007 and 1_000 are texts, of which YAML 1.1 would make other values.
    """


_TAG: Final = "tag:yaml.org,2002:"
_PLAIN: Final = ("null", "merge", "str", "seq", "map")
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.removeprefix(_TAG) in _PLAIN]
    for first, found in _BASE.yaml_implicit_resolvers.items()
}
_Loader.yaml_constructors = {
    tag: build
    for tag, build in _BASE.yaml_constructors.items()
    if tag is None or tag.removeprefix(_TAG) in (*_PLAIN, "bool", "int", "float")
}
_INTEGER: Final = "[-+]?(?:0|[1-9][0-9]*)"
for _kind, _form, _firsts in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", _INTEGER, "-+0123456789"),
    ("float", rf"(?:{_INTEGER}(?:\.[0-9]*)?|[-+]?\.[0-9]+)(?:[eE][-+]?[0-9]+)?", "-+0123456789."),
):
    _Loader.add_implicit_resolver(_TAG + _kind, re.compile(f"^(?:{_form})$"), list(_firsts))


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


def parse(text: str, name: str) -> Json:
    """Read YAML or JSON text.

    Raises:
        PipelineError: It is neither, not an OpenAPI document, refers to another place than its own folder, or a part
            of it is not what it must be.
    """
    try:
        members = _Members()
        in_json = text.lstrip().startswith("{")
        found = json.loads(text, object_pairs_hook=members) if in_json else _yaml(text, name)
    except RecursionError as error:
        raise PipelineError(name, "#/", "is nested too deeply") from error
    except (ValueError, yaml.YAMLError) as error:
        raise PipelineError(name, "#/", f"neither YAML nor JSON: {error}") from error
    if not isinstance(found, dict) or "openapi" not in found:
        raise PipelineError(name, "#/", "not an OpenAPI 3 document: it has no `openapi` key")
    if not str(found["openapi"]).startswith("3."):
        raise PipelineError(
            name, "#/openapi", f"must be a version of OpenAPI 3, such as 3.1.0, not {found['openapi']!r}"
        )
    try:
        document: Json = found if in_json and not members.odd else _tidied(found, name)
        check(name, document)
    except RecursionError as error:
        raise PipelineError(name, "#/", "is nested too deeply, or contains itself") from error
    return document


def decisions(path: Path) -> Json:
    """Read a YAML file of decisions that stands beside the documents; an absent one is empty.

    Raises:
        PipelineError: It is no YAML, or a key is there twice, with different contents.
    """
    if not path.is_file():
        return {}
    try:
        found: Json = _tidied(_yaml(path.read_text(encoding="utf-8"), path.name) or {}, path.name)
    except yaml.YAMLError as error:
        raise PipelineError(path.name, "#/", f"no YAML: {error}") from error
    return found


def _yaml(text: str, name: str) -> Any:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        if _ALIAS.search(text):
            _bound(node, name)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _bound(root: Any, name: str) -> None:
    """Refuse a document whose aliases stand for far more values than are written in it."""
    sizes: dict[int, int] = {}
    waiting: list[tuple[Any, bool]] = [(root, False)]
    while waiting:
        node, seen = waiting.pop()
        if seen:
            sizes[id(node)] = 1 + sum(sizes.get(id(part), 0) for part in _parts(node))
        elif id(node) not in sizes:
            sizes[id(node)] = 0  # what contains itself counts itself as nothing, and is found later
            waiting.append((node, True))
            waiting += [(part, False) for part in _parts(node)]
    if sizes[id(root)] > max(_VALUES, 10 * len(sizes)):
        raise PipelineError(name, "#/", f"its YAML aliases stand for {sizes[id(root)]:,} values: refused")


def _parts(node: Any) -> list[Any]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


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


def _tidied(node: Any, name: str, where: tuple[str | int, ...] = ()) -> Any:
    """Copy a document with the keys that YAML reads as numbers, such as statuses, as texts.

    A reference that leads out of the folder is refused before anything could follow it.
    """
    if isinstance(node, list):
        return [_tidied(item, name, (*where, i)) for i, item in enumerate(node)]
    if not isinstance(node, dict):
        return node
    texts = [(str(key).lower() if isinstance(key, bool) else str(key), item) for key, item in node.items()]
    repeated = _once(texts) if len({key for key, _ in texts}) < len(texts) else node
    if isinstance(repeated, _Repeating) and repeated.repeated:
        raise PipelineError(name, (*where, repeated.repeated), "is there twice, with different contents")
    for word in _REFERENCES:
        if _leads_out(node, word):
            text = f"refers to {node[word]!r}: nothing outside of the folder is read"
            raise PipelineError(name, (*where, word), text)
    return {key: _tidied(item, name, (*where, key)) for key, item in texts}
