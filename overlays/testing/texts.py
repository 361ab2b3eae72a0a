"""Texts that match the patterns of the description, without an engine that turns expressions around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from weavr_multi.core.exceptions import ConfigurationError

_DIGITS = "1907264385"
_LETTERS = "QWERTYUIOPASDFGH"


def _candidates(length: int) -> Iterator[str]:
    digits, letters = (_DIGITS * length)[:length], (_LETTERS * length)[:length]
    yield digits
    yield letters
    yield letters.lower()
    yield f"+{digits[1:]}"
    yield f"{letters[:2]}{digits[2:]}"  # an IBAN
    yield f"{letters[:6]}{digits[6:]}"  # a BIC
    yield f"{letters[:2].lower()}-{letters[3:]}"


@cache
def fitting(pattern: str, least: int, most: int) -> tuple[str, ...]:
    """Return texts that match a pattern and have a length within limits, shorter ones first.

    Args:
        pattern: A regular expression, searched as JSON Schema does.
        least: The smallest length.
        most: The largest length.

    Raises:
        ConfigurationError: None was found: the pattern is of a kind that the factories do not know.
    """
    compiled = re.compile(pattern)
    lengths = [n for n in (18, 8, 6, 4, 2, 3, 1, 5, 10, 12, 15, 22, 34, 0) if least <= n <= most] or [least]
    found = [text for n in lengths for text in _candidates(n) if len(text) == n and compiled.search(text)]
    if not found:
        raise ConfigurationError(f"no text of {least} to {most} characters is known that matches {pattern!r}")
    return tuple(dict.fromkeys(found))
