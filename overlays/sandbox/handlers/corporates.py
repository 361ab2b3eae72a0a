"""Corporates: registration, root user's e-mail, due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presenter
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import identities, persons, registration_checks
from weavr_multi.sandbox.domain.people.personal_detail_changes import may_change_identity, update_root
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.handlers.identities import own
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

# Registration numbers that stand for what a company register may answer.
_LOOKUPS = {"NOTFOUND": "COMPANY_NOT_FOUND", "LOOKUPFAILED": "COMPANY_LOOKUP_FAILED"}


@operation("corporates.create")
def create(call: Call) -> Response:
    """A corporate and its root user; the same person may be root user of several."""
    state, body = call.state, call.body
    profile = state.programme.profile("corporates", body["profileId"])
    company, root = body["company"], body["rootUser"]
    registration_checks.check(state, profile, "corporate", body, company["registrationCountry"])
    unsupported = company["type"] == "NON_PROFIT_ORGANISATION" and company["registrationCountry"] != "DE"
    if unsupported or company["type"] not in profile.get("company_types", (company["type"],)):
        raise Conflict("COMPANY_TYPE_UNSUPPORTED")
    if company.get("registrationNumber") in _LOOKUPS:
        raise Conflict(_LOOKUPS[company["registrationNumber"]])
    id = state.ids.next()
    identity = identities.ref("CORPORATE", id)
    person = persons.by_email(state, root["email"])
    if person is None:
        person = persons.create(state, id=id, type="ROOT", identity=identity, details=root)
    else:
        _join(state, person, identity, body["profileId"])
    state.records.link("root", id, person["id"])
    _add(state, id, body)
    return Response(body=show_created(state, id), resource=("created_corporates", id))


def _join(state: State, person: Json, identity: Json, profile: str) -> None:
    # A second corporate of the same person: allowed to root users of corporates who are known well enough.
    conflict_if(person["type"] != "ROOT" or person["identities"][0]["type"] != "CORPORATE", "ROOT_EMAIL_NOT_UNIQUE")
    conflict_if(not person["active"], "ROOT_USER_INACTIVE")
    conflict_if(not person["emailVerified"], "ROOT_EMAIL_NOT_VERIFIED")
    first = identities.get(state, person["identities"][0])
    conflict_if(first is not None and first["profileId"] != profile, "PROFILE_MISMATCH")
    conflict_if(not identities.verified(state, person["identities"][0]), "KYC_APPROVAL_MISSING")
    person["identities"].append(identity)
    persons.save(state, person)


def _add(state: State, id: str, body: Json) -> None:
    company = body["company"]
    country, address = company["registrationCountry"], company.get("businessAddress")
    now = state.now()
    record: Json = {
        "id": id,
        **pick(
            body, "profileId", "tag", "industry", "sourceOfFunds", "sourceOfFundsOther", "ipAddress", "baseCurrency"
        ),
        "feeGroup": body.get("feeGroup", "DEFAULT"),
        "acceptedTerms": body.get("acceptedTerms", True),
        "company": {
            **pick(company, "name", "type", "registrationNumber", "businessAddress"),
            "countryOfRegistration": country,
            "registeredAddress": registration_checks.registered_address(country, address),
        },
        "creationTimestamp": now,
        "_root": pick(body["rootUser"], "companyPosition", "tag"),
        "_diligence": {"status": "NOT_STARTED", "ongoing": "NOT_STARTED"},
    }
    state.records.add("corporate", id, record, created=now, state="ACTIVE")


@presenter("created_corporates")
def show_created(state: State, id: str) -> Json | None:
    """A corporate as the answer of its creation shows it."""
    shown = identities.show(state, "CORPORATE", id)
    if shown is not None:
        shown["rootUser"]["passwordAlreadySet"] = identities.root_user(state, id)["_password"] is not None
    return shown


@operation("corporates.update")
def update(call: Call) -> Response:
    """Change the corporate that is signed in, and its root user."""
    state, body, record = call.state, call.body, own(call)
    may_change_identity(call)
    profile = state.programme.rules(record["profileId"])
    registration_checks.check_fee_group(profile, body)
    registration_checks.check_country(profile, body.get("companyBusinessAddress", {}).get("country"))
    currencies = profile.get("currencies", registration_checks.CURRENCIES)
    conflict_if(body.get("baseCurrency", "EUR") not in currencies, "UNSUPPORTED_CURRENCY")
    verified = record["_diligence"]["status"] == identities.APPROVED
    if verified and any(name in body for name in ("name", "surname", "dateOfBirth", "email", "mobile")):
        raise Conflict("ROOT_USER_ALREADY_VERIFIED")
    update_root(call, record)
    record |= pick(body, "tag", "industry", "sourceOfFunds", "sourceOfFundsOther", "feeGroup", "baseCurrency")
    if "companyBusinessAddress" in body:
        record["company"]["businessAddress"] = body["companyBusinessAddress"]
    state.records.put("corporate", record)
    return Response(body=identities.show(state, "CORPORATE", call.owner), resource=("corporates", call.owner))


@operation("corporates.get_kyb")
def get_kyb(call: Call) -> Json:
    """How far due diligence is."""
    diligence = own(call)["_diligence"]
    return {"kybStatus": diligence["status"], "ongoingKybStatus": diligence["ongoing"]}


@operation("corporates.start_kyb")
def start_kyb(call: Call) -> Json:
    """Open due diligence; the reference is what the vendor's page is opened with."""
    state, record = call.state, own(call)
    status = record["_diligence"]["status"]
    conflict_if(status == "APPROVED", "KYB_ALREADY_APPROVED")
    conflict_if(status == "REJECTED", "KYB_PERMANENTLY_REJECTED")
    conflict_if(status == "PENDING_REVIEW", "KYB_PENDING_REVIEW")
    conflict_if(not identities.root_user(state, call.owner)["emailVerified"], "EMAIL_UNVERIFIED")
    conflict_if(state.programme.rules(record["profileId"]).get("managed_onboarding"), "MANAGED_ONBOARDING_PENDING")
    if status == "NOT_STARTED":
        identities.set_diligence(state, "CORPORATE", call.owner, "INITIATED")
    return {"reference": state.ids.next()}
