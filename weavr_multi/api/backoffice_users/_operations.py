"""What each method of `BackofficeUsers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, ListOf, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import User

CREATE: Operation[User] = Operation(
    surface="backoffice",
    id="userCreate",
    name="users.create",
    method="POST",
    url="/multi/backoffice/users",
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
DEACTIVATE: Operation[None] = Operation(
    surface="backoffice",
    id="userDeactivate",
    name="users.deactivate",
    method="POST",
    url="/multi/backoffice/users/{user_id}/deactivate",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
INVITE: Operation[None] = Operation(
    surface="backoffice",
    id="userInviteSend",
    name="users.invite",
    method="POST",
    url="/multi/backoffice/users/{user_id}/invite",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
