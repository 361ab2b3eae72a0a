"""Starting a process so that it runs once, whatever happens on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.bulks.statuses import SUBMITTED
from weavr_multi.core import retry
from weavr_multi.core.exceptions import Conflict, WeavrError
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess

# The service guards the state: executing twice is refused, never done. So an unknown outcome is asked about.
_AGAIN: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)


async def ensure_executed(
    process: BulkProcess, mode: str, webhook_interval: int | None, end: float | None = None
) -> None:
    """Execute a process unless that happened already, here or elsewhere.

    Args:
        process: The process.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
        webhook_interval: Operations between two progress webhooks, or None.
        end: When to give up, by the client's clock: the wait that follows then says that its deadline passed.

    Raises:
        Conflict: The process is SUBMITTED and the service refuses to execute it.
        ApiError: Any other refusal.
        TransportError: The service cannot be reached.
    """
    if process.status != SUBMITTED:
        return
    clock = process.clock
    for pause in (*_AGAIN, None):
        if end is not None and clock.monotonic() >= end:
            return
        try:
            await process.execute(mode, webhook_interval, timeout=within(process, end))
            return
        except WeavrError as error:
            refusal = retry.is_refusal(error)  # throttling is a Conflict too
            if isinstance(error, Conflict) and not refusal:
                if (await process.refresh(timeout=within(process, end))).status == SUBMITTED:
                    raise
                return
            if pause is None or not (refusal or retry.is_ambiguous(error)):
                raise
        await clock.sleep(pause if end is None else max(0.0, min(pause, end - clock.monotonic())))
        if await _begun(process, end):
            return


def within(process: BulkProcess, end: float | None) -> float | Unset:
    """Return the time-out of a call that must not outlive a deadline; the client's own where that is shorter."""
    if end is None:
        return UNSET
    left = max(1e-3, end - process.clock.monotonic())
    usual = process.usual_timeout
    return left if usual is None or left < usual else UNSET


async def _begun(process: BulkProcess, end: float | None) -> bool:
    """Whether the process is past SUBMITTED; not knowing counts as no, since asking again is safe."""
    try:
        return (await process.refresh(timeout=within(process, end))).status != SUBMITTED
    except WeavrError as error:
        if retry.is_ambiguous(error) or retry.is_refusal(error):
            return False
        raise
