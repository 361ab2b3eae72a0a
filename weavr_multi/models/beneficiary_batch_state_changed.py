from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_batch_event_type import BeneficiaryBatchEventType
    from weavr_multi.models.beneficiary_batch_operation import BeneficiaryBatchOperation
    from weavr_multi.models.legacy_beneficiary import LegacyBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryBatchStateChanged(Event):
    """A batch of payees changed its state.

    Arrives when a batch that adds or removes trusted payees changes its state: it waits for the user's
    confirmation (PENDING_CHALLENGE), is confirmed, or fails; `eventType` tells which. Each payee in it has a
    state of its own and, where it is invalid, the reason. The batch can also be read with
    `beneficiaries.get_batch`.

    Arrives at ``/beneficiaries/batch/watch``.

    Attributes:
        id: Digit string of the batch.
        operation: CREATE or REMOVE.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        event_type: State the batch has reached.
        beneficiaries: Beneficiaries contained in the batch, or those on this page of a list.
    """

    id: str
    operation: BeneficiaryBatchOperation
    tag: str | Unset = UNSET
    published_timestamp: str
    event_type: BeneficiaryBatchEventType
    beneficiaries: list[LegacyBeneficiary]

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("operation", "operation", E("BeneficiaryBatchOperation"), True, None),
        ("tag", "tag", STR, False, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("event_type", "eventType", E("BeneficiaryBatchEventType"), True, None),
        ("beneficiaries", "beneficiaries", L(M("LegacyBeneficiary")), True, None),
    )
