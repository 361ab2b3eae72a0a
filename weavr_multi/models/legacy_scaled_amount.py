from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Field, Fields, Model, model


@model
class LegacyScaledAmount(Model):
    """Decimal number as webhooks carry it: digits as text, and the number of decimal places."""

    value: str | None = None
    """All digits of the number without a decimal point, as a digit string."""
    scale: int | None = None
    """Number of decimal places in the value: 12345 with scale 4 is 1.2345."""

    __fields__: ClassVar[Fields] = (
        Field("value", "value", STRING),
        Field("scale", "scale", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, value: str | None = None, scale: int | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
