"""Finding a chunk at the service that may have been submitted before, where no ref can tell."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.digests import contains
from weavr_multi.bulks.items import BODY, PATH
from weavr_multi.bulks.kinds import KINDS, BulkKind
from weavr_multi.bulks.results import place_of, sequence_start, target_of
from weavr_multi.core import jsons
from weavr_multi.core.extensions import require

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource


async def submitted_alike(
    bulks: BulkResource, kind: str, items: Sequence[Mapping[str, Any]], *, since: float
) -> AsyncGenerator[str, None]:
    """Look through the processes of the identity for those that hold exactly these items.

    Args:
        bulks: The resource to ask.
        kind: What is done with the items.
        items: The items as they were sent.
        since: Seconds since the epoch: what began to execute before cannot be what is looked for.

    Yields:
        Their ids.
    """
    require(bulks, "list", "list_operations")
    async for process in bulks.list(limit=100):
        bulk_id, begun = process.bulk_id, process.execution_start
        if not isinstance(bulk_id, str) or process.submitted_items_count != len(items):
            continue
        if isinstance(begun, int) and begun < since * 1000:
            continue
        if await _holds(bulks, bulk_id, KINDS[kind], items):
            yield bulk_id


async def _holds(bulks: BulkResource, bulk_id: str, kind: BulkKind, items: Sequence[Mapping[str, Any]]) -> bool:
    start, position = await sequence_start(bulks, bulk_id), -1
    places: set[int] = set()
    async for operation in bulks.list_operations(bulk_id, limit=100):
        position += 1
        place = place_of(operation, start, position)
        if not 0 <= place < len(items) or not same(kind, operation, items[place]):
            return False  # most strangers are told apart by their first operation
        places.add(place)
    return len(places) == len(items)


def same(kind: BulkKind, operation: Any, item: Mapping[str, Any]) -> bool:
    """Whether an operation of the service is what an item asked for."""
    path = operation.path if isinstance(operation.path, str) else ""
    resource, _, _ = kind.single.partition(".")
    if resource not in path.strip("/").split("/"):
        return False
    payload = _payload(operation.request_payload)
    wrapped = isinstance(payload, Mapping) and bool(payload) and set(payload) <= {PATH, BODY}
    if kind.target is not None:
        target = payload.get(PATH, {}).get(kind.target) if wrapped else None
        if item[PATH][kind.target] != (target or target_of(kind.single, path)):
            return False
        if not _ends_alike(kind, path):
            return False
    body = payload.get(BODY) if wrapped else payload
    return not kind.needs_body or contains(body, item[BODY])


def _ends_alike(kind: BulkKind, path: str) -> bool:
    """Block, unblock and remove take the same cards: the end of the path tells them apart."""
    ends = {"user_invites": "invite", "card_blocks": "block", "card_unblocks": "unblock", "card_removals": "remove"}
    return path.rstrip("/").endswith(f"/{ends.get(kind.name, 'spend_rules')}")


def _payload(text: Any) -> Any:
    try:
        return jsons.loads(text.encode()) if isinstance(text, str) and text else None
    except ValueError:
        return None
