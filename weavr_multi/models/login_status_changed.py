from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.login_event_login_event_status import LoginEventLoginEventStatus
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LoginStatusChanged(Event):
    """A sign-in on a device was decided.

    Arrives when a user has approved or declined a sign-in on a device, or let it expire; `status` tells
    which. The token that follows a biometric sign-in does not come with this event but with `/stepup/watch`.

    Arrives at ``/login/watch``.

    Attributes:
        credential: User or client whose factor was challenged.
        identity: Corporate or consumer the user signs in for.
        type: Kind of factor that was challenged, as text.
        status: VERIFIED, DECLINED or EXPIRED, all final.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
    """

    credential: CredentialId
    identity: StringWrappedTypeId | Unset = UNSET
    type: str
    status: LoginEventLoginEventStatus
    published_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("credential", "credential", M("CredentialId"), True, None),
        ("identity", "identity", M("StringWrappedTypeId"), False, None),
        ("type", "type", STR, True, None),
        ("status", "status", E("LoginEventLoginEventStatus"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
    )
