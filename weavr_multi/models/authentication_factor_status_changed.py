from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.enrolment_event_enrolment_status import EnrolmentEventEnrolmentStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AuthenticationFactorStatusChanged(Event):
    """A device's enrolment was decided.

    Arrives when a device enrolled for push notifications becomes usable (ACTIVE), or does not or no longer is
    (INACTIVE). It follows `authentication_factors.enrol_push`, whose answer comes before the user has acted
    on the device.

    Arrives at ``/authentication_factors/watch``.

    Attributes:
        credential_id: User or client whose factor was enrolled.
        type: Kind of factor, as text.
        status: ACTIVE once enrolled, INACTIVE when it is no longer usable.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
    """

    credential_id: CredentialId
    type: str
    status: EnrolmentEventEnrolmentStatus
    published_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("credential_id", "credentialId", M("CredentialId"), True, None),
        ("type", "type", STR, True, None),
        ("status", "status", E("EnrolmentEventEnrolmentStatus"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
    )
