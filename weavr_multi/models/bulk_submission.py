from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkSubmission(Model):
    """A bulk process as it was submitted; nothing happens before `bulks.execute`.

    Attributes:
        bulk_id: Id of the new process, for `bulks.execute`.
        operation_count: How many operations the process consists of.
        path: Path of the single operation the items are carried out with.
    """

    bulk_id: str | Unset = UNSET
    operation_count: int | Unset = UNSET
    path: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("bulk_id", "bulkId", STR, False, None),
        ("operation_count", "operationCount", INT, False, None),
        ("path", "path", STR, False, None),
    )
