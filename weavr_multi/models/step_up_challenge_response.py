from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class StepUpChallengeResponse(Model):
    """A push challenge that was sent to the user's device."""

    id: str | None = None
    """Id of the challenge; the webhook `/stepup/watch` refers to it, and `simulator.challenges.verify_success`
    settles it in the sandbox.
    """

    __fields__: ClassVar[Fields] = (Field("id", "id", STRING),)

    if TYPE_CHECKING:

        def __init__(self, *, id: str | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
