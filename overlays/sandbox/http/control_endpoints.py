"""The endpoints below ``/_sandbox``: everything that ``Sandbox`` can do, for other languages and for ``curl``."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from weavr_multi.sandbox.background.webhooks import Delivery
from weavr_multi.sandbox.console.routes import console_routes
from weavr_multi.sandbox.domain.people.persons import tokenise
from weavr_multi.sandbox.errors import Refusal
from weavr_multi.sandbox.http import control_movements
from weavr_multi.sandbox.http.control_bodies import body_of, done
from weavr_multi.sandbox.http.recorder import Recorded
from weavr_multi.sandbox.json_text import Json

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

_FAULTS = frozenset({"fail", "latency", "drop_after_commit", "drop_before_commit", "unknown_enum", "extra_field"})


def endpoints(sandbox: Sandbox) -> Starlette:
    """The framework's application below ``/_sandbox``."""
    control = Control(sandbox)
    routes: list[BaseRoute] = [
        *console_routes(sandbox),
        Route("/_sandbox", control.about),
        Route("/_sandbox/clock/advance", control.advance, methods=["POST"]),
        Route("/_sandbox/settle", control.settle, methods=["POST"]),
        Route("/_sandbox/webhooks", control.webhooks, methods=["GET", "POST", "DELETE"]),
        Route("/_sandbox/webhooks/events", control.events, methods=["GET", "POST"]),
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
        *control_movements.routes(sandbox),
        Route("/_sandbox/people/{id}/deactivate", control.deactivate, methods=["POST"]),
        Route("/_sandbox/people/{id}/activate", control.activate, methods=["POST"]),
        Route("/_sandbox/password_tokens", control.password_token, methods=["POST"]),
    ]
    return Starlette(routes=routes, exception_handlers=dict.fromkeys(_MISTAKES, _mistaken))


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
        body = await body_of(request)
        return JSONResponse({"now": self._sandbox.clock.advance(float(body["seconds"]))})

    async def settle(self, request: Request) -> Response:
        """Wait until all that is due has happened."""
        body = await body_of(request)
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
        body = await body_of(request)
        if request.method == "DELETE":
            return done(lambda: webhooks.unregister(body["url"]))
        return done(lambda: webhooks.register(body["url"], only=body.get("only")))

    async def events(self, request: Request) -> Response:
        """What has happened; POST causes an event by hand: ``{"path": …, "body": {…}}``."""
        if request.method == "POST":
            caused = await body_of(request)
            path, content = caused["path"], caused["body"]
            if not isinstance(path, str) or not isinstance(content, dict):
                raise ValueError("an event has a path and a body that is an object")
            with self._sandbox.state.store.transaction():
                return JSONResponse({"id": self._sandbox.webhooks.emit(path, content)})
        return JSONResponse({"events": self._sandbox.webhooks.log(request.query_params.get("path"))})

    async def deliveries(self, request: Request) -> Response:
        """The delivery log."""
        asked = request.query_params
        found = self._sandbox.webhooks.deliveries(path=asked.get("path"), state=asked.get("state"))
        return JSONResponse({"deliveries": [_delivery(delivery) for delivery in found]})

    async def resend(self, request: Request) -> Response:
        """Send one once more."""
        return done(lambda: self._sandbox.webhooks.resend(request.path_params["id"]))

    async def list_faults(self, request: Request) -> Response:
        """What is waiting to happen; DELETE forgets it."""
        if request.method == "DELETE":
            return done(self._sandbox.clear_faults)
        waiting = [{"kind": f.kind, "operation": f.operation, "times": f.times} for f in self._sandbox.faults.waiting()]
        return JSONResponse({"faults": waiting})

    async def add_fault(self, request: Request) -> Response:
        """The arguments of the method of that name."""
        kind = request.path_params["kind"]
        if kind not in _FAULTS:
            return JSONResponse({"message": f"no fault is called {kind}; there are {', '.join(sorted(_FAULTS))}"}, 404)
        body = await body_of(request)
        return done(lambda: getattr(self._sandbox, kind)(**body))

    async def rate_limit(self, request: Request) -> Response:
        """``{"limit": 20, "per": 60, "operation": …}``"""
        body = await body_of(request)
        return done(lambda: self._sandbox.rate_limit(**body))

    async def requests(self, request: Request) -> Response:
        """What came in; DELETE forgets it."""
        recorder = self._sandbox.requests
        if request.method == "DELETE":
            return done(recorder.clear)
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
        body = await body_of(request)
        return done(lambda: asdict(self._sandbox.seed(**body)))

    async def programme(self, request: Request) -> Response:
        """Settings; PATCH changes them."""
        programme = self._sandbox.programme
        if request.method == "GET":
            return JSONResponse(asdict(programme.settings))
        body = await body_of(request)
        return done(lambda: programme.configure(**body))

    async def profile(self, request: Request) -> Response:
        """Change a profile; POST makes one: ``{"kind": "transfers"}`` and its rules."""
        programme, name = self._sandbox.programme, request.path_params["name"]
        body = await body_of(request)
        if request.method == "POST":
            kind = body["kind"]
            rules = {rule: value for rule, value in body.items() if rule != "kind"}
            return done(lambda: {"id": programme.add_profile(name, kind, **rules)})
        return done(lambda: programme.configure_profile(name, **body))

    async def enrol(self, request: Request) -> Response:
        """A factor that the person then has."""
        asked = request.path_params
        return done(lambda: self._sandbox.enrol(asked["person"], asked["channel"]))

    async def instrument_state(self, request: Request) -> Response:
        """``{"state": "BLOCKED", "blockedReason": "SYSTEM"}``"""
        body = await body_of(request)
        return done(lambda: self._sandbox.set_instrument_state(request.path_params["id"], body))

    async def adjust(self, request: Request) -> Response:
        """``{"amount": -250, "reason": "correction"}``"""
        id, body = request.path_params["id"], await body_of(request)
        return JSONResponse({"transactionId": self._sandbox.adjust(id, int(body["amount"]), body.get("reason"))})

    async def block_pin(self, request: Request) -> Response:
        """Too many wrong PINs, at a terminal."""
        return done(lambda: self._sandbox.block_pin(request.path_params["id"]))

    async def due_diligence(self, request: Request) -> Response:
        """``{"status": "APPROVED"}``"""
        body = await body_of(request)
        return done(lambda: self._sandbox.due_diligence(request.path_params["id"], str(body["status"])))

    async def deactivate(self, request: Request) -> Response:
        """``{"reason": "TEMPORARY"}``"""
        body = await body_of(request)
        return done(lambda: self._sandbox.deactivate(request.path_params["id"], **body))

    async def activate(self, request: Request) -> Response:
        """Undo a deactivation."""
        return done(lambda: self._sandbox.activate(request.path_params["id"]))

    async def password_token(self, request: Request) -> Response:
        """``{"value": …}`` for a token that stands for a password."""
        body = await body_of(request)
        with self._sandbox.state.store.transaction():
            return JSONResponse({"token": tokenise(self._sandbox.state, str(body["value"]))})


# What the methods of `Sandbox` raise on arguments that make no sense, and a body that breaks off.
_MISTAKES = (ClientDisconnect, KeyError, TypeError, ValueError, AttributeError, OverflowError, Refusal)


async def _mistaken(_: Request, wrong: Exception) -> Response:
    return JSONResponse({"message": str(wrong.args[0]) if wrong.args else str(wrong)}, 400)


def _delivery(delivery: Delivery) -> Json:
    return {**asdict(delivery), "id": str(delivery.id), "event": str(delivery.event)}


def _recorded(entry: Recorded) -> Json:
    return {**asdict(entry), "body": entry.body.decode("utf-8", "replace")}
