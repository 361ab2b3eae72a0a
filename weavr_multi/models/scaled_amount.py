from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, Model, model


@model
class ScaledAmount(Model):
    """Decimal number as an integer and the number of decimal places, used for exchange rates."""

    value: int | None = None
    """All digits of the number, without a decimal point."""
    scale: int | None = None
    """Number of decimal places in the value: 12345 with scale 4 is 1.2345."""

    __fields__: ClassVar[Fields] = (
        Field("value", "value", INTEGER),
        Field("scale", "scale", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, value: int | None = None, scale: int | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
