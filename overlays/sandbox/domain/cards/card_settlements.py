"""Settles, releases and refunds card payments."""

from __future__ import annotations

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.cards import authorisation, card_payments, card_state, payment_events
from weavr_multi.sandbox.domain.cards.authorisation import Attempt
from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import FEES, held, world
from weavr_multi.sandbox.storage.state import State


def _open(state: State, id: str) -> tuple[Json, Json] | None:
    payment = state.records.get("card_payment", id)
    if payment is None or payment["status"] != "SETTLEMENT_IN_PROGRESS" or "_kept" not in payment:
        return None
    card = state.records.get("managed_card", payment["card"]["id"])
    return None if card is None else (payment, card)


@job("card_payments.settle")
def _settle(state: State, data: Json) -> None:
    found = _open(state, data["id"])
    if found is None:
        return
    payment, card = found
    parts, done = state.programme.settings.card_settlements, payment.get("_parts", 0)
    payment["_parts"] = done + 1
    last = done + 1 >= len(parts)
    minor = round(payment["_amount"] * parts[done]) if done < len(parts) else None
    settle(state, payment, card, minor, last=last)
    if not last:
        card_payments.schedule(state, payment["id"])


def settle(state: State, payment: Json, card: Json, minor: int | None = None, *, last: bool = True) -> None:
    """The merchant gets its money: what is left of the payment, or so many minor units of the card's currency.

    Fees are taken with the first settlement. With the last one, what is still held is free again; a settlement above
    what is held takes the rest from the account, whatever is on it.
    """
    now, account, first = state.now(), payment["_account"], "_settled" not in payment
    kept = payment["_kept"]
    minor = kept if minor is None else minor
    exchange = payment["_exchange_fee"] if first else 0
    from_hold = min(minor, kept)
    freed = kept - from_hold + payment["_padding"] if last else 0
    legs = [
        (held(account), -(from_hold + exchange + freed)),
        (world("merchant"), minor),
        (FEES, exchange),
        (account, freed + from_hold - minor),
    ]
    posting = state.ledger.post("SETTLEMENT", payment["id"], card["currency"], legs, at=now, overdraw=minor > kept)
    payment |= {"_settled": payment.get("_settled", 0) + minor, "_kept": 0 if last else kept - from_hold}
    fee = _taken(state, payment, card, posting) if first else None
    _spent(payment, fee if first else payment.get("_fee"))
    _settled(state, payment, card, posting, exchange, fee, minor=minor, last=last)
    if last and card["state"].get("blockedReason") == "SINGLE_SPEND":
        card_state.become(state, card, {"state": "DESTROYED", "destroyedReason": "SINGLE_SPEND"}, "DESTROYED")
    card_payments.noticed(state, account, instruments.received)


def _taken(state: State, payment: Json, card: Json, posting: str) -> Json | None:
    """The programme's fee, or as much of it as is there."""
    fee = fees.that_is_there(state, payment.pop("_fee", None), payment["_account"])
    if fee is not None:
        fees.take(state, _instrument(state, card), fee, related=payment["id"], line=posting)
        payment["_fee"] = fee
    return fee


def _spent(payment: Json, fee: Json | None) -> None:
    """What counts towards limits: what was settled and what still may be, with fees."""
    taken = fee["amount"]["amount"] if fee is not None else 0
    payment["_spent"] = payment.get("_settled", 0) + payment["_kept"] + payment["_exchange_fee"] + taken


def _settled(
    state: State, payment: Json, card: Json, posting: str, exchange: int, fee: Json | None, *, minor: int, last: bool
) -> None:
    first, now = payment["events"][0], state.now()
    event = {
        "type": "SETTLEMENT",
        "id": state.ids.next(),
        **pick(first, "subtype", "authCode"),
        **_part(payment, minor),
        "fees": card_payments.fee_lines(exchange, card["currency"], fee),
        "reversal": False,
        "settlementState": "COMPLETED",
        **present(exchangeRate=first.get("forex", {}).get("exchangeRate")),
        "timestamp": now,
        "processedTimestamp": now,
    }
    ended = _ended(payment) if last else "SETTLEMENT_IN_PROGRESS"
    payment_events.append(state, payment, event, ended, posting)
    _listed(state, payment, data=present(fee=payment.get("_fee")))
    payment_events.tell_settlement(state, card, payment, event)


def _ended(payment: Json, unsettled: str = "SETTLED") -> str:
    """The status of a payment that is over: what was settled of it, if anything, is what it was about."""
    if "_settled" not in payment:
        return unsettled
    payment["displayAmount"] = {**payment["displayAmount"], "amount": payment["_settled"]}
    return "SETTLED"


def _listed(state: State, payment: Json, data: Json | None = None) -> None:
    status = {"SETTLED": "COMPLETED", "SETTLEMENT_IN_PROGRESS": "PROCESSING"}.get(payment["status"], "CANCELLED")
    amount = payment["displayAmount"]["amount"]
    state.activity.update(payment["id"], status, state.now(), data=data, amount=amount)


def _part(payment: Json, minor: int) -> Json:
    """A part of a payment in both currencies."""
    asked, all = payment["events"][0]["transactionAmount"], payment["_amount"]
    foreign = asked["amount"] if minor == all else round(asked["amount"] * minor / all)
    return {
        "transactionAmount": {**asked, "amount": foreign},
        "billingAmount": {**payment["events"][0]["billingAmount"], "amount": minor},
    }


def waiting(state: State, id: str) -> tuple[Json, Json]:
    """A payment that is authorised and not settled to its end, and its card.

    Raises:
        KeyError: there is none.
    """
    found = _open(state, id)
    if found is None:
        raise KeyError(f"there is no card payment {id!r} that waits for its settlement")
    return found


def reverse(state: State, payment: Json, card: Json, minor: int | None = None) -> None:
    """The merchant takes an authorisation back, all that is left of it or a part; that money is free again."""
    now, account, kept = state.now(), payment["_account"], payment["_kept"]
    part = kept if minor is None else min(minor, kept)
    all = part == kept
    freed = part + (payment["_padding"] + (0 if "_settled" in payment else payment["_exchange_fee"]) if all else 0)
    legs = [(held(account), -freed), (account, freed)]
    posting = state.ledger.post("AUTHORISATION_REVERSAL", payment["id"], card["currency"], legs, at=now)
    payment["_kept"] = kept - part
    if all and "_settled" not in payment:
        payment["_exchange_fee"] = 0
    _spent(payment, payment.get("_fee") if "_settled" in payment else None)
    event = {
        **payment["events"][0],
        "id": state.ids.next(),
        **_part(payment, part),
        "reversal": True,
        "timestamp": now,
        "processedTimestamp": now,
    }
    ended = _ended(payment, "CANCELLED") if all else "SETTLEMENT_IN_PROGRESS"
    payment_events.append(state, payment, event, ended, posting)
    if all:
        state.jobs.cancel("card_payments.settle", payment["id"])
        state.jobs.cancel("card_payments.expire", payment["id"])
        _listed(state, payment)
    payment_events.tell_authorisation(state, card, payment, event, "ONLINE_REVERSE")
    payment_events.tell_release(state, card, event, {"currency": card["currency"], "amount": freed})
    card_payments.noticed(state, account, instruments.received)


@job("card_payments.expire")
def _expire(state: State, data: Json) -> None:
    found = _open(state, data["id"])
    if found is None:
        return
    payment, card = found
    now, account = state.now(), payment["_account"]
    hold = payment["_kept"] + payment["_padding"] + (0 if "_settled" in payment else payment["_exchange_fee"])
    legs = [(held(account), -hold), (account, hold)]
    posting = state.ledger.post("AUTHORISATION_EXPIRY", payment["id"], card["currency"], legs, at=now)
    # What was not taken counts towards no limit.
    payment |= {"_kept": 0, "_spent": payment["_spent"] - payment["_kept"] if "_settled" in payment else 0}
    event = {
        **payment["events"][0],
        "id": state.ids.next(),
        "reversal": True,
        "cancellationReason": "Not settled in time.",
        "timestamp": now,
        "processedTimestamp": now,
    }
    payment_events.append(state, payment, event, _ended(payment, "EXPIRED"), posting)
    _listed(state, payment)
    payment_events.tell_authorisation(state, card, payment, event, "EXPIRED")
    payment_events.tell_release(state, card, event, {"currency": card["currency"], "amount": hold})
    card_payments.noticed(state, account, instruments.received)


def refund(state: State, bought: Attempt) -> None:
    """Settle a payment that was just authorised, and give the money back: it is there at once."""
    found = _open(state, bought.payment)
    assert found is not None
    state.jobs.cancel("card_payments.settle", bought.payment)
    state.jobs.cancel("card_payments.expire", bought.payment)
    settle(state, *found)
    card = found[1]
    attempt = authorisation.begin(state, card, bought.body)
    now, minor = state.now(), attempt.amount["amount"]
    payment = card_payments.record(state, attempt, "REFUND", "CREDIT", None)
    payment["relatedCardPaymentId"] = bought.payment
    legs = [(world("merchant"), -minor), (attempt.account, minor)]
    posting = state.ledger.post("MERCHANT_REFUND", payment["id"], card["currency"], legs, at=now)
    fee = _refund_fee(state, attempt)
    if fee is not None:
        fees.take(state, _instrument(state, card), fee, related=payment["id"], line=posting)
        payment["_fee"] = fee
    lines = card_payments.fee_lines(0, card["currency"], fee)
    event = card_payments.credited(state, attempt, "REFUND", "purchase_refunds", lines)
    payment_events.append(state, payment, event, "SETTLED", posting)
    state.activity.update(payment["id"], "COMPLETED", now, data=present(fee=fee))
    payment_events.tell_settlement(state, card, payment, event)
    card_payments.noticed(state, attempt.account, instruments.received)


def _refund_fee(state: State, attempt: Attempt) -> Json | None:
    # Money is never refused for its fee.
    try:
        fee = fees.quote(state, "refund_fees", attempt.card["currency"])
    except Conflict:
        return None
    return fees.that_is_there(state, fee, attempt.account)


def _instrument(state: State, card: Json) -> Instrument:
    return Instrument("managed_cards", card["id"], card_state.owner_of(state, card), card)
