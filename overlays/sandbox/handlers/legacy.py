"""Operations of version 3.4.0 that the present service lacks."""

from __future__ import annotations

import secrets

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import challenges, factors, identities
from weavr_multi.sandbox.errors import Forbidden, conflict_if
from weavr_multi.sandbox.handlers.identities import own
from weavr_multi.sandbox.json_text import Json

_TRIES = 3


def _root(call: Call) -> Json:
    """The root user that is signed in, of an identity of the operation's type."""
    person = challenges.person_of(call)
    own(call)
    if person["type"] != "ROOT":
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return person


@operation("legacy.corporates.send_mobile_code", "legacy.consumers.send_mobile_code")
def send_mobile_code(call: Call) -> Json:
    """Send a code to the root user's number."""
    person = _root(call)
    factors.reachable(call.state, person, missing="MOBILE_NUMBER_NOT_AVAILABLE")
    factors.become(call.state, person, "SMS", "PENDING_VERIFICATION")
    token = call.session.token
    challenges.issue(call.state, person, "ENROL", "SMS", identity=call.session.identity_ref, token=token)
    return {"timeLeftForRetry": challenges.RETRY_MS // 1000, "retriesLeft": _TRIES}


@operation("legacy.corporates.verify_mobile", "legacy.consumers.verify_mobile")
def verify_mobile(call: Call) -> None:
    """The code proves that the number is the root user's."""
    challenge = challenges.latest(call.state, _root(call)["id"], "ENROL", "SMS")
    challenges.verify(call.state, challenge, call.body["verificationCode"])


@operation("legacy.consumers.start_kyc_mobile")
def start_kyc_mobile(call: Call) -> Json:
    """Open due diligence on a mobile device."""
    conflict_if(own(call)["_diligence"]["ongoing"] == identities.APPROVED, "KYC_ALREADY_APPROVED")
    identities.set_diligence(call.state, "CONSUMER", call.owner, "INITIATED")
    return {
        "verificationFlow": "kyc-mobile",
        "accessToken": secrets.token_urlsafe(24),
        "identityType": "consumers",
        "externalUserId": call.owner,
        "kycProviderKey": "sumsub",
    }
