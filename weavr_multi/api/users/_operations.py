"""What each method of `Users` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    SECRET,
    SECRET_VALUE,
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
    from weavr_multi.models import TokenResponse, User, UserKycResponse, UsersPage

LIST: Operation[UsersPage] = Operation(
    surface="multi",
    id="usersGet",
    name="users.list",
    method="GET",
    url="/multi/users",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("active", "active", BOOLEAN),
        Parameter("email", "email", STRING),
        Parameter("tag", "tag", STRING),
        Parameter("roles", "roles", ListOf(EnumOf("UserPredefinedRole"))),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("UsersPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="users"),
)
CREATE: Operation[User] = Operation(
    surface="multi",
    id="userCreate",
    name="users.create",
    method="POST",
    url="/multi/users",
    body=(
        Field("name", "name", STRING, required=True, minLength=1, maxLength=50),
        Field("surname", "surname", STRING, required=True, minLength=1, maxLength=50),
        Field("email", "email", STRING, required=True),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("country_of_residence", "countryOfResidence", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
        Field("roles", "roles", ListOf(EnumOf("UserPredefinedRole"))),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("User")},
)
GET: Operation[User] = Operation(
    surface="multi",
    id="userGetById",
    name="users.get",
    method="GET",
    url="/multi/users/{user_id}",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("User")},
)
UPDATE: Operation[User] = Operation(
    surface="multi",
    id="userUpdate",
    name="users.update",
    method="PATCH",
    url="/multi/users/{user_id}",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("name", "name", STRING, minLength=1, maxLength=50),
        Field("surname", "surname", STRING, minLength=1, maxLength=50),
        Field("email", "email", STRING),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
        Field("roles", "roles", ListOf(EnumOf("UserPredefinedRole"))),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("User")},
)
INVITE: Operation[None] = Operation(
    surface="multi",
    id="userInviteSend",
    name="users.invite",
    method="POST",
    url="/multi/users/{user_id}/invite",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
VALIDATE_INVITE: Operation[None] = Operation(
    surface="multi",
    id="userInviteValidate",
    name="users.validate_invite",
    method="POST",
    url="/multi/users/{user_id}/invite/validate",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("invite_code", "inviteCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
CONSUME_INVITE: Operation[TokenResponse] = Operation(
    surface="multi",
    id="userInviteConsume",
    name="users.consume_invite",
    method="POST",
    url="/multi/users/{user_id}/invite/consume",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("invite_code", "inviteCode", SECRET, required=True, pattern="^[0-9]{6}$"),
        Field("password", "password", SECRET_VALUE, required=True),
        Field("mobile", "mobile", ModelOf("Mobile")),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    responses={200: ModelOf("TokenResponse")},
)
SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="authorisedUserEmailVerificationCodeSend",
    name="users.send_verification_email",
    method="POST",
    url="/multi/users/verification/email/send",
    body=(Field("email", "email", STRING, required=True),),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    responses={204: None},
)
VERIFY_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="authorisedUserEmailVerify",
    name="users.verify_email",
    method="POST",
    url="/multi/users/verification/email/verify",
    body=(
        Field("email", "email", STRING, required=True),
        Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),
    ),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
DEACTIVATE: Operation[None] = Operation(
    surface="multi",
    id="userDeactivate",
    name="users.deactivate",
    method="POST",
    url="/multi/users/{user_id}/deactivate",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
ACTIVATE: Operation[None] = Operation(
    surface="multi",
    id="userActivate",
    name="users.activate",
    method="POST",
    url="/multi/users/{user_id}/activate",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
START_KYC: Operation[UserKycResponse] = Operation(
    surface="multi",
    id="userKyc",
    name="users.start_kyc",
    method="POST",
    url="/multi/users/kyc",
    security=("api-key",),
    session_token=True,
    responses={200: ModelOf("UserKycResponse")},
)
