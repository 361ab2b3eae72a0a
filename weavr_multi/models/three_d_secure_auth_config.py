from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import ThreeDSecureAuthConfigFallbackChannel, ThreeDSecureAuthConfigPrimaryChannel
    from weavr_multi.params import ThreeDSecureAuthConfigFallbackChannelName, ThreeDSecureAuthConfigPrimaryChannelName


@model
class ThreeDSecureAuthConfig(Model):
    """How a cardholder confirms online payments by 3-D Secure. Deprecated."""

    linked_user_id: str
    """Digit string of the user who confirms the payments. Deprecated."""
    primary_channel: ThreeDSecureAuthConfigPrimaryChannel
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""
    fallback_channel: ThreeDSecureAuthConfigFallbackChannel | None = None
    """Channel used when the primary one cannot be: OTP_SMS."""

    __fields__: ClassVar[Fields] = (
        Field("linked_user_id", "linkedUserId", STRING, required=True, pattern="^[0-9]+$"),
        Field("primary_channel", "primaryChannel", EnumOf("ThreeDSecureAuthConfigPrimaryChannel"), required=True),
        Field("fallback_channel", "fallbackChannel", EnumOf("ThreeDSecureAuthConfigFallbackChannel")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            linked_user_id: str | int,
            primary_channel: ThreeDSecureAuthConfigPrimaryChannel | ThreeDSecureAuthConfigPrimaryChannelName,
            fallback_channel: ThreeDSecureAuthConfigFallbackChannel
            | ThreeDSecureAuthConfigFallbackChannelName
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
