from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class CorrespondentBankingExternalData(Model):
    """Name and value pair kept with a correspondent bank transfer."""

    name: str
    """Name of the pair, up to 50 characters."""
    value: str
    """Text kept under the name, up to 255 characters."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, maxLength=50),
        Field("value", "value", STRING, required=True, maxLength=255),
    )

    if TYPE_CHECKING:

        def __init__(self, *, name: str, value: str, extra: Mapping[str, Any] | None = None) -> None: ...
