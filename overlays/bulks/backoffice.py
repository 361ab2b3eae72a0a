"""`session.bulks` of a back-office session: the operations that the back office executes in bulk.

A file of its own, since the back office's part of the description may be missing.
"""

from __future__ import annotations

from typing import ClassVar

from weavr_multi.api.backoffice_bulks import BackofficeBulks as GeneratedBackofficeBulks
from weavr_multi.bulks.resource import BulkTools


class BackofficeBulks(BulkTools, GeneratedBackofficeBulks):
    """Bulk processes of a back-office session; everything that `Bulks.submit_transfers` promises holds here too."""

    surface: ClassVar[str] = "backoffice"
