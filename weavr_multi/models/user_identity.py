from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.identity_id import IdentityId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UserIdentity(Model):
    """Identity that a user can act for.

    Attributes:
        id: Identity reference, a type and a digit string.
        name: Name of the corporate or consumer.
    """

    id: IdentityId
    name: str

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("IdentityId"), True, None),
        ("name", "name", STR, True, None),
    )
