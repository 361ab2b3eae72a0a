"""Statements: the ledger of one instrument, line by line, in the older and the newer shape, as CSV and as PDF."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.ledger import held
from weavr_multi.sandbox.pdf import document
from weavr_multi.sandbox.state import State

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
    "SEED": "system_transactions",
}
# Kinds that the older shape does not know, and what it calls them.
_SPOKEN = {"SEED": "SYSTEM_TRANSACTION"}
_FOOTER = "A statement of the local sandbox. It is about no real money."


@dataclass(frozen=True, slots=True)
class Line:
    """One posting on one instrument, with the balances after it."""

    posting: str
    kind: str
    reference: str
    created: int
    available: int
    held: int
    available_after: int
    held_after: int

    @property
    def actual(self) -> int:
        """The change of available and held money together."""
        return self.available + self.held

    @property
    def actual_after(self) -> int:
        """Available and held money together, after it."""
        return self.available_after + self.held_after


@dataclass(frozen=True, slots=True)
class Asked:
    """What part of a ledger is asked for.

    Attributes:
        account: The ledger account: the instrument's id, or of a debit card its parent's.
        currency: The instrument's.
        instrument: A debit card, whose lines alone are asked for, or None.
        since: First moment, epoch milliseconds, or None.
        until: Last moment, or None.
        kinds: Kinds of postings, or None for all.
        real: Whether lines that only hold or release money are left out.
        newest_first: The order.
        offset: Lines to skip.
        limit: Lines at most.
    """

    account: str
    currency: str
    instrument: str | None = None
    since: int | None = None
    until: int | None = None
    kinds: Sequence[str] | None = None
    real: bool = False
    newest_first: bool = False
    offset: int = 0
    limit: int = 100

    def money(self, amount: int) -> Json:
        """An amount in the instrument's currency."""
        return {"currency": self.currency, "amount": amount}


def lines(state: State, asked: Asked) -> tuple[list[Line], int]:
    """One page of the ledger of an instrument, and how many lines there are."""
    where, values = _conditions(asked)
    grouped = (
        "SELECT posting, kind, reference, created, sum(CASE WHEN account = ? THEN amount ELSE 0 END) AS free,"
        " sum(CASE WHEN account = ? THEN amount ELSE 0 END) AS kept, max(id) AS last"
        f" FROM entries WHERE {where} GROUP BY posting"
    )
    if asked.real:
        grouped += " HAVING free + kept != 0"
    both = (asked.account, held(asked.account))
    counted = state.store.one(f"SELECT count(*) FROM ({grouped})", (*both, *values))
    way = "DESC" if asked.newest_first else "ASC"
    rows = state.store.all(
        f"{grouped} ORDER BY posting {way} LIMIT ? OFFSET ?", (*both, *values, asked.limit, asked.offset)
    )
    return [_line(state, asked, row) for row in rows], int(counted[0]) if counted else 0


def _conditions(asked: Asked) -> tuple[str, list[Any]]:
    where: list[str] = ["account IN (?, ?)"]
    values: list[Any] = [asked.account, held(asked.account)]
    if asked.instrument is not None:
        moved = "SELECT CAST(id AS TEXT) FROM activity WHERE instrument = ?"
        fees = f"SELECT CAST(id AS TEXT) FROM records WHERE kind = 'fee' AND parent IN ({moved})"
        where.append(f"(reference IN ({moved}) OR reference IN ({fees}))")
        values += [asked.instrument, asked.instrument]
    if asked.since is not None:
        where.append("created >= ?")
        values.append(asked.since)
    if asked.until is not None:
        where.append("created <= ?")
        values.append(asked.until)
    if asked.kinds is not None:
        where.append(f"kind IN ({', '.join('?' * len(asked.kinds))})")
        values += asked.kinds
    return " AND ".join(where), values


def _line(state: State, asked: Asked, row: tuple[Any, ...]) -> Line:
    posting, kind, reference, created, free, kept, last = row
    after = [_balance(state, account, last) for account in (asked.account, held(asked.account))]
    return Line(str(posting), kind, reference, created, free, kept, *after)


def _balance(state: State, account: str, until: int) -> int:
    row = state.store.one(
        "SELECT balance FROM entries WHERE account = ? AND id <= ? ORDER BY id DESC LIMIT 1", (account, until)
    )
    return row[0] if row else 0


def _edges(found: Sequence[Line], asked: Asked) -> tuple[int, int]:
    """The balance before the first and after the last line of a page."""
    if not found:
        return 0, 0
    first, last = (found[-1], found[0]) if asked.newest_first else (found[0], found[-1])
    return first.actual_after - first.actual, last.actual_after


def older(state: State, asked: Asked) -> Json:
    """``Statement``."""
    found, count = lines(state, asked)
    start, end = _edges(found, asked)
    return {
        "entry": [_older_entry(line, asked) for line in found],
        "count": count,
        "responseCount": len(found),
        "startBalance": asked.money(start),
        "endBalance": asked.money(end),
        "footer": _FOOTER,
    }


def _older_entry(line: Line, asked: Asked) -> Json:
    return {
        "transactionId": {"type": _SPOKEN.get(line.kind, line.kind), "id": line.reference},
        "entryState": "COMPLETED" if line.actual else "PENDING",
        "transactionAmount": asked.money(line.available),
        "availableBalanceAdjustment": asked.money(line.available),
        "actualBalanceAdjustment": asked.money(line.actual),
        "balanceAfter": asked.money(line.available_after),
        "availableBalanceAfter": asked.money(line.available_after),
        "actualBalanceAfter": asked.money(line.actual_after),
        "processedTimestamp": line.created,
    }


def newer(state: State, asked: Asked) -> Json:
    """``StatementResponse``."""
    found, count = lines(state, asked)
    start, end = _edges(found, asked)
    return {
        "openingBalance": asked.money(start),
        "closingBalance": asked.money(end),
        "entries": [_newer_entry(line, asked) for line in found],
        "count": count,
        "responseCount": len(found),
        "footer": _FOOTER,
    }


def _newer_entry(line: Line, asked: Asked) -> Json:
    return {
        "entryId": line.posting,
        "transaction": {"id": line.reference, "type": RESOURCES.get(line.kind, "card_payments")},
        "timestamp": line.created,
        "balanceAdjustment": asked.money(line.actual),
        "balanceAfter": asked.money(line.actual_after),
    }


def kinds_of(resources: Sequence[str] | None) -> list[str] | None:
    """The kinds of postings behind the resources that the newer shape filters by."""
    if not resources:
        return None
    named = [kind for kind, resource in RESOURCES.items() if resource in resources]
    return [*named, *CARD_KINDS] if "card_payments" in resources else named


# Postings of card payments; those that only hold money among them.
CARD_KINDS = (
    "AUTHORISATION",
    "AUTHORISATION_REVERSAL",
    "AUTHORISATION_EXPIRY",
    "AUTHORISATION_CANCELLATION",
    "SETTLEMENT",
    "SETTLEMENT_REVERSAL",
    "MERCHANT_REFUND",
    "MERCHANT_REFUND_REVERSAL",
    "ORIGINAL_CREDIT_TRANSACTION",
)


def as_csv(state: State, asked: Asked) -> bytes:
    """The older shape as a table, one row an entry; amounts in minor units."""
    found, _ = lines(state, asked)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(("transactionType", "transactionId", "processedTimestamp", "currency", "amount", "balanceAfter"))
    for line in found:
        kind = _SPOKEN.get(line.kind, line.kind)
        table.writerow((kind, line.reference, line.created, asked.currency, line.available, line.available_after))
    return out.getvalue().encode()


def as_pdf(state: State, asked: Asked, title: str) -> bytes:
    """The statement as pages to print; amounts in minor units."""
    found, count = lines(state, asked)
    start, end = _edges(found, asked)
    text = [title, "", f"Entries: {len(found)} of {count}", f"Opening balance: {start} {asked.currency}", ""]
    for line in found:
        at = datetime.fromtimestamp(line.created / 1000, UTC)
        text.append(f"{at:%Y-%m-%d %H:%M:%S}  {line.kind} {line.reference}  {line.actual}  {line.actual_after}")
    return document([*text, "", f"Closing balance: {end} {asked.currency}", _FOOTER])
