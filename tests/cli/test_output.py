"""Tables: what identifies a row is always there, and nothing is left out without a word."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import Any

import click
import pytest

from weavr_multi.cli import output
from weavr_multi.cli.exit_status import ExitStatus

CARD = {
    "id": "116431412345678901",
    "profileId": "116431412345678902",
    "externalHandle": "0123456789abcdef0123456789abcdef",
    "tag": "a tag",
    "cardBrand": "MASTERCARD",
    "friendlyName": "Travel of Ada",
    "state": {"state": "ACTIVE", "reason": "none"},
    "cardNumberLastFour": "4242",
    "currency": "EUR",
    "balances": {"availableBalance": 1_000_000, "actualBalance": 1_000_000},
}


def printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int, *rows: dict[str, object]
) -> tuple[str, str]:
    """What is printed on a terminal of so many columns, on stdout and stderr."""
    monkeypatch.setenv("COLUMNS", str(columns))
    output.print_table(rows)
    return tuple(capsys.readouterr())


def test_the_columns_that_identify_a_row_come_first_where_not_all_fit(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """80 columns show a card's id, name, state, last four digits and currency."""
    out, _ = printed(capsys, monkeypatch, 80, CARD)
    assert all(text in out for text in ("116431412345678901", "Travel of Ada", "ACTIVE", "4242", "EUR"))
    assert max(map(len, out.splitlines())) <= 80


def test_the_columns_that_are_left_out_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader knows that there is more, and how to see it."""
    _, err = printed(capsys, monkeypatch, 80, CARD)
    assert "no room for profileId, externalHandle" in err
    assert "-o json" in err


def test_a_wide_terminal_shows_every_column_in_the_order_of_the_fields(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is reordered where everything fits."""
    out, err = printed(capsys, monkeypatch, 250, CARD)
    assert err == ""
    assert out.index("profileId") < out.index("cardBrand") < out.index("friendlyName")
    assert "0123456789abcdef0123456789abcdef" in out


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_a_long_cell_wraps_and_loses_no_character(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """Whatever the width, all of a text is there."""
    text = "x" * 300
    out, _ = printed(capsys, monkeypatch, columns, {"check": "service", "state": "problem", "detail": text})
    assert out.count("x") == 300


def test_a_table_without_rows_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty list is no error."""
    assert printed(capsys, monkeypatch, 80)[1] == ""


def test_a_file_is_not_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes would upset it; a pipe gets them."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(click.UsageError, match="--save FILE"):
        output.write_bytes(b"%PDF-1.4", None)


EVENT = {
    "id": "2c8cb9b8-0f9c-4a9e-9a52-0d3a5f3f5a11",
    "at": "2026-11-29 13:25:36",
    "path": "/managed_cards/settlements/watch",
    "state": "no address",
}
ENTRY = {
    "entryId": "188319922693813044",
    "transaction": {"id": "188319922693813045", "type": "system_transactions"},
    "timestamp": 1_795_958_735_563,
    "balanceAdjustment": {"currency": "EUR", "amount": 1_000_000},
    "balanceAfter": {"currency": "EUR", "amount": 2_000_000},
}


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_an_id_or_a_path_is_never_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """Whoever copies one from a table has the whole of it; times wrap, and the table may be wider than the terminal."""
    out, err = printed(capsys, monkeypatch, columns, EVENT)
    assert EVENT["id"] in out
    assert EVENT["path"] in out
    assert err == ""


def test_an_entry_of_a_statement_shows_its_transaction_type_time_and_amount(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An amount alone says nothing."""
    out, err = printed(capsys, monkeypatch, 80, ENTRY)
    assert all(text in out for text in ("188319922693813045", "system_transactions", "1795958735563", "1000000"))
    assert max(map(len, out.splitlines())) <= 80
    assert "no room for entryId" in err


def test_json_is_ascii_where_stdout_cannot_take_every_character(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in another script ended in a traceback, after the call had been made."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="latin-1"))
    output.print_json({"name": "\u0141ukasz \U0001f600"})
    sys.stdout.flush()
    assert json.loads(written.getvalue()) == {"name": "\u0141ukasz \U0001f600"}


def _of_process(*arguments: str, stdout: Any, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "weavr_multi", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=environment, check=False, timeout=120)


def test_a_help_text_is_printed_in_any_encoding() -> None:
    """One with a character that latin-1 lacks ended in a traceback."""
    ran = _of_process("call", "--help", stdout=subprocess.DEVNULL, encoding="latin-1")
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
def test_output_that_cannot_be_written_is_one_line_and_status_4() -> None:
    """What was sent may have taken effect: status 1 would say that the service refused it."""
    with open("/dev/full", "wb") as full:
        ran = _of_process("--help", stdout=full)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (ExitStatus.UNREACHABLE, 1)
    assert b"what the command did stands" in ran.stderr


def test_a_reader_that_has_gone_is_no_refusal() -> None:
    """`| head` ends the output and says nothing of the call."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = _of_process("--help", stdout=writing)
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) == (ExitStatus.DONE, b"")
