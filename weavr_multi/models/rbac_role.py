from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class RbacRole(Model):
    """Role known to the programme, as listed by `GET /roles`."""

    id: str | None = None
    """Digit string of the role."""
    name: str | None = None
    """Name of the role."""
    description: str | None = None
    """What the role allows."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING),
        Field("name", "name", STRING),
        Field("description", "description", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | None = None,
            name: str | None = None,
            description: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
