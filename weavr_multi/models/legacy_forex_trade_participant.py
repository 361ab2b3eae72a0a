from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import LegacyScaledAmount


@model
class LegacyForexTradeParticipant(Model):
    """Amounts and rate of a currency conversion within a ledger batch. Internal detail."""

    rate_id: str
    """Id of the exchange rate used."""
    provider: str
    """Internal name of the provider that takes part."""
    source_currency: str
    """Currency sold, an ISO 4217 code."""
    source_amount: str | None = None
    """Amount sold, a digit string in minor units of the source currency."""
    source_system: str | None = None
    """Internal name of the system the conversion was booked in."""
    target_currency: str
    """Currency bought, an ISO 4217 code."""
    target_amount: str | None = None
    """Amount bought, a digit string in minor units of the target currency."""
    rate: LegacyScaledAmount
    """Exchange rate, as value and scale."""

    __fields__: ClassVar[Fields] = (
        Field("rate_id", "rateId", STRING, required=True),
        Field("provider", "provider", STRING, required=True),
        Field("source_currency", "sourceCurrency", STRING, required=True),
        Field("source_amount", "sourceAmount", STRING),
        Field("source_system", "sourceSystem", STRING),
        Field("target_currency", "targetCurrency", STRING, required=True),
        Field("target_amount", "targetAmount", STRING),
        Field("rate", "rate", ModelOf("LegacyScaledAmount"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rate_id: str,
            provider: str,
            source_currency: str,
            source_amount: str | None = None,
            source_system: str | None = None,
            target_currency: str,
            target_amount: str | None = None,
            rate: LegacyScaledAmount,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
