"""Mistakes that people make with their first sandbox: a mistyped name is an error, never a silence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from weavr_multi.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that nobody calls."""
    with Sandbox(serve=False) as started:
        yield started


def test_a_mistyped_profile_is_told_which_there_are(sandbox: Sandbox) -> None:
    with pytest.raises(KeyError, match="no profile is called 'transfer'; there are corporates, "):
        sandbox.profiles["transfer"]


def test_a_profile_that_may_be_there_is_asked_for_as_of_any_mapping(sandbox: Sandbox) -> None:
    assert sandbox.profiles.get("transfer") is None


@pytest.mark.parametrize("setting", ["step_up", "denied"])
def test_a_mistyped_operation_in_a_setting_is_refused(sandbox: Sandbox, setting: str) -> None:
    with pytest.raises(ValueError, match=rf"{setting} is a list of names of operations.*'managed_card\.create'"):
        sandbox.programme.configure(**{setting: ["managed_card.create"]})


def test_a_class_in_place_of_an_events_path_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="only is a list of paths, such as /transfers/watch; got 'Tra"):
        sandbox.webhooks.register("http://127.0.0.1:1", only=["TransferStateChanged"])
