from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.blocked_reason import BlockedReason
    from weavr_multi.models.destroyed_reason import DestroyedReason
    from weavr_multi.models.instrument_state import InstrumentState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedInstrumentState(Model):
    """State of an account or card, with the reason for being blocked or destroyed.

    Attributes:
        state: ACTIVE, BLOCKED, NOT_ENABLED or DESTROYED; DESTROYED is final.
        blocked_reason: Why the instrument is blocked: by its user, by the system, as lost, or after its
            single spend. Present only in state BLOCKED.
        destroyed_reason: Why the instrument was destroyed. Present only in state DESTROYED.
    """

    state: InstrumentState
    blocked_reason: BlockedReason | Unset = UNSET
    destroyed_reason: DestroyedReason | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("state", "state", E("InstrumentState"), True, None),
        ("blocked_reason", "blockedReason", E("BlockedReason"), False, None),
        ("destroyed_reason", "destroyedReason", E("DestroyedReason"), False, None),
    )
