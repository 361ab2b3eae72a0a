"""An attempt to pay with a card: what it would cost, and whether anything forbids it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import cards, fees, merchants, spending
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.state import State

# Beyond it, sums would not fit the numbers of the answers.
_MOST = 2**60


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a payment is declined.

    Attributes:
        code: The simulator's word.
        reason: The decline reason of payments and webhooks.
        rule: The spend rule behind it, if it is one.
    """

    code: str
    reason: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody wants to do with a card.

    Attributes:
        card: The card's record.
        body: The simulator's request.
        payment: The id that the card payment has or will have.
        event: The id of its first event.
        merchant: ``Merchant``.
        asked: The amount in the merchant's currency.
        amount: The same in the card's.
        rate: What one is of the other.
        padding: Reserved in case the rate changes until settlement.
        exchange_fee: For the conversion.
        at: When it took place, by the merchant's clock.
    """

    card: Json
    body: Json
    payment: str
    event: str
    merchant: Json
    asked: Json
    amount: Json
    rate: float
    padding: int
    exchange_fee: int
    at: int

    @property
    def atm(self) -> bool:
        """Whether it is a withdrawal of cash."""
        return bool(self.body.get("atmWithdrawal"))

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
        return str(self.card["parentManagedAccountId"] if cards.is_debit(self.card) else self.card["id"])

    def money(self, minor: int) -> Json:
        """An amount in the card's currency."""
        return {"currency": self.card["currency"], "amount": minor}


def begin(state: State, card: Json, body: Json) -> Attempt:
    """Read a request of the simulator."""
    asked: Json = {
        "currency": body["transactionAmount"]["currency"],
        "amount": body["transactionAmount"].get("amount", 0),
    }
    rates = state.programme.settings.extra.get("exchange_rates", {})
    rate = 1 if asked["currency"] == card["currency"] else rates.get(f"{asked['currency']}/{card['currency']}", 1)
    return Attempt(
        card=card,
        body={name: value for name, value in body.items() if name not in ("cardNumber", "cvv", "expiryDate")},
        payment=state.ids.next(),
        event=state.ids.next(),
        merchant=merchants.of(body),
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


def with_card(attempt: Attempt, card: Json) -> Attempt:
    """The same attempt with the card as it is now."""
    return replace(attempt, card=card)


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
    """All that has to be there for it."""
    taken = fee["amount"]["amount"] if fee else 0
    return int(attempt.amount["amount"] + attempt.padding + attempt.exchange_fee + taken)


def refusal(state: State, attempt: Attempt) -> Refusal | None:
    """What forbids a purchase or a withdrawal, if anything does."""
    denied = _of_card(attempt.card, attempt) or _of_profile(state, attempt)
    if denied is not None:
        return denied
    rule = spending.broken(state, attempt.card, _as_ruled(attempt, credit=False))
    if rule is not None:
        return Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", rule)
    try:
        needed = cost(attempt, fee(state, attempt))
    except Conflict:
        return Refusal("DENIED_OTHER", "NO_REASON")
    if needed > state.ledger.available(attempt.account):
        return Refusal("DENIED_NOT_ENOUGH_FUNDS", "INSUFFICIENT_BALANCE")
    return None


def refund_refusal(state: State, attempt: Attempt) -> Refusal | None:
    """What forbids that a merchant gives money back, if anything does; a block does not."""
    if attempt.card["state"]["state"] in ("DESTROYED", "NOT_ENABLED"):
        return Refusal("DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED")
    denied = _of_profile(state, attempt)
    if denied is not None:
        return denied
    rule = spending.broken(state, attempt.card, _as_ruled(attempt, credit=True))
    if rule is not None:
        return Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", rule)
    if state.ledger.available(attempt.account) + attempt.amount["amount"] >= _MOST:
        return Refusal("DENIED_OTHER", "TRANSACTION_NOT_PERMITTED")
    return None


def _of_card(card: Json, attempt: Attempt) -> Refusal | None:
    reasons = {card["state"].get("blockedReason"), card["state"].get("destroyedReason")}
    if "EXPIRED" in reasons:
        return Refusal("DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED")
    if "SINGLE_SPEND" in reasons:
        return Refusal("DENIED_CARD_INACTIVE", "SINGLE_SPEND")
    if card["state"]["state"] != "ACTIVE":
        return Refusal("DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED")
    details = card.get("physicalCardDetails", {})
    # Plastic that is made again leaves the old one working.
    if details.get("pendingActivation") and "replacement" not in details and not attempt.online:
        return Refusal("DENIED_CARD_INACTIVE", "PHYSICAL_NOT_ACTIVATED")
    if details.get("pinBlocked") and attempt.atm:
        return Refusal("DENIED_OTHER", "PIN_RETRIES_EXCEEDED")
    return None


def _of_profile(state: State, attempt: Attempt) -> Refusal | None:
    rules = state.programme.rules(attempt.card["profileId"])
    if "declines" in rules:
        return Refusal("DENIED_OTHER", rules["declines"])
    parent = cards.parent(state, attempt.card)
    closed = parent is not None and parent["state"]["state"] != "ACTIVE"
    if closed or "card_payments" in rules.get("denies", ()):
        return Refusal("DENIED_OTHER", "TRANSACTION_NOT_PERMITTED")
    return None


def _as_ruled(attempt: Attempt, *, credit: bool) -> Json:
    merchant = attempt.merchant
    return {
        "amount": attempt.amount["amount"],
        "category": merchant["categoryCode"],
        "id": merchant["id"],
        "country": merchants.country(merchant),
        "atm": attempt.atm,
        # The simulator has no word for it: a card that is there is held to the terminal.
        "contactless": attempt.body.get("cardPresent") is True and not attempt.atm,
        "online": attempt.online,
        "credit": credit,
    }
