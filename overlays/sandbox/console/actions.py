"""The actions behind the buttons of the console."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from weavr_multi.sandbox.http.faults import KINDS
from weavr_multi.sandbox.json_text import Json, dumps, loads

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox


class Actions:
    """Actions by the name that the page gives them. The outside world's go through the simulator's own operations.

    Args:
        sandbox: What they change.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        acts = (self.advance, self.seed, self.verify, self.deposit, self.purchase, self.wire, self.fault)
        more = (self.clear_faults, self.resend, self.register, self.unregister)
        self.by_name: dict[str, Callable[[Json], Awaitable[Any]]] = {act.__name__: act for act in (*acts, *more)}

    async def advance(self, body: Json) -> str:
        self._sandbox.clock.advance(float(body["seconds"]))
        return f"The clock is {float(body['seconds']):,.0f} s further."

    async def seed(self, body: Json) -> str:
        seeded = self._sandbox.seed()
        return f"{seeded.email} can sign in with {seeded.password}."

    async def verify(self, body: Json) -> str:
        kind = {"CORPORATE": "corporates", "CONSUMER": "consumers"}[body["type"]]
        await self._simulate(f"/{kind}/{body['id']}/verify")
        return "The due diligence is passed."

    async def deposit(self, body: Json) -> str:
        amount = {"currency": str(body["currency"]), "amount": int(body["amount"])}
        answer = await self._simulate(
            f"/accounts/{body['account']}/deposit", {"depositAmount": amount, "senderName": "The console"}
        )
        return f"Deposit: {answer.get('code', 'done')}."

    async def purchase(self, body: Json) -> str:
        amount = {"currency": str(body["currency"]), "amount": int(body["amount"])}
        merchant = {"merchantName": "Console Shop", "merchantId": "CONSOLE", "merchantCategoryCode": "5411"}
        answer = await self._simulate(f"/cards/{body['card']}/purchase", {**merchant, "transactionAmount": amount})
        return f"Purchase: {answer.get('code', 'done')}."

    async def wire(self, body: Json) -> str:
        answer = "accept" if body["accept"] else "reject"
        await self._simulate(f"/wiretransfers/outgoing/{body['id']}/{answer}")
        return f"The wire transfer is {answer}ed."

    async def fault(self, body: Json) -> str:
        kind = body["kind"]
        if kind not in KINDS:
            raise ValueError(f"no fault is called {kind!r}; there are {', '.join(KINDS)}")
        settings = {name: value for name, value in body.items() if name != "kind" and value is not None}
        getattr(self._sandbox, kind)(**settings)
        return f"{kind} waits for {body['operation']}."

    async def clear_faults(self, body: Json) -> str:
        self._sandbox.clear_faults()
        return "No faults any more."

    async def resend(self, body: Json) -> str:
        self._sandbox.webhooks.resend(int(body["delivery"]))
        return "It is sent again."

    async def register(self, body: Json) -> str:
        self._sandbox.webhooks.register(body["url"])
        return f"Events are delivered to {body['url']}."

    async def unregister(self, body: Json) -> str:
        self._sandbox.webhooks.unregister(body["url"])
        return f"Nothing is delivered to {body['url']} any more."

    async def _simulate(self, path: str, body: Json | None = None) -> Json:
        """Call an operation of the simulator, as an integrator would.

        Raises:
            ValueError: It refuses; the code is the message.
        """
        content = b"" if body is None else dumps(body)
        scope: dict[str, Any] = {
            "type": "http",
            "method": "POST",
            "path": f"/simulate/api{path}",
            "query_string": b"",
            "headers": [
                (b"programme-key", self._sandbox.api_key.encode()),
                (b"content-type", b"application/json"),
            ],
        }
        status, answer = 500, b""

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Any) -> None:
            nonlocal status, answer
            status = message.get("status", status)
            answer += message.get("body", b"")

        await self._sandbox.app(scope, receive, send)
        found: Json = loads(answer) if answer else {}
        if status >= 400:
            raise ValueError(str(found.get("errorCode") or found.get("message") or f"refused ({status})"))
        return found
