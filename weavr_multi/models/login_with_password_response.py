from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET, UNSET, E, Fields, M, Model, Sensitive, Unset, optional_sensitive

if TYPE_CHECKING:
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.token_type import TokenType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LoginWithPasswordResponse(Model):
    """The token of a user who signed in; `token_type` says whether it must be exchanged first.

    Attributes:
        token: Bearer token of the new session. In a 409 answer (password expired) it is a temporary one that
            only `passwords.update` accepts.
        token_type: Tells how far the token reaches: AUTH has to be exchanged at `access.request_token`;
            ACCESS, NO_TYPE or an absent value is usable as it is.
        identity: The corporate or consumer the session acts for; may be absent while the token is of type
            AUTH.
        credentials: The credential that signed in: a root user, an authorised user or an API client, with its
            id.
    """

    token: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)
    token_type: TokenType | Unset = UNSET
    identity: IdentityId | Unset = UNSET
    credentials: CredentialId | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("token", "token", SECRET, False, None),
        ("token_type", "tokenType", E("TokenType"), False, None),
        ("identity", "identity", M("IdentityId"), False, None),
        ("credentials", "credentials", M("CredentialId"), False, None),
    )
