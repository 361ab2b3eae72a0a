"""What happens to a card payment: its events, how they are kept, and the webhooks that tell of them."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import cards, merchants, spending
from weavr_multi.sandbox.domain.legacy import legacy_amount, pick, present
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.state import State

_TYPES = {
    "sale_purchases": "SALE_PURCHASE",
    "cash_withdrawals": "CASH_WITHDRAWAL",
    "purchase_refunds": "PURCHASE_REFUND",
}


def append(state: State, payment: Json, event: Json, status: str) -> None:
    """One more event of a payment, which has another status now."""
    now = state.now()
    payment |= {"events": [*payment["events"], event], "status": status, "lastUpdatedTimestamp": now}
    state.records.put("card_payment", payment, state=status)
    detail = {**event, "cardPaymentId": payment["id"], **pick(payment, "card", "merchant")}
    owner = state.records.owner("card_payment", payment["id"]) or ""
    card = payment["card"]["id"]
    state.records.add("card_payment_event", owner, detail, created=event["timestamp"], parent=card)
    body = {"eventType": event["type"], "cardPayment": public(payment)}
    state.events.emit("/managed_cards/payments/watch", body, owner=owner)


def _money_left(state: State, card: Json) -> Json:
    account = card["parentManagedAccountId"] if cards.is_debit(card) else card["id"]
    return legacy_amount({"currency": card["currency"], "amount": state.ledger.available(account)})


def _details(state: State, card: Json) -> Json:
    if not cards.is_debit(card):
        return {"prepaidModeDetails": {"availableBalance": _money_left(state, card)}}
    return {
        "debitModeDetails": {**pick(card, "parentManagedAccountId"), "availableToSpend": spending.left(state, card)}
    }


def _common(state: State, card: Json, event: Json) -> Json:
    return {
        "id": cards.ref(card),
        "transactionId": event["id"],
        "transactionTimestamp": str(event["timestamp"]),
        "owner": cards.owner_typed(state, card),
        "availableBalance": _money_left(state, card),
        "details": _details(state, card),
    }


def tell_authorisation(state: State, card: Json, payment: Json, event: Json, type: str) -> None:
    """The webhook of an authorisation; ``type`` says what became of it."""
    forwarded = event.get("authForwardingDetails")
    body = {
        **_common(state, card, event),
        "transactionAmount": legacy_amount(event["transactionAmount"]),
        "sourceAmount": legacy_amount(event["billingAmount"]),
        "merchantData": merchants.data(payment["merchant"]),
        **merchants.older(payment["merchant"]),
        "approved": event["result"] == "APPROVED",
        **pick(event, "declineReason", "authorisationCategory", "authCode"),
        "authRuleFailedReason": event.get("authRuleFailedReason", "NONE"),
        "authorisationType": type,
        "transactionType": _TYPES["purchase_refunds" if payment["type"] == "REFUND" else event["subtype"]],
        **payment["_presence"],
        **({} if forwarded is None else {"authForwardingDetails": _older_forwarding(forwarded)}),
        **_exchange(event),
    }
    if event.get("reversal"):
        first = int(payment["events"][0]["id"])
        body |= {"relatedAuthorisationId": str(first), "relatedAuthorisationIds": [first]}
    state.events.emit("/managed_cards/authorisations/watch", body, owner=cards.owner_of(state, card))


def _older_forwarding(details: Json) -> Json:
    return present(
        authForwardingTriggered=details["triggered"],
        authForwardingDecisionOutcome=details.get("decisionOutcome"),
        authForwardingInnovatorTimedOut=details.get("innovatorTimedOut"),
    )


def _exchange(event: Json) -> Json:
    padding = event.get("forex", {}).get("padding")
    fee = next((fee["amount"] for fee in event.get("fees", ()) if fee["type"] == "FOREX_FEE"), None)
    return present(forexPadding=padding and legacy_amount(padding), forexFee=fee and legacy_amount(fee))


def tell_settlement(state: State, card: Json, payment: Json, event: Json) -> None:
    """The webhook of a settlement or a refund: what leaves the card is negative."""
    sign = 1 if event["type"] == "REFUND" else -1
    fees = sum(fee["amount"]["amount"] for fee in event["fees"] if fee["type"] == "PLATFORM_FEE")
    body = {
        **_common(state, card, event),
        "settlementType": _TYPES[event["subtype"]],
        "transactionAmount": _signed(event["transactionAmount"], sign),
        "sourceAmount": _signed(event["billingAmount"], sign),
        "feeAmount": legacy_amount({"currency": card["currency"], "amount": fees}),
        "merchantData": merchants.data(payment["merchant"]),
        **merchants.older(payment["merchant"]),
        **pick(event, "authCode"),
        **pick(_exchange(event), "forexFee"),
        "state": "COMPLETED",
    }
    if event["type"] == "SETTLEMENT":
        first = int(payment["events"][0]["id"])
        body |= {"relatedAuthorisationId": str(first), "relatedAuthorisationIds": [first]}
    state.events.emit("/managed_cards/settlements/watch", body, owner=cards.owner_of(state, card))


def _signed(money: Json, sign: int) -> Json:
    return legacy_amount({**money, "amount": sign * money["amount"]})


def tell_release(state: State, card: Json, event: Json, released: Json) -> None:
    """The webhook of money that is not held any longer."""
    body = {
        **_common(state, card, event),
        "adjustmentType": "DEFAULT_ADJUSTMENT",
        "adjustmentAmount": legacy_amount(released),
    }
    state.events.emit("/managed_cards/adjustments/watch", body, owner=cards.owner_of(state, card))
