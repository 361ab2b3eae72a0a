"""The same over HTTP, below ``/_sandbox``."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.cards import card, funded, made, physical
from tests.sandbox.conftest import Api
from tests.sandbox.receiver import receiving
from tests.sandbox.request_bodies import transfer

pytestmark = pytest.mark.asyncio


async def control(api: Api, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
    """Call a control endpoint."""
    return await api.http.request(method, f"/_sandbox{path}", json=body, headers=headers)


async def test_it_tells_what_a_client_needs(api: Api) -> None:
    about = (await control(api, "GET", "")).json()
    assert about["apiKey"] == api.sandbox.api_key
    assert about["profiles"]["transfers"] == api.sandbox.profiles.transfers


async def test_the_clock_can_be_moved(api: Api) -> None:
    assert (await control(api, "POST", "/clock/advance", {"seconds": 301})).status_code == 200
    assert (await api.get("/managed_accounts")).status_code == 401


async def test_the_clock_only_moves_forward(api: Api) -> None:
    answer = await control(api, "POST", "/clock/advance", {"seconds": -1})
    assert (answer.status_code, "only moves forward" in answer.json()["message"]) == (400, True)


async def test_webhooks_can_be_registered_listed_and_looked_at(api: Api) -> None:
    with receiving() as receiver:
        await control(api, "POST", "/webhooks", {"url": receiver.url})
        assert (await control(api, "GET", "/webhooks")).json() == {"urls": [receiver.url]}
        await api.post("/transfers", transfer(api))
        assert (await control(api, "POST", "/settle")).status_code == 204
        [delivery] = (await control(api, "GET", "/webhooks/deliveries?path=/transfers/watch")).json()["deliveries"]
        assert delivery["state"] == "DELIVERED"
        assert (await control(api, "POST", f"/webhooks/deliveries/{delivery['id']}/resend")).status_code == 204
        await control(api, "POST", "/settle")
        assert len(receiver.got) == 2
        await control(api, "DELETE", "/webhooks", {"url": receiver.url})
        assert (await control(api, "GET", "/webhooks")).json() == {"urls": []}
    [event] = (await control(api, "GET", "/webhooks/events?path=/transfers/watch")).json()["events"]
    assert event["body"]["eventType"] == "COMPLETED"


async def test_faults_can_be_asked_for_and_forgotten(api: Api) -> None:
    body = {"operation": "managed_accounts.list", "status": 503, "times": 2}
    assert (await control(api, "POST", "/faults/fail", body)).status_code == 204
    waiting = (await control(api, "GET", "/faults")).json()["faults"]
    assert waiting == [{"kind": "fail", "operation": "managed_accounts.list", "times": 2}]
    assert (await api.get("/managed_accounts")).status_code == 503
    await control(api, "DELETE", "/faults")
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_a_fault_that_does_not_exist_is_404(api: Api) -> None:
    assert (await control(api, "POST", "/faults/explode", {"operation": "*"})).status_code == 404


async def test_a_wrong_argument_is_said(api: Api) -> None:
    answer = await control(api, "POST", "/faults/fail", {"operation": "nothing"})
    assert (answer.status_code, "no operation is called" in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize("body", [{}, {"minutes": 1}])
async def test_fields_that_an_act_does_not_take_are_refused_with_those_that_it_takes(api: Api, body: Any) -> None:
    refused = await control(api, "POST", "/clock/advance", body)
    assert (refused.status_code, refused.json()["message"].partition("; ")[2]) == (400, "the body takes seconds")


@pytest.mark.parametrize(
    ("method", "path", "body", "said"),
    [
        ("POST", "/profiles/weekly", {}, "missing a required argument: 'kind'; the body takes kind, rules"),
        (
            "POST",
            "/profiles/weekly",
            {"kind": "sends", "name": "x"},
            "name: in the path already, not a field of the body",
        ),
        ("PATCH", "/profiles/sends", {"name": "x"}, "name: in the path already, not a field of the body"),
    ],
)
async def test_what_a_profile_lacks_or_says_twice_is_said(
    api: Api, method: str, path: str, body: Any, said: str
) -> None:
    refused = await control(api, method, path, body)
    assert (refused.status_code, refused.json()["message"]) == (400, said)


async def test_a_rate_limit_can_be_set(api: Api) -> None:
    await control(api, "POST", "/rate_limit", {"limit": 0, "per": 60})
    assert (await api.get("/managed_accounts")).status_code == 429


async def test_requests_can_be_looked_at_and_forgotten(api: Api) -> None:
    await api.get("/managed_accounts")
    seen = (await control(api, "GET", "/requests?operation=managed_accounts.list")).json()["requests"]
    assert seen[0]["status"] == 200
    await control(api, "DELETE", "/requests")
    assert (await control(api, "GET", "/requests")).json()["requests"] == []


async def test_the_ledger_can_be_looked_at(api: Api) -> None:
    await api.post("/transfers", transfer(api, 5))
    shown = (await control(api, "GET", f"/ledger?account={api.seeded.accounts[0]}")).json()
    assert shown["problems"] == []
    assert [entry["amount"] for entry in shown["entries"]] == [1_000_000, -5]


async def test_the_state_can_be_looked_at(api: Api) -> None:
    shown = (await control(api, "GET", "/records/managed_account?limit=1")).json()
    assert (shown["count"], shown["records"][0]["id"]) == (2, api.seeded.accounts[0])


async def test_a_corporate_can_be_made_in_one_call(api: Api) -> None:
    seeded = (await control(api, "POST", "/seed", {"accounts": 3, "transactions": 4, "identities": 2})).json()
    assert (len(seeded["accounts"]), len(seeded["identities"])) == (3, 2)
    api.token = seeded["token"]
    assert (await api.get("/transactions")).json()["count"] == 4


async def test_settings_and_profiles_can_be_changed(api: Api) -> None:
    await control(api, "PATCH", "/programme", {"login_token_type": "ACCESS"})
    assert (await control(api, "GET", "/programme")).json()["login_token_type"] == "ACCESS"
    await control(api, "PATCH", "/profiles/transfers", {"active": False})
    assert (await api.post("/transfers", transfer(api))).json() == {"errorCode": "PROFILE_INACTIVE"}


async def test_profiles_can_be_added(api: Api) -> None:
    added = (await control(api, "POST", "/profiles/small", {"kind": "transfers", "maximum": {"EUR": 5}})).json()
    body = {**transfer(api, 6), "profileId": added["id"]}
    assert (await api.post("/transfers", body)).json() == {"errorCode": "MODEL_CONSTRAINTS_VIOLATED"}
    assert (await control(api, "POST", "/profiles/small", {"kind": "transfers"})).status_code == 400
    assert (await control(api, "POST", "/profiles/other", {"kind": "holidays"})).status_code == 400
    assert (await control(api, "POST", "/profiles/other", {})).status_code == 400


async def test_a_pin_can_be_blocked(api: Api) -> None:
    id = await physical(api)
    assert (await control(api, "POST", f"/instruments/{id}/block_pin")).status_code == 204
    assert (await card(api, id))["physicalCardDetails"]["pinBlocked"] is True
    assert (await control(api, "POST", "/instruments/1/block_pin")).status_code == 400


async def test_an_unknown_setting_is_refused(api: Api) -> None:
    assert (await control(api, "PATCH", "/programme", {"nonsense": 1})).status_code == 400


async def test_due_diligence_factors_and_instruments_can_be_decided(api: Api) -> None:
    corporate, account = api.seeded.identity["id"], api.seeded.accounts[0]
    assert (await control(api, "POST", f"/due_diligence/{corporate}", {"status": "REJECTED"})).status_code == 204
    assert (await api.get("/corporates/kyb")).json()["kybStatus"] == "REJECTED"
    assert (await control(api, "POST", f"/factors/{corporate}/BIOMETRIC")).status_code == 204
    assert len((await api.get("/authentication_factors")).json()["factors"]) == 2
    blocked = {"state": "BLOCKED", "blockedReason": "SYSTEM"}
    assert (await control(api, "POST", f"/instruments/{account}/state", blocked)).status_code == 204
    assert (await api.get(f"/managed_accounts/{account}")).json()["state"] == blocked


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/due_diligence/1", {"status": "APPROVED"}),
        ("/factors/1/SMS", None),
        ("/instruments/1/state", {"state": "ACTIVE"}),
        ("/due_diligence/1", {"status": "SPLENDID"}),
        ("/clock/advance", {}),
        ("/clock/advance", {"seconds": "soon"}),
        ("/clock/advance", {"seconds": "nan"}),
        ("/clock/advance", {"seconds": "inf"}),
        ("/clock/advance", {"seconds": 1e15}),
        ("/settle", {"timeout": "soon"}),
        ("/webhooks", {"url": 5}),
        ("/webhooks", {"url": "http://[::"}),
        ("/webhooks", {"url": "http://"}),
        ("/webhooks", {"url": "http://127.0.0.1:99999"}),
        ("/webhooks", {"url": "http://127.0.0.1", "only": "/transfers/watch"}),
        ("/webhooks/deliveries/99999999999999999999/resend", None),
        ("/faults/fail", {"operation": "transfers.create", "status": "503"}),
        ("/faults/fail", {"operation": "transfers.create", "status": 99}),
        ("/faults/fail", {"operation": "transfers.create", "times": "once"}),
        ("/faults/fail", {"operation": "transfers.create", "when": "sometimes"}),
        ("/faults/fail", {"operation": "transfers.create", "headers": {"a": "b\r\nc: d"}}),
        ("/faults/latency", {"operation": "transfers.create", "seconds": "long"}),
        ("/faults/latency", {"operation": "transfers.create", "seconds": -1}),
        ("/faults/extra_field", {"operation": "transfers.create", "field": 5}),
        ("/rate_limit", {"limit": "few"}),
        ("/seed", {"accounts": "many"}),
        ("/seed", {"accounts": -1}),
        ("/seed", {"identities": 0}),
        ("/seed", {"balance": -1}),
        ("/seed", {"balance": 10**19}),
        ("/seed", {"currency": "euros"}),
        ("/seed", {"currency": 5}),
        ("/instruments/{account}/state", {"state": "SPLENDID"}),
        ("/instruments/{account}/adjust", {"amount": "much"}),
        ("/instruments/{account}/adjust", {"amount": 10**19}),
        ("/password_tokens", {}),
    ],
)
async def test_what_does_not_exist_cannot_be_decided(api: Api, path: str, body: Any) -> None:
    answer = await control(api, "POST", path.format(account=api.seeded.accounts[0]), body)
    assert (answer.status_code, list(answer.json())) == (400, ["message"])
    # And nothing of it was kept to be stumbled over later.
    assert (await api.post("/transfers", transfer(api))).status_code == 200
    assert (await control(api, "POST", "/settle")).status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        {"login_token_type": "NONE"},
        {"step_up": "*"},
        {"denied": 5},
        {"confirmation": "no"},
        {"owner_verification": 1},
        {"bulk_rate": "fast"},
        {"bulk_rate": -1},
        {"fees": {"transfer_fees": 25}},
        {"fees": {"transfer_fees": {"EUR": -25}}},
        {"extra": []},
        {"confirmation": False, "nonsense": 1},
    ],
)
async def test_a_setting_that_cannot_be_changes_nothing(api: Api, body: Any) -> None:
    before = (await control(api, "GET", "/programme")).json()
    assert (await control(api, "PATCH", "/programme", body)).status_code == 400
    assert (await control(api, "GET", "/programme")).json() == before


@pytest.mark.parametrize(("name", "rules"), [("nothing", {"active": False}), ("transfers", {"kind": "sends"})])
async def test_a_profile_that_cannot_be_changed_is_said(api: Api, name: str, rules: Any) -> None:
    assert (await control(api, "PATCH", f"/profiles/{name}", rules)).status_code == 400
    assert (await api.post("/transfers", transfer(api))).status_code == 200


@pytest.mark.parametrize("raw", [b"{", b"\xff", b"[]", b"null", b"[" * 100_000])
async def test_a_body_that_is_no_json_object_is_said(api: Api, raw: bytes) -> None:
    for path in ("/seed", "/settle", "/clock/advance"):
        answer = await api.http.post(f"/_sandbox{path}", content=raw)
        assert (answer.status_code, "the body is not" in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize("query", ["offset=x", "limit=x"])
async def test_a_page_that_is_no_number_is_said(api: Api, query: str) -> None:
    assert (await control(api, "GET", f"/records/managed_account?{query}")).status_code == 400


@pytest.mark.parametrize(("query", "shown"), [("limit=-1", 0), ("offset=-1", 2)])
async def test_a_page_of_the_state_is_never_all_of_it(api: Api, query: str, shown: int) -> None:
    assert len((await control(api, "GET", f"/records/managed_account?{query}")).json()["records"]) == shown


async def test_a_body_nested_too_deeply_is_not_valid(api: Api) -> None:
    raw = b'{"profileId":' * 500 + b"1" + b"}" * 500
    answer = await api.http.post("/multi/transfers", content=raw, headers={"authorization": f"Bearer {api.token}"})
    assert (answer.status_code, answer.json()["message"]) == (400, "The request is nested too deeply.")


async def test_a_page_of_another_site_may_not_call(api: Api) -> None:
    answer = await control(api, "GET", "", origin="https://elsewhere.example")
    assert answer.status_code == 403


async def paid(api: Api) -> str:
    """A card payment of 100 that waits for its settlement."""
    await control(api, "PATCH", "/programme", {"card_settlement_ms": None})
    id = await funded(api, 1_000)
    money = {"currency": "EUR", "amount": 100}
    await api.simulate(f"/cards/{id}/purchase", {"merchantName": "Shop", "transactionAmount": money})
    return str((await api.get("/card_payments")).json()["cardPayments"][0]["id"])


async def test_a_card_payment_can_be_settled_in_parts(api: Api) -> None:
    """Two settlements over HTTP end the payment, and its money is what both of them took."""
    id = await paid(api)
    for body in ({"amount": 30, "last": False}, {}):
        assert (await control(api, "POST", f"/card_payments/{id}/settle", body)).status_code == 204
    events = api.events("/managed_cards/settlements/watch")
    assert [event["transactionAmount"]["amount"] for event in events] == ["-30", "-70"]


async def test_a_card_payment_is_settled_to_its_end_once(api: Api) -> None:
    """A payment that does not wait for a settlement is named, and nothing moves."""
    id = await paid(api)
    await control(api, "POST", f"/card_payments/{id}/settle")
    answer = await control(api, "POST", f"/card_payments/{id}/settle")
    assert (answer.status_code, id in answer.json()["message"]) == (400, True)


async def test_an_authorisation_can_be_reversed(api: Api) -> None:
    """Over HTTP too, the payment is CANCELLED by a reversal of all of it."""
    id = await paid(api)
    assert (await control(api, "POST", f"/card_payments/{id}/reverse")).status_code == 204
    assert (await api.get(f"/card_payments/{id}")).json()["status"] == "CANCELLED"


async def test_a_card_can_be_credited(api: Api) -> None:
    """The endpoint says what the simulator would, and which payment it is."""
    answer = await control(api, "POST", f"/cards/{(await made(api))['id']}/credit", {"amount": 100})
    assert answer.json()["code"] == "APPROVED"
    assert (await api.get(f"/card_payments/{answer.json()['id']}")).json()["type"] == "ORIGINAL_CREDIT"


async def test_a_credit_is_no_authorisation_to_reverse(api: Api) -> None:
    """A credit that waits for its settlement is named in the refusal, as a payment that is over is."""
    id = (await control(api, "POST", f"/cards/{(await made(api))['id']}/credit", {"amount": 100})).json()["id"]
    answer = await control(api, "POST", f"/card_payments/{id}/reverse")
    assert (answer.status_code, id in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize("amount", [0, -5, 1.5, True, "5"])
@pytest.mark.parametrize(
    "act", ["cards/{card}/credit", "card_payments/{payment}/settle", "card_payments/{payment}/reverse"]
)
async def test_what_a_card_scheme_moves_is_a_whole_number_above_nothing(api: Api, act: str, amount: object) -> None:
    """Any other amount is refused with a message; half a minor unit would move half a unit of money."""
    path = act.format(payment=await paid(api), card=(await made(api))["id"])
    answer = await control(api, "POST", f"/{path}", {"amount": amount})
    assert (answer.status_code, "is a whole number above 0" in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize("amount", [0, 1.5, True, "5"])
async def test_an_adjustment_is_a_whole_number(api: Api, amount: object) -> None:
    """A fraction is refused: it was cut off, and a text read as a number."""
    answer = await control(api, "POST", f"/instruments/{api.seeded.accounts[0]}/adjust", {"amount": amount})
    assert (answer.status_code, "a whole number that is not 0" in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize("given", [{"balance": 1.5}, {"accounts": True}, {"identities": "2"}])
async def test_numbers_of_a_seed_are_whole(api: Api, given: dict[str, object]) -> None:
    """A balance with a half in it would be on the ledger."""
    answer = await control(api, "POST", "/seed", given)
    assert (answer.status_code, next(iter(given)) in answer.json()["message"]) == (400, True)


async def test_a_deposit_above_a_limit_can_be_resumed(api: Api) -> None:
    """What a velocity limit holds back can be spent after `resume`."""
    await control(api, "PATCH", "/profiles/corporates", {"velocity_limit": {"EUR": 10}})
    account = api.seeded.accounts[0]
    before = api.sandbox.ledger.available(account)
    await api.simulate(f"/accounts/{account}/deposit", {"depositAmount": {"currency": "EUR", "amount": 11}})
    held = api.sandbox.ledger.available(account)
    id = api.events("/managed_accounts/deposits/watch")[-1]["transactionId"]
    assert (await control(api, "POST", f"/movements/{id}/resume")).status_code == 204
    assert [held, api.sandbox.ledger.available(account)] == [before, before + 11]
