"""Recovery: events that were never delivered, found in the service's own lists and given to the same handlers.

`recover` handles them, `find` only tells of them; `TABLE` says of each kind of event whether it can be recovered, from
what, and what is lost. The receiver needs ``recoverable=True`` from the beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

if TYPE_CHECKING:
    from weavr_multi.webhooks.recovery.lost_events import Recovery as Recovery
    from weavr_multi.webhooks.recovery.lost_events import find as find
    from weavr_multi.webhooks.recovery.lost_events import recover as recover
    from weavr_multi.webhooks.recovery.table import TABLE as TABLE
    from weavr_multi.webhooks.recovery.table import Recoverability as Recoverability

_HOMES: Final = homes(
    {
        "weavr_multi.webhooks.recovery.lost_events": "Recovery find recover",
        "weavr_multi.webhooks.recovery.table": "Recoverability TABLE",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
