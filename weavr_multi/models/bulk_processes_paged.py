from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process import BulkProcess


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProcessesPaged(Model):
    """One page of the bulk processes of the identity.

    Attributes:
        count: Number of items in the whole list, not only on this page.
        bulk_processes: Bulk processes on this page of the list.
        response_count: Number of items on this page.
    """

    count: int | Unset = UNSET
    bulk_processes: list[BulkProcess] | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("count", "count", INT, False, None),
        ("bulk_processes", "bulkProcesses", L(M("BulkProcess")), False, None),
        ("response_count", "responseCount", INT, False, None),
    )
