"""The built site in a Chromium, as `make docs` has built it: both widths, both colours, search and copy buttons."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

SITE = Path(__file__).parents[2] / "build" / "site"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
PAGES = ("index.html", "reference/transfers.html", "concepts.html")
SIZES = {"telephone": (390, 844), "desk": (1440, 900)}


class Quiet(SimpleHTTPRequestHandler):
    """A file server that writes no log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The site on a loopback port."""
    if not (SITE / "index.html").is_file():
        pytest.skip("the site is not built: make docs")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=SITE)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for this file; its event loop ends with the file."""
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        if os.environ.get("SITE_REQUIRED"):
            pytest.fail("there is no chromium here: apt-get install chromium")
        pytest.skip("there is no chromium here")
    with playwright.sync_playwright() as running:
        made = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


class Visit:
    """A page of the site, and what the browser complained of."""

    def __init__(self, browser: Any, url: str, size: str = "desk", colours: str = "light") -> None:
        width, height = SIZES[size]
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=colours,
            permissions=["clipboard-read", "clipboard-write"],
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.complaints: list[str] = []
        self.page.on("console", lambda it: self.complaints.append(it.text) if it.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda it: self.complaints.append(str(it)))
        self.page.on("request", lambda it: self._asked(it.url, url))

    def _asked(self, asked: str, url: str) -> None:
        if not asked.startswith((url, "data:", "blob:")):
            self.complaints.append(f"a foreign request: {asked}")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_and_asks_nobody_else(browser: Any, url: str, page: str, size: str, colours: str) -> None:
    """No foreign request, nothing in the browser's log, nothing wider than the window, the colours asked for."""
    visit = Visit(browser, url, size, colours)
    visit.page.goto(url + page)
    visit.page.wait_for_load_state("networkidle")
    wide, scheme = visit.page.evaluate(
        "[document.documentElement.scrollWidth - innerWidth, document.body.dataset.mdColorScheme]"
    )
    visit.context.close()
    assert (visit.complaints, wide <= 0, scheme) == ([], True, {"light": "default", "dark": "slate"}[colours])


def test_the_search_finds_an_operation_and_leads_to_it(browser: Any, url: str) -> None:
    """By its name, from the start page, without leaving the site."""
    visit = Visit(browser, url)
    visit.page.goto(url + "index.html")
    visit.page.wait_for_load_state("networkidle")
    visit.page.keyboard.press("/")
    visit.page.wait_for_function("document.activeElement.shadowRoot?.activeElement?.tagName === 'INPUT'")
    visit.page.keyboard.insert_text("upgrade_iban")  # at once: a beginning of it finds other pages
    visit.page.get_by_text(re.compile(r"^\d+ results?$")).wait_for()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/reference/*managed_accounts*")
    visit.context.close()
    assert visit.complaints == []


def test_a_copy_button_copies_its_block(browser: Any, url: str) -> None:
    """The quickstart, as it stands on the page."""
    visit = Visit(browser, url)
    visit.page.goto(url + "index.html")
    block = visit.page.locator(".highlight", has_text="asyncio.run(main())").first
    block.hover()
    block.locator("button[title='Copy to clipboard']").click()
    visit.page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('asyncio.run'))")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    visit.context.close()
    assert (visit.complaints, copied.startswith("import asyncio\nfrom weavr_multi import Weavr")) == ([], True)
