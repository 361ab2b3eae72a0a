from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, Fields, L, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.user_identity import UserIdentity


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UserIdentitiesGetResponseSchema(Model):
    """Identities that a signed-in user can choose from.

    Attributes:
        identities: Identities (corporates or consumers) the user belongs to.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    identities: list[UserIdentity]
    count: int
    response_count: int

    __fields__: ClassVar[Fields] = (
        ("identities", "identities", L(M("UserIdentity")), True, None),
        ("count", "count", INT, True, None),
        ("response_count", "responseCount", INT, True, None),
    )
