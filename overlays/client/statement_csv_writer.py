"""Writes statement entries as CSV. The service has no CSV for the present form of statements."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weavr_multi.models.statement_response_entry import StatementResponseEntry

COLUMNS = (
    "timestamp",
    "entryId",
    "type",
    "subtype",
    "transactionId",
    "description",
    "counterparty",
    "counterpartyAccount",
    "currency",
    "amount",
    "balanceAfter",
    "fee",
    "relatedEntryId",
)
"""The columns: times are ISO 8601 in UTC, amounts are minor units."""


def statement_csv(entries: Iterable[StatementResponseEntry]) -> str:
    """Write entries of a statement as CSV, with a line of names first; cells that a spreadsheet would run are quoted.

    ::

        entries = [entry async for entry in session.managed_accounts.get_statement(id)]
        Path("statement.csv").write_text(statement_csv(entries), encoding="utf-8", newline="")

    Args:
        entries: The entries of `get_statement` of accounts or cards, in the order wanted.

    Returns:
        Lines that end in CRLF, one an entry, with :data:`COLUMNS`.
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for entry in entries:
        table.writerow([_inert(cell) for cell in _cells(entry)])
    return out.getvalue()


def _cells(entry: StatementResponseEntry) -> Iterator[object]:
    transaction: Any = entry.transaction
    yield datetime.fromtimestamp(entry.timestamp / 1000, UTC).isoformat(timespec="milliseconds")
    yield entry.entry_id
    yield from (getattr(transaction, name, None) for name in ("type", "subtype", "id"))
    yield entry.description
    yield from _who(entry.counterparty)
    yield entry.balance_adjustment.currency
    yield entry.balance_adjustment.amount
    yield entry.balance_after.amount
    yield entry.fee.amount.amount if entry.fee is not None else None
    yield entry.related_entry_id


def _who(counterparty: Any) -> tuple[object, object]:
    """The name and the account of a counterparty of any kind."""
    owner = getattr(counterparty, "owner", None)
    names = (
        getattr(counterparty, "name", None),
        getattr(owner, "name", None),
        getattr(counterparty, "friendly_name", None),
    )
    accounts = (getattr(counterparty, name, None) for name in ("iban", "account_number", "id"))
    return next(filter(None, names), None), next(filter(None, accounts), None)


def _inert(cell: object) -> str:
    """A text that a spreadsheet shows and does not run; numbers stay numbers."""
    text = "" if cell is None else str(cell)
    dangerous = text[:1] in ("=", "+", "-", "@", "\t", "\r") and not isinstance(cell, int)
    return f"'{text}" if dangerous else text
