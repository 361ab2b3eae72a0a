from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.incoming_wire_transfer_multi_state import IncomingWireTransferMultiState
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.payment_network import PaymentNetwork
    from weavr_multi.models.transaction_forex import TransactionForex


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransfer(Model):
    """Bank transfer received on a managed account.

    Attributes:
        id: Digit string of the incoming wire transfer.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        state: PENDING until credited; COMPLETED and REJECTED are final.
        amount: Amount received.
        fee: Fee taken for the transfer, if any.
        destination_instrument: Managed account that receives the money.
        payment_network: Payment network the transfer arrived by.
        sender_name: Name of the sender.
        sender_iban: IBAN of the account the money came from.
        sender_reference: Reference the sender gave with the payment.
        forex: Currency conversion applied, if there was one.
        is_instant: True if it arrived by an instant payment scheme.
        created_at: When the wire transfer was recorded, in epoch milliseconds.
        executed_at: When the money was credited, in epoch milliseconds.
    """

    id: str
    profile_id: str | Unset = UNSET
    state: IncomingWireTransferMultiState
    amount: CurrencyAmount
    fee: CurrencyAmount | Unset = UNSET
    destination_instrument: InstrumentId
    payment_network: PaymentNetwork | Unset = UNSET
    sender_name: str | Unset = UNSET
    sender_iban: str | Unset = UNSET
    sender_reference: str | Unset = UNSET
    forex: TransactionForex | Unset = UNSET
    is_instant: bool | Unset = UNSET
    created_at: int
    executed_at: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, False, None),
        ("state", "state", E("IncomingWireTransferMultiState"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("fee", "fee", M("CurrencyAmount"), False, None),
        ("destination_instrument", "destinationInstrument", M("InstrumentId"), True, None),
        ("payment_network", "paymentNetwork", E("PaymentNetwork"), False, None),
        ("sender_name", "senderName", STR, False, None),
        ("sender_iban", "senderIban", STR, False, None),
        ("sender_reference", "senderReference", STR, False, None),
        ("forex", "forex", M("TransactionForex"), False, None),
        ("is_instant", "isInstant", BOOL, False, None),
        ("created_at", "createdAt", INT, True, None),
        ("executed_at", "executedAt", INT, False, None),
    )
