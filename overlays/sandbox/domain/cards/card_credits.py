"""Credits by a card scheme: authorised, then settled, without a purchase before."""

from __future__ import annotations

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.cards import authorisation, card_payments, payment_events
from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import world
from weavr_multi.sandbox.storage.state import State

_KINDS = {
    # Type of the payment and its event -> subtype of the event, kind of the posting.
    "ORIGINAL_CREDIT": ("original_credit_transactions", "ORIGINAL_CREDIT_TRANSACTION"),
    "REFUND": ("purchase_refunds", "MERCHANT_REFUND"),
}


def credit(state: State, id: str, amount: Json, *, kind: str, merchant: str) -> Json:
    """Authorise a credit of an amount to a card; it is settled as purchases are.

    Returns:
        ``code`` as the simulator says it, and ``id`` of the card payment.

    Raises:
        KeyError: there is no such card.
        ValueError: there is no such kind of credit.
    """
    card = state.records.get("managed_card", id)
    if card is None:
        raise KeyError(f"there is no card {id!r}")
    if kind not in _KINDS:
        raise ValueError(f"a card has no credit {kind!r}; there are {', '.join(_KINDS)}")
    attempt = authorisation.begin(state, card, {"merchantName": merchant, "transactionAmount": amount})
    subtype, _ = _KINDS[kind]
    payment = card_payments.record(state, attempt, kind, "CREDIT", None)
    event = card_payments.credited(state, attempt, kind, subtype, [])
    refusal = authorisation.credit_refusal(state, attempt)
    if refusal is not None:
        told = {**event, "result": "DECLINED", "declineReason": refusal.reason}
        payment |= {"status": "DECLINED"}
        state.records.put("card_payment", payment, state="DECLINED")
        state.activity.update(payment["id"], "CANCELLED", state.now())
        told |= present(authRuleFailedReason=refusal.rule)
        payment_events.tell_authorisation(state, card, payment, told, "DECLINED")
        return {"code": refusal.code, "id": payment["id"]}
    payment |= {"_credit": event, "_account": attempt.account, "_spent": 0}
    state.records.put("card_payment", payment, state=payment["status"])
    payment_events.tell_authorisation(state, card, payment, event, "AUTHORISED_CREDIT")
    wait = state.programme.settings.card_settlement_ms
    if wait is not None:
        state.jobs.add("card_payments.credit", state.now() + wait, {"id": payment["id"]}, key=payment["id"])
    return {"code": "APPROVED", "id": payment["id"]}


@job("card_payments.credit")
def _settle(state: State, data: Json) -> None:
    payment = state.records.get("card_payment", data["id"])
    if payment is not None and "_credit" in payment:
        settle(state, payment)


def settle(state: State, payment: Json) -> None:
    """The money of an authorised credit is there."""
    card = state.records.get("managed_card", payment["card"]["id"]) or {}
    first = payment.pop("_credit")
    state.jobs.cancel("card_payments.credit", payment["id"])
    minor, now, kind = first["billingAmount"]["amount"], state.now(), _KINDS[payment["type"]][1]
    legs = [(world("merchant"), -minor), (payment["_account"], minor)]
    posting = state.ledger.post(kind, payment["id"], card["currency"], legs, at=now)
    event = {**first, "id": state.ids.next(), "timestamp": now, "processedTimestamp": now}
    payment["_authorised"] = first["id"]
    payment_events.append(state, payment, event, "SETTLED", posting)
    state.activity.update(payment["id"], "COMPLETED", now)
    payment_events.tell_settlement(state, card, payment, event)
