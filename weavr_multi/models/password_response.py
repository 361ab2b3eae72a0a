from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET, UNSET, Fields, M, Model, Sensitive, Unset, optional_sensitive

if TYPE_CHECKING:
    from weavr_multi.models.password_info import PasswordInfo


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PasswordResponse(Model):
    """A new password's expiry, and a token for the user.

    Attributes:
        password_info: The identity the password belongs to and when it expires, in epoch milliseconds.
        token: Bearer token of the session opened for the user. A secret.
    """

    password_info: PasswordInfo | Unset = UNSET
    token: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)

    __fields__: ClassVar[Fields] = (
        ("password_info", "passwordInfo", M("PasswordInfo"), False, None),
        ("token", "token", SECRET, False, None),
    )
