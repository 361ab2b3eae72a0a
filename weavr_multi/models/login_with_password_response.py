from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET, EnumOf, Field, Fields, Model, ModelOf, Sensitive, model

if TYPE_CHECKING:
    from weavr_multi.models import CredentialId, IdentityId, TokenType
    from weavr_multi.params import IdentityIdParams, TokenTypeName


@model
class LoginWithPasswordResponse(Model):
    """The token of a user who signed in; `token_type` says whether it must be exchanged first."""

    token: Sensitive | None = None
    """Bearer token of the new session. In a 409 answer (password expired) it is a temporary one that only
    `passwords.update` accepts.
    """
    token_type: TokenType | None = None
    """Tells how far the token reaches: AUTH has to be exchanged at `access.request_token`; ACCESS, NO_TYPE or an
    absent value is usable as it is.
    """
    identity: IdentityId | None = None
    """The corporate or consumer the session acts for; may be absent while the token is of type AUTH."""
    credentials: CredentialId | None = None
    """The credential that signed in: a root user, an authorised user or an API client, with its id."""

    __fields__: ClassVar[Fields] = (
        Field("token", "token", SECRET),
        Field("token_type", "tokenType", EnumOf("TokenType")),
        Field("identity", "identity", ModelOf("IdentityId")),
        Field("credentials", "credentials", ModelOf("CredentialId")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            token: str | Sensitive | None = None,
            token_type: TokenType | TokenTypeName | None = None,
            identity: IdentityId | IdentityIdParams | None = None,
            credentials: CredentialId | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
