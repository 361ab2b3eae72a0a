"""Bodies of registrations, and signing in."""

from __future__ import annotations

from typing import Any

from tests.sandbox.conftest import Api
from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.domain.people import sign_in as sign_in_rules

PASSWORD = "Pass1234"
MOBILE = {"countryCode": "+356", "number": "79000001"}


def corporate(api: Api, *, email: str = "grace@example.com", **company: Any) -> dict[str, Any]:
    """A body for ``corporates.create``."""
    return {
        "profileId": api.sandbox.profiles.corporates,
        "rootUser": {
            "name": "Grace",
            "surname": "Root",
            "email": email,
            "mobile": MOBILE,
            "companyPosition": "DIRECTOR",
        },
        "company": {"name": "Acme", "type": "LLC", "registrationCountry": "MT", "registrationNumber": "C1", **company},
        "ipAddress": "127.0.0.1",
        "baseCurrency": "EUR",
    }


def consumer(api: Api, *, email: str = "ken@example.com", **root: Any) -> dict[str, Any]:
    """A body for ``consumers.create``."""
    return {
        "profileId": api.sandbox.profiles.consumers,
        "rootUser": {
            "name": "Ken",
            "surname": "Consumer",
            "email": email,
            "mobile": MOBILE,
            "dateOfBirth": {"year": 1990, "month": 1, "day": 2},
            "address": {"country": "MT"},
            **root,
        },
        "ipAddress": "127.0.0.1",
    }


def user(*, email: str = "una@example.com", **more: Any) -> dict[str, Any]:
    """A body for ``users.create``."""
    return {"name": "Una", "surname": "User", "email": email, **more}


async def registered(api: Api, path: str, body: dict[str, Any]) -> tuple[str, str]:
    """Register an identity with a password: (its id, an access token of its root user)."""
    made = await api.post(path, body)
    assert made.status_code == 200, made.text
    id = made.json()["id"]["id"]
    return id, await with_password(api, id)


async def with_password(api: Api, user: str) -> str:
    """Give a root user its password: the token of the answer."""
    answer = await api.post(f"/passwords/{user}/create", {"password": {"value": PASSWORD}})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["token"])


async def invited(api: Api, **body: Any) -> tuple[str, str]:
    """An authorised user of the seeded corporate who has used an invite: (id, token)."""
    made = (await api.post("/users", user(**body))).json()
    await api.post(f"/users/{made['id']}/invite")
    used = await api.post(
        f"/users/{made['id']}/invite/consume", {"inviteCode": "123456", "password": {"value": PASSWORD}}
    )
    assert used.status_code == 200, used.text
    return made["id"], used.json()["token"]


async def sign_in(api: Api, email: str | None = None, password: str = PASSWORD) -> Any:
    """The answer of a sign-in."""
    body = {"email": email or api.seeded.email, "password": {"value": password}}
    return await api.post("/login_with_password", body)


def change(api: Api, id: str, **fields: Any) -> None:
    """Change a person behind the API's back."""
    state = api.sandbox.state
    with state.store.transaction():
        person = persons.get(state, id)
        assert person is not None
        persons.save(state, person | fields)


def token_for(api: Api, id: str, kind: str = "ACCESS") -> str:
    """Another token of a person."""
    state = api.sandbox.state
    with state.store.transaction():
        person = persons.get(state, id)
        assert person is not None
        return sign_in_rules.mint(state, person, kind).token
