from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PrepaidModeDetails(Model):
    """What a prepaid card can spend.

    Attributes:
        available_balance: Balance of the card that can be spent, as a currency and a digit string.
    """

    available_balance: LegacyCurrencyAmount | Unset = UNSET

    __fields__: ClassVar[Fields] = (("available_balance", "availableBalance", M("LegacyCurrencyAmount"), False, None),)
