from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.simulate_verify_challenge_code import SimulateVerifyChallengeCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SimulateVerifyChallengeResponse(Model):
    """Outcome of simulating the user's reaction to a push challenge.

    Attributes:
        code: COMPLETED if the reaction was applied, otherwise DENIED.
    """

    code: SimulateVerifyChallengeCode

    __fields__: ClassVar[Fields] = (("code", "code", E("SimulateVerifyChallengeCode"), True, None),)
