"""Acts outside of the API: of the vendor, of banks, of card schemes, of people on their devices."""

from __future__ import annotations

from weavr_multi.sandbox.domain.cards import card_credits, card_settlements, physical
from weavr_multi.sandbox.domain.money import adjustments, deposits, instruments
from weavr_multi.sandbox.domain.payments import sends, wire_transfers
from weavr_multi.sandbox.domain.people import factors, identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.setting_checks import AMOUNT, CHANGE
from weavr_multi.sandbox.storage.state import State


class Outside:
    """The acts, as methods of the sandbox."""

    state: State

    def enrol(self, person: str, channel: str) -> None:
        """Enrol a person's factor: BIOMETRIC, which no operation of the API enrols, or any other."""
        with self.state.store.transaction():
            factors.enrol(self.state, person, channel)

    def set_instrument_state(self, id: str, state: Json) -> None:
        """What only the vendor can do to an account or card, such as a block with the reason SYSTEM."""
        with self.state.store.transaction():
            instruments.force(self.state, id, state)

    def block_pin(self, id: str) -> None:
        """What three wrong PINs at a terminal do to a physical card."""
        with self.state.store.transaction():
            physical.block_pin(self.state, id)

    def adjust(self, id: str, amount: int, reason: str | None = None) -> str:
        """Book by hand, as the vendor may, so many minor units to an account or card; the transaction's id.

        Raises:
            Conflict: FUNDS_INSUFFICIENT, where more would be taken than there is.
            ValueError: the amount is no whole number, or 0.
        """
        CHANGE.check("an adjustment", amount)
        with self.state.store.transaction():
            return adjustments.adjust(self.state, id, amount, reason)

    def due_diligence(self, id: str, status: str) -> None:
        """Move the due diligence of a corporate, a consumer or a user to PENDING_REVIEW, APPROVED, REJECTED, …"""
        with self.state.store.transaction():
            identities.decide(self.state, id, status)

    def review_deposit(self, id: str, *, accept: bool = True) -> None:
        """End the review of a deposit (rule ``review`` of the account's profile).

        Raises:
            KeyError: there is no such deposit, or it does not wait.
        """
        with self.state.store.transaction():
            deposits.review(self.state, id, accept=accept)

    def return_wire(self, id: str) -> None:
        """Return a completed wire transfer, as the bank outside may.

        Raises:
            KeyError: there is no such wire transfer, or it is not completed.
        """
        with self.state.store.transaction():
            wire_transfers.give_back(self.state, id)

    def deactivate(self, id: str, reason: str = "TEMPORARY") -> None:
        """Deactivate an identity (its root user) or a user, as the vendor may.

        Raises:
            KeyError: there is no such identity or user.
            ValueError: there is no such reason.
        """
        with self.state.store.transaction():
            identities.set_active(self.state, id, active=False, reason=reason)

    def activate(self, id: str) -> None:
        """Undo :meth:`deactivate`.

        Raises:
            KeyError: there is no such identity or user.
        """
        with self.state.store.transaction():
            identities.set_active(self.state, id, active=True)

    def resume(self, id: str, *, accept: bool = True) -> None:
        """End what holds a deposit or a send: a review, or a limit of the identity's profile.

        Raises:
            KeyError: there is no deposit and no send of this id that is held.
        """
        with self.state.store.transaction():
            if self.state.records.get("send", id) is None:
                deposits.review(self.state, id, accept=accept)
            else:
                sends.resume(self.state, id, accept=accept)

    def settle_card_payment(self, id: str, amount: int | None = None, *, last: bool = True) -> None:
        """Settle a card payment that is authorised, as its merchant may: with ``card_settlement_ms=None`` nothing else
        does.

        Args:
            id: The card payment's.
            amount: Minor units of the card's currency: a part, or more than was authorised; all that is left
                without it.
            last: Whether no further settlement comes: what is still held is free then.

        Raises:
            KeyError: there is no such payment that waits for its settlement.
            ValueError: the amount is not above 0.
        """
        if amount is not None:
            AMOUNT.check("a settlement", amount)
        with self.state.store.transaction():
            waiting = self.state.records.get("card_payment", id)
            if waiting is not None and "_credit" in waiting:
                card_credits.settle(self.state, waiting)
                return
            payment, card = card_settlements.waiting(self.state, id)
            card_settlements.settle(self.state, payment, card, amount, last=last)

    def reverse_card_payment(self, id: str, amount: int | None = None) -> None:
        """Take an authorisation back, or a part of it (minor units of the card's currency), as its merchant may.

        Raises:
            KeyError: there is no such payment that waits for its settlement.
            ValueError: the amount is not above 0.
        """
        if amount is not None:
            AMOUNT.check("a reversal", amount)
        with self.state.store.transaction():
            payment, card = card_settlements.waiting(self.state, id)
            card_settlements.reverse(self.state, payment, card, amount)

    def credit_card(
        self,
        id: str,
        amount: int,
        currency: str | None = None,
        *,
        kind: str = "ORIGINAL_CREDIT",
        merchant: str = "Payer",
    ) -> Json:
        """Credit a card, as a card scheme may: authorised, and settled after ``card_settlement_ms``.

        Args:
            id: The card's.
            amount: Minor units.
            currency: The sender's; the card's without it.
            kind: ``ORIGINAL_CREDIT``, or ``REFUND`` for one to which there is no purchase here.
            merchant: The sender's name.

        Returns:
            ``code`` as the simulator says it (APPROVED, or why it is declined), and the card payment's ``id``.

        Raises:
            KeyError: there is no such card.
            ValueError: there is no such kind of credit, or the amount is not above 0.
        """
        AMOUNT.check("a credit", amount)
        with self.state.store.transaction():
            card = self.state.records.get("managed_card", id) or {}
            money = {"currency": currency or card.get("currency", "EUR"), "amount": amount}
            return card_credits.credit(self.state, id, money, kind=kind, merchant=merchant)
