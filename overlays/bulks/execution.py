"""Starting a process so that it runs once, whatever happens on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.bulks.statuses import SUBMITTED
from weavr_multi.core import retry
from weavr_multi.core.exceptions import Conflict, WeavrError

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess

# The service guards the state: executing twice is refused, never done. So an unknown outcome is asked about.
_AGAIN: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)


async def ensure_executed(process: BulkProcess, mode: str, webhook_interval: int | None) -> None:
    """Execute a process unless that happened already, here or elsewhere.

    Args:
        process: The process.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
        webhook_interval: Operations between two progress webhooks, or None.

    Raises:
        Conflict: The process is SUBMITTED and the service refuses to execute it.
        ApiError: Any other refusal.
        TransportError: The service cannot be reached.
    """
    if process.status != SUBMITTED:
        return
    for pause in (*_AGAIN, None):
        try:
            await process.execute(mode, webhook_interval)
            return
        except Conflict:
            if (await process.refresh()).status == SUBMITTED:
                raise
            return
        except WeavrError as error:
            if pause is None or not (retry.is_ambiguous(error) or retry.is_refusal(error)):
                raise
        await process.clock.sleep(pause)
        if await _begun(process):
            return


async def _begun(process: BulkProcess) -> bool:
    """Whether the process is past SUBMITTED; not knowing counts as no, since asking again is safe."""
    try:
        return (await process.refresh()).status != SUBMITTED
    except WeavrError as error:
        if retry.is_ambiguous(error) or retry.is_refusal(error):
            return False
        raise
