"""Authorises a card payment: what it would cost, and whether anything forbids it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weavr_multi.sandbox.domain.cards import card_state, merchant_view, spend_limits
from weavr_multi.sandbox.domain.money import fees
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

# A mark in the request of an attempt: the simulator's refund is a purchase, and the merchant's refund of it.
REFUNDED = "_refunded"

# Beyond it, sums would not fit the numbers of the answers.
_MOST = 2**60


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a payment is declined."""

    code: str  # the simulator's word
    reason: str  # the decline reason of payments and webhooks
    rule: str | None = None  # the spend rule behind it, if it is one


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody wants to do with a card."""

    card: Json  # the card's record
    body: Json  # the simulator's request
    payment: str  # the id that the card payment has or will have
    event: str  # the id of its first event
    merchant: Json  # ``Merchant``
    asked: Json  # the amount in the merchant's currency
    amount: Json  # the same in the card's
    rate: float  # what one is of the other
    padding: int  # reserved in case the rate changes until settlement
    exchange_fee: int  # for the conversion
    at: int  # when it took place, by the merchant's clock

    @property
    def atm(self) -> bool:
        """Whether it is a withdrawal of cash."""
        return bool(self.body.get("atmWithdrawal"))

    @property
    def refunded(self) -> bool:
        """Whether the merchant gives the money back as soon as the payment is settled."""
        return bool(self.body.get(REFUNDED))

    @property
    def online(self) -> bool:
        """Whether it is said that the card was not there."""
        away = self.body.get("cardPresent") is False or self.body.get("cardHolderPresent") == "NOT_PRESENT"
        return away and not self.atm

    @property
    def converted(self) -> bool:
        """Whether the merchant's currency is another than the card's."""
        return bool(self.asked["currency"] != self.card["currency"])

    @property
    def subtype(self) -> str:
        """``CardPaymentSubtype``."""
        return "cash_withdrawals" if self.atm else "sale_purchases"

    @property
    def account(self) -> str:
        """The ledger account that pays."""
        return str(self.card["parentManagedAccountId"] if card_state.is_debit(self.card) else self.card["id"])

    def money(self, minor: int) -> Json:
        """An amount in the card's currency."""
        return {"currency": self.card["currency"], "amount": minor}


def begin(state: State, card: Json, body: Json) -> Attempt:
    """Read a request of the simulator."""
    asked: Json = {
        "currency": body["transactionAmount"]["currency"],
        "amount": body["transactionAmount"].get("amount", 0),
    }
    rates = state.programme.settings.exchange_rates
    rate = 1 if asked["currency"] == card["currency"] else rates.get(f"{asked['currency']}/{card['currency']}", 1)
    return Attempt(
        card=card,
        body={name: value for name, value in body.items() if name not in ("cardNumber", "cvv", "expiryDate")},
        payment=state.ids.next(),
        event=state.ids.next(),
        merchant=merchant_view.of(body),
        asked=asked,
        amount={
            "currency": card["currency"],
            "amount": asked["amount"] if rate == 1 else round(asked["amount"] * rate),
        },
        rate=rate,
        padding=max(0, body.get("forexPadding", 0)),
        exchange_fee=max(0, body.get("forexFee", 0)),
        at=max(0, body.get("transactionTimestamp", state.now())),
    )


def senseless(attempt: Attempt) -> str | None:
    """The simulator's word for amounts that no payment can have."""
    if attempt.amount["amount"] <= 0:
        return "DENIED_AMOUNT_NOT_POSITIVE"
    largest = max(attempt.asked["amount"], attempt.amount["amount"], attempt.padding, attempt.exchange_fee)
    return "DENIED_OTHER" if largest >= _MOST else None


def fee(state: State, attempt: Attempt) -> Json | None:
    """The programme's fee for it.

    Raises:
        Conflict: FEE_NOT_CONFIGURED_FOR_CURRENCY.
    """
    subtype = "atm_withdrawal_fees" if attempt.atm else "purchase_fees"
    return fees.quote(state, subtype, attempt.card["currency"])


def cost(attempt: Attempt, fee: Json | None) -> int:
    """All that it takes in the end."""
    taken = fee["amount"]["amount"] if fee else 0
    return hold(attempt) + taken


def hold(attempt: Attempt) -> int:
    """What is held until it is settled; the programme's fee comes with the settlement."""
    return int(attempt.amount["amount"] + attempt.padding + attempt.exchange_fee)


def with_fee_that_is_there(state: State, attempt: Attempt) -> Attempt:
    """The same attempt with an exchange fee that the account can pay: what is there is taken as the fee."""
    left = state.ledger.available(attempt.account) - attempt.amount["amount"] - attempt.padding
    return replace(attempt, exchange_fee=max(0, min(attempt.exchange_fee, left)))


def processor(state: State, attempt: Attempt) -> str | None:
    """What the processor answers, whatever everybody else says: APPROVED, DECLINED, or nothing."""
    return state.programme.rules(attempt.card["profileId"]).get("processor")


def credit_refusal(state: State, attempt: Attempt) -> Refusal | None:
    """What forbids that a card is credited, if anything does."""
    denied = _of_card(attempt.card, attempt) or _of_profile(state, attempt)
    if denied is not None:
        return denied
    rule = spend_limits.broken(state, attempt.card, _as_ruled(attempt, credit=True))
    return None if rule is None else Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", rule)


def refusal(state: State, attempt: Attempt) -> Refusal | None:
    """What forbids a purchase or a withdrawal (and that it is given back, if it will be), if anything does."""
    if processor(state, attempt) == "APPROVED":
        return None
    denied = _of_card(attempt.card, attempt) or _of_profile(state, attempt)
    if denied is not None:
        return denied
    for credit in (False, True) if attempt.refunded else (False,):
        rule = spend_limits.broken(state, attempt.card, _as_ruled(attempt, credit=credit))
        if rule is not None:
            return Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", rule)
    try:
        fee(state, attempt)
    except Conflict:
        return Refusal("DENIED_OTHER", "NO_REASON")
    # A fee that is not there is no reason to decline: what there is is taken.
    if attempt.amount["amount"] + attempt.padding > state.ledger.available(attempt.account):
        return Refusal("DENIED_NOT_ENOUGH_FUNDS", "INSUFFICIENT_BALANCE")
    return None


def _of_card(card: Json, attempt: Attempt) -> Refusal | None:
    reasons = {card["state"].get("blockedReason"), card["state"].get("destroyedReason")}
    if "EXPIRED" in reasons and not attempt.refunded:
        return Refusal("DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED")
    if "SINGLE_SPEND" in reasons:
        return Refusal("DENIED_CARD_INACTIVE", "SINGLE_SPEND")
    if card["state"]["state"] != "ACTIVE":
        return Refusal("DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED")
    # Plastic that is made again leaves the old one working. Where nothing is said, the card is not there.
    inserted = attempt.body.get("cardPresent") is True
    if card_state.never_activated(card) and inserted:
        return Refusal("DENIED_CARD_INACTIVE", "PHYSICAL_NOT_ACTIVATED")
    if card.get("physicalCardDetails", {}).get("pinBlocked") and attempt.atm:
        return Refusal("DENIED_OTHER", "PIN_RETRIES_EXCEEDED")
    return None


def _of_profile(state: State, attempt: Attempt) -> Refusal | None:
    rules = state.programme.rules(attempt.card["profileId"])
    if "declines" in rules:
        return Refusal("DENIED_OTHER", rules["declines"])
    # A block of the account that a debit card spends from does not stop its payments.
    if "card_payments" in rules.get("denies", ()):
        return Refusal("DENIED_OTHER", "TRANSACTION_NOT_PERMITTED")
    return None


def _as_ruled(attempt: Attempt, *, credit: bool) -> Json:
    merchant = attempt.merchant
    return {
        "amount": attempt.amount["amount"],
        "category": merchant["categoryCode"],
        "id": merchant["id"],
        "country": merchant_view.country(merchant),
        "atm": attempt.atm,
        # The simulator has no word for it: a card that is there is held to the terminal.
        "contactless": attempt.body.get("cardPresent") is True and not attempt.atm,
        "online": attempt.online,
        "credit": credit,
    }
