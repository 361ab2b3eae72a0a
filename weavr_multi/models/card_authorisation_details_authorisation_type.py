from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardAuthorisationDetailsAuthorisationType(OpenStrEnum):
    """What happened to an authorisation. AUTHORISED and AUTHORISED_CREDIT are grants; in webhooks also DECLINED,
    ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it.
    """

    AUTHORISED = "AUTHORISED"
    AUTHORISED_CREDIT = "AUTHORISED_CREDIT"
    DECLINED = "DECLINED"
    ONLINE_REVERSE = "ONLINE_REVERSE"
    EXPIRED = "EXPIRED"
    MANUAL_CLOSE = "MANUAL_CLOSE"
    CANCELLED = "CANCELLED"
