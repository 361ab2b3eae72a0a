"""The lines of a statement: postings on one instrument, filtered and paged, and the balances of a period."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held
from weavr_multi.sandbox.storage.state import State

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
# Postings that come in or go out by the IBAN of an account.
_IBAN_KINDS = ("DEPOSIT", "OUTGOING_WIRE_TRANSFER", "CORRESPONDENT_BANK_TRANSFER")

# What is selected of a line.
_COLUMNS = "k, main, reference, created, free, kept, fee, fee_free, last, belongs"


@dataclass(frozen=True, slots=True)
class Line:
    """One posting on one instrument (in the older shape with its fee), and the balances after it."""

    posting: str  # the posting's id
    kind: str  # its kind
    reference: str  # the movement that it belongs to
    created: int  # when, epoch milliseconds
    available: int  # the change of what can be spent, without the fee
    held: int  # the change of what is held, without the fee
    fee: int  # what was taken as a fee, not below 0
    fee_available: int  # as much of it as was taken from what can be spent; the rest was held
    available_after: int  # what can be spent after it
    held_after: int  # what is held after it
    belongs_to: str  # the posting that a fee was taken for; else its own id

    @property
    def actual(self) -> int:
        """The change of available and held money together, without the fee."""
        return self.available + self.held

    @property
    def actual_after(self) -> int:
        """Available and held money together, after it."""
        return self.available_after + self.held_after


@dataclass(frozen=True, slots=True)
class Asked:
    """What part of a ledger is asked for."""

    account: str  # the ledger account: the instrument's id, or of a debit card its parent's
    currency: str  # the instrument's
    instrument: str  # the instrument's id
    debit_card: bool = False  # whether only the lines of a debit card are asked for
    since: int | None = None  # first moment, epoch milliseconds, or None
    until: int | None = None  # last moment, or None
    kinds: Sequence[str] | None = None  # kinds of postings, or None for all
    access: Sequence[str] | None = None  # types of the access instruments that executed them, or None for all
    access_id: str | None = None  # the id of one, or None
    iban: str | None = None  # the id of the account's IBAN, or None
    real: bool = False  # whether lines that only hold or release money, without a fee, are left out
    with_fees: bool = True  # whether a fee is a part of the line that it was taken for
    single: bool = False  # whether only the latest line of each movement is asked for
    newest_first: bool = False  # the order
    offset: int = 0  # lines to skip
    limit: int = 100  # lines at most

    def money(self, amount: int) -> Json:
        """An amount in the instrument's currency."""
        return {"currency": self.currency, "amount": amount}


def lines(state: State, asked: Asked) -> tuple[list[Line], int]:
    """One page of the ledger of an instrument, and how many lines there are."""
    where, values = _conditions(asked)
    key = "line" if asked.with_fees else "posting"
    own = f"posting = {key}"
    grouped = (
        f"SELECT {key} AS k, max(CASE WHEN {own} THEN kind END) AS main,"
        f" max(CASE WHEN {own} THEN reference END) AS reference, min(created) AS created,"
        f" sum(CASE WHEN account = ? AND {own} THEN amount ELSE 0 END) AS free,"
        f" sum(CASE WHEN account = ? AND {own} THEN amount ELSE 0 END) AS kept,"
        f" -sum(CASE WHEN {own} THEN 0 ELSE amount END) AS fee,"
        f" -sum(CASE WHEN account = ? AND NOT {own} THEN amount ELSE 0 END) AS fee_free,"
        " max(id) AS last, max(line) AS belongs"
        f" FROM entries WHERE {where} GROUP BY {key} HAVING main IS NOT NULL"
    )
    if asked.real:
        grouped += " AND (free + kept != 0 OR fee != 0)"
    if asked.single:
        # Each settlement of a card payment is a transaction of its own.
        own_id = f"CASE WHEN main IN {CARD_KINDS!r} THEN k ELSE reference END"
        ranked = f"SELECT *, max(k) OVER (PARTITION BY main, {own_id}) AS latest FROM ({grouped})"
        grouped = f"SELECT {_COLUMNS} FROM ({ranked}) WHERE k = latest"
    both = (asked.account, held(asked.account), asked.account)
    counted = state.store.one(f"SELECT count(*) FROM ({grouped})", (*both, *values))
    way = "DESC" if asked.newest_first else "ASC"
    rows = state.store.all(f"{grouped} ORDER BY k {way} LIMIT ? OFFSET ?", (*both, *values, asked.limit, asked.offset))
    return [_line(state, asked, row) for row in rows], int(counted[0]) if counted else 0


def _conditions(asked: Asked) -> tuple[str, list[Any]]:
    where: list[str] = ["account IN (?, ?)"]
    values: list[Any] = [asked.account, held(asked.account)]
    if asked.debit_card:
        moved = "SELECT CAST(id AS TEXT) FROM activity WHERE instrument = ?"
        fees = f"SELECT CAST(id AS TEXT) FROM records WHERE kind = 'fee' AND parent IN ({moved})"
        where.append(f"(reference IN ({moved}) OR reference IN ({fees}))")
        values += [asked.instrument, asked.instrument]
    for column, sign, moment in (("created", ">=", asked.since), ("created", "<=", asked.until)):
        if moment is not None:
            where.append(f"{column} {sign} ?")
            values.append(moment)
    if asked.kinds is not None:
        # The fee of a line is a part of it, whatever kinds are asked for.
        where.append(f"(kind IN ({_marks(asked.kinds)}) OR posting != line AND ?)")
        values += [*asked.kinds, asked.with_fees]
    if asked.access is not None or asked.access_id is not None:
        chosen, more = _accessed(asked)
        where.append(chosen)
        values += more
    return " AND ".join(where), values


def _accessed(asked: Asked) -> tuple[str, list[Any]]:
    """The postings that were executed by access instruments of some types, or by one."""
    types = asked.access or ("managed_cards", "ibans")
    found: list[str] = ["0"]
    values: list[Any] = []
    if "managed_cards" in types:
        clause = f"kind IN ({_marks(CARD_KINDS)})"
        values += CARD_KINDS
        if asked.access_id is not None:
            paid = "SELECT CAST(id AS TEXT) FROM records WHERE kind = 'card_payment' AND parent = ?"
            clause += f" AND reference IN ({paid})"
            values.append(asked.access_id)
        found.append(f"({clause})")
    if "ibans" in types and asked.iban is not None and asked.access_id in (None, asked.iban):
        found.append(f"kind IN ({_marks(_IBAN_KINDS)})")
        values += _IBAN_KINDS
    return f"({' OR '.join(found)})", values


def _marks(items: Sequence[str]) -> str:
    return ", ".join("?" * len(items))


def _line(state: State, asked: Asked, row: tuple[Any, ...]) -> Line:
    posting, kind, reference, created, free, kept, fee, fee_free, last, belongs_to = row
    left, waiting = (_balance(state, account, "id <= ?", last) for account in (asked.account, held(asked.account)))
    return Line(str(posting), kind, reference, created, free, kept, fee, fee_free, left, waiting, str(belongs_to))


def period(state: State, asked: Asked) -> tuple[int, int]:
    """The actual balances at the beginning and at the end of a period, whatever page and filter is asked for."""
    both = (asked.account, held(asked.account))
    start = 0 if asked.since is None else sum(_balance(state, a, "created < ?", asked.since) for a in both)
    end = state.now() if asked.until is None else asked.until
    return start, sum(_balance(state, a, "created <= ?", end) for a in both)


def _balance(state: State, account: str, condition: str, value: int) -> int:
    row = state.store.one(
        f"SELECT balance FROM entries WHERE account = ? AND {condition} ORDER BY id DESC LIMIT 1", (account, value)
    )
    return row[0] if row else 0


def paid_for(state: State, asked: Asked, fee: str, movement: str) -> str | None:
    """The entry of the newer shape that a fee was taken for; None where the instrument has not paid it.

    A posting that only releases money is no entry of that shape: the one that brought the money stands for it.
    """
    both = (asked.account, held(asked.account))
    taken = state.store.one(
        "SELECT line FROM entries WHERE reference = ? AND kind = 'CHARGE_FEE' AND account IN (?, ?) LIMIT 1",
        (fee, *both),
    )
    if taken is None:
        return None
    moved = state.store.one(
        "SELECT posting FROM entries WHERE reference = ? AND account IN (?, ?)"
        " GROUP BY posting HAVING sum(amount) != 0 ORDER BY posting = ? DESC, posting LIMIT 1",
        (movement, *both, taken[0]),
    )
    return str((moved or taken)[0])
