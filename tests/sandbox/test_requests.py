"""What holds for all requests, and for the clocks of webhooks."""

from __future__ import annotations

import time

import pytest

from tests.sandbox.conftest import Api
from weavr_multi.sandbox import Sandbox


@pytest.mark.asyncio
async def test_a_request_has_ten_megabytes_at_most(api: Api) -> None:
    """413 above, and the sandbox goes on."""
    headers = {"authorization": f"Bearer {api.token}"}
    answer = await api.http.post("/multi/users", content=b"x" * 10_000_001, headers=headers)
    assert answer.status_code == 413
    assert (await api.get("/managed_accounts")).status_code == 200


@pytest.mark.asyncio
async def test_a_reference_that_is_too_long_is_no_defect_of_the_sandbox(api: Api) -> None:
    """Bulks document no 413, which every operation may answer; `sandbox.problems` stays empty."""
    answer = await api.post("/bulks/users", [{}], idempotency_ref="x" * 5_000)
    assert (answer.status_code, api.sandbox.problems) == (413, [])


def test_webhooks_are_stamped_by_the_wall_clock() -> None:
    """A receiver on the wall clock accepts them after the sandbox's clock was moved."""
    with Sandbox(serve=False) as sandbox:
        sandbox.clock.advance(90 * 86_400)
        stamped = int(sandbox.webhooks.headers(1, "/send/watch", b"{}")["published-timestamp"])
    assert abs(stamped - time.time() * 1000) < 60_000


def test_a_sandbox_runs_as_versions_that_it_knows() -> None:
    """ValueError names them."""
    with pytest.raises(ValueError, match=r"'1\.0'; it does as 3\.4\.0"):
        Sandbox(serve=False, version="1.0")


@pytest.mark.parametrize(("version", "seconds", "status"), [(None, 301, 401), ("3.4.0", 899, 200), ("3.4.0", 902, 401)])
@pytest.mark.asyncio
async def test_tokens_of_an_earlier_version_live_a_quarter_of_an_hour(
    version: str | None, seconds: int, status: int
) -> None:
    """Five minutes today, fifteen in 3.4.0."""
    import httpx

    with Sandbox(serve=False, version=version) as sandbox:
        seeded = sandbox.seed()
        headers = {"api-key": sandbox.api_key, "authorization": f"Bearer {seeded.token}"}
        async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers=headers) as http:
            sandbox.clock.advance(seconds)
            assert (await http.get("/multi/managed_accounts")).status_code == status


@pytest.mark.asyncio
async def test_a_wrong_field_of_an_alternative_is_named(api: Api) -> None:
    """Not a field of the other alternative, which is missing by intention."""
    payee = {
        "name": "Payee Ltd",
        "bankCountry": "MLT",
        "bankAccountDetails": {"iban": "MT84MALT011000012345MTLCAST001S"},
    }
    wire = {
        "profileId": "1",
        "sourceInstrument": {"type": "managed_accounts", "id": "1"},
        "transferAmount": {"currency": "EUR", "amount": 1},
        "destinationBeneficiary": payee,
    }
    answer = await api.post("/outgoing_wire_transfers", wire)
    named = [field["fieldName"] for field in answer.json()["syntaxErrors"]["invalidFields"]]
    assert named == ["destinationBeneficiary.bankCountry"]
