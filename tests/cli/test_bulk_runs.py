"""Runs from the command line: lines are those of the file, nothing is paid twice, and money that waits is not paid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bulk_files import HEAD, payroll
from tests.cli.running import Command, ExitStatus, Ran
from weavr_multi.sandbox import Sandbox, Seeded


@pytest.fixture(autouse=True)
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Command) -> Path:
    """Where runs are recorded."""
    path = tmp_path / "journal.sqlite3"
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(path))
    return path


def submit(run: Command, file: str, run_id: str, *more: str) -> Ran:
    """Submit a file of transfers without being asked."""
    return run("bulk", "submit", "transfers", file, "--run-id", run_id, "--yes", *more)


def paid(served: Sandbox, local: Seeded) -> int:
    """What the second account has."""
    return served.ledger.available(local.accounts[1])


def odd_file(path: Path, served: Sandbox, local: Seeded) -> str:
    """A file whose items do not stand on the lines 2, 3, 4: a cell in quotes goes over two lines, one line is empty."""
    source, destination = local.accounts
    line = f"{served.profiles['transfers']},managed_accounts,{source},managed_accounts,{destination},EUR"
    rows = [f'{line},1.00,"two\nlines"', "", f"{line},99999999.00,x", f"{line},2.00,y"]
    path.write_text("\n".join([f"{HEAD},destination_amount.amount,description", *rows]) + "\n")
    return str(path)


def test_every_wrong_line_is_named_at_once_as_the_file_counts_it(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """Cells that cannot be read and values that the service would refuse stand in one list, each once."""
    source, destination = local.accounts
    line = f"{served.profiles['transfers']},managed_accounts,{source},managed_accounts"
    rows = [f"{line},{destination},EUR,1.00", "", f"{line},{destination},EUR,12.505", f"{line},nobody,EUR,1.00"]
    file = tmp_path / "bad.csv"
    file.write_text("\n".join([f"{HEAD},destination_amount.amount", *rows, f"{line},nobody,EUR,x"]) + "\n")
    served.requests.clear()
    ran = submit(run, str(file), "bad")
    assert ran.status == ExitStatus.USAGE
    assert "3 lines are wrong, and nothing was sent" in ran.err
    assert "line 4: destination_amount.amount: '12.505' has 3 decimal places; EUR has 2" in ran.err
    assert "line 5: destination.id: " in ran.err
    assert "line 6: destination_amount.amount: 'x' is not a decimal number" in ran.err
    assert ran.err.count("line 5") == 1
    assert not served.requests


def test_the_total_is_shown_in_decimals_of_its_currency(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """A misplaced comma is seen in it."""
    file = payroll(tmp_path / "p.csv", served, local, "100000000", "64.25")
    ran = run("bulk", "submit", "transfers", file, "--run-id", "asked")
    assert "2 transfers, 100,000,064.25 EUR in all. Submit and execute?" in ran.err


def test_a_run_that_was_submitted_before_says_so(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """Nobody takes the second answer for a second payment."""
    file = payroll(tmp_path / "p.csv", served, local, "1.00")
    first = submit(run, file, "twice")
    run("bulk", "watch", "twice")
    again = submit(run, file, "twice")
    assert (first.json()["submitted_before"], again.json()["submitted_before"]) == (False, True)
    assert "submitted before" not in first.err
    assert "run 'twice' was submitted before: nothing was submitted again; it is COMPLETED" in again.err


def test_a_file_of_other_lines_under_the_same_run_id_is_refused(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """The message names the option, not Python's keyword."""
    submit(run, payroll(tmp_path / "p.csv", served, local, "1.00"), "other")
    ran = submit(run, payroll(tmp_path / "q.csv", served, local, "2.00"), "other")
    assert (ran.status, "differs" in ran.err, "run_id=" in ran.err) == (ExitStatus.USAGE, True, False)


def test_nothing_warns_of_a_journal_that_was_chosen(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, journal: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The variable, or ``--journal``, says where it lasts."""
    file = payroll(tmp_path / "p.csv", served, local, "1.00")
    assert submit(run, file, "quiet").status == 0
    chosen = tmp_path / "chosen.sqlite3"
    assert run("bulk", "--journal", str(chosen), "watch", "quiet").status == ExitStatus.USAGE
    assert journal.exists()
    assert caplog.messages == []


def test_a_run_that_nobody_knows_is_named_with_its_journal(run: Command, local: Seeded, journal: Path) -> None:
    """Without the name of a class; a mistyped path leaves no empty journal behind."""
    ran = run("bulk", "watch", "nope")
    said = f"there is no run 'nope', for there is no journal '{journal}'\n"
    assert (ran.status, ran.err, journal.exists()) == (ExitStatus.USAGE, said, False)


def test_equal_processes_of_a_lost_journal_refuse_the_run(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, journal: Path
) -> None:
    """Nothing is sent; the ids and both ways out are named as options."""
    file = payroll(tmp_path / "p.csv", served, local, "4.01", "4.02")
    id = submit(run, file, "lost").json()["bulk_ids"][0]
    run("bulk", "watch", "lost")
    journal.unlink()
    before = paid(served, local)
    ran = submit(run, file, "lost")
    assert ran.status == ExitStatus.REFUSED
    assert f"submit it again with --adopt {id}; if the items are to be paid once more, with --fresh" in ran.err
    assert "COMPLETED, executed" in ran.err
    assert paid(served, local) == before


def test_adopt_takes_the_process_that_is_there(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, journal: Path
) -> None:
    """The run is known again, and nothing is paid twice."""
    file = payroll(tmp_path / "p.csv", served, local, "4.11", "4.12")
    id = submit(run, file, "adopted").json()["bulk_ids"][0]
    run("bulk", "watch", "adopted")
    journal.unlink()
    before = paid(served, local)
    ran = submit(run, file, "adopted", "--adopt", id)
    assert (ran.status, ran.json()["bulk_ids"]) == (0, [id])
    assert run("bulk", "watch", "adopted").json()["ok"] is True
    assert paid(served, local) == before


def test_adopt_of_a_process_of_other_items_is_refused(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, journal: Path
) -> None:
    """An id that holds something else is a mistake, and nothing is sent."""
    other = submit(run, payroll(tmp_path / "q.csv", served, local, "7.77"), "q").json()["bulk_ids"][0]
    run("bulk", "watch", "q")
    before = paid(served, local)
    ran = submit(run, payroll(tmp_path / "p.csv", served, local, "7.78"), "p", "--adopt", other)
    assert (ran.status, f"{other} do not hold exactly the items" in ran.err) == (ExitStatus.USAGE, True)
    assert paid(served, local) == before


def test_fresh_pays_equal_items_once_more(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path, journal: Path
) -> None:
    """Next month's equal salaries are a run of their own."""
    file = payroll(tmp_path / "p.csv", served, local, "4.21")
    submit(run, file, "march")
    run("bulk", "watch", "march")
    before = paid(served, local)
    journal.unlink()
    assert submit(run, file, "april", "--fresh").status == 0
    assert run("bulk", "watch", "april").status == 0
    assert paid(served, local) == before + 421


def test_money_that_waits_for_an_approval_is_status_5(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """The service says COMPLETED, and nothing was paid: neither ``ok`` nor exit status 0."""
    other = served.seed(accounts=1, balance=0)
    file = tmp_path / "sends.csv"
    line = f"{served.profiles['sends']},managed_accounts,{local.accounts[0]},managed_accounts,{other.accounts[0]}"
    file.write_text(f"{HEAD},destination_amount.amount\n{line},EUR,1.00\n")
    run("bulk", "submit", "sends", str(file), "--run-id", "sends", "--yes")
    ran = run("bulk", "watch", "sends")
    told = ran.json()
    assert (ran.status, told["status"], told["ok"]) == (ExitStatus.PARTIAL, "COMPLETED", False)
    assert told["waiting"] == {"challenge": 1}
    assert "sends: 1 wait for their challenge" in ran.err
    assert json.loads(run("bulk", "results", "sends").out)["waits_for"] == "challenge"


def test_what_failed_and_what_was_never_tried_is_said(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """The end of a run that stopped names both counts."""
    submit(run, odd_file(tmp_path / "p.csv", served, local), "stopped")
    ran = run("bulk", "watch", "stopped")
    assert (ran.status, ran.json()["ok"], ran.json()["failed"]) == (ExitStatus.PARTIAL, False, 1)
    assert "stopped: 1 failed, 1 were never tried. `weavr-multi bulk results stopped` lists them" in ran.err


def test_a_deadline_that_passes_is_status_4(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """The bulk goes on: nothing is known of its end."""
    served.programme.configure(bulk_rate=1)
    submit(run, payroll(tmp_path / "p.csv", served, local, *["1.00"] * 50), "slow")
    ran = run("bulk", "watch", "slow", "--deadline", "0.1")
    served.programme.configure(bulk_rate=0)
    assert (ran.status, "goes on at the service" in ran.err) == (ExitStatus.UNREACHABLE, True)


def test_results_name_the_line_of_the_file(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """Cells over two lines and empty lines are counted as an editor counts them; a status may be in small letters."""
    submit(run, odd_file(tmp_path / "p.csv", served, local), "lines", "--mode", "ON_FAILURE_CONTINUE")
    run("bulk", "watch", "lines")
    rows = [json.loads(line) for line in run("bulk", "results", "lines").out.splitlines()]
    assert [(row["index"], row["line"]) for row in rows] == [(0, 2), (1, 5), (2, 6)]
    (failed,) = [json.loads(line) for line in run("bulk", "results", "lines", "--status", "failed").out.splitlines()]
    assert (failed["line"], failed["error_code"]) == (5, "FUNDS_INSUFFICIENT")


def test_a_process_by_its_id_has_an_index_alone(run: Command, served: Sandbox, local: Seeded, tmp_path: Path) -> None:
    """Which file it came from is known of a run only."""
    id = submit(run, payroll(tmp_path / "p.csv", served, local, "1.00"), "by-id").json()["bulk_ids"][0]
    run("bulk", "watch", id)
    assert "line" not in json.loads(run("bulk", "results", id).out)
