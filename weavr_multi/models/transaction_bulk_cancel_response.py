from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import TransactionCancelResponse


@model
class TransactionBulkCancelResponse(Model):
    """Outcome of cancelling several scheduled transactions."""

    cancellations: list[TransactionCancelResponse]
    """One outcome per transaction asked for."""

    __fields__: ClassVar[Fields] = (
        Field("cancellations", "cancellations", ListOf(ModelOf("TransactionCancelResponse")), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, cancellations: Sequence[TransactionCancelResponse], extra: Mapping[str, Any] | None = None
        ) -> None: ...
