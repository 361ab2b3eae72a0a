"""Constructors of models: every value that a call accepts is converted to what the field holds."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Any

from weavr_multi.core.lazy_imports import imported
from weavr_multi.core.sensitive import Sensitive, sensitive
from weavr_multi.core.sentinels import Null
from weavr_multi.core.serialization.decoder import decode
from weavr_multi.core.serialization.encoder import Encoder
from weavr_multi.core.serialization.field_kinds import (
    MODELS,
    SECRET,
    SECRET_VALUE,
    Constraints,
    Kind,
    ListOf,
)
from weavr_multi.core.serialization.model import Model, OpenStrEnum

_NAME = re.compile(r"[A-Za-z_]\w*")
# Where annotations of models find what their modules import for type checkers alone.
_HOMES = (MODELS, "datetime", "weavr_multi.webhooks.delivery")


def fill(model: Model, values: dict[str, Any]) -> None:
    """Set every field of a model, absent ones to None.

    Args:
        model: The model, new and empty.
        values: The fields by their Python names.

    Raises:
        TypeError: A required field is missing, or there is no such field.
    """
    fields = type(model).__fields__
    missing = [name for name, _, _, required, _ in fields if required and name not in values]
    if missing or len(values) > len(fields) or not {entry[0] for entry in fields}.issuperset(values):
        raise TypeError(_mistake(type(model), missing, values))
    for name, _, kind, _, rules in fields:
        value = values.get(name)
        setattr(model, name, None if value is None else taken(kind, value, rules))


def taken(kind: Kind, value: Any, rules: Constraints | None) -> Any:
    """Return what a field holds for a value that was given for it.

    What cannot be right is kept as it is: the call that sends it refuses it, and names where it stands.

    Raises:
        TypeError: A secret is neither text nor `Sensitive`; it is not shown.
    """
    if isinstance(value, (Model, OpenStrEnum, Sensitive, Null)):
        return value
    if kind is SECRET or kind is SECRET_VALUE:
        return sensitive(value)
    if isinstance(kind, ListOf) and isinstance(value, (list, tuple)):
        return [taken(kind.inner, item, kind.limits) for item in value]
    encoder = Encoder(constraints=False, partial=True, closed=True)
    encoded = encoder.encode(kind, value, rules, "")
    return value if encoder.problems else decode(kind, encoded)


def _mistake(cls: type[Model], missing: list[str], values: dict[str, Any]) -> str:
    known = [entry[0] for entry in cls.__fields__]
    for name in values:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            return f"{cls.__name__}() got an unexpected keyword argument {name!r}{hint}"
    several = f"{len(missing)} required keyword-only argument{'s' if len(missing) > 1 else ''}"
    return f"{cls.__name__}() missing {several}: {', '.join(map(repr, missing))}"


def import_names(module: str, annotations: str, homes: Mapping[str, str]) -> None:
    """Import into a module what its annotations name and only type checkers import there.

    Args:
        module: The module.
        annotations: The annotations, as one text.
        homes: The module of each name that is not a model. What is not installed becomes a name whose parts are Any.
    """
    names = sys.modules[module].__dict__
    for name in sorted(set(_NAME.findall(annotations)) - names.keys()):
        if name in homes:
            names[name] = _found(name, homes[name])
            continue
        for home in _HOMES:
            try:
                names[name] = imported(home, name)
                break
            except AttributeError:
                continue


def _found(name: str, home: str) -> Any:
    try:
        return sys.modules[home] if name == home and imported(home, "__name__") else imported(home, name)
    except ImportError:
        return type(name, (), {"__getattr__": lambda self, part: Any})()
