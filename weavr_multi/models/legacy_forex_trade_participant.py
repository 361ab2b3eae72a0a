from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.legacy_scaled_amount import LegacyScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyForexTradeParticipant(Model):
    """Amounts and rate of a currency conversion within a ledger batch. Internal detail.

    Attributes:
        rate_id: Id of the exchange rate used.
        provider: Internal name of the provider that takes part.
        source_currency: Currency sold, an ISO 4217 code.
        source_amount: Amount sold, a digit string in minor units of the source currency.
        source_system: Internal name of the system the conversion was booked in.
        target_currency: Currency bought, an ISO 4217 code.
        target_amount: Amount bought, a digit string in minor units of the target currency.
        rate: Exchange rate, as value and scale.
    """

    rate_id: str
    provider: str
    source_currency: str
    source_amount: str | Unset = UNSET
    source_system: str | Unset = UNSET
    target_currency: str
    target_amount: str | Unset = UNSET
    rate: LegacyScaledAmount

    __fields__: ClassVar[Fields] = (
        ("rate_id", "rateId", STR, True, None),
        ("provider", "provider", STR, True, None),
        ("source_currency", "sourceCurrency", STR, True, None),
        ("source_amount", "sourceAmount", STR, False, None),
        ("source_system", "sourceSystem", STR, False, None),
        ("target_currency", "targetCurrency", STR, True, None),
        ("target_amount", "targetAmount", STR, False, None),
        ("rate", "rate", M("LegacyScaledAmount"), True, None),
    )
