from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import DestroyedReason, IbanState
    from weavr_multi.params import DestroyedReasonName, IbanStateName


@model
class IbanInstrumentState(Model):
    """State of an IBAN, with the reason when it was destroyed."""

    state: IbanState
    """PENDING, ACTIVE or BLOCKED; REJECTED and DESTROYED are final."""
    destroyed_reason: DestroyedReason | None = None
    """Why the instrument was destroyed. Present only in state DESTROYED."""

    __fields__: ClassVar[Fields] = (
        Field("state", "state", EnumOf("IbanState"), required=True),
        Field("destroyed_reason", "destroyedReason", EnumOf("DestroyedReason")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            state: IbanState | IbanStateName,
            destroyed_reason: DestroyedReason | DestroyedReasonName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
