from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementCorrespondentBankTransferSubtype, StatementResponseEntryTransactionType
    from weavr_multi.params import StatementCorrespondentBankTransferSubtypeName


@model
class StatementCorrespondentBankTransferTransaction(StatementResponseEntryTransaction):
    """Correspondent bank transfer behind a newer statement entry; `type` is correspondent_bank_transfers."""

    if MYPY:
        type: Literal["correspondent_bank_transfers"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal[  # pyright: ignore
            "correspondent_bank_transfers", StatementResponseEntryTransactionType.CORRESPONDENT_BANK_TRANSFERS
        ]
    """Kind of transaction; it tells which variant this is."""
    subtype: StatementCorrespondentBankTransferSubtype | None = None
    """returns, for money that came back."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("StatementCorrespondentBankTransferSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal[
                "correspondent_bank_transfers", StatementResponseEntryTransactionType.CORRESPONDENT_BANK_TRANSFERS
            ],
            subtype: StatementCorrespondentBankTransferSubtype
            | StatementCorrespondentBankTransferSubtypeName
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
