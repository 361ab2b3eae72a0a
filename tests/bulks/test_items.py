"""Items in every form, checked before they are sent: all that is wrong is said at once."""

from __future__ import annotations

import pytest

from tests.bulks.reading import reader
from weavr_multi.bulks import InvalidItems, ItemProblem
from weavr_multi.bulks.submission.input import ItemReader
from weavr_multi.models import (
    BulkManagedCardItem,
    BulkManagedCardPathParams,
    BulkSpendRulesItem,
    BulkTransferItem,
    CurrencyAmount,
    InstrumentId,
    TransferCreateRequest,
    UpdateCardLevelSpendRules,
)

BODY = {
    "profileId": "1",
    "source": {"type": "managed_accounts", "id": "2"},
    "destination": {"type": "managed_accounts", "id": "3"},
    "destinationAmount": {"currency": "EUR", "amount": 4},
}
MODEL = TransferCreateRequest(
    profile_id="1",
    source=InstrumentId(type="managed_accounts", id="2"),
    destination=InstrumentId(type="managed_accounts", id="3"),
    destination_amount=CurrencyAmount(currency="EUR", amount=4),
)
PYTHONIC = {
    "profile_id": "1",
    "source": {"type": "managed_accounts", "id": "2"},
    "destination": {"type": "managed_accounts", "id": "3"},
    "destination_amount": {"currency": "EUR", "amount": 4},
}


@pytest.mark.parametrize(
    "item",
    [
        MODEL,
        BODY,
        PYTHONIC,
        {"requestBody": BODY},
        {"request_body": MODEL},
        {"requestBody": PYTHONIC, "pathParams": {}},
        BulkTransferItem(request_body=MODEL),
    ],
    ids=["model", "wire names", "python names", "wrapped", "wrapped model", "wrapped python names", "item model"],
)
def test_every_form_of_a_transfer_is_sent_as_the_same_json(item: object) -> None:
    assert reader("transfers").read(0, item) == {"requestBody": BODY}


@pytest.mark.parametrize(
    "item",
    [
        "77",
        77,
        {"id": "77"},
        {"pathParams": {"_id_": "77"}},
        BulkManagedCardItem(path_params=BulkManagedCardPathParams(id="77")),
    ],
    ids=["text", "integer", "mapping", "wrapped", "item model"],
)
def test_every_form_of_a_card_is_sent_as_its_id(item: object) -> None:
    assert reader("card_blocks").read(0, item) == {"pathParams": {"_id_": "77"}}


RULES = {"updateSpendLimitMethod": "OVERWRITE"}


@pytest.mark.parametrize(
    "item",
    [
        ("77", RULES),
        (77, UpdateCardLevelSpendRules(update_spend_limit_method="OVERWRITE")),
        {"id": "77", **RULES},
        {"pathParams": {"_id_": "77"}, "requestBody": RULES},
        BulkSpendRulesItem(
            path_params=BulkManagedCardPathParams(id="77"),
            request_body=UpdateCardLevelSpendRules(update_spend_limit_method="OVERWRITE"),
        ),
    ],
    ids=["pair", "pair with model", "mapping with id", "wrapped", "item model"],
)
def test_every_form_of_spend_rules_is_sent_with_its_card(item: object) -> None:
    assert reader("card_spend_rules").read(0, item) == {"pathParams": {"_id_": "77"}, "requestBody": RULES}


def problems(kind: str, *items: object) -> list[ItemProblem]:
    """What is wrong with items."""
    found: ItemReader = reader(kind)
    for index, item in enumerate(items):
        found.read(index, item)
    return found.problems


def test_every_problem_of_every_item_is_found() -> None:
    found = problems(
        "transfers",
        BODY,
        {**BODY, "destinationAmount": {"currency": "EUR", "amount": "4"}, "profileId": "x"},
        {key: value for key, value in BODY.items() if key != "source"},
    )
    assert [(problem.index, problem.field) for problem in found] == [
        (1, "profile_id"),
        (1, "destination_amount.amount"),
        (2, "source"),
    ]
    assert all(problem.message for problem in found)


@pytest.mark.parametrize("item", [None, 4, "text", [], object()])
def test_what_is_no_body_is_named_by_its_index_alone(item: object) -> None:
    [problem] = problems("transfers", item)
    assert (problem.index, problem.field) == (0, "")
    assert "TransferCreateRequest" in problem.message


@pytest.mark.parametrize("item", [None, "", "12a", {"id": None}, {}, True, 1.5])
def test_what_is_no_id_is_refused(item: object) -> None:
    [problem] = problems("card_blocks", item)[:1]
    assert problem.index == 0


def test_an_id_with_a_body_is_refused_where_there_is_none() -> None:
    [problem] = problems("card_blocks", ("77", RULES))
    assert "an id alone" in problem.message


def test_an_unknown_field_is_refused_with_the_nearest_name() -> None:
    [problem] = problems("transfers", {**PYTHONIC, "descripton": "salary"})
    assert (problem.field, "did you mean description?" in problem.message) == ("descripton", True)


def test_the_error_names_the_first_ten_and_holds_all() -> None:
    found = [ItemProblem(index, "amount", "is wrong") for index in range(25)]
    error = InvalidItems("bulks.submit_transfers", found)
    assert len(error.items) == 25
    assert "25 items are wrong" in str(error)
    assert "15 more" in str(error)
    assert str(error).endswith("Nothing was sent")
    assert [problem.field for problem in error.problems[:2]] == ["items[0].amount", "items[1].amount"]


def test_a_message_that_ends_with_a_question_has_no_full_stop_behind_it() -> None:
    error = InvalidItems("bulks.submit_transfers", [ItemProblem(0, "tga", "is not a field; did you mean tag?")])
    assert str(error).endswith("did you mean tag? Nothing was sent")


def test_the_error_of_a_stream_names_what_was_submitted_and_how_to_go_on() -> None:
    found = [ItemProblem(10_000, "amount", "is wrong")]
    error = InvalidItems("bulks.submit_transfers", found, run_id="march", submitted=10_000, bulk_ids=["77"])
    assert "10000 items before them were submitted" in str(error)
    assert "run_id='march'" in str(error)
    assert "77" in str(error)
