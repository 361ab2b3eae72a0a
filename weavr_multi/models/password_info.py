from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.identity_id import IdentityId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PasswordInfo(Model):
    """Whose password was set and how long it is valid.

    Attributes:
        identity_id: Corporate or consumer the user belongs to.
        expiry_date: When the password expires, in epoch milliseconds.
    """

    identity_id: IdentityId
    expiry_date: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("identity_id", "identityId", M("IdentityId"), True, None),
        ("expiry_date", "expiryDate", INT, False, None),
    )
