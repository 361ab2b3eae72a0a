"""Identities, users, passwords, factors, challenges."""

from __future__ import annotations

from typing import Any

from tests.fidelity.table import ABSENT, DEMO, PRESENT, SUITE, observed
from tests.fidelity.world import Answer, Json, World

KINDS = ("corporates", "consumers")
PASSWORD = {"value": "Pass1234"}
CODE = {"verificationCode": "123456"}
OTP = "/stepup/challenges/otp/SMS"
FACTOR = "/authentication_factors/otp/SMS"


async def proven(w: World, kind: str = "corporates", **more: Any) -> tuple[str, str]:
    """An identity whose root user's address is proven, signed in."""
    id, token = await w.registered(kind, **more)
    email = (await w.get(f"/{kind}", token))["rootUser"]["email"]
    await w.post(f"/{kind}/verification/email/send", {"email": email})
    answer = await w.post(f"/{kind}/verification/email/verify", {"email": email, **CODE})
    assert answer.status == 204, answer.text
    w.token = token
    return id, token


async def enrolled(w: World) -> None:
    """The signed-in person gets codes by SMS."""
    await w.post(FACTOR)
    assert (await w.post(f"{FACTOR}/verify", CODE)).status == 204


for _kind in KINDS:

    @observed(
        f"{_kind}.update",
        "new e-mail: the old one stays until the new one is proven",
        [{"rootUser": {"email": "old@example.com", "emailVerified": True}}, 204, "new@example.com"],
        SUITE,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind, email="old@example.com")
        changed = await w.patch(f"/{kind}", {"email": "new@example.com"})
        verified = await w.post(f"/{kind}/verification/email/verify", {"email": "new@example.com", **CODE})
        return [changed, verified, (await w.get(f"/{kind}"))["rootUser"]["email"]]

    @observed(f"{_kind}.update", "second new e-mail at once", (409, "TOO_FREQUENT_EMAIL_CHANGES"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        await w.patch(f"/{kind}", {"email": "new1@example.com"})
        return await w.patch(f"/{kind}", {"email": "new2@example.com"})

    _code = "ROOT_USER_ALREADY_VERIFIED" if _kind == "corporates" else "CONSUMER_VERIFIED"
    _more: list[Json] = [{"email": "new@example.com"}, {"mobile": {"countryCode": "+356", "number": "79000009"}}]
    if _kind == "consumers":
        from tests.fidelity.world import ADDRESS

        _more.append({"address": ADDRESS})
    for _body in _more:

        @observed(f"{_kind}.update", f"after due diligence: {', '.join(_body)}", (409, _code), SUITE)
        async def _(w: World, kind: str = _kind, body: Json = _body) -> Any:
            id, token = await proven(w, kind)
            w.sandbox.due_diligence(id, "APPROVED")
            return await w.patch(f"/{kind}", body, token)

    @observed(f"{_kind}.update", "number enrolled, address newly proven", (409, "MOBILE_CHANGE_NOT_ALLOWED"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        await enrolled(w)
        return await w.patch(f"/{kind}", {"mobile": {"countryCode": "+356", "number": "79000009"}})

    @observed(f"{_kind}.update", "by an authorised user without roles", 403, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        user = await w.user()
        return await w.patch(f"/{kind}", {"tag": "x"}, w.sign_in(user))

    @observed(f"{_kind}.send_verification_email", "root address not proven in time", (409, "EMAIL_NOT_FOUND"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        await w.registered(kind, email="slow@example.com")
        await w.post(f"/{kind}/verification/email/send", {"email": "slow@example.com"})
        w.sandbox.clock.advance(2 * 3_600)
        return await w.post(f"/{kind}/verification/email/send", {"email": "slow@example.com"})

    @observed(f"{_kind}.create", "with an address that was not proven in time", 200, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        await w.registered(kind, email="slow@example.com")
        await w.post(f"/{kind}/verification/email/send", {"email": "slow@example.com"})
        w.sandbox.clock.advance(2 * 3_600)
        body = w.corporate(email="slow@example.com") if kind == "corporates" else w.consumer(email="slow@example.com")
        return await w.post(f"/{kind}", body)

    @observed(f"{_kind}.charge_fee", "profileId", True, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        w.set(fees={"MONTHLY": {"EUR": 5}})
        id, token = await proven(w, kind)
        await w.simulate(f"/{kind}/{id}/verify")
        body = {"profileId": w.profiles.managed_accounts, "friendlyName": "New", "currency": "EUR"}
        account = (await w.post("/managed_accounts", body, token)).id
        w.sandbox.adjust(account, 100)
        source = {"type": "managed_accounts", "id": account}
        answer = await w.post(f"/{kind}/fees/charge", {"feeType": "MONTHLY", "source": source}, token)
        return answer["profileId"] == (await w.get(f"/{kind}", token))["profileId"]


@observed("corporates.create", "NON_PROFIT_ORGANISATION outside DE", (409, "COMPANY_TYPE_UNSUPPORTED"), SUITE)
async def _(w: World) -> Any:
    return await w.post("/corporates", w.corporate(company={"type": "NON_PROFIT_ORGANISATION"}))


@observed("corporates.create", "NON_PROFIT_ORGANISATION in DE", 200, SUITE)
async def _(w: World) -> Any:
    body = w.corporate(company={"type": "NON_PROFIT_ORGANISATION", "registrationCountry": "DE"})
    return await w.post("/corporates", body)


@observed("corporates.create", "new", {"company": {"registeredAddress": PRESENT}}, DEMO)
async def _(w: World) -> Any:
    return await w.post("/corporates", w.corporate())


@observed(
    "consumers.get_kyc",
    "approved at level 1, level 2 begun",
    {
        "fullDueDiligence": "APPROVED",
        "kycLevel": "KYC_LEVEL_1",
        "ongoingFullDueDiligence": "INITIATED",
        "ongoingKycLevel": "KYC_LEVEL_2",
    },
    SUITE,
)
async def _(w: World) -> Any:
    id, _ = await proven(w, "consumers")
    await w.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_1"})
    w.sandbox.due_diligence(id, "APPROVED")
    await w.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_2"})
    return await w.get("/consumers/kyc")


async def _on_user(w: World, what: str, user: str, token: str | None = None) -> Answer:
    if what in ("get", "update"):
        return await (
            w.get(f"/users/{user}", token) if what == "get" else w.patch(f"/users/{user}", {"tag": "x"}, token)
        )
    return await w.post(f"/users/{user}/{what}", None, token)


for _what in ("get", "update", "activate", "deactivate", "invite"):

    @observed(f"users.{_what}", "user of another identity of the same type", 403, SUITE)
    async def _(w: World, what: str = _what) -> Any:
        return await _on_user(w, what, await w.user(), w.another().token)

    @observed(f"users.{_what}", "user of an identity of the other type", 404, SUITE)
    async def _(w: World, what: str = _what) -> Any:
        user = await w.user()
        await proven(w, "consumers")
        return await _on_user(w, what, user)


_INVITE = {"inviteCode": "123456"}
_INVALID = (409, "INVITE_OR_INVITE_CODE_INVALID")


async def _invited(w: World) -> str:
    user = await w.user()
    await w.post(f"/users/{user}/invite")
    return user


@observed("users.validate_invite", "unknown user", _INVALID, SUITE)
async def _(w: World) -> Any:
    return await w.post("/users/1/invite/validate", _INVITE)


@observed("users.validate_invite", "root user", _INVALID, SUITE)
async def _(w: World) -> Any:
    return await w.post(f"/users/{w.id}/invite/validate", _INVITE)


@observed("users.consume_invite", "root user", _INVALID, SUITE)
async def _(w: World) -> Any:
    return await w.post(f"/users/{w.id}/invite/consume", {**_INVITE, "password": PASSWORD})


@observed("users.validate_invite", "used", _INVALID, SUITE)
async def _(w: World) -> Any:
    user = await _invited(w)
    await w.post(f"/users/{user}/invite/consume", {**_INVITE, "password": PASSWORD})
    return await w.post(f"/users/{user}/invite/validate", _INVITE)


for _days, _said in ((29, 204), (31, _INVALID)):

    @observed("users.validate_invite", f"after {_days} days", _said, SUITE)
    async def _(w: World, days: int = _days) -> Any:
        user = await _invited(w)
        w.sandbox.clock.advance(days * 86_400)
        return await w.post(f"/users/{user}/invite/validate", _INVITE)


@observed("users.create", "409, then the same reference with another payload", [(409, "EMAIL_NOT_UNIQUE"), 400], SUITE)
async def _(w: World) -> Any:
    body = {"name": "Bo", "surname": "Clerk", "email": w.seeded.email}
    first = await w.post("/users", body, idempotency_ref="r1")
    return [first, await w.post("/users", {**body, "email": "free@example.com"}, idempotency_ref="r1")]


@observed("sends.create", "409, then the same reference with another payload", [409, 400], SUITE)
async def _(w: World) -> Any:
    to, ref = w.another().accounts[0], {"idempotency-ref": "r1"}
    body = {
        "profileId": w.profiles.sends,
        "source": {"type": "managed_accounts", "id": w.account},
        "destination": {"type": "managed_accounts", "id": to},
        "destinationAmount": {"currency": "EUR", "amount": 10**9},
    }
    first = await w.post("/sends", body, **ref)
    return [first, await w.post("/sends", {**body, "description": "other"}, **ref)]


@observed("users.start_kyc", "address not proven, company not approved", (409, "EMAIL_NOT_VERIFIED"), SUITE)
async def _(w: World) -> Any:
    await proven(w)
    return await w.post("/users/kyc", token=w.sign_in(await w.user()))


@observed("users.start_kyc", "number not proven, company not approved", (409, "MOBILE_NOT_VERIFIED"), SUITE)
async def _(w: World) -> Any:
    await proven(w)
    user = await w.user()
    w.change("person", user, emailVerified=True)
    return await w.post("/users/kyc", token=w.sign_in(user))


@observed("users.start_kyc", "corporate's root user", 404, SUITE)
async def _(w: World) -> Any:
    return await w.post("/users/kyc")


@observed("users.start_kyc", "consumer's user", 403, SUITE)
async def _(w: World) -> Any:
    await proven(w, "consumers")
    return await w.post("/users/kyc", token=w.sign_in(await w.user()))


async def _clerk(w: World) -> tuple[str, str]:
    """A user with a password: id and address."""
    user = await w.user(email="clerk@example.com", mobile={"countryCode": "+356", "number": "79555555"})
    await w.post(f"/users/{user}/invite")
    answer = await w.post(f"/users/{user}/invite/consume", {**_INVITE, "password": PASSWORD})
    assert answer.status == 200, answer.text
    return user, str(answer["token"])


@observed("passwords.start_recovery", "deactivated user", (409, "ACCOUNT_NOT_FOUND"), SUITE)
async def _(w: World) -> Any:
    user, _ = await _clerk(w)
    await w.post(f"/users/{user}/deactivate")
    return await w.post("/passwords/lost_password/start", {"email": "clerk@example.com"})


@observed("passwords.complete_recovery", "deactivated meanwhile", 403, SUITE)
async def _(w: World) -> Any:
    user, _ = await _clerk(w)
    await w.post("/passwords/lost_password/start", {"email": "clerk@example.com"})
    await w.post(f"/users/{user}/deactivate")
    body = {"nonce": "123456", "email": "clerk@example.com", "newPassword": {"value": "Other1234"}}
    return await w.post("/passwords/lost_password/resume", body)


@observed(
    "authentication_factors.verify_otp",
    "deactivated while enrolling, then reactivated",
    [(409, "CREDENTIALS_INACTIVE"), 204],
    SUITE,
)
async def _(w: World) -> Any:
    user, token = await _clerk(w)
    await w.post(FACTOR, token=token)
    await w.post(f"/users/{user}/deactivate")
    refused = await w.post(f"{FACTOR}/verify", CODE, token)
    await w.post(f"/users/{user}/activate")
    return [refused, await w.post(f"{FACTOR}/verify", CODE, token)]


@observed(
    "users.deactivate, activate",
    "factors",
    [{"factors": [{"channel": "SMS", "status": "INACTIVE"}]}, (409, "CHANNEL_NOT_REGISTERED")],
    SUITE,
)
async def _(w: World) -> Any:
    user, token = await _clerk(w)
    await w.post(FACTOR, token=token)
    await w.post(f"{FACTOR}/verify", CODE, token)
    for what in ("deactivate", "activate"):
        await w.post(f"/users/{user}/{what}")
    fresh = w.sign_in(user)
    return [await w.get("/authentication_factors", fresh), await w.post(OTP, token=fresh)]


@observed(
    "authentication_factors.list", "number changed", {"factors": [{"channel": "SMS", "status": "INACTIVE"}]}, SUITE
)
async def _(w: World) -> Any:
    user, token = await _clerk(w)
    await w.post(FACTOR, token=token)
    await w.post(f"{FACTOR}/verify", CODE, token)
    w.sandbox.clock.advance(2 * 86_400)
    admin = w.sandbox.state.records.get("person", w.id) or {}
    await w.patch(f"/users/{user}", {"mobile": {"countryCode": "+356", "number": "79666666"}}, w.sign_in(admin["id"]))
    return await w.get("/authentication_factors", w.sign_in(user))


@observed(
    "authentication_factors.list", "biometric factor", {"factors": [{"type": "PUSH", "channel": "BIOMETRIC"}]}, SUITE
)
async def _(w: World) -> Any:
    user = await w.user()
    w.sandbox.enrol(user, "BIOMETRIC")
    return await w.get("/authentication_factors", w.sign_in(user))


@observed("authentication_factors.list", "none", {"factors": ABSENT}, DEMO)
async def _(w: World) -> Any:
    return await w.get("/authentication_factors", w.sign_in(await w.user()))


async def _exceeded(w: World, path: str) -> list[Answer]:
    """Five wrong codes, and one more."""
    return [await w.post(path, {"verificationCode": "000000"}) for _ in range(6)]


@observed(
    "step_up.verify_otp",
    "after CHALLENGE_LIMIT_EXCEEDED",
    [(409, "ONE_CHALLENGE_LIMIT_REMAINING"), (409, "CHALLENGE_LIMIT_EXCEEDED"), (409, "STATE_INVALID"), 204],
    SUITE,
)
async def _(w: World) -> Any:
    await w.post(OTP)
    answers = await _exceeded(w, f"{OTP}/verify")
    return [*answers[3:], await w.post(OTP)]


@observed("step_up.start_otp", "third code in one session", 400, SUITE)
async def _(w: World) -> Any:
    for _ in range(2):
        await w.post(OTP)
        w.sandbox.clock.advance(16)
    return await w.post(OTP)


for _kind in ("sends", "outgoing_wire_transfers"):

    @observed(f"{_kind}.verify_otp", "after CHALLENGE_LIMIT_EXCEEDED", (409, "STATE_INVALID"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        made = await (w.send(w.another().accounts[0]) if kind == "sends" else w.wire())
        path = f"/{kind}/{made.id}/challenges/otp/SMS"
        await w.post(path)
        return (await _exceeded(w, f"{path}/verify"))[-1]


@observed("authentication_factors.verify_otp", "after CHALLENGE_LIMIT_EXCEEDED", (409, "STATE_INVALID"), SUITE)
async def _(w: World) -> Any:
    _, w.token = await _clerk(w)
    await w.post(FACTOR)
    return (await _exceeded(w, f"{FACTOR}/verify"))[-1]


@observed("step_up.verify_otp", "code that breaks its pattern", [400, 204], SUITE)
async def _(w: World) -> Any:
    w.set(wrong_codes=1)
    await w.post(OTP)
    return [await w.post(f"{OTP}/verify", {"verificationCode": "12ab"}), await w.post(f"{OTP}/verify", CODE)]


for _path, _body in (
    (f"{FACTOR}/verify", {"verificationCode": "1"}),
    ("/corporates/verification/email/verify", {"email": "a@example.com", "verificationCode": "1234567"}),
    ("/users/1/invite/validate", {"inviteCode": "x"}),
    ("/passwords/lost_password/resume", {"nonce": "1", "email": "a@example.com", "newPassword": PASSWORD}),
    ("/login_with_password", {"email": "a@example.com", "password": {"value": ""}}),
    ("/passwords/validate", {"password": {"value": ""}}),
):

    @observed(f"POST {_path}", f"{_body}", 400, SUITE)
    async def _(w: World, path: str = _path, body: Json = _body) -> Any:
        return await w.post(path, body)


@observed("passwords.create", "passwords that never lapse", {"passwordInfo": {"expiryDate": 0}}, SUITE)
async def _(w: World) -> Any:
    w.set(password_days=0)
    id, _ = await w.registered(password=False)
    return await w.post(f"/passwords/{id}/create", {"password": PASSWORD})


for _path, _said in (("/managed_accounts", 200), ("/transfers", 200), ("/managed_cards", (403, "STEP_UP_REQUIRED"))):

    @observed(f"GET {_path}", "new session soon after a step-up", _said, SUITE)
    async def _(w: World, path: str = _path) -> Any:
        w.set(step_up=["*"])
        await w.post(OTP)
        await w.post(f"{OTP}/verify", CODE)
        return await w.get(path, w.sign_in(w.id))


@observed("access.request_token", "right id, wrong identity type", 401, SUITE)
async def _(w: World) -> Any:
    return await w.post("/access_token", {"identity": {"type": "CONSUMER", "id": w.id}})


@observed("access.login_with_password", "one identity, a usable token", {"tokenType": "ACCESS"}, DEMO)
async def _(w: World) -> Any:
    w.set(login_token_type="BY_IDENTITIES")
    return await w.post("/login_with_password", {"email": w.seeded.email, "password": {"value": w.seeded.password}})


for _reason, _status in (("TEMPORARY", "ACTIVE"), ("ACCOUNT_CLOSURE", "INACTIVE")):

    @observed(
        f"identity deactivated, {_reason}",
        "token, recovery, factors",
        [401, (409, "ACCOUNT_NOT_FOUND"), _status],
        SUITE,
    )
    async def _(w: World, reason: str = _reason) -> Any:
        w.sandbox.deactivate(w.id, reason)
        token = await w.get("/managed_accounts")
        recovery = await w.post("/passwords/lost_password/start", {"email": w.seeded.email})
        w.sandbox.activate(w.id)
        return [token, recovery, (await w.get("/authentication_factors"))["factors"][0]["status"]]


@observed("passwords.create", "identity deactivated", 403, SUITE)
async def _(w: World) -> Any:
    id, _ = await w.registered(password=False)
    w.sandbox.deactivate(id, "ACCOUNT_REVIEW")
    return await w.post(f"/passwords/{id}/create", {"password": PASSWORD})


@observed("programme that takes tokens only", "a plain password", 400, SUITE)
async def _(w: World) -> Any:
    w.set(tokenised_only=True)
    return await w.post("/login_with_password", {"email": w.seeded.email, "password": {"value": w.seeded.password}})


@observed("step_up.start_push", "above the programme's daily limit", (409, "CHALLENGE_LIMIT_EXCEEDED"), SUITE)
async def _(w: World) -> Any:
    w.sandbox.enrol(w.id, "AUTHY")
    w.set(daily_challenges=0)
    return await w.post("/stepup/challenges/push/AUTHY")


for _most in (3, 5):

    @observed("step_up.verify_otp", f"{_most} wrong codes", (409, "CHALLENGE_LIMIT_EXCEEDED"), SUITE)
    async def _(w: World, most: int = _most) -> Any:
        w.set(wrong_codes=most)
        await w.post(OTP)
        return (await _exceeded(w, f"{OTP}/verify"))[most - 1]


@observed("step_up.verify_otp", "wrong codes without a limit", (409, "VERIFICATION_CODE_INVALID"), SUITE)
async def _(w: World) -> Any:
    w.set(wrong_codes=None)
    await w.post(OTP)
    return (await _exceeded(w, f"{OTP}/verify"))[-1]
