"""``/_sandbox``: everything that ``Sandbox`` can do, for other languages and for ``curl``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from weavr_multi.sandbox.app import Application, Receive, Scope, Send
from weavr_multi.sandbox.codec import Json, loads
from weavr_multi.sandbox.domain.people import tokenise
from weavr_multi.sandbox.errors import Refusal
from weavr_multi.sandbox.events import Delivery
from weavr_multi.sandbox.recorder import Recorded
from weavr_multi.sandbox.server import is_loopback

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

_FAULTS = frozenset({"fail", "latency", "drop_after_commit", "drop_before_commit", "unknown_enum", "extra_field"})


class _Body(dict[str, Any]):
    """The object that a request carries; a field that it lacks is the caller's mistake."""

    def __missing__(self, name: str) -> Any:
        raise ValueError(f"{name!r} is missing in the body")


def control_app(sandbox: Sandbox, *, local: bool) -> Application:
    """The ASGI application below ``/_sandbox``; ``local``: it is reachable from this machine alone."""
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
        Route("/_sandbox/profiles/{name}", control.profile, methods=["POST", "PATCH"]),
        Route("/_sandbox/factors/{person}/{channel}", control.enrol, methods=["POST"]),
        Route("/_sandbox/instruments/{id}/state", control.instrument_state, methods=["POST"]),
        Route("/_sandbox/instruments/{id}/adjust", control.adjust, methods=["POST"]),
        Route("/_sandbox/instruments/{id}/block_pin", control.block_pin, methods=["POST"]),
        Route("/_sandbox/due_diligence/{id}", control.due_diligence, methods=["POST"]),
        Route("/_sandbox/password_tokens", control.password_token, methods=["POST"]),
    ]
    return _own_pages_only(Starlette(routes=routes, exception_handlers=dict.fromkeys(_MISTAKES, _mistaken)), local)


def _own_pages_only(inner: Starlette, local: bool) -> Application:
    """Refuse pages of other sites, open in a browser on this machine: they have no business here."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope.get("headers", ()))
        origin, host = headers.get(b"origin"), headers.get(b"host", b"")
        if origin is not None and origin.partition(b"://")[2] != host:
            await Response("Only pages of the sandbox itself may call this.", 403)(scope, receive, send)
        # Such a page is of the same origin, once its name has been made to resolve to this machine (DNS rebinding).
        elif local and scope["type"] == "http" and not _names_this_machine(host.decode("latin-1")):
            text = f"The sandbox listens on this machine alone: call it 127.0.0.1 or localhost, not {host!r}."
            await Response(text, 403)(scope, receive, send)
        else:
            await inner(scope, receive, send)

    return guarded


def _names_this_machine(host: str) -> bool:
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return is_loopback(name.lower()) or name.lower().endswith(".localhost")


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
        return JSONResponse({"now": self._sandbox.clock.advance(float(body["seconds"]))})

    async def settle(self, request: Request) -> Response:
        """Wait until all that is due has happened."""
        body = await _body(request)
        timeout = float(body.get("timeout", 30))
        try:
            await self._sandbox.settle(timeout)
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
            return _done(lambda: webhooks.unregister(body["url"]))
        return _done(lambda: webhooks.register(body["url"], only=body.get("only")))

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
        return _done(lambda: self._sandbox.webhooks.resend(request.path_params["id"]))

    async def list_faults(self, request: Request) -> Response:
        """What is waiting to happen; DELETE forgets it."""
        if request.method == "DELETE":
            return _done(self._sandbox.clear_faults)
        waiting = [{"kind": f.kind, "operation": f.operation, "times": f.times} for f in self._sandbox.faults.waiting()]
        return JSONResponse({"faults": waiting})

    async def add_fault(self, request: Request) -> Response:
        """The arguments of the method of that name."""
        kind = request.path_params["kind"]
        if kind not in _FAULTS:
            return JSONResponse({"message": f"no fault is called {kind}; there are {', '.join(sorted(_FAULTS))}"}, 404)
        body = await _body(request)
        return _done(lambda: getattr(self._sandbox, kind)(**body))

    async def rate_limit(self, request: Request) -> Response:
        """``{"limit": 20, "per": 60, "operation": …}``"""
        body = await _body(request)
        return _done(lambda: self._sandbox.rate_limit(**body))

    async def requests(self, request: Request) -> Response:
        """What came in; DELETE forgets it."""
        recorder = self._sandbox.requests
        if request.method == "DELETE":
            return _done(recorder.clear)
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
                offset=max(0, int(asked.get("offset", 0))),
                limit=min(max(0, int(asked.get("limit", 100))), 1000),
            )
        return JSONResponse({"records": items, "count": count})

    async def seed(self, request: Request) -> Response:
        """The arguments of ``Sandbox.seed``."""
        body = await _body(request)
        return _done(lambda: asdict(self._sandbox.seed(**body)))

    async def programme(self, request: Request) -> Response:
        """Settings; PATCH changes them."""
        programme = self._sandbox.programme
        if request.method == "GET":
            return JSONResponse(asdict(programme.settings))
        body = await _body(request)
        return _done(lambda: programme.configure(**body))

    async def profile(self, request: Request) -> Response:
        """Change a profile; POST makes one: ``{"kind": "transfers"}`` and its rules."""
        programme, name = self._sandbox.programme, request.path_params["name"]
        body = await _body(request)
        if request.method == "POST":
            kind = body["kind"]
            rules = {rule: value for rule, value in body.items() if rule != "kind"}
            return _done(lambda: {"id": programme.add_profile(name, kind, **rules)})
        return _done(lambda: programme.configure_profile(name, **body))

    async def enrol(self, request: Request) -> Response:
        """A factor that the person then has."""
        asked = request.path_params
        return _done(lambda: self._sandbox.enrol(asked["person"], asked["channel"]))

    async def instrument_state(self, request: Request) -> Response:
        """``{"state": "BLOCKED", "blockedReason": "SYSTEM"}``"""
        body = await _body(request)
        return _done(lambda: self._sandbox.set_instrument_state(request.path_params["id"], body))

    async def adjust(self, request: Request) -> Response:
        """``{"amount": -250, "reason": "correction"}``"""
        id, body = request.path_params["id"], await _body(request)
        return JSONResponse({"transactionId": self._sandbox.adjust(id, int(body["amount"]), body.get("reason"))})

    async def block_pin(self, request: Request) -> Response:
        """Too many wrong PINs, at a terminal."""
        return _done(lambda: self._sandbox.block_pin(request.path_params["id"]))

    async def due_diligence(self, request: Request) -> Response:
        """``{"status": "APPROVED"}``"""
        body = await _body(request)
        return _done(lambda: self._sandbox.due_diligence(request.path_params["id"], str(body["status"])))

    async def password_token(self, request: Request) -> Response:
        """``{"value": …}`` for a token that stands for a password."""
        body = await _body(request)
        with self._sandbox.state.store.transaction():
            return JSONResponse({"token": tokenise(self._sandbox.state, str(body["value"]))})


async def _body(request: Request) -> _Body:
    raw = await request.body()
    try:
        value: Any = loads(raw) if raw else {}
    except ValueError:
        raise ValueError("the body is not JSON") from None
    if not isinstance(value, dict):
        raise ValueError("the body is not a JSON object")
    return _Body(value)


def _done(act: Callable[[], Any]) -> Response:
    """Act, and show what comes of it."""
    value = act()
    return Response(status_code=204) if value is None else JSONResponse(value)


# What the methods of `Sandbox` raise on arguments that make no sense, and a body that breaks off.
_MISTAKES = (ClientDisconnect, KeyError, TypeError, ValueError, AttributeError, OverflowError, Refusal)


async def _mistaken(_: Request, wrong: Exception) -> Response:
    return JSONResponse({"message": str(wrong.args[0]) if wrong.args else str(wrong)}, 400)


def _delivery(delivery: Delivery) -> Json:
    return {**asdict(delivery), "id": str(delivery.id), "event": str(delivery.event)}


def _recorded(entry: Recorded) -> Json:
    return {**asdict(entry), "body": entry.body.decode("utf-8", "replace")}
