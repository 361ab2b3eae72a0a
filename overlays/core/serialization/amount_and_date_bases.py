"""The bases of models that are an amount, a date or a confirmable operation; loaded with the first such model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.core.serialization.model import Model, model

if TYPE_CHECKING:
    from decimal import Decimal

PENDING: Final = "PENDING_CHALLENGE"


@model
class Confirmable(Model):
    """Something that strong customer authentication may have to confirm."""

    @property
    def needs_confirmation(self) -> bool:
        """Whether it waits for its user's approval: give it to ``session.challenges.start`` or ``confirm``."""
        return bool(getattr(self, "state", None) == PENDING)


@model
class Amount(Model):
    """An amount of money: a currency and minor units. `Money` may be given in its place."""

    @property
    def decimal(self) -> Decimal:
        """The exact amount in the currency's main unit: ``Decimal("12.50")`` for 1,250 cents.

        Raises:
            InvalidRequest: ISO 4217 knows no such currency, or the service sent a fraction of a minor unit.
        """
        from weavr_multi.core.money import decimal

        return decimal(getattr(self, "currency"), getattr(self, "amount"))  # noqa: B009 - fields of the subclasses

    def __str__(self) -> str:
        """Return ``12.50 EUR``, or the minor units where there is no exact decimal amount."""
        from weavr_multi.core.money import text_of

        return text_of(getattr(self, "currency"), getattr(self, "amount"))  # noqa: B009 - fields of the subclasses

    _PLAIN_FORM = ", Money"

    @classmethod
    def _plainly(cls, value: object) -> Mapping[str, Any] | None:
        from weavr_multi.core.money import Money

        return {"currency": value.currency, "amount": value.minor_units} if isinstance(value, Money) else None


@model
class CalendarDate(Model):
    """A date of three fields. `datetime.date` may be given in its place."""

    _PLAIN_FORM = ", a datetime.date"

    @classmethod
    def _plainly(cls, value: object) -> Mapping[str, Any] | None:
        from datetime import date, datetime

        from weavr_multi.core.times import date_fields

        return date_fields(value) if isinstance(value, date) and not isinstance(value, datetime) else None
