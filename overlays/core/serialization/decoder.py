"""Decodes JSON to models: one straight-line function for each model, compiled when it is first needed.

Decoding is lenient: whatever the service sent is kept, in the declared form where it has that form and as it came
where it has not, so that it cannot fail. `weavr_multi.core.serialization.strict` reports what does not fit, for strict
mode.
The source of each function is kept for tracebacks and debuggers, which name the model and show the field's line.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final, TypeAlias

from weavr_multi.core.concurrency.gc_pause import without_collections
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization.drift import Members, beyond, note
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
from weavr_multi.core.serialization.json_backend import shared_keys
from weavr_multi.core.serialization.model import Model
from weavr_multi.core.serialization.variant import variant

Decoder: TypeAlias = "Callable[[dict[str, Any]], Any]"
_MANY: Final = 50  # so many objects hold several hundred others: collections of garbage would begin
_STEP: Final = 4  # after so many fields it looks whether any key is left
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

    What is required is there, nearly always, and an enumeration's value is a known one: that is read first, all
    together. Where some of it is missing, null or unknown, a second function that asks for each field decodes the
    whole; it is compiled when it is first needed.
    """
    scope: dict[str, Any] = {}
    scope["patient"] = _patching("patient", lambda: _function(cls, {"patient": None}, sure={}), scope)
    required = [entry for entry in cls.__fields__ if entry[3] and entry[2] not in (SECRET, SECRET_VALUE)]
    return _function(cls, scope, sure={entry[0]: f"v{number}" for number, entry in enumerate(required)})


def _function(cls: type[Model], scope: dict[str, Any], sure: dict[str, str]) -> Decoder:
    """Compile one of the two functions. What is no JSON object is returned as it came.

    It knows how many fields are missing if the object has nothing beyond the fields, and counts them down. When as many
    are left as fields, these did not come; when the count is not exact at the end, the keys are looked through.

    Args:
        cls: The model.
        scope: The names that the function finds.
        sure: Local names for the fields, by their names, that are read first.
    """
    names, wires, *_ = zip(*cls.__fields__, strict=True) if cls.__fields__ else ((), ())
    scope |= {"new": partial(cls.__new__, cls), "beyond": beyond(cls), "note": note}
    scope |= zip((f"key_{name}" for name in names), shared_keys(wires), strict=True)
    lines = [f"def decode_{cls.__name__}(d):"]
    lines += _first_lines(cls, scope, sure) if sure else ["    if not isinstance(d, dict): return d", "    o = new()"]
    others = [entry for entry in cls.__fields__ if entry[0] not in sure]
    exact = "n == 0" if others else f"len(d) == {len(names)}"
    lines += [f"    n = {len(names)} - len(d)"] if others else []
    for number, entry in enumerate(others):
        rest = others[number:]
        if number % _STEP == 0 and not any(required for _, _, _, required, _ in rest):
            absent = " = ".join(f"o.{name}" for name, *_ in rest)
            lines.append(f"    if n == {len(rest)}: {absent} = o._extra = None; return o")
        lines += _field_lines(entry, scope, cls.__name__)
    lines += [f"    o._extra = None if {exact} else beyond(d)", "    return o"]
    source = "\n".join(lines) + "\n"
    file = f"<{'' if sure else 'patient '}decoder of weavr_multi.models.{cls.__name__}>"
    exec(compile(source, file, "exec"), scope)  # noqa: S102 - written above, from the generated tables alone
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    made: Decoder = scope[f"decode_{cls.__name__}"]
    return made


def _first_lines(cls: type[Model], scope: dict[str, Any], sure: dict[str, str]) -> list[str]:
    """Write what reads the fields that are sure to come; nothing is noted before all of them are there."""
    reads, nullable, sets = [], [], []
    for name, _, kind, _, _ in cls.__fields__:
        value = sure.get(name)
        if value is None:
            continue
        if isinstance(kind, EnumOf):
            scope[f"k_{kind.name}"] = kind.cls._value2member_map_
            reads.append(f"        {value} = k_{kind.name}[d[key_{name}]]")
            sets.append(f"    o.{name} = {value}")
        else:
            reads.append(f"        {value} = d[key_{name}]")
            nullable.append(f"{value} is None")
            sets.append(f"    o.{name} = {_field_expression(name, kind, value, scope)}")
    lines = ["    try:", *reads, "    except (KeyError, TypeError):", "        return patient(d)"]
    if nullable:
        lines.append(f"    if {' or '.join(nullable)}: return patient(d)")
    return [*lines, "    o = new()", *sets]


def _field_lines(entry: Field, scope: dict[str, Any], model: str) -> list[str]:
    name, wire, kind, required, _ = entry
    noted = f"; note('missing_fields', '{model}.{wire}')" if required else ""
    if kind is SECRET or kind is SECRET_VALUE:
        scope |= {"secret": _secret, "plain": partial(Sensitive.__new__, Sensitive)}
        text = "w" if kind is SECRET else "type(w) is dict and len(w) == 1 and w.get('value')"
        return [
            f"    w = d.get(key_{name})",
            f"    if (v := {text}) and type(v) is str: o.{name} = s = plain(); s._text = v",  # nearly always
            f"    elif w is None: n -= 1; o.{name} = None{noted}",
            "    else:",
            f"        o.{name} = v = secret(w); n = -1",  # `beyond` looks whether something stands beside it
            *([f"        if v is None: {noted[2:]}"] if noted else ()),
        ]
    expression = _field_expression(name, kind, "v", scope)
    if expression == "v":
        return [f"    o.{name} = v = d.get(key_{name})", f"    if v is None: n -= 1{noted}"]
    return [
        f"    v = d.get(key_{name})",
        f"    if v is None: n -= 1; o.{name} = None{noted}",
        f"    else: o.{name} = {expression}",
    ]


def _field_expression(name: str, kind: Kind, value: str, scope: dict[str, Any]) -> str:
    if isinstance(kind, OneOf):
        scope[f"u_{name}"] = union(kind)
        return f"u_{name}({value}, d)"
    return _expression(kind, value, scope)


def _expression(kind: Kind, value: str, scope: dict[str, Any]) -> str:
    """Write the Python expression that decodes `value` (a name) as the kind, adding what it needs to the scope."""
    if kind is SECRET or kind is SECRET_VALUE:
        scope["secret"] = _secret
        return f"secret({value})"
    if isinstance(kind, ModelOf):
        return f"{_nested_decoder(kind, scope)}({value})"
    if isinstance(kind, EnumOf):
        scope[f"e_{kind.name}"] = Members(kind)
        return f"(e_{kind.name}[{value}] if type({value}) is str else {value})"
    if isinstance(kind, ListOf):
        if isinstance(kind.inner, ModelOf):
            scope["many"] = _many
            return f"(many({_nested_decoder(kind.inner, scope)}, {value}) if type({value}) is list else {value})"
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        return value if inner == "x" else f"([{inner} for x in {value}] if type({value}) is list else {value})"
    if isinstance(kind, MapOf):
        inner = _expression(kind.inner, "x", scope) if value != "x" else _nested(kind.inner, scope)
        body = f"{{k: {inner} for k, x in {value}.items()}}"
        return value if inner == "x" else f"({body} if type({value}) is dict else {value})"
    if isinstance(kind, OneOf):
        name = f"u{len(scope)}"
        scope[name] = union(kind)
        return f"{name}({value}, {{}})"
    return value


def _nested_decoder(kind: ModelOf, scope: dict[str, Any]) -> str:
    name = f"m_{kind.name}"
    scope.setdefault(name, _patching(name, lambda: decoder(kind.cls), scope))
    return name


def _many(decode: Decoder, items: list[Any]) -> list[Any]:
    """Decode the objects of a list."""
    if len(items) < _MANY:
        return [decode(item) for item in items]
    return without_collections(lambda: [decode(item) for item in items])


def _nested(kind: Kind, scope: dict[str, Any]) -> str:
    """Lists in lists: the inner one gets a function of its own instead of a second `x`."""
    name = f"n{len(scope)}"
    scope[name] = lambda v: decode(kind, v)
    return f"{name}(x)"


def _patching(name: str, make: Callable[[], Decoder], scope: dict[str, Any]) -> Decoder:
    """Stand in for a decoder until the first use, so that models load one by one and may be recursive."""

    def load(source: dict[str, Any]) -> Any:
        scope[name] = made = make()
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


def _by_variant(cls: type[Model], variants: Variants) -> Decoder:
    wire, table = variants
    found: dict[Any, Decoder] = {}
    straight = cache(lambda: _straight(cls))

    def choose(source: dict[str, Any]) -> Any:
        try:
            made = found[source[wire]]
        except (KeyError, TypeError):
            made = other(source)
        return made(source)

    def other(source: dict[str, Any]) -> Decoder:
        value = source.get(wire) if isinstance(source, dict) else None
        name = table.get(value) if isinstance(value, str) else None
        target = model_class(name) if name else cls
        made = straight() if target is cls else decoder(target)
        if name:  # unknown values come from outside: remembering them would grow without bound
            found[value] = made
        return made

    return choose


def union(kind: OneOf) -> Callable[[Any, Mapping[str, Any]], Any]:
    """Return the function that decodes a union, given the value and the object that holds it."""

    def choose(value: Any, parent: Mapping[str, Any]) -> Any:
        if type(value) is not dict:
            return _scalar(kind, value)
        found = variant(kind, value, parent)
        return value if found is None else decoder(found)(value)

    return choose


def _scalar(kind: OneOf, value: Any) -> Any:
    for inner in kind.inners:
        if isinstance(inner, EnumOf) and isinstance(value, str):
            return decode(inner, value)
        if isinstance(inner, ListOf) and isinstance(value, list):
            return decode(inner, value)
        if inner is SECRET or inner is SECRET_VALUE:
            return _secret(value)
    return value
