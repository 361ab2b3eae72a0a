from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import CredentialId, EnrolmentEventEnrolmentStatus
    from weavr_multi.params import EnrolmentEventEnrolmentStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class AuthenticationFactorStatusChanged(Event):
    """A device's enrolment was decided.

    Arrives when a device enrolled for push notifications becomes usable (ACTIVE), or does not or no longer is
    (INACTIVE). It follows `authentication_factors.enrol_push`, whose answer comes before the user has acted
    on the device.

    Arrives at ``/authentication_factors/watch``.
    """

    credential_id: CredentialId
    """User or client whose factor was enrolled."""
    type: str
    """Kind of factor, as text."""
    status: EnrolmentEventEnrolmentStatus
    """ACTIVE once enrolled, INACTIVE when it is no longer usable."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("credential_id", "credentialId", ModelOf("CredentialId"), required=True),
        Field("type", "type", STRING, required=True),
        Field("status", "status", EnumOf("EnrolmentEventEnrolmentStatus"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            credential_id: CredentialId,
            type: str,
            status: EnrolmentEventEnrolmentStatus | EnrolmentEventEnrolmentStatusName,
            published_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
