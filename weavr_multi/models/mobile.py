from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class Mobile(Model):
    """Mobile number split into dialling prefix and subscriber number."""

    country_code: str
    """International dialling prefix with its plus sign, such as +356."""
    number: str
    """Subscriber number without the dialling prefix, up to 12 digits."""

    __fields__: ClassVar[Fields] = (
        Field("country_code", "countryCode", STRING, required=True, pattern="^\\+[0-9]+$", minLength=1, maxLength=4),
        Field("number", "number", STRING, required=True, pattern="^[0-9]{1,12}$"),
    )

    if TYPE_CHECKING:

        def __init__(self, *, country_code: str, number: str, extra: Mapping[str, Any] | None = None) -> None: ...
