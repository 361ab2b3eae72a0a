"""Bulk processes of every operation: what is done, what is refused, what is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.bodies import smallest
from tests.sandbox.money import BALANCE, IBAN, Money, refused
from weavr_multi.models import BulkSubmission
from weavr_multi.sandbox.api.description import load
from weavr_multi.sandbox.domain.people import persons, sign_in
from weavr_multi.sandbox.handlers.bulks import SINGLE

pytestmark = pytest.mark.asyncio

COMMANDS = ["execute", "pause", "resume", "cancel"]
SURFACES = ["", "backoffice."]
RUNS_FROM = {"execute": "SUBMITTED", "pause": "RUNNING", "resume": "PAUSED", "cancel": "SUBMITTED"}


async def resource(money: Money, surface: str) -> Any:
    """Ada's bulks on a surface."""
    if not surface:
        return money.ada.session.bulks
    return (await money.weavr.backoffice.session(money.ada.seeded.identity)).bulks


def transfer(money: Money, minor: int = 1) -> dict[str, Any]:
    """A transfer as an item."""
    return {
        "requestBody": {
            "profileId": money.sandbox.profiles.transfers,
            "source": money.ada.account(),
            "destination": money.ada.account(1),
            "destinationAmount": money.ada.amount(minor),
        }
    }


def item(name: str) -> dict[str, Any]:
    """An item of a bulk that passes validation, whatever becomes of it."""
    schemas = load().schemas
    body = load().find(name).body
    assert body is not None
    properties = schemas.resolve(body["items"])["properties"]
    found: dict[str, Any] = {}
    if "pathParams" in properties:
        found["pathParams"] = dict.fromkeys(schemas.resolve(properties["pathParams"])["properties"], "1")
    if "requestBody" in properties:
        found["requestBody"] = smallest(properties["requestBody"])
    return found


async def submit(money: Money, name: str, *items: dict[str, Any], **more: Any) -> BulkSubmission:
    """A bulk by its public name."""
    surface = "backoffice." if name.startswith("backoffice.") else ""
    method = getattr(await resource(money, surface), name.rsplit(".", 1)[1])
    made: BulkSubmission = await method(body=list(items or [item(name)]), **more)
    return made


async def in_state(money: Money, surface: str, state: str) -> tuple[Any, str]:
    """Ada's bulks, and the id of one in this state."""
    bulks = await resource(money, surface)
    id = (await bulks.create_transfers(body=[transfer(money) for _ in range(3)])).bulk_id
    if state != "SUBMITTED":
        money.sandbox.programme.configure(bulk_rate=0.001)
        await bulks.execute(id, mode="ON_FAILURE_STOP")
        if state == "PAUSED":
            await bulks.pause(id)
    return bulks, id


async def command(bulks: Any, name: str, id: str) -> None:
    """Give a command."""
    await (bulks.execute(id, mode="ON_FAILURE_CONTINUE") if name == "execute" else getattr(bulks, name)(id))


def settings(money: Money, **chosen: Any) -> None:
    """Settings for bulk processes."""
    money.sandbox.programme.configure(bulks=chosen)


@pytest.mark.parametrize("name", SINGLE)
async def test_every_operation_is_taken_in(money: Money, name: str) -> None:
    made = await submit(money, name, item(name), item(name))
    assert made.operation_count == 2
    assert made.path.endswith(f"/bulks/{made.bulk_id}")
    bulks = await resource(money, name.partition("bulks")[0])
    assert [bulk.status for bulk in await bulks.list()] == ["SUBMITTED"]


@pytest.mark.parametrize("name", SINGLE)
async def test_every_operation_is_tried_and_its_refusal_kept(money: Money, name: str) -> None:
    made = await submit(money, name)
    bulks = await resource(money, name.partition("bulks")[0])
    await bulks.execute(made.bulk_id, mode="ON_FAILURE_CONTINUE")
    await money.sandbox.settle()
    operation = (await bulks.list_operations(made.bulk_id)).items[0]
    assert operation.status in ("COMPLETED", "FAILED")
    assert "_id_" not in operation.path
    assert operation.response_payload or operation.status == "COMPLETED"


async def test_sends_and_wire_transfers_in_bulk_end_waiting_for_confirmation(money: Money) -> None:
    send = {
        "profileId": money.sandbox.profiles.sends,
        "source": money.ada.account(),
        "destination": money.bob.account(),
        "destinationAmount": money.ada.amount(5),
    }
    wire = {
        "profileId": money.sandbox.profiles.outgoing_wire_transfers,
        "sourceInstrument": money.ada.account(),
        "transferAmount": money.ada.amount(5),
        "description": "Invoice",
        "destinationBeneficiary": {"name": "Payee", "iban": IBAN},
    }
    bulks, session = money.ada.session.bulks, money.ada.session
    for made in (
        await bulks.create_sends(body=[{"requestBody": send}] * 2),
        await bulks.create_outgoing_wire_transfers(body=[{"requestBody": wire}] * 2),
    ):
        await bulks.execute(made.bulk_id, mode="ON_FAILURE_STOP")
        await money.sandbox.settle()
        assert (await bulks.get(made.bulk_id)).status == "COMPLETED"
    sends = [send.id for send in await session.sends.list(state=["PENDING_CHALLENGE"])]
    wires = [wire.id for wire in await session.outgoing_wire_transfers.list(state=["PENDING_CHALLENGE"])]
    assert (len(sends), len(wires)) == (2, 2)
    await money.confirm("sends", *sends)
    await money.confirm("outgoing_wire_transfers", *wires)
    assert money.available(money.ada) == BALANCE - 20


async def test_users_are_made_and_invited_in_bulk(money: Money) -> None:
    bulks, users = money.ada.session.bulks, money.ada.session.users
    people = [
        {"requestBody": {"name": "Una", "surname": "User", "email": f"u{n}.{money.ada.id}@a.test"}} for n in (1, 2)
    ]
    made = await bulks.create_users(body=people)
    await bulks.execute(made.bulk_id, mode="ON_FAILURE_STOP")
    await money.sandbox.settle()
    ids = [user.id for user in await users.list() if user.name == "Una"]
    invites = await bulks.invite_users(body=[{"pathParams": {"_user_id_": id}} for id in ids])
    await bulks.execute(invites.bulk_id, mode="ON_FAILURE_STOP")
    await money.sandbox.settle()
    assert len(ids) == 2
    assert (await bulks.get(invites.bulk_id)).status == "COMPLETED"


@pytest.mark.parametrize("surface", SURFACES)
async def test_cards_are_changed_in_bulk(money: Money, surface: str) -> None:
    ids = [(await money.card(money.ada))["id"] for _ in range(2)]
    for id in ids:
        await money.ada.session.managed_cards.create_spend_rules(id, allow_atm=True)
    limits = [{"pathParams": {"_id_": id}, "requestBody": {"allowedMerchantCountries": ["MT"]}} for id in ids]
    cards = [{"pathParams": {"_id_": id}} for id in ids]
    bulks = await resource(money, surface)
    steps = [(bulks.update_managed_card_spend_rules, limits)]
    if not surface:
        # The back office changes spend rules in bulk, and nothing else of cards.
        steps += [
            (bulks.block_managed_cards, cards),
            (bulks.unblock_managed_cards, cards),
            (bulks.remove_managed_cards, cards),
        ]
    for submit_, items in steps:
        made = await submit_(body=items)
        await bulks.execute(made.bulk_id, mode="ON_FAILURE_STOP")
        await money.sandbox.settle()
        assert (await bulks.get(made.bulk_id)).status == "COMPLETED"


async def test_operations_are_told_to_fail(money: Money) -> None:
    settings(money, fail={"sequences": [2], "code": "SOURCE_NOT_FOUND"})
    bulks = money.ada.session.bulks
    made = await bulks.create_transfers(body=[transfer(money) for _ in range(3)])
    await bulks.execute(made.bulk_id, mode="ON_FAILURE_CONTINUE")
    await money.sandbox.settle()
    operations = await bulks.list_operations(made.bulk_id, status="FAILED")
    assert [(o.sequence, o.response_payload) for o in operations] == [(2, '{"errorCode":"SOURCE_NOT_FOUND"}')]
    assert money.available(money.ada) == BALANCE - 2


@pytest.mark.parametrize(
    ("count", "interval", "told"),
    [(8, None, [8]), (8, 1, [2, 4, 6, 8]), (10, 1, [3, 6, 9, 10]), (8, 3, [3, 6, 8]), (3, 100, [3])],
)
async def test_progress_is_told_at_most_four_times(
    money: Money, count: int, interval: int | None, told: list[int]
) -> None:
    bulks = money.ada.session.bulks
    made = await bulks.create_transfers(body=[transfer(money) for _ in range(count)])
    more = {} if interval is None else {"webhook_interval": interval}
    await bulks.execute(made.bulk_id, mode="ON_FAILURE_STOP", **more)
    await money.sandbox.settle()
    events = money.events("/bulk_process_end/watch", money.ada)
    done = [sum(c["count"] for c in e["operationStatusCounts"] if c["status"] == "COMPLETED") for e in events]
    assert done == told
    assert [event["status"] for event in events] == ["RUNNING"] * (len(told) - 1) + ["COMPLETED"]


async def test_operations_are_carried_out_at_the_programmes_rate(money: Money) -> None:
    bulks = money.ada.session.bulks
    made = await bulks.create_transfers(body=[transfer(money) for _ in range(10)])
    money.sandbox.programme.configure(bulk_rate=0.1)
    await bulks.execute(made.bulk_id, mode="ON_FAILURE_STOP")
    await money.pass_time(41)
    counts = {count.status: count.count for count in (await bulks.get(made.bulk_id)).operation_status_counts}
    assert counts == {"COMPLETED": 5, "SUBMITTED": 5}
    await bulks.cancel(made.bulk_id)
    assert (await bulks.get(made.bulk_id)).status == "CANCELLED"
    assert money.available(money.ada) == BALANCE - 5


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("name", COMMANDS)
async def test_every_command_works_in_its_state(money: Money, surface: str, name: str) -> None:
    bulks, id = await in_state(money, surface, RUNS_FROM[name])
    await command(bulks, name, id)
    assert (await bulks.get(id)).status != RUNS_FROM[name]


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize(("name", "state"), [("execute", "PAUSED"), ("pause", "SUBMITTED"), ("resume", "SUBMITTED")])
async def test_a_command_in_another_state_is_refused(money: Money, surface: str, name: str, state: str) -> None:
    bulks, id = await in_state(money, surface, state)
    with refused("INVALID_STATE"):
        await command(bulks, name, id)


@pytest.mark.parametrize("surface", SURFACES)
async def test_a_process_that_has_ended_cannot_be_cancelled(money: Money, surface: str) -> None:
    bulks, id = await in_state(money, surface, "SUBMITTED")
    await bulks.cancel(id)
    with refused("INVALID_STATE"):
        await bulks.cancel(id)


@pytest.mark.parametrize("name", SINGLE)
async def test_an_item_lacks_nothing_that_its_operation_needs(money: Money, name: str) -> None:
    with refused("VALIDATION_FAILED"):
        await submit(money, name, item(name), {})


@pytest.mark.parametrize("surface", SURFACES)
async def test_an_interval_is_a_number_of_operations(money: Money, surface: str) -> None:
    bulks, id = await in_state(money, surface, "SUBMITTED")
    with refused("VALIDATION_FAILED"):
        await bulks.execute(id, mode="ON_FAILURE_STOP", webhook_interval=0)


@pytest.mark.parametrize("name", SINGLE)
@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ({"operations": []}, "NO_CONFIG_FOUND"),
        ({"per_second": 0}, "TOO_MANY_REQUESTS"),
        ({"one_of_a_kind": True}, "DUPLICATE_OPERATION_TYPE"),
        ({"refuse_repeats": True}, "ALREADY_SUBMITTED"),
    ],
)
async def test_a_programme_can_refuse_to_take_in_a_bulk(
    money: Money, name: str, chosen: dict[str, Any], code: str
) -> None:
    await submit(money, name)
    settings(money, **chosen)
    with refused(code):
        await submit(money, name)


@pytest.mark.parametrize("name", SINGLE)
async def test_an_identity_that_must_be_verified_submits_nothing(money: Money, name: str) -> None:
    settings(money, verified_only=True)
    money.sandbox.due_diligence(money.ada.id, "PENDING_REVIEW")
    with refused("USER_VALIDATION_FAILED"):
        await submit(money, name)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    ("chosen", "code"),
    [({"operations": ["users.create"]}, "NO_CONFIG_FOUND"), ({"per_second": 0}, "TOO_MANY_REQUESTS")],
)
async def test_a_programme_can_refuse_commands(
    money: Money, surface: str, name: str, chosen: dict[str, Any], code: str
) -> None:
    bulks, id = await in_state(money, surface, RUNS_FROM[name])
    settings(money, **chosen)
    with refused(code):
        await command(bulks, name, id)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("name", COMMANDS)
async def test_an_identity_that_must_be_verified_gives_no_commands(money: Money, surface: str, name: str) -> None:
    bulks, id = await in_state(money, surface, RUNS_FROM[name])
    settings(money, verified_only=True)
    money.sandbox.due_diligence(money.ada.id, "PENDING_REVIEW")
    with refused("USER_VALIDATION_FAILED"):
        await command(bulks, name, id)


async def test_only_who_may_do_the_operation_manages_its_process(money: Money) -> None:
    _, id = await in_state(money, "", "SUBMITTED")
    user = await money.ada.session.users.create(name="Una", surname="User", email=f"una.{money.ada.id}@a.test")
    state = money.sandbox.state
    with state.store.transaction():
        person = persons.get(state, user.id)
        assert person is not None
        persons.save(state, person | {"roles": ["ACCESS_MANAGEMENT_ROLE"]})
        token = sign_in.mint(state, person, "ACCESS").token
    bulks = money.weavr.session(token=token).bulks
    assert (await bulks.get(id)).status == "SUBMITTED"
    with refused("USER_VALIDATION_FAILED"):
        await bulks.execute(id, mode="ON_FAILURE_STOP")


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("name", ["execute", "resume"])
@pytest.mark.parametrize(
    ("chosen", "code"), [("one_of_a_kind", "DUPLICATE_OPERATION_TYPE"), ("refuse_repeats", "ALREADY_SUBMITTED")]
)
async def test_one_process_of_a_kind_runs_at_a_time_where_that_is_wanted(
    money: Money, surface: str, name: str, chosen: str, code: str
) -> None:
    bulks, id = await in_state(money, surface, RUNS_FROM[name])
    await in_state(money, surface, "RUNNING")
    settings(money, **{chosen: True})
    with refused(code):
        await command(bulks, name, id)


@pytest.mark.parametrize("surface", SURFACES)
async def test_a_programme_can_refuse_to_list(money: Money, surface: str) -> None:
    bulks = await resource(money, surface)
    settings(money, operations=[])
    with refused("NO_CONFIG_FOUND"):
        await bulks.list()
    settings(money, per_second=0)
    with refused("TOO_MANY_REQUESTS"):
        await bulks.list()
    settings(money, verified_only=True)
    money.sandbox.due_diligence(money.ada.id, "PENDING_REVIEW")
    with refused("USER_VALIDATION_FAILED"):
        await bulks.list()


async def test_throttling_ends_with_the_second(money: Money) -> None:
    settings(money, per_second=1)
    bulks, id = await in_state(money, "", "SUBMITTED")
    with refused("TOO_MANY_REQUESTS"):
        await bulks.cancel(id)
    money.sandbox.clock.advance(1)
    await bulks.cancel(id)


async def test_a_bulk_has_at_least_one_operation(money: Money) -> None:
    with refused(None, 400):
        await money.ada.session.bulks.create_transfers()


async def test_the_same_reference_submits_once(money: Money) -> None:
    bulks = money.ada.session.bulks
    first = await bulks.create_transfers(body=[transfer(money)], idempotency_ref="once")
    second = await bulks.create_transfers(body=[transfer(money)], idempotency_ref="once")
    assert second.bulk_id == first.bulk_id
