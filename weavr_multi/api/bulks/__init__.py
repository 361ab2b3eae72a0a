from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, STR, UNSET, E, L, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.bulk_managed_card_item import BulkManagedCardItem
    from weavr_multi.models.bulk_outgoing_wire_transfer_item import BulkOutgoingWireTransferItem
    from weavr_multi.models.bulk_process import BulkProcess
    from weavr_multi.models.bulk_process_details import BulkProcessDetails
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation
    from weavr_multi.models.bulk_process_operation_status import BulkProcessOperationStatus
    from weavr_multi.models.bulk_process_operations_paged import BulkProcessOperationsPaged
    from weavr_multi.models.bulk_process_status import BulkProcessStatus
    from weavr_multi.models.bulk_processes_paged import BulkProcessesPaged
    from weavr_multi.models.bulk_send_item import BulkSendItem
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem
    from weavr_multi.models.bulk_submission import BulkSubmission
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem
    from weavr_multi.models.bulk_user_invite_item import BulkUserInviteItem
    from weavr_multi.models.bulk_user_item import BulkUserItem

_LIST: Operation[BulkProcessesPaged] = Operation(
    "multi",
    "bulks",
    "bulks.list",
    "GET",
    "/multi/bulks",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("status", "status", E("BulkProcessStatus"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("BulkProcessesPaged")},
    page=Paging("offset", "limit", 100, "bulkProcesses"),
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    permissions=("i:bulks:list",),
)
_GET: Operation[BulkProcessDetails] = Operation(
    "multi",
    "bulkId",
    "bulks.get",
    "GET",
    "/multi/bulks/{bulk_id}",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("BulkProcessDetails")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "500", "503", "default"),
    permissions=("i:bulks:get",),
)
_LIST_OPERATIONS: Operation[BulkProcessOperationsPaged] = Operation(
    "multi",
    "bulkIdOperations",
    "bulks.list_operations",
    "GET",
    "/multi/bulks/{bulk_id}/operations",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("sequence", "sequence", INT, False, None, ""),
        ("status", "status", E("BulkProcessOperationStatus"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("BulkProcessOperationsPaged")},
    page=Paging("offset", "limit", 100, "operations"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "500", "503", "default"),
    permissions=("i:bulks:get_operations",),
)
_EXECUTE: Operation[None] = Operation(
    "multi",
    "bulkIdExecute",
    "bulks.execute",
    "POST",
    "/multi/bulks/{bulk_id}/execute",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("mode", "mode", E("BulkProcessMode"), False, None),
        ("webhook_interval", "webhookInterval", INT, False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    permissions=("i:bulks:execute",),
)
_PAUSE: Operation[None] = Operation(
    "multi",
    "bulkIdPause",
    "bulks.pause",
    "POST",
    "/multi/bulks/{bulk_id}/pause",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    permissions=("i:bulks:pause_and_resume",),
)
_RESUME: Operation[None] = Operation(
    "multi",
    "bulkIdResume",
    "bulks.resume",
    "POST",
    "/multi/bulks/{bulk_id}/resume",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    permissions=("i:bulks:pause_and_resume",),
)
_CANCEL: Operation[None] = Operation(
    "multi",
    "bulkIdCancel",
    "bulks.cancel",
    "POST",
    "/multi/bulks/{bulk_id}/cancel",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    permissions=("i:bulks:cancel",),
)
_CREATE_USERS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksUserCreate",
    "bulks.create_users",
    "POST",
    "/multi/bulks/users",
    body=L(M("BulkUserItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:users:create",),
)
_INVITE_USERS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksUserInviteSend",
    "bulks.invite_users",
    "POST",
    "/multi/bulks/users/_user_id_/invite",
    body=L(M("BulkUserInviteItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:users:send_invite",),
)
_BLOCK_MANAGED_CARDS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksManagedCardBlock",
    "bulks.block_managed_cards",
    "POST",
    "/multi/bulks/managed_cards/_id_/block",
    body=L(M("BulkManagedCardItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:managed_cards:block", "i:managed_cards:block:own"),
)
_UNBLOCK_MANAGED_CARDS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksManagedCardUnblock",
    "bulks.unblock_managed_cards",
    "POST",
    "/multi/bulks/managed_cards/_id_/unblock",
    body=L(M("BulkManagedCardItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:managed_cards:unblock", "i:managed_cards:unblock:own"),
)
_REMOVE_MANAGED_CARDS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksManagedCardRemove",
    "bulks.remove_managed_cards",
    "POST",
    "/multi/bulks/managed_cards/_id_/remove",
    body=L(M("BulkManagedCardItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:managed_cards:remove",),
)
_UPDATE_MANAGED_CARD_SPEND_RULES: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksManagedCardSpendRulesUpdate",
    "bulks.update_managed_card_spend_rules",
    "PATCH",
    "/multi/bulks/managed_cards/_id_/spend_rules",
    body=L(M("BulkSpendRulesItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:managed_cards:update_spendrules",),
)
_CREATE_TRANSFERS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksTransferCreate",
    "bulks.create_transfers",
    "POST",
    "/multi/bulks/transfers",
    body=L(M("BulkTransferItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:transfers:create",),
)
_CREATE_SENDS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksSendCreate",
    "bulks.create_sends",
    "POST",
    "/multi/bulks/sends",
    body=L(M("BulkSendItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:sends:create",),
)
_CREATE_OUTGOING_WIRE_TRANSFERS: Operation[BulkSubmission] = Operation(
    "multi",
    "bulksOutgoingWireTransferCreate",
    "bulks.create_outgoing_wire_transfers",
    "POST",
    "/multi/bulks/outgoing_wire_transfers",
    body=L(M("BulkOutgoingWireTransferItem")),
    body_rules={"minItems": 1, "maxItems": 10000},
    security=("api-key", "bearer"),
    idempotent=True,
    answer={201: M("BulkSubmission")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "VALIDATION_FAILED",
            "USER_VALIDATION_FAILED",
            "ALREADY_SUBMITTED",
            "DUPLICATE_OPERATION_TYPE",
            "NO_CONFIG_FOUND",
            "INVALID_STATE",
            "TOO_MANY_REQUESTS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:owt:create",),
)


class Bulks(Resource):
    """What can be done with ``bulks``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        status: BulkProcessStatus | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[BulkProcess, BulkProcessesPaged]:
        """List bulk processes of the identity.

        Lists the bulk processes of the signed-in identity, whichever of its users submitted them, optionally
        of one status only. It needs the user's token.

        The answer is one page: `bulkProcesses` with `count` as the total. TOO_MANY_REQUESTS is throttling and
        may be retried later. Go into one with `bulks.get` or `bulks.list_operations`.

        Await it for one page; iterate over it for every BulkProcess of all pages.

        Permission: ``i:bulks:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            status: Only bulk processes with this status.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(_LIST, (offset, limit, status), timeout, auth_token, extra_headers, max_retries)

    async def get(
        self,
        bulk_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkProcessDetails:
        """Read one bulk process with its counts.

        Returns the state of one bulk process and how many of its operations are in each status; the cheap way
        to follow progress. It needs the user's token.

        COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final. Poll at an interval of your own, none
        is prescribed, or wait for the webhook `/bulk_process_end/watch`. A poll may outlive the token, which
        does not disturb the process. Details per item come from `bulks.list_operations`.

        Permission: ``i:bulks:get``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_GET, (bulk_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    def list_operations(
        self,
        bulk_id: str | int,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sequence: int | Unset = UNSET,
        status: BulkProcessOperationStatus | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[BulkProcessOperation, BulkProcessOperationsPaged]:
        """List the operations of a bulk process.

        Lists the single operations of a bulk process in the order of their `sequence`, each with its status
        and with request and response as JSON text. It needs the user's token.

        At most 100 come per page, so a full process has 100 pages; filter by `status` FAILED to see what went
        wrong. No HTTP status is kept: the response text is all there is.

        Await it for one page; iterate over it for every BulkProcessOperation of all pages.

        Permission: ``i:bulks:get_operations``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            sequence: Only the operation at this place in the bulk process, which is also the order in which
                the operations are executed.
            status: Only operations of the bulk process with this status.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(
            _LIST_OPERATIONS,
            (bulk_id, offset, limit, sequence, status),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def execute(
        self,
        bulk_id: str | int,
        *,
        mode: BulkProcessMode | str | Unset = UNSET,
        webhook_interval: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Start a submitted bulk process.

        Starts a process that one of the submitting operations, for example `bulks.create_transfers`, has left
        in SUBMITTED. It needs the user's token, answers 204 at once and works on asynchronously.

        `mode` decides whether the first failing operation stops the process. There is no idempotency-ref:
        after a lost answer look at `bulks.get`; a second start of a process no longer SUBMITTED is refused
        with a conflict, so nothing runs twice. Of the conflicts only TOO_MANY_REQUESTS may be retried. Follow
        with `bulks.get`.

        Permission: ``i:bulks:execute``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            mode: ON_FAILURE_STOP ends at the first failing operation, ON_FAILURE_CONTINUE carries on.
            webhook_interval: Number of operations after which a progress webhook is sent; at least a quarter
                of all operations pass between two. Absent: only the end is reported.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(
            _EXECUTE, (bulk_id, mode, webhook_interval), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def pause(
        self,
        bulk_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Pause a running bulk process.

        Holds a RUNNING process: it becomes PAUSED and starts no further operations until `bulks.resume`. What
        has been done stays done. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; pausing a process that is not
        RUNNING is a conflict, while TOO_MANY_REQUESTS may be retried.

        Permission: ``i:bulks:pause_and_resume``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_PAUSE, (bulk_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def resume(
        self,
        bulk_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Resume a paused bulk process.

        Lets a PAUSED process run on with the operations not yet attempted. It needs the user's token and
        answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; resuming a process that is not
        PAUSED is a conflict, while TOO_MANY_REQUESTS may be retried. Follow with `bulks.get`.

        Permission: ``i:bulks:pause_and_resume``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_RESUME, (bulk_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def cancel(
        self,
        bulk_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Cancel a bulk process for good.

        Cancels a process that is SUBMITTED, RUNNING or PAUSED; CANCELLED is final. Operations already carried
        out are not undone. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; cancelling a finished process is a
        conflict, while TOO_MANY_REQUESTS may be retried. `bulks.list_operations` shows what had been done by
        then.

        Permission: ``i:bulks:cancel``.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_CANCEL, (bulk_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def create_users(
        self,
        *,
        body: Sequence[BulkUserItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many users for creation.

        Submits 1 to 10,000 users to be created as one bulk process. It needs the user's token. Nothing is
        created yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is what `users.create` takes; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, of which one should be cancelled with
        `bulks.cancel`. Invite the users afterwards with `bulks.invite_users`.

        Permission: ``i:users:create``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _CREATE_USERS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def invite_users(
        self,
        *,
        body: Sequence[BulkUserInviteItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many invitations.

        Submits 1 to 10,000 invitations of users as one bulk process. It needs the user's token. No e-mail is
        sent yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is one `users.invite`; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, which would send every e-mail twice if
        executed.

        Permission: ``i:users:send_invite``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _INVITE_USERS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def block_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many cards for blocking.

        Submits 1 to 10,000 cards to be blocked as one bulk process. It needs the user's token. No card is
        blocked yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is one `managed_cards.block`; what fails, for example because a card is blocked already,
        shows in `bulks.list_operations`. Send an idempotency-ref: without it a retry submits a second
        process, to be cancelled with `bulks.cancel`.

        Permission: ``i:managed_cards:block`` or ``i:managed_cards:block:own``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _BLOCK_MANAGED_CARDS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def unblock_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many cards for unblocking.

        Submits 1 to 10,000 cards to be unblocked as one bulk process. It needs the user's token. No card is
        unblocked yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started
        with `bulks.execute`.

        Every item is one `managed_cards.unblock`; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, to be cancelled with `bulks.cancel`.

        Permission: ``i:managed_cards:unblock`` or ``i:managed_cards:unblock:own``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _UNBLOCK_MANAGED_CARDS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def remove_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many cards for removal.

        Submits 1 to 10,000 cards to be destroyed for good as one bulk process. It needs the user's token. No
        card is removed yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be
        started with `bulks.execute`.

        Every item is one `managed_cards.remove`, which fails for a prepaid card that still has a balance; see
        `bulks.list_operations`. There is no idempotency-ref, alone among the submissions: after a lost answer
        look in `bulks.list` for the process before submitting again.

        Permission: ``i:managed_cards:remove``.

        Args:
            body: The body.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(_REMOVE_MANAGED_CARDS, (body,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def update_managed_card_spend_rules(
        self,
        *,
        body: Sequence[BulkSpendRulesItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit spend rule changes for many cards.

        Submits changes to the spend rules of 1 to 10,000 cards as one bulk process. It needs the user's
        token. No rule changes yet: the answer is 201 with a process in SUBMITTED, which does not expire, to
        be started with `bulks.execute`.

        Every item is one `managed_cards.update_spend_rules`; what fails shows in `bulks.list_operations`.
        Send an idempotency-ref: without it a retry submits a second process, which with INCREMENT would raise
        the limits twice if executed.

        Permission: ``i:managed_cards:update_spendrules``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _UPDATE_MANAGED_CARD_SPEND_RULES, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def create_transfers(
        self,
        *,
        body: Sequence[BulkTransferItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many transfers.

        Submits 1 to 10,000 transfers between own instruments as one bulk process. It needs the user's token.
        No money moves yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be
        started with `bulks.execute`.

        Every item is what `transfers.create` takes; the results are in `bulks.list_operations` and
        `transfers.list`. Send an idempotency-ref: without it a retry submits a second process, which would
        move the money twice if executed.

        Permission: ``i:transfers:create``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _CREATE_TRANSFERS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def create_sends(
        self,
        *,
        body: Sequence[BulkSendItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many sends.

        Submits 1 to 10,000 sends to other identities as one bulk process. It needs the user's token. No money
        moves yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is what `sends.create` takes. The sends may end in PENDING_CHALLENGE: list them with
        `sends.list` and approve them together with `challenges.start_otp`. Send an idempotency-ref: without
        it a retry submits a second process, which would send the money twice if executed.

        Permission: ``i:sends:create``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _CREATE_SENDS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def create_outgoing_wire_transfers(
        self,
        *,
        body: Sequence[BulkOutgoingWireTransferItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BulkSubmission:
        """Submit many outgoing wire transfers.

        Submits 1 to 10,000 outgoing bank transfers as one bulk process. It needs the user's token. No money
        moves yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is what `outgoing_wire_transfers.create` takes. The transfers may end in PENDING_CHALLENGE
        or PENDING_CONFIRMATION: list them with `outgoing_wire_transfers.list` and approve them together with
        `challenges.start_otp`. Send an idempotency-ref: without it a retry submits a second process, which
        would pay twice if executed.

        Permission: ``i:owt:create``.

        Args:
            body: The body.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _CREATE_OUTGOING_WIRE_TRANSFERS, (body,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> BulksRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BulksRaw(self._raw())


class BulksRaw:
    """The methods of `Bulks`, giving the whole answer."""

    def __init__(self, resource: Bulks) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.list_operations = raw(resource.list_operations)
        self.execute = raw(resource.execute)
        self.pause = raw(resource.pause)
        self.resume = raw(resource.resume)
        self.cancel = raw(resource.cancel)
        self.create_users = raw(resource.create_users)
        self.invite_users = raw(resource.invite_users)
        self.block_managed_cards = raw(resource.block_managed_cards)
        self.unblock_managed_cards = raw(resource.unblock_managed_cards)
        self.remove_managed_cards = raw(resource.remove_managed_cards)
        self.update_managed_card_spend_rules = raw(resource.update_managed_card_spend_rules)
        self.create_transfers = raw(resource.create_transfers)
        self.create_sends = raw(resource.create_sends)
        self.create_outgoing_wire_transfers = raw(resource.create_outgoing_wire_transfers)
