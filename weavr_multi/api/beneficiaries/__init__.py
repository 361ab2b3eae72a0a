from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.beneficiaries import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        BasicBeneficiary,
        BeneficiariesPage,
        Beneficiary,
        BeneficiaryBatch,
        BeneficiaryBatchesPage,
        BeneficiaryBatchOperation,
        BeneficiaryBatchState,
        SCAOtpChannel,
        SCAPushChannel,
    )
    from weavr_multi.params import (
        BasicBeneficiaryParams,
        BeneficiaryBatchOperationName,
        BeneficiaryBatchStateName,
        SCAOtpChannelName,
        SCAPushChannelName,
    )


class Beneficiaries(Resource):
    """What can be done with ``beneficiaries``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        batch_id: Sequence[str | int] | None = None,
        group: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[Beneficiary, BeneficiariesPage]:
        """List trusted beneficiaries.

        ``GET /multi/beneficiaries``

        Lists the stored beneficiaries of the signed-in identity, optionally of certain batches or groups. It
        needs the user's token.

        The answer is one page: `beneficiaries` with `count` as the total. Only ACTIVE ones can be used in
        `sends.create` and `outgoing_wire_transfers.create`.

        Await it for one page; iterate over it for every Beneficiary of all pages.

        Permission: ``i:beneficiaries:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            batch_id: Only beneficiaries that were added by one of these batches; the id is repeated for each
                of them.
            group: Only beneficiaries of one of these groups, which the integrator names itself; repeated for
                each of them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(_operations.LIST, options, offset=offset, limit=limit, batch_id=batch_id, group=group)

    def create_batch(
        self,
        *,
        beneficiaries: Sequence[BasicBeneficiary | BasicBeneficiaryParams],
        tag: str | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, BeneficiaryBatch]:
        """Store several trusted beneficiaries.

        ``POST /multi/beneficiaries``

        Submits beneficiaries to be trusted, as one batch that the user approves as a whole. It needs the
        user's token; payments to a trusted beneficiary may later be exempt from approval.

        The answer is the batch, not the beneficiaries: keep `operationBatchId.batchId`, and once it is
        PENDING_CHALLENGE approve it with `beneficiaries.start_batch_otp` or `beneficiaries.start_batch_push`.
        Its beneficiaries come from `beneficiaries.list` with that batch id, with what was wrong in
        `validationFailure`. The idempotency-ref makes a retry safe; without it a retry submits a second
        batch.

        Permission: ``i:beneficiaries:create``.

        Args:
            beneficiaries: The beneficiaries to store, each with the payee and either an instrument or bank
                details.
            tag: Label of your own for the batch.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.CREATE_BATCH, options, tag=tag, beneficiaries=beneficiaries)

    def remove_batch(
        self, *, beneficiary_ids: Sequence[str | int], **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, BeneficiaryBatch]:
        """Remove several trusted beneficiaries.

        ``POST /multi/beneficiaries/remove``

        Submits the removal of stored beneficiaries as one batch that the user approves as a whole. It needs
        the user's token.

        The answer is the batch: keep `operationBatchId.batchId`, and while it is PENDING_CHALLENGE approve it
        with `beneficiaries.start_batch_otp` or `beneficiaries.start_batch_push`; only then do they become
        REMOVED. The idempotency-ref makes a retry safe; without it a retry submits a second batch. Follow
        with `beneficiaries.get_batch`.

        Permission: ``i:beneficiaries:remove``.

        Args:
            beneficiary_ids: Ids of the beneficiaries to remove, at least one.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REMOVE_BATCH, options, beneficiary_ids=beneficiary_ids)

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Beneficiary]:
        """Read one trusted beneficiary.

        ``GET /multi/beneficiaries/{id}``

        Returns one stored beneficiary with payee, details, state and the batches that created or removed it.
        It needs the user's token.

        INVALID comes with a `validationFailure`; PENDING_CHALLENGE waits for the approval of its batch, see
        `beneficiaries.get_batch`.

        Permission: ``i:beneficiaries:get``.

        Args:
            id: Id of the beneficiary (trusted payee), a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def list_batches(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        state: Sequence[BeneficiaryBatchState | BeneficiaryBatchStateName] | None = None,
        operation: Sequence[BeneficiaryBatchOperation | BeneficiaryBatchOperationName] | None = None,
        tag: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[BeneficiaryBatch, BeneficiaryBatchesPage]:
        """List beneficiary batches.

        ``GET /multi/beneficiaries/batch``

        Lists the batches by which beneficiaries were stored or removed, filtered by state, kind of operation
        and tag. It needs the user's token.

        The answer is one page: `batches` with `count` as the total. Those in PENDING_CHALLENGE wait for
        `beneficiaries.start_batch_otp` or `beneficiaries.start_batch_push`.

        Await it for one page; iterate over it for every BeneficiaryBatch of all pages.

        Permission: ``i:beneficiaries:list_batches``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            state: Only batches in one of these states; the parameter is repeated for each of them.
            operation: Only batches that do this: `CREATE` adds beneficiaries, `REMOVE` removes them.
            tag: Only batches with one of these tags, the integrator's own labels; repeated for each of them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST_BATCHES, options, offset=offset, limit=limit, state=state, operation=operation, tag=tag
        )

    def get_batch(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, BeneficiaryBatch]:
        """Read one beneficiary batch.

        ``GET /multi/beneficiaries/batch/{id}``

        Returns the state of one batch of beneficiaries. It needs the user's token.

        INITIALISED is being validated, PENDING_CHALLENGE waits for the user's approval, COMPLETED, FAILED and
        CHALLENGE_FAILED are outcomes; the webhook `/beneficiaries/batch/watch` reports them too. The
        beneficiaries themselves come from `beneficiaries.list` with this batch id.

        Permission: ``i:beneficiaries:get_batch``.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_BATCH, options, id=id)

    def start_batch_otp(
        self, id: str | int, channel: SCAOtpChannel | SCAOtpChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a code to approve a beneficiary batch.

        ``POST /multi/beneficiaries/batch/{id}/challenges/otp/{channel}``

        Sends the user a one-time code that approves a batch of beneficiaries in PENDING_CHALLENGE; batches
        have challenges of their own, `challenges.start_otp` does not take them. It needs the user's token and
        answers 204 without a body.

        There is no idempotency-ref: a repetition sends another code. Continue with
        `beneficiaries.verify_batch_otp` within 5 minutes. In the sandbox the code is always 123456.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the one-time code: `SMS`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_BATCH_OTP, options, id=id, channel=channel)

    def verify_batch_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        verification_code: str | Sensitive,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Verify the code and approve a beneficiary batch.

        ``POST /multi/beneficiaries/batch/{id}/challenges/otp/{channel}/verify``

        Takes the code that `beneficiaries.start_batch_otp` sent and approves the batch as a whole, so that
        its beneficiaries are stored or removed. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref, and wrong codes are counted up to CHALLENGE_LIMIT_EXCEEDED: after a lost
        answer read `beneficiaries.get_batch` before sending the code again.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CHALLENGE_LIMIT_EXCEEDED, ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY_BATCH_OTP, options, id=id, channel=channel, verification_code=verification_code
        )

    def start_batch_push(
        self, id: str | int, channel: SCAPushChannel | SCAPushChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Ask for approval of a beneficiary batch on a device.

        ``POST /multi/beneficiaries/batch/{id}/challenges/push/{channel}``

        Sends a push request for a batch of beneficiaries in PENDING_CHALLENGE to the user's enrolled device.
        It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: a repetition raises another request on the device. The outcome shows in
        `beneficiaries.get_batch` and the webhook `/beneficiaries/batch/watch`.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_BATCH_PUSH, options, id=id, channel=channel)

    @cached_property
    def with_raw_response(self) -> BeneficiariesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BeneficiariesRaw(self._raw())


class BeneficiariesRaw(RawMethods):
    """The methods of `Beneficiaries`, giving the whole response."""

    def __init__(self, resource: Beneficiaries) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create_batch = raw(resource.create_batch)
        self.remove_batch = raw(resource.remove_batch)
        self.get = raw(resource.get)
        self.list_batches = raw(resource.list_batches)
        self.get_batch = raw(resource.get_batch)
        self.start_batch_otp = raw(resource.start_batch_otp)
        self.verify_batch_otp = raw(resource.verify_batch_otp)
        self.start_batch_push = raw(resource.start_batch_push)
