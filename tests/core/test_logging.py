"""What is logged, and how ``WEAVR_LOG`` switches it on."""

from __future__ import annotations

import logging
import subprocess
import sys
from typing import Any

import pytest

from tests.support.calls import KEYED, READ
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError
from weavr_multi.sessions import PasswordProvider

pytestmark = pytest.mark.asyncio


async def test_a_record_has_operation_attempt_status_and_refs_as_attributes(caplog: pytest.LogCaptureFixture) -> None:
    """Who logs in JSON need not read the sentence."""
    with caplog.at_level(logging.DEBUG, "weavr_multi"):
        await KEYED.make(client(Recorder(KEYED.success)), idempotency_ref="mine")
    [found] = [vars(record) for record in caplog.records if record.name == "weavr_multi"]
    assert {key: found[key] for key in ("operation", "attempt", "status", "request_ref", "idempotency_ref")} == {
        "operation": "managed_accounts.create",
        "attempt": 1,
        "status": 200,
        "request_ref": "ref-1",
        "idempotency_ref": "mine",
    }


async def test_a_call_has_one_line_at_info_at_most(caplog: pytest.LogCaptureFixture) -> None:
    """Of two retries the first one is told at INFO."""
    recorder = Recorder(reply(503), reply(503), READ.success)
    with caplog.at_level(logging.INFO, "weavr_multi"):
        await READ.make(client(recorder, clock=FakeClock()))
    assert [(record.levelname, vars(record)["status"]) for record in caplog.records] == [("INFO", 503)]


async def test_a_retry_after_a_sign_in_is_not_the_first_of_its_call(caplog: pytest.LogCaptureFixture) -> None:
    """A call that is retried, signs in and is retried again has one line of its own."""
    login, lost = reply(200, {"token": "next", "tokenType": "ACCESS"}), reply(503)
    recorder = Recorder(lost, reply(401), login, lost, READ.success)
    session = client(recorder, clock=FakeClock()).session("dead", provider=PasswordProvider("a@b.test", "Secret-12345"))
    with caplog.at_level(logging.INFO, "weavr_multi"):
        await session.managed_accounts.get("4711")
    lines = [vars(record)["operation"] for record in caplog.records if "sending again" in record.getMessage()]
    assert lines == ["managed_accounts.get"]


@pytest.mark.parametrize(("level", "lines"), [("debug", 1), ("info", 0)])
async def test_the_environment_switches_it_on(level: str, lines: int) -> None:
    """WEAVR_LOG=debug shows each attempt on stderr, WEAVR_LOG=info none that succeeds."""
    program = """
import asyncio
from weavr_multi import Weavr
from weavr_multi.testing import Recorder
weavr = Weavr(api_key="k", base_url="https://service.test", transport=Recorder([(200, {"id": "1"})]))
asyncio.run(weavr.managed_accounts.get("1", auth_token="t"))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env={"WEAVR_LOG": level}, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr.count("DEBUG weavr_multi: ")) == (0, lines), done.stderr


async def test_another_level_is_a_mistake_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that switches nothing on is named when a client is made."""
    monkeypatch.setenv("WEAVR_LOG", "loud")
    with pytest.raises(ConfigurationError, match="WEAVR_LOG is debug or info, got 'loud'"):
        client(Recorder())


async def test_a_secret_in_the_place_of_the_level_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mixed-up environment is common."""
    monkeypatch.setenv("WEAVR_LOG", "sk-secret-123456")
    with pytest.raises(ConfigurationError, match="got a text of 16 characters"):
        client(Recorder())


async def test_a_record_factory_with_an_attribute_of_the_same_name_fails_no_call(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Python refuses an attribute that stands there already: the line is logged without ours."""

    def factory(*given: Any, **named: Any) -> logging.LogRecord:
        record = logging.LogRecord(*given, **named)
        record.operation = "the application's own"
        return record

    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(factory)
    try:
        with caplog.at_level(logging.DEBUG, "weavr_multi"):
            await KEYED.make(client(Recorder(reply(503), KEYED.success), clock=FakeClock()))
    finally:
        logging.setLogRecordFactory(before)
    lines = [record.getMessage() for record in caplog.records if record.name == "weavr_multi"]
    assert sum("managed_accounts.create" in line for line in lines) == 3


async def test_a_filter_that_raises_does_not_replace_the_outcome_of_a_call(caplog: pytest.LogCaptureFixture) -> None:
    """The payment was made, whatever becomes of its line."""

    def broken(_: logging.LogRecord) -> bool:
        raise KeyError("no tenant here")

    logger = logging.getLogger("weavr_multi")
    logger.addFilter(broken)
    try:
        with caplog.at_level(logging.DEBUG, "weavr_multi"):
            found = await KEYED.make(client(Recorder(reply(503), KEYED.success), clock=FakeClock()))
    finally:
        logger.removeFilter(broken)
    assert found.id == "4711"


async def test_a_handler_that_raises_has_no_line_written_twice(caplog: pytest.LogCaptureFixture) -> None:
    """Another handler has written it by then."""

    class Broken(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise OSError("the disk is full")

    broken, logger = Broken(), logging.getLogger()
    logger.addHandler(broken)
    try:
        with caplog.at_level(logging.DEBUG, "weavr_multi"):
            await KEYED.make(client(Recorder(KEYED.success)))
    finally:
        logger.removeHandler(broken)
    lines = [record.getMessage() for record in caplog.records if record.name == "weavr_multi"]
    assert sum("managed_accounts.create" in line for line in lines) == 1
