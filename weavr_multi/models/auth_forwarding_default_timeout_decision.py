from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class AuthForwardingDefaultTimeoutDecision(OpenStrEnum):
    """Decision applied to a forwarded authorisation when the receiver gives no answer in time: APPROVE or
    DECLINE.
    """

    APPROVE = "APPROVE"
    DECLINE = "DECLINE"
