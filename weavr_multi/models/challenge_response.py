from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ChallengeResponse(Model):
    """A challenge that was started for one or more movements of money.

    Attributes:
        sca_challenge_id: Id of the challenge, needed by `challenges.verify_otp`.
    """

    sca_challenge_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (("sca_challenge_id", "scaChallengeId", STR, False, None),)
