"""One challenge for several movements of money of one type."""

from __future__ import annotations

import pytest

from tests.sandbox.money import CODE, IBAN, Money, refused

pytestmark = pytest.mark.asyncio

TYPES = ["sends", "outgoing_wire_transfers", "correspondent_bank_transfers"]


async def make(money: Money, type: str) -> str:
    """A movement of Ada's that waits for confirmation."""
    session, profiles, amount = money.ada.session, money.sandbox.profiles, money.ada.amount(100)
    if type == "sends":
        source, destination = money.ada.account(), money.bob.account()
        send = await session.sends.create(
            profile_id=profiles.sends, source=source, destination=destination, destination_amount=amount
        )
        return send.id
    if type == "outgoing_wire_transfers":
        wire = await session.outgoing_wire_transfers.create(
            profile_id=profiles.outgoing_wire_transfers,
            source_instrument=money.ada.account(),
            transfer_amount=amount,
            description="Invoice",
            destination_beneficiary={"name": "Payee", "iban": IBAN},
        )
        return wire.id
    transfer = await session.correspondent_bank_transfers.create(
        profile_id=profiles.correspondent_bank_transfers,
        source_instrument=money.ada.account(),
        amount=amount,
        originator={
            "name": "Olga",
            "address": "1 Street",
            "country": "MT",
            "bankAccountDetails": {"account": "ACC1", "financialInstitution": "SDBXMT21"},
        },
        beneficiary={"name": "Payee", "iban": IBAN, "address": "2 Street"},
        purpose="goods",
    )
    return transfer.id


async def start(money: Money, type: str, *ids: str, channel: str = "SMS") -> str:
    """The id of a challenge."""
    challenges = money.ada.session.challenges
    method = challenges.start_otp if channel == "SMS" else challenges.start_push
    return str((await method(channel, resource_type=type, resource_ids=list(ids))).sca_challenge_id)


async def verify(money: Money, challenge: str, type: str, code: str = CODE) -> None:
    """Tell a code."""
    await money.ada.session.challenges.verify_otp(challenge, "SMS", resource_type=type, verification_code=code)


async def state(money: Money, type: str, id: str) -> str:
    """Of a movement, now."""
    return str((await getattr(money.ada.session, type).get(id)).state)


@pytest.mark.parametrize("type", TYPES)
async def test_one_code_confirms_all_of_them(money: Money, type: str) -> None:
    ids = [await make(money, type) for _ in range(3)]
    await verify(money, await start(money, type, *ids), type)
    assert {await state(money, type, id) for id in ids} <= {"COMPLETED", "SUBMITTED"}


@pytest.mark.parametrize("type", TYPES)
async def test_a_device_declines_all_of_them(money: Money, type: str) -> None:
    ids = [await make(money, type) for _ in range(2)]
    await money.decline(type, *ids)
    assert {await state(money, type, id) for id in ids} == {"REJECTED"}


async def test_movements_of_two_types_are_not_confirmed_together(money: Money) -> None:
    ids = [await make(money, type) for type in TYPES[:2]]
    with refused(None, 404):
        await start(money, "sends", *ids)


async def test_what_does_not_wait_is_not_challenged(money: Money) -> None:
    id = await make(money, "sends")
    money.enrol_push()
    await money.ada.session.sends.cancel(id)
    for channel in ("SMS", "AUTHY"):
        with refused("STATE_INVALID"):
            await start(money, "sends", id, channel=channel)


async def test_somebody_elses_movement_is_not_challenged(money: Money) -> None:
    id = await make(money, "sends")
    with refused(None, 404):
        await money.bob.session.challenges.start_otp("SMS", resource_type="sends", resource_ids=[id])


async def test_a_challenge_is_verified_once_and_as_what_it_is(money: Money) -> None:
    id = await make(money, "sends")
    challenge = await start(money, "sends", id)
    with refused(None, 404):
        await verify(money, challenge, "outgoing_wire_transfers")
    await verify(money, challenge, "sends")
    with refused("STATE_INVALID"):
        await verify(money, challenge, "sends")


async def test_a_code_is_sent_again_after_fifteen_seconds(money: Money) -> None:
    id = await make(money, "sends")
    await start(money, "sends", id)
    with refused("RETRY_IN_15SEC"):
        await start(money, "sends", id)
    money.sandbox.clock.advance(15)
    await start(money, "sends", id)


async def test_wrong_codes_are_counted_and_end_the_challenge(money: Money) -> None:
    id = await make(money, "sends")
    challenge = await start(money, "sends", id)
    for code in [*["VERIFICATION_CODE_INVALID"] * 3, "ONE_CHALLENGE_LIMIT_REMAINING", "CHALLENGE_LIMIT_EXCEEDED"]:
        with refused(code):
            await verify(money, challenge, "sends", "000000")
    with refused("STATE_INVALID"):
        await verify(money, challenge, "sends")
    money.enrol_push()
    money.sandbox.programme.configure(daily_challenges=0)
    for channel in ("SMS", "AUTHY"):
        with refused("CHALLENGE_LIMIT_EXCEEDED"):
            await start(money, "sends", id, channel=channel)
    assert await state(money, "sends", id) == "PENDING_CHALLENGE"


async def test_a_challenge_lives_five_minutes_and_its_resources_end_with_it(money: Money) -> None:
    id = await make(money, "sends")
    challenge = await start(money, "sends", id)
    await money.pass_time(200)
    await state(money, "sends", id)
    await money.pass_time(101)
    with refused("VERIFICATION_CODE_EXPIRED"):
        await verify(money, challenge, "sends")
    assert await state(money, "sends", id) == "REJECTED"


@pytest.mark.parametrize("code", ["CHANNEL_NOT_REGISTERED", "CHANNEL_NOT_SUPPORTED"])
async def test_the_channel_must_be_open(money: Money, code: str) -> None:
    id = await make(money, "sends")
    challenge = await start(money, "sends", id)
    if code == "CHANNEL_NOT_SUPPORTED":
        money.sandbox.programme.configure(channels=[])
    else:
        money.change("person", money.ada.id, factors={})
    for act in (
        start(money, "sends", id),
        start(money, "sends", id, channel="AUTHY"),
        verify(money, challenge, "sends"),
    ):
        with refused(code):
            await act


async def test_the_same_reference_starts_one_challenge(money: Money) -> None:
    id = await make(money, "sends")
    challenges = money.ada.session.challenges
    first = await challenges.start_otp("SMS", resource_type="sends", resource_ids=[id], idempotency_ref="once")
    second = await challenges.start_otp("SMS", resource_type="sends", resource_ids=[id], idempotency_ref="once")
    assert first.sca_challenge_id == second.sca_challenge_id
