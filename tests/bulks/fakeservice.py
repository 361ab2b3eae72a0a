"""A service made of a dictionary: thousands of processes, answered at once, every request noted with its time."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any, Final

import anyio
import anyio.lowlevel

from weavr_multi import Response, Weavr
from weavr_multi.models import BulkProcessOperationStatusCounts, BulkProgress

TOKEN: Final = "token-of-the-user"


class FakeService:
    """A transport that answers ``GET /bulks/{id}``.

    Attributes:
        looks: When each request came, by the monotonic clock.
        ended: The processes that are over, with their final status.
        raises: Errors to raise in place of the next answers.
    """

    def __init__(self, total: int = 100) -> None:
        self.total = total
        self.looks: list[float] = []
        self.ended: dict[str, str] = {}
        self.raises: list[Exception] = []
        self.statuses: dict[str, tuple[str, int]] = {}

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Answer a look."""
        self.looks.append(time.monotonic())
        await anyio.lowlevel.checkpoint()
        if self.raises:
            raise self.raises.pop(0)
        bulk_id = url.rpartition("/")[2]
        return Response(200, {"request-ref": "1"}, json.dumps(self.picture(bulk_id)).encode())

    def picture(self, bulk_id: str) -> dict[str, Any]:
        """The answer for one process."""
        status, done = self.statuses.get(bulk_id, ("RUNNING", self.total // 2))
        final = self.ended.get(bulk_id)
        counts = {"COMPLETED": self.total} if final else {"COMPLETED": done, "SUBMITTED": self.total - done}
        return {
            "bulkId": bulk_id,
            "status": final or status,
            "submittedItemsCount": self.total,
            "operationStatusCounts": [{"status": name, "count": count} for name, count in counts.items()],
        }

    async def aclose(self) -> None:
        """Nothing is open."""

    def client(self, **settings: Any) -> Weavr:
        """A client that talks to this service."""
        return Weavr(api_key="key", base_url="http://service.test", transport=self, **settings)


def end_of(number: int) -> BulkProgress:
    """The webhook at the end of a process."""
    counts = [BulkProcessOperationStatusCounts(status="COMPLETED", count=100)]
    return BulkProgress(
        bulk_id=str(number), status="COMPLETED", submitted_items_count=100, operation_status_counts=counts
    )
