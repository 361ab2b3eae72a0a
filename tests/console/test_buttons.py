"""Each button does what it says, says what it did, and the panels follow."""

from __future__ import annotations

import pytest

from tests.console.opened import Opened
from tests.support.ports import free_port


def test_seeding_adds_a_corporate_that_can_sign_in(console: Opened) -> None:
    """The message has its e-mail address and password."""
    console.press("Seed a corporate")
    console.told("can sign in with")
    console.rows("identities").nth(2).wait_for()


def test_verifying_passes_the_due_diligence(console: Opened) -> None:
    """The button goes, and the state is approved."""
    console.press("Verify Seeded Ltd")
    console.told("The due diligence is passed.")
    console.page.locator("#identities [data-key=verify]").wait_for(state="detached")


def test_a_deposit_is_on_the_account_and_in_the_ledger(console: Opened) -> None:
    """The amount is decimal; it goes through the simulator's own operation."""
    console.press("Pay in to Account 2")
    console.pay("250.50")
    console.told("Deposit: COMPLETED.")
    console.has("accounts", "10,250.50 EUR")
    console.has("requests", "simulator.accounts.deposit")


def test_an_amount_with_too_many_digits_is_refused(console: Opened) -> None:
    """Nothing is sent; the dialog stays open."""
    console.press("Pay in to Account 2")
    console.pay("1.005")
    console.told("at most 2 digits")
    assert console.page.locator("#money[open]").count() == 1
    console.press("Cancel")
    assert console.page.locator("#money[open]").count() == 0


def test_a_card_purchase_is_authorised(console: Opened) -> None:
    """The card's balance is less, and the payment is among the movements."""
    console.press("Buy something with Travel")
    console.pay("2.50")
    console.told("Purchase: APPROVED.")
    console.has("movements", "Card payment")
    console.has("cards", "10.00 EUR")


@pytest.mark.parametrize(("button", "state"), [("Accept", "completed"), ("Reject", "rejected")])
def test_a_wire_transfer_is_answered_by_the_bank(console: Opened, button: str, state: str) -> None:
    """It was submitted, and is completed or rejected then."""
    console.page.locator("#movements").get_by_role("button", name=f"{button} the wire transfer").click()
    console.told(f"The wire transfer is {button.lower()}ed.")
    console.page.locator("#movements tr", has_text="Wire out").get_by_text(state).wait_for()


@pytest.mark.parametrize(
    ("button", "ahead"), [("+1 min", "1 min ahead"), ("+1 hour", "1 h ahead"), ("+1 day", "1 d ahead")]
)
def test_the_clock_is_advanced(console: Opened, button: str, ahead: str) -> None:
    """The page shows the sandbox's time, and how far it is ahead."""
    console.press(button)
    console.page.get_by_text(ahead).wait_for()
    assert console.sandbox.clock.offset >= 60_000


def test_the_clock_is_advanced_by_any_number_of_seconds(console: Opened) -> None:
    """Tokens die after 300 of them."""
    console.page.get_by_label("Seconds to advance").fill("301")
    console.press("Advance")
    console.page.get_by_text("5 min 1 s ahead").wait_for()


def test_an_address_is_registered_gets_events_and_is_taken_away(console: Opened) -> None:
    """A delivery that nobody takes will be sent again, and can be resent by hand."""
    url = f"http://127.0.0.1:{free_port()}/weavr"
    console.page.get_by_label("Deliver to").fill(url)
    console.press("Register")
    console.told("Events are delivered to")
    console.press("Pay in to Account 1")
    console.pay("1.00")
    console.has("events", "will be sent again: no answer")
    before = len(console.sandbox.webhooks.deliveries())
    console.page.get_by_role("button", name=f"Send to {url} again").first.click()
    console.told("It is sent again.")
    assert len(console.sandbox.webhooks.deliveries()) > before
    console.press(f"Deliver nothing to {url} any more")
    console.told("any more.")
    assert console.sandbox.webhooks.targets == []


@pytest.mark.parametrize(
    "kind", ["fail", "latency", "drop_after_commit", "drop_before_commit", "unknown_enum", "extra_field"]
)
def test_every_kind_of_fault_is_set_and_cleared(console: Opened, kind: str) -> None:
    """Only the fields that belong to it are asked for."""
    console.page.get_by_label("Kind").select_option(kind)
    console.page.get_by_label("Operation", exact=True).fill("sends.create")
    console.press("Set")
    console.told(f"{kind} waits for sends.create.")
    assert [fault.operation for fault in console.sandbox.faults.waiting()] == ["transfers.create", "sends.create"]
    console.press("Clear all")
    console.told("No faults any more.")
    console.has("faults", "everything is answered as it should be")


def test_a_wrong_value_of_another_kind_of_fault_is_not_in_the_way(console: Opened) -> None:
    """The button did nothing, and nothing was said: the wrong field was hidden."""
    console.page.get_by_label("Status").fill("9999")
    console.page.get_by_label("Kind").select_option("latency")
    console.page.get_by_label("Operation", exact=True).fill(" sends.create ")
    console.press("Set")
    console.told("latency waits for sends.create.")


def test_a_fault_of_an_operation_that_does_not_exist_is_refused_in_words(console: Opened) -> None:
    """The sandbox's own message is shown."""
    console.page.get_by_label("Operation", exact=True).fill("nothing.create")
    console.press("Set")
    console.told("no operation is called 'nothing.create'")
    # What the browser notes of any refused call.
    console.page.wait_for_timeout(50)
    console.complaints[:] = [text for text in console.complaints if "400" not in text]


def test_the_colours_are_switched_and_remembered(console: Opened) -> None:
    """The button says which colours it leads to."""
    console.press("Switch to dark colours")
    assert console.page.locator("html").get_attribute("data-theme") == "dark"
    console.open()
    assert console.page.locator("html").get_attribute("data-theme") == "dark"
    console.press("Switch to light colours")
    assert console.page.locator("html").get_attribute("data-theme") == "light"
