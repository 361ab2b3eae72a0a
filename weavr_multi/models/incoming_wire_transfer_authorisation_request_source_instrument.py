from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        IncomingWireTransferAuthorisationRequestSourceInstrumentType,
        LinkedAccount,
        UnknownSenderAccount,
    )
    from weavr_multi.params import IncomingWireTransferAuthorisationRequestSourceInstrumentTypeName


@model
class IncomingWireTransferAuthorisationRequestSourceInstrument(Model):
    """The sending account, its kind and the payment's reference."""

    type: IncomingWireTransferAuthorisationRequestSourceInstrumentType
    """`linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`; tells the
    shape of `instrument`.
    """
    instrument: LinkedAccount | UnknownSenderAccount | dict[str, Any]
    """The sending account, as far as it is known."""
    reference: str | None = None
    """Reference that the payer gave with the payment."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("IncomingWireTransferAuthorisationRequestSourceInstrumentType"), required=True),
        Field(
            "instrument",
            "instrument",
            OneOf(
                ModelOf("LinkedAccount"),
                ModelOf("UnknownSenderAccount"),
                sibling=(
                    "type",
                    {"linked_accounts": "LinkedAccount", "unknown_sender_accounts": "UnknownSenderAccount"},
                ),
            ),
            required=True,
        ),
        Field("reference", "reference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: IncomingWireTransferAuthorisationRequestSourceInstrumentType
            | IncomingWireTransferAuthorisationRequestSourceInstrumentTypeName,
            instrument: LinkedAccount | UnknownSenderAccount,
            reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
