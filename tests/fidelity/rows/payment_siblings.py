"""Payments once more: each observed rule for consumers, combined challenges, other lists and batches."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.payments import FAST, WIRES, other_account
from tests.fidelity.rows.people import CODE
from tests.fidelity.table import ABSENT, DEMO, DOCUMENTED, PRESENT, SIBLING, observed
from tests.fidelity.world import IBAN, Answer, Json, World

KINDS = ("sends", "outgoing_wire_transfers")
EVENTS = {"sends": "/send/watch", "outgoing_wire_transfers": "/outgoing_wire_transfers/watch"}
INVALID = (409, "STATE_INVALID")
FUNDS = '{"errorCode":"FUNDS_INSUFFICIENT"}'


async def waiting(w: World, kind: str) -> str:
    """The id of a movement that waits for its challenge."""
    return (await (w.send(w.another().accounts[0]) if kind == "sends" else w.wire())).id


async def batch(w: World, name: str = "Seeded Ltd", **details: Any) -> Answer:
    """A batch of one beneficiary."""
    account = {"type": "managed_accounts", "id": w.another().accounts[0]}
    one = {
        "trustLevel": "TRUSTED",
        "beneficiaryInformation": {"businessName": name},
        "beneficiaryDetails": details or {"instrument": account},
    }
    made = await w.post("/beneficiaries", {"beneficiaries": [one]})
    await w.sandbox.settle()
    return made


def batch_id(made: Answer) -> str:
    """The id of a batch."""
    return str(made["operationBatchId"]["batchId"])


for _kind in ("corporates", "consumers"):

    async def _as(w: World, kind: str = _kind) -> None:
        if kind == "consumers":
            await w.as_consumer()

    for _text, _said in (("", 400), ("x" * 35, 200), ("x" * 36, 400)):

        @observed(
            "outgoing_wire_transfers.create", f"{_kind}: SEPA, description of {len(_text)} letters", _said, SIBLING
        )
        async def _(w: World, come: Any = _as, text: str = _text) -> Any:
            await come(w)
            return await w.wire(description=text)

    @observed("outgoing_wire_transfers.create", f"{_kind}: IBAN with wrong check digits", 200, SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        bank = {"iban": f"MT00{IBAN[4:]}", "bankIdentifierCode": "SDBXMT21"}
        return await w.wire(destinationBeneficiary={"name": "Payee Ltd", "bankAccountDetails": bank})

    @observed("outgoing_wire_transfers.create", f"{_kind}: IBAN that is none", 400, SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        bank = {"iban": "nonsense", "bankIdentifierCode": "SDBXMT21"}
        return await w.wire(destinationBeneficiary={"name": "Payee Ltd", "bankAccountDetails": bank})

    @observed(
        "outgoing_wire_transfers.create", f"{_kind}: Faster Payments from EUR", (409, "CURRENCY_MISMATCH"), SIBLING
    )
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        return await w.wire(destinationBeneficiary=FAST)

    for _most, _said in ((1_000, (409, "AMOUNT_INVALID")), (1_001, 200)):

        @observed("outgoing_wire_transfers.create", f"{_kind}: 1001, the network carries {_most}", _said, SIBLING)
        async def _(w: World, come: Any = _as, most: int = _most) -> Any:
            await come(w)
            w.set(network_limits={"SEPA": most})
            return await w.wire(1_001)

    for _code, _more in (
        ("FUNDS_INSUFFICIENT", {"amount": 10**9}),
        ("CURRENCY_MISMATCH", {"destinationBeneficiary": FAST}),
    ):

        @observed("outgoing_wire_transfers.list", f"{_kind}: refused with {_code}", [{"state": "INVALID"}], SIBLING)
        async def _(w: World, come: Any = _as, more: Json = _more) -> Any:
            await come(w)
            await w.wire(**more)
            return (await w.get(WIRES))["transfer"]

    @observed("outgoing_wire_transfers.get", f"{_kind}: refused", [409, {"state": "INVALID"}], SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        refused = await w.wire(10**9)
        return [refused, await w.get(f"{WIRES}/{(await w.get(WIRES))['transfer'][0]['id']}")]

    @observed("sends.list", f"{_kind}: refused with 409 is not in it", [409, 0], SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        refused = await w.send(w.another().accounts[0], 10**9)
        return [refused, (await w.get("/sends"))["count"]]

    for _path in ("/transfers", "/backoffice/transfers"):

        @observed(f"POST {_path}", f"{_kind}: unknown profile", 404, SIBLING)
        async def _(w: World, come: Any = _as, path: str = _path) -> Any:
            await come(w)
            ends = [{"type": "managed_accounts", "id": id} for id in w.seeded.accounts]
            body: Json = {"profileId": "1", "source": ends[0], "destination": ends[1]}
            body["destinationAmount"] = {"currency": "EUR", "amount": 1}
            if path.startswith("/back"):
                return await w.office("POST", "/transfers", body)
            return await w.post(path, body)

    @observed("outgoing_wire_transfers.get", f"{_kind}: another identity's", 403, SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        return await w.get(f"{WIRES}/{(await w.wire()).id}", w.another().token)

    for _what in KINDS:
        _ends = "REJECTED" if _what == "sends" else "FAILED"

        @observed(f"{_what}, its combined challenge expired", f"{_kind}: state and event", [_ends, "FAILED"], SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            id = await waiting(w, what)
            await w.post("/challenges/otp/SMS", {"resourceType": what, "resourceIds": [id]})
            await w.pass_time(301)
            return [(await w.get(f"/{what}/{id}", w.sign_in(w.id)))["state"], w.events(EVENTS[what])[-1]["eventType"]]

        @observed(
            f"{_what}.get, list, create", f"{_kind}: nothing wrong", [{"challengeExemptionReason": ABSENT}] * 3, SIBLING
        )
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            made = await (w.send(w.another().accounts[0]) if what == "sends" else w.wire())
            listed = (await w.get(f"/{what}"))["send" if what == "sends" else "transfer"][0]
            return [made, await w.get(f"/{what}/{made.id}"), listed]

        @observed(f"webhook {EVENTS[_what]}", f"{_kind}: no exemption", "NO_EXEMPTION", SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            await waiting(w, what)
            return w.events(EVENTS[what])[-1]["send" if what == "sends" else "transfer"]["challengeExemptionReason"]

        @observed(f"{_what}.start_otp", f"{_kind}: unknown, another's", [404, 404], SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            id = await waiting(w, what)
            token = w.another().token
            path = "/challenges/otp/SMS"
            return [
                await w.post(path, {"resourceType": what, "resourceIds": ["1"]}),
                await w.post(path, {"resourceType": what, "resourceIds": [id]}, token),
            ]

        @observed("challenges.start_otp", f"{_kind}: {_what}, one of two unknown", 404, SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            id = await waiting(w, what)
            return await w.post("/challenges/otp/SMS", {"resourceType": what, "resourceIds": [id, "1"]})

        @observed("challenges.verify_otp", f"{_kind}: {_what}, another user of the identity began it", 409, SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            id = await waiting(w, what)
            started = await w.post("/challenges/otp/SMS", {"resourceType": what, "resourceIds": [id]})
            user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
            w.sandbox.enrol(user, "SMS")
            path = f"/challenges/{started['scaChallengeId']}/otp/SMS/verify"
            return await w.post(path, {**CODE, "resourceType": what}, w.sign_in(user))

        @observed("challenges.verify_otp", f"{_kind}: {_what}, after CHALLENGE_LIMIT_EXCEEDED", INVALID, SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            id = await waiting(w, what)
            started = await w.post("/challenges/otp/SMS", {"resourceType": what, "resourceIds": [id]})
            path = f"/challenges/{started['scaChallengeId']}/otp/SMS/verify"
            wrong = {"verificationCode": "000000", "resourceType": what}
            return [await w.post(path, wrong) for _ in range(6)][-1]

        @observed("challenges.start_otp", f"{_kind}: {_what}, after CHALLENGE_LIMIT_EXCEEDED", 200, SIBLING)
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            body = {"resourceType": what, "resourceIds": [await waiting(w, what)]}
            started = await w.post("/challenges/otp/SMS", body)
            for _ in range(5):
                wrong = {"verificationCode": "000000", "resourceType": what}
                await w.post(f"/challenges/{started['scaChallengeId']}/otp/SMS/verify", wrong)
            return await w.post("/challenges/otp/SMS", body)

        @observed(
            f"{_what}.create", f"{_kind}: beneficiary that is not active", (409, "BENEFICIARY_TYPE_INVALID"), SIBLING
        )
        async def _(w: World, come: Any = _as, what: str = _what) -> Any:
            await come(w)
            made = await batch(w)
            listed = await w.get(f"/beneficiaries?batchId={batch_id(made)}")
            to = {"beneficiaryId": listed["beneficiaries"][0]["id"]}
            return await (w.send(to) if what == "sends" else w.wire(destinationBeneficiary=to))

    @observed(
        "webhook outgoing_wire_transfers", f"{_kind}: rejected", ["PENDING_CHALLENGE", "SUBMITTED", "REJECTED"], SIBLING
    )
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        id = (await w.wire()).id
        await w.confirm("outgoing_wire_transfers", id)
        await w.simulate(f"/wiretransfers/outgoing/{id}/reject")
        return [event["eventType"] for event in w.events(EVENTS["outgoing_wire_transfers"])]

    @observed("beneficiaries.create_batch", f"{_kind}: states", ["INITIALISED", "PENDING_CHALLENGE", "ACTIVE"], SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        made = await batch(w)
        path = f"/beneficiaries/batch/{batch_id(made)}"
        waits = (await w.get(path))["state"]
        await w.post(f"{path}/challenges/otp/SMS")
        await w.post(f"{path}/challenges/otp/SMS/verify", CODE)
        listed = await w.get(f"/beneficiaries?batchId={batch_id(made)}")
        return [made["state"], waits, listed["beneficiaries"][0]["state"]]

    @observed("beneficiaries.create_batch", f"{_kind}: instrument under another name", "FAILED", SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        return (await w.get(f"/beneficiaries/batch/{batch_id(await batch(w, 'Somebody Else'))}"))["state"]

    @observed("beneficiaries.remove_batch", f"{_kind}: unknown ones", 404, SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        return await w.post("/beneficiaries/remove", {"beneficiaryIds": ["1"]})

    for _state in ("BLOCKED", "DESTROYED"):

        @observed(
            "simulator.accounts.deposit_by_bank_details", f"{_kind}: account {_state}", ["COMPLETED", 100], SIBLING
        )
        async def _(w: World, come: Any = _as, state: str = _state) -> Any:
            await come(w)
            found = (await w.post(f"/managed_accounts/{w.account}/iban"))["bankAccountDetails"][0]["details"]["iban"]
            before = w.available()
            reason = "blockedReason" if state == "BLOCKED" else "destroyedReason"
            w.sandbox.set_instrument_state(w.account, {"state": state, reason: "USER"})
            body = {"depositAmount": {"currency": "EUR", "amount": 100}, "destinationIbanDetails": {"iban": found}}
            answer = await w.simulate("/accounts/deposit", body)
            return [answer["code"], w.available() - before]

    @observed("webhook deposits", f"{_kind}: sender given", {"senderIban": "MT1", "senderName": "Payer"}, SIBLING)
    async def _(w: World, come: Any = _as) -> Any:
        await come(w)
        await w.deposit(senderName="Payer", senderIban="MT1")
        return w.events("/managed_accounts/deposits/watch")[-1]


_BY_IBAN = {"iban": IBAN, "bankIdentifierCode": "SDBXMT21"}
_BY_NUMBER = {"accountNumber": "12345678", "sortCode": "040004"}
for _network, _details, _money in (("SEPA", _BY_IBAN, "EUR"), ("Faster Payments", _BY_NUMBER, "GBP")):
    for _form in ("details beside the name", "details in an object"):
        for _name, _said in (
            ("", 400),
            ("x" * 140, 200),
            ("x" * 150, 200 if _money == "EUR" else 400),
            ("x" * 151, 400),
            # The schema of one form says which letters there are; the service's changelog (3.32): others are replaced.
            ("Ünal", 400 if _money == "GBP" and _form == "details beside the name" else 200),
        ):

            @observed(
                "outgoing_wire_transfers.create",
                f"{_network}, {_form}: name of {len(_name)} letters, {_name[:1] or 'none'}",
                _said,
                SIBLING,
            )
            async def _(
                w: World, name: str = _name, details: Json = _details, form: str = _form, money: str = _money
            ) -> Any:
                apart = form == "details in an object"
                to = {"bankAccountDetails": details} if apart else {"type": "BUSINESS", **details}
                account = w.account if money == "EUR" else other_account(w, money)
                return await w.wire(account=account, currency=money, destinationBeneficiary={"name": name, **to})


for _query, _lists in (
    ("sourceInstrument.id=1", ("outgoing_wire_transfers", "correspondent_bank_transfers")),
    ("sourceInstrument.type=managed_accounts", ("outgoing_wire_transfers", "correspondent_bank_transfers")),
    ("type=foo", ("outgoing_wire_transfers", "sends", "transfers", "transactions")),
    ("id=abc", ("outgoing_wire_transfers", "sends", "transfers")),
    ("limit=0", ("outgoing_wire_transfers", "sends", "transfers", "managed_accounts", "managed_cards", "transactions")),
    ("limit=101", ("outgoing_wire_transfers", "sends", "transfers", "managed_accounts", "managed_cards")),
    (
        "offset=-1",
        ("outgoing_wire_transfers", "sends", "transfers", "managed_accounts", "managed_cards", "transactions"),
    ),
    ("profileId=abc", ("outgoing_wire_transfers", "sends", "transfers", "managed_accounts", "managed_cards")),
    ("createdFrom=abc", ("outgoing_wire_transfers", "sends", "transfers", "managed_accounts", "managed_cards")),
):
    for _list in _lists:

        @observed(f"GET /{_list}", f"?{_query}", 400, SIBLING)
        async def _(w: World, list: str = _list, query: str = _query) -> Any:
            return await w.get(f"/{list}?{query}")


for _query in ("source.type=managed_accounts", "source.id={account}"):

    @observed("GET /sends", f"?{_query}: no half needs the other", [200, 1], DOCUMENTED)
    async def _(w: World, query: str = _query) -> Any:
        await w.send(w.another().accounts[0])
        listed = await w.get(f"/sends?{query.format(account=w.account)}")
        return [listed.status, listed["count"]]


@observed(
    "outgoing_wire_transfers.create",
    "payee is an account of the programme, by sort code",
    [1_000_100, "DEPOSIT"],
    SIBLING,
)
async def _(w: World) -> Any:
    w.set(confirmation=False)
    account = other_account(w, "GBP")
    payer, other = w.token, w.another(currency="GBP")
    made = await w.post(f"/managed_accounts/{other.accounts[0]}/iban", token=other.token)
    details = next(d["details"] for d in made["bankAccountDetails"] if "sortCode" in d["details"])
    w.token = payer
    bank = {"accountNumber": details["accountNumber"], "sortCode": details["sortCode"]}
    to = {"name": "Seeded Ltd", "bankAccountDetails": bank}
    id = (await w.wire(account=account, currency="GBP", destinationBeneficiary=to)).id
    await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
    entry = (await w.get(f"/managed_accounts/{other.accounts[0]}/statement", other.token))["entry"][0]
    return [w.available(other.accounts[0]), entry["transactionId"]["type"]]


@observed(
    "outgoing_wire_transfers.list",
    "payee by SEPA in the transaction list",
    {"iban": PRESENT, "bankAccountDetails": ABSENT},
    DEMO,
)
async def _(w: World) -> Any:
    await w.wire()
    return (await w.get("/transactions?type=outgoing_wire_transfers"))["transactions"][0]["transaction"]["destination"]


@observed("transactions.list", "a fee is an item with the id of its movement", [True, "transfer_fees"], DEMO)
async def _(w: World) -> Any:
    w.set(fees={"transfer_fees": {"EUR": 7}})
    made = await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
    item = (await w.get("/transactions?type=fees"))["transactions"][0]["transaction"]
    return [item["relatedTransactionId"] == made.id, item["feeType"]]


for _what in (*KINDS, "beneficiaries/batch"):
    for _how in ("otp/SMS", "push/AUTHY", "push/BIOMETRIC"):

        @observed(f"{_what}: challenge by {_how}", "unknown, another identity's", [404, 404], SIBLING)
        async def _(w: World, what: str = _what, how: str = _how) -> Any:
            other = w.another()
            for person in (w.id, other.identity["id"]):
                for channel in ("AUTHY", "BIOMETRIC"):
                    w.sandbox.enrol(person, channel)
            id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
            return [
                await w.post(f"/{what}/1/challenges/{how}"),
                await w.post(f"/{what}/{id}/challenges/{how}", token=other.token),
            ]

        @observed(f"{_what}: challenge by {_how}", "started again while one is out", INVALID, SIBLING)
        async def _(w: World, what: str = _what, how: str = _how) -> Any:
            for channel in ("AUTHY", "BIOMETRIC"):
                w.sandbox.enrol(w.id, channel)
            id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
            await w.post(f"/{what}/{id}/challenges/{how}")
            return await w.post(f"/{what}/{id}/challenges/{how}")

    @observed(f"{_what}: verify_otp", "unknown, another identity's", [404, 404], SIBLING)
    async def _(w: World, what: str = _what) -> Any:
        id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
        await w.post(f"/{what}/{id}/challenges/otp/SMS")
        return [
            await w.post(f"/{what}/1/challenges/otp/SMS/verify", CODE),
            await w.post(f"/{what}/{id}/challenges/otp/SMS/verify", CODE, w.another().token),
        ]

    @observed(f"{_what}: verify_otp", "another user of the identity began it", (409, "CHANNEL_NOT_REGISTERED"), SIBLING)
    async def _(w: World, what: str = _what) -> Any:
        id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
        await w.post(f"/{what}/{id}/challenges/otp/SMS")
        user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
        w.sandbox.enrol(user, "SMS")
        return await w.post(f"/{what}/{id}/challenges/otp/SMS/verify", CODE, w.sign_in(user))

    @observed(f"{_what}: verify_otp", "after CHALLENGE_LIMIT_EXCEEDED, of any kind", INVALID, SIBLING)
    async def _(w: World, what: str = _what) -> Any:
        id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
        await w.post(f"/{what}/{id}/challenges/otp/SMS")
        wrong = {"verificationCode": "000000"}
        return [await w.post(f"/{what}/{id}/challenges/otp/SMS/verify", wrong) for _ in range(6)][-1]

    @observed(f"{_what}: verify_otp", "the code has expired", (409, "VERIFICATION_CODE_EXPIRED"), DOCUMENTED)
    async def _(w: World, what: str = _what) -> Any:
        id = batch_id(await batch(w)) if what not in KINDS else await waiting(w, what)
        await w.post(f"/{what}/{id}/challenges/otp/SMS")
        await w.pass_time(301)
        return await w.post(f"/{what}/{id}/challenges/otp/SMS/verify", CODE, w.sign_in(w.id))


for _what in KINDS:

    @observed(f"{_what}: verify_otp", "cancelled, and the code has expired since", INVALID, DOCUMENTED)
    async def _(w: World, what: str = _what) -> Any:
        id = await waiting(w, what)
        await w.post(f"/{what}/{id}/challenges/otp/SMS")
        await w.post(f"/{what}/{id}/cancel")
        await w.pass_time(301)
        return await w.post(f"/{what}/{id}/challenges/otp/SMS/verify", CODE, w.sign_in(w.id))


@observed("challenges.verify_otp", "another identity's", 404, SIBLING)
async def _(w: World) -> Any:
    started = await w.post("/challenges/otp/SMS", {"resourceType": "sends", "resourceIds": [await waiting(w, "sends")]})
    path = f"/challenges/{started['scaChallengeId']}/otp/SMS/verify"
    return await w.post(path, {**CODE, "resourceType": "sends"}, w.another().token)


@observed("challenges.verify_otp", "of another type", 404, SIBLING)
async def _(w: World) -> Any:
    started = await w.post("/challenges/otp/SMS", {"resourceType": "sends", "resourceIds": [await waiting(w, "sends")]})
    path = f"/challenges/{started['scaChallengeId']}/otp/SMS/verify"
    return await w.post(path, {**CODE, "resourceType": "outgoing_wire_transfers"})


for _code, _change in (
    ("PROFILE_NOT_FOUND", {"profileId": "1"}),
    ("SOURCE_NOT_FOUND", {"sourceInstrument": {"type": "managed_accounts", "id": "1"}}),
    ("BENEFICIARY_NOT_FOUND", {"destinationBeneficiary": {"beneficiaryId": "1"}}),
):

    @observed("outgoing_wire_transfers.list", f"refused with {_code}", [(409, _code), ["INVALID"]], SIBLING)
    async def _(w: World, change: Json = _change) -> Any:
        refused = await w.wire(**change)
        return [refused, [wire["state"] for wire in (await w.get("/outgoing_wire_transfers"))["transfer"]]]


@observed("sends.list", "state=UNDEFINED, which webhooks alone know", 400, SIBLING)
async def _(w: World) -> Any:
    return await w.get("/sends?state=UNDEFINED")


@observed("sends.create", "no confirmation in the programme", {"challengeExemptionReason": ABSENT}, SIBLING)
async def _(w: World) -> Any:
    w.set(confirmation=False)
    return await w.send(w.another().accounts[0])


@observed("correspondent_bank_transfers.list", "newest first", True, SIBLING)
async def _(w: World) -> Any:
    bank = {"account": "12345678", "financialInstitution": "SDBXMT21"}
    body = {
        "profileId": w.profiles.correspondent_bank_transfers,
        "sourceInstrument": {"type": "managed_accounts", "id": w.account},
        "amount": {"currency": "EUR", "amount": 5},
        "originator": {"name": "Ada", "address": "1 Street", "country": "MT", "bankAccountDetails": bank},
        "beneficiary": {"name": "Bob", "iban": IBAN, "bankIdentifierCode": "SDBXMT21", "address": "2 Street"},
        "purpose": "Invoice",
    }
    sent = [(await w.post("/correspondent_bank_transfers", body)).id for _ in range(2)]
    return [one["id"] for one in (await w.get("/correspondent_bank_transfers"))["transfer"]] == sent[::-1]


for _kind in ("corporates", "consumers"):

    @observed(
        "outgoing_wire_transfers.list",
        f"{_kind}: refused in a bulk",
        [[(FUNDS, "FAILED")], ["INVALID"]],
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        if kind == "consumers":
            await w.as_consumer()
        wire = await w.wire(1)
        await w.post(f"/outgoing_wire_transfers/{wire.id}/cancel")
        item = {
            "profileId": w.profiles.outgoing_wire_transfers,
            "sourceInstrument": {"type": "managed_accounts", "id": w.account},
            "transferAmount": {"currency": "EUR", "amount": 10**9},
            "description": "Invoice 7",
            "destinationBeneficiary": wire["destination"],
        }
        bulk = (await w.post("/bulks/outgoing_wire_transfers", [{"requestBody": item}]))["bulkId"]
        await w.post(f"/bulks/{bulk}/execute", {"mode": "ON_FAILURE_CONTINUE"})
        await w.sandbox.settle()
        done = (await w.get(f"/bulks/{bulk}/operations"))["operations"]
        wires = (await w.get("/outgoing_wire_transfers?state=INVALID"))["transfer"]
        return [[(one["responsePayload"], one["status"]) for one in done], [one["state"] for one in wires]]


@observed("beneficiaries.create_batch", "challenge, without waiting for the validation", ["INITIALISED", 204], SIBLING)
async def _(w: World) -> Any:
    payee = {
        "trustLevel": "TRUSTED",
        "beneficiaryInformation": {"businessName": "Payee Ltd"},
        "beneficiaryDetails": {"bankAccountDetails": {"iban": IBAN, "bankIdentifierCode": "SDBXMT21"}},
    }
    made = await w.post("/beneficiaries", {"beneficiaries": [payee]})
    id = made["operationBatchId"]["batchId"]
    return [made["state"], (await w.post(f"/beneficiaries/batch/{id}/challenges/otp/SMS")).status]


@observed("managed_accounts.create", "GBP, used at once after the answer", ["BLOCKED", "ACTIVE"], SIBLING)
async def _(w: World) -> Any:
    body = {"profileId": w.profiles.managed_accounts, "friendlyName": "Pounds", "currency": "GBP"}
    made = await w.post("/managed_accounts", body)
    return [made["state"]["state"], (await w.get(f"/managed_accounts/{made.id}"))["state"]["state"]]
