from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import ExternalAccountType
    from weavr_multi.params import ExternalAccountTypeName


@model
class ExternalAccountId(Model):
    """Reference to a linked account that is to be paid."""

    type: ExternalAccountType
    """Always linked_accounts."""
    id: str
    """Digit string of the linked account."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("ExternalAccountType"), required=True),
        Field("id", "id", STRING, required=True, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: ExternalAccountType | ExternalAccountTypeName,
            id: str | int,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
