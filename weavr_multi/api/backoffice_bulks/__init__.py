from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, STR, UNSET, E, L, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process import BulkProcess
    from weavr_multi.models.bulk_process_details import BulkProcessDetails
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation
    from weavr_multi.models.bulk_process_operation_status import BulkProcessOperationStatus
    from weavr_multi.models.bulk_process_operations_paged import BulkProcessOperationsPaged
    from weavr_multi.models.bulk_process_status import BulkProcessStatus
    from weavr_multi.models.bulk_processes_paged import BulkProcessesPaged
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem
    from weavr_multi.models.bulk_submission import BulkSubmission
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem

_LIST: Operation[BulkProcessesPaged] = Operation(
    "backoffice",
    "bulks",
    "bulks.list",
    "GET",
    "/multi/backoffice/bulks",
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
)
_GET: Operation[BulkProcessDetails] = Operation(
    "backoffice",
    "bulkId",
    "bulks.get",
    "GET",
    "/multi/backoffice/bulks/{bulk_id}",
    path=(("bulk_id", "bulk_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("BulkProcessDetails")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)
_LIST_OPERATIONS: Operation[BulkProcessOperationsPaged] = Operation(
    "backoffice",
    "bulkIdOperations",
    "bulks.list_operations",
    "GET",
    "/multi/backoffice/bulks/{bulk_id}/operations",
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
)
_EXECUTE: Operation[None] = Operation(
    "backoffice",
    "bulkIdExecute",
    "bulks.execute",
    "POST",
    "/multi/backoffice/bulks/{bulk_id}/execute",
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
)
_PAUSE: Operation[None] = Operation(
    "backoffice",
    "bulkIdPause",
    "bulks.pause",
    "POST",
    "/multi/backoffice/bulks/{bulk_id}/pause",
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
)
_RESUME: Operation[None] = Operation(
    "backoffice",
    "bulkIdResume",
    "bulks.resume",
    "POST",
    "/multi/backoffice/bulks/{bulk_id}/resume",
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
)
_CANCEL: Operation[None] = Operation(
    "backoffice",
    "bulkIdCancel",
    "bulks.cancel",
    "POST",
    "/multi/backoffice/bulks/{bulk_id}/cancel",
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
)
_UPDATE_MANAGED_CARD_SPEND_RULES: Operation[BulkSubmission] = Operation(
    "backoffice",
    "bulksManagedCardSpendRulesUpdate",
    "bulks.update_managed_card_spend_rules",
    "PATCH",
    "/multi/backoffice/bulks/managed_cards/_id_/spend_rules",
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
)
_CREATE_TRANSFERS: Operation[BulkSubmission] = Operation(
    "backoffice",
    "bulksTransferCreate",
    "bulks.create_transfers",
    "POST",
    "/multi/backoffice/bulks/transfers",
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
)


class BackofficeBulks(Resource):
    """What can be done with ``backoffice.bulks``."""

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
        """List the bulk processes of the identity.

        Lists the bulk processes of the identity that the token stands for, page by page, with their status
        and the number of items submitted. Needs the API key and a token from `access.request_token`. For the
        counts per status of one process call `bulks.get`.

        Await it for one page; iterate over it for every BulkProcess of all pages.

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
        """Read one bulk process.

        Returns the status of a bulk process and how many of its operations are in each status. Poll it to
        follow a process that runs; the statuses PARTIALLY_COMPLETED, COMPLETED, FAILED and CANCELLED are
        final. Needs the API key and a token; since a process may run for longer than the five minutes a token
        lives, be ready to ask for a new one. For the outcome of each operation call `bulks.list_operations`.

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

        Lists what the bulk process is made of, page by page, in the order of `sequence`: each operation with
        its status and, as JSON text, what was sent and what came back. The HTTP status of an operation is not
        recorded. At 100 to a page, a process of 10,000 items takes 100 calls; filter by `status` to read only
        those that failed.

        Await it for one page; iterate over it for every BulkProcessOperation of all pages.

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

        Starts a bulk process, which must be in the status SUBMITTED; nothing happens before. The call returns
        at once and the operations are executed one after another in the background. `mode` decides whether
        the first failure ends the process or the rest goes on. The call takes no idempotency-ref: repeated,
        it finds the process no longer SUBMITTED and answers 409. Follow the process with `bulks.get`, or by
        the webhook `/bulk_process_end/watch`.

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

        Takes a bulk process from RUNNING to PAUSED; operations that have not started wait. Continue with
        `bulks.resume` or give up with `bulks.cancel`. The call takes no idempotency-ref; in any other status
        it answers 409.

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

        Takes a bulk process from PAUSED back to RUNNING, where it goes on with the operations not executed
        yet. The call takes no idempotency-ref; in any other status it answers 409.

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
        """Cancel a bulk process.

        Ends a bulk process that is SUBMITTED, RUNNING or PAUSED. CANCELLED is final: operations not executed
        yet never will be, those executed already stand. The call takes no idempotency-ref.

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
        """Submit many spend rule changes.

        Submits 1 to 10,000 changes of spend rules as one bulk process, each item with the id of a card and
        the body that `managed_cards.update_spend_rules` takes. The `_id_` in the path is literal; the card's
        id stands in the item's `pathParams`. Nothing changes before `bulks.execute`. Pass an idempotency-ref
        so that a repetition does not submit a second process.

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
        """Submit many transfers as a bulk.

        Submits 1 to 10,000 transfers as one bulk process, each item with the body that `transfers.create`
        takes. Nothing moves before `bulks.execute`; until then the process waits in the status SUBMITTED,
        which does not expire. Pass an idempotency-ref so that a repetition does not submit a second process.

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

    @cached_property
    def with_raw_response(self) -> BackofficeBulksRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeBulksRaw(self._raw())


class BackofficeBulksRaw:
    """The methods of `BackofficeBulks`, giving the whole answer."""

    def __init__(self, resource: BackofficeBulks) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.list_operations = raw(resource.list_operations)
        self.execute = raw(resource.execute)
        self.pause = raw(resource.pause)
        self.resume = raw(resource.resume)
        self.cancel = raw(resource.cancel)
        self.update_managed_card_spend_rules = raw(resource.update_managed_card_spend_rules)
        self.create_transfers = raw(resource.create_transfers)
