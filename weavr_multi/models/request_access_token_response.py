from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET, EnumOf, Field, Fields, Model, ModelOf, Sensitive, model

if TYPE_CHECKING:
    from weavr_multi.models import AccessTokenStatus, CredentialId, IdentityId
    from weavr_multi.params import AccessTokenStatusName, IdentityIdParams


@model
class RequestAccessTokenResponse(Model):
    """A token that acts for the chosen identity, and whether it is stepped up."""

    token: Sensitive | None = None
    """In the request, a token to exchange where it is not sent as bearer token; in the answer, the access token
    to send from now on. A secret either way.
    """
    identity: IdentityId | None = None
    """The corporate or consumer the new token is to act for, one of those `identities.list` returns."""
    credentials: CredentialId | None = None
    """The credential behind the session: a root user, an authorised user or an API client, with its id."""
    status: AccessTokenStatus | None = None
    """STEPPED_UP when strong authentication has already taken place in this session, otherwise STANDARD."""

    __fields__: ClassVar[Fields] = (
        Field("token", "token", SECRET),
        Field("identity", "identity", ModelOf("IdentityId")),
        Field("credentials", "credentials", ModelOf("CredentialId")),
        Field("status", "status", EnumOf("AccessTokenStatus")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            token: str | Sensitive | None = None,
            identity: IdentityId | IdentityIdParams | None = None,
            credentials: CredentialId | None = None,
            status: AccessTokenStatus | AccessTokenStatusName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
