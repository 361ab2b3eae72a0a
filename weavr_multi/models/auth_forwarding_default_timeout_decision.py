from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AuthForwardingDefaultTimeoutDecision(OpenStrEnum):
    """Decision applied to a forwarded authorisation when the receiver gives no answer in time: APPROVE or
    DECLINE.
    """

    APPROVE = "APPROVE"
    """Decision applied to a forwarded authorisation when the receiver gives no answer in time: APPROVE or
    DECLINE.
    """
    DECLINE = "DECLINE"
    """Decision applied to a forwarded authorisation when the receiver gives no answer in time: APPROVE or
    DECLINE.
    """
