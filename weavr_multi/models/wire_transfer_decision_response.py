from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import WireTransferDecisionCode
    from weavr_multi.params import WireTransferDecisionCodeName


@model
class WireTransferDecisionResponse(Model):
    """Outcome of simulating the acceptance or rejection of an outgoing wire transfer."""

    code: WireTransferDecisionCode | None = None
    """COMPLETED if it was applied, otherwise the reason for refusal."""

    __fields__: ClassVar[Fields] = (Field("code", "code", EnumOf("WireTransferDecisionCode")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: WireTransferDecisionCode | WireTransferDecisionCodeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
