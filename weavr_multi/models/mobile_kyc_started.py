from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET, STRING, Field, Fields, Model, Sensitive, model


@model
class MobileKycStarted(Model):
    """What the provider's mobile SDK is started with."""

    verification_flow: str | None = None
    """The flow that the provider follows."""
    access_token: Sensitive | None = None
    """Token for the provider's SDK. A secret."""
    identity_type: str | None = None
    """The kind of identity that is verified."""
    external_user_id: str | None = None
    """The user's id at the provider."""
    kyc_provider_key: str | None = None
    """Which provider verifies."""

    __fields__: ClassVar[Fields] = (
        Field("verification_flow", "verificationFlow", STRING),
        Field("access_token", "accessToken", SECRET),
        Field("identity_type", "identityType", STRING),
        Field("external_user_id", "externalUserId", STRING),
        Field("kyc_provider_key", "kycProviderKey", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            verification_flow: str | None = None,
            access_token: str | Sensitive | None = None,
            identity_type: str | None = None,
            external_user_id: str | None = None,
            kyc_provider_key: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
