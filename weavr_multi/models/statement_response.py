from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.statement_response_entry import StatementResponseEntry


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementResponse(Model):
    """One page of a statement in the newer shape, whose entries are under `entries`.

    Attributes:
        opening_balance: Balance before the first entry of the statement.
        closing_balance: Balance at the end of the statement.
        entries: Entries on this page of the statement.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
        footer: Text to print at the foot of the statement.
    """

    opening_balance: CurrencyAmount | Unset = UNSET
    closing_balance: CurrencyAmount | Unset = UNSET
    entries: list[StatementResponseEntry] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET
    footer: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("opening_balance", "openingBalance", M("CurrencyAmount"), False, None),
        ("closing_balance", "closingBalance", M("CurrencyAmount"), False, None),
        ("entries", "entries", L(M("StatementResponseEntry")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
        ("footer", "footer", STR, False, None),
    )
