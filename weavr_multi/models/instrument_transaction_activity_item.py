from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_payment import CardPayment
    from weavr_multi.models.correspondent_banking_owt import CorrespondentBankingOwt
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.fee_summary import FeeSummary
    from weavr_multi.models.fee_transaction import FeeTransaction
    from weavr_multi.models.incoming_wire_transfer import IncomingWireTransfer
    from weavr_multi.models.outgoing_wire_transfer import OutgoingWireTransfer
    from weavr_multi.models.send import Send
    from weavr_multi.models.system_transaction import SystemTransaction
    from weavr_multi.models.transaction_activity_direction import TransactionActivityDirection
    from weavr_multi.models.transaction_activity_status import TransactionActivityStatus
    from weavr_multi.models.transaction_activity_type import TransactionActivityType
    from weavr_multi.models.transfer import Transfer


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentTransactionActivityItem(Model):
    """Transaction of one account or card, with the full transaction enclosed.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of transaction; decides the shape of `transaction`.
        status: How far the transaction has come, in terms common to all kinds.
        direction: CREDIT for money coming in to the instrument, DEBIT for money going out.
        amount: Amount of the transaction, in the currency given with it.
        fee: Fee taken for the transaction, with the id of its own transaction.
        creation_timestamp: When the object was created, in epoch milliseconds.
        last_updated_timestamp: When it last changed, in epoch milliseconds.
        transaction: Full transaction, in the shape selected by `type`.
    """

    id: str
    type: TransactionActivityType
    status: TransactionActivityStatus
    direction: TransactionActivityDirection | Unset = UNSET
    amount: CurrencyAmount
    fee: FeeSummary | Unset = UNSET
    creation_timestamp: int
    last_updated_timestamp: int | Unset = UNSET
    transaction: (
        Transfer
        | Send
        | OutgoingWireTransfer
        | CorrespondentBankingOwt
        | IncomingWireTransfer
        | CardPayment
        | FeeTransaction
        | SystemTransaction
        | dict[str, Any]
        | Unset
    ) = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("TransactionActivityType"), True, None),
        ("status", "status", E("TransactionActivityStatus"), True, None),
        ("direction", "direction", E("TransactionActivityDirection"), False, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("fee", "fee", M("FeeSummary"), False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("last_updated_timestamp", "lastUpdatedTimestamp", INT, False, None),
        (
            "transaction",
            "transaction",
            U(
                M("Transfer"),
                M("Send"),
                M("OutgoingWireTransfer"),
                M("CorrespondentBankingOwt"),
                M("IncomingWireTransfer"),
                M("CardPayment"),
                M("FeeTransaction"),
                M("SystemTransaction"),
                sibling=(
                    "type",
                    {
                        "transfers": "Transfer",
                        "sends": "Send",
                        "outgoing_wire_transfers": "OutgoingWireTransfer",
                        "correspondent_bank_transfers": "CorrespondentBankingOwt",
                        "incoming_wire_transfers": "IncomingWireTransfer",
                        "card_payments": "CardPayment",
                        "fees": "FeeTransaction",
                        "system_transactions": "SystemTransaction",
                    },
                ),
            ),
            False,
            None,
        ),
    )
