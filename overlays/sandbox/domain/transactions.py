"""Lines of the transaction lists, with the transaction itself inside."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.registry import show
from weavr_multi.sandbox.state import State


def shown(state: State, item: Json, *, of_instrument: bool = False) -> Json:
    """A line as answers show it; lists of one instrument do not repeat which."""
    if of_instrument:
        item = {key: value for key, value in item.items() if key != "instrument"}
    inside = show(item["type"])(state, item["id"])
    return item if inside is None else {**item, "transaction": inside}
