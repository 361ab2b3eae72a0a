"""What each method of `BackofficeBulks` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
    STRING,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcessDetails, BulkProcessesPaged, BulkProcessOperationsPaged, BulkSubmission

LIST: Operation[BulkProcessesPaged] = Operation(
    surface="backoffice",
    id="bulks",
    name="bulks.list",
    method="GET",
    url="/multi/backoffice/bulks",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("status", "status", EnumOf("BulkProcessStatus")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BulkProcessesPaged")},
    page=Paging(offset="offset", size="limit", maximum=100, items="bulkProcesses"),
)
GET: Operation[BulkProcessDetails] = Operation(
    surface="backoffice",
    id="bulkId",
    name="bulks.get",
    method="GET",
    url="/multi/backoffice/bulks/{bulk_id}",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BulkProcessDetails")},
)
LIST_OPERATIONS: Operation[BulkProcessOperationsPaged] = Operation(
    surface="backoffice",
    id="bulkIdOperations",
    name="bulks.list_operations",
    method="GET",
    url="/multi/backoffice/bulks/{bulk_id}/operations",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("sequence", "sequence", INTEGER),
        Parameter("status", "status", EnumOf("BulkProcessOperationStatus")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BulkProcessOperationsPaged")},
    page=Paging(offset="offset", size="limit", maximum=100, items="operations"),
)
EXECUTE: Operation[None] = Operation(
    surface="backoffice",
    id="bulkIdExecute",
    name="bulks.execute",
    method="POST",
    url="/multi/backoffice/bulks/{bulk_id}/execute",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("mode", "mode", EnumOf("BulkProcessMode")),
        Field("webhook_interval", "webhookInterval", INTEGER),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={204: None},
)
PAUSE: Operation[None] = Operation(
    surface="backoffice",
    id="bulkIdPause",
    name="bulks.pause",
    method="POST",
    url="/multi/backoffice/bulks/{bulk_id}/pause",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
RESUME: Operation[None] = Operation(
    surface="backoffice",
    id="bulkIdResume",
    name="bulks.resume",
    method="POST",
    url="/multi/backoffice/bulks/{bulk_id}/resume",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
CANCEL: Operation[None] = Operation(
    surface="backoffice",
    id="bulkIdCancel",
    name="bulks.cancel",
    method="POST",
    url="/multi/backoffice/bulks/{bulk_id}/cancel",
    path=(Parameter("bulk_id", "bulk_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
UPDATE_MANAGED_CARD_SPEND_RULES: Operation[BulkSubmission] = Operation(
    surface="backoffice",
    id="bulksManagedCardSpendRulesUpdate",
    name="bulks.update_managed_card_spend_rules",
    method="PATCH",
    url="/multi/backoffice/bulks/managed_cards/_id_/spend_rules",
    body=ListOf(ModelOf("BulkSpendRulesItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    responses={201: ModelOf("BulkSubmission")},
)
CREATE_TRANSFERS: Operation[BulkSubmission] = Operation(
    surface="backoffice",
    id="bulksTransferCreate",
    name="bulks.create_transfers",
    method="POST",
    url="/multi/backoffice/bulks/transfers",
    body=ListOf(ModelOf("BulkTransferItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    responses={201: ModelOf("BulkSubmission")},
)
