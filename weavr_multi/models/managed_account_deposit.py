from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.managed_accounts_iwt_event_iwt_state import ManagedAccountsIwtEventIwtState
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId
    from weavr_multi.models.transfer_type import TransferType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedAccountDeposit(Event):
    """Money arrived in a managed account.

    Arrives when a bank transfer reaches a managed account, and again when its state changes: PENDING,
    COMPLETED or REJECTED. The money is there only with COMPLETED. The body tells the amount, the fee taken
    from it and what is known of the sender. The transfer can also be read with `incoming_wire_transfers.get`.

    Arrives at ``/managed_accounts/deposits/watch``.

    Attributes:
        id: Managed account that receives the money, as type and id.
        transaction_id: Digit string of the deposit.
        transaction_amount: Amount of the transaction.
        transaction_timestamp: When the transaction took place, epoch milliseconds as a digit string.
        payment_network: Payment network the deposit arrived by.
        email_address: E-mail address of the account owner.
        owner: Corporate or consumer that owns the account.
        sender_name: Name of the sender.
        state: PENDING until credited; COMPLETED and REJECTED are final.
        sender_iban: IBAN of the account the money came from.
        sender_sort_code: Sort code of the sender's bank, 6 digits.
        sender_account_number: Account number of the sender.
        sender_account_descriptor: Free-form identification of the sender's account.
        transaction_fee: Fee taken for the transaction.
        sender_reference: Reference the sender gave with the payment.
    """

    id: InstrumentId
    transaction_id: str
    transaction_amount: LegacyCurrencyAmount
    transaction_timestamp: str
    payment_network: TransferType | Unset = UNSET
    email_address: str | Unset = UNSET
    owner: StringWrappedTypeId
    sender_name: str | Unset = UNSET
    state: ManagedAccountsIwtEventIwtState | Unset = UNSET
    sender_iban: str | Unset = UNSET
    sender_sort_code: str | Unset = UNSET
    sender_account_number: str | Unset = UNSET
    sender_account_descriptor: str | Unset = UNSET
    transaction_fee: LegacyCurrencyAmount | Unset = UNSET
    sender_reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("transaction_id", "transactionId", STR, True, None),
        ("transaction_amount", "transactionAmount", M("LegacyCurrencyAmount"), True, None),
        ("transaction_timestamp", "transactionTimestamp", STR, True, None),
        ("payment_network", "paymentNetwork", E("TransferType"), False, None),
        ("email_address", "emailAddress", STR, False, None),
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("sender_name", "senderName", STR, False, None),
        ("state", "state", E("ManagedAccountsIwtEventIwtState"), False, None),
        ("sender_iban", "senderIban", STR, False, None),
        ("sender_sort_code", "senderSortCode", STR, False, None),
        ("sender_account_number", "senderAccountNumber", STR, False, None),
        ("sender_account_descriptor", "senderAccountDescriptor", STR, False, None),
        ("transaction_fee", "transactionFee", M("LegacyCurrencyAmount"), False, None),
        ("sender_reference", "senderReference", STR, False, None),
    )
