from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, StatementEntry
    from weavr_multi.params import CurrencyAmountParams


@model
class Statement(Model):
    """One page of a statement in the older shape, whose entries are under `entry`."""

    entry: list[StatementEntry] | None = None
    """Entries on this page of the statement (the key is singular)."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""
    start_balance: CurrencyAmount | None = None
    """Balance before the first entry of the statement."""
    end_balance: CurrencyAmount | None = None
    """Balance after the last entry of the statement."""
    footer: str | None = None
    """Text to print at the foot of the statement."""

    __fields__: ClassVar[Fields] = (
        Field("entry", "entry", ListOf(ModelOf("StatementEntry"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
        Field("start_balance", "startBalance", ModelOf("CurrencyAmount")),
        Field("end_balance", "endBalance", ModelOf("CurrencyAmount")),
        Field("footer", "footer", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            entry: Sequence[StatementEntry] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            start_balance: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            end_balance: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            footer: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
