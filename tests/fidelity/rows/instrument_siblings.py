"""Accounts and cards once more: each observed rule for consumers, the back office, and the other kind of card."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.instruments import opened
from tests.fidelity.rows.people import proven
from tests.fidelity.table import ABSENT, PRESENT, SIBLING, observed
from tests.fidelity.world import ADDRESS, DELIVERY, Answer, Json, World

_KEYS = {"invalidFields": [{"fieldName": "api-key", "error": "REQUIRED"}], "syntaxErrors": ABSENT}
PLASTIC: Json = {"deliveryAddress": DELIVERY, "activationCode": "123456"}
LOST = (409, "INSTRUMENT_NOT_MARKED_LOST_OR_STOLEN")

for _method, _path in (
    ("GET", "/multi/managed_accounts"),
    ("GET", "/multi/managed_cards"),
    ("GET", "/multi/transactions"),
    ("POST", "/multi/login_with_password"),
    ("POST", "/multi/access_token"),
    ("POST", "/multi/corporates"),
    ("POST", "/multi/sends"),
    ("POST", "/multi/passwords/validate"),
    ("GET", "/multi/backoffice/transfers"),
    ("POST", "/multi/backoffice/access_token"),
):
    for _key in (None, ""):

        @observed(f"{_method} {_path}", "no api-key" if _key is None else "empty api-key", [400, _KEYS], SIBLING)
        async def _(w: World, method: str = _method, path: str = _path, key: str | None = _key) -> Any:
            if key is None:
                del w.http.headers["api-key"]
            answer = await w.call(method, path, {}, **({} if key is None else {"api_key": key}))
            return [answer.status, answer.body]

    @observed(f"{_method} {_path}", "wrong api-key", [401, None], SIBLING)
    async def _(w: World, method: str = _method, path: str = _path) -> Any:
        answer = await w.call(method, path, {}, api_key="wrong")
        return [answer.status, answer.body]


UNVERIFIED = (409, "OWNER_IDENTITY_NOT_VERIFIED")


async def _issued(w: World, token: str, mode: str = "PREPAID_MODE") -> Answer:
    body = {
        "profileId": w.profiles.managed_cards_prepaid,
        "friendlyName": "Travel",
        "nameOnCard": "Ada Root",
        "billingAddress": ADDRESS,
        "mode": mode,
        "currency": "EUR",
    }
    return await w.post("/managed_cards", body, token)


for _kind in ("corporates", "consumers"):

    @observed("managed_cards.create", f"{_kind}: not verified", UNVERIFIED, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        _, token = await proven(w, kind)
        return await _issued(w, token)

    @observed("managed_cards.create", f"{_kind}: approved, address not proven", UNVERIFIED, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        id, token = await w.registered(kind)
        w.sandbox.due_diligence(id, "APPROVED")
        return await _issued(w, token)

    @observed("managed_accounts.create", f"{_kind}: approved, address not proven", UNVERIFIED, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        id, token = await w.registered(kind)
        w.sandbox.due_diligence(id, "APPROVED")
        w.change("person", id, mobileVerified=True)
        return await opened(w, token=token)

    for _status in ("INITIATED", "PENDING_REVIEW", "REJECTED"):

        @observed("managed_accounts.create", f"{_kind}: due diligence {_status}", UNVERIFIED, SIBLING)
        async def _(w: World, kind: str = _kind, status: str = _status) -> Any:
            id, token = await proven(w, kind)
            w.change("person", id, mobileVerified=True)
            w.sandbox.due_diligence(id, status)
            return await opened(w, token=token)

    @observed("managed_accounts.create", f"{_kind}: programme that does not ask", 200, SIBLING)
    async def _(w: World, kind: str = _kind) -> Any:
        w.set(owner_verification=False)
        _, token = await w.registered(kind)
        return await opened(w, token=token)

    for _currency, _states in (
        ("GBP", ["BLOCKED", "ACTIVE"]),
        ("EUR", ["ACTIVE", "ACTIVE"]),
        ("USD", ["ACTIVE", "ACTIVE"]),
    ):

        @observed("managed_accounts.create", f"{_kind}: {_currency}, at first and later", _states, SIBLING)
        async def _(w: World, kind: str = _kind, currency: str = _currency) -> Any:
            if kind == "consumers":
                await w.as_consumer()
            made = await opened(w, currency)
            await w.sandbox.settle()
            return [made["state"]["state"], (await w.get(f"/managed_accounts/{made.id}"))["state"]["state"]]


for _method, _path, _code in (("POST", "/multi/managed_cards", "PARENT_MANAGED_ACCOUNT_NOT_ACTIVE"),):

    @observed("managed_cards.create", "debit card on an account that waits for the bank", (409, _code), SIBLING)
    async def _(w: World) -> Any:
        w.set(bank_approval_ms=60_000)
        id = (await opened(w, "GBP")).id
        body = {
            "profileId": w.profiles.managed_cards_debit,
            "friendlyName": "Office",
            "nameOnCard": "Ada Root",
            "billingAddress": ADDRESS,
            "mode": "DEBIT_MODE",
            "parentManagedAccountId": id,
        }
        return await w.post("/managed_cards", body)


@observed("webhook managed_accounts", "GBP, approved by the bank", ["REQUESTED", "CREATED"], SIBLING)
async def _(w: World) -> Any:
    id = (await opened(w, "GBP")).id
    await w.sandbox.settle()
    return [e["type"] for e in w.events("/managed_accounts/watch") if e["account"]["id"]["id"] == id]


for _how, _event in (("block", "BLOCKED"), ("unblock", "UNBLOCKED"), ("remove", "DESTROYED")):

    @observed(
        "webhook managed_accounts", f"after {_how}", {"type": _event, "account": {"active": _how != "remove"}}, SIBLING
    )
    async def _(w: World, how: str = _how) -> Any:
        id = (await opened(w)).id
        if how == "unblock":
            await w.post(f"/managed_accounts/{id}/block")
        await w.post(f"/managed_accounts/{id}/{how}")
        return w.events("/managed_accounts/watch")[-1]


for _query, _said in (
    ("state=ACTIVE&state=BLOCKED&state.blockedReason=SYSTEM", 1),
    ("state=ACTIVE&state=BLOCKED&state.blockedReason=USER", 2),
    ("state=ACTIVE&state=DESTROYED&state.destroyedReason=USER", 2),
    ("state=ACTIVE&state=DESTROYED&state.destroyedReason=LOST", 1),
    ("state=BLOCKED&state=DESTROYED&state.blockedReason=USER", 2),
    ("state=BLOCKED&state=DESTROYED&state.blockedReason=SYSTEM", 1),
    ("state=BLOCKED&state.blockedReason=USER", 1),
    ("state.blockedReason=USER", 1),
    ("state=ACTIVE&state.blockedReason=USER", 400),
    ("state=DESTROYED&state.blockedReason=USER", 400),
    ("state=ACTIVE&state.destroyedReason=USER", 400),
):

    @observed("managed_cards.list", f"?{_query}", _said, SIBLING)
    async def _(w: World, query: str = _query) -> Any:
        ids = [await w.prepaid() for _ in range(3)]
        await w.post(f"/managed_cards/{ids[0]}/block")
        await w.post(f"/managed_cards/{ids[1]}/remove")
        answer = await w.get(f"/managed_cards?{query}")
        return answer if answer.status != 200 else answer["count"]

    if "LOST" in _query:
        continue

    @observed("managed_accounts.list", f"?{_query}, one of each state", _said, SIBLING)
    async def _(w: World, query: str = _query) -> Any:
        for account in w.seeded.accounts:
            w.sandbox.adjust(account, -1_000_000)
        await opened(w)
        await w.post(f"/managed_accounts/{w.seeded.accounts[0]}/block")
        await w.post(f"/managed_accounts/{w.seeded.accounts[1]}/remove")
        answer = await w.get(f"/managed_accounts?{query}")
        return answer if answer.status != 200 else answer["count"]


for _currency, _details in (
    ("EUR", [{"paymentReference": ABSENT}] * 2),
    ("USD", [{"paymentReference": PRESENT}]),
):
    for _kind in ("corporates", "consumers"):

        @observed("managed_accounts.get_iban", f"{_kind}: {_currency}", _details, SIBLING)
        async def _(w: World, kind: str = _kind, currency: str = _currency) -> Any:
            if kind == "consumers":
                await w.as_consumer()
            id = (await opened(w, currency)).id
            await w.post(f"/managed_accounts/{id}/iban")
            return (await w.get(f"/managed_accounts/{id}/iban"))["bankAccountDetails"]


@observed("managed_accounts.get_iban", "GBP", {"state": "ALLOCATED"}, SIBLING)
async def _(w: World) -> Any:
    id = (await opened(w, "GBP")).id
    await w.sandbox.settle()
    await w.post(f"/managed_accounts/{id}/iban")
    return await w.get(f"/managed_accounts/{id}/iban")


async def made(w: World, mode: str, **more: Any) -> str:
    """A card of either kind, without money or limit."""
    return await (w.prepaid(**more) if mode == "prepaid" else w.debit(**more))


for _mode in ("prepaid", "debit"):

    @observed("managed_cards.create", f"{_mode} card, NO_RENEW", {"renewalTimestamp": ABSENT}, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        return await w.get(f"/managed_cards/{await made(w, mode, renewalType='NO_RENEW')}")

    @observed("managed_cards.update", f"{_mode} card becomes RENEW", {"renewalTimestamp": PRESENT}, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode, renewalType="NO_RENEW")
        return await w.patch(f"/managed_cards/{id}", {"renewalType": "RENEW"})

    @observed("managed_cards.update", f"{_mode} card becomes NO_RENEW", {"renewalTimestamp": ABSENT}, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode, renewalType="RENEW")
        return await w.patch(f"/managed_cards/{id}", {"renewalType": "NO_RENEW"})

    @observed("backoffice.managed_cards.update_renewal_type", f"{_mode} card", {"renewalTimestamp": PRESENT}, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode, renewalType="NO_RENEW")
        await w.office("PATCH", f"/managed_cards/{id}/renewal", {"renewalType": "RENEW"})
        return await w.office("GET", f"/managed_cards/{id}")

    @observed("simulator.cards.renew", f"new {_mode} card that is RENEW", [204, True, True], SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode, renewalType="RENEW")
        before = dict(w.sandbox.state.records.get("managed_card", id) or {})
        codes = set()
        for _ in range(4):
            answer = await w.simulate(f"/cards/{id}/renew")
            after = w.sandbox.state.records.get("managed_card", id) or {}
            codes.add(after["_cvv"])
        return [answer, after["renewalTimestamp"] > before["renewalTimestamp"], len(codes | {before["_cvv"]}) > 1]

    for _artworks, _said in (
        (["A"], {"walletsEnabled": True, "artworkReference": "A"}),
        (None, {"walletsEnabled": False}),
    ):

        @observed("managed_cards.create", f"{_mode} card, wallets, artworks {_artworks}", _said, SIBLING)
        async def _(w: World, mode: str = _mode, artworks: list[str] | None = _artworks) -> Any:
            rules = {} if artworks is None else {"wallets": True, "artworks": artworks}
            w.rule(f"managed_cards_{mode}", **rules)
            return (await w.get(f"/managed_cards/{await made(w, mode)}"))["digitalWallets"]

    for _field in ("nameOnCard", "nameOnCardLine2"):

        @observed("managed_cards.update", f"{_mode} card, {_field} empty", [200, "Kept"], SIBLING)
        async def _(w: World, mode: str = _mode, field: str = _field) -> Any:
            id = await made(w, mode, **{field: "Kept"})
            changed = await w.patch(f"/managed_cards/{id}", {field: ""})
            return [changed, (await w.get(f"/managed_cards/{id}"))[field]]

    async def _linked(w: World, mode: str = _mode, **config: str) -> str:
        user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
        w.sandbox.enrol(user, "BIOMETRIC")
        return await made(
            w, mode, threeDSecureAuthConfig={"linkedUserId": user, "primaryChannel": "BIOMETRICS", **config}
        )

    for _primary, _shown in (
        ("BIOMETRICS", {"primaryChannel": "BIOMETRICS", "fallbackChannel": "OTP_SMS"}),
        ("OTP_SMS", {"primaryChannel": "OTP_SMS"}),
    ):

        @observed(
            "managed_cards.create",
            f"{_mode} card, 3-D Secure by {_primary}",
            {"cardholderMobileNumber": "+35679555555", "threeDSecureAuthConfig": _shown},
            SIBLING,
        )
        async def _(w: World, linked: Any = _linked, mode: str = _mode, primary: str = _primary) -> Any:
            return await w.get(f"/managed_cards/{await linked(w, mode, primaryChannel=primary)}")

    @observed(
        "managed_cards.update", f"{_mode} card gets 3-D Secure", {"cardholderMobileNumber": "+35679555555"}, SIBLING
    )
    async def _(w: World, mode: str = _mode) -> Any:
        user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
        w.sandbox.enrol(user, "BIOMETRIC")
        config = {"linkedUserId": user, "primaryChannel": "BIOMETRICS"}
        return await w.patch(f"/managed_cards/{await made(w, mode)}", {"threeDSecureAuthConfig": config})

    @observed(
        "managed_cards.update",
        f"{_mode} card, the user's own number again",
        {"cardholderMobileNumber": "+35679555555"},
        SIBLING,
    )
    async def _(w: World, linked: Any = _linked, mode: str = _mode) -> Any:
        return await w.patch(f"/managed_cards/{await linked(w, mode)}", {"cardholderMobileNumber": "+35679555555"})

    @observed(
        "managed_cards.upgrade_to_physical",
        f"{_mode} card, until activated",
        ["VIRTUAL", "VIRTUAL", "VIRTUAL", "PHYSICAL"],
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode)
        upgraded = await w.post(f"/managed_cards/{id}/physical", PLASTIC)
        listed = (await w.get("/managed_cards"))["cards"][0]
        seen = await w.office("GET", f"/managed_cards/{id}")
        active = await w.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "123456"})
        return [upgraded["type"], listed["type"], seen["type"], active["type"]]

    for _letters, _said in ((20, 200), (21, (409, "MAX_PRINT_CHARACTERS_EXCEEDED"))):

        @observed("managed_cards.upgrade_to_physical", f"{_mode} card, name of {_letters} letters", _said, SIBLING)
        async def _(w: World, mode: str = _mode, letters: int = _letters) -> Any:
            return await w.post(f"/managed_cards/{await made(w, mode, nameOnCard='x' * letters)}/physical", PLASTIC)

        @observed("managed_cards.upgrade_to_physical", f"{_mode} card, line 2 of {_letters} letters", _said, SIBLING)
        async def _(w: World, mode: str = _mode, letters: int = _letters) -> Any:
            body = {**PLASTIC, "nameOnCardLine2": "x" * letters}
            return await w.post(f"/managed_cards/{await made(w, mode)}/physical", body)

    for _code, _said in (("1", 200), ("123456", 200), ("1234567", 400), ("12a", 400), ("", 400)):

        @observed("managed_cards.upgrade_to_physical", f"{_mode} card, activationCode {_code!r}", _said, SIBLING)
        async def _(w: World, mode: str = _mode, code: str = _code) -> Any:
            return await w.post(f"/managed_cards/{await made(w, mode)}/physical", {**PLASTIC, "activationCode": code})

    for _method in ("STANDARD_DELIVERY", "FIRST_CLASS_MAIL", "COURIER", "REGISTERED_MAIL"):
        _bad = _method in ("STANDARD_DELIVERY", "FIRST_CLASS_MAIL")

        @observed(
            "managed_cards.upgrade_to_physical",
            f"{_mode} card, bulkDelivery by {_method}",
            (409, "DELIVERY_METHOD_INVALID") if _bad else 200,
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, method: str = _method) -> Any:
            address = {**DELIVERY, "contactNumber": "+35679000001"}
            body = {**PLASTIC, "deliveryAddress": address, "bulkDelivery": True, "deliveryMethod": method}
            return await w.post(f"/managed_cards/{await made(w, mode)}/physical", body)

    for _active, _count in ((False, [1, 0]), (True, [0, 1])):

        @observed(
            "managed_cards.list",
            f"{_mode} card upgraded, {'' if _active else 'not '}activated: counted as VIRTUAL, PHYSICAL",
            _count,
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, active: bool = _active) -> Any:
            id = await made(w, mode)
            await w.post(f"/managed_cards/{id}/physical", PLASTIC)
            if active:
                await w.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "123456"})
            return [(await w.get(f"/managed_cards?type={type}"))["count"] for type in ("VIRTUAL", "PHYSICAL")]

    @observed(
        "webhook /managed_cards/expiries/watch",
        f"{_mode} card upgraded, not activated",
        {"cardType": "VIRTUAL"},
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode)
        await w.post(f"/managed_cards/{id}/physical", PLASTIC)
        await w.simulate(f"/cards/{id}/about_to_expire")
        return w.events("/managed_cards/expiries/watch")[-1]


@observed("linked_accounts.list", "newest first", True, SIBLING)
async def _(w: World) -> Any:
    body = {
        "profileId": w.profiles.linked_accounts,
        "name": "Ada Root",
        "type": "BUSINESS",
        "country": "DE",
        "currency": "EUR",
    }
    added = []
    for iban in ("DE02120300000000202051", "DE02500105170137075030"):
        account = {"iban": iban, "bankIdentifierCode": "BYLADEM1001"}
        added.append((await w.post("/linked_accounts", {**body, "accountReference": account})).id)
    return [account["id"] for account in (await w.get("/linked_accounts"))["accounts"]] == added[::-1]
