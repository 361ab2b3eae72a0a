"""People once more: each observed rule for the other identity type, other factors, other operations."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.people import CODE, FACTOR, KINDS, OTP, PASSWORD, proven
from tests.fidelity.table import ABSENT, PRESENT, SIBLING, observed
from tests.fidelity.world import ADDRESS, Answer, Json, World

ROOT = {"corporates": "ROOT_USER_ALREADY_VERIFIED", "consumers": "CONSUMER_VERIFIED"}
NUMBER = {"mobile": {"countryCode": "+356", "number": "79000009"}}
NOT_ALLOWED = (409, "MOBILE_CHANGE_NOT_ALLOWED")
_RECOVERY: Json = {"nonce": "123456", "email": "a@example.com"}
_INVITE = {"inviteCode": "123456"}


async def approved(w: World, kind: str) -> str:
    """An identity that is proven and whose due diligence has passed."""
    id, _ = await proven(w, kind)
    await w.simulate(f"/{kind}/{id}/verify")
    return id


for _kind in KINDS:

    @observed(f"{_kind}.get", "new e-mail, not proven yet", [200, "old@example.com", True], SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind, email="old@example.com")
        changed = await w.patch(f"/{kind}", {"email": "new@example.com"})
        root = (await w.get(f"/{kind}"))["rootUser"]
        return [changed, root["email"], root["emailVerified"]]

    @observed(
        "access.login_with_password",
        f"{_kind}: new e-mail, then proven",
        [200, 403, 403, 200],
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind, email="old@example.com")
        await w.patch(f"/{kind}", {"email": "new@example.com"})
        said = []
        for _ in range(2):
            said += [
                await w.post("/login_with_password", {"email": f"{which}@example.com", "password": PASSWORD})
                for which in ("old", "new")
            ]
            await w.post(f"/{kind}/verification/email/verify", {"email": "new@example.com", **CODE})
        return said

    @observed(f"{_kind}.verify_email", "new e-mail: a code that was asked for works too", [204, 204], SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        await w.patch(f"/{kind}", {"email": "new@example.com"})
        body = {"email": "new@example.com"}
        sent = await w.post(f"/{kind}/verification/email/send", body)
        return [sent, await w.post(f"/{kind}/verification/email/verify", {**body, **CODE})]

    @observed(f"{_kind}.update", "second new e-mail, a day later", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await proven(w, kind)
        await w.patch(f"/{kind}", {"email": "new1@example.com"})
        w.sandbox.clock.advance(86_401)
        return await w.patch(f"/{kind}", {"email": "new2@example.com"}, w.sign_in(id))

    @observed(f"{_kind}.update", "address that is not proven: another one", [200, "new@example.com", False], SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        _, w.token = await w.registered(kind)
        changed = await w.patch(f"/{kind}", {"email": "new@example.com"})
        root = (await w.get(f"/{kind}"))["rootUser"]
        return [changed, root["email"], root["emailVerified"]]

    for _name, _value in (
        ("number", {"countryCode": "+356", "number": "79000001"}),
        ("country code", {"countryCode": "+44", "number": "79123456"}),
    ):

        @observed(f"{_kind}.update", f"after due diligence: {_name}", (409, ROOT[_kind]), SIBLING)
        async def _(w: World, kind: str = _kind, value: Json = _value) -> Any:
            await approved(w, kind)
            return await w.patch(f"/{kind}", {"mobile": value})

    for _status in ("INITIATED", "PENDING_REVIEW", "REJECTED"):

        @observed(f"{_kind}.update", f"due diligence {_status}: number", 200, SIBLING)
        async def _(w: World, kind: str = _kind, status: str = _status) -> Any:
            id, _ = await proven(w, kind)
            w.sandbox.due_diligence(id, status)
            return await w.patch(f"/{kind}", NUMBER)

    @observed(f"{_kind}.update", "after due diligence: tag", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await approved(w, kind)
        return await w.patch(f"/{kind}", {"tag": "x"})

    @observed(
        f"{_kind}.update",
        "number enrolled, password recovered, number at once",
        NOT_ALLOWED,
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await proven(w, kind, email="me@example.com")
        w.sandbox.enrol(id, "SMS")
        w.sandbox.clock.advance(2 * 86_400)
        await w.post("/passwords/lost_password/start", {"email": "me@example.com"})
        body = {"nonce": "123456", "email": "me@example.com", "newPassword": {"value": "Other1234"}}
        await w.post("/passwords/lost_password/resume", body)
        return await w.patch(f"/{kind}", NUMBER, w.sign_in(id))

    for _days, _said in ((0, NOT_ALLOWED), (2, 200)):

        @observed(f"{_kind}.update", f"number enrolled, address proven {_days} days ago", _said, SIBLING)
        async def _(w: World, kind: str = _kind, days: int = _days) -> Any:
            id, _ = await proven(w, kind)
            w.sandbox.enrol(id, "SMS")
            w.sandbox.clock.advance(days * 86_400)
            return await w.patch(f"/{kind}", NUMBER, w.sign_in(id))

    @observed(f"{_kind}.update", "number not enrolled, address newly proven", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        return await w.patch(f"/{kind}", NUMBER)

    @observed(f"{_kind}.get", "by an authorised user without roles", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        return await w.get(f"/{kind}", w.sign_in(await w.user()))

    @observed(f"{_kind}.verify_email", "root address not proven in time", 409, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await w.registered(kind, email="slow@example.com")
        await w.post(f"/{kind}/verification/email/send", {"email": "slow@example.com"})
        w.sandbox.clock.advance(2 * 3_600)
        return await w.post(f"/{kind}/verification/email/verify", {"email": "slow@example.com", **CODE})

    @observed("users.create", f"{_kind}: with a root address that was not proven in time", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await w.registered(kind, email="slow@example.com")
        await w.post(f"/{kind}/verification/email/send", {"email": "slow@example.com"})
        w.sandbox.clock.advance(2 * 3_600)
        body = {"name": "Bo", "surname": "Clerk", "email": "slow@example.com"}
        return await w.post("/users", body, w.sign_in(w.seeded.identity["id"]))

    @observed(f"{_kind}.create", "address that is proven", (409, "ROOT_EMAIL_NOT_UNIQUE"), SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, "consumers", email="mine@example.com")
        body = w.corporate(email="mine@example.com") if kind == "corporates" else w.consumer(email="mine@example.com")
        return await w.post(f"/{kind}", body)

    for _what in ("get", "update", "activate", "deactivate", "invite"):

        @observed(f"users.{_what}", f"{_kind}: user of another identity of the same type", 403, SIBLING)
        async def _(w: World, kind: str = _kind, what: str = _what) -> Any:
            await approved(w, kind)
            user = await w.user()
            await proven(w, kind)
            return await _on_user(w, what, user)

        @observed(f"users.{_what}", f"{_kind}: user of an identity of the other type", 404, SIBLING)
        async def _(w: World, kind: str = _kind, what: str = _what) -> Any:
            await approved(w, kind)
            user = await w.user()
            await proven(w, KINDS[1 - KINDS.index(kind)])
            return await _on_user(w, what, user)

        @observed(f"users.{_what}", f"{_kind}: no such user", 404, SIBLING)
        async def _(w: World, kind: str = _kind, what: str = _what) -> Any:
            await approved(w, kind)
            return await _on_user(w, what, "1")

    for _what in ("deactivate", "invite"):

        @observed(f"backoffice.users.{_what}", f"{_kind}: user of another identity of the same type", 403, SIBLING)
        async def _(w: World, kind: str = _kind, what: str = _what) -> Any:
            await approved(w, kind)
            user = await w.user()
            other, _ = await proven(w, kind)
            identity = {"type": kind[:-1].upper(), "id": other}
            return await w.office("POST", f"/users/{user}/{what}", identity=identity)

    for _path, _body in (
        (f"{OTP}/verify", {"verificationCode": "12345"}),
        (f"{OTP}/verify", {"verificationCode": "abcdef"}),
        (f"{FACTOR}/verify", {"verificationCode": "1234567"}),
        (f"{FACTOR}/verify", {"verificationCode": ""}),
        (f"/{_kind}/verification/email/verify", {"email": "a@example.com", "verificationCode": "12"}),
        ("/users/verification/email/verify", {"email": "a@example.com", "verificationCode": "12"}),
        ("/users/1/invite/validate", {"inviteCode": "12"}),
        ("/users/1/invite/consume", {"inviteCode": "12", "password": PASSWORD}),
        ("/users/1/invite/consume", {**_INVITE, "password": {"value": ""}}),
        ("/passwords/1/create", {"password": {"value": ""}}),
        ("/passwords/update", {"oldPassword": PASSWORD, "newPassword": {"value": ""}}),
        ("/passwords/update", {"oldPassword": {"value": ""}, "newPassword": PASSWORD}),
        (
            "/passwords/lost_password/resume",
            {**_RECOVERY, "newPassword": {"value": ""}},
        ),
        ("/sends/1/challenges/otp/SMS/verify", {"verificationCode": "1"}),
        ("/outgoing_wire_transfers/1/challenges/otp/SMS/verify", {"verificationCode": "1"}),
        ("/beneficiaries/batch/1/challenges/otp/SMS/verify", {"verificationCode": "1"}),
        ("/challenges/1/otp/SMS/verify", {"verificationCode": "1", "resourceType": "sends"}),
    ):

        @observed(f"POST {_path}", f"{_kind}: {_body}", 400, SIBLING)
        async def _(w: World, kind: str = _kind, path: str = _path, body: Json = _body) -> Any:
            await proven(w, kind)
            return await w.post(path, body)

    @observed("passwords.create", f"{_kind}: passwords that never lapse", 0, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        w.set(password_days=0)
        id, _ = await w.registered(kind, password=False)
        return (await w.post(f"/passwords/{id}/create", {"password": PASSWORD}))["passwordInfo"]["expiryDate"]

    @observed("access.request_token", f"{_kind}: right id, wrong identity type", [401, None], SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await proven(w, kind)
        wrong = "CONSUMER" if kind == "corporates" else "CORPORATE"
        answer = await w.post("/access_token", {"identity": {"type": wrong, "id": id}})
        return [answer.status, answer.body]

    @observed("authentication_factors.list", f"{_kind}: none", {"factors": ABSENT}, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        return await w.get("/authentication_factors")

    for _reason, _status in (
        ("TEMPORARY", "ACTIVE"),
        ("ACCOUNT_REVIEW", "INACTIVE"),
        ("ACCOUNT_SECURITY", "INACTIVE"),
        ("ACCOUNT_ABANDONED", "INACTIVE"),
    ):
        for _who in ("root user", "user"):

            @observed(
                f"{_kind}: {_who} deactivated, {_reason}",
                "token, recovery, sign-in, factors",
                [401, (409, "ACCOUNT_NOT_FOUND"), 403, _status],
                SIBLING,
            )
            async def _(w: World, kind: str = _kind, reason: str = _reason, who: str = _who) -> Any:
                id, token = await proven(w, kind, email="me@example.com")
                email = "me@example.com"
                if who == "user":
                    email = "clerk@example.com"
                    id = await w.user(email=email, mobile=NUMBER["mobile"])
                    await w.post(f"/users/{id}/invite")
                    used = await w.post(f"/users/{id}/invite/consume", {**_INVITE, "password": PASSWORD})
                    token = used["token"]
                w.sandbox.enrol(id, "SMS")
                w.sandbox.deactivate(id, reason)
                refused = [
                    await w.get("/managed_accounts", token),
                    await w.post("/passwords/lost_password/start", {"email": email}),
                    await w.post("/login_with_password", {"email": email, "password": PASSWORD}),
                ]
                w.sandbox.activate(id)
                return [*refused, (await w.get("/authentication_factors", token))["factors"][0]["status"]]


async def _on_user(w: World, what: str, user: str) -> Answer:
    if what == "get":
        return await w.get(f"/users/{user}")
    if what == "update":
        return await w.patch(f"/users/{user}", {"tag": "x"})
    return await w.post(f"/users/{user}/{what}")


for _level in ("KYC_LEVEL_1", "KYC_LEVEL_2"):

    @observed(
        "consumers.get_kyc",
        f"approved at {_level}",
        {"fullDueDiligence": "APPROVED", "kycLevel": _level, "ongoingKycLevel": _level},
        SIBLING,
    )
    async def _(w: World, level: str = _level) -> Any:
        id, _ = await proven(w, "consumers")
        await w.post("/consumers/kyc", {"kycLevel": level})
        w.sandbox.due_diligence(id, "APPROVED")
        return await w.get("/consumers/kyc")


for _status in ("PENDING_REVIEW", "APPROVED", "REJECTED"):

    @observed(
        "consumers.get_kyc",
        f"approved at level 1, level 2 {_status}",
        ["APPROVED", "KYC_LEVEL_2" if _status == "APPROVED" else "KYC_LEVEL_1", _status, "KYC_LEVEL_2"],
        SIBLING,
    )
    async def _(w: World, status: str = _status) -> Any:
        id, _ = await proven(w, "consumers")
        await w.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_1"})
        w.sandbox.due_diligence(id, "APPROVED")
        await w.post("/consumers/kyc", {"kycLevel": "KYC_LEVEL_2"})
        w.sandbox.due_diligence(id, status)
        found = (await w.get("/consumers/kyc")).body
        return [found[k] for k in ("fullDueDiligence", "kycLevel", "ongoingFullDueDiligence", "ongoingKycLevel")]


for _type in ("SOLE_TRADER", "LLC", "PUBLIC_LIMITED_COMPANY", "LIMITED_LIABILITY_PARTNERSHIP"):

    @observed("corporates.create", f"{_type} outside DE", 200, SIBLING)
    async def _(w: World, type: str = _type) -> Any:
        return await w.post("/corporates", w.corporate(company={"type": type}))


for _name in ("registeredAddress", "countryOfRegistration"):

    @observed("corporates.get", f"new: {_name}", True, SIBLING)
    async def _(w: World, name: str = _name) -> Any:
        await proven(w)
        return name in (await w.get("/corporates"))["company"]


@observed("corporates.create", "businessAddress is the registered one", ADDRESS["city"], SIBLING)
async def _(w: World) -> Any:
    made = await w.post("/corporates", w.corporate(company={"businessAddress": ADDRESS}))
    return made["company"]["registeredAddress"]["city"]


@observed("corporates.get", "seeded: registeredAddress", {"company": {"registeredAddress": PRESENT}}, SIBLING)
async def _(w: World) -> Any:
    return await w.get("/corporates")


@observed("users.consume_invite", "deactivated user", 403, SIBLING)
async def _(w: World) -> Any:
    user = await w.user()
    await w.post(f"/users/{user}/invite")
    await w.post(f"/users/{user}/deactivate")
    return await w.post(f"/users/{user}/invite/consume", {"inviteCode": "123456", "password": {"value": "Pass1234"}})


@observed("users.update", "a colleague, by a user whose roles do not allow it", 403, SIBLING)
async def _(w: World) -> Any:
    colleague = await w.user()
    clerk = w.sign_in(await w.user(roles=["CARDS_MANAGEMENT_ROLE"]))
    return await w.patch(f"/users/{colleague}", {"name": "Cy"}, clerk)


for _body, _said in (
    ({"resourceType": "sends", "resourceIds": ["99"]}, 404),
    ({"resourceType": "sends", "resourceIds": []}, 409),
):

    @observed("challenges.start_push", f"channel not registered, {len(_body['resourceIds'])} unknown", _said, SIBLING)
    async def _(w: World, body: Json = _body) -> Any:
        return await w.post("/challenges/push/AUTHY", body)


@observed("challenges.verify_otp", "channel not registered, unknown challenge", 404, SIBLING)
async def _(w: World) -> Any:
    token = w.sign_in(await w.user())
    body = {"resourceType": "sends", "verificationCode": "123456"}
    return await w.post("/challenges/99/otp/SMS/verify", body, token)


@observed("simulator.consumers.verify", "level 1 approved, level 2 begun", ["APPROVED", "KYC_LEVEL_2"], SIBLING)
async def _(w: World) -> Any:
    id, _ = await proven(w, "consumers")
    for level in ("KYC_LEVEL_1", "KYC_LEVEL_2"):
        await w.post("/consumers/kyc", {"kycLevel": level})
        await w.simulate(f"/consumers/{id}/verify")
    found = (await w.get("/consumers/kyc")).body
    return [found["ongoingFullDueDiligence"], found["kycLevel"]]


for _kind in KINDS:
    for _what in ({"email": "new@example.com"}, {"feeGroup": "UNKNOWN"}):

        @observed(
            f"{_kind}.update", f"approved, by a user without roles: {_what}", (403, "INSUFFICIENT_PERMISSIONS"), SIBLING
        )
        async def _(w: World, kind: str = _kind, what: Json = _what) -> Any:
            await approved(w, kind)
            return await w.patch(f"/{kind}", what, w.sign_in(await w.user()))


for _kind in KINDS:

    @observed(
        "bulks.create_users", f"{_kind}: due diligence not passed, as with the single call", [200, 201, 200], SIBLING
    )
    async def _(w: World, kind: str = _kind) -> Any:
        await proven(w, kind)
        user = {"name": "Bo", "surname": "Clerk", "email": "bo@example.com"}
        return [
            await w.post("/users", user),
            await w.post("/bulks/users", [{"requestBody": {**user, "email": "cy@example.com"}}]),
            await w.get("/bulks"),
        ]
