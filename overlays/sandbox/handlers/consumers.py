"""Consumers: registration, root user's e-mail, due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import identities, persons, registration_checks
from weavr_multi.sandbox.domain.people.personal_detail_changes import may_change_identity, update_root
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.handlers.identities import own
from weavr_multi.sandbox.json_text import Json

_LEVEL = "KYC_LEVEL_2"
_LEVELS = {"KYC_LEVEL_1": 1, "KYC_LEVEL_2": 2}
_OF_ROOT = ("occupation", "address", "nationality", "placeOfBirth", "tag")


@operation("consumers.create")
def create(call: Call) -> Response:
    """A consumer, who is its own root user."""
    state, body = call.state, call.body
    profile = state.programme.profile("consumers", body["profileId"])
    root = body["rootUser"]
    registration_checks.check(state, profile, "consumer", body, root["address"]["country"])
    conflict_if(persons.by_email(state, root["email"]) is not None, "ROOT_EMAIL_NOT_UNIQUE")
    key = _who(root)
    conflict_if(state.records.lookup("consumer", key) is not None, "CONSUMER_ALREADY_EXISTS")
    id, now = state.ids.next(), state.now()
    identity = identities.ref("CONSUMER", id)
    persons.create(state, id=id, type="ROOT", identity=identity, details=root)
    state.records.link("root", id, id)
    state.records.link("consumer", key, id)
    record: Json = {
        "id": id,
        **pick(body, "profileId", "tag", "ipAddress", "sourceOfFunds", "sourceOfFundsOther"),
        "baseCurrency": body.get("baseCurrency", "EUR"),
        "feeGroup": body.get("feeGroup", "DEFAULT"),
        "acceptedTerms": body.get("acceptedTerms", True),
        "creationTimestamp": now,
        "_root": pick(root, *_OF_ROOT),
        "_diligence": {"status": "NOT_STARTED", "ongoing": "NOT_STARTED", "level": _LEVEL, "ongoing_level": _LEVEL},
    }
    state.records.add("consumer", id, record, created=now, state="ACTIVE")
    return Response(body=identities.show(state, "CONSUMER", id), resource=("consumers", id))


def _who(root: Json) -> str:
    born, mobile = root["dateOfBirth"], root["mobile"]
    parts = (root["name"], root["surname"], born["year"], born["month"], born["day"])
    return "|".join(map(str, (*parts, mobile["countryCode"], mobile["number"]))).casefold()


@operation("consumers.update")
def update(call: Call) -> Json | None:
    """Change the consumer that is signed in."""
    state, body, record = call.state, call.body, own(call)
    may_change_identity(call)
    profile = state.programme.rules(record["profileId"])
    registration_checks.check_fee_group(profile, body)
    registration_checks.check_country(profile, body.get("address", {}).get("country"))
    verified = record["_diligence"]["status"] == identities.APPROVED
    if verified and any(name in body for name in ("name", "surname", "dateOfBirth", "email", "mobile", "address")):
        raise Conflict("CONSUMER_VERIFIED")
    update_root(call, record)
    record |= pick(body, "tag", "feeGroup", "baseCurrency", "sourceOfFunds", "sourceOfFundsOther")
    record["_root"] |= pick(body, "occupation", "address", "nationality", "placeOfBirth")
    state.records.put("consumer", record)
    return identities.show(state, "CONSUMER", call.owner)


@operation("consumers.get_kyc")
def get_kyc(call: Call) -> Json:
    """How far due diligence is."""
    diligence = own(call)["_diligence"]
    return {
        "fullDueDiligence": diligence["status"],
        "kycLevel": diligence["level"],
        "ongoingFullDueDiligence": diligence["ongoing"],
        "ongoingKycLevel": diligence["ongoing_level"],
    }


@operation("consumers.start_kyc")
def start_kyc(call: Call) -> Json:
    """Open due diligence at a level; a higher one may follow a lower one that has passed."""
    state, record = call.state, own(call)
    wanted = call.body_or_empty.get("kycLevel", _LEVEL)
    diligence = record["_diligence"]
    if diligence["status"] == "APPROVED" and _LEVELS[wanted] <= _LEVELS[diligence["level"]]:
        raise Conflict("KYC_ALREADY_APPROVED")
    conflict_if(diligence["ongoing"] == "PENDING_REVIEW", "KYC_PENDING_REVIEW")
    conflict_if(diligence["ongoing"] == "REJECTED", "KYC_REJECTED")
    conflict_if(not identities.root_user(state, call.owner)["emailVerified"], "EMAIL_UNVERIFIED")
    record["_diligence"]["ongoing_level"] = wanted
    if diligence["status"] != "APPROVED":
        record["_diligence"]["level"] = wanted
    state.records.put("consumer", record)
    identities.set_diligence(state, "CONSUMER", call.owner, "INITIATED")
    return {"reference": state.ids.next(), "kycLevel": wanted}
