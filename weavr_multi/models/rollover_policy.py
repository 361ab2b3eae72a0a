from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, Field, Fields, Model, model


@model
class RolloverPolicy(Model):
    """What happens to a spend limit when its interval ends."""

    rollover_negative: bool
    """True carries an overspent limit into the next interval."""

    __fields__: ClassVar[Fields] = (Field("rollover_negative", "rolloverNegative", BOOLEAN, required=True),)

    if TYPE_CHECKING:

        def __init__(self, *, rollover_negative: bool, extra: Mapping[str, Any] | None = None) -> None: ...
