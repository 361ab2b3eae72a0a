from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Unset
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models.fee_subtype import FeeSubtype


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementFeeTransaction(StatementResponseEntryTransaction):
    """Fee behind a newer statement entry; `type` is fees.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; it tells which variant this is.
        subtype: Finer kind within the type.
    """

    subtype: FeeSubtype | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("StatementResponseEntryTransactionType"), True, None),
        ("subtype", "subtype", E("FeeSubtype"), False, None),
    )
