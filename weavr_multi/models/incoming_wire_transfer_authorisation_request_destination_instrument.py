from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import IncomingWireTransferAuthorisationRequestDestinationInstrumentType, ManagedAccount
    from weavr_multi.params import IncomingWireTransferAuthorisationRequestDestinationInstrumentTypeName


@model
class IncomingWireTransferAuthorisationRequestDestinationInstrument(Model):
    """The receiving account and its kind."""

    type: IncomingWireTransferAuthorisationRequestDestinationInstrumentType
    """Kind of the receiving instrument: always `managed_accounts`."""
    instrument: ManagedAccount
    """The managed account that is to receive the money."""

    __fields__: ClassVar[Fields] = (
        Field(
            "type", "type", EnumOf("IncomingWireTransferAuthorisationRequestDestinationInstrumentType"), required=True
        ),
        Field("instrument", "instrument", ModelOf("ManagedAccount"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: IncomingWireTransferAuthorisationRequestDestinationInstrumentType
            | IncomingWireTransferAuthorisationRequestDestinationInstrumentTypeName,
            instrument: ManagedAccount,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
