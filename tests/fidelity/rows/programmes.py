"""Programmes that are configured otherwise: card settlements and credits, limits, passcodes, channels, profiles."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.card_money import AUTHORISATIONS, SETTLEMENTS
from tests.fidelity.rows.card_siblings import card
from tests.fidelity.rows.instruments import opened
from tests.fidelity.rows.people import FACTOR, proven
from tests.fidelity.table import CHOSEN, SIBLING, SUITE, observed
from tests.fidelity.world import Json, World

PAYMENTS = "/managed_cards/payments/watch"
DEPOSITS = "/managed_accounts/deposits/watch"


def _eur(minor: int) -> Json:
    return {"currency": "EUR", "amount": str(minor)}


async def _account(w: World, mode: str) -> tuple[str, str, int]:
    id = await card(w, mode)
    account = id if mode == "prepaid" else w.account
    return id, account, w.available(account)


async def _paid(w: World, mode: str, amount: int = 100) -> tuple[str, str, str, int]:
    """A payment that waits for its settlement: card, payment, ledger account, balance before it."""
    w.set(card_settlement_ms=None)
    id, account, before = await _account(w, mode)
    assert await w.purchase(id, amount) == "APPROVED"
    return id, str((await w.get("/card_payments"))["cardPayments"][0]["id"]), account, before


async def _entries(w: World, id: str) -> list[tuple[str, int, str]]:
    statement = await w.get(f"/managed_cards/{id}/statement?orderByTimestamp=ASC")
    return [
        (entry["transactionId"]["type"], entry["transactionAmount"]["amount"], entry["entryState"])
        for entry in statement["entry"]
        if entry["transactionId"]["type"] not in ("TRANSFER", "SYSTEM_TRANSACTION")
    ]


for _mode in ("prepaid", "debit"):
    for _parts, _money in (
        ([1.0], [-100]),
        ([0.5, 0.5], [-50, -50]),
        ([0.25, 0.25, 0.5], [-25, -25, -50]),
        ([0.8], [-80]),
        ([1.2], [-120]),
    ):
        for _fee in (0, 7):

            @observed(
                "webhook card settlements",
                f"{_mode} card, settled in parts {_parts}, fee {_fee}",
                [[_eur(minor) for minor in _money], sum(_money) - _fee, "SETTLED"],
                CHOSEN,
            )
            async def _(w: World, mode: str = _mode, parts: list[float] = _parts, fee: int = _fee) -> Any:
                w.set(card_settlements=parts, fees={"purchase_fees": {"EUR": fee}} if fee else {})
                id, account, before = await _account(w, mode)
                await w.purchase(id, 100)
                for _ in parts:
                    await w.settle()
                status = (await w.get("/card_payments"))["cardPayments"][0]["status"]
                return [[e["transactionAmount"] for e in w.events(SETTLEMENTS)], w.available(account) - before, status]

    @observed(
        "managed_cards.get_statement",
        f"{_mode} card, settled twice",
        [("AUTHORISATION", -100, "COMPLETED"), ("SETTLEMENT", -30, "COMPLETED"), ("SETTLEMENT", -70, "COMPLETED")],
        CHOSEN,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id, payment, _, _ = await _paid(w, mode)
        w.sandbox.settle_card_payment(payment, 30, last=False)
        w.sandbox.settle_card_payment(payment)
        return await _entries(w, id)

    @observed("card settlement", f"{_mode} card, a part, and no more", [-30, "SETTLED"], CHOSEN)
    async def _(w: World, mode: str = _mode) -> Any:
        _, payment, account, before = await _paid(w, mode)
        w.sandbox.settle_card_payment(payment, 30)
        return [w.available(account) - before, (await w.get(f"/card_payments/{payment}"))["status"]]

    @observed("card settlement", f"{_mode} card, a part, and more to come", [-100, "SETTLEMENT_IN_PROGRESS"], CHOSEN)
    async def _(w: World, mode: str = _mode) -> Any:
        _, payment, account, before = await _paid(w, mode)
        w.sandbox.settle_card_payment(payment, 30, last=False)
        return [w.available(account) - before, (await w.get(f"/card_payments/{payment}"))["status"]]

    for _ways, _amount, _done in (
        ("30 of it", 30, "settled"),
        ("130", 130, "settled"),
        ("30, the rest reversed", 30, "reversed"),
        ("30, the rest expired", 30, "expired"),
    ):

        @observed(
            "card_payments.get, managed_cards.list_transactions",
            f"{_mode} card, 100 authorised and settled: {_ways}",
            [_amount, "SETTLED", _amount, "COMPLETED"],
            CHOSEN,
        )
        async def _(w: World, mode: str = _mode, amount: int = _amount, done: str = _done) -> Any:
            id, payment, _, _ = await _paid(w, mode)
            w.sandbox.settle_card_payment(payment, amount, last=done == "settled")
            if done == "reversed":
                w.sandbox.reverse_card_payment(payment)
            await w.pass_time(8 * 86_400)
            w.token = w.sign_in(w.id)
            shown = await w.get(f"/card_payments/{payment}")
            line = (await w.get(f"/managed_cards/{id}/transactions?type=card_payments"))["transactions"][0]
            return [shown["displayAmount"]["amount"], shown["status"], line["amount"]["amount"], line["status"]]

    @observed("card settlement", f"{_mode} card, more than was authorised", -130, CHOSEN)
    async def _(w: World, mode: str = _mode) -> Any:
        _, payment, account, before = await _paid(w, mode)
        w.sandbox.settle_card_payment(payment, 130)
        return w.available(account) - before

    for _part, _left, _status in ((None, 0, "CANCELLED"), (40, -60, "SETTLEMENT_IN_PROGRESS"), (500, 0, "CANCELLED")):

        @observed("card authorisation reversed", f"{_mode} card, {_part or 'all'} of 100", [_left, _status], CHOSEN)
        async def _(w: World, mode: str = _mode, part: int | None = _part) -> Any:
            _, payment, account, before = await _paid(w, mode)
            w.sandbox.reverse_card_payment(payment, part)
            return [w.available(account) - before, (await w.get(f"/card_payments/{payment}"))["status"]]

        @observed(
            "managed_cards.get_statement",
            f"{_mode} card, {_part or 'all'} of 100 reversed",
            [("AUTHORISATION", -100), ("AUTHORISATION_REVERSAL", min(_part or 100, 100))],
            CHOSEN,
        )
        async def _(w: World, mode: str = _mode, part: int | None = _part) -> Any:
            id, payment, _, _ = await _paid(w, mode)
            w.sandbox.reverse_card_payment(payment, part)
            return [entry[:2] for entry in await _entries(w, id)]

    @observed(
        "webhook card authorisations",
        f"{_mode} card, reversed",
        {"authorisationType": "ONLINE_REVERSE", "transactionAmount": _eur(100), "relatedAuthorisationId": True},
        CHOSEN,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        _, payment, _, _ = await _paid(w, mode)
        w.sandbox.reverse_card_payment(payment)
        first, last = w.events(AUTHORISATIONS)
        return {**last, "relatedAuthorisationId": last["relatedAuthorisationId"] == first["transactionId"]}

    @observed("card authorisation reversed", f"{_mode} card, the rest settled", [-60, "SETTLED"], CHOSEN)
    async def _(w: World, mode: str = _mode) -> Any:
        _, payment, account, before = await _paid(w, mode)
        w.sandbox.reverse_card_payment(payment, 40)
        w.sandbox.settle_card_payment(payment)
        return [w.available(account) - before, (await w.get(f"/card_payments/{payment}"))["status"]]

    for _kind, _word, _entry in (
        ("ORIGINAL_CREDIT", "ORIGINAL_CREDIT_TRANSACTION", "ORIGINAL_CREDIT_TRANSACTION"),
        ("REFUND", "PURCHASE_REFUND", "MERCHANT_REFUND"),
    ):

        @observed(
            "webhook card authorisations, settlements",
            f"{_mode} card, credit {_kind}",
            [
                {"authorisationType": "AUTHORISED_CREDIT", "transactionType": _word, "transactionAmount": _eur(100)},
                {"settlementType": _word, "transactionAmount": _eur(100)},
                100,
            ],
            CHOSEN,
        )
        async def _(w: World, mode: str = _mode, kind: str = _kind) -> Any:
            id, account, before = await _account(w, mode)
            w.sandbox.credit_card(id, 100, kind=kind)
            await w.settle()
            return [w.events(AUTHORISATIONS)[-1], w.events(SETTLEMENTS)[-1], w.available(account) - before]

        @observed("managed_cards.get_statement", f"{_mode} card, credit {_kind}", [(_entry, 100, "COMPLETED")], CHOSEN)
        async def _(w: World, mode: str = _mode, kind: str = _kind) -> Any:
            id, _, _ = await _account(w, mode)
            w.sandbox.credit_card(id, 100, kind=kind)
            await w.settle()
            return await _entries(w, id)

        @observed(
            "card_payments.get",
            f"{_mode} card, credit {_kind}",
            {"type": _kind, "status": "SETTLED", "events": [{"type": _kind}]},
            CHOSEN,
        )
        async def _(w: World, mode: str = _mode, kind: str = _kind) -> Any:
            id, _, _ = await _account(w, mode)
            payment = w.sandbox.credit_card(id, 100, kind=kind)["id"]
            await w.settle()
            return await w.get(f"/card_payments/{payment}")

    for _how, _said in (("blocked", "DENIED_CARD_INACTIVE"), ("not allowed", "DENIED_SPEND_CONTROL")):

        @observed("card credit", f"{_mode} card, {_how}", [_said, "DECLINED"], CHOSEN)
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            id, _, _ = await _account(w, mode)
            if how == "blocked":
                await w.post(f"/managed_cards/{id}/block")
            elif mode == "debit":
                await w.patch(f"/managed_cards/{id}/spend_rules", {"allowCreditAuthorisations": False})
            else:
                await w.post(f"/managed_cards/{id}/spend_rules", {"allowCreditAuthorisations": False})
            code = w.sandbox.credit_card(id, 100)["code"]
            return [code, w.events(AUTHORISATIONS)[-1]["authorisationType"]]

    for _word, _amount, _said in (("DECLINED", 100, "DENIED_OTHER"), ("APPROVED", 5_000_000, "APPROVED")):

        @observed("simulator.cards.purchase", f"{_mode} card, the processor says {_word}", _said, CHOSEN)
        async def _(w: World, mode: str = _mode, word: str = _word, amount: int = _amount) -> Any:
            id = await card(w, mode)
            w.rule(f"managed_cards_{mode}", processor=word)
            return await w.purchase(id, amount)

    @observed(
        "simulator.cards.purchase", f"{_mode} card, forwarded and denied, the processor approves", "APPROVED", CHOSEN
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await card(w, mode)
        rules = {"forwarding_url": "http://127.0.0.1:9/", "forwarding_default": "DENIED"}
        w.rule(f"managed_cards_{mode}", processor="APPROVED", **rules)
        return await w.purchase(id)


async def _limited(w: World, kind: str, rule: str, most: int) -> str:
    """An account of an identity of a kind with a limit; its id."""
    limits: Json = {"KYC_LEVEL_2": {"EUR": most}} if rule == "level_limits" else {"EUR": most}
    if kind == "consumers":
        await w.as_consumer()
    w.rule(kind, **{rule: limits})
    return w.account


_LIMITS = [
    (kind, rule)
    for kind in ("corporates", "consumers")
    for rule in ("velocity_limit", "source_of_funds_limit", "level_limits")
    if (kind, rule) != ("corporates", "level_limits")
]
for _kind, _rule in _LIMITS:
    for _accept, _ends in ((True, ["COMPLETED", 1_000_151]), (False, ["REJECTED", 1_000_050])):

        @observed(
            "simulator.accounts.deposit",
            f"{_kind}, above {_rule}, then {_ends[0]}",
            ["COMPLETED", "PENDING", 1_000_050, 1_000_151, *_ends],
            SUITE,
        )
        async def _(w: World, kind: str = _kind, rule: str = _rule, accept: bool = _accept) -> Any:
            account = await _limited(w, kind, rule, 150)
            await w.deposit(50)
            first = w.events(DEPOSITS)[-1]["state"]
            await w.deposit(101)
            event = w.events(DEPOSITS)[-1]
            held = [first, event["state"], w.available(account), w.sandbox.ledger.actual(account)]
            w.sandbox.resume(event["transactionId"], accept=accept)
            return [*held, w.events(DEPOSITS)[-1]["state"], w.available(account)]

        @observed(
            "sends.create",
            f"{_kind}, above the payee's {_rule}, then {_ends[0]}",
            ["PENDING", "PENDING", 1_000_000, 1_000_101, _ends[0], 1_000_101 if _accept else 1_000_000],
            SUITE,
        )
        async def _(w: World, kind: str = _kind, rule: str = _rule, accept: bool = _accept) -> Any:
            w.set(confirmation=False)
            account = await _limited(w, kind, rule, 100)
            payer = w.another()
            source = {"type": "managed_accounts", "id": payer.accounts[0]}
            sent = await w.send(account, 101, payer.token, source=source)
            event = w.events("/send/watch")[-1]["eventType"]
            held = [sent["state"], event, w.available(account), w.sandbox.ledger.actual(account)]
            w.sandbox.resume(sent.id, accept=accept)
            return [*held, (await w.get(f"/sends/{sent.id}", payer.token))["state"], w.available(account)]


@observed("simulator.accounts.deposit", "velocity limit, a day later", "COMPLETED", SUITE)
async def _(w: World) -> Any:
    w.rule("corporates", velocity_limit={"EUR": 100})
    await w.deposit(100)
    w.sandbox.clock.advance(86_401)
    await w.deposit(100)
    return w.events(DEPOSITS)[-1]["state"]


@observed("simulator.accounts.deposit", "source of funds is known", "COMPLETED", SUITE)
async def _(w: World) -> Any:
    w.rule("corporates", source_of_funds_limit={"EUR": 100})
    await w.patch("/corporates", {"sourceOfFunds": "ORDINARY_BUSINESS_ACTIVITY"})
    await w.deposit(101)
    return w.events(DEPOSITS)[-1]["state"]


_NO_CHANNEL = (409, "CHANNEL_NOT_SUPPORTED")
_STEPUP = (409, "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED")
for _level, _said in (("KYC_LEVEL_1", _STEPUP), ("KYC_LEVEL_2", 200)):
    for _what in ("sends", "outgoing_wire_transfers"):

        @observed(f"{_what}.create", f"profile of level 2, consumer at {_level}", _said, SUITE)
        async def _(w: World, level: str = _level, what: str = _what) -> Any:
            await w.as_consumer()
            record = w.sandbox.state.records.get("consumer", w.id) or {}
            w.change("consumer", w.id, _diligence={**record["_diligence"], "level": level})
            w.rule(what, kyc_level="KYC_LEVEL_2")
            return await (w.send(w.another().accounts[0]) if what == "sends" else w.wire())


for _password, _said in (
    ("1234", 204),
    ("123", (409, "PASSWORD_TOO_SHORT")),
    ("12345", (409, "PASSWORD_TOO_LONG")),
    ("abcd", (409, "PASSWORD_TOO_SIMPLE")),
):

    @observed("passwords.validate", f"passcode programme, {_password}", _said, SUITE)
    async def _(w: World, password: str = _password) -> Any:
        w.set(passcodes=True)
        return await w.post("/passwords/validate", {"password": {"value": password}})


for _kind in ("corporates", "consumers"):

    @observed("passwords.create", f"{_kind}, passcode programme", [200, 200], SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        w.set(passcodes=True)
        id, _ = await w.registered(kind, password=False)
        body = w.sandbox.state.records.get("person", id) or {}
        first = await w.post(f"/passwords/{id}/create", {"password": {"value": "1234"}})
        signed = {"email": body["email"], "password": {"value": "1234"}}
        return [first, await w.post("/login_with_password", signed)]

    @observed("passwords.create", f"{_kind}, programme without identity profiles", (409, "UNRESOLVED_IDENTITY"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await w.registered(kind, password=False)
        w.set(identity_profiles=False)
        return await w.post(f"/passwords/{id}/create", {"password": {"value": "Pass1234"}})

    for _channel in ("AUTHY", "SMS"):

        @observed(
            "authentication_factors.enrol",
            f"{_kind}, profile without {_channel}",
            (409, "CHANNEL_NOT_SUPPORTED"),
            SUITE,
        )
        async def _(w: World, kind: str = _kind, channel: str = _channel) -> Any:
            await proven(w, kind)
            w.rule(kind, channels=[name for name in ("SMS", "AUTHY", "BIOMETRIC") if name != channel])
            return await w.post(FACTOR if channel == "SMS" else f"/authentication_factors/push/{channel}")

    @observed("step_up.start_push", f"{_kind}, profile without biometrics", _NO_CHANNEL, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await proven(w, kind)
        w.sandbox.enrol(id, "BIOMETRIC")
        w.rule(kind, channels=["SMS"])
        return await w.post("/stepup/challenges/push/BIOMETRIC")

    @observed(
        "access.login_via_biometrics", f"{_kind}, profile without biometrics", (409, "CHANNEL_NOT_SUPPORTED"), SUITE
    )
    async def _(w: World, kind: str = _kind) -> Any:
        id, _ = await proven(w, kind, email="bio@example.com")
        w.sandbox.enrol(id, "BIOMETRIC")
        w.rule(kind, channels=["SMS"])
        return await w.post("/login_via_biometrics", {"email": "bio@example.com"})


@observed("passwords.validate", "programme without identity profiles", (409, "UNRESOLVED_IDENTITY"), SUITE)
async def _(w: World) -> Any:
    w.set(identity_profiles=False)
    return await w.post("/passwords/validate", {"password": {"value": "Pass1234"}})


@observed(
    "managed_cards.create",
    "3-D Secure, profile without biometrics",
    (409, "BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED"),
    SUITE,
)
async def _(w: World) -> Any:
    user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
    w.sandbox.enrol(user, "BIOMETRIC")
    id = await w.prepaid()
    w.rule("corporates", channels=["SMS"])
    config = {"linkedUserId": user, "primaryChannel": "BIOMETRICS"}
    return await w.patch(f"/managed_cards/{id}", {"threeDSecureAuthConfig": config})


_MODEL = (409, "MODEL_CONSTRAINTS_VIOLATED")
for _kind in ("corporates", "consumers"):
    _other = ["CONSUMER"] if _kind == "corporates" else ["CORPORATE"]
    for _what in ("managed_accounts", "transfers", "sends", "outgoing_wire_transfers"):

        @observed(f"{_what}.create", f"{_kind}: profile for the other type", _MODEL, SIBLING)
        async def _(w: World, kind: str = _kind, what: str = _what, other: list[str] = _other) -> Any:
            if kind == "consumers":
                await w.as_consumer()
            w.rule(what, identity_types=other)
            if what == "managed_accounts":
                return await opened(w)
            if what == "transfers":
                return await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
            return await (w.send(w.another().accounts[0]) if what == "sends" else w.wire())

    for _mode in ("prepaid", "debit"):

        @observed(
            "managed_cards.create",
            f"{_kind}: {_mode} profile for the other type",
            "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
            SUITE,
        )
        async def _(w: World, kind: str = _kind, mode: str = _mode, other: list[str] = _other) -> Any:
            if kind == "consumers":
                await w.as_consumer()
            w.rule(f"managed_cards_{mode}", identity_types=other)
            body = {
                "profileId": w.profiles[f"managed_cards_{mode}"],
                "friendlyName": "Card",
                "nameOnCard": "Ada Root",
                "billingAddress": {"addressLine1": "1", "city": "V", "postCode": "1", "country": "MT"},
                "mode": f"{mode.upper()}_MODE",
                **({"currency": "EUR"} if mode == "prepaid" else {"parentManagedAccountId": w.account}),
            }
            return (await w.post("/managed_cards", body))["errorCode"]


for _method, _path in (
    ("GET", "/multi/managed_cards"),
    ("GET", "/multi/corporates"),
    ("POST", "/multi/login_with_password"),
    ("POST", "/multi/corporates"),
    ("POST", "/multi/sends"),
    ("POST", "/multi/backoffice/access_token"),
):

    @observed(f"{_method} {_path}", "the key of another programme", 403, SUITE)
    async def _(w: World, method: str = _method, path: str = _path) -> Any:
        w.set(other_keys=["another"])
        return await w.call(method, path, {}, api_key="another")


_PLAIN = {"value": "Pass1234"}
for _what, _path, _body in (
    ("first password, there already", "/passwords/{id}/create", {"password": _PLAIN}),
    ("first password, unknown", "/passwords/1/create", {"password": _PLAIN}),
    ("invite, unknown", "/users/1/invite/consume", {"inviteCode": "123456", "password": _PLAIN}),
    (
        "recovery, wrong nonce",
        "/passwords/lost_password/resume",
        {"email": "a@example.com", "nonce": "000000", "newPassword": _PLAIN},
    ),
):

    @observed("programme that takes tokens only", f"a plain password: {_what}", 400, SIBLING)
    async def _(w: World, path: str = _path, body: Json = _body) -> Any:
        w.set(tokenised_only=True)
        return await w.post(path.format(id=w.id), body)


for _as, _said in (("plain", 400), ("tokens", {"code": "APPROVED"})):

    @observed("programme that takes tokens only", f"card details as {_as}", _said, SIBLING)
    async def _(w: World, come: str = _as) -> Any:
        id = await w.prepaid(1_000)
        w.set(tokenised_only=come == "tokens")
        await w.post("/stepup/challenges/otp/SMS")
        await w.post("/stepup/challenges/otp/SMS/verify", {"verificationCode": "123456"})
        shown = (await w.get(f"/managed_cards/{id}")).body
        w.set(tokenised_only=True)
        details = {name: shown[name]["value"] for name in ("cardNumber", "cvv")}
        body = {"merchantName": "Shop", "transactionAmount": {"currency": "EUR", "amount": 100}}
        return await w.simulate("/cards/purchase", {**body, **details, "expiryDate": shown["expiryMmyy"]})


for _kind in ("corporates", "consumers"):

    @observed(
        f"{_kind}: identity deactivated",
        "its user: token, sign-in, recovery, and the token when it is active again",
        [401, 403, (409, "ACCOUNT_NOT_FOUND"), 200],
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        if kind == "consumers":
            await w.as_consumer()
        user = await w.user(email="clerk@example.com")
        await w.post(f"/users/{user}/invite")
        used = await w.post(f"/users/{user}/invite/consume", {"inviteCode": "123456", "password": _PLAIN})
        w.sandbox.deactivate(w.id, reason="ACCOUNT_CLOSURE")
        answers = [
            await w.get("/identities", used["token"]),
            await w.post("/login_with_password", {"email": "clerk@example.com", "password": _PLAIN}),
            await w.post("/passwords/lost_password/start", {"email": "clerk@example.com"}),
        ]
        w.sandbox.activate(w.id)
        return [*answers, await w.get("/identities", used["token"])]
