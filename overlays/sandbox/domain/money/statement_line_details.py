"""The movement behind a posting, its counterparty and its cost, for statements."""

from __future__ import annotations

from collections.abc import Sequence

from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.statement_selection import CARD_KINDS, Asked, Line, paid_for
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_RECORDS = {
    "TRANSFER": "transfer",
    "SEND": "send",
    "DEPOSIT": "incoming_wire_transfer",
    "OUTGOING_WIRE_TRANSFER": "outgoing_wire_transfer",
    "CORRESPONDENT_BANK_TRANSFER": "correspondent_bank_transfer",
    "WITHDRAWAL_RELEASE": "outgoing_wire_transfer",
    "CHARGE_FEE": "fee",
    "FEE_REVERSAL": "fee",
    "MANUAL_TRANSACTION": "system_transaction",
    "ADJUSTMENT": "system_transaction",
    **dict.fromkeys(CARD_KINDS, "card_payment"),
}


class Subject:
    """The movement that a line is about, seen from the instrument of the statement."""

    def __init__(self, state: State, asked: Asked, line: Line, record: Json) -> None:
        self._state = state
        self._asked = asked
        self.line = line
        self.record = record

    @property
    def event(self) -> Json:
        """The event of a card payment that the posting belongs to."""
        number = self.record.get("_postings", {}).get(self.line.posting)
        found: Json = {} if number is None else self.record["events"][number]
        return found

    @property
    def ends(self) -> tuple[Json, Json] | None:
        """The instruments at both ends of a transfer or send."""
        if self.line.kind not in ("TRANSFER", "SEND") or not self.record:
            return None
        destination: Json = self.record.get("_destination") or self.record["destination"]
        return self.record["source"], destination

    @property
    def incoming(self) -> bool:
        """Whether the instrument of the statement is the destination."""
        ends = self.ends
        return ends is not None and ends[1]["id"] == self._asked.instrument

    @property
    def fee(self) -> Json | None:
        """``FeeSummary`` of what this side paid for the movement, in the one entry that it was taken for."""
        fee = self.record.get("_destination_fee" if self.incoming and self.line.kind == "SEND" else "_fee")
        if fee is None or (self.incoming and self.line.kind == "TRANSFER"):
            return None
        if paid_for(self._state, self._asked, fee["id"], self.line.reference) != self.line.posting:
            return None
        return pick(fee, "id", "type", "subtype", "amount")

    def counterparty(self) -> Json | None:
        """``MerchantCounterparty``, ``InstrumentCounterparty`` or ``BankAccountCounterparty``."""
        if self.line.kind in CARD_KINDS:
            return pick(self.record.get("merchant", {}), "name", "id", "categoryCode", "country") or None
        ends = self.ends
        if ends is not None:
            return self.instrument(ends[0] if self.incoming else ends[1])
        if self.line.kind == "DEPOSIT":
            sender = self.record.get("_sender", {})
            return present(
                name=sender.get("name"),
                iban=sender.get("iban"),
                sortCode=sender.get("sort_code"),
                accountNumber=sender.get("account_number"),
                reference=sender.get("reference"),
            )
        return self.payee() if self.line.kind in ("OUTGOING_WIRE_TRANSFER", "CORRESPONDENT_BANK_TRANSFER") else None

    def payee(self) -> Json:
        """``BankAccountCounterparty`` of a wire transfer."""
        told: Json = self.record.get("destination") or self.record.get("beneficiary") or {}
        if "beneficiaryId" in told:
            found = self._state.records.get("beneficiary", told["beneficiaryId"]) or {}
            named = found.get("beneficiaryInformation", {})
            details = found.get("beneficiaryDetails", {})
            told = {**details, "name": named.get("businessName") or named.get("fullName") or ""}
        elif told.get("type") == "linked_accounts":
            found = self._state.records.get("linked_account", told["id"]) or {}
            told = {"name": found.get("name", ""), "bankAccountDetails": found.get("accountReference", {})}
        account = told.get("bankAccountDetails", told)
        number = account.get("accountNumber") or account.get("account")
        return present(
            name=told.get("name"),
            iban=account.get("iban"),
            sortCode=account.get("sortCode"),
            accountNumber=number,
            bic=account.get("bankIdentifierCode"),
            reference=self.record.get("description"),
        )

    def instrument(self, ref: Json) -> Json:
        """``InstrumentCounterparty``."""
        found = instruments.find(self._state, ref)
        if found is None:
            return ref
        owner = identities.ref_of(self._state, found.owner)
        typed = identities.typed_of(self._state, found.owner)
        shown = {**ref, **pick(found.data, "friendlyName")}
        return {**shown, "owner": {**typed, "name": identities.name(self._state, owner)}}

    def access(self) -> Json | None:
        """``CardAccessInstrument`` or ``IbanAccessInstrument``: what executed the movement."""
        if self.line.kind in CARD_KINDS:
            card = self.record.get("card", {})
            names = ("id", "friendlyName", "cardBrand", "cardNumberFirstSix", "cardNumberLastFour")
            return {**pick(card, *names), "type": "managed_cards"} if card else None
        by_iban = self.line.kind in ("DEPOSIT", "OUTGOING_WIRE_TRANSFER", "CORRESPONDENT_BANK_TRANSFER")
        if not by_iban or self._asked.iban is None:
            return None
        return {"id": self._asked.iban, "type": "ibans"}

    def forex(self) -> Json | None:
        """``TransactionForex`` of a card payment in another currency."""
        event = self.event
        told = event.get("forex", {})
        rate = told.get("exchangeRate") or event.get("exchangeRate")
        if not event or (rate is None and "padding" not in told):
            return None
        fee = next((f["amount"] for f in event.get("fees", ()) if f["type"] == "FOREX_FEE"), None)
        return present(
            originalAmount=event["transactionAmount"],
            exchangeRate=rate,
            paddingAmount=told.get("padding"),
            feeAmount=fee,
        )


def subjects(state: State, asked: Asked, lines: Sequence[Line]) -> list[Subject]:
    """What each line of a page is about; records are read kind by kind, not line by line."""
    wanted: dict[str, set[str]] = {}
    for line in lines:
        if line.kind in _RECORDS:
            wanted.setdefault(_RECORDS[line.kind], set()).add(line.reference)
    found = {kind: state.records.several(kind, ids) for kind, ids in wanted.items()}
    empty: Json = {}
    return [
        Subject(state, asked, line, found.get(_RECORDS.get(line.kind, ""), empty).get(line.reference, empty))
        for line in lines
    ]
