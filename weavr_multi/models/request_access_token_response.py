from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET, UNSET, E, Fields, M, Model, Sensitive, Unset, optional_sensitive

if TYPE_CHECKING:
    from weavr_multi.models.access_token_status import AccessTokenStatus
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.identity_id import IdentityId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class RequestAccessTokenResponse(Model):
    """A token that acts for the chosen identity, and whether it is stepped up.

    Attributes:
        token: In the request, a token to exchange where it is not sent as bearer token; in the answer, the
            access token to send from now on. A secret either way.
        identity: The corporate or consumer the new token is to act for, one of those `identities.list`
            returns.
        credentials: The credential behind the session: a root user, an authorised user or an API client, with
            its id.
        status: STEPPED_UP when strong authentication has already taken place in this session, otherwise
            STANDARD.
    """

    token: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)
    identity: IdentityId | Unset = UNSET
    credentials: CredentialId | Unset = UNSET
    status: AccessTokenStatus | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("token", "token", SECRET, False, None),
        ("identity", "identity", M("IdentityId"), False, None),
        ("credentials", "credentials", M("CredentialId"), False, None),
        ("status", "status", E("AccessTokenStatus"), False, None),
    )
