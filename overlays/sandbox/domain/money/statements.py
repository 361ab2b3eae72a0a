"""Statements of one instrument, in the older and the newer form, as JSON, CSV and PDF."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money.older_statement_fields import additional_fields
from weavr_multi.sandbox.domain.money.pdf import document
from weavr_multi.sandbox.domain.money.statement_line_details import Subject, subjects
from weavr_multi.sandbox.domain.money.statement_selection import CARD_KINDS, Asked, lines, paid_for, period
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

# What moved money, by the kind of posting -> the resource that the newer shape names.
RESOURCES = {
    "TRANSFER": "transfers",
    "SEND": "sends",
    "DEPOSIT": "incoming_wire_transfers",
    "OUTGOING_WIRE_TRANSFER": "outgoing_wire_transfers",
    "CORRESPONDENT_BANK_TRANSFER": "correspondent_bank_transfers",
    "CHARGE_FEE": "fees",
    "FEE_REVERSAL": "fees",
    "MANUAL_TRANSACTION": "system_transactions",
    "ADJUSTMENT": "system_transactions",
    "SEED": "system_transactions",
}
# Kinds that the older shape does not know, and what it calls them.
_SPOKEN = {"SEED": "SYSTEM_TRANSACTION"}
_FOOTER = "A statement of the local sandbox. It is about no real money."


def older(state: State, asked: Asked) -> Json:
    """``Statement``."""
    found, count = lines(state, asked)
    start, end = period(state, asked)
    return {
        "entry": [_older_entry(subject, asked) for subject in subjects(state, asked, found)],
        "count": count,
        "responseCount": len(found),
        "startBalance": asked.money(start),
        "endBalance": asked.money(end),
        "footer": _FOOTER,
    }


def _older_entry(subject: Subject, asked: Asked) -> Json:
    line = subject.line
    event, forex = subject.event, subject.forex() or {}
    return {
        "transactionId": {"type": _SPOKEN.get(line.kind, line.kind), "id": event.get("id", line.reference)},
        "entryState": _state(subject),
        "transactionAmount": asked.money(_gross(subject)),
        "availableBalanceAdjustment": asked.money(line.available - line.fee_available),
        "actualBalanceAdjustment": asked.money(line.actual - line.fee),
        "balanceAfter": asked.money(line.available_after),
        "availableBalanceAfter": asked.money(line.available_after),
        "actualBalanceAfter": asked.money(line.actual_after),
        **_costs(subject, asked),
        **present(originalAmount=forex.get("originalAmount"), forexRate=forex.get("exchangeRate")),
        **present(sourceAmount=event.get("transactionAmount")),
        "processedTimestamp": line.created,
        "additionalFields": additional_fields(subject),
    }


def _state(subject: Subject) -> str:
    """PENDING while money is only held, or on its way; an authorisation is COMPLETED by its settlement."""
    line = subject.line
    if line.kind == "AUTHORISATION":
        return "PENDING" if subject.record.get("status") == "SETTLEMENT_IN_PROGRESS" else "COMPLETED"
    on_its_way = (
        line.available >= 0 and line.held > 0 if line.kind == "SEND" else line.available < 0 and not line.actual
    )
    return "PENDING" if on_its_way else "COMPLETED"


def _gross(subject: Subject) -> int:
    """What the movement is about, without its fee; negative where money leaves."""
    line, record = subject.line, subject.record
    if line.kind in CARD_KINDS and record:
        minor = int((subject.event.get("billingAmount") or record["displayAmount"])["amount"])
        return -minor if line.kind in ("AUTHORISATION", "SETTLEMENT") else minor
    if _goes_out(subject):
        return -int((record.get("transferAmount") or record["amount"])["amount"])
    return line.actual or line.available


def _goes_out(subject: Subject) -> bool:
    """Whether it is one of the two lines by which a wire transfer leaves; one that comes back is a third."""
    line = subject.line
    wire = line.kind in ("OUTGOING_WIRE_TRANSFER", "CORRESPONDENT_BANK_TRANSFER")
    return wire and bool(subject.record) and line.actual <= 0


def _costs(subject: Subject, asked: Asked) -> Json:
    fee = subject.line.fee
    if _goes_out(subject):
        # Both of its lines name the fee, which is taken with the second.
        fee = subject.record.get("_fee", {}).get("amount", {}).get("amount", 0)
    return {"transactionFee": asked.money(fee), "cardholderFee": asked.money(fee)}


def newer(state: State, asked: Asked) -> Json:
    """``StatementResponse``: fees are entries of their own, and what is only held is none."""
    found, count = lines(state, asked)
    start, end = period(state, asked)
    return {
        "openingBalance": asked.money(start),
        "closingBalance": asked.money(end),
        "entries": [_newer_entry(state, subject, asked) for subject in subjects(state, asked, found)],
        "count": count,
        "responseCount": len(found),
        "footer": _FOOTER,
    }


def _newer_entry(state: State, subject: Subject, asked: Asked) -> Json:
    line, record = subject.line, subject.record
    resource = RESOURCES.get(line.kind, "card_payments")
    subtype = subject.event.get("subtype") or record.get("subtype") or record.get("feeType")
    return {
        "entryId": line.posting,
        "transaction": {"id": line.reference, "type": resource, **present(subtype=subtype)},
        **present(description=record.get("description") or record.get("reason")),
        "timestamp": line.created,
        "balanceAdjustment": asked.money(line.actual),
        "balanceAfter": asked.money(line.actual_after),
        **present(
            counterparty=subject.counterparty(),
            fee=subject.fee,
            forex=subject.forex(),
            relatedEntryId=_related(state, subject, asked),
            executingAccessInstrument=subject.access(),
        ),
    }


def _related(state: State, subject: Subject, asked: Asked) -> str | None:
    """The entry that a fee was taken for, or that a refund gives back."""
    line = subject.line
    if line.kind == "CHARGE_FEE" and "relatedTransactionId" in subject.record:
        return paid_for(state, asked, line.reference, subject.record["relatedTransactionId"])
    if line.belongs_to != line.posting:
        return line.belongs_to
    bought = subject.record.get("relatedCardPaymentId")
    if bought is None:
        return None
    row = state.store.one("SELECT posting FROM entries WHERE reference = ? AND kind = 'SETTLEMENT' LIMIT 1", (bought,))
    return str(row[0]) if row else None


def kinds_of(resources: Sequence[str] | None, types: Sequence[str] | None = None) -> list[str] | None:
    """The kinds of postings behind the resources, or the types, that the newer and the older shape filter by."""
    if not resources:
        return None if types is None else [*types, *(kind for kind, type in _SPOKEN.items() if type in types)]
    named = [kind for kind, resource in RESOURCES.items() if resource in resources]
    return [*named, *CARD_KINDS] if "card_payments" in resources else named


def as_csv(state: State, asked: Asked) -> bytes:
    """The older shape as a table, one row an entry; amounts in minor units."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(
        ("transactionType", "transactionId", "processedTimestamp", "currency", "amount", "fee", "balanceAfter")
    )
    for entry in older(state, asked)["entry"]:
        id, amount = entry["transactionId"], entry["transactionAmount"]
        moved = (entry["processedTimestamp"], amount["currency"], amount["amount"])
        table.writerow(
            (id["type"], id["id"], *moved, entry["cardholderFee"]["amount"], entry["balanceAfter"]["amount"])
        )
    return out.getvalue().encode()


def as_pdf(state: State, asked: Asked, title: str) -> bytes:
    """The statement as pages to print; amounts in minor units."""
    shown = older(state, asked)
    text = [title, "", f"Entries: {shown['responseCount']} of {shown['count']}"]
    text += [f"Opening balance: {shown['startBalance']['amount']} {asked.currency}", ""]
    text += [_printed(entry) for entry in shown["entry"]]
    return document([*text, "", f"Closing balance: {shown['endBalance']['amount']} {asked.currency}", _FOOTER])


def _printed(entry: Json) -> str:
    at = datetime.fromtimestamp(entry["processedTimestamp"] / 1000, UTC)
    id, fee = entry["transactionId"], entry["cardholderFee"]["amount"]
    moved = f"{entry['transactionAmount']['amount']}{f' fee {fee}' if fee else ''}"
    return f"{at:%Y-%m-%d %H:%M:%S}  {id['type']} {id['id']}  {moved}  {entry['actualBalanceAfter']['amount']}"
