from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_accounts import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        AccountDescriptorDetails,
        BankDetailsDepositResponse,
        DepositResponse,
        FasterPaymentsBankDetails,
        FasterPaymentsDetails,
        IBANDetails,
        SimulatorCurrencyAmount,
        SimulatorIbanDetails,
        TransferType,
    )
    from weavr_multi.params import (
        AccountDescriptorDetailsParams,
        FasterPaymentsBankDetailsParams,
        FasterPaymentsDetailsParams,
        IBANDetailsParams,
        SimulatorCurrencyAmountParams,
        SimulatorIbanDetailsParams,
        TransferTypeName,
    )


class SimulatorAccounts(Resource):
    """What can be done with ``simulator.accounts``."""

    def deposit(
        self,
        account_id: str | int,
        *,
        deposit_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        sender_name: str | None = None,
        reference: str | None = None,
        receiver_name: str | None = None,
        tx_id: int | None = None,
        sender_iban: str | None = None,
        sepa: IBANDetails | IBANDetailsParams | None = None,
        faster_payments: FasterPaymentsBankDetails | FasterPaymentsBankDetailsParams | None = None,
        account_descriptor: AccountDescriptorDetails | AccountDescriptorDetailsParams | None = None,
        payment_network: TransferType | TransferTypeName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, DepositResponse]:
        """Deposit money into a managed account.

        ``POST /simulate/api/accounts/{account_id}/deposit``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.DEPOSIT,
            options,
            account_id=account_id,
            call_ref=call_ref,
            deposit_amount=deposit_amount,
            sender_name=sender_name,
            reference=reference,
            receiver_name=receiver_name,
            tx_id=tx_id,
            sender_iban=sender_iban,
            sepa=sepa,
            faster_payments=faster_payments,
            account_descriptor=account_descriptor,
            payment_network=payment_network,
        )

    def deposit_by_bank_details(
        self,
        *,
        deposit_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        iban: str | None = None,
        payment_reference: str | None = None,
        sender_name: str | None = None,
        reference: str | None = None,
        receiver_name: str | None = None,
        tx_id: int | None = None,
        sender_iban_details: SimulatorIbanDetails | SimulatorIbanDetailsParams | None = None,
        sender_faster_payments_details: FasterPaymentsDetails | FasterPaymentsDetailsParams | None = None,
        sender_account_descriptor_details: AccountDescriptorDetails | AccountDescriptorDetailsParams | None = None,
        destination_iban_details: SimulatorIbanDetails | SimulatorIbanDetailsParams | None = None,
        destination_faster_payments_details: FasterPaymentsDetails | FasterPaymentsDetailsParams | None = None,
        payment_network: TransferType | TransferTypeName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, BankDetailsDepositResponse]:
        """Deposit money by bank details.

        ``POST /simulate/api/accounts/deposit``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.DEPOSIT_BY_BANK_DETAILS,
            options,
            call_ref=call_ref,
            iban=iban,
            payment_reference=payment_reference,
            deposit_amount=deposit_amount,
            sender_name=sender_name,
            reference=reference,
            receiver_name=receiver_name,
            tx_id=tx_id,
            sender_iban_details=sender_iban_details,
            sender_faster_payments_details=sender_faster_payments_details,
            sender_account_descriptor_details=sender_account_descriptor_details,
            destination_iban_details=destination_iban_details,
            destination_faster_payments_details=destination_faster_payments_details,
            payment_network=payment_network,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorAccountsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorAccountsRaw(self._raw())


class SimulatorAccountsRaw(RawMethods):
    """The methods of `SimulatorAccounts`, giving the whole response."""

    def __init__(self, resource: SimulatorAccounts) -> None:
        super().__init__(resource)
        self.deposit = raw(resource.deposit)
        self.deposit_by_bank_details = raw(resource.deposit_by_bank_details)
