from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_bulks import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        BulkProcess,
        BulkProcessDetails,
        BulkProcessesPaged,
        BulkProcessMode,
        BulkProcessOperation,
        BulkProcessOperationsPaged,
        BulkProcessOperationStatus,
        BulkProcessStatus,
        BulkSpendRulesItem,
        BulkSubmission,
        BulkTransferItem,
    )
    from weavr_multi.params import (
        BulkProcessModeName,
        BulkProcessOperationStatusName,
        BulkProcessStatusName,
        BulkSpendRulesItemParams,
        BulkTransferItemParams,
    )


class BackofficeBulks(Resource):
    """What can be done with ``backoffice.bulks``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        status: BulkProcessStatus | BulkProcessStatusName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[BulkProcess, BulkProcessesPaged]:
        """List the bulk processes of the identity.

        ``GET /multi/backoffice/bulks``

        Lists the bulk processes of the identity that the token stands for, page by page, with their status
        and the number of items submitted. Needs the API key and a token from `access.request_token`. For the
        counts per status of one process call `bulks.get`.

        Await it for one page; iterate over it for every BulkProcess of all pages.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            status: Only bulk processes with this status.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(_operations.LIST, options, offset=offset, limit=limit, status=status)

    def get(self, bulk_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, BulkProcessDetails]:
        """Read one bulk process.

        ``GET /multi/backoffice/bulks/{bulk_id}``

        Returns the status of a bulk process and how many of its operations are in each status. Poll it to
        follow a process that runs; the statuses PARTIALLY_COMPLETED, COMPLETED, FAILED and CANCELLED are
        final. Needs the API key and a token; since a process may run for longer than the five minutes a token
        lives, be ready to ask for a new one. For the outcome of each operation call `bulks.list_operations`.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.GET, options, bulk_id=bulk_id)

    def list_operations(
        self,
        bulk_id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sequence: int | None = None,
        status: BulkProcessOperationStatus | BulkProcessOperationStatusName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[BulkProcessOperation, BulkProcessOperationsPaged]:
        """List the operations of a bulk process.

        ``GET /multi/backoffice/bulks/{bulk_id}/operations``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST_OPERATIONS,
            options,
            bulk_id=bulk_id,
            offset=offset,
            limit=limit,
            sequence=sequence,
            status=status,
        )

    def execute(
        self,
        bulk_id: str | int,
        *,
        mode: BulkProcessMode | BulkProcessModeName | None = None,
        webhook_interval: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Start a submitted bulk process.

        ``POST /multi/backoffice/bulks/{bulk_id}/execute``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.EXECUTE, options, bulk_id=bulk_id, mode=mode, webhook_interval=webhook_interval)

    def pause(self, bulk_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Pause a running bulk process.

        ``POST /multi/backoffice/bulks/{bulk_id}/pause``

        Takes a bulk process from RUNNING to PAUSED; operations that have not started wait. Continue with
        `bulks.resume` or give up with `bulks.cancel`. The call takes no idempotency-ref; in any other status
        it answers 409.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.PAUSE, options, bulk_id=bulk_id)

    def resume(self, bulk_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Resume a paused bulk process.

        ``POST /multi/backoffice/bulks/{bulk_id}/resume``

        Takes a bulk process from PAUSED back to RUNNING, where it goes on with the operations not executed
        yet. The call takes no idempotency-ref; in any other status it answers 409.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.RESUME, options, bulk_id=bulk_id)

    def cancel(self, bulk_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Cancel a bulk process.

        ``POST /multi/backoffice/bulks/{bulk_id}/cancel``

        Ends a bulk process that is SUBMITTED, RUNNING or PAUSED. CANCELLED is final: operations not executed
        yet never will be, those executed already stand. The call takes no idempotency-ref.

        Args:
            bulk_id: Id of the bulk process, a string of digits: the `bulkId` that its submission answered
                with.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.CANCEL, options, bulk_id=bulk_id)

    def update_managed_card_spend_rules(
        self,
        *,
        body: Sequence[BulkSpendRulesItem | BulkSpendRulesItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many spend rule changes.

        ``PATCH /multi/backoffice/bulks/managed_cards/_id_/spend_rules``

        Submits 1 to 10,000 changes of spend rules as one bulk process, each item with the id of a card and
        the body that `managed_cards.update_spend_rules` takes. The `_id_` in the path is literal; the card's
        id stands in the item's `pathParams`. Nothing changes before `bulks.execute`. Pass an idempotency-ref
        so that a repetition does not submit a second process.

        Args:
            body: The body.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.UPDATE_MANAGED_CARD_SPEND_RULES, options, body=body)

    def create_transfers(
        self,
        *,
        body: Sequence[BulkTransferItem | BulkTransferItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many transfers as a bulk.

        ``POST /multi/backoffice/bulks/transfers``

        Submits 1 to 10,000 transfers as one bulk process, each item with the body that `transfers.create`
        takes. Nothing moves before `bulks.execute`; until then the process waits in the status SUBMITTED,
        which does not expire. Pass an idempotency-ref so that a repetition does not submit a second process.

        Args:
            body: The body.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CREATE_TRANSFERS, options, body=body)

    @cached_property
    def with_raw_response(self) -> BackofficeBulksRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeBulksRaw(self._raw())


class BackofficeBulksRaw(RawMethods):
    """The methods of `BackofficeBulks`, giving the whole response."""

    def __init__(self, resource: BackofficeBulks) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.list_operations = raw(resource.list_operations)
        self.execute = raw(resource.execute)
        self.pause = raw(resource.pause)
        self.resume = raw(resource.resume)
        self.cancel = raw(resource.cancel)
        self.update_managed_card_spend_rules = raw(resource.update_managed_card_spend_rules)
        self.create_transfers = raw(resource.create_transfers)
