"""Corporates: registration, root user's e-mail, due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presenter
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import email_verification, identities, persons, registration_checks
from weavr_multi.sandbox.domain.people.personal_detail_changes import may_change_identity, update_root
from weavr_multi.sandbox.errors import Conflict, Forbidden, conflict_if
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
    shown = show(state, id)
    assert shown is not None
    shown["rootUser"]["passwordAlreadySet"] = person["_password"] is not None
    return Response(body=shown, resource=("created_corporates", id))


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


@presenter("corporates")
def show(state: State, id: str) -> Json | None:
    """A corporate as answers show it."""
    return identities.show(state, "CORPORATE", id)


@presenter("created_corporates")
def show_created(state: State, id: str) -> Json | None:
    """A corporate as the answer of its creation shows it."""
    shown = show(state, id)
    if shown is not None:
        shown["rootUser"]["passwordAlreadySet"] = identities.root_user(state, id)["_password"] is not None
    return shown


def _own(call: Call) -> Json:
    if call.session.identity_type != "CORPORATE":
        # A consumer asking for its corporate: no other status is documented for it.
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return call.own("corporate", call.owner)


@operation("corporates.get")
def get(call: Call) -> Json | None:
    """The corporate that is signed in."""
    _own(call)
    return show(call.state, call.owner)


@operation("corporates.update")
def update(call: Call) -> Response:
    """Change the corporate that is signed in, and its root user."""
    state, body, record = call.state, call.body, _own(call)
    may_change_identity(call)
    profile = state.programme.rules(record["profileId"])
    registration_checks.check_fee_group(profile, body)
    registration_checks.check_country(profile, body.get("companyBusinessAddress", {}).get("country"))
    if body.get("baseCurrency", "EUR") not in profile.get("currencies", registration_checks.CURRENCIES):
        raise Conflict("UNSUPPORTED_CURRENCY")
    verified = record["_diligence"]["status"] == identities.APPROVED
    if verified and any(name in body for name in ("name", "surname", "dateOfBirth", "email", "mobile")):
        raise Conflict("ROOT_USER_ALREADY_VERIFIED")
    update_root(call, record)
    record |= pick(body, "tag", "industry", "sourceOfFunds", "sourceOfFundsOther", "feeGroup", "baseCurrency")
    if "companyBusinessAddress" in body:
        record["company"]["businessAddress"] = body["companyBusinessAddress"]
    state.records.put("corporate", record)
    return Response(body=show(state, call.owner), resource=("corporates", call.owner))


@operation("corporates.send_verification_email")
def send_verification_email(call: Call) -> None:
    """Send the root user a code."""
    person = email_verification.root_by_email(call.state, call.body["email"], "CORPORATE")
    conflict_if(email_verification.proven(person, call.body["email"]), "ALREADY_VERIFIED")
    email_verification.send_code(call.state, person)


@operation("corporates.verify_email")
def verify_email(call: Call) -> None:
    """Check the root user's code."""
    person = email_verification.root_by_email(call.state, call.body["email"], "CORPORATE")
    email_verification.verify(call.state, person, call.body["verificationCode"], call.body["email"])


@operation("corporates.get_kyb")
def get_kyb(call: Call) -> Json:
    """How far due diligence is."""
    diligence = _own(call)["_diligence"]
    return {"kybStatus": diligence["status"], "ongoingKybStatus": diligence["ongoing"]}


@operation("corporates.start_kyb")
def start_kyb(call: Call) -> Json:
    """Open due diligence; the reference is what the vendor's page is opened with."""
    state, record = call.state, _own(call)
    status = record["_diligence"]["status"]
    conflict_if(status == "APPROVED", "KYB_ALREADY_APPROVED")
    conflict_if(status == "REJECTED", "KYB_PERMANENTLY_REJECTED")
    conflict_if(status == "PENDING_REVIEW", "KYB_PENDING_REVIEW")
    conflict_if(not identities.root_user(state, call.owner)["emailVerified"], "EMAIL_UNVERIFIED")
    conflict_if(state.programme.rules(record["profileId"]).get("managed_onboarding"), "MANAGED_ONBOARDING_PENDING")
    if status == "NOT_STARTED":
        identities.set_diligence(state, "CORPORATE", call.owner, "INITIATED")
    return {"reference": state.ids.next()}


@operation("simulator.corporates.verify")
def simulate_verify(call: Call) -> None:
    """Pass due diligence, and with it the root user's e-mail."""
    identities.verify(call.state, "CORPORATE", call.path["corporate_id"])
