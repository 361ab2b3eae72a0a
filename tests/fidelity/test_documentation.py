"""docs/sandbox.md shows the settings, the rules and the observations that the sandbox and its tests use."""

from __future__ import annotations

from tests.fidelity.documentation import PAGE, written


def test_the_tables_of_the_page_are_those_of_the_data() -> None:
    """Run `python -m tests.fidelity.documentation` where this fails."""
    page = PAGE.read_text("utf-8")
    assert written(page) == page
