"""Decoding: one straight-line function per model, compiled from its table when the model is first met.

Decoding is lenient: whatever the service sent is kept, in the declared form where it has that form and as it came
where it has not, so that it cannot fail. `weavr_multi.core.checks` reports what does not fit, for strict mode.
The source of each function is kept for tracebacks and debuggers, which name the model and show the field's line.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from weavr_multi.core.kinds import SECRET, SECRET_VALUE, D, E, Field, Kind, L, M, U, Variants, model_class
from weavr_multi.core.model import Model
from weavr_multi.core.secrets import Sensitive
from weavr_multi.core.unset import UNSET

Decoder: TypeAlias = Callable[[dict[str, Any]], Any]
_DECODERS: dict[type[Model], Decoder] = {}


def decoder(cls: type[Model]) -> Decoder:
    """Return the function that turns a JSON object into an instance of the model (or of its variant)."""
    made = _DECODERS.get(cls)
    if made is None:
        made = _DECODERS[cls] = _compile(cls)
    return made


def decode(kind: Kind | None, value: Any) -> Any:
    """Turn decoded JSON into the Python value of a kind; `null` reads as absent."""
    if value is None or kind is None:
        return UNSET if value is None else value
    scope: dict[str, Any] = {}
    function = _DECODE_KIND.get(kind)
    if function is None:
        expression = _expression(kind, "v", scope)
        # The expression is made of the generated tables alone; nothing of an answer gets in.
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
        "UNSET": UNSET,
        "beyond": _beyond(frozenset(wire for _, wire, _, _, _ in cls.__fields__)),
    }
    lines = [f"def decode_{cls.__name__}(d):", "    get = d.get", "    o = new(cls)", f"    n = {len(cls.__fields__)}"]
    for entry in cls.__fields__:
        lines += _field_lines(entry, scope)
    lines += ["    o._extra = None if n == len(d) else beyond(d)", "    return o"]
    source = "\n".join(lines) + "\n"
    file = f"<decoder of weavr_multi.models.{cls.__name__}>"
    exec(compile(source, file, "exec"), scope)  # noqa: S102 - written above, from the generated tables alone
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    made: Decoder = scope[f"decode_{cls.__name__}"]
    return made


def _field_lines(entry: Field, scope: dict[str, Any]) -> list[str]:
    name, wire, kind, _, _ = entry
    if isinstance(kind, U):
        scope[f"u_{name}"] = union(kind)
        expression = f"u_{name}(v, d)"
    else:
        expression = _expression(kind, "v", scope)
    return [
        f"    v = get({wire!r})",
        "    if v is None:",
        f"        n -= 1; o.{name} = UNSET",
        f"    else: o.{name} = {expression}",
    ]


def _beyond(known: frozenset[str]) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    def rest(source: dict[str, Any]) -> dict[str, Any] | None:
        return {key: value for key, value in source.items() if key not in known} or None

    return rest


def _expression(kind: Kind, value: str, scope: dict[str, Any]) -> str:
    """Write the Python expression that decodes `value` (a name) as the kind, adding what it needs to the scope."""
    if kind is SECRET or kind is SECRET_VALUE:
        scope["secret"] = _secret
        return f"secret({value})"
    if isinstance(kind, M):
        name = f"m_{kind.name}"
        scope.setdefault(name, _patching(name, kind, scope))
        return f"({name}({value}) if type({value}) is dict else {value})"
    if isinstance(kind, E):
        known, find = f"k_{kind.name}", f"e_{kind.name}"
        scope[known], scope[find] = enum_decoder(kind)
        return f"({known}({value}) or {find}({value}) if type({value}) is str else {value})"
    if isinstance(kind, L):
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        body = value if inner == "x" else f"[{inner} for x in {value}]"
        return f"({body} if type({value}) is list else {value})"
    if isinstance(kind, D):
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        body = value if inner == "x" else f"{{k: {inner} for k, x in {value}.items()}}"
        return f"({body} if type({value}) is dict else {value})"
    if isinstance(kind, U):
        name = f"u{len(scope)}"
        scope[name] = union(kind)
        return f"{name}({value}, {{}})"
    return value


def _nested(kind: Kind, scope: dict[str, Any]) -> str:
    """Lists in lists: the inner one gets a function of its own instead of a second `x`."""
    name = f"n{len(scope)}"
    scope[name] = lambda v: decode(kind, v)
    return f"{name}(x)"


def _patching(name: str, kind: M, scope: dict[str, Any]) -> Decoder:
    """Stand in for a model's decoder until the first use, so that models load one by one and may be recursive."""

    def load(source: dict[str, Any]) -> Any:
        scope[name] = made = decoder(kind.cls)
        return made(source)

    return load


def _secret(value: Any) -> Any:
    if type(value) is dict:
        value = value.get("value", value)
    return Sensitive(value if type(value) is str else str(value))  # an unforeseen form of a secret is a secret still


def enum_decoder(kind: E) -> tuple[Callable[[str], Any], Callable[[str], Any]]:
    """Return two functions that find the member of an open enumeration: one for values that came before, one for all.

    The first is a method of a plain dict, empty until the enumeration is needed and loaded.
    """
    members: dict[Any, Any] = {}

    def find(value: str) -> Any:
        if not members:
            members.update(kind.cls._value2member_map_)
        return members.get(value) or kind.cls(value)

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


def union(kind: U) -> Callable[[Any, Mapping[str, Any]], Any]:
    """Return the function that decodes a union, given the value and the object that holds it."""

    def choose(value: Any, parent: Mapping[str, Any]) -> Any:
        if type(value) is not dict:
            return _scalar(kind, value)
        own = _named(kind.tag, value)
        if own is not None:
            return decoder(own)(value)
        named = _named(kind.sibling, parent)
        if named is not None and _complete(named, value):
            return decoder(named)(value)
        # A payment of type SEPA may name its payee by an id alone: what lacks the required fields is another variant.
        best = best_match(kind, value)
        found = named if best is None else best.cls
        return value if found is None else decoder(found)(value)

    return choose


def _named(rule: Variants | None, holder: Mapping[str, Any]) -> type[Model] | None:
    """Find the variant that a field names."""
    found = None if rule is None else holder.get(rule[0])
    name = rule[1].get(found) if rule is not None and isinstance(found, str) else None
    return None if name is None else model_class(name)


def _complete(cls: type[Model], value: Mapping[str, Any]) -> bool:
    """Whether every required field is there."""
    return not any(required and value.get(wire) is None for _, wire, _, required, _ in cls.__fields__)


def best_match(kind: U, value: Mapping[str, Any]) -> M | None:
    """Choose the variant whose required keys are all there and that knows most of the keys; first declared wins."""
    best: M | None = None
    best_score = (-1, 0)
    for inner in kind.inners:
        if not isinstance(inner, M):
            continue
        fields = inner.cls.__fields__
        if not _complete(inner.cls, value):
            continue
        score = (sum(wire in value for _, wire, _, _, _ in fields), -len(fields))
        if score > best_score:
            best, best_score = inner, score
    return best


def _scalar(kind: U, value: Any) -> Any:
    for inner in kind.inners:
        if isinstance(inner, E) and isinstance(value, str):
            return decode(inner, value)
        if isinstance(inner, L) and isinstance(value, list):
            return decode(inner, value)
        if inner is SECRET or inner is SECRET_VALUE:
            return _secret(value)
    return value
