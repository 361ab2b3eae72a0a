"""The ASGI application: the service's own paths, and ``/_sandbox`` beside them."""

from __future__ import annotations

import itertools
import logging
import time
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

import anyio

from weavr_multi.sandbox.api.call import Response
from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.api.pipeline import Request, Service
from weavr_multi.sandbox.errors import Dropped, NotAllowed, Refusal, TooLarge, conflict_if
from weavr_multi.sandbox.http.error_bodies import refusal_body
from weavr_multi.sandbox.http.faults import Fault, Faults, put
from weavr_multi.sandbox.http.recorder import Recorder
from weavr_multi.sandbox.http.response_checks import ResponseChecker
from weavr_multi.sandbox.http.routing import Router
from weavr_multi.sandbox.json_text import dumps, loads

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

_log = logging.getLogger("weavr_multi.sandbox")

# Known to occur on any operation, whatever its own list of codes says.
_EVERYWHERE = frozenset({"ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS", "IDEMPOTENT_REQUEST_IN_PROGRESS"})

_LARGEST = 10_000_000

_JSON = (b"content-type", b"application/json")


class Sent(Exception):
    """An answer decided by a fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.status)
        self.fault = fault


@dataclass(slots=True)
class Outcome:
    """How a request ended; status 0: without an answer."""

    status: int
    raw: bytes = b""
    operation: Operation | None = None
    answer: Response | None = None
    code: str | None = None
    headers: tuple[tuple[bytes, bytes], ...] = ()
    genuine: bool = True
    """Must fit the description: not touched by a fault, and not one of the codes of no operation's own."""
    injected: bool = False


class App:
    """Answers HTTP. The service's paths are handled here without a framework: they are the hot ones."""

    def __init__(
        self,
        service: Service,
        faults: Faults,
        recorder: Recorder,
        control: Application,
        *,
        check_answers: bool = False,
    ) -> None:
        self._service = service
        self._router = Router(service.description.served(service.state.version))
        self._faults = faults
        self._recorder = recorder
        self._control = control
        self._checker = ResponseChecker(service.description) if check_answers else None
        self._refs = itertools.count(time.time_ns())
        self._in_flight: set[tuple[str, bytes, bytes]] = set()

    def __repr__(self) -> str:
        return f"<App of {self._service.state!r}>"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http" or scope["path"].startswith("/_sandbox"):
            await self._control(scope, receive, send)
            return
        if scope["method"] == "OPTIONS":
            # A browser's preflight is answered, and allows nothing: front ends go through a proxy that adds the key.
            await _send(send, Outcome(204), str(next(self._refs)))
            return
        body = await _read(receive)
        if body is None:
            return
        headers: dict[bytes, bytes] = dict(scope["headers"])
        outcome = await self._outcome(scope, headers, body)
        if self._checker is not None and outcome.genuine and outcome.operation is not None:
            problem = self._checker.problem(outcome.operation, outcome.status, outcome.answer, outcome.raw)
            if problem is not None:
                self._service.state.problems.append(problem)
        ref = str(next(self._refs))
        self._recorder.add(
            (
                scope["method"],
                scope["path"],
                scope["query_string"],
                outcome.operation.name if outcome.operation is not None else None,
                headers,
                body,
                outcome.status,
                outcome.code,
                ref,
                self._service.state.now(),
                outcome.injected,
            )
        )
        if outcome.status:
            await _send(send, outcome, ref)
        else:
            await _drop(scope, receive)

    async def _outcome(self, scope: Scope, headers: dict[bytes, bytes], body: bytes) -> Outcome:
        operation: Operation | None = None
        try:
            if len(body) > _LARGEST:
                raise TooLarge(message="A request may have 10 MB at most.")
            operation, values = self._router.find(scope["method"], scope["path"])
            request = Request(operation, values, scope["query_string"], headers, body)
            answer, drift = await self._answer(request)
            raw = _content(answer)
            if drift and raw:
                raw = _drifted(raw, drift)
            return Outcome(answer.status or 200, raw, operation, answer, genuine=not drift)
        except Refusal as refusal:
            if isinstance(refusal, NotAllowed):
                operation = refusal.operation
            raw = refusal_body(refusal, operation, self._service.state.programme.settings.bad_requests)
            code = refusal.code
            genuine = code not in _EVERYWHERE and not isinstance(refusal, TooLarge)
            return Outcome(refusal.status, raw, operation, code=code, headers=refusal.headers, genuine=genuine)
        except Sent as sent:
            fault = sent.fault
            return Outcome(
                fault.status,
                fault.body or b"",
                operation,
                code=fault.code,
                headers=fault.headers,
                genuine=False,
                injected=True,
            )
        except Dropped:
            return Outcome(0, operation=operation, genuine=False, injected=True)
        except Exception:
            # A defect of the sandbox: said aloud, in the log and in `problems`, never hidden in an answer.
            _log.exception("the sandbox failed on %s %s", scope["method"], scope["path"])
            self._service.state.problems.append(traceback.format_exc())
            return Outcome(500, operation=operation)

    async def _answer(self, request: Request) -> tuple[Response, list[Fault]]:
        name = request.operation.name
        headers = request.headers
        if not (request.operation.idempotent and b"idempotency-ref" in headers):
            return await self._suffered(name, request)
        key = (name, headers[b"idempotency-ref"], headers.get(b"authorization", b""))
        conflict_if(key in self._in_flight, "IDEMPOTENT_REQUEST_IN_PROGRESS")
        self._in_flight.add(key)
        try:
            return await self._suffered(name, request)
        finally:
            self._in_flight.discard(key)

    async def _suffered(self, name: str, request: Request) -> tuple[Response, list[Fault]]:
        if not self._faults.active:
            return await self._service.answer(request), []
        await self._suffer(self._faults.take(name, "before"))
        answer = await self._service.answer(request)
        after = self._faults.take(name, "after")
        await self._suffer(after)
        return answer, [fault for fault in after if fault.kind == "set"]

    async def _suffer(self, faults: list[Fault]) -> None:
        for fault in faults:
            if fault.kind == "latency":
                await anyio.sleep(fault.seconds)
        for fault in faults:
            if fault.kind == "drop":
                raise Dropped()
            if fault.kind == "fail":
                raise Sent(fault)


async def _read(receive: Receive) -> bytes | None:
    """The whole body; ``None`` where the client went away before its end: half a request is none."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        # What is too large is read to its end, so that the answer is read too, and not kept.
        if size <= _LARGEST:
            parts.append(message.get("body", b""))
        size += len(parts[-1])
        if not message.get("more_body"):
            return parts[0] if len(parts) == 1 else b"".join(parts)


def _content(answer: Response) -> bytes:
    if answer.content is not None:
        return answer.content
    return b"" if answer.body is None else dumps(answer.body)


def _drifted(raw: bytes, drift: list[Fault]) -> bytes:
    value = loads(raw)
    for fault in drift:
        put(value, fault.field, fault.value)
    return dumps(value)


async def _send(send: Send, outcome: Outcome, ref: str) -> None:
    raw = outcome.raw
    headers = [(b"request-ref", ref.encode()), *outcome.headers]
    if raw and not any(name == b"content-type" for name, _ in outcome.headers):
        media_type = outcome.answer.media_type if outcome.answer is not None else "application/json"
        headers.append(_JSON if media_type == "application/json" else (b"content-type", media_type.encode()))
    if outcome.status != 204:
        headers.append((b"content-length", str(len(raw)).encode()))
    await send({"type": "http.response.start", "status": outcome.status, "headers": headers})
    await send({"type": "http.response.body", "body": raw})


async def _drop(scope: Scope, receive: Receive) -> None:
    abort = scope.get("extensions", {}).get("weavr.abort")
    if abort is None:
        raise ConnectionResetError("the sandbox dropped this connection, as it was asked to")
    abort()
    # Until the server has noticed; before that it would complain that nothing was answered.
    await receive()
