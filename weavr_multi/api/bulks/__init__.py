from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.bulks import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        BulkManagedCardItem,
        BulkOutgoingWireTransferItem,
        BulkProcess,
        BulkProcessDetails,
        BulkProcessesPaged,
        BulkProcessMode,
        BulkProcessOperation,
        BulkProcessOperationsPaged,
        BulkProcessOperationStatus,
        BulkProcessStatus,
        BulkSendItem,
        BulkSpendRulesItem,
        BulkSubmission,
        BulkTransferItem,
        BulkUserInviteItem,
        BulkUserItem,
    )
    from weavr_multi.params import (
        BulkManagedCardItemParams,
        BulkOutgoingWireTransferItemParams,
        BulkProcessModeName,
        BulkProcessOperationStatusName,
        BulkProcessStatusName,
        BulkSendItemParams,
        BulkSpendRulesItemParams,
        BulkTransferItemParams,
        BulkUserInviteItemParams,
        BulkUserItemParams,
    )


class Bulks(Resource):
    """What can be done with ``bulks``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        status: BulkProcessStatus | BulkProcessStatusName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[BulkProcess, BulkProcessesPaged]:
        """List bulk processes of the identity.

        ``GET /multi/bulks``

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
        """Read one bulk process with its counts.

        ``GET /multi/bulks/{bulk_id}``

        Returns the state of one bulk process and how many of its operations are in each status; the cheap way
        to follow progress. It needs the user's token.

        COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final. Poll at an interval of your own, none
        is prescribed, or wait for the webhook `/bulk_process_end/watch`. A poll may outlive the token, which
        does not disturb the process. Details per item come from `bulks.list_operations`.

        Permission: ``i:bulks:get``.

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

        ``GET /multi/bulks/{bulk_id}/operations``

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

        ``POST /multi/bulks/{bulk_id}/execute``

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

        ``POST /multi/bulks/{bulk_id}/pause``

        Holds a RUNNING process: it becomes PAUSED and starts no further operations until `bulks.resume`. What
        has been done stays done. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; pausing a process that is not
        RUNNING is a conflict, while TOO_MANY_REQUESTS may be retried.

        Permission: ``i:bulks:pause_and_resume``.

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

        ``POST /multi/bulks/{bulk_id}/resume``

        Lets a PAUSED process run on with the operations not yet attempted. It needs the user's token and
        answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; resuming a process that is not
        PAUSED is a conflict, while TOO_MANY_REQUESTS may be retried. Follow with `bulks.get`.

        Permission: ``i:bulks:pause_and_resume``.

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
        """Cancel a bulk process for good.

        ``POST /multi/bulks/{bulk_id}/cancel``

        Cancels a process that is SUBMITTED, RUNNING or PAUSED; CANCELLED is final. Operations already carried
        out are not undone. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: after a lost answer read `bulks.get`; cancelling a finished process is a
        conflict, while TOO_MANY_REQUESTS may be retried. `bulks.list_operations` shows what had been done by
        then.

        Permission: ``i:bulks:cancel``.

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

    def create_users(
        self,
        *,
        body: Sequence[BulkUserItem | BulkUserItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many users for creation.

        ``POST /multi/bulks/users``

        Submits 1 to 10,000 users to be created as one bulk process. It needs the user's token. Nothing is
        created yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is what `users.create` takes; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, of which one should be cancelled with
        `bulks.cancel`. Invite the users afterwards with `bulks.invite_users`.

        Permission: ``i:users:create``.

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
        return self._call(_operations.CREATE_USERS, options, body=body)

    def invite_users(
        self,
        *,
        body: Sequence[BulkUserInviteItem | BulkUserInviteItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many invitations.

        ``POST /multi/bulks/users/_user_id_/invite``

        Submits 1 to 10,000 invitations of users as one bulk process. It needs the user's token. No e-mail is
        sent yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is one `users.invite`; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, which would send every e-mail twice if
        executed.

        Permission: ``i:users:send_invite``.

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
        return self._call(_operations.INVITE_USERS, options, body=body)

    def block_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | BulkManagedCardItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many cards for blocking.

        ``POST /multi/bulks/managed_cards/_id_/block``

        Submits 1 to 10,000 cards to be blocked as one bulk process. It needs the user's token. No card is
        blocked yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is one `managed_cards.block`; what fails, for example because a card is blocked already,
        shows in `bulks.list_operations`. Send an idempotency-ref: without it a retry submits a second
        process, to be cancelled with `bulks.cancel`.

        Permission: ``i:managed_cards:block`` or ``i:managed_cards:block:own``.

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
        return self._call(_operations.BLOCK_MANAGED_CARDS, options, body=body)

    def unblock_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | BulkManagedCardItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many cards for unblocking.

        ``POST /multi/bulks/managed_cards/_id_/unblock``

        Submits 1 to 10,000 cards to be unblocked as one bulk process. It needs the user's token. No card is
        unblocked yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started
        with `bulks.execute`.

        Every item is one `managed_cards.unblock`; what fails shows in `bulks.list_operations`. Send an
        idempotency-ref: without it a retry submits a second process, to be cancelled with `bulks.cancel`.

        Permission: ``i:managed_cards:unblock`` or ``i:managed_cards:unblock:own``.

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
        return self._call(_operations.UNBLOCK_MANAGED_CARDS, options, body=body)

    def remove_managed_cards(
        self,
        *,
        body: Sequence[BulkManagedCardItem | BulkManagedCardItemParams] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many cards for removal.

        ``POST /multi/bulks/managed_cards/_id_/remove``

        Submits 1 to 10,000 cards to be destroyed for good as one bulk process. It needs the user's token. No
        card is removed yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be
        started with `bulks.execute`.

        Every item is one `managed_cards.remove`, which fails for a prepaid card that still has a balance; see
        `bulks.list_operations`. There is no idempotency-ref, alone among the submissions: after a lost answer
        look in `bulks.list` for the process before submitting again.

        Permission: ``i:managed_cards:remove``.

        Args:
            body: The body.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.REMOVE_MANAGED_CARDS, options, body=body)

    def update_managed_card_spend_rules(
        self,
        *,
        body: Sequence[BulkSpendRulesItem | BulkSpendRulesItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit spend rule changes for many cards.

        ``PATCH /multi/bulks/managed_cards/_id_/spend_rules``

        Submits changes to the spend rules of 1 to 10,000 cards as one bulk process. It needs the user's
        token. No rule changes yet: the answer is 201 with a process in SUBMITTED, which does not expire, to
        be started with `bulks.execute`.

        Every item is one `managed_cards.update_spend_rules`; what fails shows in `bulks.list_operations`.
        Send an idempotency-ref: without it a retry submits a second process, which with INCREMENT would raise
        the limits twice if executed.

        Permission: ``i:managed_cards:update_spendrules``.

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
        """Submit many transfers.

        ``POST /multi/bulks/transfers``

        Submits 1 to 10,000 transfers between own instruments as one bulk process. It needs the user's token.
        No money moves yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be
        started with `bulks.execute`.

        Every item is what `transfers.create` takes; the results are in `bulks.list_operations` and
        `transfers.list`. Send an idempotency-ref: without it a retry submits a second process, which would
        move the money twice if executed.

        Permission: ``i:transfers:create``.

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

    def create_sends(
        self,
        *,
        body: Sequence[BulkSendItem | BulkSendItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many sends.

        ``POST /multi/bulks/sends``

        Submits 1 to 10,000 sends to other identities as one bulk process. It needs the user's token. No money
        moves yet: the answer is 201 with a process in SUBMITTED, which does not expire, to be started with
        `bulks.execute`.

        Every item is what `sends.create` takes. The sends may end in PENDING_CHALLENGE: list them with
        `sends.list` and approve them together with `challenges.start_otp`. Send an idempotency-ref: without
        it a retry submits a second process, which would send the money twice if executed.

        Permission: ``i:sends:create``.

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
        return self._call(_operations.CREATE_SENDS, options, body=body)

    def create_outgoing_wire_transfers(
        self,
        *,
        body: Sequence[BulkOutgoingWireTransferItem | BulkOutgoingWireTransferItemParams] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BulkSubmission]:
        """Submit many outgoing wire transfers.

        ``POST /multi/bulks/outgoing_wire_transfers``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED, ALREADY_SUBMITTED, DUPLICATE_OPERATION_TYPE,
                NO_CONFIG_FOUND, INVALID_STATE, TOO_MANY_REQUESTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CREATE_OUTGOING_WIRE_TRANSFERS, options, body=body)

    @cached_property
    def with_raw_response(self) -> BulksRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BulksRaw(self._raw())


class BulksRaw(RawMethods):
    """The methods of `Bulks`, giving the whole response."""

    def __init__(self, resource: Bulks) -> None:
        super().__init__(resource)
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
