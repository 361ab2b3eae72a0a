"""Encoding: arguments and models to JSON, with every mistake found before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from math import isfinite
from typing import Any, Final

from weavr_multi.core.exceptions import ConfigurationError, Problem
from weavr_multi.core.kinds import (
    ANY,
    BOOL,
    BYTES,
    INT,
    NUM,
    SECRET,
    SECRET_VALUE,
    STR,
    Constraints,
    D,
    E,
    Fields,
    Kind,
    L,
    M,
    U,
    model_class,
)
from weavr_multi.core.model import Model
from weavr_multi.core.secrets import Sensitive
from weavr_multi.core.unset import UNSET
from weavr_multi.core.writers import Unusual, writer

_DIGITS: Final = "^[0-9]+$"


class Encoder:
    """One pass over the arguments of a call.

    Collects the problems of all of them, not of the first, and the secrets that the request carries.

    Args:
        constraints: Whether lengths, patterns and ranges are checked, or the kinds alone.
        partial: Whether required fields may be missing, as in an answer that is written out again.
    """

    __slots__ = ("constraints", "partial", "problems", "secrets")

    def __init__(self, *, constraints: bool = True, partial: bool = False) -> None:
        self.constraints = constraints
        self.partial = partial
        self.problems: list[Problem] = []
        self.secrets: list[str] = []

    def finish(self, operation: str) -> None:
        """Raise `ConfigurationError` if anything was wrong."""
        if self.problems:
            raise ConfigurationError(
                f"{operation}: nothing was sent: " + "; ".join(map(str, self.problems)), problems=self.problems
            )

    def wrong(self, where: str, value: object, right: str) -> None:
        """Note a problem: what came and what would be right."""
        self.problems.append(Problem(where, f"{right} is needed, got {_show(value)}"))

    def encode(self, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
        """Return the JSON form of a value that is not UNSET."""
        if kind is STR:
            return self._string(value, rules, where)
        if kind is INT:
            return self._integer(value, rules, where)
        if kind is SECRET or kind is SECRET_VALUE:
            return self._secret(kind, value, where)
        if kind is BOOL:
            if type(value) is not bool:
                self.wrong(where, value, "True or False")
            return value
        if kind is NUM:
            if type(value) is not int and (type(value) is not float or not isfinite(value)):
                self.wrong(where, value, "a number")
            return value
        if isinstance(kind, M):
            return self._model(kind, value, where)
        if isinstance(kind, E):
            if not isinstance(value, str):
                self.wrong(where, value, f"one of {', '.join(list(kind.cls.__members__)[:8])}")
            return str(value)
        if isinstance(kind, L):
            return self._list(kind, value, rules, where)
        if isinstance(kind, D):
            return self._map(kind, value, where)
        if isinstance(kind, U):
            return self._union(kind, value, where)
        return self.free(value, where) if kind is ANY or kind is BYTES else value

    def _string(self, value: Any, rules: Constraints | None, where: str) -> Any:
        if type(value) is not str:
            if type(value) is int and rules is not None and rules.get("pattern") == _DIGITS:
                value = str(value)
            elif isinstance(value, str):
                value = str(value.value) if isinstance(value, Enum) else str(value)
            elif isinstance(value, Sensitive):
                self.problems.append(Problem(where, "a Sensitive value does not belong here; a string is needed"))
                return None
            else:
                self.wrong(where, value, "a digit string" if rules and rules.get("pattern") == _DIGITS else "a string")
                return value
        if not value.isascii() and not _is_utf8(value):
            self.wrong(where, value, "text that UTF-8 can hold")
        elif rules is not None:
            self._string_rules(value, rules, where)
        return value

    def _string_rules(self, value: str, rules: Constraints, where: str) -> None:
        pattern = rules.get("pattern")
        if pattern == _DIGITS:
            if not (value.isascii() and value.isdigit()):
                self.wrong(where, value, "a digit string (ids are digits, up to 64 bits wide)")
            return
        if not self.constraints:
            return
        if len(value) < rules.get("minLength", 0):
            self.wrong(where, value, f"at least {rules['minLength']} characters")
        elif len(value) > rules.get("maxLength", len(value)):
            self.wrong(where, value, f"at most {rules['maxLength']} characters")
        elif pattern is not None and not _compiled(pattern).search(value):
            self.wrong(where, value, f"text that matches {pattern}")

    def _integer(self, value: Any, rules: Constraints | None, where: str) -> Any:
        if type(value) is not int:
            self.wrong(where, value, "an integer")
        elif not -(2**63) <= value < 2**63:
            self.wrong(where, value, "an integer of at most 64 bits")
        elif rules is not None and self.constraints:
            low, high = rules.get("minimum"), rules.get("maximum")
            if (low is not None and value < low) or (high is not None and value > high):
                self.wrong(where, value, _range(low, high))
        return value

    def _secret(self, kind: Kind, value: Any, where: str) -> Any:
        if isinstance(value, Mapping) and "value" in value:
            value = value["value"]
        if isinstance(value, Sensitive):
            if value.is_redacted:
                self.problems.append(Problem(where, "this secret was dropped by a pickle; pass it again"))
                return None
            value = value.reveal()
        elif not isinstance(value, str):
            kind_of = type(value).__name__
            self.problems.append(Problem(where, f"a str or Sensitive is needed, got a value of type {kind_of}"))
            return None
        if not value.isascii() and not _is_utf8(value):
            self.problems.append(Problem(where, "text that UTF-8 can hold is needed"))
            return None
        self.secrets.append(value)
        return {"value": value} if kind is SECRET_VALUE else value

    def _model(self, kind: M, value: Any, where: str) -> Any:
        if isinstance(value, Model):
            if not isinstance(value, kind.cls):
                self.wrong(where, value, f"{kind.name} or a mapping with its fields")
                return None
            return self.fields(type(value).__fields__, value, where)
        if isinstance(value, Mapping):
            return self.mapping(_variant(kind.cls, value).__fields__, value, where)
        self.wrong(where, value, f"{kind.name} or a mapping with its fields")
        return None

    def fields(self, fields: Fields, model: Model, where: str) -> dict[str, Any]:
        """Encode the fields of a model."""
        out: dict[str, Any] = dict(model.extra) if model._extra else {}
        for name, wire, kind, required, rules in fields:
            value = getattr(model, name, UNSET)
            if value is not UNSET and value is not None:
                out[wire] = self.encode(kind, value, rules, f"{where}.{name}" if where else name)
            elif required and not self.partial:
                self.problems.append(Problem(f"{where}.{name}" if where else name, f"is required ({kind.name})"))
        return out

    def mapping(self, fields: Fields, source: Mapping[Any, Any], where: str) -> dict[str, Any]:
        """Encode a plain mapping that stands for a model; its keys may be wire names or Python names."""
        out: dict[str, Any] = {}
        rest = dict(source)
        for name, wire, kind, required, rules in fields:
            value = rest.pop(name, UNSET)
            value = rest.pop(wire, UNSET) if value is UNSET else value
            here = f"{where}.{name}" if where else name
            if value is not UNSET and value is not None:
                out[wire] = self.encode(kind, value, rules, here)
            elif required and not self.partial:
                self.problems.append(Problem(here, f"is required ({kind.name})"))
        for key in rest:
            from difflib import get_close_matches

            near = get_close_matches(str(key), [entry[0] for entry in fields], 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            self.problems.append(Problem(f"{where}.{key}" if where else str(key), f"there is no such field{hint}"))
        return out

    def _list(self, kind: L, value: Any, rules: Constraints | None, where: str) -> Any:
        if isinstance(value, (str, bytes, Mapping, Model)) or not isinstance(value, Iterable):
            self.wrong(where, value, kind.name)
            return None
        items = [self.encode(kind.inner, item, kind.limits, f"{where}[{i}]") for i, item in enumerate(value)]
        if rules is not None and self.constraints:
            low, high = rules.get("minItems", 0), rules.get("maxItems", len(items))
            if not low <= len(items) <= high:
                self.problems.append(Problem(where, f"{low} to {high} items are needed, got {len(items)}"))
        return items

    def _map(self, kind: D, value: Any, where: str) -> Any:
        if not isinstance(value, Mapping):
            self.wrong(where, value, kind.name)
            return None
        return {str(key): self.encode(kind.inner, item, None, f"{where}.{key}") for key, item in value.items()}

    def _union(self, kind: U, value: Any, where: str) -> Any:
        """Encode as the first variant that takes the value; if none does, report the problems of the nearest."""
        best: list[Problem] | None = None
        for inner in kind.inners:
            trial = Encoder(constraints=self.constraints, partial=self.partial)
            result = trial.encode(inner, value, None, where)
            if not trial.problems:
                self.secrets += trial.secrets
                return result
            if best is None or len(trial.problems) < len(best):
                best = trial.problems
        self.problems += best or []
        return None

    def free(self, value: Any, where: str) -> Any:
        """Turn models, enumerations and secrets inside free JSON into plain JSON."""
        if value is None or type(value) is bool:
            return value
        if isinstance(value, Model):
            return self.fields(type(value).__fields__, value, where)
        if isinstance(value, Sensitive):
            return self._secret(SECRET, value, where)
        if isinstance(value, str):
            return self._string(value, None, where)
        if isinstance(value, (int, float)):
            return self.encode(NUM if isinstance(value, float) else INT, value, None, where)
        if isinstance(value, Mapping):
            return {str(key): self.free(item, f"{where}.{key}") for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self.free(item, f"{where}[{i}]") for i, item in enumerate(value)]
        self.wrong(where, value, "what JSON can hold")
        return None


def encode_model(model: Model) -> dict[str, Any]:
    """Return the JSON object of a model; absent required fields are no error, for it may have been an answer."""
    try:
        return writer(type(model))(model)
    except (Unusual, AttributeError):
        pass  # something in it is to be put right, or wrong: that takes longer
    encoder = Encoder(constraints=False, partial=True)
    out = encoder.fields(type(model).__fields__, model, "")
    encoder.finish(type(model).__name__)
    return out


def _variant(model: type[Model], value: Mapping[Any, Any]) -> type[Model]:
    variants = model.__dict__.get("__variants__")
    tag = value.get(variants[0]) if variants else None
    name = variants[1].get(tag) if variants and isinstance(tag, str) else None
    return model_class(name) if name else model


def _is_utf8(text: str) -> bool:
    """Whether it has no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the description; its $ is the end of the text, not the place before a last line break."""
    return re.compile(pattern[:-1] + r"\Z" if pattern.endswith("$") and not pattern.endswith(r"\$") else pattern)


def _range(low: Any, high: Any) -> str:
    if low is None:
        return f"at most {high}"
    return f"at least {low}" if high is None else f"{low} to {high}"


def _show(value: object) -> str:
    if not isinstance(value, (str, int, float, bool, type(None))):  # what is inside may be secret
        return f"a value of type {type(value).__name__}"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
