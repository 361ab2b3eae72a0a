"""The events of a card payment: kept with it, and sent as webhooks."""

from __future__ import annotations

from weavr_multi.sandbox.domain.cards import card_state, merchant_view, spend_limits
from weavr_multi.sandbox.domain.json_pieces import legacy_amount, pick, present
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

_TYPES = {
    "sale_purchases": "SALE_PURCHASE",
    "cash_withdrawals": "CASH_WITHDRAWAL",
    "purchase_refunds": "PURCHASE_REFUND",
    "original_credit_transactions": "ORIGINAL_CREDIT_TRANSACTION",
}
# Events that bring money to the card.
_CREDITS = ("REFUND", "ORIGINAL_CREDIT")


def append(state: State, payment: Json, event: Json, status: str, posting: str | None = None) -> None:
    """One more event of a payment, which has another status now; ``posting`` is what moved its money."""
    if posting is not None:
        payment["_postings"] = {**payment.get("_postings", {}), posting: len(payment["events"])}
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
    # A debit card holds nothing of its own; its account's balance is not told.
    minor = 0 if card_state.is_debit(card) else state.ledger.available(card["id"])
    return legacy_amount({"currency": card["currency"], "amount": minor})


def _details(state: State, card: Json) -> Json:
    if not card_state.is_debit(card):
        return {"prepaidModeDetails": {"availableBalance": _money_left(state, card)}}
    return {
        "debitModeDetails": {**pick(card, "parentManagedAccountId"), "availableToSpend": spend_limits.left(state, card)}
    }


def _common(state: State, card: Json, event: Json) -> Json:
    return {
        "id": card_state.ref(card),
        "transactionId": event["id"],
        "transactionTimestamp": str(event["timestamp"]),
        "owner": card_state.owner_typed(state, card),
        "availableBalance": _money_left(state, card),
        "details": _details(state, card),
    }


def tell_authorisation(state: State, card: Json, payment: Json, event: Json, type: str) -> None:
    """The webhook of an authorisation; ``type`` says what became of it. What comes back is positive."""
    forwarded = event.get("authForwardingDetails")
    sign = 1 if event["type"] in _CREDITS or event.get("reversal") else -1
    body = {
        **_common(state, card, event),
        "transactionAmount": _signed(event["billingAmount"], sign),
        "sourceAmount": _signed(event["transactionAmount"], sign),
        "merchantData": merchant_view.data(payment["merchant"]),
        **merchant_view.older(payment["merchant"]),
        "approved": event.get("result", "APPROVED") == "APPROVED",
        "declineReason": event.get("declineReason", "NO_REASON"),
        "relatedAuthorisationId": "0",
        **pick(event, "authorisationCategory", "authCode"),
        "authRuleFailedReason": event.get("authRuleFailedReason", "NONE"),
        "authorisationType": type,
        "transactionType": _TYPES[event["subtype"]],
        **payment["_presence"],
        **({} if forwarded is None else {"authForwardingDetails": _older_forwarding(forwarded)}),
        **_exchange(event),
    }
    if event.get("reversal"):
        first = int(payment["events"][0]["id"])
        body |= {"relatedAuthorisationId": str(first), "relatedAuthorisationIds": [first]}
    state.events.emit("/managed_cards/authorisations/watch", body, owner=card_state.owner_of(state, card))


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
    sign = 1 if event["type"] in _CREDITS else -1
    fees = sum(fee["amount"]["amount"] for fee in event["fees"] if fee["type"] == "PLATFORM_FEE")
    body = {
        **_common(state, card, event),
        "settlementType": _TYPES[event["subtype"]],
        "transactionAmount": _signed(event["billingAmount"], sign),
        "sourceAmount": _signed(event["transactionAmount"], sign),
        "feeAmount": legacy_amount({"currency": card["currency"], "amount": fees}),
        "merchantData": merchant_view.data(payment["merchant"]),
        **merchant_view.older(payment["merchant"]),
        **pick(event, "authCode"),
        "forexFee": _exchange(event).get("forexFee", legacy_amount({"currency": card["currency"], "amount": 0})),
        "state": "COMPLETED",
    }
    if event["type"] == "SETTLEMENT":
        first = int(payment["events"][0]["id"])
        body |= {"relatedAuthorisationId": str(first), "relatedAuthorisationIds": [first]}
    state.events.emit("/managed_cards/settlements/watch", body, owner=card_state.owner_of(state, card))


def _signed(money: Json, sign: int) -> Json:
    return legacy_amount({**money, "amount": sign * money["amount"]})


def tell_release(state: State, card: Json, event: Json, released: Json) -> None:
    """The webhook of money that is not held any longer."""
    body = {
        **_common(state, card, event),
        "adjustmentType": "DEFAULT_ADJUSTMENT",
        "adjustmentAmount": legacy_amount(released),
    }
    state.events.emit("/managed_cards/adjustments/watch", body, owner=card_state.owner_of(state, card))
