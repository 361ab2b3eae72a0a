"""A client of the local sandbox needs no key: the sandbox gives it at the first call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import httpx
import pytest

from tests.support.ports import free_port
from tests.support.recording import Recorder, reply
from weavr_multi import ConfigurationError, TransportError, Weavr
from weavr_multi.core import config
from weavr_multi.sandbox import Sandbox

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    """asyncio is enough: nothing here is about the loop."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WEAVR_API_KEY", "WEAVR_BASE_URL", "WEAVR_ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """The local environment, on a free port."""
    with Sandbox() as sandbox:
        monkeypatch.setattr(config, "ENVIRONMENTS", {**config.ENVIRONMENTS, "local": sandbox.url})
        yield sandbox


async def test_the_first_call_asks_the_sandbox_for_the_key(local: Sandbox) -> None:
    """Signing in works without any key, and every later call has it too."""
    seeded = local.seed()
    async with Weavr(environment="local") as weavr:
        session = await weavr.sign_in(seeded.email, seeded.password)
        assert (await session.managed_accounts.list()).count == 2
    assert {request.headers["api-key"] for request in local.requests} == {local.api_key}


async def test_the_simulator_has_the_key_too(local: Sandbox) -> None:
    """It goes into the header programme-key there."""
    seeded = local.seed()
    async with Weavr(environment="local") as weavr:
        amount = {"currency": "EUR", "amount": 5}
        await weavr.simulator.accounts.deposit(seeded.accounts[0], deposit_amount=amount, sender_name="A customer")
    assert local.requests[-1].headers["programme-key"] == local.api_key


@pytest.mark.parametrize("how", ["argument", "environment"])
async def test_a_key_that_is_given_wins(local: Sandbox, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """The sandbox refuses a wrong one, and is not asked for its own."""
    if how == "environment":
        monkeypatch.setenv("WEAVR_API_KEY", "mine")
    async with Weavr(environment="local", **({"api_key": "mine"} if how == "argument" else {})) as weavr:
        with pytest.raises(Exception, match="401"):
            await weavr.passwords.validate(password="Secret-12345")
    assert local.requests[-1].headers["api-key"] == "mine"


async def test_the_environment_can_be_a_variable(local: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """``WEAVR_ENVIRONMENT=local`` is enough."""
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "local")
    async with Weavr() as weavr:
        await weavr.passwords.validate(password="Secret-12345")


async def test_without_a_sandbox_the_error_says_how_to_start_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was sent."""
    url = f"http://127.0.0.1:{free_port()}"
    monkeypatch.setattr(config, "ENVIRONMENTS", {**config.ENVIRONMENTS, "local": url})
    async with Weavr(environment="local", max_retries=0) as weavr:
        with pytest.raises(TransportError, match="start it with `weavr-multi sandbox`") as caught:
            await weavr.passwords.validate(password="Secret-12345")
    assert caught.value.never_sent


async def test_what_is_no_sandbox_gets_nothing() -> None:
    """Another server on the port answers something else: the call is not sent to it."""
    recorder = Recorder(reply(200, {"hello": "world"}))
    http = httpx.AsyncClient(transport=recorder)
    async with http, Weavr(environment="local", http_client=http, max_retries=0) as weavr:
        with pytest.raises(TransportError, match="is no local sandbox"):
            await weavr.passwords.validate(password="Secret-12345")
    assert [sent.method for sent in recorder.sent] == ["GET"]


async def test_a_sandbox_that_was_started_again_is_asked_for_its_new_key() -> None:
    """The refused call is sent once more, with it."""
    answers = [reply(200, {"apiKey": "old"}), reply(401), reply(200, {"apiKey": "new"}), reply(204)]
    recorder = Recorder(*answers)
    http = httpx.AsyncClient(transport=recorder)
    async with http, Weavr(environment="local", http_client=http, max_retries=0) as weavr:
        await weavr.passwords.validate(password="Secret-12345")
    assert [dict(sent.headers).get("api-key") for sent in recorder.sent] == [None, "old", None, "new"]


@pytest.mark.parametrize("settings", [{"environment": "sandbox"}, {"base_url": "http://127.0.0.1:8765"}])
def test_everybody_else_needs_a_key(settings: dict[str, str]) -> None:
    """Only the local environment gives its key away."""
    with pytest.raises(ConfigurationError, match="api key is needed"):
        Weavr(**settings)


async def test_warming_up_loads_the_transport_behind_it() -> None:
    """The HTTP library is loaded as for any other client."""
    async with Weavr(environment="local") as weavr:
        weavr.warm_up()


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
async def test_a_refused_connection_to_the_local_sandbox_asks_whether_it_runs(
    transport: Literal["httpx", "aiohttp"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment `local` is a sandbox of one's own."""
    local = f"http://127.0.0.1:{free_port()}"
    monkeypatch.setitem(config.ENVIRONMENTS, "local", local)  # type: ignore[index]
    async with Weavr(api_key="key", environment="local", transport=transport, max_retries=0) as weavr:
        with pytest.raises(TransportError, match="is `weavr-multi sandbox` running") as caught:
            await weavr.managed_accounts.get("1", auth_token="token")
    assert local in str(caught.value)


async def test_a_local_sandbox_that_is_not_there_is_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One message has the URL and what starts it."""
    local = f"http://127.0.0.1:{free_port()}"
    monkeypatch.setitem(config.ENVIRONMENTS, "local", local)  # type: ignore[index]
    async with Weavr(environment="local", max_retries=0) as weavr:
        with pytest.raises(TransportError) as caught:
            await weavr.sign_in("ada@example.com", "Pass1234")
    said = str(caught.value)
    assert (said.count(local), said.count("weavr-multi sandbox")) == (1, 1), said
