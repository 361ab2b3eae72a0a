from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Field, Fields, Model, model


@model
class BulkSubmission(Model):
    """A bulk process as it was submitted; nothing happens before `bulks.execute`."""

    bulk_id: str | None = None
    """Id of the new process, for `bulks.execute`."""
    operation_count: int | None = None
    """How many operations the process consists of."""
    path: str | None = None
    """Path of the single operation the items are carried out with."""

    __fields__: ClassVar[Fields] = (
        Field("bulk_id", "bulkId", STRING),
        Field("operation_count", "operationCount", INTEGER),
        Field("path", "path", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bulk_id: str | None = None,
            operation_count: int | None = None,
            path: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
