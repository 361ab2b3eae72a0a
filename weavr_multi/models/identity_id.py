from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import IdentityType
    from weavr_multi.params import IdentityTypeName


@model
class IdentityId(Model):
    """Reference to a customer."""

    type: IdentityType
    """CONSUMER or CORPORATE."""
    id: str
    """Digit string of the corporate or consumer."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("IdentityType"), required=True),
        Field("id", "id", STRING, required=True, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, type: IdentityType | IdentityTypeName, id: str | int, extra: Mapping[str, Any] | None = None
        ) -> None: ...
