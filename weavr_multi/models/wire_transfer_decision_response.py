from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.wire_transfer_decision_code import WireTransferDecisionCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class WireTransferDecisionResponse(Model):
    """Outcome of simulating the acceptance or rejection of an outgoing wire transfer.

    Attributes:
        code: COMPLETED if it was applied, otherwise the reason for refusal.
    """

    code: WireTransferDecisionCode | Unset = UNSET

    __fields__: ClassVar[Fields] = (("code", "code", E("WireTransferDecisionCode"), False, None),)
