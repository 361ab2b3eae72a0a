"""Managed accounts: their life, their IBANs, deposits and transactions."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox import cards
from tests.sandbox.conftest import Api
from tests.sandbox.people import corporate, registered
from tests.sandbox.request_bodies import transfer

pytestmark = pytest.mark.asyncio


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["errorCode"]


def account(api: Api, **more: Any) -> dict[str, Any]:
    """A body for ``managed_accounts.create``."""
    return {"profileId": api.sandbox.profiles.managed_accounts, "friendlyName": "New", "currency": "EUR", **more}


async def opened(api: Api, **more: Any) -> str:
    """A new account."""
    return str((await api.post("/managed_accounts", account(api, **more))).json()["id"])


async def test_a_new_account_is_active_and_empty(api: Api) -> None:
    made = (await api.post("/managed_accounts", account(api, tag="t"))).json()
    assert made["state"] == {"state": "ACTIVE"}
    assert made["balances"] == {"availableBalance": 0, "actualBalance": 0}
    assert (await api.get(f"/managed_accounts/{made['id']}")).json() == made
    event = api.events("/managed_accounts/watch")[-1]
    assert (event["type"], event["account"]["id"]["id"]) == ("CREATED", made["id"])


async def test_accounts_are_listed_newest_first_and_by_filter(api: Api) -> None:
    made = await opened(api, tag="t")
    listed = (await api.get("/managed_accounts")).json()
    assert [item["id"] for item in listed["accounts"]] == [made, *reversed(api.seeded.accounts)]
    assert (await api.get("/managed_accounts", tag="t", state=["ACTIVE", "BLOCKED"])).json()["count"] == 1
    assert (await api.get("/managed_accounts", friendlyName="New", createdFrom=0, currency="EUR")).json()["count"] == 1
    page = (await api.get("/managed_accounts", offset=1, limit=1)).json()
    assert (page["count"], page["responseCount"], page["accounts"][0]["id"]) == (3, 1, api.seeded.accounts[1])


async def test_an_account_of_another_identity_is_not_found(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    assert (await api.get(f"/managed_accounts/{api.seeded.accounts[0]}")).status_code == 404
    assert (await api.get("/managed_accounts")).json()["count"] == 0


async def test_an_account_can_be_renamed(api: Api) -> None:
    path = f"/managed_accounts/{api.seeded.accounts[0]}"
    changed = await api.patch(path, {"friendlyName": "Renamed", "tag": "x", "lowBalanceThreshold": 5})
    assert changed.json()["friendlyName"] == "Renamed"
    cleared = await api.patch(path, {"clearLowBalanceThreshold": True})
    assert "lowBalanceThreshold" not in cleared.json()


@pytest.mark.parametrize(
    ("setting", "code"),
    [({"active": False}, "PROFILE_INACTIVE"), ({"limit": 2}, "IDENTITY_LIMITS_EXCEEDED")],
)
async def test_a_profile_sets_limits(api: Api, setting: dict[str, Any], code: str) -> None:
    api.sandbox.programme.configure_profile("managed_accounts", **setting)
    assert refused(await api.post("/managed_accounts", account(api))) == (409, code)


async def test_what_is_wrong_with_an_account_is_said(api: Api) -> None:
    assert refused(await api.post("/managed_accounts", account(api, profileId="1"))) == (409, "PROFILE_NOT_FOUND")
    answer = await api.post("/managed_accounts", account(api, currency="JPY"))
    assert refused(answer) == (409, "CURRENCY_NOT_SUPPORTED_BY_PROFILE")
    answer = await api.post("/managed_accounts", account(api, lowBalanceThreshold=-1))
    assert refused(answer) == (409, "MODEL_CONSTRAINTS_VIOLATED")
    api.sandbox.programme.configure_profile("managed_accounts", provider=False)
    assert refused(await api.post("/managed_accounts", account(api))) == (409, "PROVIDER_NOT_SUPPORTED_BY_PROFILE")


async def test_a_programme_may_open_accounts_for_verified_identities_only(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    api.sandbox.programme.configure(owner_verification=True)
    assert refused(await api.post("/managed_accounts", account(api))) == (409, "OWNER_IDENTITY_NOT_VERIFIED")


@pytest.mark.parametrize("code", ["PROGRAMME_LIMITS_EXCEEDED", "INNOVATOR_LIMITS_EXCEEDED", "SYSTEM_LIMITS_EXCEEDED"])
async def test_limits_above_the_identity_exist_too(api: Api, code: str) -> None:
    api.sandbox.programme.configure(account_limits={code: 2})
    assert refused(await api.post("/managed_accounts", account(api))) == (409, code)


async def test_a_blocked_account_moves_no_money_until_it_is_unblocked(api: Api) -> None:
    path = f"/managed_accounts/{api.seeded.accounts[0]}"
    assert (await api.post(f"{path}/block")).status_code == 204
    assert refused(await api.post(f"{path}/block")) == (409, "INSTRUMENT_ALREADY_BLOCKED")
    assert (await api.get(path)).json()["state"] == {"state": "BLOCKED", "blockedReason": "USER"}
    assert refused(await api.post("/transfers", transfer(api))) == (409, "SOURCE_INSTRUMENT_BLOCKED")
    backwards = {"source": api.instrument(1), "destination": api.instrument(0)}
    assert refused(await api.post("/transfers", transfer(api, **backwards)))[1] == "DESTINATION_INSTRUMENT_BLOCKED"
    assert (await api.post(f"{path}/unblock")).status_code == 204
    assert refused(await api.post(f"{path}/unblock")) == (409, "INSTRUMENT_NOT_BLOCKED")
    assert (await api.post("/transfers", transfer(api))).status_code == 200


async def test_what_the_vendor_has_blocked_a_user_does_not_unblock(api: Api) -> None:
    id = api.seeded.accounts[0]
    api.sandbox.set_instrument_state(id, {"state": "BLOCKED", "blockedReason": "SYSTEM"})
    assert refused(await api.post(f"/managed_accounts/{id}/unblock")) == (409, "INSTRUMENT_INACTIVE")
    api.sandbox.set_instrument_state(id, {"state": "NOT_ENABLED"})
    assert refused(await api.post(f"/managed_accounts/{id}/block")) == (409, "INSTRUMENT_INACTIVE")
    assert refused(await api.post("/transfers", transfer(api))) == (409, "INSTRUMENT_DENIED_TRANSACTION")


async def test_an_empty_account_can_be_closed_for_good(api: Api) -> None:
    made = await opened(api)
    path = f"/managed_accounts/{made}"
    assert (await api.post(f"{path}/remove")).status_code == 204
    assert (await api.get(path)).json()["state"] == {"state": "DESTROYED", "destroyedReason": "USER"}
    assert refused(await api.post(f"{path}/remove")) == (409, "INSTRUMENT_ALREADY_REMOVED")
    assert refused(await api.post(f"{path}/block")) == (409, "INSTRUMENT_DESTROYED")
    assert refused(await api.post(f"{path}/unblock")) == (409, "INSTRUMENT_DESTROYED")
    assert refused(await api.post(f"{path}/iban")) == (409, "INSTRUMENT_IS_NOT_ACTIVE")
    gone = {"type": "managed_accounts", "id": made}
    assert refused(await api.post("/transfers", transfer(api, source=gone)))[1] == "SOURCE_INSTRUMENT_DESTROYED"
    answer = await api.post("/transfers", transfer(api, destination=gone))
    assert refused(answer)[1] == "DESTINATION_INSTRUMENT_DESTROYED"


async def test_an_account_with_money_stays(api: Api) -> None:
    answer = await api.post(f"/managed_accounts/{api.seeded.accounts[0]}/remove")
    assert refused(answer) == (409, "BALANCE_NOT_ZERO")


async def test_an_account_with_something_still_to_come_stays(api: Api) -> None:
    at = str(api.sandbox.clock.now() + 60_000)
    await api.post("/transfers", transfer(api, scheduledTimestamp=at))
    answer = await api.post(f"/managed_accounts/{api.seeded.accounts[1]}/remove")
    assert refused(answer) == (409, "INSTRUMENT_HAS_PENDING_ACTIONS")


async def test_an_account_that_a_card_spends_from_stays(api: Api) -> None:
    empty = await opened(api)
    await cards.made(api, cards.debit(api, parentManagedAccountId=empty))
    assert refused(await api.post(f"/managed_accounts/{empty}/remove")) == (409, "INSTRUMENT_HAS_LINKED_CARDS")


async def test_an_iban_is_allocated_and_found_by_deposits(api: Api) -> None:
    id = api.seeded.accounts[0]
    assert (await api.get(f"/managed_accounts/{id}/iban")).json()["state"] == "UNALLOCATED"
    upgraded = (await api.post(f"/managed_accounts/{id}/iban")).json()
    assert upgraded["state"] == "ALLOCATED"
    iban = upgraded["bankAccountDetails"][0]["details"]["iban"]
    body = {"destinationIbanDetails": {"iban": iban}, "depositAmount": {"currency": "EUR", "amount": 7}}
    assert (await api.simulate("/accounts/deposit", body)).json() == {"code": "COMPLETED"}
    assert api.sandbox.ledger.available(id) == 1_000_007
    assert refused(await api.post(f"/managed_accounts/{id}/iban")) == (409, "INSTRUMENT_ALREADY_UPGRADED_TO_IBAN")
    assert [event["type"] for event in api.events("/ibans/watch")] == ["REQUESTED", "CREATED"]


async def test_an_account_in_pounds_gets_a_sort_code(api: Api) -> None:
    made = await opened(api, currency="GBP")
    await api.sandbox.settle()  # the bank approves the account
    details = (await api.post(f"/managed_accounts/{made}/iban")).json()["bankAccountDetails"][0]["details"]
    body = {"destinationFasterPaymentsDetails": details, "depositAmount": {"currency": "GBP", "amount": 7}}
    assert (await api.simulate("/accounts/deposit", body)).json() == {"code": "COMPLETED"}


async def test_an_iban_may_take_its_time(api: Api) -> None:
    api.sandbox.programme.configure(iban_delay_ms=60_000)
    path = f"/managed_accounts/{api.seeded.accounts[0]}/iban"
    assert (await api.post(path)).json() == {"state": "PENDING_ALLOCATION", "bankAccountDetails": []}
    assert refused(await api.post(path)) == (409, "IBAN_ALREADY_REQUESTED")
    api.sandbox.clock.advance(61)
    await api.sandbox.settle()
    assert (await api.get(path)).json()["state"] == "ALLOCATED"


async def test_not_every_account_can_have_an_iban(api: Api) -> None:
    api.sandbox.programme.configure_profile("managed_accounts", currencies=["EUR", "PLN"])
    made = await opened(api, currency="PLN")
    assert refused(await api.post(f"/managed_accounts/{made}/iban")) == (409, "IBAN_NOT_SUPPORTED")
    api.sandbox.programme.configure(ibans_per_identity=0)
    path = f"/managed_accounts/{api.seeded.accounts[0]}/iban"
    assert refused(await api.post(path)) == (409, "IBAN_ALLOCATION_EXCEEDED")
    api.sandbox.due_diligence(api.seeded.identity["id"], "PENDING_REVIEW")
    assert refused(await api.post(path)) == (409, "OWNER_NOT_VERIFIED")


async def test_a_deposit_is_money_and_a_webhook(api: Api) -> None:
    id = api.seeded.accounts[0]
    body = {"depositAmount": {"currency": "EUR", "amount": 250}, "senderName": "Ann", "paymentNetwork": "SEPA"}
    assert (await api.simulate(f"/accounts/{id}/deposit", body)).json() == {"code": "COMPLETED"}
    assert api.sandbox.ledger.available(id) == 1_000_250
    event = api.events("/managed_accounts/deposits/watch")[-1]
    assert event["transactionAmount"] == {"currency": "EUR", "amount": "250"}
    assert (event["senderName"], event["state"]) == ("Ann", "COMPLETED")


@pytest.mark.parametrize(
    ("id", "amount", "code"),
    [
        ("1", {"currency": "EUR", "amount": 1}, "DENIED_ACCOUNT_NOT_FOUND"),
        (None, {"currency": "EUR", "amount": 0}, "DENIED_AMOUNT_NOT_POSITIVE"),
        (None, {"currency": "USD", "amount": 1}, "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY"),
    ],
)
async def test_a_deposit_that_cannot_be_is_denied(api: Api, id: str | None, amount: Any, code: str) -> None:
    path = f"/accounts/{id or api.seeded.accounts[0]}/deposit"
    assert (await api.simulate(path, {"depositAmount": amount})).json() == {"code": code}


async def test_a_balance_below_the_threshold_is_told_once(api: Api) -> None:
    id = api.seeded.accounts[0]
    await api.patch(f"/managed_accounts/{id}", {"lowBalanceThreshold": 999_950})
    for _ in range(3):
        await api.post("/transfers", transfer(api, 100))
    assert [event["availableBalance"] for event in api.events("/managed_accounts/low_balance/watch")] == [999_900]
    await api.simulate(f"/accounts/{id}/deposit", {"depositAmount": {"currency": "EUR", "amount": 1000}})
    await api.post("/transfers", transfer(api, 1000))
    assert len(api.events("/managed_accounts/low_balance/watch")) == 2


async def test_a_transfer_is_one_transaction_of_the_identity_and_one_of_each_account(api: Api) -> None:
    made = (await api.post("/transfers", transfer(api))).json()
    listed = (await api.get("/transactions")).json()
    assert [(item["id"], item["direction"], item["transaction"]) for item in listed["transactions"]] == [
        (made["id"], "DEBIT", made)
    ]
    path = f"/managed_accounts/{api.seeded.accounts[1]}/transactions"
    received = (await api.get(path)).json()["transactions"]
    assert [(item["id"], item["direction"]) for item in received] == [(made["id"], "CREDIT")]
    one = (await api.get(f"{path}/{made['id']}")).json()
    assert one == received[0]


async def test_transactions_are_filtered_and_sorted(api: Api) -> None:
    for amount in (1, 2, 3):
        await api.post("/transfers", transfer(api, amount))
        api.sandbox.clock.advance(1)
    up = (await api.get("/transactions", sortOrder="ASC", type="transfers", status="COMPLETED")).json()["transactions"]
    assert [item["amount"]["amount"] for item in up] == [1, 2, 3]
    down = (await api.get("/transactions", limit=2, sortBy="lastUpdatedTimestamp")).json()
    assert ([item["amount"]["amount"] for item in down["transactions"]], down["count"]) == ([3, 2], 3)
    later = (await api.get("/transactions", creationTimestampFrom=up[1]["creationTimestamp"], direction="DEBIT")).json()
    assert later["count"] == 2


@pytest.mark.parametrize("currency", ["EUR", "GBP"])
async def test_what_takes_no_time_has_happened_before_the_next_request(
    api: Api, currency: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The approval of the bank is not left to the background, whose turn comes when it comes."""
    monkeypatch.setattr(api.sandbox.state.jobs, "run_next", lambda *_: False)
    id = await opened(api, currency=currency)
    assert (await api.post(f"/managed_accounts/{id}/block")).status_code == 204
