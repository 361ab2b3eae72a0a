from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.three_d_secure_auth_config_fallback_channel import ThreeDSecureAuthConfigFallbackChannel
    from weavr_multi.models.three_d_secure_auth_config_primary_channel import ThreeDSecureAuthConfigPrimaryChannel


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ThreeDSecureAuthConfig(Model):
    """How a cardholder confirms online payments by 3-D Secure. Deprecated.

    Attributes:
        linked_user_id: Digit string of the user who confirms the payments. Deprecated.
        primary_channel: Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY.
        fallback_channel: Channel used when the primary one cannot be: OTP_SMS.
    """

    linked_user_id: str
    primary_channel: ThreeDSecureAuthConfigPrimaryChannel
    fallback_channel: ThreeDSecureAuthConfigFallbackChannel | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("linked_user_id", "linkedUserId", STR, True, {"pattern": "^[0-9]+$"}),
        ("primary_channel", "primaryChannel", E("ThreeDSecureAuthConfigPrimaryChannel"), True, None),
        ("fallback_channel", "fallbackChannel", E("ThreeDSecureAuthConfigFallbackChannel"), False, None),
    )
