"""Corporates and consumers: registration, changes, due diligence."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.people import change, consumer, corporate, registered, token_for, user

pytestmark = pytest.mark.asyncio


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["errorCode"]


def altered(body: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A body with one (dotted) field changed."""
    node = body
    *steps, last = path.split(".")
    for step in steps:
        node = node[step]
    node[last] = value
    return body


async def test_a_corporate_is_registered_and_seen_by_its_root_user(api: Api) -> None:
    id, api.token = await registered(api, "/corporates", corporate(api))
    shown = (await api.get("/corporates")).json()
    assert shown["id"] == shown["rootUser"]["id"] == {"type": "CORPORATE", "id": id}
    assert shown["company"]["countryOfRegistration"] == "MT"


async def test_a_consumer_is_registered_and_seen_by_itself(api: Api) -> None:
    id, api.token = await registered(api, "/consumers", consumer(api))
    shown = (await api.get("/consumers")).json()
    assert shown["id"] == {"type": "CONSUMER", "id": id}
    assert shown["rootUser"]["address"] == {"country": "MT"}


COMMON = [
    ("profileId", "1", "PROFILE_NOT_FOUND"),
    ("rootUser.email", "x@blocked.example", "EMAIL_DOMAIN_NOT_ALLOWED"),
    ("rootUser.mobile", {"countryCode": "+0", "number": "79000001"}, "MOBILE_OR_COUNTRY_CODE_INVALID"),
    ("baseCurrency", "JPY", "CURRENCY_UNSUPPORTED"),
    ("feeGroup", "NONE", "FEE_GROUP_INVALID"),
]


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        *COMMON,
        ("company.registrationCountry", "ZZ", "COUNTRY_INVALID"),
        ("company.registrationCountry", "US", "COUNTRY_UNSUPPORTED"),
        ("company.registrationNumber", "NOTFOUND", "COMPANY_NOT_FOUND"),
        ("company.registrationNumber", "LOOKUPFAILED", "COMPANY_LOOKUP_FAILED"),
    ],
)
async def test_what_is_wrong_with_a_corporate_is_said(api: Api, path: str, value: Any, code: str) -> None:
    assert refused(await api.post("/corporates", altered(corporate(api), path, value))) == (409, code)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        *COMMON,
        ("rootUser.address.country", "ZZ", "COUNTRY_INVALID"),
        ("rootUser.address.country", "US", "COUNTRY_UNSUPPORTED"),
    ],
)
async def test_what_is_wrong_with_a_consumer_is_said(api: Api, path: str, value: Any, code: str) -> None:
    assert refused(await api.post("/consumers", altered(consumer(api), path, value))) == (409, code)


@pytest.mark.parametrize(("kind", "body"), [("corporates", corporate), ("consumers", consumer)])
async def test_a_profile_that_is_switched_off_or_full_takes_nobody(api: Api, kind: str, body: Any) -> None:
    api.sandbox.programme.configure_profile(kind, active=False)
    assert refused(await api.post(f"/{kind}", body(api))) == (409, "PROFILE_INACTIVE")
    api.sandbox.programme.configure_profile(kind, active=True, limit=0)
    assert refused(await api.post(f"/{kind}", body(api))) == (409, "PAYMENT_MODEL_CONSTRAINTS_VIOLATED")


async def test_a_profile_may_take_some_types_of_company_only(api: Api) -> None:
    api.sandbox.programme.configure_profile("corporates", company_types=["SOLE_TRADER"])
    assert refused(await api.post("/corporates", corporate(api))) == (409, "COMPANY_TYPE_UNSUPPORTED")


async def test_an_address_belongs_to_one_consumer(api: Api) -> None:
    await api.post("/consumers", consumer(api))
    again = await api.post("/consumers", consumer(api, name="Other"))
    assert refused(again) == (409, "ROOT_EMAIL_NOT_UNIQUE")


async def test_a_consumer_is_one_consumer_whatever_the_address(api: Api) -> None:
    await api.post("/consumers", consumer(api))
    again = await api.post("/consumers", consumer(api, email="ken2@example.com"))
    assert refused(again) == (409, "CONSUMER_ALREADY_EXISTS")


async def test_the_address_of_a_consumer_is_not_taken_for_a_corporate(api: Api) -> None:
    await api.post("/consumers", consumer(api))
    answer = await api.post("/corporates", corporate(api, email="ken@example.com"))
    assert refused(answer) == (409, "ROOT_EMAIL_NOT_UNIQUE")


async def test_a_root_user_who_is_known_may_have_a_second_corporate(api: Api) -> None:
    made = await api.post("/corporates", corporate(api, email=api.seeded.email))
    assert made.json()["rootUser"]["passwordAlreadySet"] is True
    api.token = token_for(api, api.seeded.identity["id"], "AUTH")
    listed = (await api.get("/identities")).json()
    assert [item["name"] for item in listed["identities"]] == ["Seeded Ltd", "Acme"]
    second = listed["identities"][1]["id"]
    api.token = (await api.post("/access_token", {"identity": second})).json()["token"]
    assert (await api.get("/corporates")).json()["id"] == second


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"active": False}, "ROOT_USER_INACTIVE"), ({"emailVerified": False}, "ROOT_EMAIL_NOT_VERIFIED")],
)
async def test_a_second_corporate_needs_a_root_user_in_good_standing(
    api: Api, fields: dict[str, Any], code: str
) -> None:
    change(api, api.seeded.identity["id"], **fields)
    assert refused(await api.post("/corporates", corporate(api, email=api.seeded.email))) == (409, code)


async def test_a_second_corporate_needs_the_due_diligence_of_the_first(api: Api) -> None:
    api.sandbox.due_diligence(api.seeded.identity["id"], "PENDING_REVIEW")
    answer = await api.post("/corporates", corporate(api, email=api.seeded.email))
    assert refused(answer) == (409, "KYC_APPROVAL_MISSING")


async def test_a_second_corporate_is_of_the_profile_of_the_first(api: Api) -> None:
    other = api.sandbox.programme.add_profile("corporates_other", "corporates", countries=["MT"])
    answer = await api.post("/corporates", {**corporate(api, email=api.seeded.email), "profileId": other})
    assert refused(answer) == (409, "PROFILE_MISMATCH")


async def test_a_corporate_and_its_root_user_can_be_changed(api: Api) -> None:
    body = {"tag": "mine", "userTag": "root", "locale": "de"}
    shown = (await api.patch("/corporates", body)).json()
    assert (shown["tag"], shown["rootUser"]["tag"], shown["rootUser"]["locale"]) == ("mine", "root", "de")


async def test_a_consumer_can_be_changed(api: Api) -> None:
    _, api.token = await registered(api, "/consumers", consumer(api))
    body = {"name": "Kenneth", "occupation": "STUDENT", "address": {"country": "IT", "city": "Rome"}}
    root = (await api.patch("/consumers", body)).json()["rootUser"]
    assert (root["name"], root["occupation"], root["address"]["city"]) == ("Kenneth", "STUDENT", "Rome")


CHANGES = [
    ({"feeGroup": "NONE"}, "FEE_GROUP_INVALID"),
    ({"email": "x@blocked.example"}, "EMAIL_DOMAIN_NOT_ALLOWED"),
    ({"mobile": {"countryCode": "+0", "number": "79000001"}}, "MOBILE_OR_COUNTRY_CODE_INVALID"),
]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        *CHANGES,
        (
            {"companyBusinessAddress": {"addressLine1": "1", "city": "c", "postCode": "1", "country": "ZZ"}},
            "COUNTRY_INVALID",
        ),
        (
            {"companyBusinessAddress": {"addressLine1": "1", "city": "c", "postCode": "1", "country": "US"}},
            "COUNTRY_UNSUPPORTED",
        ),
        ({"baseCurrency": "JPY"}, "UNSUPPORTED_CURRENCY"),
        ({"name": "Other"}, "ROOT_USER_ALREADY_VERIFIED"),
    ],
)
async def test_what_is_wrong_with_a_change_of_a_corporate_is_said(api: Api, body: dict[str, Any], code: str) -> None:
    if "name" not in body:
        # What is said of a verified root user goes before.
        _, api.token = await registered(api, "/corporates", corporate(api))
    assert refused(await api.patch("/corporates", body)) == (409, code)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        *CHANGES,
        ({"address": {"country": "ZZ"}}, "COUNTRY_INVALID"),
        ({"address": {"country": "US"}}, "COUNTRY_UNSUPPORTED"),
    ],
)
async def test_what_is_wrong_with_a_change_of_a_consumer_is_said(api: Api, body: dict[str, Any], code: str) -> None:
    _, api.token = await registered(api, "/consumers", consumer(api))
    assert refused(await api.patch("/consumers", body)) == (409, code)


async def test_a_verified_consumer_keeps_its_name(api: Api) -> None:
    id, api.token = await registered(api, "/consumers", consumer(api))
    assert (await api.simulate(f"/consumers/{id}/verify")).status_code == 204
    assert refused(await api.patch("/consumers", {"name": "Other"})) == (409, "CONSUMER_VERIFIED")


@pytest.mark.parametrize("path", ["/corporates", "/consumers"])
async def test_addresses_and_numbers_cannot_be_changed_all_the_time(api: Api, path: str) -> None:
    _, api.token = await registered(api, path, corporate(api) if path == "/corporates" else consumer(api))
    mails = [await api.patch(path, {"email": f"mail{n}@example.com"}) for n in range(2)]
    assert [answer.status_code for answer in mails] == [200, 409]
    assert refused(mails[-1]) == (409, "TOO_FREQUENT_EMAIL_CHANGES")
    numbers = [{"mobile": {"countryCode": "+356", "number": f"7900001{n}"}} for n in range(4)]
    moves = [await api.patch(path, body) for body in numbers]
    assert refused(moves[-1]) == (409, "MOBILE_NO_CHANGE_LIMIT_EXCEEDED")
    assert (await api.patch(path, {**numbers[-1], "resetMobileCounter": True})).status_code == 200


@pytest.mark.parametrize("path", ["/corporates", "/consumers"])
async def test_a_number_with_a_paired_device_is_not_changed(api: Api, path: str) -> None:
    person, api.token = await registered(api, path, corporate(api) if path == "/corporates" else consumer(api))
    change(api, person, factors={"AUTHY": {"status": "ACTIVE"}})
    answer = await api.patch(path, {"mobile": {"countryCode": "+356", "number": "79000099"}})
    assert refused(answer) == (409, "MOBILE_CHANGE_NOT_ALLOWED")


@pytest.mark.parametrize("path", ["/corporates", "/consumers"])
async def test_an_address_of_someone_else_is_not_taken(api: Api, path: str) -> None:
    if path == "/consumers":
        _, api.token = await registered(api, "/consumers", consumer(api))
        taken = api.seeded.email
    else:
        _, api.token = await registered(api, "/corporates", corporate(api))
        await api.post("/consumers", consumer(api))
        taken = "ken@example.com"
    assert refused(await api.patch(path, {"email": taken})) == (409, "EMAIL_NOT_UNIQUE")


@pytest.mark.parametrize("path", ["/corporates", "/corporates/kyb"])
async def test_a_consumer_has_no_corporate(api: Api, path: str) -> None:
    _, api.token = await registered(api, "/consumers", consumer(api))
    assert refused(await api.get(path)) == (403, "INSUFFICIENT_PERMISSIONS")


@pytest.mark.parametrize("path", ["/consumers", "/consumers/kyc"])
async def test_a_corporate_has_no_consumer(api: Api, path: str) -> None:
    assert refused(await api.get(path)) == (403, "INSUFFICIENT_PERMISSIONS")


@pytest.mark.parametrize(
    ("kind", "body", "email"),
    [("corporates", corporate, "grace@example.com"), ("consumers", consumer, "ken@example.com")],
)
async def test_an_address_is_proven_by_the_code_that_was_sent_to_it(api: Api, kind: str, body: Any, email: str) -> None:
    _, api.token = await registered(api, f"/{kind}", body(api))
    path = f"/{kind}/verification/email"
    early = await api.post(f"{path}/verify", {"email": email, "verificationCode": "123456"})
    assert refused(early) == (409, "VERIFICATION_CODE_INVALID")
    assert (await api.post(f"{path}/send", {"email": email})).status_code == 204
    assert (await api.post(f"{path}/verify", {"email": email, "verificationCode": "123456"})).status_code == 204
    assert (await api.get(f"/{kind}")).json()["rootUser"]["emailVerified"] is True
    assert refused(await api.post(f"{path}/send", {"email": email})) == (409, "ALREADY_VERIFIED")
    assert refused(await api.post(f"{path}/send", {"email": "nobody@example.com"})) == (409, "EMAIL_NOT_FOUND")


@pytest.mark.parametrize("kind", ["corporates", "consumers"])
async def test_the_address_of_someone_else_proves_nothing(api: Api, kind: str) -> None:
    made = (await api.post("/users", user())).json()
    path = f"/{kind}/verification/email"
    assert refused(await api.post(f"{path}/send", {"email": made["email"]})) == (409, "EMAIL_NOT_UNIQUE")
    proof = {"email": made["email"], "verificationCode": "123456"}
    assert refused(await api.post(f"{path}/verify", proof)) == (409, "EMAIL_NOT_UNIQUE")


async def test_due_diligence_of_a_corporate_passes_by_the_simulator(api: Api) -> None:
    id, api.token = await registered(api, "/corporates", corporate(api))
    assert refused(await api.post("/corporates/kyb")) == (409, "EMAIL_UNVERIFIED")
    change(api, id, emailVerified=True)
    assert (await api.post("/corporates/kyb")).json()["reference"].isdigit()
    assert (await api.get("/corporates/kyb")).json()["kybStatus"] == "INITIATED"
    await api.simulate(f"/corporates/{id}/verify")
    assert (await api.get("/corporates/kyb")).json()["kybStatus"] == "APPROVED"
    assert [event["status"] for event in api.events("/corporates/kyb/watch")] == ["INITIATED", "APPROVED"]
    assert len(api.events("/corporates/corporate_activated/watch")) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("APPROVED", "KYB_ALREADY_APPROVED"),
        ("REJECTED", "KYB_PERMANENTLY_REJECTED"),
        ("PENDING_REVIEW", "KYB_PENDING_REVIEW"),
    ],
)
async def test_due_diligence_of_a_corporate_is_opened_only_where_it_is_open(api: Api, status: str, code: str) -> None:
    api.sandbox.due_diligence(api.seeded.identity["id"], status)
    assert refused(await api.post("/corporates/kyb")) == (409, code)


async def test_a_programme_may_onboard_by_hand(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    change(api, (await api.get("/corporates")).json()["id"]["id"], emailVerified=True)
    api.sandbox.programme.configure_profile("corporates", managed_onboarding=True)
    assert refused(await api.post("/corporates/kyb")) == (409, "MANAGED_ONBOARDING_PENDING")


async def test_due_diligence_of_a_consumer_passes_by_the_simulator(api: Api) -> None:
    id, api.token = await registered(api, "/consumers", consumer(api))
    assert refused(await api.post("/consumers/kyc")) == (409, "EMAIL_UNVERIFIED")
    change(api, id, emailVerified=True)
    assert (await api.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_1"})).json()["kycLevel"] == "KYC_LEVEL_1"
    await api.simulate(f"/consumers/{id}/verify")
    assert (await api.get("/consumers/kyc")).json()["fullDueDiligence"] == "APPROVED"
    again = await api.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_1"})
    assert refused(again) == (409, "KYC_ALREADY_APPROVED")
    assert (await api.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_2"})).status_code == 200


@pytest.mark.parametrize(("status", "code"), [("REJECTED", "KYC_REJECTED"), ("PENDING_REVIEW", "KYC_PENDING_REVIEW")])
async def test_due_diligence_of_a_consumer_is_opened_only_where_it_is_open(api: Api, status: str, code: str) -> None:
    id, api.token = await registered(api, "/consumers", consumer(api))
    api.sandbox.due_diligence(id, status)
    assert refused(await api.post("/consumers/kyc")) == (409, code)
    assert api.events("/consumers/kyc/watch")[-1]["status"] == status
