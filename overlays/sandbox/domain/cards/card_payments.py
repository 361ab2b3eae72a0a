"""Card payments: authorised or declined, and the money that they hold.

The settings ``card_settlement_ms`` and ``card_authorisation_ms`` say when a payment is settled, or released.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from weavr_multi.sandbox.domain.cards import authorisation, card_state, payment_events
from weavr_multi.sandbox.domain.cards.authorisation import Attempt, Refusal
from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held
from weavr_multi.sandbox.storage.state import State

_SCALE = 6


def authorise(state: State, attempt: Attempt, forwarded: Json | None = None) -> None:
    """Hold the money of a payment that nothing forbids, and let it be settled."""
    now, fee = state.now(), authorisation.fee(state, attempt)
    attempt = authorisation.with_fee_that_is_there(state, attempt)
    hold = authorisation.hold(attempt)
    payment = record(state, attempt, "CASH_WITHDRAWAL" if attempt.atm else "PURCHASE", "DEBIT", fee)
    payment |= {
        "_amount": attempt.amount["amount"],
        "_spent": attempt.amount["amount"] + attempt.exchange_fee,
        "_kept": attempt.amount["amount"],
        "_padding": attempt.padding,
        "_exchange_fee": attempt.exchange_fee,
        "_account": attempt.account,
        **present(_fee=fee),
    }
    legs = [(attempt.account, -hold), (held(attempt.account), hold)]
    forced = authorisation.processor(state, attempt) == "APPROVED"
    posting = state.ledger.post("AUTHORISATION", payment["id"], attempt.card["currency"], legs, at=now, overdraw=forced)
    code = f"{secrets.randbelow(10**6):06d}"
    event = {**_authorisation(state, attempt, fee, forwarded), "result": "APPROVED", "authCode": code}
    payment_events.append(state, payment, event, "SETTLEMENT_IN_PROGRESS", posting)
    state.activity.update(payment["id"], "PROCESSING", now)
    payment_events.tell_authorisation(state, attempt.card, payment, event, "AUTHORISED")
    schedule(state, payment["id"])
    if attempt.card.get("singleSpend"):
        card_state.become(state, attempt.card, {"state": "BLOCKED", "blockedReason": "SINGLE_SPEND"}, "BLOCKED")
    noticed(state, attempt.account, instruments.spent)


def schedule(state: State, id: str) -> None:
    """Let a payment be settled (once more), or released where payments are not settled."""
    settings, now = state.programme.settings, state.now()
    wait = settings.card_settlement_ms
    if wait is None:
        released = now + settings.card_authorisation_ms
        state.jobs.add("card_payments.expire", released, {"id": id}, key=id)
    else:
        state.jobs.add("card_payments.settle", now + wait, {"id": id}, key=id)


def decline(state: State, attempt: Attempt, refusal: Refusal, forwarded: Json | None = None) -> None:
    """Record an attempt that came to nothing."""
    payment = record(state, attempt, "CASH_WITHDRAWAL" if attempt.atm else "PURCHASE", "DEBIT", None)
    event = {
        **_authorisation(state, attempt, None, forwarded),
        "result": "DECLINED",
        "declineReason": refusal.reason,
        **present(authRuleFailedReason=refusal.rule),
    }
    payment_events.append(state, payment, event, "DECLINED")
    state.activity.update(payment["id"], "CANCELLED", state.now())
    payment_events.tell_authorisation(state, attempt.card, payment, event, "DECLINED")


def record(state: State, attempt: Attempt, type: str, direction: str, fee: Json | None) -> Json:
    """A new card payment to which nothing has happened yet, in all the lists."""
    card, now = attempt.card, state.now()
    payment: Json = {
        "id": attempt.payment,
        "profileId": card["profileId"],
        "type": type,
        "card": shortened(card),
        "merchant": attempt.merchant,
        "displayAmount": attempt.amount,
        "status": "SETTLEMENT_IN_PROGRESS",
        "events": [],
        "creationTimestamp": now,
        "lastUpdatedTimestamp": now,
        "_presence": presence(attempt),
    }
    owner = card_state.owner_of(state, card)
    state.records.add("card_payment", owner, payment, created=now, state=payment["status"], parent=card["id"])
    # Payments with a debit card are in the card's list alone, not in that of the account that pays.
    side, fees = (owner, card_state.ref(card), direction, attempt.amount), present(fee=fee)
    state.activity.add(payment["id"], "card_payments", *side, "PROCESSING", at=now, data=fees)
    return payment


def presence(attempt: Attempt) -> Json:
    """What webhooks say of card and cardholder where the request says nothing."""
    return {
        "cardholderPresent": attempt.body.get("cardHolderPresent", "PRESENT"),
        "cardPresent": attempt.body.get("cardPresent", False),
    }


def noticed(state: State, account: str, notice: Callable[[State, Instrument], None]) -> None:
    """An account that a debit card spends from has another balance; cards of their own have no threshold."""
    found = instruments.find(state, {"type": "managed_accounts", "id": account})
    if found is not None:
        notice(state, found)


def shortened(card: Json) -> Json:
    """The card as its payments show it."""
    return {
        "id": card["id"],
        "type": "managed_cards",
        "mode": "debit" if card_state.is_debit(card) else "prepaid",
        **pick(card, "friendlyName", "nameOnCard", "cardBrand", "cardNumberFirstSix", "cardNumberLastFour"),
        **pick(card, "parentManagedAccountId"),
        **present(linkedUserId=card.get("userId")),
    }


def _authorisation(state: State, attempt: Attempt, fee: Json | None, forwarded: Json | None) -> Json:
    event: Json = {
        "type": "AUTHORISATION",
        "id": attempt.event,
        "subtype": attempt.subtype,
        "reversal": False,
        "authorisationCategory": "FINAL_AUTH",
        **present(authForwardingDetails=forwarded),
        "transactionAmount": attempt.asked,
        "billingAmount": attempt.amount,
        "fees": fee_lines(attempt.exchange_fee, attempt.card["currency"], fee),
        "timestamp": attempt.at,
        "processedTimestamp": state.now(),
    }
    if attempt.converted or attempt.padding:
        event["forex"] = {"exchangeRate": exchange_rate(attempt), "padding": attempt.money(attempt.padding)}
    return event


def credited(state: State, attempt: Attempt, type: str, subtype: str, fees: list[Json]) -> Json:
    """The event of money for a card."""
    return {
        "type": type,
        "id": attempt.event,
        "subtype": subtype,
        "reversal": False,
        "transactionAmount": attempt.asked,
        "billingAmount": attempt.amount,
        **present(exchangeRate=exchange_rate(attempt) if attempt.converted else None),
        "fees": fees,
        "timestamp": attempt.at,
        "processedTimestamp": state.now(),
    }


def exchange_rate(attempt: Attempt) -> Json:
    """``ScaledAmount``."""
    return {"value": round(attempt.rate * 10**_SCALE), "scale": _SCALE}


def fee_lines(exchange: int, currency: str, fee: Json | None) -> list[Json]:
    """``CardPaymentFee``s."""
    found = [] if fee is None else [{"type": "PLATFORM_FEE", **pick(fee, "id", "subtype", "amount")}]
    return [
        *found,
        *([{"type": "FOREX_FEE", "amount": {"currency": currency, "amount": exchange}}] if exchange else []),
    ]
