from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import OwnerType
    from weavr_multi.params import OwnerTypeName


@model
class InstrumentCounterpartyOwner(Model):
    """Customer that owns the instrument."""

    id: str | None = None
    """Digit string of the customer."""
    type: OwnerType | None = None
    """consumers or corporates."""
    name: str | None = None
    """Name of the customer."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING),
        Field("type", "type", EnumOf("OwnerType")),
        Field("name", "name", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | None = None,
            type: OwnerType | OwnerTypeName | None = None,
            name: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
