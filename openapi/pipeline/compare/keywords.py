"""What a change of one keyword means for a caller: a table of rules, and one for every keyword that has none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pipeline.compare.report import MAJOR, MINOR, PATCH, Report
from pipeline.normalise.plain import NULL, bare
from pipeline.read.documents import Json

GIVEN: Final = "given"  # by the caller: more demands break
RECEIVED: Final = "received"  # by the caller: fewer promises break
MAYBE: Final = "received, or absent"  # so that None is no news
REFUSED: Final = "refused"  # the body of an error, which is an exception whatever it holds

# What people read, and nothing follows from.
PROSE: Final = frozenset(
    {"description", "summary", "title", "example", "examples", "x-examples", "externalDocs", "xml", "$comment"}
)
CLOSED: Final = "x-closed"  # the plain form has no `additionalProperties: false`
LISTED: Final = "x-listed"  # nor enumerations of other values than texts
PATTERN: Final = "x-pattern"  # nor patterns in the document's own words
TIME: Final = "x-time"
_LABELS: Final = {NULL: "null", CLOSED: "additionalProperties", LISTED: "enum", PATTERN: "pattern", TIME: "time"} | {
    "x-callbacks": "callbacks",
    "x-servers": "servers",
    "x-links": "links",
    "x-extends": "base",
}
_LEFT_OUT: Final = frozenset(
    {"readOnly", "writeOnly", "minProperties", "maxProperties", "contentEncoding", "contentMediaType", "not"}
    | {"$schema", "$id", "$defs", "$anchor", "$dynamicAnchor"}
)

# How a change goes: more is demanded of a value, less is, or neither can be said.
_TIGHTER, _LOOSER, _OTHER = 0, 1, 2
_Bumps = tuple[str, str, str]
_NONE: Final = "none"


def _appears(old: Any, new: Any) -> int:
    return _TIGHTER if old is None else _LOOSER if new is None else _OTHER


def _vanishes(old: Any, new: Any) -> int:
    return _appears(new, old)


def _grows(old: Any, new: Any) -> int:
    if old is None or new is None:
        return _appears(old, new)
    return _TIGHTER if new > old else _LOOSER


def _shrinks(old: Any, new: Any) -> int:
    return _appears(old, new) if old is None or new is None else _grows(-old, -new)


def _divides(old: Any, new: Any) -> int:
    if old is None or new is None:
        return _appears(old, new)
    return _TIGHTER if new % old == 0 else _LOOSER if old % new == 0 else _OTHER


def _lists(old: Any, new: Any) -> int:
    """Compare the values that are allowed: fewer is tighter."""
    if old is None or new is None:
        return _appears(old, new)
    before, after = set(map(str, old)), set(map(str, new))
    return _TIGHTER if after < before else _LOOSER if after > before else _OTHER


def _demands(old: Any, new: Any) -> int:
    """Compare what is demanded besides, all of it: more is tighter."""
    return _lists(new or (), old or ())


@dataclass(frozen=True)
class Rule:
    """What a change of a keyword raises.

    Attributes:
        direction: Which way the change goes.
        given: The bumps where the caller gives the value: if it is tighter, looser, or neither.
        received: The same where the caller receives it.
        maybe: The same where the caller receives it or nothing, if that is another matter.
        subject: How the report calls it.
        absent: How the report writes that it is not there.
        says: What the report says in place of two values where the keyword appears, and where it vanishes.
    """

    direction: Callable[[Any, Any], int] = _appears
    given: _Bumps = (MAJOR, MINOR, MAJOR)
    received: _Bumps = (PATCH, MINOR, MINOR)
    maybe: _Bumps | None = None
    subject: str = "limit"
    absent: str = "unlimited"
    says: tuple[str, str] | None = None


_STILL: Final[_Bumps] = (PATCH, PATCH, PATCH)
_WARNING: Final[_Bumps] = (MINOR, PATCH, PATCH)
_OFFER: Final[_Bumps] = (MINOR, MAJOR, MAJOR)  # that it appears is new, that it vanishes breaks
RULES: Final[dict[str, Rule]] = {
    **dict.fromkeys(("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"), Rule(_grows)),
    **dict.fromkeys(("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"), Rule(_shrinks)),
    **dict.fromkeys((PATTERN, "format", "not", "contentEncoding", "contentMediaType", "uniqueItems"), Rule()),
    "multipleOf": Rule(_divides),
    LISTED: Rule(_lists),
    CLOSED: Rule(says=("takes no other fields any more", "takes other fields now")),
    NULL: Rule(
        _vanishes,
        received=(MINOR, MAJOR, MAJOR),
        maybe=(PATCH, MINOR, MINOR),
        says=("may be null now", "is never null any more"),
    ),
    "readOnly": Rule(received=_STILL, says=("is read-only now", "is no longer read-only")),
    "writeOnly": Rule(
        given=_STILL, received=(MAJOR, MINOR, MINOR), says=("is write-only now", "is no longer write-only")
    ),
    "deprecated": Rule(given=_WARNING, received=_WARNING, says=("is deprecated", "is no longer deprecated")),
    # Who leaves the value out gets something else, though nothing fails.
    "default": Rule(given=_STILL, received=_STILL, subject="default", absent=_NONE),
    TIME: Rule(given=_OFFER, received=_OFFER, says=("is a time by its description now", "is no time any more")),
    "x-extends": Rule(given=_OFFER, received=_OFFER, subject="type", absent=_NONE),
    "x-permissions": Rule(_demands, received=(MAJOR, MINOR, MAJOR), subject="permission", absent=_NONE),
}
_FLAGS: Final = frozenset({"uniqueItems", CLOSED, NULL, "readOnly", "writeOnly", "deprecated", TIME})
_UNKNOWN: Final = Rule(given=_STILL, received=_STILL, subject="keyword", absent="absent")


def kept(node: Json) -> Json:
    """Return what a schema says and its plain form leaves out, as the comparison wants it."""
    out = {key: value for key, value in node.items() if key in _LEFT_OUT or _is_extension(key)}
    if node.get("additionalProperties") is False:
        out[CLOSED] = True
    if "pattern" in node:
        out[PATTERN] = node["pattern"]
    values = [value for value in node.get("enum") or () if value is not None]
    if values and not any(isinstance(value, str) for value in values):
        out[LISTED] = values
    return out


def _is_extension(key: str) -> bool:
    return key.startswith("x-") and key not in (NULL, "x-extends")


def compare_keywords(
    report: Report, where: str, old: Json, new: Json, use: str, *, skip: frozenset[str], **said: str
) -> None:
    """Report each keyword that differs, whether or not there is a rule for it.

    Args:
        report: Where changes go.
        where: The place.
        old: The keywords of the old version.
        new: Those of the new one.
        use: Who gives the value.
        skip: The keywords that are compared elsewhere.
        said: `subject`, in place of those of the rules that say a sentence; `name`, to put before the detail.
    """
    for keyword in sorted((old.keys() | new.keys()) - skip - PROSE):
        rule = RULES.get(keyword, _UNKNOWN)
        before, after = (_value(keyword, node) for node in (old, new))
        if before == after:
            continue
        bumps = {GIVEN: rule.given, RECEIVED: rule.received, MAYBE: rule.maybe or rule.received}.get(use, _STILL)
        label = _LABELS.get(keyword, keyword)
        text = f"{_shown(before, rule)} is now {_shown(after, rule)}"
        subject, detail = rule.subject, text if keyword == "default" else f"{label} {text}"
        if rule.says:
            subject, detail = said.get("subject", "value"), rule.says[0 if after else 1]
        detail = f"{said['name']} {detail}" if "name" in said else detail
        report.add(where, subject, "changed", detail, bump=bumps[rule.direction(before, after)])


def _value(keyword: str, node: Json) -> Any:
    value = node.get(keyword)
    if keyword in _FLAGS:
        return value or None
    return value if keyword in RULES else bare(value)


def _shown(value: Any, rule: Rule) -> str:
    if value is None:
        return rule.absent
    text = value if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}..."


_WIDTH: Final = 80
