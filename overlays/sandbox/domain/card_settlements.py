"""How card payments end: settled, released, or refunded by the merchant."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import card_payments, cards, fees, instruments, payment_events
from weavr_multi.sandbox.domain.attempts import Attempt
from weavr_multi.sandbox.domain.instruments import Instrument
from weavr_multi.sandbox.domain.legacy import pick, present
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.jobs import job
from weavr_multi.sandbox.ledger import FEES, held, world
from weavr_multi.sandbox.records import Query
from weavr_multi.sandbox.state import State


def _open(state: State, id: str) -> tuple[Json, Json] | None:
    payment = state.records.get("card_payment", id)
    if payment is None or payment["status"] != "SETTLEMENT_IN_PROGRESS":
        return None
    card = state.records.get("managed_card", payment["card"]["id"])
    return None if card is None else (payment, card)


@job("card_payments.settle")
def _settle(state: State, data: Json) -> None:
    found = _open(state, data["id"])
    if found is None:
        return
    payment, card = found
    now, account, fee = state.now(), payment["_account"], payment.get("_fee")
    minor, exchange, padding = payment["_spent"], payment["_exchange_fee"], payment["_padding"]
    legs = [
        (held(account), -(minor + exchange + padding)),
        (world("merchant"), minor),
        (FEES, exchange),
        (account, padding),
    ]
    state.ledger.post("SETTLEMENT", payment["id"], card["currency"], legs, at=now)
    if fee is not None:
        fees.take(state, _instrument(state, card), fee, related=payment["id"], account=held(account))
    first = payment["events"][0]
    event = {
        "type": "SETTLEMENT",
        "id": state.ids.next(),
        **pick(first, "subtype", "transactionAmount", "billingAmount", "authCode", "fees"),
        "reversal": False,
        "settlementState": "COMPLETED",
        **present(exchangeRate=first.get("forex", {}).get("exchangeRate")),
        "timestamp": now,
        "processedTimestamp": now,
    }
    payment_events.append(state, payment, event, "SETTLED")
    state.activity.update(payment["id"], "COMPLETED", now)
    payment_events.tell_settlement(state, card, payment, event)
    if card["state"].get("blockedReason") == "SINGLE_SPEND":
        cards.become(state, card, {"state": "DESTROYED", "destroyedReason": "SINGLE_SPEND"}, "DESTROYED")
    card_payments.noticed(state, account, instruments.received)


@job("card_payments.expire")
def _expire(state: State, data: Json) -> None:
    found = _open(state, data["id"])
    if found is None:
        return
    payment, card = found
    now, account, hold = state.now(), payment["_account"], payment["_hold"]
    legs = [(held(account), -hold), (account, hold)]
    state.ledger.post("AUTHORISATION_EXPIRY", payment["id"], card["currency"], legs, at=now)
    # What was not taken counts towards no limit.
    payment["_spent"] = 0
    event = {
        **payment["events"][0],
        "id": state.ids.next(),
        "reversal": True,
        "cancellationReason": "Not settled in time.",
        "timestamp": now,
        "processedTimestamp": now,
    }
    payment_events.append(state, payment, event, "EXPIRED")
    state.activity.update(payment["id"], "CANCELLED", now)
    payment_events.tell_authorisation(state, card, payment, event, "EXPIRED")
    payment_events.tell_release(state, card, event, {"currency": card["currency"], "amount": hold})
    card_payments.noticed(state, account, instruments.received)


def refund(state: State, attempt: Attempt) -> None:
    """A merchant gives money back: it is there at once."""
    now, card, fee = state.now(), attempt.card, _refund_fee(state, attempt)
    payment = card_payments.record(state, attempt, "REFUND", "CREDIT", fee)
    payment |= present(relatedCardPaymentId=_bought(state, attempt))
    minor = attempt.amount["amount"]
    legs = [(world("merchant"), -minor), (attempt.account, minor)]
    state.ledger.post("MERCHANT_REFUND", payment["id"], card["currency"], legs, at=now)
    if fee is not None:
        fees.take(state, _instrument(state, card), fee, related=payment["id"])
    event = {
        "type": "REFUND",
        "id": attempt.event,
        "subtype": "purchase_refunds",
        "reversal": False,
        "transactionAmount": attempt.asked,
        "billingAmount": attempt.amount,
        **present(exchangeRate=card_payments.exchange_rate(attempt) if attempt.converted else None),
        "fees": card_payments.fee_lines(0, card["currency"], fee),
        "timestamp": attempt.at,
        "processedTimestamp": now,
    }
    payment_events.append(state, payment, event, "SETTLED")
    state.activity.update(payment["id"], "COMPLETED", now)
    payment_events.tell_settlement(state, card, payment, event)
    card_payments.noticed(state, attempt.account, instruments.received)


def _refund_fee(state: State, attempt: Attempt) -> Json | None:
    # Money is never refused for its fee: what cannot be paid is not charged.
    try:
        fee = fees.quote(state, "refund_fees", attempt.card["currency"])
    except Conflict:
        return None
    there = state.ledger.available(attempt.account) + attempt.amount["amount"]
    return None if fee is None or fee["amount"]["amount"] > there else fee


def _bought(state: State, attempt: Attempt) -> str | None:
    """The payment that is given back, as far as one can tell: the last one there."""
    query = Query().equal("parent", attempt.card["id"]).among("state", ["SETTLED", "SETTLEMENT_IN_PROGRESS"])
    query.equal("type", "PURCHASE").equal("merchant.id", attempt.merchant["id"])
    query.equal("merchant.name", attempt.merchant["name"])
    found, _ = state.records.page("card_payment", None, query, limit=1, newest_first=True)
    return found[0]["id"] if found else None


def _instrument(state: State, card: Json) -> Instrument:
    return Instrument("managed_cards", card["id"], cards.owner_of(state, card), card)
