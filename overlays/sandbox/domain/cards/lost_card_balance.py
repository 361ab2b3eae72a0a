"""Moves the money of a lost card to the card that replaces it."""

from __future__ import annotations

from weavr_multi.sandbox.domain.cards import card_state
from weavr_multi.sandbox.domain.json_pieces import legacy_amount
from weavr_multi.sandbox.domain.money import adjustments
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State


def hand_over(state: State, old: Json, new: Json) -> None:
    """Move a prepaid card's money; what is held stays until it is settled or released."""
    minor = state.ledger.available(old["id"])
    if card_state.is_debit(old) or minor <= 0:
        return
    owner, currency = card_state.owner_of(state, old), old["currency"]
    money, subtype = {"currency": currency, "amount": minor}, "lost_stolen_replacement_balance_transfers"
    id = adjustments.record(state, owner, subtype, money, card_state.ref(new))
    state.ledger.post("ADJUSTMENT", id, currency, [(old["id"], -minor), (new["id"], minor)], at=state.now())
    for card, part in ((old, {**money, "amount": -minor}), (new, money)):
        adjustments.listed(state, id, owner, card_state.ref(card), part, main=card is new)
        _tell(state, card, id, part)


def _tell(state: State, card: Json, id: str, money: Json) -> None:
    left = {"currency": card["currency"], "amount": str(state.ledger.available(card["id"]))}
    body = {
        "id": card_state.ref(card),
        "transactionId": id,
        "adjustmentType": "LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFER",
        "adjustmentAmount": legacy_amount(money),
        "transactionTimestamp": str(state.now()),
        "availableBalance": left,
        "owner": card_state.owner_typed(state, card),
        "details": {"prepaidModeDetails": {"availableBalance": left}},
    }
    state.events.emit("/managed_cards/adjustments/watch", body, owner=card_state.owner_of(state, card))
