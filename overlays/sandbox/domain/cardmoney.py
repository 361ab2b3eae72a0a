"""Money that moves from a lost card to the one that replaces it."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import cards
from weavr_multi.sandbox.domain.legacy import legacy_amount
from weavr_multi.sandbox.state import State


def hand_over(state: State, old: Json, new: Json) -> None:
    """Move a prepaid card's money; what is held stays until it is settled or released."""
    minor = state.ledger.available(old["id"])
    if cards.is_debit(old) or minor <= 0:
        return
    now, id, currency = state.now(), state.ids.next(), old["currency"]
    state.ledger.post("ADJUSTMENT", id, currency, [(old["id"], -minor), (new["id"], minor)], at=now)
    money = {"currency": currency, "amount": minor}
    owner = cards.owner_of(state, old)
    record: Json = {
        "id": id,
        "subtype": "lost_stolen_replacement_balance_transfers",
        "amount": money,
        "instrument": cards.ref(new),
        "status": "COMPLETED",
        "creationTimestamp": now,
        "lastUpdatedTimestamp": now,
    }
    state.records.add("system_transaction", owner, record, created=now, state="COMPLETED")
    for card, direction in ((old, "DEBIT"), (new, "CREDIT")):
        state.activity.add(
            id,
            "system_transactions",
            owner=owner,
            instrument=cards.ref(card),
            direction=direction,
            currency=currency,
            amount=minor,
            status="COMPLETED",
            at=now,
            main=card is new,
        )
        _tell(state, card, id, {**money, "amount": minor if card is new else -minor})


def _tell(state: State, card: Json, id: str, money: Json) -> None:
    left = {"currency": card["currency"], "amount": str(state.ledger.available(card["id"]))}
    body = {
        "id": cards.ref(card),
        "transactionId": id,
        "adjustmentType": "LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFER",
        "adjustmentAmount": legacy_amount(money),
        "transactionTimestamp": str(state.now()),
        "availableBalance": left,
        "owner": cards.owner_typed(state, card),
        "details": {"prepaidModeDetails": {"availableBalance": left}},
    }
    state.events.emit("/managed_cards/adjustments/watch", body, owner=cards.owner_of(state, card))
