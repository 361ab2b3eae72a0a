"""The exit statuses of ``weavr-multi``, and the one line that is printed for each error."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from weavr_multi.bulks.errors import BulkFailed, BulkTimedOut
from weavr_multi.core.api_errors import ApiError, Unauthorized
from weavr_multi.core.exceptions import ConfigurationError, TransportError, WeavrError
from weavr_multi.sessions.errors import SessionError

# What Python code passes by keyword, the command line has as an option of the same name.
_KEYWORD: Final = re.compile(
    r"\b(api_key|base_url|environment|identity|journal|log|since|until|run_id|deadline|adopt|fresh)=(?:True\b)?"
    r"([\w'\"\[]?)"
)

# A value that the description does not know is not passed on the command line.
_OPEN: Final = re.compile(r" \(a newer value is passed as [^)]*\)\)")

_JOURNAL: Final = re.compile(r"<SqliteJournal ('[^']*')>")


class ExitStatus(IntEnum):
    """What the exit status of a command says."""

    DONE = 0
    """It did what was asked."""
    REFUSED = 1
    """The service refused it, or something in the environment keeps it from working."""
    USAGE = 2
    """The command line, a value or a setting cannot be right. Nothing was sent."""
    SIGN_IN = 3
    """The sign-in, the api-key or the step-up was refused."""
    UNREACHABLE = 4
    """No answer, or no certain one (a time-out, a lost connection, a 5xx), or one that cannot be printed. What was
    sent may have taken effect."""
    PARTIAL = 5
    """Not all items of a bulk were carried out: some failed, wait, or were not tried. Or events are missing."""
    INTERRUPTED = 130
    """Ctrl-C."""


def status_of(error: WeavrError) -> ExitStatus:
    """Return the exit status of an error."""
    if isinstance(error, ConfigurationError):
        return ExitStatus.USAGE
    if isinstance(error, TransportError | BulkTimedOut) or getattr(error, "in_doubt", False):
        return ExitStatus.UNREACHABLE
    if isinstance(error, SessionError | Unauthorized):
        return ExitStatus.SIGN_IN
    if isinstance(error, BulkFailed):
        return ExitStatus.PARTIAL
    return ExitStatus.REFUSED


def lines_of(error: WeavrError) -> list[str]:
    """Return what is printed for an error: its message, the fields that it names, and what support asks for."""
    lines = [in_options(str(error))]
    fields = getattr(error, "fields", None) or getattr(error, "problems", None) or ()
    shown = lines[0]
    lines += [f"  {text}" for text in dict.fromkeys(map(_problem, fields)) if text and text not in shown]
    if isinstance(error, ApiError) and error.request_ref and error.request_ref not in shown:
        lines.append(f"  request-ref: {error.request_ref}")
    lines += [f"  {in_options(note)}" for note in getattr(error, "__notes__", ())]
    return lines


def in_options(message: str) -> str:
    """Return a message of the library with options of the command line in place of Python's keywords."""
    message = _OPEN.sub("", message)
    message = _JOURNAL.sub(r"the journal \1", message.replace("wait for it with wait_for_owner=True, or try", "try"))
    return _KEYWORD.sub(lambda it: f"--{it[1].replace('_', '-')}{' ' if it[2] else ''}{it[2]}", message)


def _problem(field: object) -> str:
    name, message = getattr(field, "field", None), getattr(field, "message", None)
    if isinstance(field, tuple) and name is None:
        return ": ".join(str(part) for part in field[:2] if part)
    return ": ".join(str(part) for part in (name, message or getattr(field, "error", None)) if part)
