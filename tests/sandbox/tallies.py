"""Whether the counts that are kept equal what counting gives."""

from __future__ import annotations

from weavr_multi.sandbox import Sandbox

_KEPT = {
    "records": "SELECT kind, owner, state, profile, currency, n FROM record_tallies WHERE n != 0",
    "activity": "SELECT scope, type, status, direction, n FROM activity_tallies WHERE n != 0",
}
_COUNTED = {
    "records": (
        "SELECT kind, owner, state, ifnull(profile, ''), ifnull(currency, ''), count(*) FROM records"
        " GROUP BY 1, 2, 3, 4, 5"
    ),
    "activity": (
        "SELECT 'i' || instrument, type, status, direction, count(*) FROM activity GROUP BY 1, 2, 3, 4 UNION ALL"
        " SELECT 'o' || owner, type, status, direction, count(*) FROM activity WHERE main GROUP BY 1, 2, 3, 4"
    ),
}


def wrong_tallies(sandbox: Sandbox) -> list[object]:
    """Counts that differ; none, ever."""
    store = sandbox.state.store
    with store.lock:
        return [
            row
            for table in _KEPT
            for row in set(store.all(_KEPT[table])).symmetric_difference(store.all(_COUNTED[table]))
        ]
