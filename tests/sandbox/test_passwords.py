"""Passwords: rules, tokens that stand for them, and what happens when one is lost."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.people import PASSWORD, change, corporate, registered, sign_in, user

pytestmark = pytest.mark.asyncio


def value(password: str) -> dict[str, Any]:
    """A body with a password."""
    return {"password": {"value": password}}


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["errorCode"]


async def new_corporate(api: Api, email: str = "grace@example.com") -> str:
    """A corporate whose root user has no password yet."""
    return str((await api.post("/corporates", corporate(api, email=email))).json()["id"]["id"])


async def test_the_first_password_comes_with_a_token(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    assert (await api.get("/managed_accounts")).status_code == 200


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Ab1", "PASSWORD_TOO_SHORT"),
        ("Ab1" * 20, "PASSWORD_TOO_LONG"),
        ("abcdefgh", "PASSWORD_TOO_SIMPLE"),
    ],
)
async def test_a_password_that_breaks_a_rule_is_refused_everywhere(api: Api, password: str, code: str) -> None:
    id = await new_corporate(api)
    made = (await api.post("/users", user())).json()["id"]
    await api.post(f"/users/{made}/invite")
    await api.post("/passwords/lost_password/start", {"email": api.seeded.email})
    secret = {"value": password}
    answers = [
        await api.post(f"/passwords/{id}/create", value(password)),
        await api.post("/passwords/validate", value(password)),
        await api.post("/passwords/update", {"oldPassword": {"value": PASSWORD}, "newPassword": secret}),
        await api.post(
            "/passwords/lost_password/resume",
            {"email": api.seeded.email, "nonce": "123456", "newPassword": secret},
        ),
        await api.post(f"/users/{made}/invite/consume", {"inviteCode": "123456", "password": secret}),
    ]
    assert [refused(answer) for answer in answers] == [(409, code)] * 5


async def test_a_password_that_obeys_the_rules_is_valid(api: Api) -> None:
    assert (await api.post("/passwords/validate", value(PASSWORD))).status_code == 204


async def test_a_password_is_created_once(api: Api) -> None:
    answer = await api.post(f"/passwords/{api.seeded.identity['id']}/create", value(PASSWORD))
    assert refused(answer) == (409, "PASSWORD_ALREADY_CREATED")


async def test_nobody_has_no_password(api: Api) -> None:
    assert refused(await api.post("/passwords/1/create", value(PASSWORD))) == (409, "UNRESOLVED_IDENTITY")


async def test_changing_a_password_replaces_the_token(api: Api) -> None:
    answer = await api.post(
        "/passwords/update", {"oldPassword": {"value": PASSWORD}, "newPassword": {"value": "Other1234"}}
    )
    assert (await api.get("/managed_accounts")).status_code == 401
    api.token = answer.json()["token"]
    assert (await api.get("/managed_accounts")).status_code == 200
    assert (await sign_in(api, password="Other1234")).status_code == 200


async def test_the_old_password_must_be_right(api: Api) -> None:
    answer = await api.post(
        "/passwords/update", {"oldPassword": {"value": "Wrong1234"}, "newPassword": {"value": "Other1234"}}
    )
    assert refused(answer) == (409, "PASSWORD_INCORRECT")


async def test_a_password_is_not_used_twice(api: Api) -> None:
    same = {"oldPassword": {"value": PASSWORD}, "newPassword": {"value": PASSWORD}}
    assert refused(await api.post("/passwords/update", same)) == (409, "PASSWORD_ALREADY_USED")


async def test_a_lost_password_is_replaced_with_the_code_that_was_sent(api: Api) -> None:
    email = api.seeded.email
    assert (await api.post("/passwords/lost_password/start", {"email": email})).status_code == 204
    body = {"email": email, "nonce": "123456", "newPassword": {"value": "Other1234"}}
    api.token = (await api.post("/passwords/lost_password/resume", body)).json()["token"]
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_a_wrong_code_does_not_replace_a_password(api: Api) -> None:
    await api.post("/passwords/lost_password/start", {"email": api.seeded.email})
    body = {"email": api.seeded.email, "nonce": "654321", "newPassword": {"value": "Other1234"}}
    assert refused(await api.post("/passwords/lost_password/resume", body)) == (409, "INVALID_NONCE_OR_EMAIL")


async def test_a_lost_password_may_not_come_back(api: Api) -> None:
    await api.post("/passwords/lost_password/start", {"email": api.seeded.email})
    body = {"email": api.seeded.email, "nonce": "123456", "newPassword": {"value": PASSWORD}}
    assert refused(await api.post("/passwords/lost_password/resume", body)) == (409, "PASSWORD_ALREADY_USED")


async def test_who_never_had_a_password_has_not_lost_it(api: Api) -> None:
    await api.post("/corporates", corporate(api, email="new@example.com"))
    await api.post("/passwords/lost_password/start", {"email": "new@example.com"})
    body = {"email": "new@example.com", "nonce": "123456", "newPassword": {"value": PASSWORD}}
    assert refused(await api.post("/passwords/lost_password/resume", body)) == (409, "PASSWORD_NOT_SET")


async def test_nobody_has_lost_nothing(api: Api) -> None:
    answer = await api.post("/passwords/lost_password/start", {"email": "nobody@example.com"})
    assert refused(answer) == (409, "ACCOUNT_NOT_FOUND")


async def test_a_programme_may_have_no_passwords_for_some(api: Api) -> None:
    id = await new_corporate(api)
    made = (await api.post("/users", user())).json()["id"]
    await api.post(f"/users/{made}/invite")
    api.sandbox.programme.configure(password_profiles=[])
    answers = [
        await api.post(f"/passwords/{id}/create", value(PASSWORD)),
        await api.post("/passwords/validate", value(PASSWORD)),
        await api.post(f"/users/{made}/invite/consume", {"inviteCode": "123456", **value(PASSWORD)}),
    ]
    assert [refused(answer)[1] for answer in answers] == ["PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE"] * 3


async def test_a_token_can_stand_for_a_password(api: Api) -> None:
    made = await api.http.post("/_sandbox/password_tokens", json={"value": PASSWORD})
    assert (await sign_in(api, password=made.json()["token"])).status_code == 200


TOKEN_USES = {
    "login": ("/login_with_password", lambda api, s: {"email": api.seeded.email, "password": s}),
    "create": ("/passwords/{user}/create", lambda api, s: {"password": s}),
    "validate": ("/passwords/validate", lambda api, s: {"password": s}),
    "update": ("/passwords/update", lambda api, s: {"oldPassword": {"value": PASSWORD}, "newPassword": s}),
    "resume": (
        "/passwords/lost_password/resume",
        lambda api, s: {"email": api.seeded.email, "nonce": "123456", "newPassword": s},
    ),
    "consume": ("/users/{user}/invite/consume", lambda api, s: {"inviteCode": "123456", "password": s}),
}


@pytest.mark.parametrize("use", TOKEN_USES)
async def test_a_token_that_is_unknown_or_old_is_not_a_password(api: Api, use: str) -> None:
    path, body = TOKEN_USES[use]
    made = (await api.post("/users", user())).json()["id"]
    await api.post(f"/users/{made}/invite")
    await api.post("/passwords/lost_password/start", {"email": api.seeded.email})
    old = (await api.http.post("/_sandbox/password_tokens", json={"value": "Other1234"})).json()["token"]
    path = path.format(user=made)
    assert refused(await api.post(path, body(api, {"value": "tok_1"}))) == (404, "TOKEN_NOT_FOUND")
    api.sandbox.clock.advance(200)
    await api.get("/managed_accounts")
    api.sandbox.clock.advance(101)
    assert refused(await api.post(path, body(api, {"value": old}))) == (410, "TOKEN_EXPIRED")


async def test_a_change_behind_the_scenes_shows_that_passwords_are_kept_hashed(api: Api) -> None:
    change(api, api.seeded.identity["id"], tag="seen")
    rows = api.sandbox.state.store.all("SELECT data FROM records WHERE kind = 'person'")
    assert all(PASSWORD not in row[0] for row in rows)


async def test_a_token_gives_a_first_password_once(api: Api) -> None:
    """The token of a password that was set already is refused for somebody else's first password, by both ways."""
    token = (await api.http.post("/_sandbox/password_tokens", json={"value": PASSWORD})).json()["token"]
    made = (await api.post("/users", user())).json()["id"]
    await api.post(f"/users/{made}/invite")
    answers = [
        await api.post(f"/passwords/{await new_corporate(api)}/create", value(token)),
        await api.post(f"/passwords/{await new_corporate(api, 'other@example.com')}/create", value(token)),
        await api.post(f"/users/{made}/invite/consume", {"inviteCode": "123456", **value(token)}),
    ]
    codes = [answer.json().get("errorCode") for answer in answers]
    assert codes == [None, "PASSWORD_KEY_ALREADY_IN_USE", "PASSWORD_KEY_ALREADY_IN_USE"]


async def test_an_address_that_two_people_claim_recovers_no_password(api: Api) -> None:
    """While a root user has not proven a new address, whoever has that address cannot start a recovery with it."""
    assert (await api.patch("/corporates", {"email": "shared@example.com"})).status_code == 409
    api.sandbox.due_diligence(api.seeded.identity["id"], "PENDING_REVIEW")
    assert (await api.patch("/corporates", {"email": "shared@example.com"})).status_code == 200
    await api.post("/users", user(email="shared@example.com"))
    answer = await api.post("/passwords/lost_password/start", {"email": "shared@example.com"})
    assert refused(answer) == (409, "MULTIPLE_ACCOUNTS_FOUND")
