from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        InstrumentId,
        LegacyCurrencyAmount,
        ManagedAccountsIwtEventIwtState,
        StringWrappedTypeId,
        TransferType,
    )
    from weavr_multi.params import InstrumentIdParams, ManagedAccountsIwtEventIwtStateName, TransferTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedAccountDeposit(Event):
    """Money arrived in a managed account.

    Arrives when a bank transfer reaches a managed account, and again when its state changes: PENDING,
    COMPLETED or REJECTED. The money is there only with COMPLETED. The body tells the amount, the fee taken
    from it and what is known of the sender. The transfer can also be read with `incoming_wire_transfers.get`.

    Arrives at ``/managed_accounts/deposits/watch``.
    """

    id: InstrumentId
    """Managed account that receives the money, as type and id."""
    transaction_id: str
    """Digit string of the deposit."""
    transaction_amount: LegacyCurrencyAmount
    """Amount of the transaction."""
    transaction_timestamp: str
    """When the transaction took place, epoch milliseconds as a digit string."""
    payment_network: TransferType | None = None
    """Payment network the deposit arrived by."""
    email_address: str | None = None
    """E-mail address of the account owner."""
    owner: StringWrappedTypeId
    """Corporate or consumer that owns the account."""
    sender_name: str | None = None
    """Name of the sender."""
    state: ManagedAccountsIwtEventIwtState | None = None
    """PENDING until credited; COMPLETED and REJECTED are final."""
    sender_iban: str | None = None
    """IBAN of the account the money came from."""
    sender_sort_code: str | None = None
    """Sort code of the sender's bank, 6 digits."""
    sender_account_number: str | None = None
    """Account number of the sender."""
    sender_account_descriptor: str | None = None
    """Free-form identification of the sender's account."""
    transaction_fee: LegacyCurrencyAmount | None = None
    """Fee taken for the transaction."""
    sender_reference: str | None = None
    """Reference the sender gave with the payment."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("transaction_id", "transactionId", STRING, required=True),
        Field("transaction_amount", "transactionAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("transaction_timestamp", "transactionTimestamp", TIME_DIGITS, required=True),
        Field("payment_network", "paymentNetwork", EnumOf("TransferType")),
        Field("email_address", "emailAddress", STRING),
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("sender_name", "senderName", STRING),
        Field("state", "state", EnumOf("ManagedAccountsIwtEventIwtState")),
        Field("sender_iban", "senderIban", STRING),
        Field("sender_sort_code", "senderSortCode", STRING),
        Field("sender_account_number", "senderAccountNumber", STRING),
        Field("sender_account_descriptor", "senderAccountDescriptor", STRING),
        Field("transaction_fee", "transactionFee", ModelOf("LegacyCurrencyAmount")),
        Field("sender_reference", "senderReference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            transaction_id: str,
            transaction_amount: LegacyCurrencyAmount,
            transaction_timestamp: str,
            payment_network: TransferType | TransferTypeName | None = None,
            email_address: str | None = None,
            owner: StringWrappedTypeId,
            sender_name: str | None = None,
            state: ManagedAccountsIwtEventIwtState | ManagedAccountsIwtEventIwtStateName | None = None,
            sender_iban: str | None = None,
            sender_sort_code: str | None = None,
            sender_account_number: str | None = None,
            sender_account_descriptor: str | None = None,
            transaction_fee: LegacyCurrencyAmount | None = None,
            sender_reference: str | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
