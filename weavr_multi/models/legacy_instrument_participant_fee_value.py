from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LegacyInstrumentParticipantFeeValue(Model):
    """One fee of a transaction, by its kind."""

    amount: str | None = None
    """Amount of the fee, a digit string in minor units."""
    fee_specific_type: str | None = None
    """Internal name of the kind of fee."""

    __fields__: ClassVar[Fields] = (
        Field("amount", "amount", STRING),
        Field("fee_specific_type", "feeSpecificType", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            amount: str | None = None,
            fee_specific_type: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
