"""What became of each item: joined to the inputs, decoded, or left as it is where it does not parse."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from tests.bulks.world import world
from weavr_multi import BulkFailed, ConfigurationError
from weavr_multi.bulks import BulkOutcome, BulkResult, BulkUpdate, MemoryJournal
from weavr_multi.bulks.item_results import target_of
from weavr_multi.models import BulkProcessOperation, Transfer, TransferCreateRequest

pytestmark = pytest.mark.anyio

BODY = (
    '{"profileId":"1","source":{"type":"managed_accounts","id":"2"},"destination":{"type":"managed_accounts","id":"3"},'
)
BODY += '"destinationAmount":{"currency":"EUR","amount":4}}'


def result(kind: str | None = "transfers", **fields: Any) -> BulkResult:
    """A result of an operation as the service shows it."""
    shown = {"operationId": "9", "sequence": 1, "status": "COMPLETED", "path": "/transfers", **fields}
    return BulkResult(0, BulkProcessOperation.from_dict(shown), None if kind is None else ("multi", kind))


async def test_a_list_is_joined_to_what_the_caller_gave() -> None:
    async with world() as here:
        items = here.transfers(5)
        run = await here.bulks.submit_transfers(items, chunk_size=2, journal=MemoryJournal())
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)
        assert all(found.input == items[found.index] for found in outcome)


async def test_the_input_of_a_stream_is_rebuilt_from_what_the_service_keeps() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(iter(here.transfers(3)))
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)
        assert all(type(found.input) is TransferCreateRequest for found in outcome)
        assert [found.input.destination_amount.amount for found in outcome] == [1, 2, 3]


async def test_responses_are_models_of_the_single_operation_and_failures_have_codes() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(3, failing=(1,)))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert [type(found.response) for found in outcome] == [Transfer, str, Transfer]
        assert [found.error_code for found in outcome] == [None, "FUNDS_INSUFFICIENT", None]
        assert [found.index for found in outcome.failed] == [1]


@pytest.mark.parametrize("keep", ["all", "failed"])
async def test_an_end_that_is_ahead_of_the_list_of_operations_is_not_ok(keep: Any) -> None:
    """Nothing says yet of the others that they were carried out, or wait: an event may be quicker than a list."""
    async with world(rate=1, frozen=True) as here:
        run = await here.bulks.submit_transfers(here.transfers(3))
        await run.execute("ON_FAILURE_STOP")
        run.process.note(BulkUpdate("COMPLETED", 3, {"COMPLETED": 3}))
        outcome = await run.outcome(keep=keep)
        assert (outcome.status, outcome.ok, outcome.settled) == ("COMPLETED", False, False)
        with pytest.raises(BulkFailed, match=r"1 of 3 items were carried out; 2 are not over in the list"):
            outcome.raise_for_failures()
        here.sandbox.clock.advance(60)
        await here.sandbox.settle()
        outcome = await run.outcome(keep=keep)
        assert (outcome.ok, outcome.settled) == (True, True)


async def test_results_of_one_status_keep_their_places() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(
            here.transfers(7, failing=(2, 5)), chunk_size=3, journal=MemoryJournal()
        )
        await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert [found.index async for found in run.results(status="FAILED")] == [2, 5]
        assert [operation.sequence async for operation in run.operations(status="FAILED")] == [3, 3]


async def test_results_come_page_by_page() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(250))
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)
        assert [found.index for found in outcome] == list(range(250))
        pages = [request for request in here.sandbox.requests if request.operation == "bulks.list_operations"]
        assert len(pages) == 4  # one to learn how the service counts, three of a hundred


async def test_breaking_out_of_results_leaves_nothing_to_close() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(3))
        async for _ in run.results():
            break
        async for _ in run.operations():
            break


async def test_a_service_that_counts_from_zero_is_joined_alike() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(3))
        process = run.process
        process._start = 0
        assert [found.index async for found in process.results()] == [1, 2, 3]


async def test_an_outcome_is_no_exception_unless_asked() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(4, failing=(1,)))
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)
        assert (outcome.status, outcome.ok, len(outcome), bool(outcome)) == ("PARTIALLY_COMPLETED", False, 4, True)
        with pytest.raises(BulkFailed) as caught:
            outcome.raise_for_failures()
        assert [found.index for found in caught.value.failed] == [1]
        assert caught.value.counts == {"COMPLETED": 1, "FAILED": 1, "CANCELLED": 2}
        assert "1 of 4 items" in str(caught.value)
        assert "1 (FUNDS_INSUFFICIENT)" in str(caught.value)
        assert "2 were never attempted" in str(caught.value)


async def test_a_whole_success_raises_nothing() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(2))
        (await run.run("ON_FAILURE_STOP", poll=0.02)).raise_for_failures()


async def test_outcome_and_error_survive_a_pickle() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(3, failing=(1,)))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        copy = pickle.loads(pickle.dumps(outcome))
        assert [found.to_dict() for found in copy] == [found.to_dict() for found in outcome]
        assert copy[0].input == outcome[0].input
        with pytest.raises(BulkFailed) as caught:
            copy.raise_for_failures()
        assert pickle.loads(pickle.dumps(caught.value)).failed[0].error_code == "FUNDS_INSUFFICIENT"
        with pytest.raises(ConfigurationError, match="pickle"):
            await copy.confirm()


async def test_failures_alone_are_kept_where_there_are_too_many_for_memory() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(5, failing=(3,)))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02, keep="failed")
        assert [found.index for found in outcome] == [3]
        assert outcome.counts == {"COMPLETED": 4, "FAILED": 1}
        assert await outcome.confirm() == []


@pytest.mark.parametrize("name", ["process", "run"])
async def test_a_handle_is_not_pickled_and_says_what_to_do(name: str) -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(1))
        with pytest.raises(TypeError, match="to_json"):
            pickle.dumps(run if name == "run" else run.process)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("no json", "no json"), ("[]", "[]"), ("{}", "{}"), ('{"id":"1"}', '{"id":"1"}'), ("", "")],
)
async def test_a_response_that_is_not_the_model_stays_text(text: str, expected: str) -> None:
    assert result(responsePayload=text).response == expected


async def test_a_request_that_is_the_model_is_one_and_another_stays_text() -> None:
    assert result(requestPayload=BODY).request.destination_amount.amount == 4
    assert result(requestPayload='{"profileId":1}').request == '{"profileId":1}'


async def test_an_operation_without_texts_has_neither_request_nor_response() -> None:
    found = result(status="CANCELLED")
    assert (found.request, found.response, found.error_code, found.cancelled) == (None, None, None, True)


async def test_a_process_of_unknown_kind_gives_texts() -> None:
    found = result(None, requestPayload=BODY, responsePayload=BODY)
    assert (found.request, found.response, found.input) == (BODY, BODY, BODY)


async def test_an_item_that_is_an_id_is_rebuilt_from_the_path() -> None:
    found = result("card_blocks", path="/managed_cards/77/block", requestPayload="{}")
    assert (found.input, found.request) == ("77", None)


async def test_an_item_with_an_id_and_a_body_is_rebuilt_as_a_pair() -> None:
    payload = '{"updateSpendLimitMethod":"OVERWRITE"}'
    target, rules = result("card_spend_rules", path="/managed_cards/77/spend_rules", requestPayload=payload).input
    assert (target, rules.update_spend_limit_method) == ("77", "OVERWRITE")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/managed_cards/77/block", "77"),
        ("/multi/managed_cards/77/block/", "77"),
        ("/managed_cards", None),
        (None, None),
    ],
)
async def test_the_target_of_an_operation_is_in_its_path(path: str | None, expected: str | None) -> None:
    assert target_of("managed_cards.block", path) == expected


@pytest.mark.parametrize("body", ["7", "null", "[]", "x", '{"errorCode":7}', '{"message":"no"}'])
async def test_a_failure_without_a_code_has_none(body: str) -> None:
    assert result(status="FAILED", responsePayload=body).error_code is None


async def test_what_waits_for_approval_is_not_overlooked_where_its_answer_lacks_a_field() -> None:
    made = result("sends", responsePayload='{"id":"5","state":"PENDING_CHALLENGE"}')
    assert isinstance(made.response, str)
    outcome = BulkOutcome(BulkUpdate("COMPLETED", 1, {"COMPLETED": 1}), [made], caller=None, bulk_ids=("7",))
    assert [(it.made.id, it.made.state, it.waits_for) for it in outcome.pending] == [
        ("5", "PENDING_CHALLENGE", "challenge")
    ]


@pytest.mark.parametrize("fields", [{"responsePayload": "no json"}, {"status": "FAILED", "responsePayload": "{}"}, {}])
async def test_what_made_nothing_waits_for_nothing(fields: dict[str, Any]) -> None:
    assert result("sends", **fields).made is None
