from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import LegacyCurrencyAmount


@model
class PrepaidModeDetails(Model):
    """What a prepaid card can spend."""

    available_balance: LegacyCurrencyAmount | None = None
    """Balance of the card that can be spent, as a currency and a digit string."""

    __fields__: ClassVar[Fields] = (Field("available_balance", "availableBalance", ModelOf("LegacyCurrencyAmount")),)

    if TYPE_CHECKING:

        def __init__(
            self, *, available_balance: LegacyCurrencyAmount | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
