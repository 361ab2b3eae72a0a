from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BlockedReason, DestroyedReason, InstrumentState
    from weavr_multi.params import BlockedReasonName, DestroyedReasonName, InstrumentStateName


@model
class StateChangeState(Model):
    """State of a card after a change, with the reason for being blocked or destroyed."""

    state: InstrumentState | None = None
    """ACTIVE, BLOCKED, NOT_ENABLED or DESTROYED; DESTROYED is final."""
    blocked_reason: BlockedReason | None = None
    """Why the instrument is blocked: by its user, by the system, as lost, or after its single spend. Present
    only in state BLOCKED.
    """
    destroyed_reason: DestroyedReason | None = None
    """Why the instrument was destroyed. Present only in state DESTROYED."""

    __fields__: ClassVar[Fields] = (
        Field("state", "state", EnumOf("InstrumentState")),
        Field("blocked_reason", "blockedReason", EnumOf("BlockedReason")),
        Field("destroyed_reason", "destroyedReason", EnumOf("DestroyedReason")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            state: InstrumentState | InstrumentStateName | None = None,
            blocked_reason: BlockedReason | BlockedReasonName | None = None,
            destroyed_reason: DestroyedReason | DestroyedReasonName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
