from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import FeeSubtype, StatementResponseEntryTransactionType
    from weavr_multi.params import FeeSubtypeName


@model
class StatementFeeTransaction(StatementResponseEntryTransaction):
    """Fee behind a newer statement entry; `type` is fees."""

    if MYPY:
        type: Literal["fees"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["fees", StatementResponseEntryTransactionType.FEES]  # pyright: ignore
    """Kind of transaction; it tells which variant this is."""
    subtype: FeeSubtype | None = None
    """Finer kind within the type."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("FeeSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["fees", StatementResponseEntryTransactionType.FEES],
            subtype: FeeSubtype | FeeSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
