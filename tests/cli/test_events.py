"""``weavr-multi listen`` and ``events``: deliveries are verified, printed, logged, forwarded and sent again."""

from __future__ import annotations

import asyncio
import json
import stat
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from tests.cli.running import Command, ExitStatus, Ran
from tests.support.redis_server import RedisServer
from weavr_multi.cli.catalogue import catalogue
from weavr_multi.cli.event_samples import sample
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.webhooks import RedisDeliveryLog, SqlDeliveryLog, SqliteDeliveryLog

TRANSFERS = "/transfers/watch"


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[str, dict[str, str], bytes]]]]:
    """An endpoint of one's own: its URL and what came."""
    came: list[tuple[str, dict[str, str], bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            came.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", came
    server.shutdown()
    server.server_close()
    thread.join()


def listening(run: Command, served: Sandbox, act: Callable[[], object], *arguments: str) -> Ran:
    """Listen for one delivery, which `act` causes as soon as the address is registered."""

    def cause() -> None:
        while not served.webhooks.targets:
            done.wait(0.01)
        act()

    done = threading.Event()
    thread = threading.Thread(target=cause)
    thread.start()
    ran = run("listen", "--port", "0", "--count", "1", "--for", "60", *arguments)
    thread.join()
    return ran


def transfer(served: Sandbox) -> Callable[[], str]:
    """Cause an event."""
    return caused(served, TRANSFERS, {})


def caused(served: Sandbox, path: str, more: dict[str, str]) -> Callable[[], str]:
    """Cause an event with a small valid body."""
    body = {**sample(catalogue(), catalogue().event(path)), **more}

    def act() -> str:
        with served.state.store.transaction():
            return served.state.events.emit(path, body)

    return act


def test_a_delivery_is_verified_and_printed(run: Command, served: Sandbox, local: Seeded) -> None:
    """The address is registered at the sandbox for as long as the command runs."""
    ran = listening(run, served, transfer(served))
    assert (ran.status, "204" in ran.out, TRANSFERS in ran.out) == (0, True, True)
    assert served.webhooks.targets == []


def test_a_delivery_is_verified_however_far_the_sandboxs_clock_was_moved(
    run: Command, served: Sandbox, local: Seeded
) -> None:
    """Deliveries carry the time at which they are really sent."""
    served.clock.advance(86_400)
    assert listening(run, served, transfer(served)).status == 0


def test_deliveries_are_forwarded_with_what_proves_them(
    run: Command, served: Sandbox, local: Seeded, receiver: tuple[str, list[tuple[str, dict[str, str], bytes]]]
) -> None:
    """The local application can verify them itself; its answer goes back."""
    url, came = receiver
    assert listening(run, served, transfer(served), "--forward", f"{url}/weavr").status == 0
    [(path, headers, _)] = came
    assert path == f"/weavr{TRANSFERS}"
    assert {"signature-v2", "published-timestamp", "call-ref"} <= set(headers)


def test_json_lines_mask_secrets(run: Command, served: Sandbox, local: Seeded) -> None:
    """A step-up's event carries a token; it is not printed."""

    act = caused(served, "/stepup/watch", {"authToken": "the-token"})
    ran = listening(run, served, act, "--json")
    assert "the-token" not in ran.out
    assert json.loads(ran.out.splitlines()[0])["body"]["authToken"] == "********"


def test_a_log_lists_shows_and_sends_again(
    run: Command,
    served: Sandbox,
    local: Seeded,
    tmp_path: Path,
    receiver: tuple[str, list[tuple[str, dict[str, str], bytes]]],
) -> None:
    """What `listen --log` wrote can be read without the sandbox, byte for byte; the file is its owner's alone."""
    url, came = receiver
    log = tmp_path / "deliveries.jsonl"
    sent = sample(catalogue(), catalogue().event(TRANSFERS))
    listening(run, served, transfer(served), "--log", str(log))
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    row = json.loads(run("events", "list", "--log", str(log), "-o", "json").out)
    assert (row["path"], row["state"]) == (TRANSFERS, "VERIFIED")
    assert run("events", "show", row["id"], "--log", str(log)).json()["body"] == sent
    assert run("events", "resend", row["id"], "--log", str(log), "--to", url).status == 0
    assert [path for path, _, _ in came] == [TRANSFERS]
    assert json.loads(came[0][2]) == sent


def test_events_of_the_sandbox_are_listed_shown_and_sent_again(
    run: Command,
    served: Sandbox,
    local: Seeded,
    receiver: tuple[str, list[tuple[str, dict[str, str], bytes]]],
) -> None:
    """An event is named by its id or by that of a delivery."""
    url, came = receiver
    served.webhooks.register(url)
    id = transfer(served)()
    served._worker.settle(10)
    served.webhooks.unregister(url)
    rows = [json.loads(line) for line in run("events", "list", "--path", TRANSFERS, "-o", "json").out.splitlines()]
    assert rows[-1]["state"] == "DELIVERED"
    assert run("events", "show", str(id)).json()["deliveries"][0]["url"] == url
    assert run("events", "resend", str(id)).status == 0
    served._worker.settle(10)
    assert [path for path, _, _ in came] == [TRANSFERS] * 2


@pytest.mark.parametrize("path", catalogue().events)
def test_an_event_is_triggered_at_the_sandbox(run: Command, served: Sandbox, local: Seeded, path: str) -> None:
    """Without a body a small one is made, which fits the description."""
    before = len(served.webhooks.log(path))
    assert run("events", "trigger", path).status == 0
    assert len(served.webhooks.log(path)) == before + 1
    assert served.problems == []


def test_the_path_at_which_a_card_authorisation_really_arrives_is_known_too(
    run: Command, served: Sandbox, local: Seeded, receiver: tuple[str, list[tuple[str, dict[str, str], bytes]]]
) -> None:
    """The description has it under another one; both are triggered, posted and listed."""
    url, came = receiver
    called = "/managed_cards_authorisation_forwarding"
    assert run("events", "trigger", called).status == 0
    assert "/managed_cards/authorisation_request" in run("events", "list", "--path", called, "-o", "json").out
    assert run("events", "trigger", called, "--to", url).status == 0
    assert [path for path, _, _ in came] == [called]


def test_a_triggered_event_is_signed_for_any_address(
    run: Command, served: Sandbox, local: Seeded, receiver: tuple[str, list[tuple[str, dict[str, str], bytes]]]
) -> None:
    """``--to`` signs with the api-key and posts."""
    from weavr_multi.webhooks import WebhookVerifier

    url, came = receiver
    assert run("events", "trigger", TRANSFERS, "--to", url).status == 0
    [(path, headers, body)] = came
    assert WebhookVerifier(keys=[served.api_key]).parse(path, headers, body) is not None


def test_an_address_that_does_not_answer_is_status_4(run: Command, served: Sandbox, local: Seeded) -> None:
    """Nothing was delivered, in one line."""
    ran = run("events", "trigger", TRANSFERS, "--to", "http://127.0.0.1:9")
    assert (ran.status, "does not answer" in ran.err) == (ExitStatus.UNREACHABLE, True)


def test_events_are_of_the_local_sandbox_only(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service keeps no list of events; the message says what there is."""
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "sandbox")
    ran = run("events", "list")
    assert (ran.status, "for the local sandbox" in ran.err) == (ExitStatus.USAGE, True)


@pytest.fixture(params=["sqlite", "redis", "sql-sqlite", "sql-postgres"])
def receivers_log(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str | None]:
    """A delivery log of each kind in which two were handled and one is claimed: its file or URL, and its name."""
    kind, name = request.param, f"t{uuid4().hex}"
    where = {
        "sqlite": lambda: str(tmp_path / "deliveries.sqlite3"),
        "redis": lambda: request.getfixturevalue("redis").url,
        "sql-sqlite": lambda: f"sqlite+aiosqlite:///{tmp_path}/own.sqlite3",
        "sql-postgres": lambda: request.getfixturevalue("postgres").url("asyncpg"),
    }[kind]()

    async def handle() -> None:
        engine = create_async_engine(where) if kind.startswith("sql-") else None
        log: SqliteDeliveryLog | RedisDeliveryLog | SqlDeliveryLog
        if kind == "sqlite":
            log = SqliteDeliveryLog(where)
        elif engine is None:
            log = RedisDeliveryLog(where, prefix=name)
        else:
            log = SqlDeliveryLog(engine, table=name)
        claim = await log.claim("ref-0 digest", 30)
        for key in ("ref-1 digest", "ref-2 digest"):
            await log.complete(await log.claim(key, 30))
        assert await log.renew(claim, 30)
        await log.aclose()
        if engine is not None:
            await engine.dispose()

    asyncio.run(handle())
    return where, None if kind == "sqlite" else name


def in_log(log: tuple[str, str | None]) -> list[str]:
    """Return the options that name a log."""
    return ["--log", log[0], *(["--name", log[1]] if log[1] else [])]


def test_the_delivery_log_of_a_receiver_is_listed_whatever_keeps_it(
    run: Command, receivers_log: tuple[str, str | None]
) -> None:
    """Oldest first, what is still claimed last."""
    lines = run("events", "list", *in_log(receivers_log), "-o", "json").out.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [(row["id"], row["state"]) for row in rows] == [
        ("ref-1 digest", "HANDLED"),
        ("ref-2 digest", "HANDLED"),
        ("ref-0 digest", "CLAIMED"),
    ]


def test_a_receivers_log_says_when_an_event_was_handled(run: Command, receivers_log: tuple[str, str | None]) -> None:
    """By the clock of what keeps the log; what is claimed has no time yet."""
    began = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 3600))
    shown = [run("events", "show", f"ref-{n} digest", *in_log(receivers_log)).json()["at"] for n in (0, 1)]
    assert shown[0] == ""
    assert began <= shown[1] <= time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() + 60))


def test_a_receivers_log_keeps_nothing_that_could_be_sent_again(
    run: Command, receivers_log: tuple[str, str | None]
) -> None:
    """It remembers what was handled, and no bodies."""
    ran = run("events", "resend", "ref-1 digest", "--log", receivers_log[0], "--to", "http://127.0.0.1:9")
    assert (ran.status, "keeps no bodies" in ran.err) == (ExitStatus.USAGE, True)


def test_a_receivers_log_is_not_asked_for_paths(run: Command, receivers_log: tuple[str, str | None]) -> None:
    """It remembers none: an empty list would look as if nothing had come."""
    ran = run("events", "list", *in_log(receivers_log), "--path", TRANSFERS)
    assert (ran.status, "remembers no paths" in ran.err) == (ExitStatus.USAGE, True)


def test_an_event_that_a_log_does_not_know_is_said(run: Command, receivers_log: tuple[str, str | None]) -> None:
    """The id is named, the password of the log's URL is not."""
    ran = run("events", "show", "ref-9", *in_log(receivers_log))
    assert (ran.status, "has no delivery ref-9" in ran.err) == (ExitStatus.USAGE, True)


def test_the_state_selects_before_the_limit(run: Command, receivers_log: tuple[str, str | None]) -> None:
    """The newest handled one is found though a claimed one is newer."""
    rows = run("events", "list", *in_log(receivers_log), "--state", "HANDLED", "--limit", "1", "-o", "json").json()
    assert rows["id"] == "ref-2 digest"


def test_a_log_that_cannot_be_reached_is_one_line(run: Command) -> None:
    """The Redis is named."""
    ran = run("events", "list", "--log", "redis://127.0.0.1:9/0")
    assert (ran.status, "127.0.0.1:9" in ran.err, "Traceback" in ran.err) == (ExitStatus.REFUSED, True, False)


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"SQLite format 3\0 and no more", ExitStatus.REFUSED, "it is not an SQLite database"),
        (b"{}", ExitStatus.USAGE, "line 1: this is no log"),
        (b"\xff", ExitStatus.USAGE, "cannot be read"),
    ],
)
def test_a_file_that_is_no_log_is_refused(
    run: Command, tmp_path: Path, content: bytes, status: ExitStatus, said: str
) -> None:
    """One line says what is wrong with it."""
    log = tmp_path / "log"
    log.write_bytes(content)
    ran = run("events", "list", "--log", str(log))
    assert (ran.status, said in ran.err) == (status, True)


@pytest.mark.parametrize("address", ["http://[", "ftp://127.0.0.1/x", "nowhere"])
@pytest.mark.parametrize("command", [("listen", "--port", "0", "--forward"), ("events", "trigger", TRANSFERS, "--to")])
def test_what_is_no_url_is_refused_before_anything_is_sent(
    run: Command, local: Seeded, command: tuple[str, ...], address: str
) -> None:
    """It was said at the first delivery, as an address that does not answer."""
    ran = run(*command, address)
    assert (ran.status, "begins with http:// or https://" in ran.err) == (ExitStatus.USAGE, True)


def test_forwarding_to_where_nobody_answers_is_said_and_the_delivery_comes_again(
    run: Command, served: Sandbox, local: Seeded
) -> None:
    """The sandbox gets 503, and would send again; the listener goes on."""
    ran = listening(run, served, transfer(served), "--forward", "http://127.0.0.1:1")
    assert (ran.status, "503" in ran.out, "does not answer" in ran.err) == (0, True, True)


def test_an_event_of_the_sandbox_goes_to_no_address_of_ones_own(run: Command, local: Seeded) -> None:
    """The option was ignored, and the event sent elsewhere."""
    ran = run("events", "resend", "1", "--to", "http://127.0.0.1:1")
    assert (ran.status, "--to sends a delivery of --log FILE" in ran.err) == (ExitStatus.USAGE, True)


def test_a_prefix_begins_with_a_slash_whether_it_was_typed_or_not(run: Command, served: Sandbox, local: Seeded) -> None:
    """`weavr` made http://127.0.0.1:8766weavr of it."""
    ran = listening(run, served, transfer(served), "--prefix", "weavr")
    assert (ran.status, "/weavr; Ctrl-C" in ran.err) == (0, True)


def test_listening_for_some_time_ends_well_and_says_what_came(run: Command, served: Sandbox, local: Seeded) -> None:
    """The time that was asked for is over: that is no error."""
    ran = run("listen", "--port", "0", "--for", "0.01")
    assert (ran.status, "0.01 s are over: 0 deliveries verified, 0 refused" in ran.err) == (0, True)


def test_fewer_deliveries_than_were_asked_for_are_status_5(run: Command, served: Sandbox, local: Seeded) -> None:
    """A script that waits for one learns that none came."""
    ran = run("listen", "--port", "0", "--for", "0.01", "--count", "1")
    assert (ran.status, "0.01 s are over: 0 deliveries verified, 0 refused" in ran.err) == (ExitStatus.PARTIAL, True)


def test_a_log_that_cannot_be_written_is_refused_before_listening(run: Command, served: Sandbox, local: Seeded) -> None:
    """Nothing is registered."""
    ran = run("listen", "--port", "0", "--log", "/nowhere/deliveries.jsonl")
    assert (ran.status, "cannot be written" in ran.err) == (ExitStatus.USAGE, True)


def test_the_newest_of_a_large_log_in_redis_are_found_among_all(run: Command, redis: RedisServer) -> None:
    """More than the command reads at once and keeps; the oldest keys are not the first that Redis tells."""
    name = f"t{uuid4().hex}"

    async def handle() -> None:
        log = RedisDeliveryLog(redis.url, prefix=name)
        for number in range(2_500):
            await log.complete(await log.claim(f"ref-{number}", 30))
        await log.aclose()

    asyncio.run(handle())
    lines = run("events", "list", "--log", redis.url, "--name", name, "--limit", "3", "-o", "json").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["ref-2497", "ref-2498", "ref-2499"]
