"""The examples that belong to no part alone run as their readers would run them."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader would, without this run's own settings."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("WEAVR_", "PYTEST_"))}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120)


def test_the_tour_ends_with_nothing_failed_and_draws_its_progress_on_stderr() -> None:
    done = run(sys.executable, "-W", "error", "examples/tour.py")
    last = done.stdout.strip().splitlines()[-1]
    pattern = r"demo: 2 accounts, 251 transfers, bulk COMPLETED, (\d+) webhooks verified, 0 failed"
    found = re.fullmatch(pattern, last)
    assert found, done.stdout + done.stderr
    assert int(found[1]) > 251
    assert "100%" in done.stderr
    assert "%" not in done.stdout


def test_the_testing_kit_works_in_a_project_with_one_line(tmp_path: Path) -> None:
    project = shutil.copytree(ROOT / "examples" / "testing", tmp_path / "project")
    (project / "pytest.ini").write_text(
        "[pytest]\nasyncio_mode = strict\nasyncio_default_fixture_loop_scope = function\nfilterwarnings = error\n"
    )
    done = run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=project)
    assert "6 passed" in done.stdout, done.stdout + done.stderr


@pytest.fixture
def sandbox_command() -> Iterator[int]:
    """The sandbox's command on a free port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [str(Path(sys.executable).with_name("weavr-multi")), "sandbox", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)  # a process of its own starts: there is nothing here to wait on
        yield port
    finally:
        process.terminate()
        process.wait(timeout=60)


def test_the_curl_commands_of_the_sandbox_page_work(sandbox_command: int) -> None:
    page = (ROOT / "docs" / "sandbox.md").read_text()
    shell = re.search(r"```sh\n(key=.*?)```", page, re.DOTALL)
    assert shell is not None
    script = shell[1].replace("8765", str(sandbox_command)).replace("python3", sys.executable)
    assert "403" in run("bash", "-euc", script).stdout
