from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import SCAChallengeType, SCAChannel, SCAFactorStatus
    from weavr_multi.params import SCAChallengeTypeName, SCAChannelName, SCAFactorStatusName


@model
class SCAFactor(Model):
    """Authentication factor of a user, as listed by `GET /authentication_factors`."""

    type: SCAChallengeType | None = None
    """OTP, PUSH or BIOMETRIC."""
    status: SCAFactorStatus | None = None
    """PENDING_VERIFICATION until enrolment is confirmed, then ACTIVE; INACTIVE factors cannot be used."""
    channel: SCAChannel | None = None
    """Channel the factor uses: SMS, AUTHY or BIOMETRIC."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("SCAChallengeType")),
        Field("status", "status", EnumOf("SCAFactorStatus")),
        Field("channel", "channel", EnumOf("SCAChannel")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: SCAChallengeType | SCAChallengeTypeName | None = None,
            status: SCAFactorStatus | SCAFactorStatusName | None = None,
            channel: SCAChannel | SCAChannelName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
