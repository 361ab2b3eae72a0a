"""Lists that come in pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.normalise.bundle import Bundle
from pipeline.normalise.plain import Where, ref_name
from pipeline.read.documents import Document, Json
from pipeline.read.problems import PipelineError

_SIZES: Final = ("limit", "statementLimit")
_DEFAULT_SIZE: Final = 100


@dataclass(frozen=True)
class Paging:
    """How a list is paged.

    Attributes:
        offset: The parameter with the index of the first item.
        size: The parameter with the number of items.
        maximum: The largest page.
        items: The field of the answer that holds the items, whose name follows no rule.
        item: What one item is.
    """

    offset: str
    size: str
    maximum: int
    items: str
    item: Json


def paging_of(bundle: Bundle, document: Document, raw: Json, where: Where) -> Paging | None:
    """Return how an operation is paged, or None if it is not.

    Raises:
        PipelineError: It takes an offset and a size, but what its items are called cannot be told.
    """
    query = {p["name"]: p["schema"] for p in raw["parameters"] if p["in"] == "query"}
    size = next((name for name in _SIZES if name in query), None)
    if "offset" not in query or size is None:
        return None
    lists = _lists(bundle, raw)
    reviewed = bundle.reviewed.section("paging").get(f"{document.surface}.{raw['operationId']}")
    if reviewed is None and len(lists) != 1:
        raise PipelineError(
            document.surface,
            where,
            f"a page with the lists {sorted(lists)}: say in repairs.yaml under paging which has the items",
        )
    items = reviewed or next(iter(lists))
    maximum = int(query[size].get("maximum") or _DEFAULT_SIZE)
    return Paging("offset", size, maximum, items, lists[items].get("items") or {})


def _lists(bundle: Bundle, raw: Json) -> Json:
    """Return the fields of an operation's response that are lists."""
    content = next((a.get("content") or {} for s, a in raw["responses"].items() if s.startswith("2")), {})
    schema = (content.get("application/json") or {}).get("schema") or {}
    name = ref_name(schema)
    shape = bundle.schemas[name] if name else schema
    return {wire: sub for wire, sub in (shape.get("properties") or {}).items() if sub.get("type") == "array"}
