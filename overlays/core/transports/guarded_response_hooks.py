"""Watches the response hooks of a user's own client: one that raises for a status must not hide the response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.calls.response import Response
from weavr_multi.core.transports.body import is_success
from weavr_multi.core.transports.border import description

if TYPE_CHECKING:
    import httpx

JUDGED: Final = "weavr_multi"  # the extension of our requests to a client with hooks


class Judged:
    """The last error response that the user's hooks were called with, and whether they all let it pass."""

    answer: Response | None = None
    response: httpx.Response | None = None
    passed = False


def watch_hooks(client: httpx.AsyncClient) -> None:
    """Put one hook before the user's and one behind them; both leave alone what we did not send."""
    hooks = client.event_hooks["response"]
    if hooks[0] is not _keep_error or hooks[-1] is not _all_passed:
        theirs = [hook for hook in hooks if hook not in (_keep_error, _all_passed)]
        client.event_hooks = {**client.event_hooks, "response": [_keep_error, *theirs, _all_passed]}


async def _keep_error(response: httpx.Response) -> None:
    """Read the body of an error response before the user's hooks see it: one that raises closes it unread."""
    judged = response.request.extensions.get(JUDGED)
    if judged is None or is_success(response.status_code):
        return
    status, headers = response.status_code, response.headers
    try:
        content, problem = await response.aread(), None
    except Exception as error:  # of the library, whichever it is: the status stands, whatever its body is
        content, problem = b"", description(error)
    judged.answer, judged.response, judged.passed = Response(status, headers, content, problem), response, False


async def _all_passed(response: httpx.Response) -> None:
    judged = response.request.extensions.get(JUDGED)
    if judged is not None:
        judged.passed = True
