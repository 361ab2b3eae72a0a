from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.sca_challenge_type import SCAChallengeType
    from weavr_multi.models.sca_channel import SCAChannel
    from weavr_multi.models.sca_factor_status import SCAFactorStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SCAFactor(Model):
    """Authentication factor of a user, as listed by `GET /authentication_factors`.

    Attributes:
        type: OTP, PUSH or BIOMETRIC.
        status: PENDING_VERIFICATION until enrolment is confirmed, then ACTIVE; INACTIVE factors cannot be
            used.
        channel: Channel the factor uses: SMS, AUTHY or BIOMETRIC.
    """

    type: SCAChallengeType | Unset = UNSET
    status: SCAFactorStatus | Unset = UNSET
    channel: SCAChannel | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("SCAChallengeType"), False, None),
        ("status", "status", E("SCAFactorStatus"), False, None),
        ("channel", "channel", E("SCAChannel"), False, None),
    )
