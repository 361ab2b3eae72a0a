"""A newcomer's first hour, from the installed wheel: sandbox, onboarding, a call, a bulk, events."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.clean_install import install

# Ten times what it takes on two idle cores, installing aside.
GUARD = 54.0


class Shell:
    """Runs ``weavr-multi`` as a user would: in an empty folder, with no setting but those that were printed."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("WEAVR_", "PYTHON"))}
        self.environment = {**kept, "WEAVR_BULK_JOURNAL": str(folder / "journal.sqlite3")}

    def __call__(self, *arguments: str) -> str:
        """Run a command; what it prints. Its exit status is 0."""
        done = subprocess.run(
            [self.program, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=GUARD,
            check=False,
        )
        assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def program(distributions: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel with what the command line and the sandbox need, in an empty environment."""
    python = install(tmp_path_factory.mktemp("transcript") / "env", f"{distributions['wheel']}[cli,sandbox]")
    return python.with_name("weavr-multi")


@pytest.fixture
def shell(program: Path, tmp_path: Path) -> Iterator[Shell]:
    """A shell beside a running sandbox, whose ``export`` lines were read into it."""
    shell = Shell(program, tmp_path)
    command = [program, "sandbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=shell.environment) as sandbox:
        assert sandbox.stdout is not None
        for line in sandbox.stdout:
            export = re.fullmatch(r"export (\w+)=(.*)\n", line)
            if export is not None:
                shell.environment[export[1]] = export[2]
            if line.startswith("export WEAVR_WEBHOOKS_KEY="):
                break
        yield shell
        sandbox.terminate()
        assert sandbox.wait(60) == 0


def test_a_newcomers_first_hour(shell: Shell) -> None:
    """Every command ends with status 0, and the money is where it should be."""
    begun = time.monotonic()
    made = json.loads(shell("onboard", "--save", "ada.env"))
    shell.environment["WEAVR_CREDENTIALS"] = "ada.env"
    page = json.loads(shell("call", "managed_accounts.list"))
    assert [account["id"] for account in page["accounts"]] == [made["account"]]

    profiles = json.loads(shell("call", "managed_accounts.get", "--id", made["account"]))
    second = json.loads(
        shell(
            *("call", "managed_accounts.create", "--friendly-name", "Payroll", "--currency", "EUR"),
            *("--profile-id", profiles["profileId"]),
        )
    )
    payroll = shell.folder / "payroll.csv"
    payroll.write_text(csv(shell, made["account"], second["id"]), encoding="utf-8")
    shell("bulk", "submit", "transfers", "payroll.csv", "--run-id", "payroll", "--yes")
    watched = json.loads(shell("bulk", "watch", "payroll"))
    assert (watched["status"], watched["ok"]) == ("COMPLETED", True)
    balance = json.loads(shell("call", "managed_accounts.get", "--id", second["id"]))["balances"]["availableBalance"]
    assert balance == 12_50 + 1_00

    events = [json.loads(line) for line in shell("events", "list", "-o", "json").splitlines()]
    assert "/transfers/watch" in {event["path"] for event in events}
    shell("events", "trigger", "/transfers/watch")
    resend(shell)
    took = time.monotonic() - begun
    print(f"the first hour took {took:.1f} s")
    assert took < GUARD


def csv(shell: Shell, source: str, destination: str) -> str:
    """Two lines of a payroll."""
    import urllib.request

    with urllib.request.urlopen(f"{shell.environment['WEAVR_BASE_URL']}/_sandbox") as about:
        profile = json.load(about)["profiles"]["transfers"]
    head = "profile_id,source.type,source.id,destination.type,destination.id,destination_amount.currency"
    line = f"{profile},managed_accounts,{source},managed_accounts,{destination},EUR"
    return f"{head},destination_amount.amount\n{line},12.50\n{line},1.00\n"


def resend(shell: Shell) -> None:
    """Receive a delivery and have it sent again, both verified."""
    command = [shell.program, "listen", "--port", "0", "--count", "2", "--json"]
    with subprocess.Popen(
        command, cwd=shell.folder, env=shell.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as listening:
        assert listening.stderr is not None
        assert "listening on" in listening.stderr.readline()
        shell("events", "trigger", "/transfers/watch")
        assert listening.stdout is not None
        first = json.loads(listening.stdout.readline())
        shell("events", "resend", first["id"])
        again = json.loads(listening.stdout.readline())
        assert (again["id"], again["state"]) == (first["id"], "VERIFIED")
        assert listening.wait(30) == 0
