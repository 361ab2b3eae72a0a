"""Factories: one valid object of any model, in one line."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from weavr_multi.core.serialization.encoder import Encoder
from weavr_multi.core.serialization.field_kinds import ModelOf
from weavr_multi.core.serialization.model import Model
from weavr_multi.testing.schema_lookup import schema_of
from weavr_multi.testing.texts import fitting
from weavr_multi.testing.values import draw

T = TypeVar("T")
ModelT = TypeVar("ModelT", bound=Model)

_FORMATS = {"email": "ada.{n}@example.com", "date": "2024-02-29", "date-time": "2024-02-29T12:00:00Z"}

_FIRST = 1_735_689_600_000  # the begin of 2025, in epoch milliseconds


class RandomSource:
    """A source of choices that a seed repeats.

    Args:
        seed: Equal seeds make equal objects.
        full: Whether optional fields are there: all, or (None) some.
    """

    def __init__(self, seed: int, *, full: bool | None = None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - examples, not secrets
        self._full = full

    def integer(self, low: int, high: int) -> int:
        """Choose a whole number, both ends included."""
        return self._random.randint(low, high)

    def one(self, choices: Sequence[T]) -> T:
        """Choose one."""
        return self._random.choice(choices)

    def text(self, schema: Mapping[str, Any]) -> str:
        """Make a text that a string schema allows."""
        form = _FORMATS.get(schema.get("format", ""))
        if form is not None:
            return str(form).format(n=self._random.randrange(10**9))
        least, most = schema.get("minLength", 0), schema.get("maxLength", 64)
        if "pattern" in schema:
            return self.one(fitting(str(schema["pattern"]), int(least), int(most)))
        words = f"Example {self._random.randrange(10**6)} of a text"
        return str((words * (least // len(words) + 1))[: max(least, min(most, len(words)))])

    def special(self, name: str, schema: Mapping[str, Any]) -> int | str | None:
        """Make a time or a currency that reads well: any digits and any three letters are valid too."""
        is_free = schema.get("type") == "string" and "enum" not in schema
        if name.lower().endswith("currency") and is_free and re.search(schema.get("pattern", ""), "EUR"):
            return self.one(("EUR", "GBP", "USD"))
        if not name.lower().endswith("timestamp"):
            return None
        moment = _FIRST + self._random.randrange(10**10)
        if schema.get("pattern") == "^[0-9]+$":
            return str(moment)
        return moment if schema.get("type") == "integer" and "maximum" not in schema else None

    def optional(self, name: str) -> bool:
        """Decide whether a field that may be absent is there."""
        return self._random.random() < 0.5 if self._full is None else self._full


def payload(model: type[Model] | str, *, seed: int = 0, full: bool | None = None, **fields: Any) -> dict[str, Any]:
    """Make the JSON object of a model: valid by the description, with chosen fields set.

    Args:
        model: The model's class or name; for a discriminated one, a variant is chosen.
        seed: Equal seeds make equal objects.
        full: True for all optional fields, False for none, None for some.
        **fields: Fields to set, by Python name or wire name; plain values, mappings or models.

    Raises:
        ConfigurationError: There is no such model or field, or a value does not fit its field.
    """
    made: dict[str, Any] = draw(schema_of(model), RandomSource(seed, full=full))
    if fields:
        made.update(_encoded(model, made, fields))
    return made


def build(model: type[ModelT], *, seed: int = 0, full: bool | None = None, **fields: Any) -> ModelT:
    """Make an instance of a model; see `payload`.

    Args:
        model: The model's class.
        seed: Equal seeds make equal objects.
        full: True for all optional fields, False for none, None for some.
        **fields: Fields to set.
    """
    return model.from_dict(payload(model, seed=seed, full=full, **fields))


def _encoded(model: type[Model] | str, made: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    name = model if isinstance(model, str) else model.__name__
    cls = type(ModelOf(name).cls.from_dict(made))
    encoder = Encoder(partial=True)
    encoded = encoder.mapping(cls, fields, "")
    encoder.finish(f"{name}()")
    return encoded
