from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import IncomingWireTransferAuthorisationRequestSourceInstrument


@model
class IncomingWireTransferAuthorisationRequestSource(Model):
    """Where the money comes from, and what the payer wrote."""

    instrument: IncomingWireTransferAuthorisationRequestSourceInstrument
    """The sending account, its kind and the payment's reference."""

    __fields__: ClassVar[Fields] = (
        Field(
            "instrument",
            "instrument",
            ModelOf("IncomingWireTransferAuthorisationRequestSourceInstrument"),
            required=True,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            instrument: IncomingWireTransferAuthorisationRequestSourceInstrument,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
