"""A payroll from a CSV file: every row checked before a cent moves, then paid in one bulk, with a table at each step.

The run has a name, so that running the program again pays nobody twice. A payment that failed is corrected and paid
under a name of its own.

Runs offline: python examples/bulks_payroll.py
"""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from weavr_multi import BulkFailed, InvalidRequest, Weavr, minor_units
from weavr_multi.bulks import BulkOutcome, InvalidItems, SqliteJournal
from weavr_multi.cli.progress import ProgressBar
from weavr_multi.models import TransferCreateRequest
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session

CSV = """\
employee,account,amount,currency
Ada,{0},2500.00,EUR
Bob,{1},1999.95,EUR
Cleo,{2},2100.50,EUR
Dan,{3},1850.00,EUR
"""
console = Console(width=100)


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def wrong_amounts(table: list[dict[str, str]]) -> list[tuple[object, ...]]:
    """The rows whose amount is no exact amount of its currency, each as a line of a table."""
    wrong: list[tuple[object, ...]] = []
    for number, row in enumerate(table):
        try:
            minor_units(row["amount"], row["currency"])
        except InvalidRequest as error:
            wrong.append((number + 2, row["employee"], "amount", error))
    return wrong


def order(row: Mapping[str, str], sandbox: Sandbox, source: str) -> TransferCreateRequest:
    """The transfer that a row asks for, by the names of the wire: `from_dict` takes what no type checker knows."""
    return TransferCreateRequest.from_dict(
        {
            "profileId": sandbox.profiles["transfers"],
            "source": {"type": "managed_accounts", "id": source},
            "destination": {"type": "managed_accounts", "id": row["account"]},
            "destinationAmount": {
                "currency": row["currency"],
                "amount": minor_units(row["amount"], row["currency"]),
            },
            "description": f"Salary {row['employee']}",
        }
    )


def show(title: str, columns: Iterable[str], lines: Iterable[Iterable[object]]) -> None:
    """Print a table."""
    table = Table(*columns, title=title, title_justify="left")
    for line in lines:
        table.add_row(*map(str, line))
    console.print(table)


async def pay(
    session: Session, sandbox: Sandbox, source: str, table: list[dict[str, str]], run_id: str, journal: SqliteJournal
) -> BulkOutcome | None:
    """Pay what a CSV file says, if all of it can be right."""
    columns = ("line", "employee", "field", "problem")
    wrong = wrong_amounts(table)
    if wrong:
        show("Amounts to correct", columns, wrong)
        return None
    try:
        orders = [order(row, sandbox, source) for row in table]
        bulk = await session.bulks.submit_transfers(orders, run_id=run_id, journal=journal)
    except InvalidItems as error:  # nothing was sent; every problem of every row is here
        found = ((item.index + 2, table[item.index]["employee"], item.field, item.message) for item in error.items)
        show("Rows to correct", columns, found)
        return None
    with ProgressBar(run_id) as bar:
        outcome = await bulk.run("ON_FAILURE_CONTINUE", on_progress=bar, deadline=60)
    lines = (
        (table[result.index]["employee"], table[result.index]["amount"], result.status, result.error_code or "")
        for result in outcome
    )
    show(f"{run_id}: {outcome.status}", ("employee", "amount", "status", "code"), lines)
    return outcome


async def main() -> None:
    """Correct a file until it can be paid; pay it twice, which pays it once; then correct a payment that failed."""
    async with Sandbox() as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        company = sandbox.seed(accounts=5, balance=2_000_000)
        source, *staff = company.accounts
        session = await weavr.sign_in(company.email, company.password)
        with TemporaryDirectory() as folder:
            journal = SqliteJournal(Path(folder) / "payroll.sqlite3")  # yours: a file that outlives the machine

            async def paid(run_id: str) -> BulkOutcome | None:
                return await pay(session, sandbox, source, table, run_id, journal)

            table = rows(CSV.format(*staff))
            table[1]["amount"], table[2]["amount"] = "1.999,95", "12.505"  # as the accountant's spreadsheet wrote them
            assert await paid("payroll 2025-03") is None

            table[1]["amount"], table[2]["amount"] = "1999.95", "2100.50"
            table[3]["account"] = "Dan's account"
            assert await paid("payroll 2025-03") is None

            table[3]["account"] = staff[3]
            for _ in range(2):
                outcome = await paid("payroll 2025-03")
                assert outcome is not None
                assert outcome.ok
            console.print(f"paid so far: {2_000_000 - sandbox.ledger.available(source)} cents")

            table[2]["amount"] = "99999999.00"  # more than there is: the service finds out when it comes to that
            outcome = await paid("payroll 2025-04")
            try:
                assert outcome is not None
                outcome.raise_for_failures()
            except BulkFailed as error:
                failed = [table[found.index] for found in error.failed]
                console.print(f"to be looked at: {', '.join(row['employee'] for row in failed)}")
                table = [{**row, "amount": "2100.50"} for row in failed]
                outcome = await paid("payroll 2025-04, corrected")
                assert outcome is not None
                assert outcome.ok


if __name__ == "__main__":
    asyncio.run(main())
