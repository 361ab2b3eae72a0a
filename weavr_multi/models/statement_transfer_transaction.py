from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementResponseEntryTransactionType


@model
class StatementTransferTransaction(StatementResponseEntryTransaction):
    """Transfer behind a newer statement entry; `type` is transfers."""

    if MYPY:
        type: Literal["transfers"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["transfers", StatementResponseEntryTransactionType.TRANSFERS]  # pyright: ignore
    """Kind of transaction; it tells which variant this is."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["transfers", StatementResponseEntryTransactionType.TRANSFERS],
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
