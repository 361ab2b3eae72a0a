from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, StatementResponseEntry
    from weavr_multi.params import CurrencyAmountParams


@model
class StatementResponse(Model):
    """One page of a statement in the newer shape, whose entries are under `entries`."""

    opening_balance: CurrencyAmount | None = None
    """Balance before the first entry of the statement."""
    closing_balance: CurrencyAmount | None = None
    """Balance at the end of the statement."""
    entries: list[StatementResponseEntry] | None = None
    """Entries on this page of the statement."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""
    footer: str | None = None
    """Text to print at the foot of the statement."""

    __fields__: ClassVar[Fields] = (
        Field("opening_balance", "openingBalance", ModelOf("CurrencyAmount")),
        Field("closing_balance", "closingBalance", ModelOf("CurrencyAmount")),
        Field("entries", "entries", ListOf(ModelOf("StatementResponseEntry"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
        Field("footer", "footer", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            opening_balance: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            closing_balance: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            entries: Sequence[StatementResponseEntry] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            footer: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
