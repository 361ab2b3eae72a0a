from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.available_to_spend import AvailableToSpend
    from weavr_multi.models.card_authorisation_details_authorisation_type import (
        CardAuthorisationDetailsAuthorisationType,
    )
    from weavr_multi.models.card_authorisation_details_transaction_type import CardAuthorisationDetailsTransactionType
    from weavr_multi.models.card_holder_present import CardHolderPresent
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.merchant_data import MerchantData


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardAuthorisationRequest(Event):
    """Approve or deny a card payment.

    Asks the integrator, while a card is being used, whether to authorise the payment. Answer 200 with
    `result` APPROVED or DENIED within 1.5 seconds; after that the card profile's default decision applies.
    The request really arrives at the path `/managed_cards_authorisation_forwarding` under the configured URL,
    with the header `webhooks-key`. The body follows the card's mode: for PREPAID_MODE the card's balance, for
    DEBIT_MODE the account it spends from. What came of it is reported by
    `/managed_cards/authorisations/watch`.

    Arrives at ``/managed_cards_authorisation_forwarding``, described as
    ``/managed_cards/authorisation_request``.

    The receiver answers with AuthorisationAnswer.

    Attributes:
        card_id: Digit string of the managed card being used.
        transaction_id: Digit string of the authorisation.
        authorisation_type: What happened to the authorisation; AUTHORISED debits the card, AUTHORISED_CREDIT
            credits it.
        source_amount: Amount at the source of the transaction, in the currency given with it.
        transaction_amount: Amount of the transaction.
        total_transaction_cost: Full cost to the cardholder: the amount with fees and margin.
        transaction_timestamp: When the transaction took place, in epoch milliseconds.
        merchant_data: Merchant as reported by the card network.
        owner: Corporate or consumer that owns the card.
        cardholder_present: Whether the cardholder was present at the merchant: PRESENT, NOT_PRESENT or
            PRESENCE_UNKNOWN.
        card_present: Whether the card itself was presented at the merchant.
        auth_code: Authorisation code exchanged with the card network, up to 6 characters.
        forex_padding: Margin reserved on top of the amount against changes of the exchange rate.
        forex_fee: Fee for the currency conversion.
        mode: PREPAID_MODE or DEBIT_MODE; decides which further fields are present.
        transaction_type: Kind of card transaction, such as a purchase or a cash withdrawal.
        available_balance: Balance of the card that can be spent, with its currency. Only for mode
            PREPAID_MODE.
        currency: Currency of the card, ISO 4217 code of three letters. Only for mode PREPAID_MODE, and needed
            there.
        parent_managed_account_id: Digit string of the managed account a debit-mode card spends from. Only for
            mode DEBIT_MODE, and needed there.
        available_to_spend: What a debit-mode card may still spend, one entry per spend-limit interval. Only
            for mode DEBIT_MODE.
    """

    card_id: str
    transaction_id: str
    authorisation_type: CardAuthorisationDetailsAuthorisationType
    source_amount: CurrencyAmount
    transaction_amount: CurrencyAmount
    total_transaction_cost: CurrencyAmount
    transaction_timestamp: int
    merchant_data: MerchantData
    owner: IdentityId
    cardholder_present: CardHolderPresent | Unset = UNSET
    card_present: bool | Unset = UNSET
    auth_code: str | Unset = UNSET
    forex_padding: CurrencyAmount | Unset = UNSET
    forex_fee: CurrencyAmount | Unset = UNSET
    mode: str | Unset = UNSET
    transaction_type: CardAuthorisationDetailsTransactionType | Unset = UNSET
    available_balance: CurrencyAmount | Unset = UNSET
    currency: str | Unset = UNSET
    parent_managed_account_id: str | Unset = UNSET
    available_to_spend: list[AvailableToSpend] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("card_id", "cardId", STR, True, None),
        ("transaction_id", "transactionId", STR, True, None),
        ("authorisation_type", "authorisationType", E("CardAuthorisationDetailsAuthorisationType"), True, None),
        ("source_amount", "sourceAmount", M("CurrencyAmount"), True, None),
        ("transaction_amount", "transactionAmount", M("CurrencyAmount"), True, None),
        ("total_transaction_cost", "totalTransactionCost", M("CurrencyAmount"), True, None),
        ("transaction_timestamp", "transactionTimestamp", INT, True, None),
        ("merchant_data", "merchantData", M("MerchantData"), True, None),
        ("owner", "owner", M("IdentityId"), True, None),
        ("cardholder_present", "cardholderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("auth_code", "authCode", STR, False, None),
        ("forex_padding", "forexPadding", M("CurrencyAmount"), False, None),
        ("forex_fee", "forexFee", M("CurrencyAmount"), False, None),
        ("mode", "mode", STR, False, None),
        ("transaction_type", "transactionType", E("CardAuthorisationDetailsTransactionType"), False, None),
        ("available_balance", "availableBalance", M("CurrencyAmount"), False, None),
        ("currency", "currency", STR, False, None),
        ("parent_managed_account_id", "parentManagedAccountId", STR, False, None),
        ("available_to_spend", "availableToSpend", L(M("AvailableToSpend")), False, None),
    )
