from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Unset
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models.statement_outgoing_wire_transfer_subtype import StatementOutgoingWireTransferSubtype


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementOutgoingWireTransferTransaction(StatementResponseEntryTransaction):
    """Outgoing wire transfer behind a newer statement entry; `type` is outgoing_wire_transfers.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; it tells which variant this is.
        subtype: redemptions for money paid out, returns for money that came back.
    """

    subtype: StatementOutgoingWireTransferSubtype | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("StatementResponseEntryTransactionType"), True, None),
        ("subtype", "subtype", E("StatementOutgoingWireTransferSubtype"), False, None),
    )
