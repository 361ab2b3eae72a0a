"""Carries out one operation of a bulk as the service would carry out the single call."""

from __future__ import annotations

from inspect import isawaitable
from typing import Any

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.pipeline import Service, finished
from weavr_multi.sandbox.api.registry import handlers
from weavr_multi.sandbox.errors import Forbidden, Unavailable
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State
from weavr_multi.sandbox.storage.tokens import Session


class BulkRunner:
    """Turns ``{pathParams, requestBody}`` into a call on behalf of whoever submitted the bulk."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def __call__(self, state: State, bulk: Json, item: Json) -> Any:
        """The body of the answer; raises a Refusal."""
        wanted, caller = bulk["_operation"], dict(bulk["_caller"])
        own_only = caller.pop("own_only")
        operation = self._service.description.find(wanted["name"])
        handler = handlers().get(operation.name)
        if handler is None:
            raise Unavailable(message=f"The sandbox does not know {operation.name} yet.")
        session = Session(token="", **caller)
        if session.kind != "BACKOFFICE" and not self._still_active(state, session):
            raise Forbidden("INSUFFICIENT_PERMISSIONS")
        checker = self._service.checker(operation)
        # The parameters of a bulk's items are named as in its path: `_id_`, `_user_id_`.
        path = {name.strip("_"): value for name, value in item.get("pathParams", {}).items()}
        body = item.get("requestBody")
        checker.path(path)
        checker.check_body(body)
        call = Call(operation, state, path, {}, {}, body, session, own_only, bulk=True, now=state.now())
        result = handler(call)
        assert not isawaitable(result), f"{operation.name} cannot be part of a bulk"
        return finished(call, result).body

    @staticmethod
    def _still_active(state: State, session: Session) -> bool:
        person = state.records.get("person", session.credential)
        return person is not None and person["active"]
