"""Confirmation of one resource by operations of its own: sends, wire transfers, batches of beneficiaries."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.sandbox.money import CODE, IBAN, Money, refused

pytestmark = [pytest.mark.asyncio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


class Door:
    """The operations of one kind of resource, under the same names for all."""

    def __init__(self, money: Money, kind: str) -> None:
        self.money, self.kind = money, kind

    async def make(self) -> str:
        """Something that waits for confirmation."""
        session, profiles = self.money.ada.session, self.money.sandbox.profiles
        amount = self.money.ada.amount(100)
        if self.kind == "sends":
            sent = await session.sends.create(
                profile_id=profiles.sends,
                source=self.money.ada.account(),
                destination=self.money.bob.account(),
                destination_amount=amount,
            )
            return sent.id
        if self.kind == "outgoing_wire_transfers":
            wire = await session.outgoing_wire_transfers.create(
                profile_id=profiles.outgoing_wire_transfers,
                source_instrument=self.money.ada.account(),
                transfer_amount=amount,
                description="Invoice",
                destination_beneficiary={"name": "Payee", "iban": IBAN},
            )
            return wire.id
        wanted = {
            "trustLevel": "TRUSTED",
            "beneficiaryInformation": {"businessName": "Bob Ltd"},
            "beneficiaryDetails": {"bankAccountDetails": {"iban": IBAN}},
        }
        batch = await session.beneficiaries.create_batch(beneficiaries=[wanted])
        await self.money.sandbox.settle()
        return str(batch.operation_batch_id.batch_id)

    async def state(self, id: str) -> str:
        """Of the resource, now."""
        name = "get_batch" if self.kind == "beneficiaries" else "get"
        return str((await self._call(name, id)).state)

    async def start(self, id: str, channel: str = "SMS") -> None:
        """Send a code, or ask a device."""
        way = "otp" if channel == "SMS" else "push"
        await self._call(f"start_batch_{way}" if self.kind == "beneficiaries" else f"start_{way}", id, channel)

    async def verify(self, id: str, code: str = CODE) -> None:
        """Tell the code."""
        name = "verify_batch_otp" if self.kind == "beneficiaries" else "verify_otp"
        await self._call(name, id, "SMS", verification_code=code)

    def _call(self, name: str, *values: Any, **named: Any) -> Awaitable[Any]:
        resource = getattr(self.money.ada.session, self.kind)
        method: Callable[..., Awaitable[Any]] = getattr(resource, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return method(*values, **named)


KINDS = ["sends", "outgoing_wire_transfers", "beneficiaries"]


@pytest.fixture(params=KINDS)
def door(money: Money, request: pytest.FixtureRequest) -> Door:
    """Each kind in turn."""
    return Door(money, request.param)


async def test_the_code_confirms(door: Door) -> None:
    id = await door.make()
    await door.start(id)
    await door.verify(id)
    assert await door.state(id) in ("COMPLETED", "SUBMITTED")


async def test_the_device_confirms(door: Door) -> None:
    id = await door.make()
    door.money.enrol_push()
    await door.start(id, "AUTHY")
    challenge = door.money.sandbox.state.records.every("challenge", door.money.ada.id)[-1]["id"]
    await door.money.weavr.simulator.challenges.verify_success(
        credentials_id=door.money.ada.id, challenge_id=challenge, auth_token=door.money.ada.seeded.token
    )
    assert await door.state(id) in ("COMPLETED", "SUBMITTED")
    assert door.money.events("/stepup/watch", door.money.ada)[-1]["status"] == "VERIFIED"


async def test_wrong_codes_are_counted(door: Door) -> None:
    id = await door.make()
    await door.start(id)
    for code in [*["VERIFICATION_CODE_INVALID"] * 3, "ONE_CHALLENGE_LIMIT_REMAINING", "CHALLENGE_LIMIT_EXCEEDED"]:
        with refused(code):
            await door.verify(id, "000000")
    assert await door.state(id) == "PENDING_CHALLENGE"


async def test_pushes_are_limited_too(door: Door) -> None:
    id = await door.make()
    door.money.enrol_push()
    door.money.sandbox.programme.configure(daily_challenges=0)
    with refused("CHALLENGE_LIMIT_EXCEEDED"):
        await door.start(id, "AUTHY")


async def test_a_code_lives_five_minutes(door: Door) -> None:
    id = await door.make()
    await door.start(id)
    await door.money.pass_time(200)
    await door.state(id)
    await door.money.pass_time(101)
    with refused("VERIFICATION_CODE_EXPIRED"):
        await door.verify(id)


async def test_what_does_not_wait_cannot_be_confirmed(door: Door) -> None:
    id = await door.make()
    await door.start(id)
    await door.verify(id)
    for act in (door.start, door.verify):
        with refused("STATE_INVALID"):
            await act(id)
        with refused(None, 404):
            await act("1")
    door.money.enrol_push()
    with refused("STATE_INVALID"):
        await door.start(id, "AUTHY")


@pytest.mark.parametrize("code", ["CHANNEL_NOT_REGISTERED", "CHANNEL_NOT_SUPPORTED"])
async def test_the_channel_must_be_open(door: Door, code: str) -> None:
    id = await door.make()
    await door.start(id)
    if code == "CHANNEL_NOT_SUPPORTED":
        door.money.sandbox.programme.configure(channels=[])
    else:
        door.money.change("person", door.money.ada.id, factors={})
    for act in (door.start(id), door.start(id, "AUTHY"), door.verify(id)):
        with refused(code):
            await act


async def test_a_send_without_a_challenge_cannot_be_verified(money: Money) -> None:
    door = Door(money, "sends")
    with refused("CHALLENGE_NOT_PENDING"):
        await door.verify(await door.make())


@pytest.mark.parametrize("kind", ["sends", "outgoing_wire_transfers"])
async def test_what_is_exempt_is_not_challenged(money: Money, kind: str) -> None:
    money.set(kind, low_value={"EUR": 1_000})
    money.enrol_push()
    door = Door(money, kind)
    id = await door.make()
    for act in (door.start(id), door.start(id, "AUTHY"), door.verify(id)):
        with refused("SCA_EXEMPTION_APPLIED"):
            await act
