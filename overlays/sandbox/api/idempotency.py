"""``idempotency-ref`` (of the simulator: ``call-ref``): the same call twice has one effect."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import show
from weavr_multi.sandbox.errors import BadRequest, InvalidField, TooLarge
from weavr_multi.sandbox.json_text import canonical, dumps_text, loads
from weavr_multi.sandbox.storage.state import State

_KEPT_MS = 24 * 3_600_000
_LONGEST = 4096
_LONGEST_CALL_REF = 255


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference on one operation of one caller, with the digest of what was asked."""

    key: str
    digest: bytes
    header: str


def reference_of(call: Call) -> Reference | None:
    """The reference of a call, where it has one."""
    name = b"call-ref" if call.operation.surface == "simulator" else b"idempotency-ref"
    ref = call.headers.get(name)
    if not ref or not (call.operation.idempotent or name == b"call-ref"):
        return None
    if name == b"call-ref" and len(ref) > _LONGEST_CALL_REF:
        raise BadRequest(InvalidField("call-ref", "SIZE", (str(_LONGEST_CALL_REF),)))
    if len(ref) > _LONGEST:
        raise TooLarge(message="The idempotency-ref is too long.")
    caller = call.caller.identity if call.caller else ""
    # A reference belongs to what it was used on: the same one on another card is another one.
    of = "/".join(call.path.values())
    key = f"{caller}|{call.operation.name}|{of}|{ref.decode('latin-1')}"
    return Reference(key, hashlib.blake2b(canonical([call.path, call.body])).digest(), name.decode())


def recall(state: State, reference: Reference) -> Response | None:
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
        name = reference.header
        raise BadRequest(InvalidField(name, "EXACTLY"), message=f"This {name} was used for another payload.")
    kept: Any = loads(row[1])
    if kept is None:
        # The first call was refused: the same may be tried again, another payload may not.
        return None
    body = kept["body"]
    if kept["resource"] is not None:
        kind, id = kept["resource"]
        shown = show(kind, state, id)
        body = body if shown is None else {**body, **shown} if isinstance(body, dict) else shown
    return Response(body=body, status=kept["status"])


def remember(state: State, reference: Reference, answer: Response | None) -> None:
    """Keep the answer of a first call, in the transaction of its effect, so that both exist or neither.

    Without an answer the call was refused with 409: the reference is used up for another payload all the same.
    """
    kept = None
    if answer is not None:
        kept = {"status": answer.status or 200, "body": answer.body, "resource": answer.resource}
    now = state.now()
    state.store.execute(
        "INSERT OR REPLACE INTO idempotency VALUES (?, ?, ?, ?)",
        (reference.key, reference.digest, dumps_text(kept), now),
    )
    state.store.execute("DELETE FROM idempotency WHERE created < ?", (now - 2 * _KEPT_MS,))
