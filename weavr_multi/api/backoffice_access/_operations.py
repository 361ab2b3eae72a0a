"""What each method of `BackofficeAccess` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import IdentityTokenResponse

IMPERSONATE: Operation[IdentityTokenResponse] = Operation(
    surface="backoffice",
    id="impersonateIdentityLogin",
    name="access.impersonate",
    method="POST",
    url="/multi/backoffice/impersonate_identity_login",
    body=(
        Field("identity", "identity", ModelOf("IdentityId"), required=True),
        Field("temp", "temp", ModelOf("IdentityId")),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("IdentityTokenResponse")},
    deprecated="use backoffice.access.request_token",
)
REQUEST_TOKEN: Operation[IdentityTokenResponse] = Operation(
    surface="backoffice",
    id="requestAccessToken",
    name="access.request_token",
    method="POST",
    url="/multi/backoffice/access_token",
    body=(
        Field("identity", "identity", ModelOf("IdentityId"), required=True),
        Field("temp", "temp", ModelOf("IdentityId")),
    ),
    body_required=True,
    security=("api-key",),
    responses={200: ModelOf("IdentityTokenResponse")},
)
