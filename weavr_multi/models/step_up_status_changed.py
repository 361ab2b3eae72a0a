from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET, STR, UNSET, E, Event, Fields, M, Sensitive, Unset, optional_sensitive

if TYPE_CHECKING:
    from weavr_multi.models.credential_id import CredentialId
    from weavr_multi.models.stepup_event_event_status import StepupEventEventStatus
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StepUpStatusChanged(Event):
    """A step-up challenge was decided.

    Arrives when a user has approved (VERIFIED) or declined a push challenge, or let it expire; there is no
    way to poll for it. `challengeId` is the id that `step_up.start_push` or `access.login_via_biometrics`
    returned. After a biometric sign-in `authToken` carries a bearer token, to be exchanged with
    `access.request_token` for an access token that is already stepped up: treat the body as a secret and
    never log it.

    Arrives at ``/stepup/watch``.

    Attributes:
        credential: User or client whose factor was challenged.
        identity: Corporate or consumer the session acts for.
        challenge_id: Digit string of the authentication challenge; the webhook `/stepup/watch` reports its
            outcome.
        type: Kind of factor that was challenged, as text.
        status: VERIFIED, DECLINED or EXPIRED, all final.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        auth_token: Bearer token issued by a biometric login; exchange it at `POST /access_token`. Secret,
            never log it.
    """

    credential: CredentialId
    identity: StringWrappedTypeId
    challenge_id: str
    type: str
    status: StepupEventEventStatus
    published_timestamp: str
    auth_token: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)

    __fields__: ClassVar[Fields] = (
        ("credential", "credential", M("CredentialId"), True, None),
        ("identity", "identity", M("StringWrappedTypeId"), True, None),
        ("challenge_id", "challengeId", STR, True, None),
        ("type", "type", STR, True, None),
        ("status", "status", E("StepupEventEventStatus"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("auth_token", "authToken", SECRET, False, None),
    )
