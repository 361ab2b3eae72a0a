"""Starting, stopping, and being reached over sockets."""

from __future__ import annotations

import logging
import socket
import sqlite3
import threading
import time

import httpx
import pytest
import trio

from tests.support.patience import PATIENCE
from weavr_multi.sandbox import Sandbox


@pytest.mark.asyncio
async def test_it_answers_over_a_socket_within_a_second_of_starting() -> None:
    began = time.perf_counter()
    async with Sandbox() as sandbox, httpx.AsyncClient() as http:
        answer = await http.get(f"{sandbox.url}/multi/managed_accounts", headers={"api-key": sandbox.api_key})
        assert answer.status_code == 401
        assert time.perf_counter() - began < PATIENCE


def test_it_serves_a_trio_program() -> None:
    async def program() -> int:
        async with Sandbox() as sandbox, httpx.AsyncClient() as http:
            sandbox.seed()
            await sandbox.settle()
            return (await http.get(f"{sandbox.url}/_sandbox")).status_code

    assert trio.run(program) == 200


def test_it_serves_a_blocking_program() -> None:
    with Sandbox() as sandbox:
        assert httpx.get(f"{sandbox.url}/_sandbox").json()["apiKey"] == sandbox.api_key


def test_two_sandboxes_know_nothing_of_each_other() -> None:
    with Sandbox() as one, Sandbox() as other:
        one.seed()
        assert one.url != other.url
        assert one.api_key != other.api_key
        assert other.state.records.every("managed_account") == []


def test_a_stopped_sandbox_no_longer_listens() -> None:
    with Sandbox() as sandbox:
        url = sandbox.url
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


def test_a_port_that_is_taken_is_an_error_at_once() -> None:
    with Sandbox() as sandbox:
        port = int(sandbox.url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"), Sandbox(port=port):
            pass


def test_what_cannot_listen_leaves_nothing_running() -> None:
    with Sandbox() as sandbox:
        before = threading.active_count()
        with pytest.raises(OSError, match="in use"):
            Sandbox(port=int(sandbox.url.rpartition(":")[2])).start()
        assert threading.active_count() == before


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("evil.example:8765", 403),
        ("127.0.0.1.evil.example", 403),
        ("", 403),
        ("localhost:8765", 200),
        ("LOCALHOST", 200),
        ("weavr.localhost:1", 200),
        ("[::1]:8765", 200),
        ("127.0.0.1", 200),
    ],
)
def test_a_page_whose_name_was_made_to_lead_here_may_not_call(host: str, status: int) -> None:
    with Sandbox() as sandbox:
        # The browser takes such a page for one of the same origin, and says nothing of where it is from.
        answer = httpx.get(f"{sandbox.url}/_sandbox", headers={"host": host})
        assert (answer.status_code, answer.status_code == 200 or f"not '{host}'" in answer.text) == (status, True)


def test_any_name_will_do_where_it_was_told_to_listen_elsewhere() -> None:
    with Sandbox(host="0.0.0.0") as sandbox:
        url = sandbox.url.replace("0.0.0.0", "127.0.0.1")
        assert httpx.get(f"{url}/_sandbox", headers={"host": "sandbox:8765"}).status_code == 200


@pytest.mark.parametrize("sent", [b"", b'{"accounts": '])
@pytest.mark.parametrize("path", ["/_sandbox/seed", "/multi/logout"])
def test_half_a_request_is_none(caplog: pytest.LogCaptureFixture, path: str, sent: bytes) -> None:
    with caplog.at_level(logging.WARNING), Sandbox() as sandbox:
        host, port = sandbox.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as line:
            head = f"POST {path} HTTP/1.1\r\nhost: {host}\r\napi-key: {sandbox.api_key}\r\ncontent-length: 100\r\n\r\n"
            line.sendall(head.encode() + sent)
        httpx.get(f"{sandbox.url}/multi/managed_accounts")
        assert [entry.operation for entry in sandbox.requests] == ["managed_accounts.list"]
        assert sandbox.state.records.every("corporate") == []
    assert caplog.records == []


def test_it_listens_on_this_machine_alone_unless_told_otherwise() -> None:
    with Sandbox() as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")


def test_it_warns_loudly_when_told_to_listen_elsewhere(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "weavr_multi.sandbox"), Sandbox(host="0.0.0.0"):
        assert "THE SANDBOX LISTENS ON 0.0.0.0" in caplog.text


def test_what_is_kept_in_a_file_is_there_after_a_restart(tmp_path: object) -> None:
    path = f"{tmp_path}/weavr.db"
    with Sandbox(data=path) as first:
        seeded = first.seed()
        first.clock.advance(100)
        key, profiles = first.api_key, dict(first.profiles)
    with Sandbox(data=path) as second:
        assert (second.api_key, dict(second.profiles)) == (key, profiles)
        assert second.clock.offset == 100_000
        headers = {"api-key": key, "authorization": f"Bearer {seeded.token}"}
        answer = httpx.get(f"{second.url}/multi/managed_accounts", headers=headers)
        assert [account["id"] for account in answer.json()["accounts"]] == seeded.accounts[::-1]


def test_a_file_belongs_to_one_sandbox_at_a_time(tmp_path: object) -> None:
    path = f"{tmp_path}/weavr.db"
    with Sandbox(data=path) as first:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            Sandbox(data=path)
        seeded = first.seed()
    with Sandbox(data=path) as second:
        assert [account["id"] for account in second.state.records.every("managed_account")] == seeded.accounts


def test_settings_that_cannot_be_leave_the_file_free(tmp_path: object) -> None:
    with pytest.raises(ValueError, match="no setting is called 'nonsense'") as refused:
        Sandbox(data=f"{tmp_path}/weavr.db", nonsense=1)
    # Held, so that nothing is closed by being forgotten.
    with Sandbox(data=f"{tmp_path}/weavr.db") as sandbox:
        assert sandbox.problems == []
    assert refused.value.args


def test_ids_grow_over_restarts(tmp_path: object) -> None:
    path = f"{tmp_path}/weavr.db"
    with Sandbox(data=path) as first:
        before = first.seed().accounts
    with Sandbox(data=path) as second:
        after = second.seed().accounts
    assert max(map(int, before)) < min(map(int, after))
    assert all(int(id) > 2**53 for id in before)
