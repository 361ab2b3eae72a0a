from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcess


@model
class BulkProcessesPaged(Model):
    """One page of the bulk processes of the identity."""

    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    bulk_processes: list[BulkProcess] | None = None
    """Bulk processes on this page of the list."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("count", "count", INTEGER),
        Field("bulk_processes", "bulkProcesses", ListOf(ModelOf("BulkProcess"))),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            count: int | None = None,
            bulk_processes: Sequence[BulkProcess] | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
