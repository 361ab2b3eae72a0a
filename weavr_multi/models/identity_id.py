from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.identity_type import IdentityType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IdentityId(Model):
    """Reference to a customer.

    Attributes:
        type: CONSUMER or CORPORATE.
        id: Digit string of the corporate or consumer.
    """

    type: IdentityType
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("IdentityType"), True, None),
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}),
    )
