from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import CredentialId, IdentityId, TokenResponse
    from weavr_multi.params import IdentityIdParams


@model
class IdentityTokenResponse(Model):
    """A token with which the back office acts for one identity."""

    token: TokenResponse | None = None
    """The bearer token, within an object. A secret."""
    identity: IdentityId | None = None
    """The corporate or consumer that the token acts for."""
    credentials: CredentialId | None = None
    """The credential under which the token was issued, by kind and id."""

    __fields__: ClassVar[Fields] = (
        Field("token", "token", ModelOf("TokenResponse")),
        Field("identity", "identity", ModelOf("IdentityId")),
        Field("credentials", "credentials", ModelOf("CredentialId")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            token: TokenResponse | None = None,
            identity: IdentityId | IdentityIdParams | None = None,
            credentials: CredentialId | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
