"""Checks of settings and rules: a test of the value, and words for the error."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from weavr_multi.sandbox.api.description import load


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of value."""

    words: str  # what the value is, to finish the sentence "this setting is …"
    fits: Callable[[Any], bool]  # whether a value is that

    def check(self, name: str, value: object) -> None:
        """Raise ValueError, naming ``name``, unless the value fits."""
        if not self.fits(value):
            raise ValueError(f"{name} is {self.words}; got {value!r}")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_names(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


def _dictionary(words: str, fits: Callable[[Any], bool]) -> Check:
    return Check(f"a dictionary {words}", lambda value: isinstance(value, dict) and all(map(fits, value.values())))


SWITCH = Check("true or false", lambda value: isinstance(value, bool))
TEXT = Check("a text", lambda value: isinstance(value, str))
COUNT = Check("a whole number, not below 0", _is_count)
AMOUNT = Check("a whole number above 0", lambda value: _is_count(value) and value > 0)
CHANGE = Check("a whole number that is not 0", lambda value: type(value) is int and value != 0)
RATE = Check("a number per second, not below 0", _is_number)
SECONDS = Check("a number of seconds, not below 0", _is_number)
NAMES = Check("a list of texts", _is_names)
OPERATIONS = Check("a list of names of operations", _is_names)
KNOWN_OPERATIONS = Check(
    "a list of names of operations, such as managed_cards.create",
    lambda value: _is_names(value) and all(name == "*" or name in load().by_name for name in value),
)
PARTS = Check(
    "a list of numbers above 0",
    lambda value: isinstance(value, list | tuple) and bool(value) and all(_is_number(v) and v > 0 for v in value),
)
MAPPING = Check("a dictionary", lambda value: isinstance(value, dict))
TEXTS = _dictionary("of texts to texts", TEXT.fits)
COUNTS = _dictionary("of texts to whole numbers, not below 0", _is_count)
AMOUNTS = _dictionary("of currencies to minor units, not below 0", _is_count)
FEES = _dictionary("of fee types to dictionaries of currencies to minor units, not below 0", AMOUNTS.fits)
LEVELS = _dictionary(
    "of levels of due diligence to dictionaries of currencies to minor units, not below 0", AMOUNTS.fits
)
RATES = _dictionary("such as {'USD/EUR': 0.9}, of numbers above 0", lambda rate: _is_number(rate) and rate > 0)


def one_of(*words: str) -> Check:
    """One of some words."""
    return Check(" or ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words), lambda v: v in words)


def some_of(words: Iterable[str]) -> Check:
    """A list of some of these words."""
    known = tuple(words)
    text = f"a list of some of {', '.join(known)}"
    return Check(text, lambda value: _is_names(value) and all(item in known for item in value))


def optional(check: Check) -> Check:
    """Either None (null), or what ``check`` says."""
    return Check(f"{check.words}, or None", lambda value: value is None or check.fits(value))


def shaped(**fields: Check) -> Check:
    """A dictionary of known names, each optional."""
    words = f"a dictionary with {', '.join(f'{name} ({check.words})' for name, check in fields.items())}"

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and all(name in fields and fields[name].fits(v) for name, v in value.items())

    return Check(words, fits)


def unknown(what: str, name: str, known: Iterable[str]) -> ValueError:
    """The error for a name that does not exist: names that are spelled nearly like it, else all."""
    names = sorted(known)
    near = get_close_matches(name, names, n=3)
    if near:
        return ValueError(f"no {what} is called {name!r}; did you mean {' or '.join(near)}?")
    return ValueError(f"no {what} is called {name!r}; there are {', '.join(names)}")


def check_all(what: str, known: Mapping[str, Check], values: Mapping[str, object]) -> None:
    """Check values by name: each name is known, and each value fits.

    Raises:
        ValueError: naming the first that does not.
    """
    for name, value in values.items():
        if name not in known:
            raise unknown(what, name, known)
        known[name].check(name, value)
