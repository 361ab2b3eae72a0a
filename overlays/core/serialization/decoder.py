"""Decodes JSON to models: one straight-line function for each model, compiled when it is first needed.

Decoding is lenient: whatever the service sent is kept, in the declared form where it has that form and as it came
where it has not, so that it cannot fail. `weavr_multi.core.serialization.strict` reports what does not fit, for strict
mode.
The source of each function is kept for tracebacks and debuggers, which name the model and show the field's line.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization.drift import note
from weavr_multi.core.serialization.field_kinds import (
    SECRET,
    SECRET_VALUE,
    EnumOf,
    Field,
    Kind,
    ListOf,
    MapOf,
    ModelOf,
    OneOf,
    Variants,
    model_class,
)
from weavr_multi.core.serialization.model import Model

Decoder: TypeAlias = Callable[[dict[str, Any]], Any]
_DECODERS: dict[type[Model], Decoder] = {}


def decoder(cls: type[Model]) -> Decoder:
    """Return the function that turns a JSON object into an instance of the model (or of its variant)."""
    made = _DECODERS.get(cls)
    if made is None:
        made = _DECODERS[cls] = _compile(cls)
    return made


def decode(kind: Kind | None, value: Any) -> Any:
    """Turn decoded JSON into the Python value of a kind; `null` reads None."""
    if value is None or kind is None:
        return value
    scope: dict[str, Any] = {}
    function = _DECODE_KIND.get(kind)
    if function is None:
        expression = _expression(kind, "v", scope)
        # The expression is made of the generated tables alone; nothing of a response gets in.
        function = _DECODE_KIND[kind] = eval(f"lambda v: {expression}", scope)  # noqa: S307
    return function(value)


_DECODE_KIND: dict[Kind, Callable[[Any], Any]] = {}


def _compile(cls: type[Model]) -> Decoder:
    own = cls.__dict__.get("__variants__")
    if own is not None:
        return _by_variant(cls, own)
    return _straight(cls)


def _straight(cls: type[Model]) -> Decoder:
    """Compile the function that sets one field after the other, without `__init__` and its keyword arguments.

    It counts down the fields that did not come: if the others are as many as the object has keys, there is nothing
    beyond the fields, and the keys need not be looked through.
    """
    scope: dict[str, Any] = {
        "cls": cls,
        "new": cls.__new__,
        "beyond": _beyond(cls),
        "note": note,
    }
    lines = [f"def decode_{cls.__name__}(d):", "    get = d.get", "    o = new(cls)", f"    n = {len(cls.__fields__)}"]
    for entry in cls.__fields__:
        lines += _field_lines(entry, scope, cls.__name__)
    lines += ["    o._extra = None if n == len(d) else beyond(d)", "    return o"]
    source = "\n".join(lines) + "\n"
    file = f"<decoder of weavr_multi.models.{cls.__name__}>"
    exec(compile(source, file, "exec"), scope)  # noqa: S102 - written above, from the generated tables alone
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    made: Decoder = scope[f"decode_{cls.__name__}"]
    return made


def _field_lines(entry: Field, scope: dict[str, Any], model: str) -> list[str]:
    name, wire, kind, required, _ = entry
    absent = f"        n -= 1; o.{name} = None" + (f"; note('missing_fields', '{model}.{wire}')" if required else "")
    if kind is SECRET or kind is SECRET_VALUE:
        scope |= {"secret_text": _secret_text, "secret": _secret, "Sensitive": Sensitive, "plain": Sensitive.__new__}
        return [
            f"    w = get({wire!r})",
            "    v = w.get('value') if type(w) is dict and len(w) == 1 else w",
            f"    if type(v) is str and v: o.{name} = s = plain(Sensitive); s._text = v",  # nearly always
            "    elif (v := secret_text(w)) is None:",
            absent,
            f"    else: o.{name} = secret(v)",
            "    if type(w) is dict and len(w) > 1: n = -1",
        ]
    if isinstance(kind, OneOf):
        scope[f"u_{name}"] = union(kind)
        expression = f"u_{name}(v, d)"
    else:
        expression = _expression(kind, "v", scope)
    return [
        f"    v = get({wire!r})",
        "    if v is None:",
        absent,
        f"    else: o.{name} = {expression}",
    ]


def _beyond(cls: type[Model]) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    model, fields = cls.__name__, cls.__fields__
    known = frozenset(field[1] for field in fields)
    secret = tuple(field[1] for field in fields if field[2] is SECRET_VALUE or field[2] is SECRET)

    def rest(source: dict[str, Any]) -> dict[str, Any] | None:
        found = {key: value for key, value in source.items() if key not in known}
        for key in found:
            note("unknown_fields", f"{model}.{key}")
        for key in secret:
            beside = source.get(key)
            if type(beside) is dict and len(beside) > 1 and "value" in beside:
                found[key] = {name: value for name, value in beside.items() if name != "value"}
        return found or None

    return rest


def _expression(kind: Kind, value: str, scope: dict[str, Any]) -> str:
    """Write the Python expression that decodes `value` (a name) as the kind, adding what it needs to the scope."""
    if kind is SECRET or kind is SECRET_VALUE:
        scope["secret"] = _secret
        return f"secret({value})"
    if isinstance(kind, ModelOf):
        name = f"m_{kind.name}"
        scope.setdefault(name, _patching(name, kind, scope))
        return f"({name}({value}) if type({value}) is dict else {value})"
    if isinstance(kind, EnumOf):
        known, find = f"k_{kind.name}", f"e_{kind.name}"
        scope[known], scope[find] = enum_decoder(kind)
        return f"({known}({value}) or {find}({value}) if type({value}) is str else {value})"
    if isinstance(kind, ListOf):
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        body = value if inner == "x" else f"[{inner} for x in {value}]"
        return f"({body} if type({value}) is list else {value})"
    if isinstance(kind, MapOf):
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        body = value if inner == "x" else f"{{k: {inner} for k, x in {value}.items()}}"
        return f"({body} if type({value}) is dict else {value})"
    if isinstance(kind, OneOf):
        name = f"u{len(scope)}"
        scope[name] = union(kind)
        return f"{name}({value}, {{}})"
    return value


def _nested(kind: Kind, scope: dict[str, Any]) -> str:
    """Lists in lists: the inner one gets a function of its own instead of a second `x`."""
    name = f"n{len(scope)}"
    scope[name] = lambda v: decode(kind, v)
    return f"{name}(x)"


def _patching(name: str, kind: ModelOf, scope: dict[str, Any]) -> Decoder:
    """Stand in for a model's decoder until the first use, so that models load one by one and may be recursive."""

    def load(source: dict[str, Any]) -> Any:
        scope[name] = made = decoder(kind.cls)
        return made(source)

    return load


def _secret_text(value: Any) -> Any:
    """Return a secret as it came, or None where none came: ``{}``, ``[]``, ``{"value": null}`` and an empty text."""
    if type(value) is dict:
        value = value.get("value", value)
    return None if value in ("", {}, []) else value


def _secret(value: Any) -> Any:
    value = _secret_text(value)
    if value is None:
        return None
    return Sensitive(value if type(value) is str else str(value))  # an unforeseen form of a secret is a secret still


def enum_decoder(kind: EnumOf) -> tuple[Callable[[str], Any], Callable[[str], Any]]:
    """Return two functions that find the member of an open enumeration: one for values that came before, one for all.

    The first is a method of a plain dict, empty until the enumeration is needed and loaded.
    """
    members: dict[Any, Any] = {}

    def find(value: str) -> Any:
        if not members:
            members.update(kind.cls._value2member_map_)
        found = members.get(value)
        if found is None:
            note("unknown_values", kind.name)
            found = kind.cls(value)
        return found

    return members.get, find


def _by_variant(cls: type[Model], variants: Variants) -> Decoder:
    base, (wire, table) = _straight(cls), variants
    found: dict[Any, Decoder] = {}

    def choose(source: dict[str, Any]) -> Any:
        value = source.get(wire)
        try:
            made = found.get(value)
        except TypeError:
            return base(source)
        if made is None:
            name = table.get(value) if isinstance(value, str) else None
            target = model_class(name) if name else cls
            made = base if target is cls else decoder(target)
            if name:  # unknown values come from outside: remembering them would grow without bound
                found[value] = made
        return made(source)

    return choose


def union(kind: OneOf) -> Callable[[Any, Mapping[str, Any]], Any]:
    """Return the function that decodes a union, given the value and the object that holds it."""

    def choose(value: Any, parent: Mapping[str, Any]) -> Any:
        if type(value) is not dict:
            return _scalar(kind, value)
        found = variant(kind, value, parent)
        return value if found is None else decoder(found)(value)

    return choose


def variant(kind: OneOf, value: Mapping[str, Any], parent: Mapping[str, Any]) -> type[Model] | None:
    """Choose the model of an object in a union, given the object that holds it; None if no model comes near it."""
    own = _named(kind.tag, value)
    if own is not None:
        return own
    named = _named(kind.sibling, parent)
    if named is not None and _complete(named, value):
        return named
    # A payment of type SEPA may name its payee by an id alone: what lacks the required fields is another variant.
    best = best_match(kind, value)
    return named if best is None else best.cls


def _named(rule: Variants | None, holder: Mapping[str, Any]) -> type[Model] | None:
    """Find the variant that a field names."""
    found = None if rule is None else holder.get(rule[0])
    name = rule[1].get(found) if rule is not None and isinstance(found, str) else None
    return None if name is None else model_class(name)


def _complete(cls: type[Model], value: Mapping[str, Any]) -> bool:
    """Whether every required field is there."""
    return not any(required and value.get(wire) is None for _, wire, _, required, _ in cls.__fields__)


def best_match(kind: OneOf, value: Mapping[str, Any]) -> ModelOf | None:
    """Choose the variant whose required keys are all there and that knows most of the keys; first declared wins."""
    best: ModelOf | None = None
    best_score = (-1, 0)
    for inner in kind.inners:
        if not isinstance(inner, ModelOf):
            continue
        fields = inner.cls.__fields__
        if not _complete(inner.cls, value):
            continue
        score = (sum(wire in value for _, wire, _, _, _ in fields), -len(fields))
        if score > best_score:
            best, best_score = inner, score
    return best


def _scalar(kind: OneOf, value: Any) -> Any:
    for inner in kind.inners:
        if isinstance(inner, EnumOf) and isinstance(value, str):
            return decode(inner, value)
        if isinstance(inner, ListOf) and isinstance(value, list):
            return decode(inner, value)
        if inner is SECRET or inner is SECRET_VALUE:
            return _secret(value)
    return value
