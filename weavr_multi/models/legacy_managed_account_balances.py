from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LegacyManagedAccountBalances(Model):
    """Available and actual balance, as digit strings in minor units."""

    available_balance: str | None = None
    """Balance that can be spent, a digit string in minor units."""
    actual_balance: str | None = None
    """Balance including reserved amounts, a digit string in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("available_balance", "availableBalance", STRING),
        Field("actual_balance", "actualBalance", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            available_balance: str | None = None,
            actual_balance: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
