"""A payroll from a CSV file: every row checked before a cent moves, then paid in one bulk, with a table at each step.

Runs offline: python examples/bulks_payroll.py
"""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from rich.console import Console
from rich.table import Table

from weavr_multi import BulkFailed, Weavr
from weavr_multi.bulks import BulkOutcome, InvalidItems
from weavr_multi.cli.progress import ProgressBar
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session

CSV = """\
employee,account,amount
Ada,{0},2500.00
Bob,{1},1999.95
Cleo,{2},2100.50
Dan,{3},1850.00
"""
console = Console(width=100)


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def minor_units(text: str) -> int | str:
    """An amount in cents; what is no amount is left as it is, so that the check names it."""
    try:
        return int(Decimal(text) * 100)
    except InvalidOperation:
        return text


def order(row: Mapping[str, str], sandbox: Sandbox, source: str) -> dict[str, Any]:
    """The transfer that a row asks for."""
    return {
        "profile_id": sandbox.profiles.transfers,
        "source": {"type": "managed_accounts", "id": source},
        "destination": {"type": "managed_accounts", "id": row["account"]},
        "destination_amount": {"currency": "EUR", "amount": minor_units(row["amount"])},
        "description": f"Salary {row['employee']}",
    }


def show(title: str, columns: Iterable[str], lines: Iterable[Iterable[object]]) -> None:
    """Print a table."""
    table = Table(*columns, title=title, title_justify="left")
    for line in lines:
        table.add_row(*map(str, line))
    console.print(table)


async def pay(session: Session, sandbox: Sandbox, source: str, table: list[dict[str, str]]) -> BulkOutcome | None:
    """Pay what a CSV file says, if all of it can be right."""
    try:
        bulk = await session.bulks.submit_transfers([order(row, sandbox, source) for row in table])
    except InvalidItems as error:  # nothing was sent; every problem of every row is here
        found = ((item.index + 2, table[item.index]["employee"], item.field, item.message) for item in error.items)
        show("Rows to correct", ("line", "employee", "field", "problem"), found)
        return None
    with ProgressBar("payroll") as bar:
        outcome = await bulk.run("ON_FAILURE_CONTINUE", on_progress=bar, deadline=60)
    lines = (
        (table[result.index]["employee"], table[result.index]["amount"], result.status, result.error_code or "")
        for result in outcome
    )
    show(f"Payroll: {outcome.status}", ("employee", "amount", "status", "code"), lines)
    return outcome


async def main() -> None:
    """Correct a file until it can be paid; then see what a payment that fails looks like."""
    async with Sandbox() as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        company = sandbox.seed(accounts=5, balance=2_000_000)
        source, *staff = company.accounts
        session = await weavr.sign_in(company.email, company.password)

        table = rows(CSV.format(*staff))
        table[1]["amount"] = "1.999,95"  # as the accountant's spreadsheet wrote it
        table[3]["account"] = "Dan's account"
        assert await pay(session, sandbox, source, table) is None

        table[1]["amount"], table[3]["account"] = "1999.95", staff[3]
        outcome = await pay(session, sandbox, source, table)
        assert outcome is not None
        assert outcome.ok

        table[2]["amount"] = "99999999.00"  # more than there is: the service finds out when it comes to that
        outcome = await pay(session, sandbox, source, table)
        try:
            assert outcome is not None
            outcome.raise_for_failures()
        except BulkFailed as error:
            console.print(f"to be looked at: {', '.join(table[found.index]['employee'] for found in error.failed)}")


if __name__ == "__main__":
    asyncio.run(main())
