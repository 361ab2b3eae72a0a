from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, STR, UNSET, E, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.account_descriptor_details import AccountDescriptorDetails
    from weavr_multi.models.bank_details_deposit_response import BankDetailsDepositResponse
    from weavr_multi.models.deposit_response import DepositResponse
    from weavr_multi.models.faster_payments_bank_details import FasterPaymentsBankDetails
    from weavr_multi.models.faster_payments_details import FasterPaymentsDetails
    from weavr_multi.models.iban_details import IBANDetails
    from weavr_multi.models.simulator_currency_amount import SimulatorCurrencyAmount
    from weavr_multi.models.simulator_iban_details import SimulatorIbanDetails
    from weavr_multi.models.transfer_type import TransferType

_DEPOSIT: Operation[DepositResponse] = Operation(
    "simulator",
    "accounts_account_id_deposit",
    "accounts.deposit",
    "POST",
    "/simulate/api/accounts/{account_id}/deposit",
    path=(("account_id", "account_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("deposit_amount", "depositAmount", M("SimulatorCurrencyAmount"), True, None),
        ("sender_name", "senderName", STR, False, None),
        ("reference", "reference", STR, False, None),
        ("receiver_name", "receiverName", STR, False, None),
        ("tx_id", "txId", INT, False, None),
        ("sender_iban", "senderIban", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("sepa", "sepa", M("IBANDetails"), False, None),
        ("faster_payments", "fasterPayments", M("FasterPaymentsBankDetails"), False, None),
        ("account_descriptor", "accountDescriptor", M("AccountDescriptorDetails"), False, None),
        ("payment_network", "paymentNetwork", E("TransferType"), False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("DepositResponse")},
    statuses=("400", "default"),
)
_DEPOSIT_BY_BANK_DETAILS: Operation[BankDetailsDepositResponse] = Operation(
    "simulator",
    "accounts_deposit",
    "accounts.deposit_by_bank_details",
    "POST",
    "/simulate/api/accounts/deposit",
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("iban", "iban", STR, False, None),
        ("payment_reference", "paymentReference", STR, False, None),
        ("deposit_amount", "depositAmount", M("SimulatorCurrencyAmount"), True, None),
        ("sender_name", "senderName", STR, False, None),
        ("reference", "reference", STR, False, None),
        ("receiver_name", "receiverName", STR, False, None),
        ("tx_id", "txId", INT, False, None),
        ("sender_iban_details", "senderIbanDetails", M("SimulatorIbanDetails"), False, None),
        ("sender_faster_payments_details", "senderFasterPaymentsDetails", M("FasterPaymentsDetails"), False, None),
        (
            "sender_account_descriptor_details",
            "senderAccountDescriptorDetails",
            M("AccountDescriptorDetails"),
            False,
            None,
        ),
        ("destination_iban_details", "destinationIbanDetails", M("SimulatorIbanDetails"), False, None),
        (
            "destination_faster_payments_details",
            "destinationFasterPaymentsDetails",
            M("FasterPaymentsDetails"),
            False,
            None,
        ),
        ("payment_network", "paymentNetwork", E("TransferType"), False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("BankDetailsDepositResponse")},
    statuses=("400", "default"),
)


class SimulatorAccounts(Resource):
    """What can be done with ``simulator.accounts``."""

    async def deposit(
        self,
        account_id: str | int,
        *,
        deposit_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        sender_name: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        receiver_name: str | Unset = UNSET,
        tx_id: int | Unset = UNSET,
        sender_iban: str | Unset = UNSET,
        sepa: IBANDetails | Mapping[str, object] | Unset = UNSET,
        faster_payments: FasterPaymentsBankDetails | Mapping[str, object] | Unset = UNSET,
        account_descriptor: AccountDescriptorDetails | Mapping[str, object] | Unset = UNSET,
        payment_network: TransferType | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> DepositResponse:
        """Deposit money into a managed account.

        Sandbox only. Acts out a bank transfer that arrives at the managed account with the given id, as if
        sent by the person or company named in the body. The outcome is the `code` of the answer, COMPLETED or
        the reason for a denial, under status 200 in either case. In the Multi API it appears as an incoming
        wire transfer and as the webhook `/managed_accounts/deposits/watch`. An account that must have an IBAN
        first answers DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN; see `managed_accounts.upgrade_iban` of the Multi
        API.

        Args:
            account_id: Id of the managed account; the digits that the Multi API gives as a string.
            deposit_amount: Amount to pay in; its currency must be that of the account.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            sender_name: Name of the sender.
            reference: Reference that the deposit carries.
            receiver_name: Name of the payee to quote on the deposit.
            tx_id: Transaction id chosen by the caller for the simulated deposit.
            sender_iban: IBAN the deposit appears to come from; use `sepa` for an IBAN with BIC.
            sepa: IBAN with BIC the deposit appears to come from.
            faster_payments: UK account number and sort code the deposit appears to come from.
            account_descriptor: Free-form account the deposit appears to come from.
            payment_network: Payment network the deposit appears to arrive by.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _DEPOSIT,
            (
                account_id,
                call_ref,
                deposit_amount,
                sender_name,
                reference,
                receiver_name,
                tx_id,
                sender_iban,
                sepa,
                faster_payments,
                account_descriptor,
                payment_network,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def deposit_by_bank_details(
        self,
        *,
        deposit_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        iban: str | Unset = UNSET,
        payment_reference: str | Unset = UNSET,
        sender_name: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        receiver_name: str | Unset = UNSET,
        tx_id: int | Unset = UNSET,
        sender_iban_details: SimulatorIbanDetails | Mapping[str, object] | Unset = UNSET,
        sender_faster_payments_details: FasterPaymentsDetails | Mapping[str, object] | Unset = UNSET,
        sender_account_descriptor_details: AccountDescriptorDetails | Mapping[str, object] | Unset = UNSET,
        destination_iban_details: SimulatorIbanDetails | Mapping[str, object] | Unset = UNSET,
        destination_faster_payments_details: FasterPaymentsDetails | Mapping[str, object] | Unset = UNSET,
        payment_network: TransferType | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> BankDetailsDepositResponse:
        """Deposit money by bank details.

        Sandbox only. Like `accounts.deposit`, but finds the managed account by its bank details, an IBAN or
        an account number with sort code, as another bank would. The outcome is the `code` of the answer,
        COMPLETED or the reason for a denial, under status 200 in either case.

        Args:
            deposit_amount: Amount to pay in; its currency must be that of the account.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            iban: IBAN of the managed account to pay into. Deprecated; use `destinationIbanDetails`.
            payment_reference: Reference by which the managed account is found when it shares its bank
                details.
            sender_name: Name of the sender.
            reference: Reference that the deposit carries.
            receiver_name: Name of the payee to quote on the deposit.
            tx_id: Transaction id chosen by the caller for the simulated deposit.
            sender_iban_details: Sender's IBAN and BIC.
            sender_faster_payments_details: Sender's UK account number and sort code.
            sender_account_descriptor_details: Sender's account given as a free descriptor.
            destination_iban_details: IBAN of the managed account to pay into.
            destination_faster_payments_details: UK account number and sort code of the managed account to pay
                into.
            payment_network: Payment network the deposit appears to arrive by.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _DEPOSIT_BY_BANK_DETAILS,
            (
                call_ref,
                iban,
                payment_reference,
                deposit_amount,
                sender_name,
                reference,
                receiver_name,
                tx_id,
                sender_iban_details,
                sender_faster_payments_details,
                sender_account_descriptor_details,
                destination_iban_details,
                destination_faster_payments_details,
                payment_network,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorAccountsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorAccountsRaw(self._raw())


class SimulatorAccountsRaw:
    """The methods of `SimulatorAccounts`, giving the whole answer."""

    def __init__(self, resource: SimulatorAccounts) -> None:
        self.deposit = raw(resource.deposit)
        self.deposit_by_bank_details = raw(resource.deposit_by_bank_details)
