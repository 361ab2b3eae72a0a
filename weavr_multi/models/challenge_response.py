from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class ChallengeResponse(Model):
    """A challenge that was started for one or more movements of money."""

    sca_challenge_id: str | None = None
    """Id of the challenge, needed by `challenges.verify_otp`."""

    __fields__: ClassVar[Fields] = (Field("sca_challenge_id", "scaChallengeId", STRING),)

    if TYPE_CHECKING:

        def __init__(self, *, sca_challenge_id: str | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
