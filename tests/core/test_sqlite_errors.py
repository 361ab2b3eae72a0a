"""What SQLite says of a file becomes an error of ours that names the file, the reason and the argument to change."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from weavr_multi import ConfigurationError
from weavr_multi.bulks import JournalError, SqliteJournal
from weavr_multi.core.backends.sqlite import Schema, SqliteFile

SCHEMA = Schema(what="the journal", mark=1, version=1, statements=("CREATE TABLE facts (value TEXT)",))


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ("max_page_count = 1", "its disk is full: free some space"),
        ("query_only = 1", "this process may not write it"),
    ],
)
def test_a_full_disk_and_a_place_that_is_read_only_are_named(setting: str, reason: str, tmp_path: Path) -> None:
    """SQLite reports both in the middle of a transaction, which is undone."""
    path = tmp_path / "journal.db"
    file = SqliteFile(path, SCHEMA, argument="journal=", error=JournalError, keep_open=False)

    def write(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO facts VALUES ('before')")
        db.execute(f"PRAGMA {setting}")
        db.execute("INSERT INTO facts VALUES (?)", ("x" * 100_000,))

    with pytest.raises(JournalError, match=reason) as caught:
        file.run_blocking(write)
    assert str(path) in str(caught.value)
    assert "journal=" in str(caught.value)
    assert file.run_blocking(lambda db: db.execute("SELECT count(*) FROM facts").fetchone()) == (0,)


def test_a_tilde_in_a_path_is_the_home_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder of that name is made where the program runs."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert SqliteJournal("~/x/journal.db").path == tmp_path / "x" / "journal.db"


def test_a_home_directory_that_there_is_not_is_named() -> None:
    """A user whom nobody knows."""
    with pytest.raises(ConfigurationError, match=r"~nobody-of-that-name/x.*pass journal="):
        SqliteJournal("~nobody-of-that-name/x")


@pytest.mark.parametrize("looked", ["application_id", "user_version"])
def test_a_file_that_another_process_makes_between_two_looks_is_not_foreign(
    looked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two workers that begin at once on a new file: the second one reads no mark, and then finds tables."""
    waiting = [looked]

    class Late(sqlite3.Connection):
        """Another process makes the file right after this one has looked."""

        def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
            found = super().execute(sql, *given)
            if sql != f"PRAGMA {looked}" or not waiting:
                return found
            waiting.clear()
            (seen,) = found.fetchone()
            made().run_blocking(add)
            return super().execute(f"SELECT {seen}")

    def made() -> SqliteFile:
        return SqliteFile(tmp_path / "journal.db", SCHEMA, argument="journal=", error=JournalError, keep_open=False)

    def add(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO facts VALUES ('one')")

    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Late))
    made().run_blocking(add)
    assert made().run_blocking(lambda db: db.execute("SELECT count(*) FROM facts").fetchone()) == (2,)
