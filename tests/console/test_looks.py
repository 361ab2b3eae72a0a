"""How the console looks and reads: light and dark, on a telephone and on a desk, by keyboard and by ear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.console.opened import Opened

SIZES = {"phone": 390, "desk": 1440}


def axe(page: Any) -> list[tuple[str, str, str]]:
    """What axe-core finds: impact, rule, the first element."""
    module = pytest.importorskip("axe_playwright_python")
    page.evaluate(Path(module.__file__).with_name("axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [(one["impact"], one["id"], one["nodes"][0]["html"][:120]) for one in found]


@pytest.mark.parametrize("width", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_whole_and_accessible(console: Opened, pictures: Path, scheme: str, width: int) -> None:
    """Nothing is wider than the screen, axe-core finds no fault, and a picture is kept."""
    page = console.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("localStorage.clear()")
    console.open()
    assert page.locator("html").get_attribute("data-theme") == scheme
    assert page.evaluate("document.documentElement.scrollWidth") == width
    console.rows("faults").first.wait_for()
    page.screenshot(path=pictures / f"console-{scheme}-{width}.png")
    assert axe(page) == []


def test_the_dialog_is_accessible_too(console: Opened) -> None:
    """It has a name, its field a label, and the focus is inside."""
    console.press("Pay in to Account 1")
    assert console.page.evaluate("document.activeElement.id") == "amount"
    assert axe(console.page) == []
    console.page.keyboard.press("Escape")
    assert console.page.locator("#money[open]").count() == 0


def test_the_first_stop_of_the_keyboard_skips_to_the_panels(console: Opened) -> None:
    """It shows itself when it has the focus."""
    console.page.keyboard.press("Tab")
    assert console.page.evaluate("document.activeElement.textContent") == "Skip to the panels"
    console.page.keyboard.press("Enter")
    console.page.keyboard.press("Tab")
    assert console.page.evaluate("document.activeElement.textContent") == "Seed a corporate"


def test_buttons_of_rows_work_by_keyboard_and_keep_the_focus(console: Opened) -> None:
    """A row that changes under the focus gives it back to the same button."""
    button = console.page.get_by_role("button", name="Pay in to Account 2")
    button.focus()
    console.page.keyboard.press("Enter")
    console.page.locator("#amount").fill("5")
    console.page.keyboard.press("Enter")
    console.has("accounts", "10,005.00 EUR")
    assert console.page.evaluate("document.activeElement.getAttribute('aria-label')") == "Pay in to Account 2"


def test_every_scrolling_region_can_be_reached_and_has_a_name(console: Opened) -> None:
    """Who scrolls by keyboard can."""
    regions = console.page.locator(".rows")
    names = regions.evaluate_all("all => all.map((it) => it.tabIndex === 0 && it.getAttribute('aria-label'))")
    assert len(set(names)) == len(names) == 9
    assert all(names)


def test_a_lost_connection_is_said_and_found_again(console: Opened) -> None:
    """The state stands under the title, as a status that is read out."""
    console.page.get_by_text("live", exact=True).wait_for()
    console.page.context.set_offline(True)
    console.sandbox.is_stopping = True  # ends the stream, as a stop does
    console.page.get_by_text("connection lost, trying again").wait_for()
    console.sandbox.is_stopping = False
    console.page.context.set_offline(False)
    console.page.get_by_text("live", exact=True).wait_for()
    console.complaints[:] = [text for text in console.complaints if "ERR_INTERNET_DISCONNECTED" not in text]
