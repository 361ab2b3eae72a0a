from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, Variants, model

if TYPE_CHECKING:
    from weavr_multi.models import StatementResponseEntryTransactionType
    from weavr_multi.params import StatementResponseEntryTransactionTypeName


@model
class StatementResponseEntryTransaction(Model):
    """Transaction behind a newer statement entry. `type` selects the variant: card_payments, transfers, sends,
    outgoing_wire_transfers, incoming_wire_transfers, correspondent_bank_transfers, fees or
    system_transactions.

    A response whose `type` this version does not know is of this class itself.
    """

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    type: StatementResponseEntryTransactionType
    """Kind of transaction; it tells which variant this is."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
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

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: StatementResponseEntryTransactionType | StatementResponseEntryTransactionTypeName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
