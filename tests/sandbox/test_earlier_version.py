"""The sandbox as version 3.4.0: five operations that today's service lacks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.fidelity.world import World
from weavr_multi.sandbox import Sandbox

CODE = {"verificationCode": "123456"}
PATHS = [f"/{kind}/verification/mobile/{what}" for kind in ("corporates", "consumers") for what in ("send", "verify")]


@pytest_asyncio.fixture
async def earlier() -> AsyncIterator[World]:
    """A sandbox that runs as 3.4.0."""
    with Sandbox(serve=False, check_answers=True, version="3.4.0") as sandbox:
        headers = {"api-key": sandbox.api_key}
        async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers=headers) as http:
            yield World(sandbox, http)
        assert sandbox.problems == []


@pytest.mark.parametrize("kind", ["corporates", "consumers"])
@pytest.mark.asyncio
async def test_a_number_is_verified_by_a_code(earlier: World, kind: str) -> None:
    """The code of the sandbox is 123456, and the number is proven by it."""
    _, token = await earlier.registered(kind)
    sent = await earlier.post(f"/{kind}/verification/mobile/send", token=token)
    assert (sent.status, set(sent.body)) == (200, {"timeLeftForRetry", "retriesLeft"})
    assert (await earlier.post(f"/{kind}/verification/mobile/verify", CODE, token)).status == 204
    assert (await earlier.get(f"/{kind}", token))["rootUser"]["mobileNumberVerified"] is True


@pytest.mark.asyncio
async def test_a_code_is_checked(earlier: World) -> None:
    """400 for another form, 409 for a wrong one, 403 for an identity of the other type."""
    _, token = await earlier.registered()
    await earlier.post("/corporates/verification/mobile/send", token=token)
    verify = "/corporates/verification/mobile/verify"
    answers: list[Any] = [await earlier.post(verify, {"verificationCode": code}, token) for code in ("12", "654321")]
    answers.append(await earlier.post("/consumers/verification/mobile/send", token=token))
    assert [answer.status for answer in answers] == [400, 409, 403]


@pytest.mark.asyncio
async def test_due_diligence_begins_on_a_mobile_device(earlier: World) -> None:
    """What the vendor's mobile kit is opened with."""
    _, token = await earlier.registered("consumers")
    answer = await earlier.post("/consumers/kyc_mobile_sumsub", token=token)
    assert (answer.status, answer["kycProviderKey"]) == (200, "sumsub")
    assert (await earlier.get("/consumers/kyc", token))["ongoingFullDueDiligence"] == "INITIATED"


@pytest.mark.parametrize("path", [*PATHS, "/consumers/kyc_mobile_sumsub"])
@pytest.mark.asyncio
async def test_todays_service_knows_none_of_them(path: str) -> None:
    """404 without `version`."""
    with Sandbox(serve=False) as sandbox:
        headers = {"api-key": sandbox.api_key}
        async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers=headers) as http:
            assert (await World(sandbox, http).post(path, CODE)).status == 404
