"""All the lists that can be submitted: each to its own operation, in its own form."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError
from weavr_multi.api import backoffice_bulks, bulks
from weavr_multi.bulks.backoffice import BackofficeBulks
from weavr_multi.bulks.bulk_types import KINDS, bulk_operation, item_model, single_operation
from weavr_multi.bulks.resource import Bulks
from weavr_multi.bulks.submission.chunk_submission import ref_of

MONEY = {"currency": "EUR", "amount": 5}
ACCOUNT = {"type": "managed_accounts", "id": "2"}
USER = {"name": "Ada", "surname": "Root", "email": "ada@example.com"}
TRANSFER = {"profileId": "1", "source": ACCOUNT, "destination": ACCOUNT, "destinationAmount": MONEY}
WIRE = {
    "profileId": "1",
    "sourceInstrument": ACCOUNT,
    "transferAmount": MONEY,
    "description": "Invoice",
    "destinationBeneficiary": {
        "name": "Bob",
        "bankAccountDetails": {"iban": "MT84MALT011000012345MTLCAST001S", "bankIdentifierCode": "MALTMTMT"},
    },
}
RULES = {"updateSpendLimitMethod": "OVERWRITE"}
CARD = {"pathParams": {"_id_": "77"}}

# kind -> item, how it is sent, method and path
SENT: dict[str, tuple[Any, Any, str, str]] = {
    "users": (USER, {"requestBody": USER}, "POST", "/bulks/users"),
    "user_invites": ("77", {"pathParams": {"_user_id_": "77"}}, "POST", "/bulks/users/_user_id_/invite"),
    "transfers": (TRANSFER, {"requestBody": TRANSFER}, "POST", "/bulks/transfers"),
    "sends": (TRANSFER, {"requestBody": TRANSFER}, "POST", "/bulks/sends"),
    "outgoing_wire_transfers": (WIRE, {"requestBody": WIRE}, "POST", "/bulks/outgoing_wire_transfers"),
    "card_blocks": (77, CARD, "POST", "/bulks/managed_cards/_id_/block"),
    "card_unblocks": (77, CARD, "POST", "/bulks/managed_cards/_id_/unblock"),
    "card_removals": (77, CARD, "POST", "/bulks/managed_cards/_id_/remove"),
    "card_spend_rules": (
        ("77", RULES),
        {**CARD, "requestBody": RULES},
        "PATCH",
        "/bulks/managed_cards/_id_/spend_rules",
    ),
}
BACKOFFICE = ("transfers", "card_spend_rules")


def test_every_kind_is_tried_here() -> None:
    assert SENT.keys() == KINDS.keys()


@pytest.mark.anyio
@pytest.mark.parametrize("kind", SENT)
async def test_a_list_is_sent_to_its_operation_with_the_ref_of_its_chunk(kind: str) -> None:
    item, sent, method, path = SENT[kind]
    recorder = Recorder(reply(201, {"bulkId": "110", "operationCount": 1, "path": "/x"}))
    async with client(recorder) as weavr:
        submit = getattr(weavr.session(token="t").bulks, f"submit_{kind}")
        run = await submit([item])
        assert run.bulk_ids == ("110",)
    request = recorder.only
    assert (request.method, request.path, request.json) == (method, f"/multi{path}", [sent])
    assert request.header("authorization") == "Bearer t"
    expected = None if kind == "card_removals" else ref_of("multi", kind, run.run_id, 0)
    assert request.header("idempotency-ref") == expected


@pytest.mark.anyio
@pytest.mark.parametrize("kind", BACKOFFICE)
async def test_the_back_office_takes_its_two(kind: str) -> None:
    item, sent, method, path = SENT[kind]
    recorder = Recorder(reply(201, {"bulkId": "110"}))
    async with client(recorder) as weavr:
        caller = weavr.session(token="t").bulks.caller
        run = await getattr(BackofficeBulks(caller), f"submit_{kind}")([item])
    request = recorder.only
    assert (request.method, request.path, request.json) == (method, f"/multi/backoffice{path}", [sent])
    assert request.header("idempotency-ref") == ref_of("backoffice", kind, run.run_id, 0)


def test_the_names_are_those_of_the_kinds_and_no_generated_method_is_replaced() -> None:
    for cls, generated, kinds in (
        (Bulks, bulks.Bulks, KINDS),
        (BackofficeBulks, backoffice_bulks.BackofficeBulks, BACKOFFICE),
    ):
        assert {name for name in dir(cls) if name.startswith("submit_")} == {f"submit_{kind}" for kind in kinds}
        own = [
            name for name in vars(generated) if not name.startswith("_") and inspect.isfunction(vars(generated)[name])
        ]
        for name in own:
            assert getattr(cls, name) is vars(generated)[name]


def test_every_kind_has_its_operation_and_the_single_one() -> None:
    for kind in KINDS:
        assert item_model(bulk_operation("multi", kind)).name.startswith("Bulk")
        assert single_operation("multi", kind).name == KINDS[kind].single
    for kind in BACKOFFICE:
        assert bulk_operation("backoffice", kind).surface == "backoffice"


def test_refs_differ_by_run_chunk_kind_and_surface_and_are_short_text() -> None:
    refs = {
        ref_of(surface, kind, run, index)
        for surface in ("multi", "backoffice")
        for kind in ("transfers", "sends")
        for run in ("march", "april", "ä" * 200)
        for index in range(3)
    }
    assert len(refs) == 36
    assert all(ref.isascii() and ref.isprintable() and len(ref) <= 64 for ref in refs)


def test_an_older_description_without_an_operation_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(bulks._operations, "CREATE_SENDS")
    bulk_operation.cache_clear()
    with pytest.raises(ConfigurationError, match=r"bulks\.create_sends"):
        bulk_operation("multi", "sends")
    bulk_operation.cache_clear()
    with pytest.raises(ConfigurationError, match="nowhere"):
        bulk_operation("nowhere", "sends")
