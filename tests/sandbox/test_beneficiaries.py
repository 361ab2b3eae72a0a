"""Trusted beneficiaries and their batches."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.money import CODE, IBAN, Money, refused
from weavr_multi.models import BeneficiaryBatch
from weavr_multi.sandbox.domain.money.iban import make_iban

pytestmark = pytest.mark.asyncio

PATH = "/beneficiaries/batch/watch"
PERSON = {"fullName": "Bob Bobson", "nationality": "MT", "dateOfBirth": "1990-01-02"}


def wanted(details: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A beneficiary of a request."""
    return {
        "trustLevel": "TRUSTED",
        "beneficiaryInformation": {"businessName": "Bob Ltd"},
        "beneficiaryDetails": details,
        **more,
    }


SEEDED = {"beneficiaryInformation": {"businessName": "Seeded Ltd"}}


def account(number: str = "4711") -> dict[str, Any]:
    """Details of a bank account."""
    return {"bankName": "A Bank", "bankAccountDetails": {"iban": make_iban(number)}}


async def add(money: Money, *beneficiaries: dict[str, Any], **more: Any) -> BeneficiaryBatch:
    """A batch of Ada's, validated."""
    made = await money.ada.session.beneficiaries.create_batch(beneficiaries=list(beneficiaries), **more)
    assert made.state == "INITIALISED"
    await money.sandbox.settle()
    return await money.ada.session.beneficiaries.get_batch(made.operation_batch_id.batch_id)


async def confirm(money: Money, batch: BeneficiaryBatch) -> None:
    """Ada confirms a batch."""
    id, beneficiaries = batch.operation_batch_id.batch_id, money.ada.session.beneficiaries
    await beneficiaries.start_batch_otp(id, "SMS")
    await beneficiaries.verify_batch_otp(id, "SMS", verification_code=CODE)


async def state(money: Money, batch: BeneficiaryBatch) -> str:
    """Of a batch, now."""
    return str((await money.ada.session.beneficiaries.get_batch(batch.operation_batch_id.batch_id)).state)


async def test_beneficiaries_wait_for_the_confirmation_of_their_batch(money: Money) -> None:
    batch = await add(money, wanted(account()), wanted({"instrument": money.bob.account()}, **SEEDED), tag="first")
    assert (batch.state, batch.tag, batch.operation_batch_id.operation) == ("PENDING_CHALLENGE", "first", "CREATE")
    listed = await money.ada.session.beneficiaries.list()
    assert [b.state for b in listed] == ["PENDING_CHALLENGE", "PENDING_CHALLENGE"]


async def test_confirmation_makes_beneficiaries_active(money: Money) -> None:
    batch = await add(money, wanted(account(), beneficiaryInformation=PERSON))
    await confirm(money, batch)
    assert await state(money, batch) == "COMPLETED"
    listed = await money.ada.session.beneficiaries.list()
    shown = await money.ada.session.beneficiaries.get(listed.items[0].id)
    assert shown.state == "ACTIVE"
    assert shown.beneficiary_details.bank_account_details.iban == IBAN


async def test_every_step_of_a_batch_is_told(money: Money) -> None:
    await confirm(money, await add(money, wanted(account())))
    told = [event["eventType"] for event in money.events(PATH, money.ada)]
    assert told == ["INITIALISED", "PENDING_CHALLENGE", "CHALLENGE_COMPLETED"]


@pytest.mark.parametrize(
    ("details", "failure"),
    [
        ({"instrument": {"type": "managed_accounts", "id": "1"}}, "INSTRUMENT_DETAILS_NOT_FOUND"),
    ],
)
async def test_a_batch_of_beneficiaries_that_cannot_be_fails(
    money: Money, details: dict[str, Any], failure: str
) -> None:
    batch = await add(money, wanted(details))
    assert batch.state == "FAILED"
    found = (await money.ada.session.beneficiaries.list()).items[0]
    assert (found.state, found.validation_failure) == ("INVALID", failure)


async def test_one_is_no_beneficiary_of_oneself(money: Money) -> None:
    await add(money, wanted({"instrument": money.ada.account()}))
    found = (await money.ada.session.beneficiaries.list()).items[0]
    assert found.validation_failure == "BENEFICIARY_BELONGS_TO_SAME_IDENTITY"


async def test_the_same_account_is_no_second_beneficiary(money: Money) -> None:
    batch = await add(money, wanted(account("1")), wanted(account("1")))
    assert batch.state == "PENDING_CHALLENGE"
    assert [b.validation_failure for b in await money.ada.session.beneficiaries.list()][1] == (
        "BENEFICIARY_DETAILS_ALREADY_EXIST"
    )


async def test_declined_beneficiaries_stay_unusable_and_can_be_added_again(money: Money) -> None:
    batch = await add(money, wanted(account()))
    money.enrol_push()
    await money.ada.session.beneficiaries.start_batch_push(batch.operation_batch_id.batch_id, "AUTHY")
    challenge = money.sandbox.state.records.every("challenge", money.ada.id)[-1]["id"]
    await money.weavr.simulator.challenges.verify_invalid(
        credentials_id=money.ada.id, challenge_id=challenge, auth_token=money.ada.seeded.token
    )
    assert await state(money, batch) == "CHALLENGE_FAILED"
    assert [b.state for b in await money.ada.session.beneficiaries.list()] == ["CHALLENGE_FAILED"]
    assert (await add(money, wanted(account()))).state == "PENDING_CHALLENGE"


async def test_beneficiaries_are_removed_once_that_is_confirmed(money: Money) -> None:
    id = await money.beneficiary({"instrument": money.bob.account()})
    batch = await money.ada.session.beneficiaries.remove_batch(beneficiary_ids=[id])
    assert (batch.operation_batch_id.operation, batch.state) == ("REMOVE", "PENDING_CHALLENGE")
    assert (await money.ada.session.beneficiaries.get(id)).state == "ACTIVE"
    await confirm(money, batch)
    removed = await money.ada.session.beneficiaries.get(id)
    assert removed.state == "REMOVED"
    assert [b.operation for b in removed.related_operation_batches] == ["CREATE", "REMOVE"]


async def test_what_is_removed_cannot_be_removed_again(money: Money) -> None:
    id = await money.beneficiary(account())
    await confirm(money, await money.ada.session.beneficiaries.remove_batch(beneficiary_ids=[id]))
    with refused(None, 404):
        await money.ada.session.beneficiaries.remove_batch(beneficiary_ids=[id])


async def test_a_stranger_cannot_be_removed(money: Money) -> None:
    with refused(None, 404):
        await money.ada.session.beneficiaries.remove_batch(beneficiary_ids=["1"])


async def test_a_batch_without_beneficiaries_is_refused(money: Money) -> None:
    with refused(None, 400):
        await add(money)


async def test_beneficiaries_are_listed_by_batch_and_group(money: Money) -> None:
    beneficiaries = money.ada.session.beneficiaries
    first = await add(money, wanted(account("1"), group="staff"))
    await add(money, wanted(account("2")))
    assert len(await beneficiaries.list()) == 2
    assert len(await beneficiaries.list(group=["staff"])) == 1
    assert len(await beneficiaries.list(batch_id=[first.operation_batch_id.batch_id])) == 1


async def test_batches_are_listed_by_state_operation_and_tag(money: Money) -> None:
    beneficiaries = money.ada.session.beneficiaries
    await confirm(money, await add(money, wanted(account("1")), tag="a"))
    await add(money, wanted(account("2")), tag="b")
    assert [b.tag for b in await beneficiaries.list_batches()] == ["a", "b"]
    assert [b.tag for b in await beneficiaries.list_batches(state=["PENDING_CHALLENGE"])] == ["b"]
    assert [b.tag for b in await beneficiaries.list_batches(tag=["a"])] == ["a"]
    assert len(await beneficiaries.list_batches(operation=["REMOVE"])) == 0


async def test_a_repeated_batch_shows_its_current_state(money: Money) -> None:
    first = await add(money, wanted(account()), idempotency_ref="once")
    await confirm(money, first)
    again = money.ada.session.beneficiaries.create_batch
    second = await again(beneficiaries=[wanted(account())], idempotency_ref="once")
    assert second.state == "COMPLETED"
    assert len(await money.ada.session.beneficiaries.list_batches()) == 1


async def test_a_batch_can_be_confirmed_at_once(money: Money, monkeypatch: pytest.MonkeyPatch) -> None:
    """A validation that takes no time is not left to the background, whose turn comes when it comes."""
    monkeypatch.setattr(money.sandbox.state.jobs, "run_next", lambda *_: False)
    made = await money.ada.session.beneficiaries.create_batch(beneficiaries=[wanted(account())])
    assert made.state == "INITIALISED"
    await confirm(money, made)
    assert await state(money, made) == "COMPLETED"
