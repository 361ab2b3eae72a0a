"""YAML as OpenAPI means it: what JSON has, in plain words, made into values as it is read.

NO is Norway; 2024-01-01, 12:30, 007 and 1_000 are texts, of which YAML 1.1 would make other values. No tree of nodes is
made on the way, which takes ten times the time and memory of the values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import yaml
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError

from pipeline.read.problems import PipelineError

Json: TypeAlias = dict[str, Any]

# Aliases let a few lines stand for any number of values: more than this and ten times what is written is an attack.
_VALUES: Final = 1_000_000

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick form of the safe loader, where there is one
_TAG: Final = "tag:yaml.org,2002:"
_PLAIN: Final = ("null", "merge", "str", "seq", "map")


class _Loader(_BASE):  # type: ignore[misc]  # the base is chosen above
    """Parses, and knows what a scalar stands for."""


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


class _Merge:
    """The key `<<`, which stands for the members of other objects."""


def yaml_value(text: str, name: str, members: Callable[[list[tuple[str, Any]]], Json]) -> Any:
    """Return what a text in YAML stands for; None for an empty one.

    Args:
        text: The text.
        name: The document, for errors.
        members: Makes an object of its members.

    Raises:
        yaml.YAMLError: It is no YAML, or has tags of its own.
        PipelineError: Its aliases stand for far more values than are written in it, or for what they are in.
    """
    loader = _Loader(text)
    try:
        return _Values(loader, name, members).document()
    finally:
        loader.dispose()


class _Values:
    """Makes values of the parser's events."""

    def __init__(self, loader: Any, name: str, members: Callable[[list[tuple[str, Any]]], Json]) -> None:
        self.loader = loader
        self.name = name
        self.members = members
        self.scalars: dict[str, Any] = {}  # by what is written without quotes
        self.texts: dict[str, str] = {}  # each once in memory
        self.anchors: dict[str, tuple[Any, int] | None] = {}  # each with how many values it stands for
        self.names: dict[str, str] = {}  # what is written at an anchor, where an alias is a key
        self.written = self.meant = 0

    def document(self) -> Any:
        self.loader.get_event()  # the stream begins
        event = self.loader.get_event()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        found = self._value(self.loader.get_event())
        self.loader.get_event()  # the document ends
        event = self.loader.get_event()
        if not isinstance(event, yaml.StreamEndEvent):
            raise ComposerError(None, None, "there is another document in it", event.start_mark)
        return found

    def _value(self, event: Any) -> Any:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before, anchor = self.meant, event.anchor
        self.written += 1
        self.meant += 1
        if anchor is not None:
            if anchor in self.anchors:
                raise ComposerError(None, None, f"found duplicate anchor {anchor!r}", event.start_mark)
            self.anchors[anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            found = self._scalar(event)
            if anchor is not None:
                self.names[anchor] = event.value
        elif isinstance(event, yaml.MappingStartEvent):
            found = self._object(event)
        else:
            found = self._list(event)
        if anchor is not None:
            self.anchors[anchor] = found, self.meant - before
        return found

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self.anchors:
            raise ComposerError(None, None, f"found undefined alias {event.anchor!r}", event.start_mark)
        known = self.anchors[event.anchor]
        if known is None:
            raise PipelineError(self.name, "#/", f"{event.anchor} contains itself, by its alias")
        self.meant += known[1]
        if self.meant > max(_VALUES, 10 * self.written):
            raise PipelineError(self.name, "#/", f"its YAML aliases stand for {self.meant:,} values: refused")
        return known[0]

    def _scalar(self, event: Any) -> Any:
        plain = event.tag is None and event.implicit[0]
        if not plain and event.tag in (None, "!"):
            return self.texts.setdefault(event.value, event.value)
        if plain and event.value in self.scalars:
            return self.scalars[event.value]
        tag = self.loader.resolve(yaml.ScalarNode, event.value, (True, False)) if plain else event.tag
        found: Any = _Merge
        if tag != f"{_TAG}merge":
            found = self._tagged(tag, event)
        if plain:
            self.scalars[event.value] = found
        return found

    def _tagged(self, tag: str, event: Any) -> Any:
        """Return what a text is by its tag."""
        if tag in (f"{_TAG}map", f"{_TAG}seq"):
            raise ConstructorError(None, None, f"{event.value[:40]!r} is no {tag}", event.start_mark)
        build = _Loader.yaml_constructors.get(tag) or _Loader.yaml_constructors[None]
        try:
            return build(self.loader, yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark))
        except (LookupError, ValueError) as error:
            raise ConstructorError(None, None, f"{event.value[:40]!r} is no {tag}", event.start_mark) from error

    def _list(self, event: Any) -> list[Any]:
        self._see_kind(event, "seq")
        found = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            value = self._value(event)
            found.append("<<" if value is _Merge else value)
        return found

    def _object(self, event: Any) -> Json:
        self._see_kind(event, "map")
        pairs: list[tuple[str, Any]] = []
        merged: Json = {}
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            key = self._value(event)
            # 1.10 and null are names as written
            named = event.value if isinstance(event, yaml.ScalarEvent) else self.names.get(event.anchor, "")
            value = self._value(self.loader.get_event())
            if key is _Merge:
                merged = {**self._merged(value, event), **merged}  # the first has precedence
            elif isinstance(key, (dict, list)):
                raise ConstructorError("while constructing a mapping", None, "found unhashable key", event.start_mark)
            else:
                pairs.append((self.texts.setdefault(named, named), "<<" if value is _Merge else value))
        made = self.members(pairs)
        return {**merged, **made} if merged and type(made) is dict else made

    @staticmethod
    def _merged(value: Any, event: Any) -> Json:
        """Return the members of what a `<<` names, of which the first has precedence."""
        found: Json = {}
        for one in reversed(value if isinstance(value, list) else [value]):
            if not isinstance(one, dict):
                raise ConstructorError(None, None, "expected an object, or a list of such, at <<", event.start_mark)
            if repeated := getattr(one, "repeated", ""):
                text = f"{repeated} is there twice, with different contents"
                raise ConstructorError(None, None, text, event.start_mark)
            found |= one
        return found

    @staticmethod
    def _see_kind(event: Any, kind: str) -> None:
        if event.tag not in (None, "!", _TAG + kind):
            raise ConstructorError(None, None, f"cannot construct the tag {event.tag!r}", event.start_mark)
