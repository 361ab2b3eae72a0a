from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_batch import BeneficiaryBatch


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryBatchesPage(Model):
    """One page of `beneficiaries.list_batches`.

    Attributes:
        batches: The batches on this page.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    batches: list[BeneficiaryBatch] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("batches", "batches", L(M("BeneficiaryBatch")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
