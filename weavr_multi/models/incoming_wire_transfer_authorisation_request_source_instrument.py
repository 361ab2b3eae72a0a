from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source_instrument_type import (
        IncomingWireTransferAuthorisationRequestSourceInstrumentType,
    )
    from weavr_multi.models.linked_account import LinkedAccount
    from weavr_multi.models.unknown_sender_account import UnknownSenderAccount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequestSourceInstrument(Model):
    """The sending account, its kind and the payment's reference.

    Attributes:
        type: `linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`;
            tells the shape of `instrument`.
        instrument: The sending account, as far as it is known.
        reference: Reference that the payer gave with the payment.
    """

    type: IncomingWireTransferAuthorisationRequestSourceInstrumentType
    instrument: LinkedAccount | UnknownSenderAccount | dict[str, Any]
    reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("IncomingWireTransferAuthorisationRequestSourceInstrumentType"), True, None),
        (
            "instrument",
            "instrument",
            U(
                M("LinkedAccount"),
                M("UnknownSenderAccount"),
                sibling=(
                    "type",
                    {"linked_accounts": "LinkedAccount", "unknown_sender_accounts": "UnknownSenderAccount"},
                ),
            ),
            True,
            None,
        ),
        ("reference", "reference", STR, False, None),
    )
