"""Each error ends with the status that the help and the page promise for it."""

from __future__ import annotations

import pytest

from weavr_multi import (
    ConfigurationError,
    ConnectionFailed,
    ServerError,
    SignInFailed,
    TimedOut,
    Unauthorized,
    WeavrError,
)
from weavr_multi.bulks import AlreadySubmitted, BulkFailed, JournalError, RunInUse
from weavr_multi.cli.exit_status import ExitStatus, in_options, status_of


def made(kind: type[WeavrError], **evidence: object) -> WeavrError:
    """An error without its constructor: what it knows is what is given."""
    error = kind.__new__(kind)
    vars(error).update(evidence)
    return error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (made(ConfigurationError), ExitStatus.USAGE),
        (made(SignInFailed), ExitStatus.SIGN_IN),
        (made(Unauthorized), ExitStatus.SIGN_IN),
        (made(SignInFailed, in_doubt=True), ExitStatus.UNREACHABLE),
        (made(Unauthorized, in_doubt=True), ExitStatus.UNREACHABLE),
        (made(TimedOut), ExitStatus.UNREACHABLE),
        (made(ConnectionFailed), ExitStatus.UNREACHABLE),
        (made(ServerError, in_doubt=True), ExitStatus.UNREACHABLE),
        (made(ServerError, in_doubt=False), ExitStatus.REFUSED),
        (made(BulkFailed), ExitStatus.PARTIAL),
        (made(AlreadySubmitted), ExitStatus.REFUSED),
        (made(RunInUse), ExitStatus.REFUSED),
        (made(JournalError), ExitStatus.REFUSED),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, WeavrError) else value.name,
)
def test_an_error_ends_with_the_status_of_its_kind(error: WeavrError, status: ExitStatus) -> None:
    """What may have taken effect is 4, whatever the service answered."""
    assert status_of(error) is status


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("pass base_url= or set WEAVR_BASE_URL", "pass --base-url or set WEAVR_BASE_URL"),
        ("with run_id='march', and", "with --run-id 'march', and"),
        ("set log= to the path of a file", "set --log to the path of a file"),
        ("pass identity= with one of them", "pass --identity with one of them"),
        ("with fresh=True. Nothing", "with --fresh. Nothing"),
        ("keep it where it lasts (journal=).", "keep it where it lasts (--journal)."),
        ("in <SqliteJournal '/a/b'>", "in the journal '/a/b'"),
        ("wait for it with wait_for_owner=True, or try again later", "try again later"),
    ],
)
def test_messages_name_options_in_place_of_keywords(said: str, shown: str) -> None:
    """Nobody at a shell passes ``base_url=``."""
    assert in_options(said) == shown
