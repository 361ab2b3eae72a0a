from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model, Variants

if TYPE_CHECKING:
    from weavr_multi.models.statement_response_entry_transaction_type import StatementResponseEntryTransactionType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementResponseEntryTransaction(Model):
    """Transaction behind a newer statement entry. `type` selects the variant: card_payments, transfers, sends,
    outgoing_wire_transfers, incoming_wire_transfers, correspondent_bank_transfers, fees or
    system_transactions.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; it tells which variant this is.
    """

    id: str
    type: StatementResponseEntryTransactionType

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("StatementResponseEntryTransactionType"), True, None),
    )
    __variants__: ClassVar[Variants | None] = (
        "type",
        {
            "card_payments": "StatementCardPaymentTransaction",
            "transfers": "StatementTransferTransaction",
            "sends": "StatementSendTransaction",
            "outgoing_wire_transfers": "StatementOutgoingWireTransferTransaction",
            "incoming_wire_transfers": "StatementIncomingWireTransferTransaction",
            "correspondent_bank_transfers": "StatementCorrespondentBankTransferTransaction",
            "fees": "StatementFeeTransaction",
            "system_transactions": "StatementSystemTransaction",
        },
    )
