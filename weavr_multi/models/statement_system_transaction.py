from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementResponseEntryTransactionType, SystemTransactionSubtype
    from weavr_multi.params import SystemTransactionSubtypeName


@model
class StatementSystemTransaction(StatementResponseEntryTransaction):
    """Movement booked by the service itself behind a newer statement entry; `type` is system_transactions."""

    if MYPY:
        type: Literal["system_transactions"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal[  # pyright: ignore
            "system_transactions", StatementResponseEntryTransactionType.SYSTEM_TRANSACTIONS
        ]
    """Kind of transaction; it tells which variant this is."""
    subtype: SystemTransactionSubtype | None = None
    """Finer kind within the type."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("SystemTransactionSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["system_transactions", StatementResponseEntryTransactionType.SYSTEM_TRANSACTIONS],
            subtype: SystemTransactionSubtype | SystemTransactionSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
