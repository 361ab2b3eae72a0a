from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import TransactionCancelResponseErrorCode, TransactionCancelResponseState
    from weavr_multi.params import TransactionCancelResponseErrorCodeName, TransactionCancelResponseStateName


@model
class TransactionCancelResponse(Model):
    """Outcome of cancelling one transaction in a bulk cancellation."""

    id: str
    """Digit string of the transaction."""
    state: TransactionCancelResponseState
    """SUCCESS if it was cancelled, otherwise ERROR."""
    error_code: TransactionCancelResponseErrorCode | None = None
    """Why it was not cancelled; present with ERROR."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("state", "state", EnumOf("TransactionCancelResponseState"), required=True),
        Field("error_code", "errorCode", EnumOf("TransactionCancelResponseErrorCode")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            state: TransactionCancelResponseState | TransactionCancelResponseStateName,
            error_code: TransactionCancelResponseErrorCode | TransactionCancelResponseErrorCodeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
