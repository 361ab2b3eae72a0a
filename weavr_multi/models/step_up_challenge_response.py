from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StepUpChallengeResponse(Model):
    """A push challenge that was sent to the user's device.

    Attributes:
        id: Id of the challenge; the webhook `/stepup/watch` refers to it, and
            `simulator.challenges.verify_success` settles it in the sandbox.
    """

    id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (("id", "id", STR, False, None),)
