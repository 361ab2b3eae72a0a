from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LoginViaBiometricsResponse(Model):
    """The challenge that the user approves on a device."""

    challenge_id: str | None = None
    """Id of the pending challenge; the webhook `/stepup/watch` reports its result under this id."""

    __fields__: ClassVar[Fields] = (Field("challenge_id", "challengeId", STRING),)

    if TYPE_CHECKING:

        def __init__(self, *, challenge_id: str | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
