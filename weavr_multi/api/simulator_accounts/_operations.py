"""What each method of `SimulatorAccounts` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import INTEGER, STRING, EnumOf, Field, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import BankDetailsDepositResponse, DepositResponse

DEPOSIT: Operation[DepositResponse] = Operation(
    surface="simulator",
    id="accounts_account_id_deposit",
    name="accounts.deposit",
    method="POST",
    url="/simulate/api/accounts/{account_id}/deposit",
    path=(Parameter("account_id", "account_id", STRING, required=True, pattern="^[0-9]+$"),),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    body=(
        Field("deposit_amount", "depositAmount", ModelOf("SimulatorCurrencyAmount"), required=True),
        Field("sender_name", "senderName", STRING),
        Field("reference", "reference", STRING),
        Field("receiver_name", "receiverName", STRING),
        Field("tx_id", "txId", INTEGER),
        Field("sender_iban", "senderIban", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("sepa", "sepa", ModelOf("IBANDetails")),
        Field("faster_payments", "fasterPayments", ModelOf("FasterPaymentsBankDetails")),
        Field("account_descriptor", "accountDescriptor", ModelOf("AccountDescriptorDetails")),
        Field("payment_network", "paymentNetwork", EnumOf("TransferType")),
    ),
    body_required=True,
    security=("programme-key",),
    responses={200: ModelOf("DepositResponse")},
)
DEPOSIT_BY_BANK_DETAILS: Operation[BankDetailsDepositResponse] = Operation(
    surface="simulator",
    id="accounts_deposit",
    name="accounts.deposit_by_bank_details",
    method="POST",
    url="/simulate/api/accounts/deposit",
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    body=(
        Field("iban", "iban", STRING),
        Field("payment_reference", "paymentReference", STRING),
        Field("deposit_amount", "depositAmount", ModelOf("SimulatorCurrencyAmount"), required=True),
        Field("sender_name", "senderName", STRING),
        Field("reference", "reference", STRING),
        Field("receiver_name", "receiverName", STRING),
        Field("tx_id", "txId", INTEGER),
        Field("sender_iban_details", "senderIbanDetails", ModelOf("SimulatorIbanDetails")),
        Field("sender_faster_payments_details", "senderFasterPaymentsDetails", ModelOf("FasterPaymentsDetails")),
        Field(
            "sender_account_descriptor_details", "senderAccountDescriptorDetails", ModelOf("AccountDescriptorDetails")
        ),
        Field("destination_iban_details", "destinationIbanDetails", ModelOf("SimulatorIbanDetails")),
        Field(
            "destination_faster_payments_details", "destinationFasterPaymentsDetails", ModelOf("FasterPaymentsDetails")
        ),
        Field("payment_network", "paymentNetwork", EnumOf("TransferType")),
    ),
    body_required=True,
    security=("programme-key",),
    responses={200: ModelOf("BankDetailsDepositResponse")},
)
