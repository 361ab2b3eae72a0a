from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import Consumer, Corporate, OwnerType
    from weavr_multi.params import OwnerTypeName


@model
class IncomingWireTransferAuthorisationRequestDestinationOwner(Model):
    """The owner of the receiving account and its kind."""

    type: OwnerType
    """`corporates` or `consumers`; tells the shape of `owner`."""
    owner: Corporate | Consumer | dict[str, Any]
    """The corporate or consumer that owns the receiving account."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("OwnerType"), required=True),
        Field(
            "owner",
            "owner",
            OneOf(
                ModelOf("Corporate"),
                ModelOf("Consumer"),
                sibling=("type", {"corporates": "Corporate", "consumers": "Consumer"}),
            ),
            required=True,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: OwnerType | OwnerTypeName,
            owner: Corporate | Consumer,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
