"""What each method of `Sends` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
    SECRET,
    STRING,
    TIME,
    TIME_DIGITS,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    OneOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import Send, SendsPage

LIST: Operation[SendsPage] = Operation(
    surface="multi",
    id="sendsGet",
    name="sends.list",
    method="GET",
    url="/multi/sends",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("instrument_id", "instrumentId", ModelOf("InstrumentId")),
        Parameter("source_id", "source.id", STRING, pattern="^[0-9]+$"),
        Parameter("source_type", "source.type", EnumOf("InstrumentType")),
        Parameter("state", "state", ListOf(EnumOf("SendState")), uniqueItems=True),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("executed_from", "executedFrom", TIME),
        Parameter("executed_to", "executedTo", TIME),
        Parameter("tag", "tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("SendsPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="send"),
)
CREATE: Operation[Send] = Operation(
    surface="multi",
    id="sendCreate",
    name="sends.create",
    method="POST",
    url="/multi/sends",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("destination", "destination", OneOf(ModelOf("InstrumentId"), ModelOf("BeneficiaryId")), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field(
            "description",
            "description",
            STRING,
            pattern="^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$",
            maxLength=255,
        ),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("Send")},
)
GET: Operation[Send] = Operation(
    surface="multi",
    id="sendGet",
    name="sends.get",
    method="GET",
    url="/multi/sends/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Send")},
)
CANCEL: Operation[Send] = Operation(
    surface="multi",
    id="sendSingleCancel",
    name="sends.cancel",
    method="POST",
    url="/multi/sends/{id}/cancel",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("cancellation_reason", "cancellationReason", STRING, pattern="^[ a-zA-Z0-9_-]+$", maxLength=50),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Send")},
)
START_OTP: Operation[None] = Operation(
    surface="multi",
    id="sendSCAChallenge",
    name="sends.start_otp",
    method="POST",
    url="/multi/sends/{id}/challenges/otp/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.start_otp",
)
VERIFY_OTP: Operation[None] = Operation(
    surface="multi",
    id="sendSCAVerify",
    name="sends.verify_otp",
    method="POST",
    url="/multi/sends/{id}/challenges/otp/{channel}/verify",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    body=(Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.verify_otp",
)
START_PUSH: Operation[None] = Operation(
    surface="multi",
    id="sendSCAChallengePush",
    name="sends.start_push",
    method="POST",
    url="/multi/sends/{id}/challenges/push/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.start_push",
)
