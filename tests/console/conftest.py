"""A Chromium, and the console's page of a sandbox with something in every panel."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.console.opened import FLAGS, Opened, furnish
from weavr_multi.sandbox import Sandbox

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Chromium for all these tests, with a profile of its own."""
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        if os.environ.get("CONSOLE_REQUIRED"):
            pytest.fail("there is no chromium here: apt-get install chromium")
        pytest.skip("there is no chromium here")
    with playwright.sync_playwright() as running:
        folder = tmp_path_factory.mktemp("chromium")
        made = running.chromium.launch_persistent_context(folder, executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with something of everything."""
    yield from furnished()


@pytest.fixture(scope="module")
def untouched() -> Iterator[Sandbox]:
    """The same for tests that change nothing: one for all of a module."""
    yield from furnished()


@pytest.fixture
def console(browser: Any, sandbox: Sandbox) -> Iterator[Opened]:
    """The page, opened by the link that the command prints. At its end nothing stands in the browser's log."""
    yield from opened(browser, sandbox)


@pytest.fixture(scope="module")
def looked_at(browser: Any, untouched: Sandbox) -> Iterator[Opened]:
    """The same for tests that only look."""
    yield from opened(browser, untouched)


def furnished() -> Iterator[Sandbox]:
    """What the fixtures of a sandbox do."""
    with Sandbox(bulk_rate=1, check_answers=True) as made:
        furnish(made)
        yield made
        assert made.problems == []


def opened(browser: Any, sandbox: Sandbox) -> Iterator[Opened]:
    """What the fixtures of a page do."""
    page = browser.new_page()
    page.set_default_timeout(30_000)
    made = Opened(page, sandbox)
    made.open()
    yield made
    page.close()
    assert made.complaints == []


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots are kept."""
    folder = Path(os.environ.get("CONSOLE_PICTURES", "build/console"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
