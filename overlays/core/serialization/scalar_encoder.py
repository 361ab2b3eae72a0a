"""Encoding of single values: texts, numbers, times and secrets, each checked against its limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from math import isfinite
from sys import maxsize
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from weavr_multi.core.sensitive import MASK, Sensitive
from weavr_multi.core.serialization.field_kinds import (
    BOOLEAN,
    DATE,
    INTEGER,
    NUMBER,
    SECRET,
    SECRET_VALUE,
    STRING,
    TIME,
    TIME_DIGITS,
    Constraints,
    Kind,
)

if TYPE_CHECKING:
    from weavr_multi.core.serialization.encoder import Encoder

Encode: TypeAlias = "Callable[[Encoder, Any, Any, Constraints | None, str], Any]"

_Limits: TypeAlias = "tuple[Constraints, bool, int, int, Callable[[str], object] | None]"

_DIGITS: Final = "^[0-9]+$"
# In the names of the integers that are amounts: `amount`, `max_transaction_amount`, `low_balance_threshold`, …
_AMOUNTS: Final = ("amount", "balance", "fee")
ID: Final = {"pattern": _DIGITS}
NAIVE: Final = "must be a datetime with a time zone: use datetime(..., tzinfo=UTC), or .astimezone()"
_INT64: Final = 2**63
_A_TIME: Final = "must be an aware datetime or epoch milliseconds"


def text(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode a string; an id may be given as an int."""
    if type(value) is str and value.isascii():  # nearly always, and right at once
        if rules is None:
            return value
        known = _LIMITS.get(id(rules))
        _, digits, low, high, search = _limits(rules) if known is None or known[0] is not rules else known
        if digits:
            if value.isdigit():
                return value
        elif not encoder.constraints or (low <= len(value) <= high and (search is None or search(value))):
            return value
    return _other_text(encoder, value, rules, where)


def _other_text(encoder: Encoder, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode what is no text, text beyond ASCII, and text that breaks a rule."""
    digits = rules is not None and rules.get("pattern") == _DIGITS
    if type(value) is not str:
        if digits and type(value) is int and not encoder.drifted:  # what came as a number is written as one
            value = str(value)
        elif isinstance(value, str):
            value = str(value.value) if isinstance(value, Enum) else str(value)
        elif isinstance(value, Sensitive):
            return encoder.problem(where, "must be a string; a Sensitive value does not belong here")
        else:
            return encoder.wrong(where, value, "must be a digit string" if digits else "must be a string")
    if not is_utf8(value):  # whatever may drift, no JSON can hold it
        encoder.problem(where, f"must be text that UTF-8 can hold, got {short(value)}")
    elif rules is not None:
        wrong = _broken_rule(value, rules, lengths=encoder.constraints)
        if wrong:
            encoder.wrong(where, value, wrong)
    return value


# What the rules of a text say, by the identity of the rules, which are parts of the generated tables.
_LIMITS: Final[dict[int, _Limits]] = {}
_MOST_LIMITS: Final = 4096


# Patterns in words. The lengths, which are checked first, say how many.
_IN_WORDS: Final = {
    "^[A-Z]*$": "three capital letters, such as EUR",
    "^[A-Z]+$": "two capital letters, such as MT",
    "^[A-Z]{2}$": "two capital letters, such as MT",
    r"^\+[0-9]+$": "a plus and digits, such as +356",
    "^[0-9]{6}$": "six digits",
    "^[0-9]{8}$": "eight digits",
    "^[a-zA-Z0-9_-]+$": "letters (A to Z), digits, _ and - alone",
    "^[a-zA-Z0-9]+$": "letters (A to Z) and digits alone",
    "^[A-Za-z0-9 -]*$": "letters (A to Z), digits, spaces and - alone",
    "^[ a-zA-Z0-9_-]+$": "letters (A to Z), digits, spaces, _ and - alone",
    "^[a-z]{2}(-[A-Z]{2})?$": "a language, such as en or en-GB",
    "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$": "an IBAN without spaces, such as MT84MALT011000012345MTLCAST001S",
    "^[a-zA-Z0-9]{4}[a-zA-Z]{2}[a-zA-Z0-9]{2}[a-zA-Z0-9]{0,3}$": "a BIC, such as MALTMTMT",
}


def _limits(rules: Constraints) -> _Limits:
    """Return the rules, whether they want digits, the least and greatest length, and how the pattern is searched."""
    pattern = rules.get("pattern")
    search = None if pattern is None else _compiled(pattern).search
    found = rules, pattern == _DIGITS, rules.get("minLength", 0), rules.get("maxLength", maxsize), search
    if len(_LIMITS) < _MOST_LIMITS:
        _LIMITS[id(rules)] = found
    return found


def _broken_rule(value: str, rules: Constraints, *, lengths: bool) -> str | None:
    """Return what a text must be or have; None if it is right."""
    pattern = rules.get("pattern")
    if pattern == _DIGITS:
        return None if value.isascii() and value.isdigit() else "must be a digit string (ids are digits)"
    if not lengths:
        return None
    if len(value) < rules.get("minLength", 0):
        return f"must have at least {_count(rules['minLength'])}"
    if len(value) > rules.get("maxLength", len(value)):
        return f"must have at most {_count(rules['maxLength'])}"
    if pattern is None or _compiled(pattern).search(value):
        return None
    return f"must be {_IN_WORDS[pattern]}" if pattern in _IN_WORDS else f"must match {pattern}"


def integer(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode an integer; a decimal amount is refused with the way to minor units."""
    if type(value) is not int:
        right = _A_TIME if kind is TIME else "must be an integer"
        return encoder.wrong(where, value, right, _minor_units(where, value) if encoder.closed else "")
    if not -_INT64 <= value < _INT64:
        return value if encoder.drifted else encoder.wrong(where, value, "must be an integer of at most 64 bits")
    if rules is not None and encoder.constraints:
        low, high = rules.get("minimum"), rules.get("maximum")
        if (low is not None and value < low) or (high is not None and value > high):
            encoder.wrong(where, value, f"must be {_range(low, high)}")
    return value


def _number(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    finite = type(value) is int or (type(value) is float and isfinite(value))
    return value if finite else encoder.wrong(where, value, "must be a number")


def _boolean(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    return value if type(value) is bool else encoder.wrong(where, value, "must be True or False")


def _time(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode an aware datetime as epoch milliseconds; a number and digits are taken as these already."""
    if hasattr(value, "tzinfo"):
        from weavr_multi.core.times import milliseconds

        try:
            value = milliseconds(value)
        except (ValueError, TypeError, AttributeError):
            return encoder.problem(where, NAIVE)
        return value if kind is TIME else str(value)
    if kind is TIME:
        return integer(encoder, kind, value, rules, where)
    if type(value) is not int and not (isinstance(value, str) and value.isascii() and value.isdigit()):
        return encoder.wrong(where, value, _A_TIME)
    return text(encoder, kind, value, rules or ID, where)


def _date(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode a date as ``YYYY-MM-DD``; a text is taken as it is. A datetime is refused: its day depends on its zone."""
    if hasattr(value, "isoformat") and not hasattr(value, "tzinfo"):
        value = value.isoformat()
    elif not isinstance(value, str):
        return encoder.wrong(where, value, "must be a datetime.date or its text, YYYY-MM-DD")
    return text(encoder, kind, value, rules, where)


def secret(encoder: Encoder, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
    """Encode a secret, and note it for masking; no problem with it shows it."""
    if isinstance(value, Mapping) and "value" in value:
        value = value["value"]
    if encoder.mask:
        return {"value": MASK} if kind is SECRET_VALUE else MASK
    if isinstance(value, Sensitive):
        if value.is_redacted:
            return encoder.problem(where, "was dropped by a pickle: pass the secret again")
        value = value.reveal()
    elif not isinstance(value, str):
        return encoder.problem(where, f"must be a str or Sensitive, got a value of type {type(value).__name__}")
    if not is_utf8(value):
        return encoder.problem(where, "must be text that UTF-8 can hold")
    wrong = _broken_rule(value, rules, lengths=encoder.constraints) if rules is not None else None
    if wrong:
        return encoder.problem(where, wrong)
    encoder.secrets.append(value)
    return {"value": value} if kind is SECRET_VALUE else value


SCALARS: Final[Mapping[Kind, Encode]] = {
    STRING: text,
    INTEGER: integer,
    NUMBER: _number,
    BOOLEAN: _boolean,
    TIME: _time,
    TIME_DIGITS: _time,
    DATE: _date,
    SECRET: secret,
    SECRET_VALUE: secret,
}


def is_utf8(value: str) -> bool:
    """Whether it has no lone surrogates."""
    try:
        return value.isascii() or bool(value.encode())
    except UnicodeEncodeError:
        return False


def short(value: object) -> str:
    """Show a plain value for a message, shortened; of another only its type, since it may hold secrets."""
    if not isinstance(value, (str, int, float, bool, type(None))):
        return f"a value of type {type(value).__name__}"
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _minor_units(where: str, value: object) -> str:
    """Explain what a decimal amount becomes, if the value may be one and stands where amounts do."""
    if not any(word in where.rpartition(".")[2] for word in _AMOUNTS):
        return ""
    decimal = isinstance(value, str) and value.count(".") == 1 and value.replace(".", "").isdigit()
    if decimal or isinstance(value, float) or type(value).__name__ == "Decimal":
        return " (an amount is in minor units: Money.parse('12.50', 'EUR') or minor_units('12.50', 'EUR') makes them)"
    return ""


def _count(characters: int) -> str:
    return f"{characters} character{'s' if characters != 1 else ''}"


def _range(low: Any, high: Any) -> str:
    if low is None:
        return f"at most {high}"
    return f"at least {low}" if high is None else f"between {low} and {high}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the description; its $ is the end of the text, not the place before a last line break."""
    return re.compile(pattern[:-1] + r"\Z" if pattern.endswith("$") and not pattern.endswith(r"\$") else pattern)
