from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Unset
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models.statement_card_payment_subtype import StatementCardPaymentSubtype


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementCardPaymentTransaction(StatementResponseEntryTransaction):
    """Card payment behind a newer statement entry; `type` is card_payments.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; it tells which variant this is.
        subtype: Finer kind within the type.
    """

    subtype: StatementCardPaymentSubtype | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("StatementResponseEntryTransactionType"), True, None),
        ("subtype", "subtype", E("StatementCardPaymentSubtype"), False, None),
    )
