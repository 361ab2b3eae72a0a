from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardAuthorisationDetailsAuthorisationType(OpenStrEnum):
    """What happened to an authorisation. AUTHORISED and AUTHORISED_CREDIT are grants; in webhooks also DECLINED,
    ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it.
    """

    AUTHORISED = "AUTHORISED"
    """AUTHORISED and AUTHORISED_CREDIT are grants."""
    AUTHORISED_CREDIT = "AUTHORISED_CREDIT"
    """AUTHORISED and AUTHORISED_CREDIT are grants."""
    DECLINED = "DECLINED"
    """in webhooks also DECLINED, ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it."""
    ONLINE_REVERSE = "ONLINE_REVERSE"
    """in webhooks also DECLINED, ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it."""
    EXPIRED = "EXPIRED"
    """in webhooks also DECLINED, ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it."""
    MANUAL_CLOSE = "MANUAL_CLOSE"
    """in webhooks also DECLINED, ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it."""
    CANCELLED = "CANCELLED"
    """in webhooks also DECLINED, ONLINE_REVERSE, EXPIRED, MANUAL_CLOSE and CANCELLED, which end it."""
