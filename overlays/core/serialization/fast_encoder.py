"""Writes models as JSON: one straight-line function for each model, compiled when it is first needed.

It writes what is as it should be, which is nearly always. At the first value that is not, it raises `Unusual`, and the
encoder goes through the model field by field: it knows what may be put right, and says all that is wrong.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization.field_kinds import SECRET, SECRET_VALUE, EnumOf, Field, Kind, ListOf, ModelOf
from weavr_multi.core.serialization.model import Model

Writer: TypeAlias = "Callable[[Any], dict[str, Any]]"


class Unusual(Exception):
    """A value is not exactly of the type that its field has."""


_WRITERS: dict[type[Model], Writer] = {}
_LOW: Final = -(2**63)
_HIGH: Final = 2**63


def writer(cls: type[Model]) -> Writer:
    """Return the function that turns an instance of the model into a JSON object."""
    made = _WRITERS.get(cls)
    if made is None:
        made = _WRITERS[cls] = _compile(cls)
    return made


def _compile(cls: type[Model]) -> Writer:
    scope: dict[str, Any] = {"Unusual": Unusual, "Sensitive": Sensitive, "text": _text}
    scope["python_names"] = frozenset(name for name, wire, *_ in cls.__fields__ if name != wire)
    lines = [f"def write_{cls.__name__}(o):", "    d = {} if o._extra is None else dict(o._extra)"]
    lines.append("    if d and not python_names.isdisjoint(d): raise Unusual")
    for entry in cls.__fields__:
        lines += _field_lines(entry, scope)
    source = "\n".join([*lines, "    return d"]) + "\n"
    file = f"<writer of weavr_multi.models.{cls.__name__}>"
    exec(compile(source, file, "exec"), scope)  # noqa: S102 - written above, from the generated tables alone
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    made: Writer = scope[f"write_{cls.__name__}"]
    return made


def _field_lines(entry: Field, scope: dict[str, Any]) -> list[str]:
    name, wire, kind, _, _ = entry
    condition, expression = _expression(kind, "v", scope)
    lines = [f"    v = o.{name}", "    if v is not None:"]
    if condition:
        lines.append(f"        if not ({condition}): raise Unusual")
    if kind is SECRET_VALUE:  # what came beside its value stands in `extra` under the same name
        return [*lines, f"        d[{wire!r}] = {{**d[{wire!r}], **{expression}}} if {wire!r} in d else {expression}"]
    return [*lines, f"        d[{wire!r}] = {expression}"]


def _expression(kind: Kind, value: str, scope: dict[str, Any]) -> tuple[str, str]:
    """Write the condition under which a value is usual, and the expression of its JSON form."""
    if kind is SECRET or kind is SECRET_VALUE:
        shown = f"text({value}._text)"
        return f"type({value}) is Sensitive", shown if kind is SECRET else f"{{'value': {shown}}}"
    if isinstance(kind, EnumOf):
        return "", f"text({value} if type({value}) is str else {value}._value_)"
    if kind.json == "string":
        return f"type({value}) is str", f"{value} if {value}.isascii() else text({value})"
    if kind.json == "integer":
        return f"type({value}) is int and {_LOW} <= {value} < {_HIGH}", value
    if kind.json == "boolean":
        return f"type({value}) is bool", value
    if isinstance(kind, ModelOf):
        name = f"m_{kind.name}"
        scope[name] = _model(kind)
        return "", f"{name}({value})"
    if isinstance(kind, ListOf):
        condition, inner = _expression(kind.inner, "x", scope)
        if not condition:
            return f"type({value}) is list", f"[{inner} for x in {value}]"
    name = f"n{len(scope)}"
    scope[name] = _other(kind)
    return "", f"{name}({value})"


def _text(value: Any) -> str:
    """Return a text that UTF-8 can hold; what is redacted is none."""
    if type(value) is not str:
        raise Unusual
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Unusual from None
    return value


def _model(kind: ModelOf) -> Writer:
    """Write a model inside another, or one of its variants."""
    writers: dict[type, Writer] = {}

    def write(value: Any) -> dict[str, Any]:
        found = writers.get(type(value))
        if found is None:
            if not isinstance(value, kind.cls):
                raise Unusual
            found = writers[type(value)] = writer(type(value))
        return found(value)

    return write


def _other(kind: Kind) -> Callable[[Any], Any]:
    """Write what has no straight line: unions, free JSON, mappings."""

    def write(value: Any) -> Any:
        from weavr_multi.core.serialization.encoder import Encoder

        encoder = Encoder(constraints=False, partial=True)
        found = encoder.encode(kind, value, None, "")
        if encoder.problems or value is None:
            raise Unusual
        return found

    return write
