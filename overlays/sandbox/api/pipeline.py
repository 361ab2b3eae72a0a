"""The pipeline of a request: authentication, permission, validation, idempotency, the handler.

Nothing here knows about ASGI or sockets; a bulk process takes the same way for each of its operations.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from weavr_multi.sandbox.api.call import Call, Handler, Response, Result
from weavr_multi.sandbox.api.description import LEGACY, Description, Operation
from weavr_multi.sandbox.api.idempotency import recall, reference_of, remember
from weavr_multi.sandbox.api.rate_limits import Limits
from weavr_multi.sandbox.api.registry import handlers
from weavr_multi.sandbox.api.role_permissions import allowed
from weavr_multi.sandbox.api.validation import Checker
from weavr_multi.sandbox.errors import BadRequest, Conflict, Forbidden, Refusal, Unauthorized, Unavailable
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State
from weavr_multi.sandbox.storage.tokens import Session

# What a token that must be exchanged first is good for, and one that a lapsed password leaves.
_AUTH_MAY = frozenset({"identities.list", "access.request_token", "access.logout"})
_PASSWORD_MAY = frozenset({"passwords.update"})


_EXCHANGE = "Exchange this token at POST /access_token first (or have login_token_type=ACCESS set)."


@dataclass(slots=True)
class Request:
    """A request whose operation is known."""

    operation: Operation
    path: dict[str, str]
    query: bytes
    headers: dict[bytes, bytes]
    body: bytes


class Service:
    """Answers requests."""

    def __init__(self, state: State, description: Description) -> None:
        self.state = state
        self.description = description
        self.limits = Limits(state.clock)
        self._handlers = handlers()
        self._checkers: dict[str, Checker] = {}
        state.perform = self.perform

    def checker(self, operation: Operation) -> Checker:
        """The compiled validators of an operation."""
        checker = self._checkers.get(operation.name)
        if checker is None:
            checker = self._checkers[operation.name] = Checker(operation, self.description.schemas)
        return checker

    async def answer(self, request: Request) -> Response:
        """Do what is asked; raises a :class:`Refusal` for every answer that is not a success."""
        operation = request.operation
        if self.limits.active:
            self.limits.check(operation.name)
        with self.state.store.lock:
            call = self.prepare(request)
            outcome = self._run_read(call) if operation.method == "GET" else self._run(call)
        if isawaitable(outcome):
            answer = await outcome
        else:
            answer = outcome
        if call.caller is not None and call.caller.kind != "PASSWORD":
            with self.state.store.lock:
                self.state.tokens.touch(call.caller)
        return answer

    def perform(self, bulk: Json, item: Json) -> Any:
        """Carry out ``{pathParams, requestBody}`` of a bulk as a call of whoever submitted it; the answer's body."""
        caller, operation = dict(bulk["_caller"]), self.description.find(bulk["_operation"]["name"])
        own_only, session = caller.pop("own_only"), Session(token="", **caller)
        person = self.state.records.get("person", session.credential) or {}
        if session.kind != "BACKOFFICE" and not person.get("active"):
            raise Forbidden("INSUFFICIENT_PERMISSIONS")
        # The parameters of a bulk's items are named as in its path: `_id_`, `_user_id_`.
        path = {name.strip("_"): value for name, value in item.get("pathParams", {}).items()}
        checker, body = self.checker(operation), item.get("requestBody")
        checker.path(path)
        checker.check_body(body)
        now = self.state.now()
        call = Call(operation, self.state, path, {}, {}, body, session, own_only, bulk=True, now=now)
        result = self._handler(operation)(call)
        assert not isawaitable(result), f"{operation.name} cannot be part of a bulk"
        return finished(call, result).body

    def prepare(self, request: Request) -> Call:
        """Authenticate, authorise and validate."""
        operation = request.operation
        session = self._authenticate(operation, request.headers)
        own_only = self._authorise(operation, session)
        checker = self.checker(operation)
        checker.headers(request.headers)
        body = checker.body(request.body)
        if self.state.programme.settings.tokenised_only:
            checker.tokens_only(body)
        return Call(
            operation=operation,
            state=self.state,
            path=checker.path(request.path),
            query=checker.query(request.query),
            headers=request.headers,
            body=body,
            caller=session,
            own_only=own_only,
            now=self.state.now(),
        )

    def _authenticate(self, operation: Operation, headers: dict[bytes, bytes]) -> Session | None:
        name = b"programme-key" if operation.needs_programme_key else b"api-key"
        key = headers.get(name, b"")
        if not key and not operation.needs_programme_key:
            missing = {"error": "REQUIRED", "fieldName": "api-key", "params": []}
            raise BadRequest(body={"invalidFields": [missing]})
        if key.decode("latin-1") in self.state.programme.settings.other_keys:
            raise Forbidden()
        if not hmac.compare_digest(key, self.state.programme.api_key.encode()):
            # The simulator wants its key in a header of its own, which is easily mistaken.
            wanted = f"The header {name.decode()} wants the key of the programme."
            raise Unauthorized(message=wanted, headers=[(b"www-authenticate", name)])
        if operation.bearer == "none":
            return None
        scheme, _, token = headers.get(b"authorization", b"").partition(b" ")
        if scheme.lower() != b"bearer" or not token:
            if operation.bearer == "required":
                raise Unauthorized()
            return None
        session = self.state.tokens.find(token.decode("latin-1").strip())
        if session is None or (session.suspended and not operation.knows(409, "CREDENTIALS_INACTIVE")):
            raise Unauthorized()
        return session

    def _authorise(self, operation: Operation, session: Session | None) -> bool:
        denied = self.state.programme.settings.denied
        if denied and operation.name in denied and "403" in operation.errors:
            raise Forbidden("INSUFFICIENT_PERMISSIONS" if operation.codes.get(403) else None)
        if session is None:
            return False
        _of_its_kind(operation, session)
        own_only = False
        if operation.permissions and session.credential_type == "USER":
            person = self.state.records.get("person", session.credential)
            granted, own_only = allowed(session, (person or {}).get("roles"), operation.permissions)
            if not granted:
                raise Forbidden("INSUFFICIENT_PERMISSIONS")
        if not session.stepped_up and self._needs_step_up(operation, session):
            raise Forbidden("STEP_UP_REQUIRED")
        return own_only

    def _needs_step_up(self, operation: Operation, session: Session) -> bool:
        settings = self.state.programme.settings
        wanted = settings.step_up
        if not wanted or not operation.knows(403, "STEP_UP_REQUIRED"):
            return False
        if "*" not in wanted and operation.name not in wanted:
            return False
        if not _reaches_back(operation):
            return True
        # Lists and statements of accounts are shown soon after a step-up of an earlier session too.
        person = self.state.records.get("person", session.credential) or {}
        before = person.get("_stepped_up_at")
        return before is None or self.state.now() - before >= settings.step_up_window_ms

    def _handler(self, operation: Operation) -> Handler:
        handler = self._handlers.get(operation.name)
        if handler is None:
            raise Unavailable(message=f"The sandbox does not know {operation.name} yet.")
        return handler

    def _run_read(self, call: Call) -> Response | Awaitable[Response]:
        result = self._handler(call.operation)(call)
        return self._finish_later(call, result) if isawaitable(result) else finished(call, result)

    def _run(self, call: Call) -> Response | Awaitable[Response]:
        try:
            answer = self._run_once(call)
            self.state.jobs.run_soon(self.state)
            return answer
        except Conflict:
            reference = reference_of(call)
            if reference is not None:
                with self.state.store.transaction():
                    remember(self.state, reference, None)
            raise

    def _run_once(self, call: Call) -> Response | Awaitable[Response]:
        kept: Refusal | None = None
        with self.state.store.transaction(call.now):
            reference = reference_of(call)
            if reference is not None:
                before = recall(self.state, reference)
                if before is not None:
                    return before
            try:
                result = self._handler(call.operation)(call)
            except Refusal as refusal:
                if not refusal.keep:
                    raise
                kept = refusal
            else:
                if isawaitable(result):
                    return self._finish_later(call, result)
                answer = finished(call, result)
                if reference is not None:
                    remember(self.state, reference, answer)
        if kept is not None:
            raise kept
        return answer

    async def _finish_later(self, call: Call, result: Awaitable[Result]) -> Response:
        answer = finished(call, await result)
        reference = reference_of(call)
        if reference is not None:
            with self.state.store.transaction():
                remember(self.state, reference, answer)
        return answer


def _of_its_kind(operation: Operation, session: Session) -> None:
    """The token is of the kind that the operation takes."""
    if session.kind == "AUTH" and operation.name not in _AUTH_MAY and operation.surface != "simulator":
        raise Forbidden("ACCESS_TOKEN_REQUIRED", message=_EXCHANGE)
    if session.kind == "PASSWORD" and operation.name not in _PASSWORD_MAY:
        raise Forbidden("ACCESS_TOKEN_REQUIRED", message=_EXCHANGE)
    wrong = session.kind == "BACKOFFICE" if operation.surface in ("multi", LEGACY) else session.kind != "BACKOFFICE"
    if operation.surface != "simulator" and wrong and operation.name != "identities.list":
        raise Forbidden("INSUFFICIENT_PERMISSIONS")


def _reaches_back(operation: Operation) -> bool:
    resource, _, verb = operation.name.partition(".")
    if resource == "managed_cards":
        return False
    return verb.startswith(("list", "get_statement")) or operation.name == "managed_accounts.create"


def finished(call: Call, result: Any) -> Response:
    """What a handler gave back, as an answer with a status."""
    answer = result if isinstance(result, Response) else Response(body=result)
    if answer.status is None:
        empty = answer.body is None and answer.content is None
        answer.status = 204 if empty and 204 in call.operation.answers else call.operation.success
    return answer
