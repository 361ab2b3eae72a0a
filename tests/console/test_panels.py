"""Each panel shows what is there, at once and as it changes; nothing secret is among it."""

from __future__ import annotations

import httpx
import pytest

from tests.console.opened import PANELS, Opened


@pytest.mark.parametrize(
    ("panel", "shown"),
    [
        ("identities", ["Seeded Ltd", "ada@example.com", "approved", "not started"]),
        ("accounts", ["Account 1", "9,975.00 EUR", "9,987.50 EUR", "active"]),
        ("cards", ["Travel", "12.50 EUR", "prepaid"]),
        ("movements", ["Wire out", "submitted", "Transfer", "completed", "Bob"]),
        ("requests", ["access.login_with_password", "200", "bulks.create_transfers", "201"]),
        ("events", ["/login/watch", "signature-v2", "no address was registered"]),
        ("bulks", ["/transfers", "0 of 20", "submitted"]),
        ("ledger", ["balanced", "transfer", "12.50 EUR", "-12.50 EUR"]),
        ("faults", ["fail", "transfers.create", "503"]),
    ],
)
def test_a_panel_shows_what_is_there(looked_at: Opened, panel: str, shown: list[str]) -> None:
    """Names, amounts in their currency, states in words."""
    looked_at.rows(panel).first.wait_for()
    text = looked_at.text(panel)
    assert [word for word in shown if word not in text] == []


def test_every_panel_has_a_tab_with_its_count(looked_at: Opened) -> None:
    """The tabs lead to the panels, by mouse and by keyboard."""
    for panel in PANELS:
        assert looked_at.page.locator(f".tabs a[href='#{panel}']").inner_text().split()[-1].isdigit()


def test_a_request_shows_up_without_a_reload_and_without_its_secrets(console: Opened) -> None:
    """Key, token and password are masked; the rest of headers and body can be opened."""
    body = {"email": "nobody@example.com", "password": {"value": "the-secret-password"}}
    headers = {"api-key": console.sandbox.api_key, "authorization": "Bearer the-secret-token"}
    url = f"{console.sandbox.url}/multi/login_with_password?note=fresh"
    httpx.post(url, json=body, headers=headers, trust_env=False)
    row = console.rows("requests").filter(has_text="note=fresh")
    row.locator("summary").click()
    row.locator("pre").wait_for()
    shown = row.inner_text()
    assert "nobody@example.com" in shown
    content = console.page.content()
    for secret in ("the-secret-password", "the-secret-token", console.sandbox.api_key, console.sandbox.console_secret):
        assert secret not in content


def test_an_opened_request_stays_open_when_others_come(console: Opened) -> None:
    """Rows that did not change are left alone."""
    first = console.rows("requests").first
    first.locator("summary").click()
    httpx.get(f"{console.sandbox.url}/multi/nowhere", trust_env=False)
    console.has("requests", "/multi/nowhere")
    assert console.page.locator("#requests details[open]").count() == 1


def test_the_progress_of_a_bulk_moves(console: Opened) -> None:
    """Executed elsewhere, it is followed here."""
    console.sandbox.clear_faults()
    state = console.sandbox.state
    row = state.store.one("SELECT id FROM records WHERE kind = 'bulk'")
    assert row is not None
    from weavr_multi.sandbox.domain.payments import bulks

    console.sandbox.programme.configure(bulk_rate=0)
    with state.store.transaction():
        bulk = state.records.get("bulk", str(row[0]))
        assert bulk is not None
        bulks.execute(state, bulk, "ON_FAILURE_CONTINUE", None)
    console.sandbox._worker.settle(10)
    console.has("bulks", "20 of 20")
    console.has("bulks", "completed")


def test_text_of_the_api_is_never_markup(console: Opened) -> None:
    """A name that is HTML is shown as it is, and runs nothing."""
    hostile = "<img src=x onerror=alert(1)>"
    state = console.sandbox.state
    with state.store.transaction():
        row = state.store.one("SELECT id FROM records WHERE kind = 'managed_account' ORDER BY seq DESC")
        assert row is not None
        account = state.records.get("managed_account", str(row[0]))
        assert account is not None
        state.records.put("managed_account", account | {"friendlyName": hostile})
    console.has("accounts", hostile)
    assert console.page.locator("#accounts img").count() == 0


def test_the_page_asks_nobody_but_the_sandbox(looked_at: Opened) -> None:
    """No font, script or picture from elsewhere."""
    looked_at.page.wait_for_timeout(500)
    assert looked_at.foreign == []
