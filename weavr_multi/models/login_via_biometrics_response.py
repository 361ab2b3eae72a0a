from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LoginViaBiometricsResponse(Model):
    """The challenge that the user approves on a device.

    Attributes:
        challenge_id: Id of the pending challenge; the webhook `/stepup/watch` reports its result under this
            id.
    """

    challenge_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (("challenge_id", "challengeId", STR, False, None),)
