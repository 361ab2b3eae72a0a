from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class TransactionCancelRequest(Model):
    """One transaction to cancel in a bulk cancellation."""

    id: str
    """Digit string of the scheduled transaction."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Field("cancellation_reason", "cancellationReason", STRING, pattern="^[ a-zA-Z0-9_-]+$", maxLength=50),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, id: str | int, cancellation_reason: str | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
