from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, M, Model, U

if TYPE_CHECKING:
    from weavr_multi.models.consumer import Consumer
    from weavr_multi.models.corporate import Corporate
    from weavr_multi.models.owner_type import OwnerType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequestDestinationOwner(Model):
    """The owner of the receiving account and its kind.

    Attributes:
        type: `corporates` or `consumers`; tells the shape of `owner`.
        owner: The corporate or consumer that owns the receiving account.
    """

    type: OwnerType
    owner: Corporate | Consumer | dict[str, Any]

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("OwnerType"), True, None),
        (
            "owner",
            "owner",
            U(M("Corporate"), M("Consumer"), sibling=("type", {"corporates": "Corporate", "consumers": "Consumer"})),
            True,
            None,
        ),
    )
