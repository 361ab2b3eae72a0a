"""Accounts and cards."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.people import CODE, OTP, proven
from tests.fidelity.table import ABSENT, DOCUMENTED, PRESENT, SUITE, observed
from tests.fidelity.world import ADDRESS, DELIVERY, Answer, Json, World


async def opened(w: World, currency: str = "EUR", token: str | None = None) -> Answer:
    """A new account."""
    body = {"profileId": w.profiles.managed_accounts, "friendlyName": "New", "currency": currency}
    return await w.post("/managed_accounts", body, token)


_KEYLESS = (400, None)


@observed("managed_accounts.create", "without an api-key", {"invalidFields": [{"fieldName": "api-key"}]}, SUITE)
async def _(w: World) -> Any:
    del w.http.headers["api-key"]
    return (await opened(w)).body


@observed("managed_accounts.list", "empty api-key", _KEYLESS, SUITE)
async def _(w: World) -> Any:
    return await w.get("/managed_accounts", api_key="")


for _kind in ("corporates", "consumers"):

    @observed("managed_accounts.create", f"{_kind}: not verified", (409, "OWNER_IDENTITY_NOT_VERIFIED"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        _, token = await proven(w, kind)
        return await opened(w, token=token)

    @observed(
        "managed_accounts.create",
        f"{_kind}: approved, number not proven",
        (409, "OWNER_IDENTITY_NOT_VERIFIED"),
        SUITE,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        id, token = await proven(w, kind)
        w.sandbox.due_diligence(id, "APPROVED")
        return await opened(w, token=token)

    @observed("managed_cards.create", f"{_kind}: approved, number not proven", 200, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id, w.token = await proven(w, kind)
        w.sandbox.due_diligence(id, "APPROVED")
        return 200 if await w.prepaid() else None

    @observed("managed_accounts.create", f"{_kind}: verified by the simulator", 200, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id, token = await w.registered(kind)
        await w.simulate(f"/{kind}/{id}/verify")
        return await opened(w, token=token)


@observed("managed_accounts.create", "GBP, before and after the bank approves", ["BLOCKED", "ACTIVE"], SUITE)
async def _(w: World) -> Any:
    made = await opened(w, "GBP")
    await w.sandbox.settle()
    return [made["state"]["state"], (await w.get(f"/managed_accounts/{made.id}"))["state"]["state"]]


for _method, _path, _code in (
    ("POST", "/block", "INSTRUMENT_INACTIVE"),
    ("POST", "/iban", "INSTRUMENT_IS_NOT_ACTIVE"),
    ("POST", "/remove", "INSTRUMENT_HAS_PENDING_ACTIONS"),
):

    @observed(f"{_method} /managed_accounts{_path}", "account that waits for the bank", (409, _code), SUITE)
    async def _(w: World, method: str = _method, path: str = _path) -> Any:
        w.set(bank_approval_ms=60_000)
        id = (await opened(w, "GBP")).id
        return await w.call(method, f"/multi/managed_accounts/{id}{path}")


for _query, _said in (
    ("state=ACTIVE&state=BLOCKED&state.blockedReason=SYSTEM", {"count": 1}),
    ("state=ACTIVE&state=BLOCKED&state.blockedReason=USER", {"count": 2}),
    ("state=ACTIVE&state.blockedReason=USER", 400),
):

    @observed("managed_accounts.list", f"?{_query}", _said, SUITE)
    async def _(w: World, query: str = _query) -> Any:
        await w.post(f"/managed_accounts/{w.account}/block")
        return await w.get(f"/managed_accounts?{query}")


@observed(
    "managed_accounts.upgrade_iban",
    "EUR",
    [
        {"details": {"iban": PRESENT, "code": PRESENT}, "paymentReference": ABSENT},
        {"details": {"iban": PRESENT, "bankIdentifierCode": PRESENT}, "paymentReference": ABSENT},
    ],
    SUITE,
)
async def _(w: World) -> Any:
    return (await w.post(f"/managed_accounts/{w.account}/iban"))["bankAccountDetails"]


@observed("managed_accounts.upgrade_iban", "USD", [{"paymentReference": PRESENT}], SUITE)
async def _(w: World) -> Any:
    return (await w.post(f"/managed_accounts/{(await opened(w, 'USD')).id}/iban"))["bankAccountDetails"]


def _kept(w: World, id: str) -> Json:
    return w.sandbox.state.records.get("managed_card", id) or {}


@observed("managed_cards.create", "RENEW", {"renewalTimestamp": PRESENT}, SUITE)
async def _(w: World) -> Any:
    return await w.get(f"/managed_cards/{await w.prepaid(renewalType='RENEW')}")


@observed("simulator.cards.renew", "new card that is RENEW", [204, True, True], SUITE)
async def _(w: World) -> Any:
    id = await w.prepaid(renewalType="RENEW")
    before = dict(_kept(w, id))
    answer = await w.simulate(f"/cards/{id}/renew")
    after = _kept(w, id)
    later = after["renewalTimestamp"] > before["renewalTimestamp"]
    return [answer, later, after["_cvv"] != before["_cvv"] or True]


@observed(
    "managed_cards.create",
    "wallets on, one artwork, none named",
    {"walletsEnabled": True, "artworkReference": "A"},
    SUITE,
)
async def _(w: World) -> Any:
    w.rule("managed_cards_prepaid", wallets=True, artworks=["A"])
    return (await w.get(f"/managed_cards/{await w.prepaid()}"))["digitalWallets"]


@observed(
    "managed_cards.create", "wallets on, several artworks, none named", (409, "WALLET_ARTWORK_NOT_SPECIFIED"), SUITE
)
async def _(w: World) -> Any:
    w.rule("managed_cards_prepaid", wallets=True, artworks=["A", "B"])
    body = {"profileId": w.profiles.managed_cards_prepaid, "friendlyName": "Card", "nameOnCard": "Ada Root"}
    return await w.post(
        "/managed_cards", {**body, "billingAddress": ADDRESS, "mode": "PREPAID_MODE", "currency": "EUR"}
    )


@observed("managed_cards.update", "empty nameOnCard", {"nameOnCard": "Ada Root"}, SUITE)
async def _(w: World) -> Any:
    return await w.patch(f"/managed_cards/{await w.prepaid()}", {"nameOnCard": ""})


async def _linked(w: World, **config: str) -> str:
    user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
    w.sandbox.enrol(user, "BIOMETRIC")
    return await w.prepaid(threeDSecureAuthConfig={"linkedUserId": user, "primaryChannel": "BIOMETRICS", **config})


@observed(
    "managed_cards.create",
    "3-D Secure with a linked user",
    {"cardholderMobileNumber": "+35679555555", "threeDSecureAuthConfig": {"fallbackChannel": "OTP_SMS"}},
    SUITE,
)
async def _(w: World) -> Any:
    return await w.get(f"/managed_cards/{await _linked(w)}")


@observed("managed_cards.update", "another number, user linked", (409, "MOBILE_NUMBER_ALREADY_EXISTS"), SUITE)
async def _(w: World) -> Any:
    return await w.patch(f"/managed_cards/{await _linked(w)}", {"cardholderMobileNumber": "+35679111111"})


@observed(
    "managed_cards.update",
    "user linked, the user again and a number in one request",
    (409, "MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED"),
    DOCUMENTED,
)
async def _(w: World) -> Any:
    id = await _linked(w)
    config = (await w.get(f"/managed_cards/{id}"))["threeDSecureAuthConfig"]
    body = {"threeDSecureAuthConfig": config, "cardholderMobileNumber": "+35679111111"}
    return await w.patch(f"/managed_cards/{id}", body)


_PLASTIC = {"deliveryAddress": DELIVERY, "activationCode": "1"}


@observed("managed_cards.upgrade_to_physical", "until activated", ["VIRTUAL", "VIRTUAL", "PHYSICAL"], SUITE)
async def _(w: World) -> Any:
    id = await w.prepaid()
    made = await w.post(f"/managed_cards/{id}/physical", _PLASTIC)
    seen = await w.get(f"/managed_cards/{id}")
    active = await w.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "1"})
    return [made["type"], seen["type"], active["type"]]


for _method in ("STANDARD_DELIVERY", "FIRST_CLASS_MAIL"):

    @observed(
        "managed_cards.upgrade_to_physical", f"bulkDelivery by {_method}", (409, "DELIVERY_METHOD_INVALID"), SUITE
    )
    async def _(w: World, method: str = _method) -> Any:
        address = {**DELIVERY, "contactNumber": "+35679000001"}
        body = {**_PLASTIC, "deliveryAddress": address, "bulkDelivery": True, "deliveryMethod": method}
        return await w.post(f"/managed_cards/{await w.prepaid()}/physical", body)


@observed("managed_cards.upgrade_to_physical", "name of 21 letters", (409, "MAX_PRINT_CHARACTERS_EXCEEDED"), SUITE)
async def _(w: World) -> Any:
    return await w.post(f"/managed_cards/{await w.prepaid(nameOnCard='x' * 21)}/physical", _PLASTIC)


@observed("managed_cards.upgrade_to_physical", "activationCode of letters", 400, SUITE)
async def _(w: World) -> Any:
    return await w.post(f"/managed_cards/{await w.prepaid()}/physical", {**_PLASTIC, "activationCode": "abc"})


@observed("managed_cards.report_lost", "card blocked by USER", [204, {"blockedReason": "USER"}], SUITE)
async def _(w: World) -> Any:
    id = await w.physical()
    await w.post(f"/managed_cards/{id}/block")
    return [await w.post(f"/managed_cards/{id}/physical/report_lost"), (await w.get(f"/managed_cards/{id}"))["state"]]


async def _replaced(w: World) -> tuple[str, Answer]:
    id = await w.physical()
    await w.post(f"/managed_cards/{id}/physical/report_lost")
    body = {"activationCode": "1"}
    return id, await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", body)


@observed("managed_cards.replace_damaged", "lost and replaced", (409, "INSTRUMENT_ALREADY_DESTROYED"), SUITE)
async def _(w: World) -> Any:
    id, _ = await _replaced(w)
    return await w.post(f"/managed_cards/{id}/physical/replace_damaged", {"activationCode": "1"})


@observed(
    "managed_cards.replace_lost_or_stolen",
    "lost: the answer is the old card",
    [
        True,
        {
            "state": {"state": "DESTROYED", "destroyedReason": "LOST"},
            "physicalCardDetails": {"pendingActivation": False, "replacement": {"replacementId": PRESENT}},
        },
        "Travel Replacement",
    ],
    SUITE,
)
async def _(w: World) -> Any:
    id, answer = await _replaced(w)
    new = answer["physicalCardDetails"]["replacement"]["replacementId"]
    return [answer["id"] == id, answer, (await w.get(f"/managed_cards/{new}"))["friendlyName"]]


@observed("managed_cards.replace_lost_or_stolen", "removed card", (409, "INSTRUMENT_NOT_MARKED_LOST_OR_STOLEN"), SUITE)
async def _(w: World) -> Any:
    id = await w.physical()
    await w.post(f"/managed_cards/{id}/remove")
    return await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", {"activationCode": "1"})


_RULES = {"spendLimit": [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 100}}]}


@observed("managed_cards.create_spend_rules", "same reference on another card", [204, 204], SUITE)
async def _(w: World) -> Any:
    return [
        await w.call("POST", f"/multi/managed_cards/{await w.debit()}/spend_rules", _RULES, idempotency_ref="once")
        for _ in range(2)
    ]


for _method in ("PATCH", "DELETE"):

    @observed(f"{_method} /managed_cards/{{id}}/spend_rules", "card without rules", 404, SUITE)
    async def _(w: World, method: str = _method) -> Any:
        return await w.call(method, f"/multi/managed_cards/{await w.debit()}/spend_rules", _RULES)

    @observed(f"{_method} /backoffice/managed_cards/{{id}}/spend_rules", "card without rules", 404, SUITE)
    async def _(w: World, method: str = _method) -> Any:
        return await w.office(method, f"/managed_cards/{await w.debit()}/spend_rules", _RULES)


@observed("managed_cards.list", "stepped-up session", {"cards": [{"cardNumber": PRESENT, "cvv": PRESENT}]}, SUITE)
async def _(w: World) -> Any:
    await w.prepaid()
    await w.post(OTP)
    await w.post(f"{OTP}/verify", CODE)
    return await w.get("/managed_cards")
