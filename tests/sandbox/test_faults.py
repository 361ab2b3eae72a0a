"""Faults on request."""

from __future__ import annotations

import anyio
import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.request_bodies import transfer
from weavr_multi.sandbox import Sandbox

pytestmark = pytest.mark.asyncio


async def count(api: Api) -> int:
    """How many transfers there are."""
    return int((await api.get("/transfers")).json()["count"])


async def test_a_failure_before_the_commit_has_no_effect(api: Api) -> None:
    api.sandbox.fail("transfers.create", status=503, times=2)
    assert [(await api.post("/transfers", transfer(api))).status_code for _ in range(3)] == [503, 503, 200]
    assert await count(api) == 1


async def test_a_failure_after_the_commit_has_its_effect(api: Api) -> None:
    api.sandbox.fail("transfers.create", status=500, when="after")
    assert (await api.post("/transfers", transfer(api))).status_code == 500
    assert await count(api) == 1


async def test_a_failure_can_have_a_code_a_body_and_headers(api: Api) -> None:
    api.sandbox.fail("transfers.create", status=409, code="FUNDS_INSUFFICIENT")
    api.sandbox.fail("transfers.create", status=502, body="<html>", headers={"content-type": "text/html"})
    first = await api.post("/transfers", transfer(api))
    second = await api.post("/transfers", transfer(api))
    assert (first.status_code, first.json()) == (409, {"errorCode": "FUNDS_INSUFFICIENT"})
    assert (second.status_code, second.text, second.headers["content-type"]) == (502, "<html>", "text/html")


async def test_a_fault_of_one_operation_leaves_the_others_alone(api: Api) -> None:
    api.sandbox.fail("transfers.create", times=None)
    assert (await api.get("/transfers")).status_code == 200
    api.sandbox.clear_faults()
    assert (await api.post("/transfers", transfer(api))).status_code == 200


async def test_a_fault_may_hit_everything(api: Api) -> None:
    api.sandbox.fail("*", status=503)
    assert (await api.get("/managed_accounts")).status_code == 503


async def test_an_operation_may_be_named_by_its_id(api: Api) -> None:
    api.sandbox.fail("transferCreate")
    assert (await api.post("/transfers", transfer(api))).status_code == 503


async def test_an_unknown_operation_is_an_error_of_the_test(api: Api) -> None:
    with pytest.raises(KeyError, match=r"no operation is called 'transfers\.make'"):
        api.sandbox.fail("transfers.make")


async def test_a_dropped_answer_leaves_its_effect_and_a_repeat_finds_it(caplog: pytest.LogCaptureFixture) -> None:
    async with Sandbox() as sandbox:
        seeded = sandbox.seed()
        headers = {"api-key": sandbox.api_key, "authorization": f"Bearer {seeded.token}", "idempotency-ref": "a"}
        async with httpx.AsyncClient(base_url=sandbox.url, headers=headers) as http:
            api = Api(sandbox, http, seeded, seeded.token)
            sandbox.drop_after_commit("transfers.create")
            with pytest.raises(httpx.RemoteProtocolError):
                await http.post("/multi/transfers", json=transfer(api))
            answer = await http.post("/multi/transfers", json=transfer(api))
            assert answer.json()["state"] == "COMPLETED"
            assert await count(api) == 1
    assert [record for record in caplog.records if record.name.startswith("uvicorn")] == []


async def test_a_request_that_is_dropped_before_the_commit_has_no_effect(api: Api) -> None:
    api.sandbox.drop_before_commit("transfers.create")
    with pytest.raises(ConnectionResetError):
        await api.post("/transfers", transfer(api))
    assert await count(api) == 0


async def test_a_repeat_while_the_first_is_still_running_is_a_conflict(api: Api) -> None:
    api.sandbox.latency("transfers.create", 0.05, times=1)
    statuses: list[tuple[int, str | None]] = []

    async def make() -> None:
        answer = await api.post("/transfers", transfer(api), idempotency_ref="a")
        statuses.append((answer.status_code, answer.json().get("errorCode")))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(make)
        tasks.start_soon(make)
    assert statuses == [(409, "IDEMPOTENT_REQUEST_IN_PROGRESS"), (200, None)]
    assert await count(api) == 1


async def test_an_answer_may_drift_from_the_description(api: Api) -> None:
    api.sandbox.unknown_enum("managed_accounts.list", "accounts.state.state", "FROZEN")
    api.sandbox.extra_field("managed_accounts.list", "accounts.colour", "blue")
    accounts = (await api.get("/managed_accounts")).json()["accounts"]
    assert [(account["state"]["state"], account["colour"]) for account in accounts] == [("FROZEN", "blue")] * 2


async def test_a_rate_limit_ends_with_its_window(api: Api) -> None:
    api.sandbox.rate_limit(2, per=10)
    statuses = [(await api.get("/managed_accounts")).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    api.sandbox.clock.advance(10)
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_what_came_in_can_be_looked_at(api: Api) -> None:
    await api.post("/transfers", transfer(api, 5), idempotency_ref="a")
    [entry] = api.sandbox.requests.of("transfers.create")
    assert (entry.method, entry.path, entry.status) == ("POST", "/multi/transfers", 200)
    assert entry.headers["idempotency-ref"] == "a"
    assert entry.json()["destinationAmount"]["amount"] == 5
