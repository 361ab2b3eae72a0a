"""Hypothesis strategies for every model and event of the description."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization.model import Model
from weavr_multi.testing.schema_lookup import schema_of
from weavr_multi.testing.values import draw

try:
    from hypothesis import strategies as st
except ImportError:
    raise ConfigurationError(
        'weavr_multi.testing.strategies needs Hypothesis: pip install "weavr-multi[testing]"'
    ) from None

T = TypeVar("T")
ModelT = TypeVar("ModelT", bound=Model)


class Drawn:
    """A source of choices that Hypothesis makes, shrinks and repeats."""

    def __init__(self, take: st.DrawFn) -> None:
        self._take = take

    def integer(self, low: int, high: int) -> int:
        """Choose a whole number, both ends included."""
        return self._take(st.integers(low, high))

    def one(self, choices: Sequence[T]) -> T:
        """Choose one."""
        return self._take(st.sampled_from(choices))

    def text(self, schema: Mapping[str, Any]) -> str:
        """Make a text that a string schema allows."""
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        if schema.get("format") == "email":
            return f"{self._take(st.from_regex(r'[a-z0-9]{1,12}', fullmatch=True))}@example.com"
        if schema.get("format") == "date":
            return self._take(st.dates(date(1900, 1, 1), date(2100, 12, 31))).isoformat()
        if "pattern" not in schema:
            return str(self._take(st.text(min_size=least, max_size=most)))
        # \s and \d are ASCII's: what else Python counts among them other validators do not.
        texts = st.from_regex(re.compile(_bounded(schema["pattern"], least, most), re.ASCII), fullmatch=True)
        fits = texts.filter(lambda text: least <= len(text) <= (len(text) if most is None else most))
        return str(self._take(fits))

    def special(self, name: str, schema: Mapping[str, Any]) -> None:
        """Leave every property as hostile as its schema allows."""

    def optional(self, name: str) -> bool:
        """Decide whether a field that may be absent is there."""
        return self._take(st.booleans())


# One repeated class of characters, at most after a literal plus: what the patterns with limits of their own length are.
_REPEATED = re.compile(r"\^(\\\+)?(\[(?:\\.|[^\]\\])+\])([*+])\$")


def _bounded(pattern: str, least: int, most: int | None) -> str:
    """Put the limits of a text's length into its pattern, so that few of the texts drawn by it are thrown away."""
    found = _REPEATED.fullmatch(pattern)
    if found is None:
        return pattern
    plus, characters, repeated = found[1] or "", found[2], found[3]
    low = max(least - bool(plus), int(repeated == "+"))
    return f"{plus}{characters}{{{low},{'' if most is None else most - bool(plus)}}}"


@st.composite
def payloads(take: st.DrawFn, model: type[Model] | str) -> dict[str, Any]:
    """Draw JSON objects of a model, valid by the description.

    Args:
        model: The model's class or name.
    """
    made: dict[str, Any] = draw(schema_of(model), Drawn(take))
    return made


def models(model: type[ModelT]) -> st.SearchStrategy[ModelT]:
    """Draw instances of a model; of a discriminated one, of its variants.

    Args:
        model: The model's class.
    """
    return payloads(model).map(model.from_dict)
