from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcessOperationStatus
    from weavr_multi.params import BulkProcessOperationStatusName


@model
class BulkProcessOperation(Model):
    """One operation of a bulk process, with request and response as text."""

    operation_id: str | None = None
    """Digit string of the operation within the bulk process."""
    sequence: int | None = None
    """Position of the operation in the order of execution."""
    method: str | None = None
    """HTTP method of the operation, such as POST."""
    path: str | None = None
    """Path of this operation."""
    status: BulkProcessOperationStatus | None = None
    """SUBMITTED or RUNNING; COMPLETED, FAILED and CANCELLED are final."""
    request_payload: str | None = None
    """Request of the operation, as JSON text."""
    response_payload: str | None = None
    """Response of the operation, as JSON text; absent until it has run. It carries no HTTP status."""

    __fields__: ClassVar[Fields] = (
        Field("operation_id", "operationId", STRING),
        Field("sequence", "sequence", INTEGER),
        Field("method", "method", STRING),
        Field("path", "path", STRING),
        Field("status", "status", EnumOf("BulkProcessOperationStatus")),
        Field("request_payload", "requestPayload", STRING),
        Field("response_payload", "responsePayload", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            operation_id: str | None = None,
            sequence: int | None = None,
            method: str | None = None,
            path: str | None = None,
            status: BulkProcessOperationStatus | BulkProcessOperationStatusName | None = None,
            request_payload: str | None = None,
            response_payload: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
