from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import BOOL, INT, SECRET, STR, UNSET, E, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.additional_merchant_data import AdditionalMerchantData
    from weavr_multi.models.card_holder_present import CardHolderPresent
    from weavr_multi.models.purchase_response import PurchaseResponse
    from weavr_multi.models.simulator_currency_amount import SimulatorCurrencyAmount

_EXPIRE: Operation[None] = Operation(
    "simulator",
    "cards_card_id_expire",
    "cards.expire",
    "POST",
    "/simulate/api/cards/{card_id}/expire",
    path=(("card_id", "card_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={204: None},
    codes={"409": ("INSTRUMENT_DESTROYED", "INSTRUMENT_NOT_EXPIRABLE", "TRANSACTION_BATCH_EXCEPTION")},
    statuses=("400", "409", "default"),
)
_MARK_ABOUT_TO_EXPIRE: Operation[None] = Operation(
    "simulator",
    "cards_card_id_about_to_expire",
    "cards.mark_about_to_expire",
    "POST",
    "/simulate/api/cards/{card_id}/about_to_expire",
    path=(("card_id", "card_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={204: None},
    statuses=("400", "default"),
)
_PURCHASE: Operation[PurchaseResponse] = Operation(
    "simulator",
    "cards_card_id_purchase",
    "cards.purchase",
    "POST",
    "/simulate/api/cards/{card_id}/purchase",
    path=(("card_id", "card_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("merchant_name", "merchantName", STR, True, {"minLength": 1, "maxLength": 50}),
        ("merchant_id", "merchantId", STR, False, {"minLength": 1, "maxLength": 15}),
        ("merchant_category_code", "merchantCategoryCode", STR, False, {"minLength": 1, "maxLength": 4}),
        ("transaction_amount", "transactionAmount", M("SimulatorCurrencyAmount"), True, None),
        (
            "transaction_country",
            "transactionCountry",
            STR,
            False,
            {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3},
        ),
        ("forex_fee", "forexFee", INT, False, None),
        ("forex_padding", "forexPadding", INT, False, None),
        ("atm_withdrawal", "atmWithdrawal", BOOL, False, None),
        ("additional_merchant_data", "additionalMerchantData", M("AdditionalMerchantData"), False, None),
        ("card_holder_present", "cardHolderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("initiate_biometric_three_d_secure", "initiateBiometricThreeDSecure", BOOL, False, None),
        ("transaction_timestamp", "transactionTimestamp", INT, False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("PurchaseResponse")},
    statuses=("400", "default"),
)
_RENEW: Operation[None] = Operation(
    "simulator",
    "cards_card_id_renew",
    "cards.renew",
    "POST",
    "/simulate/api/cards/{card_id}/renew",
    path=(("card_id", "card_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={204: None},
    codes={
        "409": (
            "INSTRUMENT_DESTROYED",
            "INSTRUMENT_MARKED_LOST_STOLEN",
            "INSTRUMENT_NOT_RENEWABLE",
            "TRANSACTION_BATCH_EXCEPTION",
        )
    },
    statuses=("400", "409", "default"),
)
_REFUND: Operation[PurchaseResponse] = Operation(
    "simulator",
    "cards_card_id_merchant_refund",
    "cards.refund",
    "POST",
    "/simulate/api/cards/{card_id}/merchant_refund",
    path=(("card_id", "card_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("merchant_name", "merchantName", STR, True, {"minLength": 1, "maxLength": 50}),
        ("merchant_id", "merchantId", STR, False, {"minLength": 1, "maxLength": 15}),
        ("merchant_category_code", "merchantCategoryCode", STR, False, {"minLength": 1, "maxLength": 4}),
        ("transaction_amount", "transactionAmount", M("SimulatorCurrencyAmount"), True, None),
        (
            "transaction_country",
            "transactionCountry",
            STR,
            False,
            {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3},
        ),
        ("forex_fee", "forexFee", INT, False, None),
        ("forex_padding", "forexPadding", INT, False, None),
        ("atm_withdrawal", "atmWithdrawal", BOOL, False, None),
        ("additional_merchant_data", "additionalMerchantData", M("AdditionalMerchantData"), False, None),
        ("card_holder_present", "cardHolderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("initiate_biometric_three_d_secure", "initiateBiometricThreeDSecure", BOOL, False, None),
        ("transaction_timestamp", "transactionTimestamp", INT, False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("PurchaseResponse")},
    statuses=("400", "default"),
)
_PURCHASE_BY_CARD_DETAILS: Operation[PurchaseResponse] = Operation(
    "simulator",
    "cards_purchase",
    "cards.purchase_by_card_details",
    "POST",
    "/simulate/api/cards/purchase",
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("card_number", "cardNumber", SECRET, True, None),
        ("cvv", "cvv", SECRET, True, None),
        ("expiry_date", "expiryDate", STR, True, None),
        ("merchant_name", "merchantName", STR, True, {"minLength": 1, "maxLength": 50}),
        ("merchant_id", "merchantId", STR, False, {"minLength": 1, "maxLength": 15}),
        ("merchant_category_code", "merchantCategoryCode", STR, False, {"minLength": 1, "maxLength": 4}),
        ("transaction_amount", "transactionAmount", M("SimulatorCurrencyAmount"), True, None),
        ("forex_fee", "forexFee", INT, False, None),
        ("forex_padding", "forexPadding", INT, False, None),
        ("atm_withdrawal", "atmWithdrawal", BOOL, False, None),
        ("additional_merchant_data", "additionalMerchantData", M("AdditionalMerchantData"), False, None),
        ("card_holder_present", "cardHolderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("initiate_biometric_three_d_secure", "initiateBiometricThreeDSecure", BOOL, False, None),
        ("transaction_timestamp", "transactionTimestamp", INT, False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("PurchaseResponse")},
    statuses=("400", "default"),
)
_REFUND_BY_CARD_DETAILS: Operation[PurchaseResponse] = Operation(
    "simulator",
    "cards_merchant_refund",
    "cards.refund_by_card_details",
    "POST",
    "/simulate/api/cards/merchant_refund",
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("card_number", "cardNumber", SECRET, True, None),
        ("cvv", "cvv", SECRET, True, None),
        ("expiry_date", "expiryDate", STR, True, None),
        ("merchant_name", "merchantName", STR, True, {"minLength": 1, "maxLength": 50}),
        ("merchant_id", "merchantId", STR, False, {"minLength": 1, "maxLength": 15}),
        ("merchant_category_code", "merchantCategoryCode", STR, False, {"minLength": 1, "maxLength": 4}),
        ("transaction_amount", "transactionAmount", M("SimulatorCurrencyAmount"), True, None),
        ("forex_fee", "forexFee", INT, False, None),
        ("forex_padding", "forexPadding", INT, False, None),
        ("atm_withdrawal", "atmWithdrawal", BOOL, False, None),
        ("additional_merchant_data", "additionalMerchantData", M("AdditionalMerchantData"), False, None),
        ("card_holder_present", "cardHolderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("initiate_biometric_three_d_secure", "initiateBiometricThreeDSecure", BOOL, False, None),
        ("transaction_timestamp", "transactionTimestamp", INT, False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={200: M("PurchaseResponse")},
    statuses=("400", "default"),
)


class SimulatorCards(Resource):
    """What can be done with ``simulator.cards``."""

    async def expire(
        self,
        card_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Let a card expire.

        Sandbox only. Acts out the end of a card's validity, which the webhook `/managed_cards/expiries/watch`
        reports as CARD_EXPIRED. A card that is destroyed or cannot expire in its present state answers 409.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Conflict: INSTRUMENT_DESTROYED, INSTRUMENT_NOT_EXPIRABLE, TRANSACTION_BATCH_EXCEPTION (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(_EXPIRE, (card_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def mark_about_to_expire(
        self,
        card_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Make a card about to expire.

        Sandbox only. Acts out the time shortly before a card expires, which the webhook
        `/managed_cards/expiries/watch` reports as CARD_ABOUT_TO_EXPIRE. What follows depends on the card's
        renewal type: `cards.renew` or `cards.expire`.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _MARK_ABOUT_TO_EXPIRE, (card_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def purchase(
        self,
        card_id: str | int,
        *,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        merchant_id: str | Unset = UNSET,
        merchant_category_code: str | Unset = UNSET,
        transaction_country: str | Unset = UNSET,
        forex_fee: int | Unset = UNSET,
        forex_padding: int | Unset = UNSET,
        atm_withdrawal: bool | Unset = UNSET,
        additional_merchant_data: AdditionalMerchantData | Mapping[str, object] | Unset = UNSET,
        card_holder_present: CardHolderPresent | str | Unset = UNSET,
        card_present: bool | Unset = UNSET,
        initiate_biometric_three_d_secure: bool | Unset = UNSET,
        transaction_timestamp: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> PurchaseResponse:
        """Buy something with a card.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _PURCHASE,
            (
                card_id,
                call_ref,
                merchant_name,
                merchant_id,
                merchant_category_code,
                transaction_amount,
                transaction_country,
                forex_fee,
                forex_padding,
                atm_withdrawal,
                additional_merchant_data,
                card_holder_present,
                card_present,
                initiate_biometric_three_d_secure,
                transaction_timestamp,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def renew(
        self,
        card_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Renew a card that is about to expire.

        Sandbox only. Acts out the renewal of a card, which the webhook `/managed_cards/expiries/watch`
        reports as CARD_RENEWED. A card that is destroyed, reported lost or stolen, or that cannot be renewed
        answers 409. Call `cards.mark_about_to_expire` to bring a card to that point.

        Args:
            card_id: Id of the managed card; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Conflict: INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN, INSTRUMENT_NOT_RENEWABLE,
                TRANSACTION_BATCH_EXCEPTION (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(_RENEW, (card_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def refund(
        self,
        card_id: str | int,
        *,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        merchant_id: str | Unset = UNSET,
        merchant_category_code: str | Unset = UNSET,
        transaction_country: str | Unset = UNSET,
        forex_fee: int | Unset = UNSET,
        forex_padding: int | Unset = UNSET,
        atm_withdrawal: bool | Unset = UNSET,
        additional_merchant_data: AdditionalMerchantData | Mapping[str, object] | Unset = UNSET,
        card_holder_present: CardHolderPresent | str | Unset = UNSET,
        card_present: bool | Unset = UNSET,
        initiate_biometric_three_d_secure: bool | Unset = UNSET,
        transaction_timestamp: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> PurchaseResponse:
        """Refund a payment to a card.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _REFUND,
            (
                card_id,
                call_ref,
                merchant_name,
                merchant_id,
                merchant_category_code,
                transaction_amount,
                transaction_country,
                forex_fee,
                forex_padding,
                atm_withdrawal,
                additional_merchant_data,
                card_holder_present,
                card_present,
                initiate_biometric_three_d_secure,
                transaction_timestamp,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def purchase_by_card_details(
        self,
        *,
        card_number: str | Sensitive,
        cvv: str | Sensitive,
        expiry_date: str,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        merchant_id: str | Unset = UNSET,
        merchant_category_code: str | Unset = UNSET,
        forex_fee: int | Unset = UNSET,
        forex_padding: int | Unset = UNSET,
        atm_withdrawal: bool | Unset = UNSET,
        additional_merchant_data: AdditionalMerchantData | Mapping[str, object] | Unset = UNSET,
        card_holder_present: CardHolderPresent | str | Unset = UNSET,
        card_present: bool | Unset = UNSET,
        initiate_biometric_three_d_secure: bool | Unset = UNSET,
        transaction_timestamp: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> PurchaseResponse:
        """Buy something by card details.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _PURCHASE_BY_CARD_DETAILS,
            (
                call_ref,
                card_number,
                cvv,
                expiry_date,
                merchant_name,
                merchant_id,
                merchant_category_code,
                transaction_amount,
                forex_fee,
                forex_padding,
                atm_withdrawal,
                additional_merchant_data,
                card_holder_present,
                card_present,
                initiate_biometric_three_d_secure,
                transaction_timestamp,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def refund_by_card_details(
        self,
        *,
        card_number: str | Sensitive,
        cvv: str | Sensitive,
        expiry_date: str,
        merchant_name: str,
        transaction_amount: SimulatorCurrencyAmount | Mapping[str, object],
        call_ref: str | Unset = UNSET,
        merchant_id: str | Unset = UNSET,
        merchant_category_code: str | Unset = UNSET,
        forex_fee: int | Unset = UNSET,
        forex_padding: int | Unset = UNSET,
        atm_withdrawal: bool | Unset = UNSET,
        additional_merchant_data: AdditionalMerchantData | Mapping[str, object] | Unset = UNSET,
        card_holder_present: CardHolderPresent | str | Unset = UNSET,
        card_present: bool | Unset = UNSET,
        initiate_biometric_three_d_secure: bool | Unset = UNSET,
        transaction_timestamp: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> PurchaseResponse:
        """Refund a payment by card details.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _REFUND_BY_CARD_DETAILS,
            (
                call_ref,
                card_number,
                cvv,
                expiry_date,
                merchant_name,
                merchant_id,
                merchant_category_code,
                transaction_amount,
                forex_fee,
                forex_padding,
                atm_withdrawal,
                additional_merchant_data,
                card_holder_present,
                card_present,
                initiate_biometric_three_d_secure,
                transaction_timestamp,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorCardsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorCardsRaw(self._raw())


class SimulatorCardsRaw:
    """The methods of `SimulatorCards`, giving the whole answer."""

    def __init__(self, resource: SimulatorCards) -> None:
        self.expire = raw(resource.expire)
        self.mark_about_to_expire = raw(resource.mark_about_to_expire)
        self.purchase = raw(resource.purchase)
        self.renew = raw(resource.renew)
        self.refund = raw(resource.refund)
        self.purchase_by_card_details = raw(resource.purchase_by_card_details)
        self.refund_by_card_details = raw(resource.refund_by_card_details)
