from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import SimulateVerifyChallengeCode
    from weavr_multi.params import SimulateVerifyChallengeCodeName


@model
class SimulateVerifyChallengeResponse(Model):
    """Outcome of simulating the user's reaction to a push challenge."""

    code: SimulateVerifyChallengeCode
    """COMPLETED if the reaction was applied, otherwise DENIED."""

    __fields__: ClassVar[Fields] = (Field("code", "code", EnumOf("SimulateVerifyChallengeCode"), required=True),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: SimulateVerifyChallengeCode | SimulateVerifyChallengeCodeName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
