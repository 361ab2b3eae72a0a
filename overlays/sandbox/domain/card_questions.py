"""The questions whether a card payment may happen: to the integrator, and to the cardholder's device."""

from __future__ import annotations

from dataclasses import replace

from weavr_multi.sandbox import forwarding
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import (
    attempts,
    card_payments,
    cardrules,
    cards,
    challenges,
    merchants,
    people,
    spending,
)
from weavr_multi.sandbox.domain.attempts import Attempt, Refusal
from weavr_multi.sandbox.domain.legacy import pick, present
from weavr_multi.sandbox.state import State

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
        "sourceAmount": attempt.amount,
        "transactionAmount": attempt.asked,
        "totalTransactionCost": attempt.money(attempts.cost(attempt, attempts.fee(state, attempt))),
        "transactionTimestamp": attempt.at,
        "merchantData": merchants.data(attempt.merchant),
        "owner": {"type": card["_owner_type"], "id": cards.owner_of(state, card)},
        **present(cardholderPresent=attempt.body.get("cardHolderPresent")),
        **pick(attempt.body, "cardPresent"),
        "forexPadding": attempt.money(attempt.padding),
        "forexFee": attempt.money(attempt.exchange_fee),
        "mode": card["mode"],
        "transactionType": "CASH_WITHDRAWAL" if attempt.atm else "SALE_PURCHASE",
    }
    if cards.is_debit(card):
        return {**body, **pick(card, "parentManagedAccountId"), "availableToSpend": spending.left(state, card)}
    return {**body, "currency": currency, "availableBalance": attempt.money(state.ledger.available(card["id"]))}


def decide(state: State, attempt: Attempt, forwarded: Json | None) -> str:
    """The end of a purchase; the simulator's word for it."""
    refusal = attempts.refusal(state, attempt) or _denied(forwarded)
    if refusal is None:
        card_payments.authorise(state, attempt, forwarded)
        return "APPROVED"
    card_payments.decline(state, attempt, refusal, forwarded)
    return refusal.code


def _denied(forwarded: Json | None) -> Refusal | None:
    if forwarded is None or forwarded.get("decisionOutcome") != "DECLINE":
        return None
    if forwarded["innovatorTimedOut"]:
        return Refusal("DENIED_OTHER", "TIMEOUT")
    return Refusal("DENIED_SPEND_CONTROL", "AUTH_RULE_CHECKS_FAILED", "AUTH_FORWARDING")


def enrolled(state: State, card: Json) -> Json | None:
    """The person whose device agrees to payments with this card, if it can."""
    config = card.get("threeDSecureAuthConfig", {})
    if config.get("primaryChannel") != "BIOMETRICS":
        return None
    person = people.get(state, config["linkedUserId"])
    return person if person is not None and cardrules.enrolled(person, DEVICE) else None


def challenge(state: State, attempt: Attempt, person: Json, forwarded: Json | None) -> str:
    """Ask a device; the payment waits for it. The challenge's id."""
    owner = cards.owner_of(state, attempt.card)
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


def _settle(state: State, id: str, verified: bool) -> None:
    waiting = state.records.get(_WAITING, id)
    card = None if waiting is None else state.records.get("managed_card", waiting["card"])
    if waiting is None or card is None:
        return
    state.records.remove(_WAITING, id)
    attempt = replace(attempts.begin(state, card, waiting["body"]), payment=id, event=waiting["event"])
    if verified:
        decide(state, attempt, waiting["forwarded"])
    else:
        card_payments.decline(state, attempt, Refusal("DENIED_OTHER", "SCA_REQUIRED"), waiting["forwarded"])


challenges.confirmable(_WAITING, pending=_pending, settle=_settle)
