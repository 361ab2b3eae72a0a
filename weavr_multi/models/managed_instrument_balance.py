from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, Model, model


@model
class ManagedInstrumentBalance(Model):
    """Available and actual balance of an account or prepaid card, in int64 minor units of its currency."""

    available_balance: int | None = None
    """Balance that can be spent now, in minor units of the instrument's currency."""
    actual_balance: int | None = None
    """Balance including amounts that are reserved, in minor units of the instrument's currency."""

    __fields__: ClassVar[Fields] = (
        Field("available_balance", "availableBalance", INTEGER),
        Field("actual_balance", "actualBalance", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            available_balance: int | None = None,
            actual_balance: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
