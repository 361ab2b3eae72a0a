"""Runs ``weavr-multi`` in this process and keeps what it printed."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest

from weavr_multi.cli.exit_status import ExitStatus as ExitStatus
from weavr_multi.cli.main import main


class Ran(NamedTuple):
    """What came of a command."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """Return what it printed on stdout, decoded."""
        return json.loads(self.out)


class Command:
    """Runs commands; what they print is captured."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str) -> Ran:
        self._capfd.readouterr()
        status = main(list(arguments))
        out, err = self._capfd.readouterr()
        assert "Traceback" not in err, err
        return Ran(status, out, err)
