from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_operation_status import BulkProcessOperationStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProcessOperation(Model):
    """One operation of a bulk process, with request and response as text.

    Attributes:
        operation_id: Digit string of the operation within the bulk process.
        sequence: Position of the operation in the order of execution.
        method: HTTP method of the operation, such as POST.
        path: Path of this operation.
        status: SUBMITTED or RUNNING; COMPLETED, FAILED and CANCELLED are final.
        request_payload: Request of the operation, as JSON text.
        response_payload: Response of the operation, as JSON text; absent until it has run. It carries no HTTP
            status.
    """

    operation_id: str | Unset = UNSET
    sequence: int | Unset = UNSET
    method: str | Unset = UNSET
    path: str | Unset = UNSET
    status: BulkProcessOperationStatus | Unset = UNSET
    request_payload: str | Unset = UNSET
    response_payload: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("operation_id", "operationId", STR, False, None),
        ("sequence", "sequence", INT, False, None),
        ("method", "method", STR, False, None),
        ("path", "path", STR, False, None),
        ("status", "status", E("BulkProcessOperationStatus"), False, None),
        ("request_payload", "requestPayload", STR, False, None),
        ("response_payload", "responsePayload", STR, False, None),
    )
