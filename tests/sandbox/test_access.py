"""Sign-in, tokens and how long they live."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.people import change, corporate, registered, sign_in, token_for

pytestmark = pytest.mark.asyncio


async def test_signing_in_gives_a_token_that_must_be_exchanged(api: Api) -> None:
    answer = await sign_in(api)
    assert answer.json()["tokenType"] == "AUTH"
    api.token = answer.json()["token"]
    refused = await api.get("/managed_accounts")
    assert (refused.status_code, refused.json()["errorCode"]) == (403, "ACCESS_TOKEN_REQUIRED")
    assert "POST /access_token" in refused.json()["message"]


async def test_an_exchanged_token_can_be_used(api: Api) -> None:
    api.token = (await sign_in(api)).json()["token"]
    identity = (await api.get("/identities")).json()["identities"][0]
    assert identity == {"id": api.seeded.identity, "name": "Seeded Ltd"}
    exchanged = await api.post("/access_token", {"identity": identity["id"]})
    assert exchanged.json()["status"] == "STANDARD"
    api.token = exchanged.json()["token"]
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_a_programme_can_give_usable_tokens_at_once(api: Api) -> None:
    api.sandbox.programme.configure(login_token_type="ACCESS")
    answer = (await sign_in(api)).json()
    api.token = answer["token"]
    assert answer["tokenType"] == "ACCESS"
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_signing_in_is_told_by_webhook(api: Api) -> None:
    await sign_in(api)
    assert api.events("/login/watch")[-1]["status"] == "VERIFIED"


async def test_a_wrong_password_is_403_without_a_body(api: Api) -> None:
    answer = await sign_in(api, password="Wrong1234")
    assert (answer.status_code, answer.content) == (403, b"")


async def test_an_unknown_address_is_403_without_a_body(api: Api) -> None:
    answer = await sign_in(api, "nobody@example.com")
    assert (answer.status_code, answer.content) == (403, b"")


async def test_five_wrong_passwords_lock_for_half_an_hour(api: Api) -> None:
    statuses = [(await sign_in(api, password="Wrong1234")).status_code for _ in range(5)]
    assert statuses == [403, 403, 403, 403, 423]
    assert (await sign_in(api)).status_code == 423
    api.sandbox.clock.advance(30 * 60 + 1)
    assert (await sign_in(api)).status_code == 200


async def test_a_token_dies_five_minutes_after_its_last_use(api: Api) -> None:
    api.sandbox.clock.advance(299)
    assert (await api.get("/managed_accounts")).status_code == 200
    api.sandbox.clock.advance(299)
    assert (await api.get("/managed_accounts")).status_code == 200
    api.sandbox.clock.advance(301)
    answer = await api.get("/managed_accounts")
    assert (answer.status_code, answer.content) == (401, b"")


async def test_a_refused_call_does_not_keep_a_token_alive(api: Api) -> None:
    api.sandbox.clock.advance(200)
    assert (await api.get("/managed_accounts/1")).status_code == 404
    api.sandbox.clock.advance(200)
    assert (await api.get("/managed_accounts")).status_code == 401


async def test_signing_out_ends_the_token(api: Api) -> None:
    assert (await api.post("/logout")).status_code == 204
    assert (await api.get("/managed_accounts")).status_code == 401


async def test_an_identity_of_someone_else_is_refused(api: Api) -> None:
    other, _ = await registered(api, "/corporates", corporate(api))
    answer = await api.post("/access_token", {"identity": {"type": "CORPORATE", "id": other}})
    assert (answer.status_code, answer.content) == (403, b"")


async def test_a_locked_person_gets_no_access_token_either(api: Api) -> None:
    token = (await sign_in(api)).json()["token"]
    for _ in range(5):
        await sign_in(api, password="Wrong1234")
    api.token = token
    assert (await api.post("/access_token", {"identity": api.seeded.identity})).status_code == 423


@pytest.mark.parametrize("path", ["/access_token", "/impersonate_identity_login"])
async def test_a_key_may_be_refused_the_back_office(api: Api, path: str) -> None:
    name = "impersonate" if path.startswith("/imp") else "request_token"
    token = token_for(api, api.seeded.identity["id"], "BACKOFFICE")
    api.sandbox.programme.configure(denied=[f"backoffice.access.{name}"])
    headers = {"authorization": f"Bearer {token}"}
    answer = await api.http.post(f"/multi/backoffice{path}", json={"identity": api.seeded.identity}, headers=headers)
    assert (answer.status_code, answer.content) == (403, b"")


async def test_a_deactivated_person_cannot_sign_in(api: Api) -> None:
    change(api, api.seeded.identity["id"], active=False)
    assert (await sign_in(api)).status_code == 403


async def test_a_lapsed_password_leaves_a_token_that_can_only_change_it(api: Api) -> None:
    api.sandbox.clock.advance(91 * 86_400)
    lapsed = await sign_in(api)
    assert lapsed.status_code == 409
    api.token = lapsed.json()["token"]
    assert (await api.get("/managed_accounts")).status_code == 403
    changed = await api.post(
        "/passwords/update", {"oldPassword": {"value": "Pass1234"}, "newPassword": {"value": "Other1234"}}
    )
    api.token = changed.json()["token"]
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_the_back_office_acts_for_an_identity_without_its_user(api: Api) -> None:
    account = api.seeded.accounts[0]
    answer = await api.backoffice("GET", f"/managed_accounts/{account}")
    assert answer.json()["id"] == account


async def test_the_back_office_refuses_the_token_of_a_user(api: Api) -> None:
    answer = await api.call("GET", f"/multi/backoffice/managed_accounts/{api.seeded.accounts[0]}")
    assert (answer.status_code, answer.json()) == (403, {"errorCode": "INSUFFICIENT_PERMISSIONS"})


async def test_a_token_of_the_back_office_has_no_identities_to_choose_from(api: Api) -> None:
    api.token = token_for(api, api.seeded.identity["id"], "BACKOFFICE")
    answer = await api.get("/identities")
    assert (answer.status_code, answer.json()) == (409, {"errorCode": "IDENTITY_TYPE_NOT_SUPPORTED"})


@pytest.mark.parametrize("path", ["/access_token", "/impersonate_identity_login"])
async def test_the_back_office_cannot_act_for_an_unknown_identity(api: Api, path: str) -> None:
    answer = await api.backoffice("POST", path, {"identity": {"type": "CONSUMER", "id": "1"}})
    assert (answer.status_code, answer.json()) == (409, {"errorCode": "UNRESOLVED_IDENTITY"})


async def test_one_impersonation_leads_to_another_identity_but_not_to_the_same(api: Api) -> None:
    other, _ = await registered(api, "/corporates", corporate(api))
    identity = {"type": "CORPORATE", "id": other}
    assert (await api.backoffice("POST", "/impersonate_identity_login", {"identity": identity})).status_code == 200
    again = await api.backoffice("POST", "/impersonate_identity_login", {"identity": api.seeded.identity})
    assert again.json() == {"errorCode": "ALREADY_IMPERSONATED"}


async def test_a_missing_key_is_refused(api: Api) -> None:
    async with httpx.AsyncClient(transport=api.sandbox.transport(), base_url=api.sandbox.url) as bare:
        answer = await bare.get("/multi/managed_accounts")
    missing = {"fieldName": "api-key", "error": "REQUIRED", "params": []}
    assert (answer.status_code, answer.json()) == (400, {"invalidFields": [missing]})


async def test_the_simulator_says_which_header_it_wants(api: Api) -> None:
    async with httpx.AsyncClient(transport=api.sandbox.transport(), base_url=api.sandbox.url) as bare:
        answer = await bare.post("/simulate/api/corporates/1/verify", headers={"api-key": api.sandbox.api_key})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "programme-key")
