"""``idempotency-ref``: the same call twice has one effect."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import canonical, dumps_text, loads
from weavr_multi.sandbox.errors import BadRequest, InvalidField, TooLarge
from weavr_multi.sandbox.registry import show
from weavr_multi.sandbox.state import State

_KEPT_MS = 24 * 3_600_000
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference on one operation of one caller, with the digest of what was asked."""

    key: str
    digest: bytes


def reference_of(call: Call) -> Reference | None:
    """The reference of a call, where it has one."""
    ref = call.headers.get(b"idempotency-ref")
    if not ref or not call.operation.idempotent:
        return None
    if len(ref) > _LONGEST:
        raise TooLarge(message="The idempotency-ref is too long.")
    caller = call.caller.identity if call.caller else ""
    asked = canonical([call.path, call.body])
    return Reference(f"{caller}|{call.operation.name}|{ref.decode('latin-1')}", hashlib.blake2b(asked).digest())


def recall(state: State, reference: Reference) -> Answer | None:
    """The answer of the first call, showing the resource as it is now.

    Raises:
        BadRequest: the reference was used for another payload.
    """
    row = state.store.one(
        "SELECT digest, answer FROM idempotency WHERE key = ? AND created >= ?",
        (reference.key, state.now() - _KEPT_MS),
    )
    if row is None:
        return None
    if row[0] != reference.digest:
        raise BadRequest(
            InvalidField("idempotency-ref", "EXACTLY"), message="This idempotency-ref was used for another payload."
        )
    kept: Any = loads(row[1])
    body = kept["body"]
    if kept["resource"] is not None:
        kind, id = kept["resource"]
        shown = show(kind)(state, id)
        body = body if shown is None else {**body, **shown} if isinstance(body, dict) else shown
    return Answer(body=body, status=kept["status"])


def remember(state: State, reference: Reference, answer: Answer, status: int) -> None:
    """Keep the answer of a first call; in the transaction of its effect, so that both exist or neither."""
    kept = {"status": status, "body": answer.body, "resource": answer.resource}
    now = state.now()
    state.store.execute(
        "INSERT OR REPLACE INTO idempotency VALUES (?, ?, ?, ?)",
        (reference.key, reference.digest, dumps_text(kept), now),
    )
    state.store.execute("DELETE FROM idempotency WHERE created < ?", (now - 2 * _KEPT_MS,))
