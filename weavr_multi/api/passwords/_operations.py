"""What each method of `Passwords` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, SECRET_VALUE, STRING, Field, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import PasswordResponse, TokenResponse

CREATE: Operation[PasswordResponse] = Operation(
    surface="multi",
    id="passwordCreate",
    name="passwords.create",
    method="POST",
    url="/multi/passwords/{user_id}/create",
    path=(Parameter("user_id", "user_id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("password", "password", SECRET_VALUE, required=True),),
    body_required=True,
    security=("api-key",),
    responses={200: ModelOf("PasswordResponse")},
)
UPDATE: Operation[PasswordResponse] = Operation(
    surface="multi",
    id="passwordUpdate",
    name="passwords.update",
    method="POST",
    url="/multi/passwords/update",
    body=(
        Field("old_password", "oldPassword", SECRET_VALUE, required=True),
        Field("new_password", "newPassword", SECRET_VALUE, required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("PasswordResponse")},
)
VALIDATE: Operation[None] = Operation(
    surface="multi",
    id="passwordValidate",
    name="passwords.validate",
    method="POST",
    url="/multi/passwords/validate",
    body=(Field("password", "password", SECRET_VALUE, required=True),),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
START_RECOVERY: Operation[None] = Operation(
    surface="multi",
    id="lostPasswordInitiate",
    name="passwords.start_recovery",
    method="POST",
    url="/multi/passwords/lost_password/start",
    body=(Field("email", "email", STRING, required=True),),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
COMPLETE_RECOVERY: Operation[TokenResponse] = Operation(
    surface="multi",
    id="lostPasswordResume",
    name="passwords.complete_recovery",
    method="POST",
    url="/multi/passwords/lost_password/resume",
    body=(
        Field("nonce", "nonce", SECRET, required=True, pattern="^[0-9]{6}$"),
        Field("email", "email", STRING, required=True),
        Field("new_password", "newPassword", SECRET_VALUE, required=True),
    ),
    body_required=True,
    security=("api-key",),
    responses={200: ModelOf("TokenResponse")},
)
