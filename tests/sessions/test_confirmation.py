"""Approving what waits for its user: one challenge for each type, payee batches one each."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import CODE, World
from weavr_multi import ConfigurationError, Conflict, StepUpFailed
from weavr_multi.models import BeneficiaryBatch, CorrespondentBankingOwt, LinkedAccount, OutgoingWireTransfer, Send
from weavr_multi.sessions import ConfirmationChallenge, Session
from weavr_multi.webhooks import StepUpStatusChanged

pytestmark = pytest.mark.anyio
START, VERIFY, PUSH = "challenges.start_otp", "challenges.verify_otp", "challenges.start_push"
EURO = {"currency": "EUR", "amount": 100}
WRONG = "000000"


async def send(world: World, session: Session) -> Send:
    """Money for somebody else, waiting for approval."""
    other = world.sandbox.seed(accounts=1)
    return await session.sends.create(
        profile_id=world.sandbox.profiles.sends,
        source={"type": "managed_accounts", "id": world.user.accounts[0]},
        destination={"type": "managed_accounts", "id": other.accounts[0]},
        destination_amount=EURO,
    )


async def wire(world: World, session: Session) -> OutgoingWireTransfer:
    """Money for a bank account, waiting for approval."""
    details = {"iban": "MT71SDBX000000000000004711", "bankIdentifierCode": "SDBXMT21"}
    return await session.outgoing_wire_transfers.create(
        profile_id=world.sandbox.profiles.outgoing_wire_transfers,
        source_instrument={"type": "managed_accounts", "id": world.user.accounts[0]},
        transfer_amount=EURO,
        description="Invoice",
        destination_beneficiary={"name": "Bob", "bankAccountDetails": details},
    )


async def batch(world: World, session: Session) -> BeneficiaryBatch:
    """A payee that waits to be trusted."""
    other = world.sandbox.seed(accounts=1)
    made = await session.beneficiaries.create_batch(
        beneficiaries=[
            {
                "trustLevel": "TRUSTED",
                "beneficiaryInformation": {"businessName": "Seeded Ltd"},
                "beneficiaryDetails": {"instrument": {"type": "managed_accounts", "id": other.accounts[0]}},
            }
        ]
    )
    await world.sandbox.settle()
    return await session.beneficiaries.get_batch(made.operation_batch_id.batch_id)


async def code(challenge: ConfirmationChallenge) -> str:
    """A person with the right code."""
    return CODE


async def test_several_things_of_one_type_share_a_challenge(world: World) -> None:
    """Three sends and two wire transfers: two challenges, all ids in them."""
    session = await world.keyless()
    sends = [await send(world, session) for _ in range(3)]
    wires = [await wire(world, session) for _ in range(2)]
    challenges = await session.challenges.start([*sends, *wires])
    assert [(one.resource_type, one.resource_ids) for one in challenges] == [
        ("sends", tuple(one.id for one in sends)),
        ("outgoing_wire_transfers", tuple(one.id for one in wires)),
    ]
    for challenge in challenges:
        assert challenge.id is not None
        await challenge.verify(CODE)
        assert challenge.is_verified
    assert {str((await session.sends.get(one.id)).state) for one in sends} == {"COMPLETED"}
    assert len(world.calls(START)) == 2


async def test_what_does_not_wait_is_left_out(world: World) -> None:
    """And nothing is sent if nothing waits."""
    session = await world.keyless()
    waiting, done = await send(world, session), await send(world, session)
    await session.challenges.confirm(done, code)
    done = await session.sends.get(done.id)
    challenges = await session.challenges.start([waiting, done])
    assert [one.resource_ids for one in challenges] == [(waiting.id,)]
    world.sandbox.requests.clear()
    assert await session.challenges.start(done) == []
    assert await session.challenges.confirm([done], code) == []
    assert len(world.sandbox.requests) == 0


async def test_confirm_asks_once_for_each_challenge_after_its_code_was_sent(world: World) -> None:
    """The callable sees a challenge that exists."""
    session = await world.keyless()
    asked: list[tuple[str, int]] = []

    async def ask(challenge: ConfirmationChallenge) -> str:
        asked.append((challenge.resource_type, len(world.calls(START))))
        return CODE

    passed = await session.challenges.confirm([await send(world, session), await wire(world, session)], code=ask)
    assert asked == [("sends", 1), ("outgoing_wire_transfers", 2)]
    assert all(one.is_verified for one in passed)


async def test_a_ready_code_is_refused(world: World) -> None:
    """No code exists before the challenge."""
    session = await world.keyless()
    waiting = await send(world, session)
    with pytest.raises(ConfigurationError, match="no code exists before"):
        await session.challenges.confirm([waiting], code=CODE)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="async callable"):
        await session.challenges.confirm([waiting])
    assert world.calls(START) == []


async def test_a_wrong_code_is_a_conflict_and_the_challenge_goes_on(world: World) -> None:
    """The challenge that the callable received can be verified with another."""
    session = await world.keyless()
    seen: list[ConfirmationChallenge] = []

    async def ask(challenge: ConfirmationChallenge) -> str:
        seen.append(challenge)
        return WRONG

    waiting = await send(world, session)
    with pytest.raises(Conflict, match="4 attempts left"):
        await session.challenges.confirm(waiting, ask)
    assert len(seen) == 1
    await seen[0].verify(CODE)
    assert not (await session.sends.get(waiting.id)).needs_confirmation


async def test_the_limit_of_wrong_codes_ends_in_step_up_failed(world: World) -> None:
    """CHALLENGE_LIMIT_EXCEEDED, at the verification and at the next start."""
    session = await world.keyless()
    first, second = await send(world, session), await send(world, session)
    (challenge,) = await session.challenges.start(first)
    for _ in range(4):
        with pytest.raises(Conflict):
            await challenge.verify(WRONG)
    assert challenge.attempts_left == 1
    with pytest.raises(StepUpFailed):
        await challenge.verify(WRONG)
    # The service lets another challenge begin, unless the programme has had all of its day.
    world.sandbox.programme.configure(daily_challenges=0)
    with pytest.raises(StepUpFailed):
        await session.challenges.start(second)


async def test_needs_confirmation_reads_well_in_a_loop(world: World) -> None:
    """On every model that can wait for approval."""
    session = await world.keyless()
    waiting = [one for one in (await send(world, session), await wire(world, session)) if one.needs_confirmation]
    assert len(waiting) == 2
    await session.challenges.confirm(waiting, code)
    for transfer in [await session.sends.get(waiting[0].id)]:
        assert not transfer.needs_confirmation


async def test_payee_batches_have_challenges_of_their_own(world: World) -> None:
    """One each."""
    session = await world.keyless()
    batches = [await batch(world, session) for _ in range(2)]
    challenges = await session.challenges.start(batches)
    assert [one.resource_type for one in challenges] == ["beneficiary_batches"] * 2
    assert len(world.calls("beneficiaries.start_batch_otp")) == 2
    assert world.calls(START) == []
    for challenge in challenges:
        await challenge.verify(CODE)
    await world.sandbox.settle()
    for one in batches:
        assert not (await session.beneficiaries.get_batch(one.operation_batch_id.batch_id)).needs_confirmation


async def test_a_push_for_a_batch_is_followed_by_the_batchs_state(world: World) -> None:
    """The service gives it no id that its webhook could be known by."""
    world.with_factor("AUTHY")
    session = await world.keyless()
    waiting = await batch(world, session)
    (challenge,) = await session.challenges.start(waiting, channel="AUTHY")
    assert challenge.id is None
    with pytest.raises(StepUpFailed, match="did not come"):
        await challenge.wait(timeout=0)
    await decide(world, session, "verify_success")
    await challenge.wait(timeout=0)
    assert challenge.is_verified


async def decide(world: World, session: Session, how: str) -> None:
    """The user answers the last push on the device, by the simulator."""
    found, _ = world.sandbox.state.records.page("challenge", None, limit=1, newest_first=True)
    assert session.credentials is not None
    await getattr(world.weavr.simulator.challenges, how)(
        session.credentials.id, found[0]["id"], auth_token=session._session_caller.token_manager.token.text
    )


async def test_a_declined_push_for_a_batch_ends_in_step_up_failed(world: World) -> None:
    """CHALLENGE_FAILED."""
    world.with_factor("AUTHY")
    session = await world.keyless()
    (challenge,) = await session.challenges.start(await batch(world, session), channel="AUTHY")
    await decide(world, session, "verify_invalid")
    with pytest.raises(StepUpFailed, match="not approved"):
        await challenge.wait(timeout=0)


async def test_a_push_confirms_when_its_event_is_handed_over(world: World) -> None:
    """confirm needs no code then."""
    world.with_factor("AUTHY")
    session = await world.keyless()
    waiting = await send(world, session)
    passed: list[Any] = []

    async def confirm() -> None:
        passed.extend(await session.challenges.confirm(waiting, channel="AUTHY"))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(confirm)
        while not world.calls(PUSH):
            await anyio.lowlevel.checkpoint()
        await decide(world, session, "verify_success")
        event = world.sandbox.webhooks.log("/stepup/watch")[-1]
        world.weavr.hand_over(StepUpStatusChanged.from_dict(event["body"]))
    assert passed[0].is_verified
    assert not (await session.sends.get(waiting.id)).needs_confirmation


async def test_correspondent_transfers_are_challenged_by_their_own_name(world: World) -> None:
    """correspondent_bank_transfers."""
    session = await world.keyless()
    world.sandbox.fail(START, 200, body={"scaChallengeId": "9"})
    transfer = CorrespondentBankingOwt.from_dict({"id": "5", "state": "PENDING_CHALLENGE"})
    (challenge,) = await session.challenges.start(transfer)
    assert challenge.resource_type == "correspondent_bank_transfers"
    assert world.calls(START)[0].json() == {"resourceType": "correspondent_bank_transfers", "resourceIds": ["5"]}


@pytest.mark.parametrize(
    ("state", "step", "status", "waits"),
    [
        ("PENDING_VERIFICATION", "USER_DECLARATION_SCA_CHALLENGE", "PENDING_USER", True),
        ("PENDING_VERIFICATION", "USER_DECLARATION_SCA_CHALLENGE", "COMPLETED", False),
        ("PENDING_VERIFICATION", "MICRO_DEPOSIT", "PENDING_USER", False),
        ("ACTIVE", "USER_DECLARATION_SCA_CHALLENGE", "PENDING_USER", False),
    ],
)
async def test_a_declaration_is_challenged_only_while_it_waits(
    world: World, state: str, step: str, status: str, waits: bool
) -> None:
    """The linked account does not say it: its verification run does."""
    session = await world.keyless()
    runs = [{"id": "1", "state": "PENDING", "verificationSteps": [{"step": step, "status": status}]}]
    world.sandbox.fail(
        "linked_accounts.list_verifications", 200, body={"verificationRuns": runs, "count": 1, "responseCount": 1}
    )
    world.sandbox.fail(START, 200, body={"scaChallengeId": "9"})
    account = LinkedAccount.from_dict({"id": "5", "state": state})
    challenges = await session.challenges.start([account])
    assert [one.resource_type for one in challenges] == (["linked_account_declaration"] if waits else [])


async def test_ids_alone_can_be_confirmed(world: World) -> None:
    """Pairs of type and id, as the results of a bulk have them; each once."""
    session = await world.keyless()
    waiting = await send(world, session)
    (challenge,) = await session.challenges.start([("sends", waiting.id), waiting])
    assert challenge.resource_ids == (waiting.id,)


async def test_what_cannot_be_confirmed_is_named(world: World) -> None:
    """A transfer between own accounts has no challenge."""
    session = await world.keyless()
    for wrong in (["4711"], [("transfers", "1")], [5]):
        with pytest.raises(ConfigurationError, match="OutgoingWireTransfer"):
            await session.challenges.start(wrong)  # type: ignore[arg-type]


async def test_a_thing_that_is_challenged_too_late_is_a_conflict(world: World) -> None:
    """STATE_INVALID, from the service."""
    session = await world.keyless()
    waiting = await send(world, session)
    await session.challenges.confirm(waiting, code)
    with pytest.raises(Conflict, match="STATE_INVALID"):
        await session.challenges.start(waiting)
