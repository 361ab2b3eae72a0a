"""The examples on sessions run as their readers would run them, warnings being errors."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.redis_server import INSTALL

ROOT = Path(__file__).parents[2]
WEB = """cards, not signed in: 401
a wrong password: 401 the sign-in was refused
cards: []
a new card, next: /code
a wrong code: the code is wrong; at least 2 attempts left
the right code: {'created': 'Travel'}
cards: ['Travel']
cards, signed out: 401"""
LAST = {
    "identities": "first identity: still 2 accounts",
    "step_up": "opened Savings on a new token, which was stepped up in its turn",
    "workers": "4 workers, 1 sign-in",
}


def run(name: str) -> list[str]:
    """Run an example and return its lines, without the refs that differ each time."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("WEAVR_", "PYTEST_", "REDIS_"))}
    command = [sys.executable, "-W", "error", f"examples/sessions_{name}.py"]
    done = subprocess.run(
        command, cwd=ROOT, env={**env, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return [line.partition(" (request-ref")[0] for line in done.stdout.strip().splitlines()]


@pytest.mark.parametrize("name", ["fastapi", "aiohttp"])
def test_a_web_application_of_the_examples_steps_up_across_two_requests(name: str) -> None:
    """Sign in, list the cards, a wrong and a right code, sign out."""
    assert run(name) == WEB.splitlines()


@pytest.mark.parametrize("name", sorted(LAST))
def test_an_example_ends_as_it_says(name: str) -> None:
    """Its last line."""
    if name == "workers" and shutil.which("redis-server") is None:
        pytest.skip(INSTALL)
    assert run(name)[-1] == LAST[name]
