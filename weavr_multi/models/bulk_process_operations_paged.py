from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcessOperation


@model
class BulkProcessOperationsPaged(Model):
    """One page of the operations of a bulk process."""

    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    operations: list[BulkProcessOperation] | None = None
    """Operations of the bulk process on this page of the list."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("count", "count", INTEGER),
        Field("operations", "operations", ListOf(ModelOf("BulkProcessOperation"))),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            count: int | None = None,
            operations: Sequence[BulkProcessOperation] | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
