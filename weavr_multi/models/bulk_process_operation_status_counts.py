from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcessOperationStatus
    from weavr_multi.params import BulkProcessOperationStatusName


@model
class BulkProcessOperationStatusCounts(Model):
    """Number of operations of a bulk process in one status."""

    status: BulkProcessOperationStatus | None = None
    """Status that is counted."""
    count: int | None = None
    """Number of operations in this status."""

    __fields__: ClassVar[Fields] = (
        Field("status", "status", EnumOf("BulkProcessOperationStatus")),
        Field("count", "count", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            status: BulkProcessOperationStatus | BulkProcessOperationStatusName | None = None,
            count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
