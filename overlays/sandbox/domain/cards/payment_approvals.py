"""Asks the integrator and the cardholder's device whether a card payment may happen."""

from __future__ import annotations

from dataclasses import replace

from weavr_multi.sandbox.background import forwarding
from weavr_multi.sandbox.domain.cards import (
    authorisation,
    card_payments,
    card_profile_rules,
    card_settlements,
    card_state,
    merchant_view,
    spend_limits,
)
from weavr_multi.sandbox.domain.cards.authorisation import Attempt, Refusal
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import challenges, persons
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

PATH = "/managed_cards_authorisation_forwarding"
DEVICE = "BIOMETRIC"
_WAITING = "card_three_d_secure"


def wanted(state: State, attempt: Attempt) -> bool:
    """Whether the integrator is asked about payments with this card."""
    return forwarding.configured(state.programme.rules(attempt.card["profileId"]))


async def ask(state: State, attempt: Attempt, question: Json) -> Json:
    """Ask the integrator: ``CardPaymentAuthForwardingDetails``."""
    rules = state.programme.rules(attempt.card["profileId"])
    decision = await forwarding.asked(state, rules, PATH, question)
    late = decision is None
    if decision is None:
        # The card's own word goes before the profile's.
        default = attempt.card.get("authForwardingDefaultTimeoutDecision")
        decision = (default or rules.get("forwarding_default", "APPROVED")) in ("APPROVE", "APPROVED")
    return {"triggered": True, "decisionOutcome": "APPROVE" if decision else "DECLINE", "innovatorTimedOut": late}


def question(state: State, attempt: Attempt) -> Json:
    """``CardAuthorisationEvent``."""
    card, currency = attempt.card, attempt.card["currency"]
    body: Json = {
        "cardId": card["id"],
        "transactionId": attempt.event,
        "authorisationType": "AUTHORISED",
        "sourceAmount": {**attempt.asked, "amount": -attempt.asked["amount"]},
        "transactionAmount": attempt.money(-attempt.amount["amount"]),
        "totalTransactionCost": attempt.money(-authorisation.cost(attempt, authorisation.fee(state, attempt))),
        "transactionTimestamp": attempt.at,
        "merchantData": merchant_view.asked_about(attempt.merchant),
        "owner": {"type": card["_owner_type"], "id": card_state.owner_of(state, card)},
        **card_payments.presence(attempt),
        "forexPadding": attempt.money(attempt.padding),
        "forexFee": attempt.money(attempt.exchange_fee),
        "mode": card["mode"],
        "transactionType": "CASH_WITHDRAWAL" if attempt.atm else "SALE_PURCHASE",
    }
    if card_state.is_debit(card):
        return {**body, **pick(card, "parentManagedAccountId"), "availableToSpend": spend_limits.left(state, card)}
    return {**body, "currency": currency, "availableBalance": attempt.money(state.ledger.available(card["id"]))}


def decide(state: State, attempt: Attempt, forwarded: Json | None) -> str:
    """The end of a purchase; the simulator's word for it."""
    refusal = authorisation.refusal(state, attempt) or _overruled(state, attempt, forwarded)
    if refusal is None:
        card_payments.authorise(state, attempt, forwarded)
        if attempt.refunded:
            card_settlements.refund(state, attempt)
        return "APPROVED"
    card_payments.decline(state, attempt, refusal, forwarded)
    return refusal.code


def _overruled(state: State, attempt: Attempt, forwarded: Json | None) -> Refusal | None:
    """The processor has the last word, where it has one."""
    last = authorisation.processor(state, attempt)
    if last == "DECLINED":
        return Refusal("DENIED_OTHER", "NO_REASON")
    if last == "APPROVED" or forwarded is None or forwarded.get("decisionOutcome") != "DECLINE":
        return None
    return Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", "AUTH_FORWARDING")


def enrolled(state: State, card: Json) -> Json | None:
    """The person whose device agrees to payments with this card, if it can."""
    config = card.get("threeDSecureAuthConfig", {})
    if config.get("primaryChannel") != "BIOMETRICS":
        return None
    person = persons.get(state, config["linkedUserId"])
    return person if person is not None and card_profile_rules.enrolled(person, DEVICE) else None


def challenge(state: State, attempt: Attempt, person: Json, forwarded: Json | None) -> str:
    """Ask a device; the payment waits for it. The challenge's id."""
    owner = card_state.owner_of(state, attempt.card)
    waiting = {
        "id": attempt.payment,
        "card": attempt.card["id"],
        "body": attempt.body,
        "event": attempt.event,
        "forwarded": forwarded,
    }
    state.records.add(_WAITING, owner, waiting, created=state.now(), state="PENDING")
    identity = {"type": attempt.card["_owner_type"], "id": owner}
    issued = challenges.issue(
        state, person, "CONFIRM", DEVICE, identity=identity, resource_type=_WAITING, ids=[waiting["id"]]
    )
    return str(issued["id"])


def _pending(state: State, owner: str, id: str) -> bool:
    return state.records.get(_WAITING, id, owner) is not None


def _settle(state: State, id: str, outcome: str) -> None:
    waiting = state.records.get(_WAITING, id)
    card = None if waiting is None else state.records.get("managed_card", waiting["card"])
    if waiting is None or card is None:
        return
    state.records.remove(_WAITING, id)
    attempt = replace(authorisation.begin(state, card, waiting["body"]), payment=id, event=waiting["event"])
    if outcome == "EXPIRED":
        # A payment that no device answers for never happens.
        return
    if outcome == "VERIFIED":
        decide(state, attempt, waiting["forwarded"])
    else:
        card_payments.decline(state, attempt, Refusal("DENIED_OTHER", "SCA_REQUIRED"), waiting["forwarded"])


challenges.confirmable(_WAITING, _WAITING, pending=_pending, settle=_settle)
