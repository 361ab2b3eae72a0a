"""What `Weavr.diagnostics` gives: names and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Drift(NamedTuple):
    """In what the responses of one operation differed from the description, and how often.

    Attributes:
        unknown_fields: By model and name on the wire, such as ``ManagedCard.newField``.
        unknown_values: By enumeration.
        missing_fields: Required ones that did not come, by model and name on the wire.
        undeclared_statuses: By status.
    """

    unknown_fields: Mapping[str, int]
    unknown_values: Mapping[str, int]
    missing_fields: Mapping[str, int]
    undeclared_statuses: Mapping[int, int]


class PoolUse(NamedTuple):
    """The use of a client's own connections, over all its event loops.

    Attributes:
        in_flight: Calls that have a connection, or open one.
        waiting: Calls that wait for one.
        idle: Connections that wait for a call; None where the HTTP library keeps them.
    """

    in_flight: int
    waiting: int
    idle: int | None


class Diagnostics(NamedTuple):
    """The counts of a client, its copies and its sessions: names and numbers, no values.

    Attributes:
        drift: By operation. Operations whose responses are as described are not among them.
        retries: Further attempts, by operation.
        sign_ins: Sign-ins that gave a token.
        failed_sign_ins: Sign-ins that did not.
        pool: The connections; None with a transport of one's own, or before the first call.
    """

    drift: Mapping[str, Drift]
    retries: Mapping[str, int]
    sign_ins: int
    failed_sign_ins: int
    pool: PoolUse | None

    def to_dict(self) -> dict[str, Any]:
        """Return the same as plain dicts, such as a health page or a log line takes."""
        drift = {name: one._asdict() for name, one in self.drift.items()}
        pool = None if self.pool is None else self.pool._asdict()
        return {**self._asdict(), "drift": drift, "pool": pool}
