"""The pages of a list whose first page waited for a step-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weavr_multi.core.calls.options import NONE
from weavr_multi.core.calls.pagination import ListCall

if TYPE_CHECKING:
    from weavr_multi.core.calls.response import RawResponse
    from weavr_multi.sessions.sca.pending_call import PendingCall


class PendingList(ListCall[Any]):
    """Asks for the pages of a list as its first one was asked for: same filters, same headers."""

    def __init__(self, pending: PendingCall) -> None:
        request = pending._request
        super().__init__(pending._caller, request.operation, {}, NONE)
        self._pending = pending
        self._path, _, query = request.url.partition("?")
        self._query = query.split("&") if query else []
        paging = request.operation.page
        assert paging is not None
        self._first = f"{paging.offset}="
        self.start = self._number(self._first) or 0
        self.size = self._number(f"{paging.size}=")

    def _number(self, parameter: str) -> int | None:
        found = [text.removeprefix(parameter) for text in self._query if text.startswith(parameter)]
        return int(found[0]) if found and found[0].isdecimal() else None

    async def _ask(self, offset: int | None, size: int | None) -> RawResponse[Any]:
        if (offset or 0) == self.start:
            return await self._pending.send()
        others = [text for text in self._query if not text.startswith(self._first)]
        return await self._pending.send(f"{self._path}?{'&'.join([*others, f'{self._first}{offset}'])}")
