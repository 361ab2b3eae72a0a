"""The base of the typed webhook events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import field

from weavr_multi.core.serialization.model import Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.webhooks.delivery import Delivery


@model
class Event(Model):
    """Something that happened: the payload's fields, and how it was delivered."""

    _delivery: Delivery | None = field(default=None, eq=False, alias="delivery")

    def __init__(self, *, delivery: Delivery | None = None, **values: Any) -> None:
        """Build the event by hand."""
        super().__init__(**values)
        self._delivery = delivery

    @property
    def delivery(self) -> Delivery:
        """The path, refs and time of the delivery, and the key that tells duplicates apart.

        Raises:
            ConfigurationError: The event was built by hand, it was never delivered.
        """
        if self._delivery is None:
            from weavr_multi.core.exceptions import ConfigurationError

            raise ConfigurationError(f"this {type(self).__name__} was built by hand: it has no delivery")
        return self._delivery

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Build the event from its decoded JSON body, without a delivery.

        Args:
            source: The JSON object. It is not changed, and not kept.
        """
        made = super().from_dict(source)
        made._delivery = None
        return made

    @property
    def amount(self) -> Money | None:
        """The money that the event is about, as (currency, minor units); None if it is about none.

        For a card that is the amount in the card's currency which the authorisation, settlement or adjustment
        moves; for a transfer the amount that moves. Negative where money goes the other way. Amounts arrive as
        digit strings or as integers; this has an int, or the text of a fraction of a minor unit.
        """
        from weavr_multi.core.money import main_amount

        return main_amount(self)

    @property
    def occurred_at(self) -> datetime | None:
        """When it happened (UTC, aware), by the payload's own timestamp, else by the delivery's.

        None if neither has one.
        """
        from weavr_multi.core.times import main_moment

        found = main_moment(self)
        return self._delivery.published_at if found is None and self._delivery is not None else found
