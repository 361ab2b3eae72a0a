"""The console as its tests use it."""

from __future__ import annotations

from typing import Any, Final

import httpx

from weavr_multi.sandbox import Sandbox

FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # As a hostile name server would have it.
    "--host-resolver-rules=MAP evil.example 127.0.0.1",
]
PANELS: Final = ("identities", "accounts", "cards", "movements", "requests", "events", "bulks", "ledger", "faults")


class Opened:
    """The page, and what the browser says about it."""

    def __init__(self, page: Any, sandbox: Sandbox) -> None:
        self.page = page
        self.sandbox = sandbox
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"a dialog: {dialog.message}"))
        page.on("request", lambda request: self._asked(request.url))

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.sandbox.url, "about:", "data:")):
            self.foreign.append(url)

    def open(self) -> None:
        """Open the link that the command prints, and wait for the first rows."""
        self.page.goto("about:blank")
        self.page.goto(self.sandbox.console_url)
        self.rows("accounts").first.wait_for()

    def rows(self, panel: str) -> Any:
        """The rows of a panel."""
        return self.page.locator(f"#{panel} tbody tr")

    def text(self, panel: str) -> str:
        """What stands in a panel."""
        return str(self.page.locator(f"#{panel}").inner_text())

    def press(self, name: str) -> None:
        """Press the button of this name."""
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def told(self, text: str) -> None:
        """Wait until the page says this."""
        self.page.locator("#toasts").get_by_text(text).first.wait_for()

    def has(self, panel: str, text: str) -> None:
        """Wait until a panel shows this."""
        self.page.locator(f"#{panel}").get_by_text(text).first.wait_for()

    def pay(self, amount: str) -> None:
        """Fill the dialog of amounts in, and send it."""
        self.page.locator("#amount").fill(amount)
        self.page.get_by_role("button", name="Send", exact=True).click()


def furnish(sandbox: Sandbox) -> None:
    """Something for each panel: identities, accounts, a card, movements, a bulk, a fault, an address for events."""
    seeded = sandbox.seed(email="ada@example.com")
    sandbox.seed(verified=False, accounts=0, email="grace@example.com")
    sandbox.programme.configure(confirmation=False)
    headers = {"api-key": sandbox.api_key, "authorization": f"Bearer {seeded.token}"}
    source, destination = ({"type": "managed_accounts", "id": id} for id in seeded.accounts)
    amount = {"currency": "EUR", "amount": 1_250}
    transfer = {
        "profileId": sandbox.profiles.transfers,
        "source": source,
        "destination": destination,
        "destinationAmount": amount,
    }
    with httpx.Client(base_url=f"{sandbox.url}/multi", headers=headers, trust_env=False) as http:
        card = http.post("/managed_cards", json=card_body(sandbox)).json()["id"]
        http.post("/transfers", json=transfer | {"destination": {"type": "managed_cards", "id": card}})
        wire = {"name": "Bob", "iban": "MT18SDBX000000000000000815", "bankIdentifierCode": "SDBXMT21"}
        body = {
            "profileId": sandbox.profiles.outgoing_wire_transfers,
            "sourceInstrument": source,
            "transferAmount": amount,
            "destinationBeneficiary": wire,
            "description": "Invoice 42",
        }
        for answer in (
            http.post("/outgoing_wire_transfers", json=body),
            http.post("/bulks/transfers", json=[{"requestBody": transfer}] * 20),
            http.post("/login_with_password", json={"email": "ada@example.com", "password": {"value": "Pass1234"}}),
        ):
            assert answer.is_success, answer.text
    sandbox.fail("transfers.create", 503)


def card_body(sandbox: Sandbox) -> dict[str, Any]:
    """What a card is made of."""
    address = {"addressLine1": "12 St James's Square", "city": "London", "postCode": "SW1Y 4LB", "country": "GB"}
    return {
        "profileId": sandbox.profiles.managed_cards_prepaid,
        "friendlyName": "Travel",
        "nameOnCard": "Ada Lovelace",
        "billingAddress": address,
        "mode": "PREPAID_MODE",
        "currency": "EUR",
    }
