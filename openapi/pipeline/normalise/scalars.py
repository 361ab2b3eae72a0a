"""Texts, numbers and truth values in one plain form: one type, an enumeration of texts, a pattern that Python reads."""

from __future__ import annotations

import re
import warnings
from typing import Any, Final

from pipeline.normalise.plain import NULL, Where
from pipeline.read.documents import Json
from pipeline.read.problems import Notes, PipelineError

# What says the type of a schema that does not say it itself.
_TEXTS: Final = frozenset({"pattern", "minLength", "maxLength"})
_NUMBERS: Final = frozenset({"minimum", "maximum"})
# What is said of values of one type alone.
_OF: Final = {
    "string": ("pattern", "minLength", "maxLength", "format"),
    "array": ("items", "minItems", "maxItems", "uniqueItems"),
    "object": ("properties", "required", "additionalProperties", "discriminator"),
    **dict.fromkeys(
        ("integer", "number"), ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format")
    ),
}
_INTEGERS: Final = frozenset({"int32", "int64"})
_FRACTIONS: Final = frozenset({"float", "double", "decimal"})
_STRUCTURE: Final = frozenset(
    {"$ref", "properties", "items", "oneOf", "anyOf", "allOf", "enum", "additionalProperties"}
)
# Classes of characters that Python's patterns lack, as near as ranges come to them.
_CLASSES: Final = {
    "L": r"A-Za-z\u00aa-\u02af\u0370-\u1fff\u2c00-\ud7ff",
    "Lu": r"A-Z\u00c0-\u00d6\u00d8-\u00de",
    "Ll": r"a-z\u00df-\u00f6\u00f8-\u00ff",
    "N": r"\d",
    "Nd": r"\d",
}
# A pattern as JavaScript writes it, between slashes: nothing could match what stands beside ^ and $ there.
_SLASHES: Final = re.compile(r"/(\^.*|.*\$)/([dgimsuvy]*)", re.DOTALL)
_STEP: Final = re.compile(r"\\[pP]\{(\w+)\}|\\k<(\w+)>|\\.|\(\?<(?![=!])|.", re.DOTALL)


def scalars(out: Json, surface: str, where: Where, notes: Notes) -> None:
    """Bring what a schema says of its own value into plain form, in place."""
    if isinstance(out.get("type"), list):
        _types(out, out.pop("type"))
    if out.pop("nullable", None) is True or None in (out.get("enum") or ()):
        out[NULL] = True
    if "const" in out:
        out["enum"] = [out.pop("const")]
    if "type" not in out and not _STRUCTURE & set(out):
        _infer(out)
    if "enum" in out:
        _enumeration(out, surface, where, notes)
    _exclusive(out)
    if "pattern" in out:
        _pattern(out, surface, (*where, "pattern"), notes)
    if out.get("additionalProperties") is False:
        out.pop("additionalProperties")  # responses may always have more than is described
    if "items" in out:
        out.setdefault("type", "array")
        out["items"] = {} if out["items"] is True else out["items"]
    if "required" in out and not isinstance(out["required"], list):
        raise PipelineError(surface, where, "`required` must list names")


def _exclusive(out: Json) -> None:
    """Write limits of OpenAPI 3.0, which are truth values beside others, as those of 3.1."""
    for limit, other in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(out.get(limit), bool):
            exclusive = out.pop(limit)
            if exclusive and other in out:
                out[limit] = out.pop(other)


def _types(out: Json, listed: list[Any]) -> None:
    """Write a list of types as one type or as a union."""
    kinds = [one for one in listed if one not in ("null", None)]  # YAML reads null as None
    if len(kinds) < len(listed):
        out[NULL] = True
    if len(kinds) > 1:
        beside = {one: {key: out.pop(key) for key in _OF.get(one, ()) if key in out} for one in dict.fromkeys(kinds)}
        out["oneOf"] = [{"type": one, **said} for one, said in beside.items()]
    elif kinds:
        out["type"] = kinds[0]


def _infer(out: Json) -> None:
    """Name the type that limits and format can only mean."""
    form = str(out.get("format") or "")
    if form in _INTEGERS:
        out["type"] = "integer"
    elif form in _FRACTIONS:
        out["type"] = "number"
    elif form or _TEXTS & set(out):
        out["type"] = "string"
    elif _NUMBERS & set(out):
        limits = [out[key] for key in _NUMBERS if key in out]
        out["type"] = "integer" if all(isinstance(limit, int) for limit in limits) else "number"


def _enumeration(out: Json, surface: str, where: Where, notes: Notes) -> None:
    """Keep an enumeration of texts; one of numbers or truth values becomes its type, which says less."""
    values = [value for value in out["enum"] if value is not None]
    kinds = {_KINDS.get(type(value), "") for value in values}
    kinds = {"number"} if kinds == {"integer", "number"} else kinds
    kind = out.get("type") or (kinds.pop() if len(kinds) == 1 else "")
    if kind == "string" or not values:
        out["enum"] = [value if isinstance(value, str) else _written(value) for value in values]
        out["type"] = "string"
        return
    del out["enum"]
    if kind:
        out["type"] = kind
    notes.add(
        surface,
        (*where, "enum"),
        f"values of {f'type {kind}' if kind else 'several types'} are not checked, nor named: {values[:5]}",
    )


_KINDS: Final[dict[type, str]] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _pattern(out: Json, surface: str, where: Where, notes: Notes) -> None:
    """Keep a pattern that Python reads, in its words; drop one that it does not, and say so."""
    found = _translated(str(out["pattern"]))
    if re.fullmatch(r"/.*/[dgimsuvy]*", found, re.DOTALL):
        notes.add(surface, where, f"{found!r} is read with its slashes: they are no part of a pattern in OpenAPI")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # of what other languages read as operations on classes
            re.compile(found)
    except (re.error, OverflowError, RecursionError, FutureWarning) as error:
        notes.add(surface, where, f"is dropped: Python cannot read {out.pop('pattern')!r} ({error})")
        return
    if found != out["pattern"]:
        notes.add(surface, where, f"{out['pattern']!r} is read as {found!r}")
        out["pattern"] = found


def _translated(pattern: str) -> str:
    r"""Write ranges for the classes that only other languages have, such as ``\p{L}``, and no slashes around it all."""
    if written := _SLASHES.fullmatch(pattern):
        flags = "".join(flag for flag in written[2] if flag in "ims")
        pattern = f"(?{flags}:{written[1]})" if flags else written[1]
    out, inside = [], False
    for step in _STEP.finditer(pattern):
        ranges = _CLASSES.get(step[1] or "") if step[0].startswith("\\p") else None
        if ranges is not None:
            out.append(ranges if inside else f"[{ranges}]")
            continue
        inside = step[0] == "[" or (inside and step[0] != "]")
        named = f"(?P={step[2]})" if step[2] else "(?P<" if step[0] == "(?<" and not inside else step[0]
        out.append(named)
    return "".join(out)
