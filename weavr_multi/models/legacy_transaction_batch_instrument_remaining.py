from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, MapOf, Model, model


@model
class LegacyTransactionBatchInstrumentRemaining(Model):
    """What is left to apply of a step, as digit strings in minor units. Internal detail."""

    available_remaining: str | None = None
    """Part of the available-balance change still outstanding, a digit string in minor units."""
    reserved_remaining: str | None = None
    """Part of the reservation still outstanding, a digit string in minor units."""
    pending_remaining: str | None = None
    """Part of the pending-balance change still outstanding, a digit string in minor units."""
    fee_remaining: dict[str, str] | None = None
    """Outstanding part of each fee, digit strings in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("available_remaining", "availableRemaining", STRING),
        Field("reserved_remaining", "reservedRemaining", STRING),
        Field("pending_remaining", "pendingRemaining", STRING),
        Field("fee_remaining", "feeRemaining", MapOf(STRING)),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            available_remaining: str | None = None,
            reserved_remaining: str | None = None,
            pending_remaining: str | None = None,
            fee_remaining: Mapping[str, str | int] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
