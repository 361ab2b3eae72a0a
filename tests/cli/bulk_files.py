"""CSV files for bulks."""

from __future__ import annotations

from pathlib import Path

from weavr_multi.sandbox import Sandbox, Seeded

HEAD = "profile_id,source.type,source.id,destination.type,destination.id,destination_amount.currency"


def payroll(path: Path, served: Sandbox, local: Seeded, *amounts: str, title: str = "destination_amount.amount") -> str:
    """A file of transfers between the two accounts; the name of the file."""
    source, destination = local.accounts
    line = f"{served.profiles['transfers']},managed_accounts,{source},managed_accounts,{destination},EUR"
    path.write_text("\n".join([f"{HEAD},{title}", *(f"{line},{amount}" for amount in amounts)]) + "\n")
    return str(path)
