"""``/_sandbox``: everything that ``Sandbox`` can do, for other languages and for ``curl``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from weavr_multi.sandbox.app import Application, Receive, Scope, Send
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain.people import tokenise
from weavr_multi.sandbox.errors import Refusal
from weavr_multi.sandbox.events import Delivery
from weavr_multi.sandbox.recorder import Recorded

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

_FAULTS = frozenset({"fail", "latency", "drop_after_commit", "drop_before_commit", "unknown_enum", "extra_field"})

Endpoint = Callable[[Request], Awaitable[Response]]


def control_app(sandbox: Sandbox) -> Application:
    """The ASGI application below ``/_sandbox``."""
    control = Control(sandbox)
    routes = [
        Route("/_sandbox", control.about),
        Route("/_sandbox/clock/advance", control.advance, methods=["POST"]),
        Route("/_sandbox/settle", control.settle, methods=["POST"]),
        Route("/_sandbox/webhooks", control.webhooks, methods=["GET", "POST", "DELETE"]),
        Route("/_sandbox/webhooks/events", control.events),
        Route("/_sandbox/webhooks/deliveries", control.deliveries),
        Route("/_sandbox/webhooks/deliveries/{id:int}/resend", control.resend, methods=["POST"]),
        Route("/_sandbox/faults", control.list_faults, methods=["GET", "DELETE"]),
        Route("/_sandbox/faults/{kind}", control.add_fault, methods=["POST"]),
        Route("/_sandbox/rate_limit", control.rate_limit, methods=["POST"]),
        Route("/_sandbox/requests", control.requests, methods=["GET", "DELETE"]),
        Route("/_sandbox/ledger", control.ledger),
        Route("/_sandbox/records/{kind}", control.records),
        Route("/_sandbox/seed", control.seed, methods=["POST"]),
        Route("/_sandbox/programme", control.programme, methods=["GET", "PATCH"]),
        Route("/_sandbox/profiles/{name}", control.profile, methods=["PATCH"]),
        Route("/_sandbox/factors/{person}/{channel}", control.enrol, methods=["POST"]),
        Route("/_sandbox/instruments/{id}/state", control.instrument_state, methods=["POST"]),
        Route("/_sandbox/instruments/{id}/adjust", control.adjust, methods=["POST"]),
        Route("/_sandbox/due_diligence/{id}", control.due_diligence, methods=["POST"]),
        Route("/_sandbox/password_tokens", control.password_token, methods=["POST"]),
    ]
    return _own_pages_only(Starlette(routes=routes))


def _own_pages_only(inner: Starlette) -> Application:
    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope.get("headers", ()))
        origin = headers.get(b"origin")
        # A page of some other site, open in a browser on this machine, has no business here.
        if origin is not None and origin.partition(b"://")[2] != headers.get(b"host"):
            await Response("Only pages of the sandbox itself may call this.", 403)(scope, receive, send)
            return
        await inner(scope, receive, send)

    return guarded


class Control:
    """The endpoints; each is a thin form of a method of ``Sandbox``."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def about(self, request: Request) -> Response:
        """Where everything is."""
        sandbox = self._sandbox
        return JSONResponse(
            {
                "url": str(request.base_url).rstrip("/"),
                "apiKey": sandbox.api_key,
                "webhooksKey": sandbox.programme.webhooks_key,
                "profiles": dict(sandbox.profiles),
                "now": sandbox.clock.now(),
                "webhooks": sandbox.webhooks.targets,
                "problems": sandbox.problems,
            }
        )

    async def advance(self, request: Request) -> Response:
        """``{"seconds": 301}``"""
        body = await _body(request)
        return _tried(lambda: {"now": self._sandbox.clock.advance(float(body["seconds"]))})

    async def settle(self, request: Request) -> Response:
        """Wait until all that is due has happened."""
        body = await _body(request)
        try:
            await self._sandbox.settle(float(body.get("timeout", 30)))
        except TimeoutError:
            return JSONResponse({"message": "there is still work to do"}, 504)
        return Response(status_code=204)

    async def webhooks(self, request: Request) -> Response:
        """``{"url": …, "only": [paths]}``"""
        webhooks = self._sandbox.webhooks
        if request.method == "GET":
            return JSONResponse({"urls": webhooks.targets})
        body = await _body(request)
        if request.method == "DELETE":
            return _tried(lambda: webhooks.unregister(body["url"]))
        return _tried(lambda: webhooks.register(body["url"], only=body.get("only")))

    async def events(self, request: Request) -> Response:
        """What has happened."""
        return JSONResponse({"events": self._sandbox.webhooks.log(request.query_params.get("path"))})

    async def deliveries(self, request: Request) -> Response:
        """The delivery log."""
        asked = request.query_params
        found = self._sandbox.webhooks.deliveries(path=asked.get("path"), state=asked.get("state"))
        return JSONResponse({"deliveries": [_delivery(delivery) for delivery in found]})

    async def resend(self, request: Request) -> Response:
        """Send one once more."""
        return _tried(lambda: self._sandbox.webhooks.resend(request.path_params["id"]))

    async def list_faults(self, request: Request) -> Response:
        """What is waiting to happen; DELETE forgets it."""
        if request.method == "DELETE":
            return _tried(self._sandbox.clear_faults)
        waiting = [{"kind": f.kind, "operation": f.operation, "times": f.times} for f in self._sandbox.faults.waiting()]
        return JSONResponse({"faults": waiting})

    async def add_fault(self, request: Request) -> Response:
        """The arguments of the method of that name."""
        kind = request.path_params["kind"]
        if kind not in _FAULTS:
            return JSONResponse({"message": f"no fault is called {kind}; there are {', '.join(sorted(_FAULTS))}"}, 404)
        body = await _body(request)
        return _tried(lambda: getattr(self._sandbox, kind)(**body))

    async def rate_limit(self, request: Request) -> Response:
        """``{"limit": 20, "per": 60, "operation": …}``"""
        body = await _body(request)
        return _tried(lambda: self._sandbox.rate_limit(**body))

    async def requests(self, request: Request) -> Response:
        """What came in; DELETE forgets it."""
        recorder = self._sandbox.requests
        if request.method == "DELETE":
            return _tried(recorder.clear)
        name = request.query_params.get("operation")
        found = list(recorder) if name is None else recorder.of(name)
        return JSONResponse({"total": recorder.total, "requests": [_recorded(entry) for entry in found[-100:]]})

    async def ledger(self, request: Request) -> Response:
        """Whether the ledger balances, and the entries of one account."""
        ledger = self._sandbox.ledger
        account = request.query_params.get("account")
        with self._sandbox.state.store.lock:
            entries = [] if account is None else [asdict(entry) for entry in ledger.entries(account)]
            return JSONResponse({"problems": list(ledger.problems()), "entries": entries})

    async def records(self, request: Request) -> Response:
        """The state itself, kind by kind."""
        asked = request.query_params
        with self._sandbox.state.store.lock:
            items, count = self._sandbox.state.records.page(
                request.path_params["kind"],
                asked.get("owner"),
                offset=int(asked.get("offset", 0)),
                limit=min(int(asked.get("limit", 100)), 1000),
            )
        return JSONResponse({"records": items, "count": count})

    async def seed(self, request: Request) -> Response:
        """The arguments of ``Sandbox.seed``."""
        body = await _body(request)
        return _tried(lambda: asdict(self._sandbox.seed(**body)))

    async def programme(self, request: Request) -> Response:
        """Settings; PATCH changes them."""
        programme = self._sandbox.programme
        if request.method == "GET":
            return JSONResponse(asdict(programme.settings))
        body = await _body(request)
        return _tried(lambda: programme.configure(**body))

    async def profile(self, request: Request) -> Response:
        """Change a profile."""
        body = await _body(request)
        return _tried(lambda: self._sandbox.programme.configure_profile(request.path_params["name"], **body))

    async def enrol(self, request: Request) -> Response:
        """A factor that the person then has."""
        asked = request.path_params
        return _tried(lambda: self._sandbox.enrol(asked["person"], asked["channel"]))

    async def instrument_state(self, request: Request) -> Response:
        """``{"state": "BLOCKED", "blockedReason": "SYSTEM"}``"""
        body = await _body(request)
        return _tried(lambda: self._sandbox.set_instrument_state(request.path_params["id"], body))

    async def adjust(self, request: Request) -> Response:
        """``{"amount": -250, "reason": "correction"}``"""
        id, body = request.path_params["id"], await _body(request)

        def book() -> Json:
            return {"transactionId": self._sandbox.adjust(id, int(body["amount"]), body.get("reason"))}

        return _tried(book)

    async def due_diligence(self, request: Request) -> Response:
        """``{"status": "APPROVED"}``"""
        body = await _body(request)
        return _tried(lambda: self._sandbox.due_diligence(request.path_params["id"], str(body["status"])))

    async def password_token(self, request: Request) -> Response:
        """``{"value": …}`` for a token that stands for a password."""
        body = await _body(request)

        def mint() -> Json:
            with self._sandbox.state.store.transaction():
                return {"token": tokenise(self._sandbox.state, str(body["value"]))}

        return _tried(mint)


async def _body(request: Request) -> Json:
    raw = await request.body()
    value: Any = await request.json() if raw else {}
    return cast(Json, value) if isinstance(value, dict) else {}


def _tried(act: Callable[[], Any]) -> Response:
    try:
        value = act()
    except (KeyError, TypeError, ValueError, AttributeError, Refusal) as wrong:
        text = str(wrong.args[0]) if wrong.args else str(wrong)
        return JSONResponse({"message": text}, 400)
    return Response(status_code=204) if value is None else JSONResponse(value)


def _delivery(delivery: Delivery) -> Json:
    return {**asdict(delivery), "id": str(delivery.id), "event": str(delivery.event)}


def _recorded(entry: Recorded) -> Json:
    return {**asdict(entry), "body": entry.body.decode("utf-8", "replace")}
