"""Encodes arguments and models to JSON, and reports every mistake before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from weavr_multi.core.exceptions import InvalidRequest, Problem
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.sentinels import NULL
from weavr_multi.core.serialization.fast_encoder import Unusual, writer
from weavr_multi.core.serialization.field_kinds import (
    ANY,
    INTEGER,
    NUMBER,
    SECRET,
    SECRET_VALUE,
    STRING,
    Constraints,
    EnumOf,
    Fields,
    Kind,
    ListOf,
    MapOf,
    ModelOf,
    OneOf,
    model_class,
)
from weavr_multi.core.serialization.model import Model
from weavr_multi.core.serialization.scalar_encoder import SCALARS, Encode, secret, short, text


class Encoder:
    """One pass over the arguments of a call.

    Collects the problems of all of them, not of the first, and the secrets that the request carries.

    Args:
        constraints: Whether lengths, patterns and ranges are checked, or the kinds alone.
        partial: Whether required fields may be missing, as in a response that is written out again.
        closed: Whether an enumeration's plain texts must be among those that this version knows; as `constraints`.
        drifted: Whether values of another kind than the description's are written as they came.
        mask: Whether secrets are masked.
    """

    __slots__ = ("closed", "constraints", "drifted", "mask", "partial", "problems", "secrets")

    def __init__(
        self,
        *,
        constraints: bool = True,
        partial: bool = False,
        closed: bool | None = None,
        drifted: bool = False,
        mask: bool = False,
    ) -> None:
        self.constraints = constraints
        self.partial = partial
        self.closed = constraints if closed is None else closed
        self.drifted = drifted
        self.mask = mask
        self.problems: list[Problem] = []
        self.secrets: list[str] = []

    def finish(self, operation: str, outcome: str = "nothing was sent") -> None:
        """Raise `InvalidRequest` if anything was wrong."""
        if self.problems:
            raise InvalidRequest(
                f"{operation}: {outcome}: " + "; ".join(map(str, self.problems)), problems=self.problems
            )

    def problem(self, where: str, message: str) -> Any:
        """Note a problem with a value that has no JSON form; return None in its place."""
        self.problems.append(Problem(where, message))
        return None

    def wrong(self, where: str, value: Any, right: str, hint: str = "") -> Any:
        """Note what a value must be and what came. What came is returned as JSON where it may drift."""
        if self.drifted and isinstance(value, (str, int, float, list, Mapping, Model)):
            return self.free(value, where)
        self.problem(where, f"{right}, got {short(value)}{hint}")
        return value

    def encode(self, kind: Kind, value: Any, rules: Constraints | None, where: str) -> Any:
        """Return the JSON form of a value that is not None; that of `NULL` is None."""
        if value is NULL:
            allowed = self.drifted or kind is ANY or (rules is not None and "nullable" in rules)
            return None if allowed else self.problem(where, "cannot be null: pass None to leave it out")
        encode = SCALARS.get(kind) or _COMPOUNDS.get(type(kind))
        return self.free(value, where) if encode is None else encode(self, kind, value, rules, where)

    def _enum(self, kind: EnumOf, value: Any, rules: Constraints | None, where: str) -> Any:
        known = kind.cls._value2member_map_
        if isinstance(value, str) and (not self.closed or value in known or isinstance(value, kind.cls)):
            return str.__str__(value)  # an enumeration of the caller's own writes itself as Class.NAME
        listed = f"must be one of {', '.join(list(known)[:8])}{', …' * (len(known) > 8)}"
        if not isinstance(value, str):
            return self.wrong(where, value, listed)
        hint = _near(value, known, 0.75)
        newer = f" (a newer value is passed as {kind.name}({short(value)}))" if value else ""
        return self.wrong(where, value, listed, hint + newer)

    def _model(self, kind: ModelOf, value: Any, rules: Constraints | None, where: str) -> Any:
        right = f"must be {kind.name}{kind.cls._PLAIN_FORM} or a mapping with its fields"
        if isinstance(value, Model):
            if not isinstance(value, kind.cls):
                return self.wrong(where, value, right)
            return self.fields(type(value).__fields__, value, where)
        value = value if isinstance(value, Mapping) else kind.cls._plainly(value) or value
        if isinstance(value, Mapping):
            return self.mapping(_variant(kind.cls, value), value, where)
        return self.wrong(where, value, right)

    def fields(self, fields: Fields, model: Model, where: str) -> dict[str, Any]:
        """Encode the fields of a model."""
        out: dict[str, Any] = dict(model.extra) if model._extra else {}
        misnamed = self._misnamed(fields, out, where) if out and not self.drifted else ()
        for name, wire, kind, required, rules in fields:
            value = getattr(model, name, None)
            if value is not None:
                encoded = self.encode(kind, value, rules, f"{where}.{name}" if where else name)
                beside = out.get(wire) if kind is SECRET_VALUE else None
                out[wire] = {**beside, **encoded} if beside and encoded else encoded
            elif required and not self.partial and name not in misnamed:
                self.problem(f"{where}.{name}" if where else name, f"is required ({kind.name})")
        return out

    def _misnamed(self, fields: Fields, extra: Mapping[str, Any], where: str) -> list[str]:
        """Return the fields whose Python names came as unknown ones, where the service would pass them over."""
        found = [(name, wire) for name, wire, *_ in fields if name != wire and name in extra]
        for name, wire in found:
            self.problem(f"{where}.{name}" if where else name, f"is called {wire!r} in what from_dict takes")
        return [name for name, _ in found]

    def mapping(self, cls: type[Model], source: Mapping[Any, Any], where: str) -> dict[str, Any]:
        """Encode a plain mapping that stands for a model; its keys may be wire names or Python names.

        Args:
            cls: The model.
            source: The mapping.
            where: Its place, for problems.
        """
        out: dict[str, Any] = {}
        rest = dict(source)
        for name, wire, kind, required, rules in cls.__fields__:
            value = rest.pop(name, None)
            value = rest.pop(wire, None) if value is None else value
            here = f"{where}.{name}" if where else name
            if value is not None:
                out[wire] = self.encode(kind, value, rules, here)
            elif required and not self.partial:
                self.problem(here, f"is required ({kind.name})")
        for key, value in rest.items():
            here = f"{where}.{key}" if where else str(key)
            if cls.__additional__ is not None:
                out[self._key(key, where)] = self.encode(cls.__additional__, value, None, here)
            else:
                near = _near(str(key), [entry[0] for entry in cls.__fields__])
                self.problem(here, f"is not a field of {cls.__name__}{near}")
        return out

    def _list(self, kind: ListOf, value: Any, rules: Constraints | None, where: str) -> Any:
        if isinstance(value, (str, bytes, Mapping, Model)) or not isinstance(value, Iterable):
            return self.wrong(where, value, f"must be {kind.name}")
        items = [self.encode(kind.inner, item, kind.limits, f"{where}[{i}]") for i, item in enumerate(value)]
        if rules is not None and self.constraints:
            low, high = rules.get("minItems", 0), rules.get("maxItems", len(items))
            if not low <= len(items) <= high:
                self.problem(where, f"must have {_items(low, rules.get('maxItems'))}, got {len(items)}")
        return items

    def _map(self, kind: MapOf, value: Any, rules: Constraints | None, where: str) -> Any:
        if not isinstance(value, Mapping):
            return self.wrong(where, value, f"must be {kind.name}")
        return {self._key(key, where): self.encode(kind.inner, v, None, f"{where}.{key}") for key, v in value.items()}

    def _key(self, key: object, where: str) -> str:
        """Return the name that a key stands for."""
        if isinstance(key, str):
            return str.__str__(key)
        if type(key) is int:
            return str(key)
        self.problem(where, f"must have texts as keys, got {short(key)}")
        return ""

    def _union(self, kind: OneOf, value: Any, rules: Constraints | None, where: str) -> Any:
        """Encode as the first variant that takes the value; if none does, report the problems of the nearest."""
        best: list[Problem] | None = None
        for inner in kind.inners:
            trial = Encoder(constraints=self.constraints, partial=self.partial, closed=self.closed, mask=self.mask)
            result = trial.encode(inner, value, None, where)
            if not trial.problems:
                self.secrets += trial.secrets
                return result
            if best is None or len(trial.problems) < len(best):
                best = trial.problems
        if self.drifted:
            return self.free(value, where)
        self.problems += best or []
        return None

    def free(self, value: Any, where: str) -> Any:
        """Turn models, enumerations and secrets inside free JSON into plain JSON."""
        if value is None or value is NULL:
            return None
        if type(value) is bool:
            return value
        if isinstance(value, Model):
            return self.fields(type(value).__fields__, value, where)
        if isinstance(value, Sensitive):
            return secret(self, SECRET, value, None, where)
        if isinstance(value, str):
            return text(self, STRING, value, None, where)
        if self.drifted and isinstance(value, int):
            return value
        if isinstance(value, (int, float)):
            return self.encode(NUMBER if isinstance(value, float) else INTEGER, value, None, where)
        if isinstance(value, Mapping):
            return {self._key(key, where): self.free(item, f"{where}.{key}") for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self.free(item, f"{where}[{i}]") for i, item in enumerate(value)]
        return self.problem(where, f"must be something that JSON can hold, got {short(value)}")


def encode_model(model: Model) -> dict[str, Any]:
    """Return the JSON object of a model.

    Missing required fields and values of another kind are allowed: the model may come from a response.
    """
    try:
        return writer(type(model))(model)
    except (Unusual, AttributeError):
        pass  # something in it is to be put right, or wrong: that takes longer
    encoder = Encoder(constraints=False, partial=True, drifted=True)
    out = encoder.fields(type(model).__fields__, model, "")
    encoder.finish(f"{type(model).__name__}.to_dict()", "nothing was written")
    return out


def shown(model: Model) -> dict[str, Any]:
    """Return the JSON object of a model with its secrets masked, which cannot be read back as a model."""
    encoder = Encoder(constraints=False, partial=True, drifted=True, mask=True)
    out = encoder.fields(type(model).__fields__, model, "")
    encoder.finish(type(model).__name__, "nothing was written")
    return out


def _near(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Propose the nearest of the words that are known, if one is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1, cutoff)
    return f"; did you mean {near[0]}?" if near else ""


def _items(low: int, high: int | None) -> str:
    if high is None:
        return f"at least {low} item{'s' if low != 1 else ''}"
    return f"{low} to {high} items"


def _variant(model: type[Model], value: Mapping[Any, Any]) -> type[Model]:
    variants = model.__dict__.get("__variants__")
    tag = value.get(variants[0]) if variants else None
    name = variants[1].get(tag) if variants and isinstance(tag, str) else None
    return model_class(name) if name else model


_COMPOUNDS: Final[Mapping[type[Kind], Encode]] = {
    ModelOf: Encoder._model,
    EnumOf: Encoder._enum,
    ListOf: Encoder._list,
    MapOf: Encoder._map,
    OneOf: Encoder._union,
}
