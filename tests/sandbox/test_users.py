"""Authorised users: making them, inviting them, what their roles let them do."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox import cards
from tests.sandbox.conftest import Api
from tests.sandbox.people import PASSWORD, change, corporate, invited, registered, sign_in, user

pytestmark = pytest.mark.asyncio

CODE = "123456"


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["errorCode"]


async def test_a_user_is_made_seen_and_listed(api: Api) -> None:
    made = (await api.post("/users", user(tag="t", roles=["CARD_ASSIGNEE"]))).json()
    assert made["identity"] == api.seeded.identity
    assert (await api.get(f"/users/{made['id']}")).json() == made
    listed = (await api.get("/users", tag="t", active="true", roles="CARD_ASSIGNEE", email=made["email"])).json()
    assert (listed["users"], listed["count"]) == ([made], 1)
    assert (await api.get("/users", roles="ADMIN")).json()["count"] == 0


async def test_the_back_office_makes_users_too(api: Api) -> None:
    made = await api.backoffice("POST", "/users", user())
    assert made.json()["identity"] == api.seeded.identity


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"email": "x@blocked.example"}, "EMAIL_DOMAIN_NOT_ALLOWED"),
        ({"mobile": {"countryCode": "+0", "number": "79000001"}}, "MOBILE_OR_COUNTRY_CODE_INVALID"),
        ({"countryOfResidence": "ZZ"}, "COUNTRY_OF_RESIDENCE_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_user_is_said(api: Api, body: dict[str, Any], code: str) -> None:
    assert refused(await api.post("/users", user(**body))) == (409, code)
    assert refused(await api.backoffice("POST", "/users", user(**body))) == (409, code)


async def test_an_address_is_one_users_only(api: Api) -> None:
    taken = user(email=api.seeded.email)
    assert refused(await api.post("/users", taken)) == (409, "EMAIL_NOT_UNIQUE")
    assert refused(await api.backoffice("POST", "/users", taken)) == (409, "EMAIL_NOT_UNIQUE")
    made = (await api.post("/users", user())).json()["id"]
    assert refused(await api.patch(f"/users/{made}", {"email": api.seeded.email})) == (409, "EMAIL_NOT_UNIQUE")


async def test_a_role_that_the_programme_does_not_have_is_not_found(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    api.sandbox.programme.configure(roles=["ADMIN"])
    body = {"roles": ["CARD_ASSIGNEE"]}
    assert refused(await api.post("/users", user(email="b@example.com", **body))) == (409, "ROLE_NOT_FOUND")
    assert refused(await api.backoffice("POST", "/users", user(email="b@example.com", **body)))[1] == "ROLE_NOT_FOUND"
    assert refused(await api.patch(f"/users/{made}", body)) == (409, "ROLE_NOT_FOUND")


async def test_a_user_of_another_identity_is_forbidden(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    _, api.token = await registered(api, "/corporates", corporate(api))
    assert (await api.get(f"/users/{made}")).status_code == 403


async def test_a_user_can_be_changed(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    changed = await api.patch(f"/users/{made}", {"name": "Una-Maria", "tag": "new", "roles": ["ADMIN"]})
    assert (changed.json()["name"], changed.json()["tag"], changed.json()["roles"]) == ("Una-Maria", "new", ["ADMIN"])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"email": "x@blocked.example"}, "EMAIL_DOMAIN_NOT_ALLOWED"),
        ({"mobile": {"countryCode": "+0", "number": "79000001"}}, "MOBILE_OR_COUNTRY_CODE_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_change_is_said(api: Api, body: dict[str, Any], code: str) -> None:
    made = (await api.post("/users", user())).json()["id"]
    assert refused(await api.patch(f"/users/{made}", body)) == (409, code)


async def test_changes_of_address_and_number_are_limited(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    mails = [await api.patch(f"/users/{made}", {"email": f"mail{n}@example.com"}) for n in range(4)]
    assert refused(mails[-1]) == (409, "TOO_FREQUENT_EMAIL_CHANGES")
    numbers = [{"mobile": {"countryCode": "+356", "number": f"7900001{n}"}} for n in range(5)]
    moves = [await api.patch(f"/users/{made}", body) for body in numbers]
    assert refused(moves[-1]) == (409, "MOBILE_NO_CHANGE_LIMIT_EXCEEDED")
    change(api, made, factors={"AUTHY": {"status": "ACTIVE"}}, _mobile_changes=[])
    assert refused(await api.patch(f"/users/{made}", numbers[-1])) == (409, "MOBILE_CHANGE_NOT_ALLOWED")


async def test_nobody_changes_the_roles_of_its_own(api: Api) -> None:
    made, api.token = await invited(api, roles=["ADMIN"])
    answer = await api.patch(f"/users/{made}", {"roles": ["ADMIN", "CARD_ASSIGNEE"]})
    assert refused(answer) == (409, "CANNOT_MODIFY_OWN_ROLES")


async def test_only_the_root_user_takes_an_administrators_role_away(api: Api) -> None:
    root = api.token
    other = (await api.post("/users", user(email="other@example.com", roles=["ADMIN"]))).json()["id"]
    _, api.token = await invited(api, roles=["ADMIN"])
    answer = await api.patch(f"/users/{other}", {"roles": []})
    assert refused(answer) == (409, "ADMIN_ROLE_REMOVAL_NOT_ALLOWED")
    api.token = root
    assert (await api.patch(f"/users/{other}", {"roles": []})).status_code == 200


async def test_a_role_gives_its_permissions_and_no_others(api: Api) -> None:
    _, api.token = await invited(api, roles=["ACCESS_MANAGEMENT_ROLE"])
    assert (await api.get("/users")).status_code == 200
    assert refused(await api.get("/managed_accounts")) == (403, "INSUFFICIENT_PERMISSIONS")


async def test_a_card_assignee_sees_itself_and_no_other_user(api: Api) -> None:
    other = (await api.post("/users", user(email="other@example.com"))).json()["id"]
    made, api.token = await invited(api, roles=["CARD_ASSIGNEE"])
    assert (await api.get(f"/users/{made}")).status_code == 200
    assert (await api.get(f"/users/{other}")).status_code == 404


async def test_a_user_without_roles_may_do_everything(api: Api) -> None:
    _, api.token = await invited(api)
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_a_deactivated_users_tokens_end(api: Api) -> None:
    root = api.token
    made, token = await invited(api)
    assert (await api.post(f"/users/{made}/deactivate")).status_code == 204
    api.token = token
    assert (await api.get("/managed_accounts")).status_code == 401
    assert api.events("/auth/users/user_deactivated/watch")[-1]["emailAddress"] == "una@example.com"
    api.token = root
    assert (await api.post(f"/users/{made}/activate")).status_code == 204
    assert (await sign_in(api, "una@example.com")).status_code == 200


async def test_the_back_office_deactivates_a_user(api: Api) -> None:
    made, _ = await invited(api)
    assert (await api.backoffice("POST", f"/users/{made}/deactivate")).status_code == 204
    assert (await api.get(f"/users/{made}")).json()["active"] is False


async def test_the_back_office_keeps_a_user_whose_card_has_money(api: Api) -> None:
    made, _ = await invited(api)
    card = await cards.funded(api)
    assert (await api.patch(f"/managed_cards/{card}", {"userId": made})).status_code == 200
    answer = await api.backoffice("POST", f"/users/{made}/deactivate")
    assert refused(answer) == (409, "CARD_HAS_REMAINING_BALANCE")


async def test_an_invite_is_checked_and_used_once(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    path = f"/users/{made}/invite"
    body = {"inviteCode": CODE, "password": {"value": PASSWORD}}
    early = await api.post(f"{path}/consume", body)
    assert refused(early) == (409, "INVITE_OR_INVITE_CODE_INVALID")
    assert (await api.post(path)).status_code == 204
    assert refused(await api.post(f"{path}/validate", {"inviteCode": "000000"}))[1] == "INVITE_OR_INVITE_CODE_INVALID"
    assert (await api.post(f"{path}/validate", {"inviteCode": CODE})).status_code == 204
    assert (await api.post(f"{path}/consume", body)).json()["token"]
    assert refused(await api.post(f"{path}/consume", body)) == (409, "PASSWORD_ALREADY_CREATED")
    assert refused(await api.post(path)) == (409, "INVITE_ALREADY_CONSUMED")
    assert refused(await api.backoffice("POST", path)) == (409, "INVITE_ALREADY_CONSUMED")


async def test_the_back_office_invites(api: Api) -> None:
    made = (await api.post("/users", user())).json()["id"]
    assert (await api.backoffice("POST", f"/users/{made}/invite")).status_code == 204


async def test_nobody_cannot_use_an_invite(api: Api) -> None:
    body = {"inviteCode": CODE, "password": {"value": PASSWORD}}
    assert refused(await api.post("/users/1/invite/consume", body)) == (409, "UNRESOLVED_IDENTITY")


async def test_a_users_address_is_proven_by_a_code(api: Api) -> None:
    made = (await api.post("/users", user())).json()
    proof = {"email": made["email"], "verificationCode": CODE}
    path = "/users/verification/email"
    assert refused(await api.post(f"{path}/verify", proof)) == (409, "VERIFICATION_CODE_INVALID")
    assert (await api.post(f"{path}/send", {"email": made["email"]})).status_code == 204
    assert (await api.post(f"{path}/verify", proof)).status_code == 204
    assert refused(await api.post(f"{path}/send", {"email": api.seeded.email})) == (409, "EMAIL_NOT_FOUND")


async def test_due_diligence_on_a_user_wants_proof_of_everything(api: Api) -> None:
    made, api.token = await invited(api)
    change(api, made, emailVerified=False)
    assert refused(await api.post("/users/kyc")) == (409, "EMAIL_NOT_VERIFIED")
    change(api, made, emailVerified=True)
    assert refused(await api.post("/users/kyc")) == (409, "MOBILE_NOT_VERIFIED")
    change(api, made, mobileVerified=True)
    assert (await api.post("/users/kyc")).json()["reference"].isdigit()
    for status, code in (
        ("APPROVED", "KYC_ALREADY_APPROVED"),
        ("PENDING_REVIEW", "KYC_PENDING_REVIEW"),
        ("REJECTED", "KYC_REJECTED"),
    ):
        api.sandbox.due_diligence(made, status)
        assert refused(await api.post("/users/kyc")) == (409, code)
    api.sandbox.due_diligence(api.seeded.identity["id"], "REJECTED")
    assert refused(await api.post("/users/kyc")) == (409, "KYB_IDENTITY_NOT_APPROVED")


async def test_the_predefined_roles_are_listed(api: Api) -> None:
    roles = (await api.get("/roles")).json()
    assert roles[0]["name"] == "ADMIN"
