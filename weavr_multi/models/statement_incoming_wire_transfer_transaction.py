from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementIncomingWireTransferSubtype, StatementResponseEntryTransactionType
    from weavr_multi.params import StatementIncomingWireTransferSubtypeName


@model
class StatementIncomingWireTransferTransaction(StatementResponseEntryTransaction):
    """Incoming wire transfer behind a newer statement entry; `type` is incoming_wire_transfers."""

    if MYPY:
        type: Literal["incoming_wire_transfers"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal[  # pyright: ignore
            "incoming_wire_transfers", StatementResponseEntryTransactionType.INCOMING_WIRE_TRANSFERS
        ]
    """Kind of transaction; it tells which variant this is."""
    subtype: StatementIncomingWireTransferSubtype | None = None
    """Always fundings."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("StatementIncomingWireTransferSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["incoming_wire_transfers", StatementResponseEntryTransactionType.INCOMING_WIRE_TRANSFERS],
            subtype: StatementIncomingWireTransferSubtype | StatementIncomingWireTransferSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
