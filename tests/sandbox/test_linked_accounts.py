"""Linked accounts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.request_bodies import IBAN
from tests.sandbox.request_bodies import linked_account as account


async def added(api: Api, **more: Any) -> dict[str, Any]:
    """A linked account that waits for its verification."""
    answer = await api.post("/linked_accounts", account(api, **more))
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def active(api: Api) -> str:
    """The id of a verified one."""
    made = await added(api)
    assert (await api.simulate(f"/linked_accounts/{made['id']}/verify", {"result": "COMPLETED"})).status_code == 204
    return str(made["id"])


async def refused(api: Api, **more: Any) -> str:
    """The code that a creation is refused with."""
    answer = await api.post("/linked_accounts", account(api, **more))
    assert answer.status_code == 409, answer.text
    return str(answer.json()["errorCode"])


async def state(api: Api, id: str) -> str:
    return str((await api.get(f"/linked_accounts/{id}")).json()["state"])


@pytest.mark.asyncio
async def test_a_linked_account_waits_for_its_verification(api: Api) -> None:
    made = await added(api)
    assert made["state"] == "PENDING_VERIFICATION"
    runs = (await api.get(f"/linked_accounts/{made['id']}/verifications")).json()
    assert [(step["step"], step["status"]) for step in runs["verificationRuns"][0]["verificationSteps"]] == [
        ("INTERNAL_CHECKS", "COMPLETED"),
        ("USER_DECLARATION_SCA_CHALLENGE", "PENDING_USER"),
        ("TRANSFER_INSTRUCTION", "PENDING_USER"),
    ]


@pytest.mark.asyncio
async def test_it_is_active_when_every_step_is_completed(api: Api) -> None:
    id = (await added(api))["id"]
    await api.simulate(f"/linked_accounts/{id}/verify", {"steps": ["TRANSFER_INSTRUCTION"], "result": "COMPLETED"})
    assert await state(api, id) == "PENDING_VERIFICATION"
    await api.simulate(f"/linked_accounts/{id}/verify", {"result": "COMPLETED"})
    assert await state(api, id) == "ACTIVE"
    told = [event["eventType"] for event in api.events("/linked_accounts/watch")]
    assert told == ["PENDING_VERIFICATION", "VERIFIED"]


@pytest.mark.asyncio
async def test_the_users_declaration_is_a_challenge(api: Api) -> None:
    id = (await added(api))["id"]
    started = await api.post("/challenges/otp/SMS", {"resourceType": "linked_account_declaration", "resourceIds": [id]})
    assert started.status_code == 200, started.text
    challenge = started.json()["scaChallengeId"]
    body = {"resourceType": "linked_account_declaration", "verificationCode": "123456"}
    verified = await api.post(f"/challenges/{challenge}/otp/SMS/verify", body)
    assert verified.status_code == 204, verified.text
    run = (await api.get(f"/linked_accounts/{id}/verifications")).json()["verificationRuns"][0]
    assert run["verificationSteps"][1]["status"] == "COMPLETED"


@pytest.mark.asyncio
async def test_a_rejected_step_rejects_the_account(api: Api) -> None:
    id = (await added(api))["id"]
    await api.simulate(f"/linked_accounts/{id}/verify", {"steps": ["TRANSFER_INSTRUCTION"], "result": "REJECTED"})
    assert await state(api, id) == "REJECTED"
    runs = (await api.get(f"/linked_accounts/{id}/verifications", state=["REJECTED"])).json()
    assert runs["count"] == 1


@pytest.mark.asyncio
async def test_a_run_that_has_ended_cannot_be_verified_again(api: Api) -> None:
    id = await active(api)
    again = await api.simulate(f"/linked_accounts/{id}/verify", {"result": "COMPLETED"})
    assert (again.status_code, again.json()) == (409, {"errorCode": "ALREADY_COMPLETED"})


@pytest.mark.asyncio
async def test_a_run_that_was_rejected_cannot_be_verified(api: Api) -> None:
    id = (await added(api))["id"]
    assert (await api.simulate(f"/linked_accounts/{id}/set", {"state": "REJECTED"})).status_code == 204
    again = await api.simulate(f"/linked_accounts/{id}/verify", {"result": "COMPLETED"})
    assert (again.status_code, again.json()) == (409, {"errorCode": "ALREADY_REJECTED"})


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["verify", "set"])
async def test_the_simulator_refuses_an_account_that_is_not_there(api: Api, path: str) -> None:
    assert (await api.simulate(f"/linked_accounts/1/{path}", {})).status_code == 400


@pytest.mark.asyncio
async def test_it_can_be_blocked_and_unblocked(api: Api) -> None:
    id = await active(api)
    assert (await api.post(f"/linked_accounts/{id}/block")).status_code == 204
    assert await state(api, id) == "BLOCKED"
    again = await api.post(f"/linked_accounts/{id}/block")
    assert again.json() == {"errorCode": "LINKED_ACCOUNT_ALREADY_BLOCKED"}
    assert (await api.post(f"/linked_accounts/{id}/unblock")).status_code == 204
    again = await api.post(f"/linked_accounts/{id}/unblock")
    assert again.json() == {"errorCode": "LINKED_ACCOUNT_NOT_BLOCKED"}


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["block", "unblock"])
async def test_one_that_waits_cannot_be_blocked_or_unblocked(api: Api, path: str) -> None:
    id = (await added(api))["id"]
    assert (await api.post(f"/linked_accounts/{id}/{path}")).json() == {"errorCode": "LINKED_ACCOUNT_INACTIVE"}


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("block", "LINKED_ACCOUNT_REMOVED"),
        ("unblock", "LINKED_ACCOUNT_REMOVED"),
        ("remove", "LINKED_ACCOUNT_ALREADY_REMOVED"),
    ],
)
async def test_nothing_can_be_done_with_one_that_is_removed(api: Api, path: str, code: str) -> None:
    id = await active(api)
    assert (await api.post(f"/linked_accounts/{id}/remove")).status_code == 204
    assert (await api.post(f"/linked_accounts/{id}/{path}")).json() == {"errorCode": code}


@pytest.mark.asyncio
async def test_one_that_was_rejected_cannot_be_removed(api: Api) -> None:
    id = (await added(api))["id"]
    await api.simulate(f"/linked_accounts/{id}/set", {"state": "REJECTED"})
    assert (await api.post(f"/linked_accounts/{id}/remove")).json() == {"errorCode": "LINKED_ACCOUNT_REJECTED"}


@pytest.mark.asyncio
async def test_one_that_a_wire_transfer_goes_to_cannot_be_removed(api: Api) -> None:
    id = await active(api)
    sent = await api.post(
        "/outgoing_wire_transfers",
        {
            "profileId": api.sandbox.profiles.outgoing_wire_transfers,
            "sourceInstrument": api.instrument(0),
            "transferAmount": {"currency": "EUR", "amount": 100},
            "description": "Invoice",
            "destinationBeneficiary": {"type": "linked_accounts", "id": id},
        },
    )
    assert sent.status_code == 200, sent.text
    refusal = await api.post(f"/linked_accounts/{id}/remove")
    assert refusal.json() == {"errorCode": "LINKED_ACCOUNT_HAS_PENDING_ACTIONS"}


@pytest.mark.asyncio
async def test_label_and_name_can_be_changed_and_looked_for(api: Api) -> None:
    id = (await added(api))["id"]
    changed = await api.patch(f"/linked_accounts/{id}", {"friendlyName": "Savings", "tag": "mine"})
    assert changed.json()["friendlyName"] == "Savings"
    assert (await api.get("/linked_accounts", friendlyName="Savings", tag="mine")).json()["count"] == 1
    assert (await api.get("/linked_accounts", friendlyName="Other")).json()["count"] == 0


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("method", "path"), [("GET", ""), ("POST", "/block"), ("POST", "/unblock"), ("POST", "/remove")]
)
async def test_an_unknown_one_is_not_found(api: Api, method: str, path: str) -> None:
    assert (await api.call(method, f"/multi/linked_accounts/1{path}")).status_code == 404


@pytest.mark.asyncio
async def test_an_unknown_one_cannot_be_changed(api: Api) -> None:
    assert (await api.patch("/linked_accounts/1", {"tag": "mine"})).status_code == 404


@pytest.mark.asyncio
async def test_the_same_account_is_linked_once(api: Api) -> None:
    await added(api)
    assert await refused(api) == "LINKED_ACCOUNT_ALREADY_ADDED"


@pytest.mark.asyncio
async def test_an_account_that_was_removed_can_be_linked_again(api: Api) -> None:
    id = (await added(api))["id"]
    await api.post(f"/linked_accounts/{id}/remove")
    assert (await added(api))["id"] != id


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"profileId": "1"}, "PROFILE_NOT_FOUND"),
        ({"currency": "JPY"}, "CURRENCY_NOT_SUPPORTED_BY_PROFILE"),
        ({"country": "US"}, "COUNTRY_NOT_SUPPORTED_BY_PROFILE"),
        (
            {"accountReference": {"iban": IBAN, "accountNumber": "12345678", "sortCode": "040004"}},
            "ACCOUNT_NUMBER_AND_IBAN_PROVIDED",
        ),
        ({"accountReference": {"iban": IBAN, "sortCode": "040004"}}, "SORT_CODE_AND_IBAN_PROVIDED"),
        ({"accountReference": {"accountDescriptor": ""}}, "NO_ACCOUNT_DETAILS_PROVIDED"),
        ({"currency": "GBP", "accountReference": {"accountDescriptor": "x"}}, "SORT_CODE_MISSING"),
        ({"currency": "GBP", "country": "GB"}, "ACCOUNT_NUMBER_MISSING"),
        ({"accountReference": {"accountNumber": "12345678", "sortCode": "040004"}}, "IBAN_MISSING"),
        ({"currency": "USD"}, "ACCOUNT_DESCRIPTOR_MISSING"),
    ],
)
async def test_details_that_do_not_belong_together_are_refused(api: Api, more: dict[str, Any], code: str) -> None:
    assert await refused(api, **more) == code


@pytest.mark.asyncio
async def test_a_profile_that_is_switched_off_takes_none(api: Api) -> None:
    api.sandbox.programme.configure_profile("linked_accounts", active=False)
    assert await refused(api) == "PROFILE_INACTIVE"


@pytest.mark.asyncio
async def test_a_profile_may_limit_how_many_there_are(api: Api) -> None:
    api.sandbox.programme.configure_profile("linked_accounts", limit=0)
    assert await refused(api) == "MODEL_CONSTRAINTS_VIOLATED"


@pytest.mark.asyncio
async def test_a_managed_account_cannot_be_linked(api: Api) -> None:
    own = api.seeded.accounts[0]
    iban = (await api.post(f"/managed_accounts/{own}/iban")).json()["bankAccountDetails"][0]["details"]["iban"]
    assert await refused(api, country="MT", accountReference={"iban": iban}) == "THIS_IS_A_MANAGED_ACCOUNT"


@pytest.mark.asyncio
async def test_without_a_managed_account_there_is_nothing_to_verify_with(api: Api) -> None:
    other = api.sandbox.seed(accounts=0)
    api.token = other.token
    assert await refused(api) == "MANAGED_ACCOUNT_MISSING"


@pytest.mark.asyncio
async def test_a_profile_may_be_for_the_other_type_of_identity(api: Api) -> None:
    """A corporate cannot link an account by a profile for consumers."""
    api.sandbox.programme.configure_profile("linked_accounts", identity_types=["CONSUMER"])
    answer = await api.post("/linked_accounts", account(api))
    assert (answer.status_code, answer.json()["errorCode"]) == (409, "INVALID_IDENTITY_TYPE")
