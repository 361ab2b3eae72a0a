from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LegacyInstrumentBalances(Model):
    """Balances of an instrument after a step, as digit strings in minor units. Internal detail."""

    available_balance: str | None = None
    """Balance that can be spent, a digit string in minor units."""
    reserved_balance: str | None = None
    """Reserved balance of the instrument, a digit string in minor units."""
    delta_balance: str | None = None
    """Delta balance of the instrument, a digit string in minor units."""
    pending_balance: str | None = None
    """Pending balance of the instrument, a digit string in minor units."""
    limit_balance: str | None = None
    """Limit balance of the instrument, a digit string in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("available_balance", "availableBalance", STRING),
        Field("reserved_balance", "reservedBalance", STRING),
        Field("delta_balance", "deltaBalance", STRING),
        Field("pending_balance", "pendingBalance", STRING),
        Field("limit_balance", "limitBalance", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            available_balance: str | None = None,
            reserved_balance: str | None = None,
            delta_balance: str | None = None,
            pending_balance: str | None = None,
            limit_balance: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
