from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_cards import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import AdditionalMerchantData, CardHolderPresent, PurchaseResponse, SimulatorCurrencyAmount
    from weavr_multi.params import AdditionalMerchantDataParams, CardHolderPresentName, SimulatorCurrencyAmountParams


class SimulatorCards(Resource):
    """What can be done with ``simulator.cards``."""

    def expire(
        self, card_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Let a card expire.

        ``POST /simulate/api/cards/{card_id}/expire``

        Sandbox only. Acts out the end of a card's validity, which the webhook `/managed_cards/expiries/watch`
        reports as CARD_EXPIRED. A card that is destroyed or cannot expire in its present state answers 409.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: INSTRUMENT_DESTROYED, INSTRUMENT_NOT_EXPIRABLE, TRANSACTION_BATCH_EXCEPTION (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.EXPIRE, options, card_id=card_id, call_ref=call_ref)

    def mark_about_to_expire(
        self, card_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Make a card about to expire.

        ``POST /simulate/api/cards/{card_id}/about_to_expire``

        Sandbox only. Acts out the time shortly before a card expires, which the webhook
        `/managed_cards/expiries/watch` reports as CARD_ABOUT_TO_EXPIRE. What follows depends on the card's
        renewal type: `cards.renew` or `cards.expire`.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.MARK_ABOUT_TO_EXPIRE, options, card_id=card_id, call_ref=call_ref)

    def purchase(
        self,
        card_id: str | int,
        *,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        merchant_id: str | None = None,
        merchant_category_code: str | None = None,
        transaction_country: str | None = None,
        forex_fee: int | None = None,
        forex_padding: int | None = None,
        atm_withdrawal: bool | None = None,
        additional_merchant_data: AdditionalMerchantData | AdditionalMerchantDataParams | None = None,
        card_holder_present: CardHolderPresent | CardHolderPresentName | None = None,
        card_present: bool | None = None,
        initiate_biometric_three_d_secure: bool | None = None,
        transaction_timestamp: int | datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, PurchaseResponse]:
        """Buy something with a card.

        ``POST /simulate/api/cards/{card_id}/purchase``

        Sandbox only. Acts out a payment, or with `atmWithdrawal` a withdrawal of cash, with the card that has
        the given id. The card's spend rules apply. The outcome is the `code` of the answer, under status 200
        even where it is a denial. With `initiateBiometricThreeDSecure` the payment waits for approval on the
        user's device, and the answer gives the id of that challenge.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            merchant_name: Name of the merchant.
            transaction_amount: Amount the merchant charges or refunds.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            merchant_id: Identification of the merchant given by its acquirer.
            merchant_category_code: Merchant category code (MCC), 4 digits.
            transaction_country: Country of the simulated transaction, a three-letter code.
            forex_fee: Currency conversion fee to simulate, in minor units. Deprecated.
            forex_padding: Exchange-rate margin to simulate, in minor units. Deprecated.
            atm_withdrawal: True simulates a cash withdrawal at a machine instead of a purchase.
            additional_merchant_data: Optional merchant details to show on the simulated transaction.
            card_holder_present: Whether to simulate a cardholder present at the merchant: PRESENT,
                NOT_PRESENT or PRESENCE_UNKNOWN.
            card_present: Whether the card itself was presented at the merchant.
            initiate_biometric_three_d_secure: True makes the purchase start a biometric 3-D Secure check
                instead of being decided at once.
            transaction_timestamp: When the transaction took place, in epoch milliseconds.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.PURCHASE,
            options,
            card_id=card_id,
            call_ref=call_ref,
            merchant_name=merchant_name,
            merchant_id=merchant_id,
            merchant_category_code=merchant_category_code,
            transaction_amount=transaction_amount,
            transaction_country=transaction_country,
            forex_fee=forex_fee,
            forex_padding=forex_padding,
            atm_withdrawal=atm_withdrawal,
            additional_merchant_data=additional_merchant_data,
            card_holder_present=card_holder_present,
            card_present=card_present,
            initiate_biometric_three_d_secure=initiate_biometric_three_d_secure,
            transaction_timestamp=transaction_timestamp,
        )

    def renew(
        self, card_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Renew a card that is about to expire.

        ``POST /simulate/api/cards/{card_id}/renew``

        Sandbox only. Acts out the renewal of a card, which the webhook `/managed_cards/expiries/watch`
        reports as CARD_RENEWED. A card that is destroyed, reported lost or stolen, or that cannot be renewed
        answers 409. Call `cards.mark_about_to_expire` to bring a card to that point.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN, INSTRUMENT_NOT_RENEWABLE,
                TRANSACTION_BATCH_EXCEPTION (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.RENEW, options, card_id=card_id, call_ref=call_ref)

    def refund(
        self,
        card_id: str | int,
        *,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        merchant_id: str | None = None,
        merchant_category_code: str | None = None,
        transaction_country: str | None = None,
        forex_fee: int | None = None,
        forex_padding: int | None = None,
        atm_withdrawal: bool | None = None,
        additional_merchant_data: AdditionalMerchantData | AdditionalMerchantDataParams | None = None,
        card_holder_present: CardHolderPresent | CardHolderPresentName | None = None,
        card_present: bool | None = None,
        initiate_biometric_three_d_secure: bool | None = None,
        transaction_timestamp: int | datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, PurchaseResponse]:
        """Refund a payment to a card.

        ``POST /simulate/api/cards/{card_id}/merchant_refund``

        Sandbox only. Acts out a merchant who gives money back to the card that has the given id. The body has
        the form of a purchase; it does not name the payment that is refunded. The outcome is the `code` of
        the answer, under status 200 even where it is a denial.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            merchant_name: Name of the merchant.
            transaction_amount: Amount the merchant charges or refunds.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            merchant_id: Identification of the merchant given by its acquirer.
            merchant_category_code: Merchant category code (MCC), 4 digits.
            transaction_country: Country of the simulated transaction, a three-letter code.
            forex_fee: Currency conversion fee to simulate, in minor units. Deprecated.
            forex_padding: Exchange-rate margin to simulate, in minor units. Deprecated.
            atm_withdrawal: True simulates a cash withdrawal at a machine instead of a purchase.
            additional_merchant_data: Optional merchant details to show on the simulated transaction.
            card_holder_present: Whether to simulate a cardholder present at the merchant: PRESENT,
                NOT_PRESENT or PRESENCE_UNKNOWN.
            card_present: Whether the card itself was presented at the merchant.
            initiate_biometric_three_d_secure: True makes the purchase start a biometric 3-D Secure check
                instead of being decided at once.
            transaction_timestamp: When the transaction took place, in epoch milliseconds.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.REFUND,
            options,
            card_id=card_id,
            call_ref=call_ref,
            merchant_name=merchant_name,
            merchant_id=merchant_id,
            merchant_category_code=merchant_category_code,
            transaction_amount=transaction_amount,
            transaction_country=transaction_country,
            forex_fee=forex_fee,
            forex_padding=forex_padding,
            atm_withdrawal=atm_withdrawal,
            additional_merchant_data=additional_merchant_data,
            card_holder_present=card_holder_present,
            card_present=card_present,
            initiate_biometric_three_d_secure=initiate_biometric_three_d_secure,
            transaction_timestamp=transaction_timestamp,
        )

    def purchase_by_card_details(
        self,
        *,
        card_number: str | Sensitive,
        cvv: str | Sensitive,
        expiry_date: str,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        merchant_id: str | None = None,
        merchant_category_code: str | None = None,
        forex_fee: int | None = None,
        forex_padding: int | None = None,
        atm_withdrawal: bool | None = None,
        additional_merchant_data: AdditionalMerchantData | AdditionalMerchantDataParams | None = None,
        card_holder_present: CardHolderPresent | CardHolderPresentName | None = None,
        card_present: bool | None = None,
        initiate_biometric_three_d_secure: bool | None = None,
        transaction_timestamp: int | datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, PurchaseResponse]:
        """Buy something by card details.

        ``POST /simulate/api/cards/purchase``

        Sandbox only. Like `cards.purchase`, but names the card by its number, CVV and expiry date, as a
        merchant would; wrong details are denied. The outcome is the `code` of the answer, under status 200
        even where it is a denial.

        Args:
            card_number: Full number (PAN) of the card to charge, at least 16 characters of digits and spaces.
            cvv: Three-digit security code of the card to charge. Secret.
            expiry_date: Expiry of the card as printed on it.
            merchant_name: Name of the merchant.
            transaction_amount: Amount the merchant charges or refunds.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            merchant_id: Identification of the merchant given by its acquirer.
            merchant_category_code: Merchant category code (MCC), 4 digits.
            forex_fee: Currency conversion fee to simulate, in minor units. Deprecated.
            forex_padding: Exchange-rate margin to simulate, in minor units. Deprecated.
            atm_withdrawal: True simulates a cash withdrawal at a machine instead of a purchase.
            additional_merchant_data: Optional merchant details to show on the simulated transaction.
            card_holder_present: Whether to simulate a cardholder present at the merchant: PRESENT,
                NOT_PRESENT or PRESENCE_UNKNOWN.
            card_present: Whether the card itself was presented at the merchant.
            initiate_biometric_three_d_secure: True makes the purchase start a biometric 3-D Secure check
                instead of being decided at once.
            transaction_timestamp: When the transaction took place, in epoch milliseconds.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.PURCHASE_BY_CARD_DETAILS,
            options,
            call_ref=call_ref,
            card_number=card_number,
            cvv=cvv,
            expiry_date=expiry_date,
            merchant_name=merchant_name,
            merchant_id=merchant_id,
            merchant_category_code=merchant_category_code,
            transaction_amount=transaction_amount,
            forex_fee=forex_fee,
            forex_padding=forex_padding,
            atm_withdrawal=atm_withdrawal,
            additional_merchant_data=additional_merchant_data,
            card_holder_present=card_holder_present,
            card_present=card_present,
            initiate_biometric_three_d_secure=initiate_biometric_three_d_secure,
            transaction_timestamp=transaction_timestamp,
        )

    def refund_by_card_details(
        self,
        *,
        card_number: str | Sensitive,
        cvv: str | Sensitive,
        expiry_date: str,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | SimulatorCurrencyAmountParams | Money,
        call_ref: str | None = None,
        merchant_id: str | None = None,
        merchant_category_code: str | None = None,
        forex_fee: int | None = None,
        forex_padding: int | None = None,
        atm_withdrawal: bool | None = None,
        additional_merchant_data: AdditionalMerchantData | AdditionalMerchantDataParams | None = None,
        card_holder_present: CardHolderPresent | CardHolderPresentName | None = None,
        card_present: bool | None = None,
        initiate_biometric_three_d_secure: bool | None = None,
        transaction_timestamp: int | datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, PurchaseResponse]:
        """Refund a payment by card details.

        ``POST /simulate/api/cards/merchant_refund``

        Sandbox only. Like `cards.refund`, but names the card by its number, CVV and expiry date. The outcome
        is the `code` of the answer, under status 200 even where it is a denial.

        Args:
            card_number: Full number (PAN) of the card to charge, at least 16 characters of digits and spaces.
            cvv: Three-digit security code of the card to charge. Secret.
            expiry_date: Expiry of the card as printed on it.
            merchant_name: Name of the merchant.
            transaction_amount: Amount the merchant charges or refunds.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            merchant_id: Identification of the merchant given by its acquirer.
            merchant_category_code: Merchant category code (MCC), 4 digits.
            forex_fee: Currency conversion fee to simulate, in minor units. Deprecated.
            forex_padding: Exchange-rate margin to simulate, in minor units. Deprecated.
            atm_withdrawal: True simulates a cash withdrawal at a machine instead of a purchase.
            additional_merchant_data: Optional merchant details to show on the simulated transaction.
            card_holder_present: Whether to simulate a cardholder present at the merchant: PRESENT,
                NOT_PRESENT or PRESENCE_UNKNOWN.
            card_present: Whether the card itself was presented at the merchant.
            initiate_biometric_three_d_secure: True makes the purchase start a biometric 3-D Secure check
                instead of being decided at once.
            transaction_timestamp: When the transaction took place, in epoch milliseconds.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.REFUND_BY_CARD_DETAILS,
            options,
            call_ref=call_ref,
            card_number=card_number,
            cvv=cvv,
            expiry_date=expiry_date,
            merchant_name=merchant_name,
            merchant_id=merchant_id,
            merchant_category_code=merchant_category_code,
            transaction_amount=transaction_amount,
            forex_fee=forex_fee,
            forex_padding=forex_padding,
            atm_withdrawal=atm_withdrawal,
            additional_merchant_data=additional_merchant_data,
            card_holder_present=card_holder_present,
            card_present=card_present,
            initiate_biometric_three_d_secure=initiate_biometric_three_d_secure,
            transaction_timestamp=transaction_timestamp,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorCardsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorCardsRaw(self._raw())


class SimulatorCardsRaw(RawMethods):
    """The methods of `SimulatorCards`, giving the whole response."""

    def __init__(self, resource: SimulatorCards) -> None:
        super().__init__(resource)
        self.expire = raw(resource.expire)
        self.mark_about_to_expire = raw(resource.mark_about_to_expire)
        self.purchase = raw(resource.purchase)
        self.renew = raw(resource.renew)
        self.refund = raw(resource.refund)
        self.purchase_by_card_details = raw(resource.purchase_by_card_details)
        self.refund_by_card_details = raw(resource.refund_by_card_details)
