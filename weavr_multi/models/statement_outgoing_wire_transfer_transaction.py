from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementOutgoingWireTransferSubtype, StatementResponseEntryTransactionType
    from weavr_multi.params import StatementOutgoingWireTransferSubtypeName


@model
class StatementOutgoingWireTransferTransaction(StatementResponseEntryTransaction):
    """Outgoing wire transfer behind a newer statement entry; `type` is outgoing_wire_transfers."""

    if MYPY:
        type: Literal["outgoing_wire_transfers"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal[  # pyright: ignore
            "outgoing_wire_transfers", StatementResponseEntryTransactionType.OUTGOING_WIRE_TRANSFERS
        ]
    """Kind of transaction; it tells which variant this is."""
    subtype: StatementOutgoingWireTransferSubtype | None = None
    """redemptions for money paid out, returns for money that came back."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("StatementOutgoingWireTransferSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["outgoing_wire_transfers", StatementResponseEntryTransactionType.OUTGOING_WIRE_TRANSFERS],
            subtype: StatementOutgoingWireTransferSubtype | StatementOutgoingWireTransferSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
