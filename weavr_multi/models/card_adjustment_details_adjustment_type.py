from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardAdjustmentDetailsAdjustmentType(OpenStrEnum):
    """Why a card balance was corrected: an ordinary adjustment, or the balance moved to the replacement of a
    lost or stolen card.
    """

    DEFAULT_ADJUSTMENT = "DEFAULT_ADJUSTMENT"
    """Why a card balance was corrected: an ordinary adjustment, or the balance moved to the replacement of a
    lost or stolen card.
    """
    LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFER = "LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFER"
    """Why a card balance was corrected: an ordinary adjustment, or the balance moved to the replacement of a
    lost or stolen card.
    """
