from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction

if TYPE_CHECKING:
    from weavr_multi.models import StatementCardPaymentSubtype, StatementResponseEntryTransactionType
    from weavr_multi.params import StatementCardPaymentSubtypeName


@model
class StatementCardPaymentTransaction(StatementResponseEntryTransaction):
    """Card payment behind a newer statement entry; `type` is card_payments."""

    if MYPY:
        type: Literal["card_payments"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["card_payments", StatementResponseEntryTransactionType.CARD_PAYMENTS]  # pyright: ignore
    """Kind of transaction; it tells which variant this is."""
    subtype: StatementCardPaymentSubtype | None = None
    """Finer kind within the type."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("StatementResponseEntryTransactionType"), required=True),
        Field("subtype", "subtype", EnumOf("StatementCardPaymentSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["card_payments", StatementResponseEntryTransactionType.CARD_PAYMENTS],
            subtype: StatementCardPaymentSubtype | StatementCardPaymentSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
