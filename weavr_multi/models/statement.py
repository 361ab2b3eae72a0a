from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.statement_entry import StatementEntry


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Statement(Model):
    """One page of a statement in the older shape, whose entries are under `entry`.

    Attributes:
        entry: Entries on this page of the statement (the key is singular).
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
        start_balance: Balance before the first entry of the statement.
        end_balance: Balance after the last entry of the statement.
        footer: Text to print at the foot of the statement.
    """

    entry: list[StatementEntry] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET
    start_balance: CurrencyAmount | Unset = UNSET
    end_balance: CurrencyAmount | Unset = UNSET
    footer: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("entry", "entry", L(M("StatementEntry")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
        ("start_balance", "startBalance", M("CurrencyAmount"), False, None),
        ("end_balance", "endBalance", M("CurrencyAmount"), False, None),
        ("footer", "footer", STR, False, None),
    )
