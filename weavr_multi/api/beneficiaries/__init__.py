from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    INT,
    SECRET,
    STR,
    UNSET,
    E,
    L,
    M,
    Operation,
    Pages,
    Paging,
    Resource,
    Sensitive,
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.basic_beneficiary import BasicBeneficiary
    from weavr_multi.models.beneficiaries_page import BeneficiariesPage
    from weavr_multi.models.beneficiary import Beneficiary
    from weavr_multi.models.beneficiary_batch import BeneficiaryBatch
    from weavr_multi.models.beneficiary_batch_operation import BeneficiaryBatchOperation
    from weavr_multi.models.beneficiary_batch_state import BeneficiaryBatchState
    from weavr_multi.models.beneficiary_batches_page import BeneficiaryBatchesPage
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel

_LIST: Operation[BeneficiariesPage] = Operation(
    "multi",
    "beneficiariesGet",
    "beneficiaries.list",
    "GET",
    "/multi/beneficiaries",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("batch_id", "batchId", L(STR, {"pattern": "^[0-9]+$"}), False, {"uniqueItems": True}, ""),
        ("group", "group", L(STR), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("BeneficiariesPage")},
    page=Paging("offset", "limit", 100, "beneficiaries"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:list",),
)
_CREATE_BATCH: Operation[BeneficiaryBatch] = Operation(
    "multi",
    "beneficiaryBatchCreate",
    "beneficiaries.create_batch",
    "POST",
    "/multi/beneficiaries",
    body=(
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("beneficiaries", "beneficiaries", L(M("BasicBeneficiary")), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("BeneficiaryBatch")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:create",),
)
_REMOVE_BATCH: Operation[BeneficiaryBatch] = Operation(
    "multi",
    "beneficiaryBatchRemove",
    "beneficiaries.remove_batch",
    "POST",
    "/multi/beneficiaries/remove",
    body=(("beneficiary_ids", "beneficiaryIds", L(STR, {"pattern": "^[0-9]+$"}), True, {"minItems": 1}),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("BeneficiaryBatch")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:remove",),
)
_GET: Operation[Beneficiary] = Operation(
    "multi",
    "beneficiaryGet",
    "beneficiaries.get",
    "GET",
    "/multi/beneficiaries/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("Beneficiary")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:get",),
)
_LIST_BATCHES: Operation[BeneficiaryBatchesPage] = Operation(
    "multi",
    "beneficiaryBatchesGet",
    "beneficiaries.list_batches",
    "GET",
    "/multi/beneficiaries/batch",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("state", "state", L(E("BeneficiaryBatchState")), False, {"uniqueItems": True}, ""),
        ("operation", "operation", L(E("BeneficiaryBatchOperation")), False, {"uniqueItems": True}, ""),
        ("tag", "tag", L(STR), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("BeneficiaryBatchesPage")},
    page=Paging("offset", "limit", 100, "batches"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:list_batches",),
)
_GET_BATCH: Operation[BeneficiaryBatch] = Operation(
    "multi",
    "beneficiaryBatchGet",
    "beneficiaries.get_batch",
    "GET",
    "/multi/beneficiaries/batch/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("BeneficiaryBatch")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:beneficiaries:get_batch",),
)
_START_BATCH_OTP: Operation[None] = Operation(
    "multi",
    "beneficiaryBatchSCAChallenge",
    "beneficiaries.start_batch_otp",
    "POST",
    "/multi/beneficiaries/batch/{id}/challenges/otp/{channel}",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAOtpChannel"), True, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("STATE_INVALID", "CHANNEL_NOT_SUPPORTED", "CHANNEL_NOT_REGISTERED"),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)
_VERIFY_BATCH_OTP: Operation[None] = Operation(
    "multi",
    "beneficiaryBatchSCAVerify",
    "beneficiaries.verify_batch_otp",
    "POST",
    "/multi/beneficiaries/batch/{id}/challenges/otp/{channel}/verify",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAOtpChannel"), True, None, ""),
    ),
    body=(("verification_code", "verificationCode", SECRET, True, None),),
    body_required=True,
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "VERIFICATION_CODE_EXPIRED",
            "VERIFICATION_CODE_INVALID",
            "CHALLENGE_LIMIT_EXCEEDED",
            "ONE_CHALLENGE_LIMIT_REMAINING",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_START_BATCH_PUSH: Operation[None] = Operation(
    "multi",
    "beneficiaryBatchSCAChallengePush",
    "beneficiaries.start_batch_push",
    "POST",
    "/multi/beneficiaries/batch/{id}/challenges/push/{channel}",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAPushChannel"), True, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("STATE_INVALID", "CHANNEL_NOT_SUPPORTED", "CHANNEL_NOT_REGISTERED", "CHALLENGE_LIMIT_EXCEEDED"),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)


class Beneficiaries(Resource):
    """What can be done with ``beneficiaries``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        batch_id: Sequence[str | int] | Unset = UNSET,
        group: Sequence[str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[Beneficiary, BeneficiariesPage]:
        """List trusted beneficiaries.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(_LIST, (offset, limit, batch_id, group), timeout, auth_token, extra_headers, max_retries)

    async def create_batch(
        self,
        *,
        beneficiaries: Sequence[BasicBeneficiary | Mapping[str, object]],
        tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BeneficiaryBatch:
        """Store several trusted beneficiaries.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE_BATCH, (tag, beneficiaries), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def remove_batch(
        self,
        *,
        beneficiary_ids: Sequence[str | int],
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BeneficiaryBatch:
        """Remove several trusted beneficiaries.

        Submits the removal of stored beneficiaries as one batch that the user approves as a whole. It needs
        the user's token.

        The answer is the batch: keep `operationBatchId.batchId`, and while it is PENDING_CHALLENGE approve it
        with `beneficiaries.start_batch_otp` or `beneficiaries.start_batch_push`; only then do they become
        REMOVED. The idempotency-ref makes a retry safe; without it a retry submits a second batch. Follow
        with `beneficiaries.get_batch`.

        Permission: ``i:beneficiaries:remove``.

        Args:
            beneficiary_ids: Ids of the beneficiaries to remove, at least one.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _REMOVE_BATCH, (beneficiary_ids,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def get(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Beneficiary:
        """Read one trusted beneficiary.

        Returns one stored beneficiary with payee, details, state and the batches that created or removed it.
        It needs the user's token.

        INVALID comes with a `validationFailure`; PENDING_CHALLENGE waits for the approval of its batch, see
        `beneficiaries.get_batch`.

        Permission: ``i:beneficiaries:get``.

        Args:
            id: Id of the beneficiary (trusted payee), a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    def list_batches(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        state: Sequence[BeneficiaryBatchState | str] | Unset = UNSET,
        operation: Sequence[BeneficiaryBatchOperation | str] | Unset = UNSET,
        tag: Sequence[str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[BeneficiaryBatch, BeneficiaryBatchesPage]:
        """List beneficiary batches.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST_BATCHES, (offset, limit, state, operation, tag), timeout, auth_token, extra_headers, max_retries
        )

    async def get_batch(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BeneficiaryBatch:
        """Read one beneficiary batch.

        Returns the state of one batch of beneficiaries. It needs the user's token.

        INITIALISED is being validated, PENDING_CHALLENGE waits for the user's approval, COMPLETED, FAILED and
        CHALLENGE_FAILED are outcomes; the webhook `/beneficiaries/batch/watch` reports them too. The
        beneficiaries themselves come from `beneficiaries.list` with this batch id.

        Permission: ``i:beneficiaries:get_batch``.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET_BATCH, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def start_batch_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a code to approve a beneficiary batch.

        Sends the user a one-time code that approves a batch of beneficiaries in PENDING_CHALLENGE; batches
        have challenges of their own, `challenges.start_otp` does not take them. It needs the user's token and
        answers 204 without a body.

        There is no idempotency-ref: a repetition sends another code. Continue with
        `beneficiaries.verify_batch_otp` within 5 minutes. In the sandbox the code is always 123456.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the one-time code: `SMS`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(_START_BATCH_OTP, (id, channel), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def verify_batch_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | str,
        *,
        verification_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify the code and approve a beneficiary batch.

        Takes the code that `beneficiaries.start_batch_otp` sent and approves the batch as a whole, so that
        its beneficiaries are stored or removed. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref, and wrong codes are counted up to CHALLENGE_LIMIT_EXCEEDED: after a lost
        answer read `beneficiaries.get_batch` before sending the code again.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CHALLENGE_LIMIT_EXCEEDED, ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_BATCH_OTP, (id, channel, verification_code), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def start_batch_push(
        self,
        id: str | int,
        channel: SCAPushChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Ask for approval of a beneficiary batch on a device.

        Sends a push request for a batch of beneficiaries in PENDING_CHALLENGE to the user's enrolled device.
        It needs the user's token and answers 204 without a body.

        There is no idempotency-ref: a repetition raises another request on the device. The outcome shows in
        `beneficiaries.get_batch` and the webhook `/beneficiaries/batch/watch`.

        Args:
            id: Id of the batch of beneficiaries, a string of digits: the `batchId` in its `operationBatchId`.
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(
            _START_BATCH_PUSH, (id, channel), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> BeneficiariesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BeneficiariesRaw(self._raw())


class BeneficiariesRaw:
    """The methods of `Beneficiaries`, giving the whole answer."""

    def __init__(self, resource: Beneficiaries) -> None:
        self.list = raw(resource.list)
        self.create_batch = raw(resource.create_batch)
        self.remove_batch = raw(resource.remove_batch)
        self.get = raw(resource.get)
        self.list_batches = raw(resource.list_batches)
        self.get_batch = raw(resource.get_batch)
        self.start_batch_otp = raw(resource.start_batch_otp)
        self.verify_batch_otp = raw(resource.verify_batch_otp)
        self.start_batch_push = raw(resource.start_batch_push)
