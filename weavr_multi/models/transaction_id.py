from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import TransactionIdType
    from weavr_multi.params import TransactionIdTypeName


@model
class TransactionId(Model):
    """Reference to a transaction in the older statement or in a fee."""

    type: TransactionIdType
    """Kind of transaction."""
    id: str
    """Digit string of the transaction."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("TransactionIdType"), required=True),
        Field("id", "id", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, type: TransactionIdType | TransactionIdTypeName, id: str, extra: Mapping[str, Any] | None = None
        ) -> None: ...
