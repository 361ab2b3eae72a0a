"""What each method of `Beneficiaries` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
    SECRET,
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
    from weavr_multi.models import BeneficiariesPage, Beneficiary, BeneficiaryBatch, BeneficiaryBatchesPage

LIST: Operation[BeneficiariesPage] = Operation(
    surface="multi",
    id="beneficiariesGet",
    name="beneficiaries.list",
    method="GET",
    url="/multi/beneficiaries",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("batch_id", "batchId", ListOf(STRING, pattern="^[0-9]+$"), uniqueItems=True),
        Parameter("group", "group", ListOf(STRING), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BeneficiariesPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="beneficiaries"),
)
CREATE_BATCH: Operation[BeneficiaryBatch] = Operation(
    surface="multi",
    id="beneficiaryBatchCreate",
    name="beneficiaries.create_batch",
    method="POST",
    url="/multi/beneficiaries",
    body=(
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("beneficiaries", "beneficiaries", ListOf(ModelOf("BasicBeneficiary")), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("BeneficiaryBatch")},
)
REMOVE_BATCH: Operation[BeneficiaryBatch] = Operation(
    surface="multi",
    id="beneficiaryBatchRemove",
    name="beneficiaries.remove_batch",
    method="POST",
    url="/multi/beneficiaries/remove",
    body=(Field("beneficiary_ids", "beneficiaryIds", ListOf(STRING, pattern="^[0-9]+$"), required=True, minItems=1),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("BeneficiaryBatch")},
)
GET: Operation[Beneficiary] = Operation(
    surface="multi",
    id="beneficiaryGet",
    name="beneficiaries.get",
    method="GET",
    url="/multi/beneficiaries/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Beneficiary")},
)
LIST_BATCHES: Operation[BeneficiaryBatchesPage] = Operation(
    surface="multi",
    id="beneficiaryBatchesGet",
    name="beneficiaries.list_batches",
    method="GET",
    url="/multi/beneficiaries/batch",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("state", "state", ListOf(EnumOf("BeneficiaryBatchState")), uniqueItems=True),
        Parameter("operation", "operation", ListOf(EnumOf("BeneficiaryBatchOperation")), uniqueItems=True),
        Parameter("tag", "tag", ListOf(STRING), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BeneficiaryBatchesPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="batches"),
)
GET_BATCH: Operation[BeneficiaryBatch] = Operation(
    surface="multi",
    id="beneficiaryBatchGet",
    name="beneficiaries.get_batch",
    method="GET",
    url="/multi/beneficiaries/batch/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("BeneficiaryBatch")},
)
START_BATCH_OTP: Operation[None] = Operation(
    surface="multi",
    id="beneficiaryBatchSCAChallenge",
    name="beneficiaries.start_batch_otp",
    method="POST",
    url="/multi/beneficiaries/batch/{id}/challenges/otp/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
)
VERIFY_BATCH_OTP: Operation[None] = Operation(
    surface="multi",
    id="beneficiaryBatchSCAVerify",
    name="beneficiaries.verify_batch_otp",
    method="POST",
    url="/multi/beneficiaries/batch/{id}/challenges/otp/{channel}/verify",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    body=(Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key", "bearer"),
    responses={204: None},
)
START_BATCH_PUSH: Operation[None] = Operation(
    surface="multi",
    id="beneficiaryBatchSCAChallengePush",
    name="beneficiaries.start_batch_push",
    method="POST",
    url="/multi/beneficiaries/batch/{id}/challenges/push/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
)
