from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        IncomingWireTransferAuthorisationRequestDestinationInstrument,
        IncomingWireTransferAuthorisationRequestDestinationOwner,
    )


@model
class IncomingWireTransferAuthorisationRequestDestination(Model):
    """Where the money is to go, and to whom."""

    instrument: IncomingWireTransferAuthorisationRequestDestinationInstrument
    """The receiving account and its kind."""
    owner: IncomingWireTransferAuthorisationRequestDestinationOwner
    """The owner of the receiving account and its kind."""

    __fields__: ClassVar[Fields] = (
        Field(
            "instrument",
            "instrument",
            ModelOf("IncomingWireTransferAuthorisationRequestDestinationInstrument"),
            required=True,
        ),
        Field("owner", "owner", ModelOf("IncomingWireTransferAuthorisationRequestDestinationOwner"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            instrument: IncomingWireTransferAuthorisationRequestDestinationInstrument,
            owner: IncomingWireTransferAuthorisationRequestDestinationOwner,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
