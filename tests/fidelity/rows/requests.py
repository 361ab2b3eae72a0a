"""What holds for all requests, and for the simulator's."""

from __future__ import annotations

from typing import Any

from tests.fidelity.table import ABSENT, DEMO, DOCUMENTED, PRESENT, SIBLING, SUITE, observed
from tests.fidelity.world import DELIVERY, Json, World


@observed("simulator.accounts.deposit", "twice with one call-ref and one payload", 1_000_100, DOCUMENTED)
async def _(w: World) -> Any:
    for _ in range(2):
        await w.simulate(
            f"/accounts/{w.account}/deposit", {"depositAmount": {"currency": "EUR", "amount": 100}}, call_ref="once"
        )
    return w.available()


for _length, _said in ((255, 200), (256, 400)):

    @observed("simulator.accounts.deposit", f"call-ref of {_length} characters", _said, DOCUMENTED)
    async def _(w: World, length: int = _length) -> Any:
        body = {"depositAmount": {"currency": "EUR", "amount": 100}}
        return await w.simulate(f"/accounts/{w.account}/deposit", body, call_ref="x" * length)


@observed("simulator", "api-key in place of programme-key", [401, "programme-key"], DEMO)
async def _(w: World) -> Any:
    answer = await w.http.post(f"/simulate/api/corporates/{w.id}/verify", headers={"api-key": w.sandbox.api_key})
    return [answer.status_code, answer.headers["www-authenticate"]]


@observed("simulator", "api-key in place of programme-key: the message names the header", True, DEMO)
async def _(w: World) -> Any:
    answer = await w.http.post(f"/simulate/api/accounts/{w.account}/deposit", headers={"api-key": w.sandbox.api_key})
    return "programme-key" in answer.text


@observed("OPTIONS", "a browser's preflight", [204, False], DEMO)
async def _(w: World) -> Any:
    answer = await w.http.options("/multi/managed_accounts", headers={"origin": "https://shop.example"})
    return [answer.status_code, "access-control-allow-origin" in answer.headers]


_REQUIRED = {"errorCode": "ACCESS_TOKEN_REQUIRED", "message": PRESENT}


@observed("access.login_with_password", "a token to exchange, used as it is", _REQUIRED, DEMO)
async def _(w: World) -> Any:
    body = {"email": w.seeded.email, "password": {"value": w.seeded.password}}
    token = (await w.post("/login_with_password", body))["token"]
    return (await w.get("/managed_accounts", token)).body


_ONE: Json = {"name": "Bo", "surname": "Clerk", "email": "no address"}
_TWO: Json = {**_ONE, "tag": "not a tag"}
for _form, _body, _shape in (
    ("INVALID_FIELDS", _ONE, {"invalidFields": [{"fieldName": "email", "error": PRESENT, "params": PRESENT}]}),
    ("INVALID_FIELDS", _TWO, {"invalidFields": PRESENT, "syntaxErrors": ABSENT}),
    ("MESSAGES", _ONE, {"message": PRESENT, "_embedded": ABSENT, "syntaxErrors": ABSENT}),
    ("MESSAGES", _TWO, {"message": "Bad Request", "_embedded": {"errors": [{"message": PRESENT}] * 2}}),
    ("DOCUMENTED", _ONE, {"syntaxErrors": {"invalidFields": [{"fieldName": "email"}]}}),
):

    @observed("users.create", f"400 in the form {_form}, {len(_body) - 2} fields at fault", [400, _shape], SUITE)
    async def _(w: World, form: str = _form, body: Json = _body) -> Any:
        w.set(bad_requests=form)
        answer = await w.post("/users", body)
        return [answer.status, answer.body]


_SIMULATED = {"message": PRESENT, "validation": {"invalid": True, "fields": [{"name": PRESENT, "errors": PRESENT}]}}
for _form in ("DOCUMENTED", "MESSAGES"):

    @observed("simulator.accounts.deposit", f"400, form {_form}", [400, _SIMULATED], SUITE)
    async def _(w: World, form: str = _form) -> Any:
        w.set(bad_requests=form)
        answer = await w.simulate(f"/accounts/{w.account}/deposit", {"depositAmount": {"amount": 1}})
        return [answer.status, answer.body]


@observed("managed_cards.upgrade_to_physical", "plain PIN, programme that takes tokens only", 400, SUITE)
async def _(w: World) -> Any:
    id = await w.prepaid()
    w.set(tokenised_only=True)
    body = {"deliveryAddress": DELIVERY, "activationCode": "1", "pin": {"value": "1234"}}
    return await w.post(f"/managed_cards/{id}/physical", body)


OTP = "/stepup/challenges/otp/SMS"
for _path, _said in (
    ("/managed_accounts", 200),
    ("/managed_accounts/{id}/statement", 200),
    ("/managed_accounts/{id}/transactions", 200),
    ("/sends", 200),
    ("/outgoing_wire_transfers", 200),
    ("/managed_cards", (403, "STEP_UP_REQUIRED")),
):
    for _late in (False, True):
        _expected = (403, "STEP_UP_REQUIRED") if _late else _said

        @observed(f"GET {_path}", f"another session {'long' if _late else 'soon'} after a step-up", _expected, SIBLING)
        async def _(w: World, path: str = _path, late: bool = _late) -> Any:
            w.set(step_up=["*"])
            await w.post(OTP)
            await w.post(f"{OTP}/verify", {"verificationCode": "123456"})
            w.sandbox.clock.advance(301 if late else 10)
            return await w.get(path.format(id=w.account), w.sign_in(w.id))


for _late, _said in ((False, 200), (True, (403, "STEP_UP_REQUIRED"))):

    @observed("managed_accounts.create", f"another session {'long' if _late else 'soon'} after one", _said, SIBLING)
    async def _(w: World, late: bool = _late) -> Any:
        w.set(step_up=["*"])
        await w.post(OTP)
        await w.post(f"{OTP}/verify", {"verificationCode": "123456"})
        w.sandbox.clock.advance(301 if late else 10)
        body = {"profileId": w.profiles.managed_accounts, "friendlyName": "New", "currency": "EUR"}
        return await w.post("/managed_accounts", body, w.sign_in(w.id))


@observed("users.create", "token of the back office", 403, SIBLING)
async def _(w: World) -> Any:
    asked = await w.post("/backoffice/access_token", {"identity": w.seeded.identity})
    body = {"name": "Bo", "surname": "Clerk", "email": "bo@example.com"}
    return await w.post("/users", body, asked["token"]["token"])
