from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Amount, Field, Fields, model


@model
class CurrencyAmount(Amount):
    """Amount of money with its currency."""

    currency: str
    """Three-letter ISO 4217 code of the currency."""
    amount: int
    """Amount in int64 minor units of the currency: cents for EUR, whole units for JPY (0 decimals), thousandths
    for KWD (3 decimals).
    """

    __fields__: ClassVar[Fields] = (
        Field("currency", "currency", STRING, required=True, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("amount", "amount", INTEGER, required=True),
    )

    if TYPE_CHECKING:

        def __init__(self, *, currency: str, amount: int, extra: Mapping[str, Any] | None = None) -> None: ...
