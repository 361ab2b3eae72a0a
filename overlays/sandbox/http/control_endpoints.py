"""The endpoints below ``/_sandbox``: everything that ``Sandbox`` can do, for other languages and for ``curl``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from inspect import signature
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from weavr_multi.sandbox.console.routes import console_routes
from weavr_multi.sandbox.domain.people.passwords import tokenise
from weavr_multi.sandbox.errors import Refusal
from weavr_multi.sandbox.http.faults import KINDS
from weavr_multi.sandbox.json_text import Json, loads

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

# What the methods of `Sandbox` raise on arguments that make no sense, and a body that breaks off.
_MISTAKES = (ClientDisconnect, KeyError, TypeError, ValueError, AttributeError, OverflowError, Refusal)


def endpoints(sandbox: Sandbox) -> Starlette:
    """The framework's application below ``/_sandbox``."""
    control = Control(sandbox)
    shown = ("webhooks", "webhooks/events", "webhooks/deliveries", "faults", "requests", "ledger", "programme")
    routes = [
        *console_routes(sandbox),
        Route("/_sandbox", control.about),
        *(Route(f"/_sandbox/{path}", getattr(control, path.rpartition("/")[2])) for path in shown),
        Route("/_sandbox/records/{kind}", control.records),
        Route("/_sandbox/settle", control.settle, methods=["POST"]),
        Route("/_sandbox/faults/{kind}", control.add_fault, methods=["POST"]),
        *(_route(address, act) for address, act in _acts(sandbox, control).items()),
    ]
    return Starlette(routes=routes, exception_handlers=dict.fromkeys(_MISTAKES, _mistaken))


def _acts(sandbox: Sandbox, control: Control) -> dict[str, Callable[..., Any]]:
    """What changes something: arguments are what the path names and the fields of the body."""
    return {
        "POST clock/advance": lambda seconds: {"now": sandbox.clock.advance(float(seconds))},
        "POST webhooks": sandbox.webhooks.register,
        "DELETE webhooks": sandbox.webhooks.unregister,
        "POST webhooks/events": control.emit,
        "POST webhooks/deliveries/{delivery:int}/resend": sandbox.webhooks.resend,
        "DELETE faults": sandbox.clear_faults,
        "DELETE requests": sandbox.requests.clear,
        "POST rate_limit": sandbox.rate_limit,
        "POST seed": lambda **arguments: asdict(sandbox.seed(**arguments)),
        "POST password_tokens": control.tokenise,
        "PATCH programme": sandbox.programme.configure,
        "POST profiles/{name}": lambda name, kind, **rules: {"id": sandbox.programme.add_profile(name, kind, **rules)},
        "PATCH profiles/{name}": sandbox.programme.configure_profile,
        "POST factors/{person}/{channel}": sandbox.enrol,
        "POST people/{id}/deactivate": sandbox.deactivate,
        "POST people/{id}/activate": sandbox.activate,
        "POST due_diligence/{id}": sandbox.due_diligence,
        "POST instruments/{id}/state": lambda id, **state: sandbox.set_instrument_state(id, state),
        "POST instruments/{id}/adjust": control.adjust,
        "POST instruments/{id}/block_pin": sandbox.block_pin,
        "POST deposits/{id}/review": sandbox.review_deposit,
        "POST movements/{id}/resume": sandbox.resume,
        "POST wires/{id}/return": sandbox.return_wire,
        "POST card_payments/{id}/settle": sandbox.settle_card_payment,
        "POST card_payments/{id}/reverse": sandbox.reverse_card_payment,
        "POST cards/{id}/credit": sandbox.credit_card,
    }


def _route(address: str, act: Callable[..., Any]) -> Route:
    method, path = address.split()
    expected = signature(act)

    async def endpoint(request: Request) -> Response:
        body = await _body_of(request)
        twice = request.path_params.keys() & body
        if twice:
            raise ValueError(f"{', '.join(twice)}: in the path already, not a field of the body")
        try:
            given = expected.bind(**request.path_params, **body)
        except TypeError as wrong:
            fields = ", ".join(name for name in expected.parameters if name not in request.path_params)
            raise ValueError(f"{wrong}; the body takes {fields or 'no fields'}") from None
        value = act(*given.args, **given.kwargs)
        return Response(status_code=204) if value is None else JSONResponse(value)

    return Route(f"/_sandbox/{path}", endpoint, methods=[method])


async def _body_of(request: Request) -> Json:
    raw = await request.body()
    try:
        value: Any = loads(raw) if raw else {}
    except ValueError:
        raise ValueError("the body is not JSON") from None
    if not isinstance(value, dict):
        raise ValueError("the body is not a JSON object")
    return value


async def _mistaken(_: Request, wrong: Exception) -> Response:
    return JSONResponse({"message": str(wrong.args[0]) if wrong.args else str(wrong)}, 400)


class Control:
    """What is shown, and what is more than one method of ``Sandbox``."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def emit(self, path: str, body: Json) -> Json:
        """Cause an event by hand."""
        if not isinstance(path, str) or not isinstance(body, dict):
            raise ValueError("an event has a path and a body that is an object")
        with self._sandbox.state.store.transaction():
            return {"id": self._sandbox.webhooks.emit(path, body)}

    def tokenise(self, value: str) -> Json:
        """A token that stands for a password."""
        with self._sandbox.state.store.transaction():
            return {"token": tokenise(self._sandbox.state, str(value))}

    def adjust(self, id: str, amount: int, reason: str | None = None) -> Json:
        """Book by hand."""
        return {"transactionId": self._sandbox.adjust(id, amount, reason)}

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

    async def settle(self, request: Request) -> Response:
        """Wait until all that is due has happened."""
        timeout = float((await _body_of(request)).get("timeout", 30))
        try:
            await self._sandbox.settle(timeout)
        except TimeoutError:
            return JSONResponse({"message": "there is still work to do"}, 504)
        return Response(status_code=204)

    async def webhooks(self, request: Request) -> Response:
        """The registered addresses."""
        return JSONResponse({"urls": self._sandbox.webhooks.targets})

    async def events(self, request: Request) -> Response:
        """What has happened."""
        return JSONResponse({"events": self._sandbox.webhooks.log(request.query_params.get("path"))})

    async def deliveries(self, request: Request) -> Response:
        """The delivery log."""
        asked = request.query_params
        found = self._sandbox.webhooks.deliveries(path=asked.get("path"), state=asked.get("state"))
        return JSONResponse({"deliveries": [{**asdict(d), "id": str(d.id), "event": str(d.event)} for d in found]})

    async def faults(self, request: Request) -> Response:
        """What is waiting to happen."""
        waiting = [{"kind": f.kind, "operation": f.operation, "times": f.times} for f in self._sandbox.faults.waiting()]
        return JSONResponse({"faults": waiting})

    async def add_fault(self, request: Request) -> Response:
        """The arguments of the method of that name."""
        kind = request.path_params["kind"]
        if kind not in KINDS:
            return JSONResponse({"message": f"no fault is called {kind}; there are {', '.join(sorted(KINDS))}"}, 404)
        getattr(self._sandbox, kind)(**await _body_of(request))
        return Response(status_code=204)

    async def requests(self, request: Request) -> Response:
        """What came in."""
        recorder = self._sandbox.requests
        name = request.query_params.get("operation")
        found = list(recorder) if name is None else recorder.of(name)
        shown = [{**asdict(entry), "body": entry.body.decode("utf-8", "replace")} for entry in found[-100:]]
        return JSONResponse({"total": recorder.total, "requests": shown})

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

    async def programme(self, request: Request) -> Response:
        """The settings."""
        return JSONResponse(asdict(self._sandbox.programme.settings))
