"""Money: exact conversion between decimal amounts and minor units, and reading of every form the service sends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from decimal import Context, Decimal, localcontext
from functools import reduce
from typing import Any, Final, NamedTuple, NoReturn, Self

from weavr_multi.core.currencies import exponent
from weavr_multi.core.exceptions import invalid

_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,30}", re.ASCII)
# A whole number of minor units that was written as a decimal, such as "-100.0".
_WHOLE: Final = re.compile(r"([+-]?[0-9]{1,30})\.0*", re.ASCII)
_FRACTION: Final = re.compile(r"[+-]?[0-9]{0,30}\.[0-9]{1,30}", re.ASCII)
_DECIMAL: Final = re.compile(r"[+-]?([0-9]{1,20}(\.[0-9]{0,20})?|\.[0-9]{1,20})", re.ASCII)
_DIGITS: Final = 99
_INT64: Final = 2**63


class Money(NamedTuple):
    """An amount of money: a pair of currency and minor units.

    Attributes:
        currency: ISO 4217 code; how many digits its minor unit has differs by currency (JPY 0, EUR 2, KWD 3).
        minor_units: The amount in minor units; negative where money goes the other way. The text that came, where the
            service sent a fraction of a minor unit: `decimal` raises then.
    """

    currency: str
    minor_units: int

    @classmethod
    def parse(cls, amount: str | int | Decimal, currency: str) -> Self:
        """Build it from a decimal amount in the currency's main unit, exactly.

        Args:
            amount: Such as ``"12.50"``, ``Decimal("12.5")`` or ``12``; never a float, which is not exact.
            currency: ISO 4217 code, such as ``EUR``.

        Raises:
            InvalidRequest: The amount is no number, is a float, has more decimal places than the currency, or does not
                fit into 64 bits; or there is no such currency.
        """
        return cls(currency, minor_units(amount, currency))

    @property
    def decimal(self) -> Decimal:
        """The exact amount in the currency's main unit: ``Decimal("12.50")`` for 1,250 cents.

        Raises:
            InvalidRequest: ISO 4217 knows no such currency, or the service sent a fraction of a minor unit.
        """
        return decimal(self.currency, self.minor_units)

    def __str__(self) -> str:
        """Return ``12.50 EUR``, or the minor units where there is no exact decimal amount."""
        return text_of(self.currency, self.minor_units)


def minor_units(amount: str | int | Decimal, currency: str) -> int:
    """Convert a decimal amount in the currency's main unit to minor units, exactly.

    Args:
        amount: Such as ``"12.50"``, ``Decimal("12.5")`` or ``12`` (12 euros, 1,200 cents); never a float.
        currency: ISO 4217 code, such as ``EUR``.

    Returns:
        The whole number of minor units: 1250 for ``("12.50", "EUR")``, 12 for ``("12", "JPY")``.

    Raises:
        InvalidRequest: The amount is no number, is a float, has more decimal places than the currency, or does not fit
            into 64 bits; or there is no such currency.
    """
    places = _places(currency)
    if isinstance(amount, float):
        _refuse("amount", f"a float is not exact; pass text or a Decimal, such as {amount!r} in quotes")
    if isinstance(amount, bool) or not isinstance(amount, str | int | Decimal):
        _refuse("amount", f"text, a Decimal or an int is needed, got a value of type {type(amount).__name__}")
    # An exponent in the millions, which JSON can hold, would be written out in as many digits.
    plain = isinstance(amount, Decimal) and amount.is_finite() and abs(int(amount.as_tuple().exponent)) <= _DIGITS
    text = f"{amount:f}" if plain else str(amount).strip()
    if not _DECIMAL.fullmatch(text):
        _refuse("amount", f"{text[:40]!r} is not a decimal number such as '12.50', with at most 20 digits on each side")
    used = len(text.partition(".")[2].rstrip("0"))
    if used > places:
        _refuse("amount", f"{text!r} has {used} decimal place{'s' * (used != 1)}; {currency} has {places}")
    with _exact():
        units = int(Decimal(text).scaleb(places))
    if not -_INT64 <= units < _INT64:
        _refuse("amount", f"{text!r} does not fit into 64 bits of minor units")
    return units


def decimal(currency: str, units: object) -> Decimal:
    """Convert minor units to the exact amount in the currency's main unit, or raise `InvalidRequest`."""
    places, number = _places(currency), integer(units)
    if number is None:
        _refuse("amount", f"{units!r} is no whole number of minor units of {currency}")
    with _exact():
        return Decimal(number).scaleb(-places)


def text_of(currency: str, units: object) -> str:
    """Return ``12.50 EUR``, or the minor units where there is no exact decimal amount."""
    if exponent(currency) is None or integer(units) is None:
        return f"{units} minor units of {currency}"
    return f"{decimal(currency, units):f} {currency}"


def _places(currency: str) -> int:
    places = exponent(currency) if isinstance(currency, str) else None
    if places is None:
        shown = repr(currency[:10]) if isinstance(currency, str) else f"a value of type {type(currency).__name__}"
        _refuse("currency", f"{shown} is not a currency of ISO 4217, such as 'EUR'")
    return places


def _exact() -> AbstractContextManager[Context]:
    """Give decimal arithmetic more digits than any amount has, whatever the context of the caller says."""
    return localcontext(prec=60)


def _refuse(field: str, message: str) -> NoReturn:
    raise invalid(field, message)


# Where the main amount of an event or of a response stands, the first that is there wins. Card events come first; the
# amount of the card's own currency is meant, the merchant's is `source_amount`.
_AMOUNTS: Final = (
    "transaction_amount",
    "adjustment_amount",
    "amount_",
    "card_payment.display_amount",
    "send.transaction_amount",
    "send.destination_amount",
    "transfer.transaction_amount",
    "transfer.destination_amount",
    "transfer.amount",
    "destination_amount",
    "display_amount",
)


def money(value: object) -> Money | None:
    """Read an amount of money, whatever form the service gave it; None if there is none.

    Args:
        value: A model or mapping with ``currency`` and ``amount`` (an int, digits, or text such as ``"-100.0"``), a
            `Money`, an event or another response that is about one amount.

    Returns:
        The amount in minor units. A fraction of a minor unit keeps its text in place of a number.
    """
    for found in (value, _of(value, "amount")):
        read = found if isinstance(found, Money) else _pair(found)
        if read is not None:
            return read
    return main_amount(value)


def _pair(value: object) -> Money | None:
    currency, amount = _of(value, "currency"), _of(value, "amount")
    if not isinstance(currency, str):
        return None
    number = integer(amount)
    if number is not None:
        return Money(currency, number)
    if isinstance(amount, str) and _FRACTION.fullmatch(amount.strip()):
        kept: Any = amount
        return Money(currency, kept)
    return None


def integer(value: object) -> int | None:
    """Read a whole number from an int, from a whole float or from its text (``"-100"``, ``"-100.0"``); else None."""
    if isinstance(value, str):
        text = value.strip()
        whole = _WHOLE.fullmatch(text)
        text = whole[1] if whole else text
        return int(text) if _INTEGER.fullmatch(text) else None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def main_amount(event: object) -> Money | None:
    """Return the money that an event or a response is about."""
    for value in at_paths(event, _AMOUNTS):
        found = _pair(value)
        if found is not None:
            return found
    currency, balance = _of(event, "currency"), integer(_of(event, "available_balance"))
    return Money(str(currency), balance) if isinstance(currency, str) and balance is not None else None


def at_paths(thing: object, paths: Iterable[str]) -> Iterable[object]:
    """Yield what stands at each dotted path, None where there is nothing."""
    return (reduce(_of, path.split("."), thing) for path in paths)


def _of(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
