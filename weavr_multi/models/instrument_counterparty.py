from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import InstrumentCounterpartyOwner, InstrumentType
    from weavr_multi.params import InstrumentTypeName


@model
class InstrumentCounterparty(Model):
    """Account or card within the service as the other side of a statement entry."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    type: InstrumentType
    """managed_accounts or managed_cards."""
    friendly_name: str | None = None
    """Label chosen for the account or card, for people to recognise it by."""
    owner: InstrumentCounterpartyOwner | None = None
    """Customer that owns the instrument."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("InstrumentType"), required=True),
        Field("friendly_name", "friendlyName", STRING),
        Field("owner", "owner", ModelOf("InstrumentCounterpartyOwner")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: InstrumentType | InstrumentTypeName,
            friendly_name: str | None = None,
            owner: InstrumentCounterpartyOwner | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
