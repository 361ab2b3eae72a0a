from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.destroyed_reason import DestroyedReason
    from weavr_multi.models.iban_state import IbanState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IbanInstrumentState(Model):
    """State of an IBAN, with the reason when it was destroyed.

    Attributes:
        state: PENDING, ACTIVE or BLOCKED; REJECTED and DESTROYED are final.
        destroyed_reason: Why the instrument was destroyed. Present only in state DESTROYED.
    """

    state: IbanState
    destroyed_reason: DestroyedReason | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("state", "state", E("IbanState"), True, None),
        ("destroyed_reason", "destroyedReason", E("DestroyedReason"), False, None),
    )
