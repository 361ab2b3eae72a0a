"""What each method of `Access` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, SECRET_VALUE, STRING, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import (
        LoginViaBiometricsResponse,
        LoginWithPasswordResponse,
        LogoutResponse,
        RequestAccessTokenResponse,
    )

LOGIN_WITH_PASSWORD: Operation[LoginWithPasswordResponse] = Operation(
    surface="multi",
    id="loginWithPassword",
    name="access.login_with_password",
    method="POST",
    url="/multi/login_with_password",
    body=(
        Field("email", "email", STRING, required=True),
        Field("password", "password", SECRET_VALUE, required=True),
    ),
    body_required=True,
    security=("api-key",),
    responses={200: ModelOf("LoginWithPasswordResponse")},
)
LOGIN_VIA_BIOMETRICS: Operation[LoginViaBiometricsResponse] = Operation(
    surface="multi",
    id="loginViaBiometrics",
    name="access.login_via_biometrics",
    method="POST",
    url="/multi/login_via_biometrics",
    body=(
        Field("email", "email", STRING, required=True),
        Field("identity", "identity", ModelOf("IdentityId")),
    ),
    body_required=True,
    security=("api-key",),
    responses={200: ModelOf("LoginViaBiometricsResponse")},
)
LOGOUT: Operation[LogoutResponse | None] = Operation(
    surface="multi",
    id="logout",
    name="access.logout",
    method="POST",
    url="/multi/logout",
    security=("api-key", "bearer"),
    responses={200: ModelOf("LogoutResponse"), 204: None},
    deprecated="there is no successor; a token expires 5 minutes after its last use",
)
REQUEST_TOKEN: Operation[RequestAccessTokenResponse] = Operation(
    surface="multi",
    id="requestAccessToken",
    name="access.request_token",
    method="POST",
    url="/multi/access_token",
    body=(
        Field("identity", "identity", ModelOf("IdentityId"), required=True),
        Field("client_assertion", "clientAssertion", SECRET),
        Field("token", "token", SECRET),
    ),
    body_required=True,
    security=("api-key",),
    session_token=True,
    responses={200: ModelOf("RequestAccessTokenResponse")},
)
