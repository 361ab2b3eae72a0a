"""Who is compared: each makes one GET, one POST with a ref, and reads a page of a hundred, and touches every field.

The bytes are the same for all. Where a peer wants its items under another key (``data``, ``customers``) they stand
there, and where it has no model with these fields it keeps them as it keeps fields that it does not know.
"""

from __future__ import annotations

import itertools
import json
from abc import ABC, abstractmethod
from typing import Any, ClassVar

import bodies
import httpx
from network import Network

URL = "https://sandbox.weavr.io"
REF = "c4a760a8-dbcf-4e14-9f39-645a8e933d74"
_numbers = itertools.cycle(range(1_000))


def next_id() -> str:
    """Another id for each call, as in life."""
    return str(110_000_000_000_000_000 + next(_numbers))


def touch_dict(found: dict[str, Any]) -> tuple[Any, ...]:
    """Read every field of a decoded account."""
    balances, state = found["balances"], found["state"]
    return (
        *(found["id"], found["profileId"], found.get("tag"), found["friendlyName"], found["currency"]),
        *(balances["availableBalance"], balances["actualBalance"], state["state"]),
        *(found["creationTimestamp"], found.get("lowBalanceThreshold")),
    )


def touch_ours(found: Any) -> tuple[Any, ...]:
    """Read every field of an account of ours, or of stock's."""
    balances, state = found.balances, found.state
    return (
        *(found.id, found.profile_id, found.tag, found.friendly_name, found.currency),
        *(balances.available_balance, balances.actual_balance, state.state),
        *(found.creation_timestamp, found.low_balance_threshold),
    )


def touch_wire(found: Any) -> tuple[Any, ...]:
    """Read every field of an object that kept the names of the wire."""
    balances, state = found.balances, found.state
    return (
        *(found.id, found.profileId, found.tag, found.friendlyName, found.currency),
        *(balances["availableBalance"], balances["actualBalance"], state["state"]),
        *(found.creationTimestamp, found.lowBalanceThreshold),
    )


class Contestant(ABC):
    """One way to call the service."""

    name: str

    def envelope(self, kind: str, account: bytes, accounts: list[dict[str, Any]]) -> bytes:
        """Return the body in which this one finds the object, or the page."""
        if kind != "page":
            return account
        return bodies.dump({"accounts": accounts, "count": len(accounts), "responseCount": len(accounts)})

    def put(self, kind: str, count: int = 100) -> None:
        """Prepare the answer to what comes next."""
        items = [bodies.account(number) for number in range(count)]
        Network.body = self.envelope(kind, bodies.dump(bodies.account(7)), items)

    @abstractmethod
    async def get(self) -> object:
        """Make one GET."""

    @abstractmethod
    async def post(self) -> object:
        """Make one POST."""

    @abstractmethod
    async def page(self) -> object:
        """Read a page."""


class Raw(Contestant):
    """httpx as it is, and json.loads."""

    name = "httpx"

    def __init__(self) -> None:
        self.client = httpx.AsyncClient(timeout=60)
        self.headers = {
            "api-key": bodies.API_KEY,
            "authorization": f"Bearer {bodies.TOKEN}",
            "accept": "application/json",
        }

    async def get(self) -> object:
        """Make one GET."""
        response = await self.client.request("GET", f"{URL}/multi/managed_accounts/{next_id()}", headers=self.headers)
        return touch_dict(json.loads(response.content))

    async def post(self) -> object:
        """Make one POST."""
        body = {"profileId": "1", "friendlyName": "Main", "currency": "EUR", "tag": "x"}
        headers = {**self.headers, "idempotency-ref": REF}
        response = await self.client.request("POST", f"{URL}/multi/managed_accounts", headers=headers, json=body)
        return touch_dict(json.loads(response.content))

    async def page(self) -> object:
        """Read a page."""
        params = {"limit": 100}
        response = await self.client.request(
            "GET", f"{URL}/multi/managed_accounts", params=params, headers=self.headers
        )
        return [touch_dict(item) for item in json.loads(response.content)["accounts"]]


class Ours(Contestant):
    """This package: its default client, with sessions, retries, redaction and idempotency on."""

    name = "weavr-multi"

    def __init__(self) -> None:
        from weavr_multi import Weavr

        self.client = Weavr(api_key=bodies.API_KEY, base_url=URL)
        self.session = self.client.session(bodies.TOKEN)

    async def get(self) -> object:
        """Make one GET."""
        return touch_ours(await self.session.managed_accounts.get(next_id()))

    async def post(self) -> object:
        """Make one POST."""
        made = await self.session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR", tag="x")
        return touch_ours(made)

    async def page(self) -> object:
        """Read a page."""
        return [touch_ours(item) for item in await self.session.managed_accounts.list(limit=100)]


class Above(Ours):
    """This package above a transport that answers at once: what is left is its own work."""

    def __init__(self) -> None:
        from weavr_multi import Weavr

        self.client = Weavr(api_key=bodies.API_KEY, base_url=URL, transport=Instant())
        self.session = self.client.session(bodies.TOKEN)


class Instant:
    """A transport that answers at once."""

    HEADERS: ClassVar[dict[str, str]] = {"content-type": "application/json", "request-ref": REF}

    async def send(self, *_: object) -> Any:
        """Return what was put last."""
        from weavr_multi.core.calls.response import Response

        return Response(200, self.HEADERS, Network.body)

    async def aclose(self) -> None:
        """Close nothing."""


class Unhooked(Ours):
    """This package without the places where middleware and telemetry stand."""

    def __init__(self) -> None:
        super().__init__()
        caller = self.session._session_caller

        async def call(operation: Any, arguments: Any, options: Any) -> Any:
            options = caller.defaults if options is NONE else options.over(caller.defaults)
            return await caller._make(operation, arguments, options)

        async def exchange(call: Any, token: Any) -> Any:
            attempt, last = 0, None
            while True:
                attempt += 1
                outcome = await requestor._step(call, token, attempt, last)
                if not isinstance(outcome, Retry):
                    return outcome
                last = outcome.error

        from weavr_multi.core.calls.options import NONE
        from weavr_multi.core.calls.retry import Retry

        requestor = caller.requestor
        caller.call = call  # type: ignore[method-assign]
        requestor.exchange = exchange  # type: ignore[method-assign]


class Stock(Contestant):
    """What openapi-python-client makes of the same description without our templates."""

    name = "stock"

    def __init__(self) -> None:
        from stock_client.api.managed_accounts import (
            multi_managed_account_create,
            multi_managed_account_get,
            multi_managed_accounts_get,
        )
        from stock_client.client import AuthenticatedClient
        from stock_client.models.managed_account_create_request import ManagedAccountCreateRequest

        headers = {"api-key": bodies.API_KEY, "accept": "application/json"}
        self.client = AuthenticatedClient(base_url=URL, token=bodies.TOKEN, headers=headers)
        self.calls = multi_managed_account_get, multi_managed_account_create, multi_managed_accounts_get
        self.request = ManagedAccountCreateRequest

    async def get(self) -> object:
        """Make one GET."""
        return touch_ours(await self.calls[0].asyncio(next_id(), client=self.client))

    async def post(self) -> object:
        """Make one POST."""
        body = self.request(profile_id="1", friendly_name="Main", currency="EUR", tag="x")
        return touch_ours(await self.calls[1].asyncio(client=self.client, body=body, idempotency_ref=REF))

    async def page(self) -> object:
        """Read a page."""
        found: Any = await self.calls[2].asyncio(client=self.client, limit=100)
        return [touch_ours(item) for item in found.accounts]


class Lithic(Contestant):
    """A card issuer's SDK: pydantic models, built without validation."""

    name = "lithic"

    def __init__(self) -> None:
        import lithic

        self.client = lithic.AsyncLithic(api_key=bodies.API_KEY, base_url=URL)

    def envelope(self, kind: str, account: bytes, accounts: list[dict[str, Any]]) -> bytes:
        """Items under ``data``."""
        return account if kind != "page" else bodies.dump({"data": accounts, "has_more": False})

    async def get(self) -> object:
        """Make one GET."""
        return touch_wire(await self.client.cards.retrieve(next_id()))

    async def post(self) -> object:
        """Make one POST."""
        made = await self.client.cards.create(type="VIRTUAL", memo="Main")
        return touch_wire(made)

    async def page(self) -> object:
        """Read a page."""
        found = await self.client.cards.list(page_size=100)
        return [touch_wire(item) for item in found.data]


class Stripe(Contestant):
    """A payment provider's SDK: its asynchronous client, on httpx."""

    name = "stripe"

    def __init__(self) -> None:
        import stripe

        self.client = stripe.StripeClient("sk_test_" + bodies.API_KEY, http_client=stripe.HTTPXClient())

    def envelope(self, kind: str, account: bytes, accounts: list[dict[str, Any]]) -> bytes:
        """Items under ``data``."""
        page = {"object": "list", "data": accounts, "has_more": False}
        return account if kind != "page" else bodies.dump(page)

    async def get(self) -> object:
        """Make one GET."""
        return touch_wire(await self.client.v1.customers.retrieve_async(next_id()))

    async def post(self) -> object:
        """Make one POST."""
        params: Any = {"name": "Main", "description": "x"}
        return touch_wire(await self.client.v1.customers.create_async(params, {"idempotency_key": REF}))

    async def page(self) -> object:
        """Read a page."""
        found = await self.client.v1.customers.list_async({"limit": 100})
        return [touch_wire(item) for item in found.data]


class Square(Contestant):
    """Another payment provider's SDK: pydantic models, validated."""

    name = "square"

    def __init__(self) -> None:
        import square

        self.client = square.AsyncSquare(token=bodies.TOKEN, base_url=URL)

    def envelope(self, kind: str, account: bytes, accounts: list[dict[str, Any]]) -> bytes:
        """Objects under ``customer``, items under ``customers``."""
        return b'{"customer":' + account + b"}" if kind != "page" else bodies.dump({"customers": accounts})

    async def get(self) -> object:
        """Make one GET."""
        return touch_wire((await self.client.customers.get(customer_id=next_id())).customer)

    async def post(self) -> object:
        """Make one POST."""
        made = await self.client.customers.create(given_name="Main", note="x", idempotency_key=REF)
        return touch_wire(made.customer)

    async def page(self) -> object:
        """Read a page."""
        found = await self.client.customers.list(limit=100)
        return [touch_wire(item) for item in found.items or ()]


PEERS = (Lithic, Stripe, Square)
