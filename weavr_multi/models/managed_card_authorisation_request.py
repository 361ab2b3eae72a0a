from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    STRING,
    TIME,
    EnumOf,
    Event,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        AvailableToSpend,
        CardAuthorisationDetailsAuthorisationType,
        CardAuthorisationDetailsTransactionType,
        CardHolderPresent,
        CurrencyAmount,
        IdentityId,
        MerchantData,
    )
    from weavr_multi.params import (
        CardAuthorisationDetailsAuthorisationTypeName,
        CardAuthorisationDetailsTransactionTypeName,
        CardHolderPresentName,
        CurrencyAmountParams,
        IdentityIdParams,
    )
    from weavr_multi.webhooks.delivery import Delivery


@model
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
    """

    card_id: str
    """Digit string of the managed card being used."""
    transaction_id: str
    """Digit string of the authorisation."""
    authorisation_type: CardAuthorisationDetailsAuthorisationType
    """What happened to the authorisation; AUTHORISED debits the card, AUTHORISED_CREDIT credits it."""
    source_amount: CurrencyAmount
    """Amount at the source of the transaction, in the currency given with it."""
    transaction_amount: CurrencyAmount
    """Amount of the transaction."""
    total_transaction_cost: CurrencyAmount
    """Full cost to the cardholder: the amount with fees and margin."""
    transaction_timestamp: int
    """When the transaction took place, in epoch milliseconds."""
    merchant_data: MerchantData
    """Merchant as reported by the card network."""
    owner: IdentityId
    """Corporate or consumer that owns the card."""
    cardholder_present: CardHolderPresent | None = None
    """Whether the cardholder was present at the merchant: PRESENT, NOT_PRESENT or PRESENCE_UNKNOWN."""
    card_present: bool | None = None
    """Whether the card itself was presented at the merchant."""
    auth_code: str | None = None
    """Authorisation code exchanged with the card network, up to 6 characters."""
    forex_padding: CurrencyAmount | None = None
    """Margin reserved on top of the amount against changes of the exchange rate."""
    forex_fee: CurrencyAmount | None = None
    """Fee for the currency conversion."""
    mode: str | None = None
    """PREPAID_MODE or DEBIT_MODE; decides which further fields are present."""
    transaction_type: CardAuthorisationDetailsTransactionType | None = None
    """Kind of card transaction, such as a purchase or a cash withdrawal."""
    available_balance: CurrencyAmount | None = None
    """Balance of the card that can be spent, with its currency. Only for mode PREPAID_MODE."""
    currency: str | None = None
    """Currency of the card, ISO 4217 code of three letters. Only for mode PREPAID_MODE, and needed there."""
    parent_managed_account_id: str | None = None
    """Digit string of the managed account a debit-mode card spends from. Only for mode DEBIT_MODE, and needed
    there.
    """
    available_to_spend: list[AvailableToSpend] | None = None
    """What a debit-mode card may still spend, one entry per spend-limit interval. Only for mode DEBIT_MODE."""

    __fields__: ClassVar[Fields] = (
        Field("card_id", "cardId", STRING, required=True),
        Field("transaction_id", "transactionId", STRING, required=True),
        Field(
            "authorisation_type",
            "authorisationType",
            EnumOf("CardAuthorisationDetailsAuthorisationType"),
            required=True,
        ),
        Field("source_amount", "sourceAmount", ModelOf("CurrencyAmount"), required=True),
        Field("transaction_amount", "transactionAmount", ModelOf("CurrencyAmount"), required=True),
        Field("total_transaction_cost", "totalTransactionCost", ModelOf("CurrencyAmount"), required=True),
        Field("transaction_timestamp", "transactionTimestamp", TIME, required=True),
        Field("merchant_data", "merchantData", ModelOf("MerchantData"), required=True),
        Field("owner", "owner", ModelOf("IdentityId"), required=True),
        Field("cardholder_present", "cardholderPresent", EnumOf("CardHolderPresent")),
        Field("card_present", "cardPresent", BOOLEAN),
        Field("auth_code", "authCode", STRING),
        Field("forex_padding", "forexPadding", ModelOf("CurrencyAmount")),
        Field("forex_fee", "forexFee", ModelOf("CurrencyAmount")),
        Field("mode", "mode", STRING),
        Field("transaction_type", "transactionType", EnumOf("CardAuthorisationDetailsTransactionType")),
        Field("available_balance", "availableBalance", ModelOf("CurrencyAmount")),
        Field("currency", "currency", STRING),
        Field("parent_managed_account_id", "parentManagedAccountId", STRING),
        Field("available_to_spend", "availableToSpend", ListOf(ModelOf("AvailableToSpend"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            card_id: str,
            transaction_id: str,
            authorisation_type: CardAuthorisationDetailsAuthorisationType
            | CardAuthorisationDetailsAuthorisationTypeName,
            source_amount: CurrencyAmount | CurrencyAmountParams | Money,
            transaction_amount: CurrencyAmount | CurrencyAmountParams | Money,
            total_transaction_cost: CurrencyAmount | CurrencyAmountParams | Money,
            transaction_timestamp: int,
            merchant_data: MerchantData,
            owner: IdentityId | IdentityIdParams,
            cardholder_present: CardHolderPresent | CardHolderPresentName | None = None,
            card_present: bool | None = None,
            auth_code: str | None = None,
            forex_padding: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            forex_fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            mode: str | None = None,
            transaction_type: CardAuthorisationDetailsTransactionType
            | CardAuthorisationDetailsTransactionTypeName
            | None = None,
            available_balance: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            currency: str | None = None,
            parent_managed_account_id: str | None = None,
            available_to_spend: Sequence[AvailableToSpend] | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
