"""A CSV file as a bulk: what a cell means, and what is refused before anything is sent."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.bulk_files import HEAD, payroll
from tests.cli.running import Command, ExitStatus
from weavr_multi.sandbox import Sandbox, Seeded


@pytest.fixture(autouse=True)
def _own_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Command) -> None:
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(tmp_path / "journal.sqlite3"))


def test_a_file_is_submitted_executed_and_watched_to_its_end(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """Decimal amounts become minor units, and each line one transfer."""
    file = payroll(tmp_path / "payroll.csv", served, local, "12.50", "0.01", "1000")
    before = served.ledger.available(local.accounts[1])
    submitted = run("bulk", "submit", "transfers", file, "--run-id", "march", "--yes")
    assert submitted.json()["total"] == 3
    watched = run("bulk", "watch", "march")
    assert (watched.status, watched.json()["status"]) == (0, "COMPLETED")
    assert served.ledger.available(local.accounts[1]) - before == 1250 + 1 + 100_000


def test_amounts_in_minor_units_are_integers(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """``amount_minor`` is taken as it stands."""
    file = payroll(tmp_path / "p.csv", served, local, "1250", title="destination_amount.amount_minor")
    before = served.ledger.available(local.accounts[1])
    assert run("bulk", "submit", "transfers", file, "--run-id", "minor", "--yes").status == 0
    run("bulk", "watch", "minor")
    assert served.ledger.available(local.accounts[1]) - before == 1250


def test_the_same_run_id_pays_once(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """The command repeated, as after a crash, submits nothing a second time."""
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00")
    before = served.ledger.available(local.accounts[1])
    first = run("bulk", "submit", "transfers", file, "--run-id", "once", "--yes").json()
    again = run("bulk", "submit", "transfers", file, "--run-id", "once", "--yes").json()
    run("bulk", "watch", "once")
    assert first["bulk_ids"] == again["bulk_ids"]
    assert served.ledger.available(local.accounts[1]) - before == 100


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{HEAD},destination_amount.amount,destination_amount.amount_minor\n", "say the same: keep one of them"),
        (f"{HEAD}\n", "an amount is missing: add a column destination_amount.amount (12.50)"),
        (f"{HEAD},destination_amount.amount,profile_id\n", "profile_id and profile_id say the same: keep one of them"),
        (f"{HEAD},destination_amount.amount,colour\n", "there is no field 'colour'"),
        (f"{HEAD},destination_amount.amount\n", "has no lines"),
        (f"{HEAD},destination_amount.amount\n1,2\n", "line 2: 7 cells are needed, got 2"),
        (f"{HEAD},destination_amount.amount\n1,managed_accounts,1,managed_accounts,2,EUR,12.505\n", "line 2"),
        (f"{HEAD},destination_amount.amount\n1,managed_accounts,1,managed_accounts,2,,12.50\n", "needs its currency"),
        (
            f"{HEAD},destination_amount.amount_minor\n1,managed_accounts,1,managed_accounts,2,EUR,12.50\n",
            "whole number",
        ),
        (
            f"{HEAD},destination_amount.amount_minor\n1,managed_accounts,1,managed_accounts,2,EUR,1_000\n",
            "whole number",
        ),
        (
            f"{HEAD},destination_amount.amount,source\n1,managed_accounts,1,managed_accounts,2,EUR,5,{{}}\n",
            "source was given twice",
        ),
        (
            f"{HEAD},destination_amount.amount\n1,managed_acounts,1,managed_accounts,2,EUR,5\n",
            "did you mean managed_accounts?\n",
        ),
    ],
)
def test_a_file_that_cannot_be_right_is_refused_before_anything_is_sent(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, content: str, said: str
) -> None:
    """File, line and column are named."""
    file = tmp_path / "payroll.csv"
    file.write_text(content)
    served.requests.clear()
    ran = run("bulk", "submit", "transfers", str(file), "--run-id", "wrong", "--yes")
    assert (ran.status, said in ran.err) == (ExitStatus.USAGE, True), ran.err
    assert not served.requests.of("bulks.create_transfers")


def test_nothing_is_submitted_without_a_yes(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """Where nobody can be asked, ``--yes`` is needed; the total that would be paid is shown."""
    file = payroll(tmp_path / "payroll.csv", served, local, "12.50", "7.50")
    served.requests.clear()
    ran = run("bulk", "submit", "transfers", file, "--run-id", "unasked")
    assert ran.status != 0
    assert "2 transfers, 20.00 EUR in all" in ran.err
    assert not served.requests.of("bulks.create_transfers")


def test_a_held_bulk_is_executed_by_watch(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """``--hold`` submits alone."""
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00")
    run("bulk", "submit", "transfers", file, "--run-id", "held", "--yes", "--hold")
    assert not served.requests.of("bulks.execute")
    assert run("bulk", "watch", "held", "--execute", "ON_FAILURE_STOP").json()["status"] == "COMPLETED"


@pytest.mark.parametrize("by_id", [False, True], ids=["run", "process"])
def test_watching_a_bulk_that_nobody_started_ends_at_once_with_5(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, by_id: bool
) -> None:
    """It would wait for ever. What starts it is said."""
    run_id = f"unstarted-{by_id}"
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00", "2.00")
    made = run("bulk", "submit", "transfers", file, "--run-id", run_id, "--yes", "--hold").json()
    name = made["bulk_ids"][0] if by_id else run_id
    ran = run("bulk", "watch", name, "--deadline", "60")
    assert ran.status == ExitStatus.PARTIAL
    assert f"{name} was submitted and not started: `weavr-multi bulk watch {name} --execute ON_FAILURE_STOP`" in ran.err
    assert (ran.json()["status"], ran.json()["ok"], ran.json()["not_executed"]) == ("SUBMITTED", False, 2)


def test_what_failed_is_status_5_and_listed_with_its_code(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """The results say which line failed and why."""
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00", "99999999.00")
    run("bulk", "submit", "transfers", file, "--run-id", "partly", "--yes", "--mode", "ON_FAILURE_CONTINUE")
    assert run("bulk", "watch", "partly").status == ExitStatus.PARTIAL
    (failed,) = [json.loads(line) for line in run("bulk", "results", "partly", "--status", "FAILED").out.splitlines()]
    assert (failed["index"], failed["error_code"]) == (1, "FUNDS_INSUFFICIENT")


def test_a_bulk_is_paused_resumed_and_cancelled(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """Each command says the state that it led to."""
    served.programme.configure(bulk_rate=1)
    file = payroll(tmp_path / "payroll.csv", served, local, *(["1.00"] * 50))
    id = run("bulk", "submit", "transfers", file, "--run-id", "slow", "--yes").json()["bulk_ids"][0]
    assert "PAUSED" in run("bulk", "pause", "slow").err
    watched = run("bulk", "watch", "slow", "--deadline", "0.1")
    assert (watched.status, "`weavr-multi bulk resume slow` lets it go on" in watched.err) == (4, True)
    assert "RUNNING" in run("bulk", "resume", id).err
    assert "CANCELLED" in run("bulk", "cancel", "slow").err
    served.programme.configure(bulk_rate=0)


def test_ids_alone_are_the_lines_of_a_bulk_of_cards(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """A bulk that only names its targets has one column, ``id``."""
    made = run(
        "call",
        "managed_cards.create",
        "--profile-id",
        served.profiles["managed_cards_prepaid"],
        "--mode",
        "PREPAID_MODE",
        "--friendly-name",
        "Card",
        "--name-on-card",
        "Ada Root",
        "--currency",
        "EUR",
        "--billing-address",
        json.dumps({"addressLine1": "1 St", "city": "V", "postCode": "V1", "country": "MT"}),
    )
    file = tmp_path / "cards.csv"
    file.write_text(f"id\n{made.json()['id']}\n")
    assert run("bulk", "submit", "card_blocks", str(file), "--run-id", "block", "--yes").status == 0
    assert run("bulk", "watch", "block").status == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty: its first line names the columns, such as destination.id,destination.type,destination_amount"),
        (",,\n", "begins with a line without names: its first line names the columns"),
        ("profile_id;source.id;destination_amount.amount\n1;2;12,50\n", "are separated by ';'; commas are needed"),
        ("profile_id\tsource.id\n1\t2\n", "are separated by tabs; commas are needed"),
    ],
)
def test_a_file_in_another_form_is_told_what_is_wanted(run: Command, tmp_path: Path, content: str, said: str) -> None:
    """An empty export, or a spreadsheet's that separates by semicolons."""
    file = tmp_path / "payroll.csv"
    file.write_text(content)
    ran = run("bulk", "submit", "transfers", str(file), "--run-id", "form", "--yes")
    assert (ran.status, said in ran.err) == (ExitStatus.USAGE, True), ran.err


@pytest.mark.parametrize("title", ["destination_amount.amount", "destination_amount.amount_minor"])
def test_a_payment_of_nothing_or_less_is_a_wrong_line(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, title: str
) -> None:
    """No transfer can carry it; a minus is a slip, and the other lines would be paid."""
    file = payroll(tmp_path / "payroll.csv", served, local, "1", "0", "-5", title=title)
    served.requests.clear()
    ran = run("bulk", "submit", "transfers", file, "--run-id", "minus", "--yes")
    assert ran.status == ExitStatus.USAGE
    assert f"line 3: {title}: nobody can be paid 0" in ran.err
    assert f"line 4: {title}: nobody can be paid -5" in ran.err
    assert not served.requests.of("bulks.create_transfers")


def test_a_file_that_is_not_utf_8_is_told_how_to_be_saved(run: Command, tmp_path: Path) -> None:
    """The codec's own words say nothing to somebody with a spreadsheet."""
    file = tmp_path / "payroll.csv"
    file.write_bytes("K\u00f6ln".encode("latin-1"))
    ran = run("bulk", "submit", "transfers", str(file), "--run-id", "latin", "--yes")
    assert (ran.status, "is not UTF-8: save it as CSV in UTF-8" in ran.err) == (ExitStatus.USAGE, True)


def test_a_file_may_come_through_a_pipe(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """It was read twice, and had no lines the second time."""
    file = Path(payroll(tmp_path / "payroll.csv", served, local, "7.25"))
    content = file.read_bytes()
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    try:
        ran = run("bulk", "submit", "transfers", f"/dev/fd/{reading}", "--run-id", "piped", "--yes")
    finally:
        os.close(reading)
    assert (ran.status, ran.json()["total"]) == (0, 1)
