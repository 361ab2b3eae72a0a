"""Rules that are checked before a bulk process executes any operation."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.api.role_permissions import allowed
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json, canonical, dumps_text, loads
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State
from weavr_multi.sandbox.storage.tokens import Session

_UNFINISHED = ("SUBMITTED", "RUNNING", "PAUSED")
_PLACEHOLDER = re.compile(r"/(_[a-z]+(?:_[a-z]+)*_)(?=/)")


def settings(state: State) -> Json:
    """The programme's settings for bulk processes."""
    found: Json = state.programme.settings.bulks
    return found


def throttle(state: State, owner: str, *, count: bool) -> None:
    """Not more commands than the programme allows; ``count`` this one too."""
    most = settings(state).get("per_second")
    if most is None:
        return
    key, now = f"bulk_commands:{owner}", state.now()
    recent = [at for at in loads(state.store.read_meta(key) or "[]") if now - at < 1000]
    conflict_if(len(recent) >= most, "TOO_MANY_REQUESTS")
    if count:
        state.store.write_meta(key, dumps_text([*recent, now]))


def configured(state: State, *names: str) -> None:
    """The programme has these operations set up for bulk processes (or any, without names)."""
    known = settings(state).get("operations")
    conflict_if(known is not None and (not known or any(name not in known for name in names)), "NO_CONFIG_FOUND")


def vouch(state: State, session: Session, operation: Operation | None = None) -> None:
    """The user may do what the operations of a process do, and the identity has passed, where that is wanted."""
    if settings(state).get("verified_only") and not identities.verified(state, session.identity_ref):
        raise Conflict("USER_VALIDATION_FAILED")
    if operation is None or session.credential_type != "USER":
        return
    person = state.records.get("person", session.credential) or {}
    conflict_if(not allowed(session, person.get("roles"), operation.permissions)[0], "USER_VALIDATION_FAILED")


def check_items(path: str, operation: Operation, items: list[Json]) -> None:
    """Each item has what its operation needs; what it says has been checked by then."""
    wanted = _PLACEHOLDER.findall(path)
    for item in items:
        conflict_if(operation.body_required and "requestBody" not in item, "VALIDATION_FAILED")
        conflict_if(any(name not in item.get("pathParams", {}) for name in wanted), "VALIDATION_FAILED")


def digest(items: list[Any]) -> str:
    """What is equal for equal items."""
    return hashlib.blake2b(canonical(items), digest_size=16).hexdigest()


def alone(
    state: State, owner: str, path: str, *, among: tuple[str, ...] = _UNFINISHED, items: str | None = None
) -> None:
    """No other process stands in the way; ``path`` is that of the operation, ``items`` a digest."""
    chosen = settings(state)
    others = Query().equal("operation", path).among("state", among)
    if chosen.get("one_of_a_kind") and state.records.count("bulk", owner, others):
        raise Conflict("DUPLICATE_OPERATION_TYPE")
    if items is not None and chosen.get("refuse_repeats"):
        same = Query().equal("_digest", items).equal("operation", path).among("state", among)
        conflict_if(state.records.count("bulk", owner, same), "ALREADY_SUBMITTED")


def doomed(state: State, sequence: int) -> str | None:
    """The code with which an operation is told to fail."""
    chosen = settings(state).get("fail")
    if not chosen or sequence not in chosen.get("sequences", ()):
        return None
    return str(chosen.get("code", "FUNDS_INSUFFICIENT"))
