"""The simulator's card payments, and the end of a card's time."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.cards import (
    authorisation,
    card_lifetime,
    card_payments,
    card_state,
    card_view,
    payment_approvals,
)
from weavr_multi.sandbox.domain.cards.authorisation import Attempt, Refusal
from weavr_multi.sandbox.errors import BadRequest, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json

_CVV_TRIES = 3


@operation("simulator.cards.purchase", "simulator.cards.refund")
def by_id(call: Call) -> Json | Awaitable[Json]:
    """Buy something, or withdraw cash, with the card of this id; or buy, and the merchant gives the money back."""
    card = call.state.records.get("managed_card", call.path["card_id"])
    return {"code": "DENIED_CARD_NOT_FOUND"} if card is None else _purchase(call, card, None)


@operation("simulator.cards.purchase_by_card_details", "simulator.cards.refund_by_card_details")
def by_card_details(call: Call) -> Json | Awaitable[Json]:
    """The same with the card of this number."""
    card = card_view.by_number(call.state, call.body["cardNumber"])
    return {"code": "DENIED_CARD_NOT_FOUND"} if card is None else _purchase(call, card, _wrong(call, card))


def _wrong(call: Call, card: Json) -> Refusal | None:
    """What is wrong with the details; too many wrong CVVs end that way of paying until there is a new one."""
    cvv, tries = card["_cvv"], card.get("_cvv_tries", {})
    wrong = tries.get("count", 0) if tries.get("cvv") == cvv else 0
    if wrong >= _CVV_TRIES:
        return Refusal("DENIED_INCORRECT_CVV", "CVV_RETRIES_EXCEEDED")
    matches = card_view.cvv_is(card, call.body["cvv"])
    if wrong or not matches:
        card["_cvv_tries"] = {"cvv": cvv, "count": 0 if matches else wrong + 1}
        call.state.records.put("managed_card", card)
    if not matches:
        return Refusal("DENIED_INCORRECT_CVV", "CVV_CHECKS_FAILED")
    printed = "".join(digit for digit in call.body["expiryDate"] if digit.isdigit())
    # One that was replaced expired with that; it is no longer active, whichever way it is used.
    over = printed != card["expiryMmyy"] or card["_expires"] <= call.now
    if over and "replacement" not in card:
        return Refusal("DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED")
    return None


def _purchase(call: Call, card: Json, wrong: Refusal | None) -> Json | Awaitable[Json]:
    refunded = call.operation.name.startswith("simulator.cards.refund")
    asked_for = {**call.body, authorisation.REFUNDED: True} if refunded else call.body
    state, attempt = call.state, authorisation.begin(call.state, card, asked_for)
    code = authorisation.senseless(attempt)
    if code is not None:
        return {"code": code}
    asked = payment_approvals.wanted(state, attempt)
    refusal = wrong or authorisation.refusal(state, attempt)
    if refusal is not None:
        card_payments.decline(state, attempt, refusal, {"triggered": False} if asked else None)
        return {"code": refusal.code}
    if call.body.get("initiateBiometricThreeDSecure") and payment_approvals.enrolled(state, card) is None:
        return {"code": "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"}
    if not asked:
        return _go_on(call, attempt, None)
    return _ask(call, attempt, payment_approvals.question(state, attempt))


async def _ask(call: Call, attempt: Attempt, question: Json) -> Json:
    forwarded = await payment_approvals.ask(call.state, attempt, question)
    with call.state.store.transaction():
        # Much can have happened to the card meanwhile; nothing is held while the integrator thinks.
        card = call.state.records.get("managed_card", attempt.card["id"])
        return _go_on(call, replace(attempt, card=card or attempt.card), forwarded)


def _go_on(call: Call, attempt: Attempt, forwarded: Json | None) -> Json:
    denied = forwarded is not None and forwarded["decisionOutcome"] == "DECLINE"
    if not denied and call.body.get("initiateBiometricThreeDSecure"):
        person = payment_approvals.enrolled(call.state, attempt.card)
        if person is None:
            return {"code": "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"}
        id = payment_approvals.challenge(call.state, attempt, person, forwarded)
        waits = {"value": int(id), "hasValue": True}
        return {"code": "PENDING_BIOMETRIC_THREEDS_VERIFICATION", "threeDSecureChallengeId": waits}
    return {"code": payment_approvals.decide(call.state, attempt, forwarded)}


def _card(call: Call) -> Json:
    card = call.state.records.get("managed_card", call.path["card_id"])
    if card is None:
        raise BadRequest(InvalidField("card_id", "IN"))
    return card


@operation("simulator.cards.mark_about_to_expire")
def mark_about_to_expire(call: Call) -> None:
    """The notice that comes a month before the end; nothing ends twice."""
    card = _card(call)
    if card["state"]["state"] == "DESTROYED":
        return
    card["_about_to_expire"] = card["expiryMmyy"]
    call.state.records.put("managed_card", card)
    card_lifetime.tell(call.state, card, "CARD_ABOUT_TO_EXPIRE")


@operation("simulator.cards.expire")
def expire(call: Call) -> None:
    """The end of a card that is not renewed."""
    card = _card(call)
    _booked(call, card)
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")
    # One that is renewed never comes to its end, unless it was lost.
    conflict_if(card["renewalType"] == "RENEW" and not card_state.lost_or_stolen(card), "INSTRUMENT_NOT_EXPIRABLE")
    card_lifetime.expire(call.state, card)


@operation("simulator.cards.renew")
def renew(call: Call) -> None:
    """Another term for a card that is about to expire."""
    card = _card(call)
    _booked(call, card)
    conflict_if(card_state.lost_or_stolen(card), "INSTRUMENT_MARKED_LOST_STOLEN")
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")
    conflict_if(card["renewalType"] != "RENEW", "INSTRUMENT_NOT_RENEWABLE")
    card.pop("_about_to_expire", None)
    card_lifetime.renew(call.state, card)


def _booked(call: Call, card: Json) -> None:
    code = call.state.programme.rules(card["profileId"]).get("refuses", "")
    conflict_if(call.operation.knows(409, code), code)
