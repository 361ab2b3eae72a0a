"""The simulator's card payments, and the end of a card's time."""

from __future__ import annotations

from collections.abc import Awaitable

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import attempts, card_payments, card_questions, card_settlements, cardlife, cards
from weavr_multi.sandbox.domain.attempts import Attempt, Refusal
from weavr_multi.sandbox.errors import BadRequest, Conflict, InvalidField
from weavr_multi.sandbox.registry import operation

_NOTICE_MS = 30 * 86_400_000
_CVV_TRIES = 3


@operation("simulator.cards.purchase")
def purchase(call: Call) -> Json | Awaitable[Json]:
    """Buy something, or withdraw cash, with the card of this id."""
    card = call.state.records.get("managed_card", str(call.path["card_id"]))
    return {"code": "DENIED_CARD_NOT_FOUND"} if card is None else _purchase(call, card, None)


@operation("simulator.cards.purchase_by_card_details")
def purchase_by_card_details(call: Call) -> Json | Awaitable[Json]:
    """Buy something, or withdraw cash, with the card of this number."""
    card = _by_number(call)
    return {"code": "DENIED_CARD_NOT_FOUND"} if card is None else _purchase(call, card, _wrong(call, card))


def _by_number(call: Call) -> Json | None:
    id = call.state.records.lookup("card_number", call.body["cardNumber"].replace(" ", ""))
    return None if id is None else call.state.records.get("managed_card", id)


def _wrong(call: Call, card: Json) -> Refusal | None:
    """What is wrong with the details; too many wrong CVVs end that way of paying until there is a new one."""
    cvv, tries = card["_cvv"], card.get("_cvv_tries", {})
    wrong = tries.get("count", 0) if tries.get("cvv") == cvv else 0
    if wrong >= _CVV_TRIES:
        return Refusal("DENIED_INCORRECT_CVV", "CVV_RETRIES_EXCEEDED")
    matches = call.body["cvv"] == cvv
    if wrong or not matches:
        card["_cvv_tries"] = {"cvv": cvv, "count": 0 if matches else wrong + 1}
        call.state.records.put("managed_card", card)
    if not matches:
        return Refusal("DENIED_INCORRECT_CVV", "CVV_CHECKS_FAILED")
    printed = "".join(digit for digit in call.body["expiryDate"] if digit.isdigit())
    if printed != card["expiryMmyy"] or card["_expires"] <= call.now:
        return Refusal("DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED")
    return None


def _purchase(call: Call, card: Json, wrong: Refusal | None) -> Json | Awaitable[Json]:
    state, attempt = call.state, attempts.begin(call.state, card, call.body)
    code = attempts.senseless(attempt)
    if code is not None:
        return {"code": code}
    asked = card_questions.wanted(state, attempt)
    refusal = wrong or attempts.refusal(state, attempt)
    if refusal is not None:
        card_payments.decline(state, attempt, refusal, {"triggered": False} if asked else None)
        return {"code": refusal.code}
    if call.body.get("initiateBiometricThreeDSecure") and card_questions.enrolled(state, card) is None:
        return {"code": "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"}
    if not asked:
        return _go_on(call, attempt, None)
    return _ask(call, attempt, card_questions.question(state, attempt))


async def _ask(call: Call, attempt: Attempt, question: Json) -> Json:
    forwarded = await card_questions.ask(call.state, attempt, question)
    with call.state.store.transaction():
        # Much can have happened to the card meanwhile; nothing is held while the integrator thinks.
        card = call.state.records.get("managed_card", attempt.card["id"])
        return _go_on(call, attempts.with_card(attempt, card or attempt.card), forwarded)


def _go_on(call: Call, attempt: Attempt, forwarded: Json | None) -> Json:
    denied = forwarded is not None and forwarded["decisionOutcome"] == "DECLINE"
    if not denied and call.body.get("initiateBiometricThreeDSecure"):
        person = card_questions.enrolled(call.state, attempt.card)
        if person is None:
            return {"code": "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"}
        id = card_questions.challenge(call.state, attempt, person, forwarded)
        waits = {"value": int(id), "hasValue": True}
        return {"code": "PENDING_BIOMETRIC_THREEDS_VERIFICATION", "threeDSecureChallengeId": waits}
    return {"code": card_questions.decide(call.state, attempt, forwarded)}


@operation("simulator.cards.refund")
def refund(call: Call) -> Json:
    """A merchant gives money back to the card of this id."""
    card = call.state.records.get("managed_card", str(call.path["card_id"]))
    return {"code": "DENIED_CARD_NOT_FOUND" if card is None else _refund(call, card, None)}


@operation("simulator.cards.refund_by_card_details")
def refund_by_card_details(call: Call) -> Json:
    """A merchant gives money back to the card of this number."""
    card = _by_number(call)
    return {"code": "DENIED_CARD_NOT_FOUND" if card is None else _refund(call, card, _wrong(call, card))}


def _refund(call: Call, card: Json, wrong: Refusal | None) -> str:
    attempt = attempts.begin(call.state, card, call.body)
    code = attempts.senseless(attempt)
    if code is not None:
        return code
    refusal = wrong or attempts.refund_refusal(call.state, attempt)
    if refusal is not None:
        card_payments.decline(call.state, attempt, refusal, credit=True)
        return refusal.code
    card_settlements.refund(call.state, attempt)
    return "APPROVED"


def _card(call: Call) -> Json:
    card = call.state.records.get("managed_card", str(call.path["card_id"]))
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
    cardlife.tell(call.state, card, "CARD_ABOUT_TO_EXPIRE")


@operation("simulator.cards.expire")
def expire(call: Call) -> None:
    """The end of a card that is not renewed."""
    card = _card(call)
    _booked(call, card)
    if card["state"]["state"] == "DESTROYED":
        raise Conflict("INSTRUMENT_DESTROYED")
    # One that is renewed never comes to its end, unless it was lost.
    if card["renewalType"] == "RENEW" and not cards.lost_or_stolen(card):
        raise Conflict("INSTRUMENT_NOT_EXPIRABLE")
    cardlife.expire(call.state, card)


@operation("simulator.cards.renew")
def renew(call: Call) -> None:
    """Another term for a card that is about to expire."""
    card = _card(call)
    _booked(call, card)
    if cards.lost_or_stolen(card):
        raise Conflict("INSTRUMENT_MARKED_LOST_STOLEN")
    if card["state"]["state"] == "DESTROYED":
        raise Conflict("INSTRUMENT_DESTROYED")
    near = card.get("_about_to_expire") == card["expiryMmyy"] or card["_expires"] - call.now <= _NOTICE_MS
    if card["renewalType"] != "RENEW" or not near:
        raise Conflict("INSTRUMENT_NOT_RENEWABLE")
    card.pop("_about_to_expire", None)
    cardlife.renew(call.state, card)


def _booked(call: Call, card: Json) -> None:
    code = call.state.programme.rules(card["profileId"]).get("refuses", "")
    if call.operation.knows(409, code):
        raise Conflict(code)
