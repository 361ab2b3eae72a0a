"""The log that ``weavr-multi listen --log FILE`` writes: one delivery a line, as JSON."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from weavr_multi.cli.click_import import click
from weavr_multi.webhooks.request import OF_PROOF

# What a delivery is verified with. Other headers of the sender are not kept.
KEPT_HEADERS: Final = ("content-type", *sorted(OF_PROOF))


class LoggedDelivery(NamedTuple):
    """One delivery that was received.

    Attributes:
        id: Its call-ref or request-ref, else the number of its line.
        at: When it came, epoch milliseconds.
        state: ``VERIFIED`` or why it was refused.
    """

    id: str
    path: str
    at: int
    state: str
    headers: Mapping[str, str]
    body: bytes

    def line(self) -> str:
        """Return the line of the log."""
        body = base64.b64encode(self.body).decode()
        return json.dumps({**self._asdict(), "headers": dict(self.headers), "body": body})

    def json(self) -> Any:
        """Return the decoded body; its text if it is not JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            return self.body.decode("utf-8", "replace")


def append(path: Path, delivery: LoggedDelivery) -> None:
    """Write a delivery down. The file is readable by its owner alone: bodies and proofs stand in it."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as file:
        file.write(delivery.line() + "\n")


def read(path: Path) -> Iterator[LoggedDelivery]:
    """Read a log of ``weavr-multi listen``, oldest first; a usage error if it cannot be read, or is none."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "it is no log of `weavr-multi listen`"
        raise click.UsageError(f"{path} cannot be read: {reason}") from error
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            yield LoggedDelivery(**{**row, "body": base64.b64decode(row["body"])})
        except (ValueError, TypeError, KeyError) as error:
            raise click.UsageError(f"{path}, line {number}: this is no log of `weavr-multi listen`") from error
