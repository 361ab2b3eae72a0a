"""The examples on bulks run as their readers would run them, warnings being errors."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def output_of(name: str) -> str:
    """Run an example and return what it printed."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("WEAVR_")}
    command = [sys.executable, "-W", "error", f"examples/bulks_{name}.py"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_payroll_shows_every_wrong_row_and_every_failed_payment() -> None:
    text = output_of("payroll")
    assert "'1.999,95' is not a decimal number" in text
    assert "'12.505' has 3 decimal places; EUR has 2" in text
    assert "Dan's account" in text
    assert "payroll 2025-03: COMPLETED" in text
    assert "paid so far: 845045 cents" in text
    assert "FUNDS_INSUFFICIENT" in text
    assert "to be looked at: Cleo" in text
    assert "payroll 2025-04, corrected: COMPLETED" in text


@pytest.mark.parametrize(
    ("amount", "currency", "expected"), [("12.505", "EUR", None), ("NaN", "EUR", None), ("12", "JPY", 12)]
)
def test_the_payroll_converts_amounts_exactly_or_names_the_row(
    amount: str, currency: str, expected: int | None
) -> None:
    path = ROOT / "examples" / "bulks_payroll.py"
    spec = importlib.util.spec_from_file_location("payroll_example", path)
    assert spec is not None
    assert spec.loader is not None
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    wrong = example.wrong_amounts([{"employee": "Ada", "amount": amount, "currency": currency}])
    assert bool(wrong) == (expected is None)


def test_a_bulk_is_paused_and_goes_on() -> None:
    text = output_of("pause_resume")
    assert "pausing again: INVALID_STATE" in text
    assert "after half a second: PAUSED" in text
    assert text.rstrip().endswith("moved: 45150 cents, COMPLETED")


def test_a_bulk_that_one_process_began_ends_in_another() -> None:
    lines = output_of("elsewhere").splitlines()
    assert lines[0].split(":")[0] != lines[1].split(":")[0]
    assert "COMPLETED, 600 results" in lines[2]
    assert lines[3] == "moved: 180300 cents"
