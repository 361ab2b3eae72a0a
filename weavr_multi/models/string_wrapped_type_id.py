from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class StringWrappedTypeId(Model):
    """Reference to an object by kind and id, where the kind is free text."""

    type: str
    """Kind of object referred to, such as corporates or consumers."""
    id: str
    """Digit string of the object."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", STRING, required=True),
        Field("id", "id", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(self, *, type: str, id: str, extra: Mapping[str, Any] | None = None) -> None: ...
