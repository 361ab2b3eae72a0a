"""Money as webhook bodies carry it, read tolerantly: digit strings or integers, of either sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any, Final, NamedTuple


class Money(NamedTuple):
    """An amount of money.

    Attributes:
        currency: ISO 4217 code; how many digits its minor unit has differs by currency (JPY 0, EUR 2, KWD 3).
        minor_units: The amount in minor units; negative where money goes the other way.
    """

    currency: str
    minor_units: int


# Where the main amount of an event stands, the first that is there wins. Card events come first; the amount of the
# card's own currency is meant, the merchant's is `source_amount`.
_AMOUNTS: Final = (
    "transaction_amount",
    "adjustment_amount",
    "amount_",
    "card_payment.display_amount",
    "send.transaction_amount",
    "transfer.transaction_amount",
    "transfer.destination_amount",
    "transfer.amount",
)
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,30}", re.ASCII)


def money(value: object) -> Money | None:
    """Read an amount of money from a model or a mapping with ``currency`` and ``amount``; None if it is not one.

    Args:
        value: Such as ``event.fee_amount``, whose ``amount`` is a digit string, an int, positive or negative.
    """
    currency, amount = _of(value, "currency"), integer(_of(value, "amount"))
    return Money(str(currency), amount) if isinstance(currency, str) and amount is not None else None


def integer(value: object) -> int | None:
    """Read a whole number from an int or from its text; None if it is not one."""
    if isinstance(value, str):
        text = value.strip()
        return int(text) if _INTEGER.fullmatch(text) else None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def main_amount(event: object) -> Money | None:
    """Return the money that an event is about."""
    for value in at_paths(event, _AMOUNTS):
        found = money(value)
        if found is not None:
            return found
    currency, balance = _of(event, "currency"), integer(_of(event, "available_balance"))
    return Money(str(currency), balance) if isinstance(currency, str) and balance is not None else None


def at_paths(thing: object, paths: Iterable[str]) -> Iterable[object]:
    """Yield what stands at each dotted path, None where there is nothing."""
    return (reduce(_of, path.split("."), thing) for path in paths)


def _of(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
