"""`api_key=` takes a callable: a key can be rotated while the service runs."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Callable
from functools import partial
from typing import Any

import anyio
import pytest

from tests.support.calls import KEYED, READ, read
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, Reply, Sent, client, reply
from tests.support.traces import holders
from weavr_multi import BadRequest, ConfigurationError, Sensitive, TimedOut, Unauthorized, Weavr
from weavr_multi.client import session_factory
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import MemorySessionStore, PasswordProvider

pytestmark = pytest.mark.anyio
OK = READ.success
USER = PasswordProvider("user@example.com", "Secret-12345")


class Vault:
    """Holds the key, and counts who asks.

    Args:
        keys: What it gives, one after the other; the last one for ever.
    """

    def __init__(self, *keys: Any) -> None:
        self.keys, self.asked = list(keys), 0

    async def __call__(self) -> Any:
        """Give the key."""
        return self.give()

    def give(self) -> Any:
        """Give the key without waiting."""
        self.asked += 1
        key = self.keys.pop(0) if len(self.keys) > 1 else self.keys[0]
        if isinstance(key, Exception):
            raise key
        return key


def accepts(key: str, success: Reply = OK) -> Callable[[Sent], Reply]:
    """Answer as a service does that knows one key."""
    return lambda sent: success if sent.header("api-key") == key else reply(401)


def keys_of(recorder: Recorder) -> list[str | None]:
    """The keys that were sent."""
    return [sent.header("api-key") for sent in recorder.sent]


async def no_token(weavr: Weavr) -> None:
    """Make a call that carries the api-key alone."""
    await weavr.passwords.validate(password="Secret-12345")


def made(kind: str, vault: Vault) -> Callable[[], Any]:
    """The same source as the kinds of callables that there are."""

    async def function() -> Any:
        return vault.give()

    return {
        "function": vault.give,
        "async function": function,
        "async object": vault,
        "partial": partial(function),
        "lambda": lambda: function(),
    }[kind]


@pytest.mark.parametrize("kind", ["function", "async function", "async object", "partial", "lambda"])
async def test_the_key_is_asked_for_at_the_first_call_and_kept(kind: str) -> None:
    """Making a client asks nobody, and the second call uses the first one's answer."""
    vault, recorder = Vault("key-1"), Recorder(forever=OK)
    async with client(recorder, api_key=made(kind, vault)) as weavr:
        before = vault.asked
        await READ.make(weavr)
        await READ.make(weavr)
    assert (before, vault.asked, keys_of(recorder)) == (0, 1, ["key-1", "key-1"])


async def test_a_key_may_be_sensitive() -> None:
    """What is given is a str or a Sensitive."""
    recorder = Recorder(OK)
    async with client(recorder, api_key=lambda: Sensitive("key-1")) as weavr:
        await READ.make(weavr)
    assert keys_of(recorder) == ["key-1"]


async def test_the_simulator_has_the_key_under_its_own_name() -> None:
    """It goes into the header programme-key there."""
    recorder = Recorder(reply(200, {}))
    async with client(recorder, api_key=lambda: "key-1") as weavr:
        await weavr.simulator.accounts.deposit(
            "1", deposit_amount={"currency": "EUR", "amount": 5}, sender_name="A customer"
        )
    assert (recorder.only.header("programme-key"), recorder.only.header("api-key")) == ("key-1", None)


@pytest.mark.parametrize(("seconds", "settings"), [(300, {}), (20, {"api_key_seconds": 20})])
async def test_the_key_is_asked_for_again_after_its_time(seconds: float, settings: dict[str, float]) -> None:
    """Five minutes by default; one second before, the old key is used."""
    vault, clock, recorder = Vault("key-1", "key-2"), FakeClock(), Recorder(forever=OK)
    async with client(recorder, api_key=vault, clock=clock, **settings) as weavr:
        await READ.make(weavr)
        clock.advance(seconds - 1)
        await READ.make(weavr)
        clock.advance(1)
        await READ.make(weavr)
    assert keys_of(recorder) == ["key-1", "key-1", "key-2"]


async def test_tasks_that_need_the_key_at_once_ask_once() -> None:
    """Twenty calls begin together."""
    vault, recorder = Vault("key-1", "key-2"), Recorder(forever=OK)
    async with client(recorder, api_key=vault) as weavr, anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(read, weavr)
    assert (vault.asked, set(keys_of(recorder))) == (1, {"key-1"})


async def test_a_refused_write_is_sent_once_more_with_the_new_key_and_the_same_ref() -> None:
    """The key was rotated: the 401 executed nothing, and the caller notices nothing."""
    vault, clock = Vault("key-1", "key-2"), FakeClock()
    recorder = Recorder(OK, forever=accepts("key-2", KEYED.success))
    async with client(recorder, api_key=vault, clock=clock, max_retries=0) as weavr:
        await READ.make(weavr)
        clock.advance(60)
        await KEYED.make(weavr, idempotency_ref="ref-of-mine")
    first, second = recorder.sent[1:]
    assert [sent.header("api-key") for sent in (first, second)] == ["key-1", "key-2"]
    assert first.header("idempotency-ref") == second.header("idempotency-ref") == "ref-of-mine"
    assert first.content == second.content
    assert clock.sleeps == []


async def test_a_401_without_a_token_means_the_key_however_new_it_is() -> None:
    """Nothing but the key can be wrong then."""
    vault, recorder = Vault("key-1", "key-2"), Recorder(forever=accepts("key-2", reply(204)))
    async with client(recorder, api_key=vault) as weavr:
        await no_token(weavr)
    assert keys_of(recorder) == ["key-1", "key-2"]


@pytest.mark.parametrize(("body", "keys"), [(None, 1), ({"message": "unknown API-Key"}, 2)])
async def test_a_401_with_a_token_does_not_ask_for_a_new_key_again_unless_it_names_the_key(
    body: object, keys: int
) -> None:
    """It nearly always means that the token has expired; a vault is not asked for each of those."""
    vault, recorder = Vault("key-1"), Recorder(forever=reply(401, body))
    async with client(recorder, api_key=vault) as weavr:
        with pytest.raises(Unauthorized):
            await READ.make(weavr)
    assert (vault.asked, len(recorder.sent)) == (keys, 1)


async def test_the_same_key_is_not_sent_again() -> None:
    """The callable knows no other: the 401 stands."""
    vault, recorder = Vault("key-1"), Recorder(forever=reply(401))
    async with client(recorder, api_key=vault) as weavr:
        with pytest.raises(Unauthorized):
            await no_token(weavr)
    assert (vault.asked, keys_of(recorder)) == (2, ["key-1"])


async def test_a_second_refusal_stands() -> None:
    """There is one repetition, not one for each key."""
    vault, recorder = Vault("key-1", "key-2", "key-3"), Recorder(forever=reply(401))
    async with client(recorder, api_key=vault) as weavr:
        with pytest.raises(Unauthorized):
            await no_token(weavr)
    assert keys_of(recorder) == ["key-1", "key-2"]


async def test_calls_that_are_refused_together_ask_once() -> None:
    """Twenty 401s, one question, twenty repetitions."""
    vault, recorder = Vault("key-1", "key-2", "key-3"), Recorder(forever=accepts("key-2", reply(204)))
    async with client(recorder, api_key=vault) as weavr, anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(no_token, weavr)
    assert vault.asked == 2
    assert keys_of(recorder).count("key-2") == 20


async def test_copies_have_the_new_key_too() -> None:
    """What `with_options` gives shares the key."""
    vault, recorder = Vault("key-1", "key-2"), Recorder(forever=accepts("key-2", reply(204)))
    async with client(recorder, api_key=vault) as weavr:
        copy = weavr.with_options(max_retries=0)
        await no_token(weavr)
        await no_token(copy)
    assert (vault.asked, keys_of(recorder)) == (2, ["key-1", "key-2", "key-2"])


async def test_a_callable_that_raises_is_an_error_that_says_so() -> None:
    """Nothing is sent; the cause is chained; the next call asks again."""
    failure = OSError("the vault is sealed")
    vault, recorder = Vault(failure, "key-1"), Recorder(OK)
    async with client(recorder, api_key=vault) as weavr:
        with pytest.raises(ConfigurationError, match=r"api_key= raised OSError: the vault is sealed") as caught:
            await READ.make(weavr)
        assert (caught.value.__cause__, recorder.sent) == (failure, [])
        await READ.make(weavr)
    assert keys_of(recorder) == ["key-1"]


@pytest.mark.parametrize("failing", [OSError("sealed"), TimeoutError(), "", None])
async def test_a_key_stays_in_use_while_there_is_no_new_one(failing: Any, caplog: pytest.LogCaptureFixture) -> None:
    """A vault that is down for a moment must not end what waits for hours; it is asked again after ten seconds."""
    vault, clock = Vault("key-1", failing, "key-2"), FakeClock()
    recorder = Recorder(forever=OK)
    async with client(recorder, api_key=vault, clock=clock) as weavr:
        for seconds in (300, 9, 1, 0):
            await READ.make(weavr)
            clock.advance(seconds)
    assert (vault.asked, keys_of(recorder)) == (3, ["key-1", "key-1", "key-1", "key-2"])
    assert "the api-key cannot be renewed, the earlier one stays in use: the callable of api_key=" in caplog.text


async def test_a_write_is_repeated_with_the_earlier_key_where_there_is_no_new_one() -> None:
    """Under its ref: what the first attempt left open is settled."""
    vault, clock = Vault("key-1", OSError("sealed")), FakeClock()
    recorder = Recorder(reply(500), KEYED.success)
    async with client(recorder, api_key=vault, clock=clock, api_key_seconds=1e-9) as weavr:
        await KEYED.make(weavr)
    assert keys_of(recorder) == ["key-1", "key-1"]
    assert len({sent.header("idempotency-ref") for sent in recorder.sent}) == 1


async def test_a_token_is_replaced_while_there_is_no_new_key() -> None:
    """The 401 means the token: the session signs in with the key that it has."""
    vault, clock = Vault("key-1", OSError("sealed")), FakeClock()
    first, second = (reply(200, {"token": f"token-{n}", "tokenType": "ACCESS"}) for n in (1, 2))
    recorder = Recorder(first, OK, reply(401), second, OK)
    async with client(recorder, api_key=vault, clock=clock) as weavr:
        session = await weavr.sign_in(provider=USER)
        await session.managed_accounts.get("4711")
        clock.advance(20)
        assert (await session.managed_accounts.get("4711")).id == "4711"


async def test_a_call_that_has_a_key_keeps_time_for_itself() -> None:
    """A vault that does not answer takes the first call all its time, and no later one."""
    vault, clock = Vault("key-1"), FakeClock()

    async def slow() -> Any:
        if vault.asked:
            await anyio.sleep_forever()
        return vault.give()

    recorder = Recorder(forever=OK)
    async with client(recorder, api_key=slow, clock=clock, timeout=0.1) as weavr:
        await READ.make(weavr)
        clock.advance(300)
        await READ.make(weavr)
    assert keys_of(recorder) == ["key-1", "key-1"]


async def test_what_a_call_has_no_time_for_is_there_for_the_next_one() -> None:
    """A vault that takes longer than half the time of each call would never be waited for, and delay them all."""
    vault, clock, opened = Vault("key-1", "key-2"), FakeClock(), anyio.Event()

    async def slow() -> Any:
        if vault.give() == "key-1":
            return "key-1"
        await opened.wait()
        return "key-2"

    recorder = Recorder(forever=OK)
    async with client(recorder, api_key=slow, clock=clock, timeout=0.1) as weavr:
        await READ.make(weavr)
        clock.advance(300)
        await READ.make(weavr)
        opened.set()
        await anyio.wait_all_tasks_blocked()
        await READ.make(weavr)
    assert (vault.asked, keys_of(recorder)) == (2, ["key-1", "key-1", "key-2"])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (None, "returned a NoneType"),
        (5, "returned a int"),
        (b"key", "returned a bytes"),
        ("", "is empty"),
        ("secret-key\n", "white space"),
        ("schl\u00fcssel", "cannot stand in a header"),
    ],
)
async def test_what_is_no_key_is_never_sent(given: object, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is checked as an argument is; the environment's key does not stand in for it."""
    monkeypatch.setenv("WEAVR_API_KEY", "key-of-the-environment")
    recorder = Recorder()
    async with client(recorder, api_key=lambda: given) as weavr:
        with pytest.raises(ConfigurationError, match=words) as caught:
            await READ.make(weavr)
    assert "secret-key" not in str(caught.value)
    assert recorder.sent == []


@pytest.mark.parametrize("seconds", [0, -1, None, "300", True])
@pytest.mark.parametrize("key", ["key", lambda: "key"])
def test_the_time_to_live_is_a_positive_number(seconds: Any, key: Any) -> None:
    """Bad input is refused at once."""
    with pytest.raises(
        ConfigurationError, match=r"api_key_seconds is a positive number of seconds, got (?!.*no limit)"
    ):
        client(Recorder(), api_key=key, api_key_seconds=seconds)


async def test_the_time_of_a_call_holds_for_the_callable() -> None:
    """A vault that does not answer costs a call its time, not for ever; nothing was sent."""
    recorder = Recorder()

    async def never() -> str:
        await anyio.sleep_forever()
        return ""

    async with client(recorder, api_key=never, timeout=0.02) as weavr:
        with pytest.raises(TimedOut, match="did not return in time") as caught:
            await READ.make(weavr)
    assert caught.value.never_sent


async def test_an_echo_of_a_former_key_is_masked() -> None:
    """A call that began with it may fail when the next one is known."""
    vault, clock = Vault("former-key-1", "present-key-2"), FakeClock()

    recorder = Recorder(OK, OK, forever=reply(400, {"message": "bad former-key-1 or present-key-2"}))
    async with client(recorder, api_key=vault, clock=clock) as weavr:
        await READ.make(weavr)
        clock.advance(300)
        await READ.make(weavr)
        with pytest.raises(BadRequest) as caught:
            await READ.make(weavr)
    assert "key-1" not in str(caught.value)
    assert "key-2" not in str(caught.value)
    assert "key-" not in repr(caught.value.body)


async def test_an_error_of_the_callable_does_not_repeat_the_key(caplog: pytest.LogCaptureFixture) -> None:
    """The log has its text without it."""
    vault, clock = Vault("secret-key-1", OSError("cannot replace secret-key-1")), FakeClock()
    async with client(Recorder(OK, OK), api_key=vault, clock=clock) as weavr:
        await READ.make(weavr)
        clock.advance(300)
        await READ.make(weavr)
    assert "raised OSError: cannot replace" in caplog.text
    assert "secret-key-1" not in caplog.text


@pytest.mark.parametrize("failing", [" secret-key-2", OSError("sealed")])
async def test_no_traceback_holds_a_key(failing: object) -> None:
    """Error collectors read the local variables of every frame."""
    async with client(Recorder(), api_key=Vault(failing)) as weavr:
        with pytest.raises(ConfigurationError) as caught:
            await READ.make(weavr)
    assert holders(caught.value, ["secret-key"], aside=__file__) == []


async def test_a_session_goes_on_when_the_key_is_rotated() -> None:
    """Its token dies with the key: it signs in with the new one, by itself."""
    vault, clock = Vault("key-1", "key-2"), FakeClock()
    valid = ["key-1"]

    def service(sent: Sent) -> Reply:
        if sent.header("api-key") != valid[0]:
            return reply(401)
        if sent.path.endswith("/login_with_password"):
            return reply(200, {"token": f"token-of-{valid[0]}", "tokenType": "ACCESS"})
        return OK if sent.header("authorization") == f"Bearer token-of-{valid[0]}" else reply(401)

    recorder = Recorder(forever=service)
    async with client(recorder, api_key=vault, clock=clock) as weavr:
        session = await weavr.sign_in(provider=USER)
        await session.managed_accounts.get("4711")
        valid[0] = "key-2"
        assert (await session.managed_accounts.get("4711")).id == "4711"
    assert vault.asked == 2


async def test_tokens_in_a_store_have_the_names_that_a_plain_key_gives_them() -> None:
    """Processes share tokens, whichever way they get the key."""

    class Noting(MemorySessionStore):
        async def put(self, key: str, state: Any, ttl: float, *, only_if: str | None = None) -> bool:
            names[-1].append(key)
            return await super().put(key, state, ttl, only_if=only_if)

    names: list[list[str]] = []
    keys: list[Any] = ["key-1", lambda: "key-1"]
    for key in keys:
        names.append([])
        login = reply(200, {"token": "token-1", "tokenType": "ACCESS"})
        async with client(Recorder(login), api_key=key) as weavr:
            await weavr.sign_in(provider=USER, store=Noting())
    assert names[0] == names[1] != []


async def test_a_sign_in_with_a_store_does_not_wait_for_a_callable_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the token in the store is made with the key; a sign-in's time holds for that too."""
    monkeypatch.setattr(session_factory, "SIGN_IN_SECONDS", 0.02)

    async def never() -> str:
        await anyio.sleep_forever()
        return ""

    async with client(Recorder(), api_key=never) as weavr:
        with pytest.raises(TimedOut, match="did not return in time"):
            await weavr.sign_in(provider=USER, store=MemorySessionStore())


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
async def test_it_stands_above_every_transport(transport: Any, anyio_backend_name: str) -> None:
    """A real service refuses the first key."""
    if (transport, anyio_backend_name) == ("aiohttp", "trio"):
        pytest.skip("aiohttp has no trio")
    with Sandbox() as sandbox:
        vault = Vault("wrong-key", sandbox.api_key)
        async with Weavr(api_key=vault, base_url=sandbox.url, transport=transport) as weavr:
            await no_token(weavr)
            weavr.warm_up()
            weavr.diagnostics()
    assert [request.headers["api-key"] for request in sandbox.requests] == ["wrong-key", sandbox.api_key]


async def test_a_source_that_has_run_out_is_an_error_that_says_so() -> None:
    """`next` on an iterator of keys: a thread cannot hand over StopIteration, and the call waited for ever."""
    keys = iter(())
    async with client(Recorder(), api_key=lambda: next(keys), timeout=None) as weavr:
        with pytest.raises(ConfigurationError, match="nothing is left to return"), anyio.fail_after(60):
            await READ.make(weavr)


async def test_the_callable_may_use_another_client_whose_key_is_rotated_too() -> None:
    """A vault behind a client of its own waits for that one's key, not for itself."""
    other = client(Recorder(forever=OK), api_key=lambda: "key-of-the-vault")

    async def vault() -> str:
        await READ.make(other)
        return "key-1"

    recorder = Recorder(OK)
    async with client(recorder, api_key=vault) as weavr:
        await READ.make(weavr)
    assert keys_of(recorder) == ["key-1"]


@pytest.mark.parametrize("cancelled", [concurrent.futures.CancelledError, asyncio.CancelledError])
async def test_a_plain_callable_that_waited_for_something_cancelled_is_an_error_that_says_so(
    cancelled: type[BaseException],
) -> None:
    """A future carries it as its own cancellation: it would sound as if the request may have been received."""

    def vault() -> str:
        raise cancelled

    async with client(Recorder(), api_key=vault) as weavr:
        with pytest.raises(ConfigurationError, match="awaited something that was cancelled"):
            await READ.make(weavr)
