from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.token_response import TokenResponse


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IdentityTokenResponse(Model):
    """A token with which the back office acts for one identity.

    Attributes:
        token: The bearer token, within an object. A secret.
        identity: The corporate or consumer that the token acts for.
        credentials: The credential under which the token was issued, by kind and id.
    """

    token: TokenResponse | Unset = UNSET
    identity: IdentityId | Unset = UNSET
    credentials: CredentialId | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("token", "token", M("TokenResponse"), False, None),
        ("identity", "identity", M("IdentityId"), False, None),
        ("credentials", "credentials", M("CredentialId"), False, None),
    )
