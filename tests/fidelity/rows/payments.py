"""Sends, wire transfers, transfers, beneficiaries, deposits, and their webhooks."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.people import CODE
from tests.fidelity.table import ABSENT, DEMO, PRESENT, SUITE, observed
from tests.fidelity.world import IBAN, Answer, Json, World

WIRES = "/outgoing_wire_transfers"
FAST = {"name": "Payee Ltd", "bankAccountDetails": {"accountNumber": "12345678", "sortCode": "040004"}}


def other_account(w: World, currency: str) -> str:
    """An account in another currency, of the identity."""
    seeded = w.another(currency=currency)
    w.token = seeded.token
    return seeded.accounts[0]


@observed("outgoing_wire_transfers.create", "SEPA without description", 400, SUITE)
async def _(w: World) -> Any:
    return await w.wire(description="")


@observed("outgoing_wire_transfers.create", "SEPA, description of 36 letters", 400, SUITE)
async def _(w: World) -> Any:
    return await w.wire(description="x" * 36)


@observed("outgoing_wire_transfers.create", "SEPA, description of 35 letters", 200, SUITE)
async def _(w: World) -> Any:
    return await w.wire(description="x" * 35)


for _length, _said in ((18, 200), (19, 400)):

    @observed("outgoing_wire_transfers.create", f"Faster Payments, description of {_length} letters", _said, SUITE)
    async def _(w: World, length: int = _length) -> Any:
        account = other_account(w, "GBP")
        more: Json = {"destinationBeneficiary": FAST, "description": "x" * length}
        return await w.wire(account=account, currency="GBP", **more)


@observed("outgoing_wire_transfers.create", "IBAN with wrong check digits", 200, SUITE)
async def _(w: World) -> Any:
    bank = {"iban": f"MT00{IBAN[4:]}", "bankIdentifierCode": "SDBXMT21"}
    return await w.wire(destinationBeneficiary={"name": "Payee Ltd", "bankAccountDetails": bank})


for _currency in ("GBP", "USD"):

    @observed("outgoing_wire_transfers.create", f"SEPA from a {_currency} account", (409, "CURRENCY_MISMATCH"), SUITE)
    async def _(w: World, currency: str = _currency) -> Any:
        return await w.wire(account=other_account(w, currency), currency=currency)


@observed("outgoing_wire_transfers.create", "Faster Payments from EUR", (409, "CURRENCY_MISMATCH"), SUITE)
async def _(w: World) -> Any:
    return await w.wire(destinationBeneficiary=FAST)


@observed("outgoing_wire_transfers.create", "above the network's limit", (409, "AMOUNT_INVALID"), SUITE)
async def _(w: World) -> Any:
    w.set(network_limits={"SEPA": 1_000})
    return await w.wire(1_001)


@observed("outgoing_wire_transfers.create", "refused: it stays in the list", [409, [{"state": "INVALID"}]], SUITE)
async def _(w: World) -> Any:
    refused = await w.wire(10**9)
    return [refused, (await w.get(WIRES))["transfer"]]


@observed("outgoing_wire_transfers.create", "409, then the same reference with another payload", [409, 400], SUITE)
async def _(w: World) -> Any:
    body = (await w.wire(10)).body
    kept = {name: body[name] for name in ("profileId", "sourceInstrument", "description")}
    kept |= {"destinationBeneficiary": body["destination"]}
    ref = {"idempotency-ref": "r1"}
    first = await w.post(WIRES, {**kept, "transferAmount": {"currency": "EUR", "amount": 10**9}}, **ref)
    return [first, await w.post(WIRES, {**kept, "transferAmount": {"currency": "EUR", "amount": 10**8}}, **ref)]


@observed("outgoing_wire_transfers.create", "payee is an account of the programme", [1_000_100, "DEPOSIT"], SUITE)
async def _(w: World) -> Any:
    w.set(confirmation=False)
    payer, other = w.token, w.another()
    details = (await w.post(f"/managed_accounts/{other.accounts[0]}/iban", token=other.token))["bankAccountDetails"][0]
    bank = {"iban": details["details"]["iban"], "bankIdentifierCode": "SDBXMT21"}
    w.token = payer
    id = (await w.wire(destinationBeneficiary={"name": "Seeded Ltd", "bankAccountDetails": bank})).id
    await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
    entry = (await w.get(f"/managed_accounts/{other.accounts[0]}/statement", other.token))["entry"][0]
    return [w.available(other.accounts[0]), entry["transactionId"]["type"]]


@observed("outgoing_wire_transfers.get", "another identity's", 403, SUITE)
async def _(w: World) -> Any:
    id = (await w.wire()).id
    return await w.get(f"{WIRES}/{id}", w.another().token)


for _query in (
    "sourceInstrument.id=1",
    "sourceInstrument.type=managed_accounts",
    "type=managed_accounts",
    "type=foo",
    "id=abc",
):

    @observed("outgoing_wire_transfers.list", f"?{_query}", 400, SUITE)
    async def _(w: World, query: str = _query) -> Any:
        return await w.get(f"{WIRES}?{query}")


@observed(
    "webhook outgoing_wire_transfers",
    "accepted",
    ["PENDING_CHALLENGE", "SUBMITTED", "APPROVED", "COMPLETED"],
    SUITE,
)
async def _(w: World) -> Any:
    id = (await w.wire()).id
    await w.confirm("outgoing_wire_transfers", id)
    await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
    return [event["eventType"] for event in w.events("/outgoing_wire_transfers/watch")]


@observed("transfers.create", "unknown profile", 404, SUITE)
async def _(w: World) -> Any:
    return await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]}, profileId="1")


@observed("backoffice.transfers.create", "unknown profile", 404, SUITE)
async def _(w: World) -> Any:
    ends = [{"type": "managed_accounts", "id": id} for id in w.seeded.accounts]
    body = {"profileId": "1", "source": ends[0], "destination": ends[1]}
    return await w.office("POST", "/transfers", {**body, "destinationAmount": {"currency": "EUR", "amount": 1}})


async def _waiting(w: World, kind: str) -> str:
    return (await (w.send(w.another().accounts[0]) if kind == "sends" else w.wire())).id


for _kind in ("sends", "outgoing_wire_transfers"):

    @observed(f"{_kind}.start_otp", "unknown", 404, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        return await w.post(f"/{kind}/1/challenges/otp/SMS")

    @observed(f"{_kind}.start_otp", "another identity's", 404, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id = await _waiting(w, kind)
        return await w.post(f"/{kind}/{id}/challenges/otp/SMS", token=w.another().token)

    @observed(f"{_kind}.start_otp", "again while one is out", (409, "STATE_INVALID"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id = await _waiting(w, kind)
        await w.post(f"/{kind}/{id}/challenges/otp/SMS")
        return await w.post(f"/{kind}/{id}/challenges/otp/SMS")

    @observed(f"{_kind}.verify_otp", "another user of the identity began it", (409, "CHANNEL_NOT_REGISTERED"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id = await _waiting(w, kind)
        await w.post(f"/{kind}/{id}/challenges/otp/SMS")
        user = await w.user(mobile={"countryCode": "+356", "number": "79555555"})
        w.sandbox.enrol(user, "SMS")
        return await w.post(f"/{kind}/{id}/challenges/otp/SMS/verify", CODE, w.sign_in(user))

    @observed("challenges.start_otp", f"{_kind}: unknown", 404, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        return await w.post("/challenges/otp/SMS", {"resourceType": kind, "resourceIds": ["1"]})

    @observed("challenges.start_otp", f"{_kind}: of another type", 404, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id = await _waiting(w, "sends" if kind != "sends" else "outgoing_wire_transfers")
        return await w.post("/challenges/otp/SMS", {"resourceType": kind, "resourceIds": [id]})

    _ends = ["REJECTED", "FAILED"] if _kind == "sends" else ["FAILED", "FAILED"]

    @observed(f"{_kind}, its challenge expired", "state, and event", _ends, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        id = await _waiting(w, kind)
        await w.post(f"/{kind}/{id}/challenges/otp/SMS")
        await w.pass_time(301)
        path = "/send/watch" if kind == "sends" else "/outgoing_wire_transfers/watch"
        event = w.events(path)[-1]["eventType"]
        return [(await w.get(f"/{kind}/{id}", w.sign_in(w.id)))["state"], event]

    @observed(f"{_kind}.get", "nothing wrong", {"challengeExemptionReason": ABSENT}, SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        return await w.get(f"/{kind}/{await _waiting(w, kind)}")


@observed("challenges.verify_otp", "unknown challenge", 404, SUITE)
async def _(w: World) -> Any:
    return await w.post("/challenges/1/otp/SMS/verify", {**CODE, "resourceType": "sends"})


@observed("beneficiaries.start_batch_otp", "unknown", 404, SUITE)
async def _(w: World) -> Any:
    return await w.post("/beneficiaries/batch/1/challenges/otp/SMS")


async def _batch(w: World, name: str = "Seeded Ltd", details: Json | None = None) -> Answer:
    account = {"type": "managed_accounts", "id": w.another().accounts[0]}
    beneficiary = {
        "trustLevel": "TRUSTED",
        "beneficiaryInformation": {"businessName": name},
        "beneficiaryDetails": details or {"instrument": account},
    }
    return await w.post("/beneficiaries", {"beneficiaries": [beneficiary]})


async def _state(w: World, batch: Answer) -> str:
    return str((await w.get(f"/beneficiaries/batch/{batch['operationBatchId']['batchId']}"))["state"])


async def _active(w: World) -> str:
    """The id of an active beneficiary."""
    w.set(confirmation=False)
    batch = await _batch(w)
    await w.sandbox.settle()
    w.set(confirmation=True)
    listed = await w.get(f"/beneficiaries?batchId={batch['operationBatchId']['batchId']}")
    return str(listed["beneficiaries"][0]["id"])


@observed("beneficiaries.create_batch", "states", ["INITIALISED", "PENDING_CHALLENGE"], SUITE)
async def _(w: World) -> Any:
    batch = await _batch(w)
    await w.sandbox.settle()
    return [batch["state"], await _state(w, batch)]


@observed("beneficiaries.create_batch", "instrument under another name than its holder's", "FAILED", SUITE)
async def _(w: World) -> Any:
    batch = await _batch(w, "Somebody Else")
    await w.sandbox.settle()
    return await _state(w, batch)


@observed("beneficiaries.create_batch", "IBAN with wrong check digits", "PENDING_CHALLENGE", SUITE)
async def _(w: World) -> Any:
    bank = {"iban": f"MT00{IBAN[4:]}", "bankIdentifierCode": "SDBXMT21"}
    batch = await _batch(w, "Payee Ltd", {"bankAccountDetails": bank})
    await w.sandbox.settle()
    return await _state(w, batch)


@observed(
    "webhook beneficiaries batch",
    "nothing wrong",
    {"validationFailure": "BENEFICIARY_VALIDATION_FAILURE_UNKNOWN"},
    SUITE,
)
async def _(w: World) -> Any:
    await _batch(w)
    return w.events("/beneficiaries/batch/watch")[-1]["beneficiaries"][0]


@observed("beneficiaries.get", "nothing wrong", {"validationFailure": ABSENT}, SUITE)
async def _(w: World) -> Any:
    return await w.get(f"/beneficiaries/{await _active(w)}")


for _kind in ("sends", "outgoing_wire_transfers"):

    @observed(f"{_kind}.create", "beneficiary that is not active", (409, "BENEFICIARY_TYPE_INVALID"), SUITE)
    async def _(w: World, kind: str = _kind) -> Any:
        batch = await _batch(w)
        listed = await w.get(f"/beneficiaries?batchId={batch['operationBatchId']['batchId']}")
        to = {"beneficiaryId": listed["beneficiaries"][0]["id"]}
        return await (w.send(to) if kind == "sends" else w.wire(destinationBeneficiary=to))


@observed("beneficiaries.remove_batch", "none active", 404, SUITE)
async def _(w: World) -> Any:
    batch = await _batch(w)
    listed = await w.get(f"/beneficiaries?batchId={batch['operationBatchId']['batchId']}")
    return await w.post("/beneficiaries/remove", {"beneficiaryIds": [listed["beneficiaries"][0]["id"]]})


@observed("beneficiaries.remove_batch", "one active among others", [{"state": "PENDING_CHALLENGE"}, "REMOVED"], SUITE)
async def _(w: World) -> Any:
    id = await _active(w)
    removed = await w.post("/beneficiaries/remove", {"beneficiaryIds": [id, "1"]})
    batch = removed["operationBatchId"]["batchId"]
    path = f"/beneficiaries/batch/{batch}/challenges/otp/SMS"
    await w.post(path)
    await w.post(f"{path}/verify", CODE)
    return [removed, (await w.get(f"/beneficiaries/{id}"))["state"]]


for _state_ in ("BLOCKED", "DESTROYED"):

    @observed("simulator.accounts.deposit", f"account {_state_}", [{"code": "COMPLETED"}, 1_000_100], SUITE)
    async def _(w: World, state: str = _state_) -> Any:
        reason = "blockedReason" if state == "BLOCKED" else "destroyedReason"
        w.sandbox.set_instrument_state(w.account, {"state": state, reason: "USER"})
        return [await w.deposit(), w.available()]


@observed("webhook deposits", "sender not given", {"senderIban": PRESENT}, SUITE)
async def _(w: World) -> Any:
    await w.deposit()
    return w.events("/managed_accounts/deposits/watch")[-1]


@observed(
    "webhook /send/watch", "nothing wrong", {"id": {"type": "send"}, "conflict": "NO_ERROR", "beneficiaryId": ""}, SUITE
)
async def _(w: World) -> Any:
    await w.send(w.another().accounts[0])
    return w.events("/send/watch")[-1]["send"]


@observed("webhook /transfers/watch", "nothing wrong", {"conflict": "UNDEFINED"}, SUITE)
async def _(w: World) -> Any:
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
    return w.events("/transfers/watch")[-1]["transfer"]


@observed("webhook /outgoing_wire_transfers/watch", "nothing wrong", {"beneficiaryId": ""}, SUITE)
async def _(w: World) -> Any:
    await w.wire()
    return w.events("/outgoing_wire_transfers/watch")[-1]["transfer"]


for _path, _key in (
    ("managed_accounts", "accounts"),
    ("managed_cards", "cards"),
    ("transfers", "transfer"),
    ("sends", "send"),
    ("outgoing_wire_transfers", "transfer"),
):

    @observed(f"{_path}.list", "order", True, DEMO)
    async def _(w: World, path: str = _path, key: str = _key) -> Any:
        for _ in range(2):
            if path == "managed_cards":
                await w.prepaid()
            elif path == "transfers":
                await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
            elif path != "managed_accounts":
                await _waiting(w, path)
        ids = [int(item["id"]) for item in (await w.get(f"/{path}"))[key]]
        return len(ids) == 2 and ids[0] > ids[1]
