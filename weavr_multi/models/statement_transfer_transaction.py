from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementTransferTransaction(StatementResponseEntryTransaction):
    """Transfer behind a newer statement entry; `type` is transfers.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; it tells which variant this is.
    """

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("StatementResponseEntryTransactionType"), True, None),
    )
