"""Folders, files and functions keep to the rules, or stand in the table with a reason."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.house.rooms import ALLOWED, RULES, broken

MOST = {"one session call": 15, "one webhook": 11, "one bulk": 18}


@pytest.fixture(scope="module")
def lines() -> dict[str, list[str]]:
    """What breaks each rule and is not listed; every file is read once for all rules."""
    return broken()


@pytest.mark.parametrize("rule", RULES)
def test_the_house_keeps_its_rules(rule: str, lines: dict[str, list[str]]) -> None:
    """What does not is listed with its reason."""
    assert lines[rule] == []


def test_every_exception_to_a_rule_is_needed() -> None:
    """A reason that is needed no longer is taken out."""
    needed = {line.split(": ")[0] for rule in RULES.values() for line in rule()}
    assert set(ALLOWED) <= needed


def test_a_job_enters_few_files() -> None:
    """A call, a webhook, and of bulks what a bulk of three chunks takes.

    They run in a process of their own: tasks and hooks that earlier tests left would be counted as steps. The
    promise is about the default transport and JSON; those of the standard library are a step more.
    """
    plain = {name: value for name, value in os.environ.items() if name not in ("WEAVR_TRANSPORT", "WEAVR_JSON")}
    said = subprocess.run(
        [sys.executable, "-m", "tests.house.walk", "--json"], capture_output=True, check=True, env=plain
    )
    for name, files in json.loads(said.stdout).items():
        most = next(number for beginning, number in MOST.items() if name.startswith(beginning))
        counted = [file for file in files if file.startswith("bulks/")] if "bulk" in name else files
        assert len(counted) <= most, (name, counted)
