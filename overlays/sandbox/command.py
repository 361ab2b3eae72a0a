"""The sandbox as a process of its own: starts it, prints its address, waits for a signal."""

from __future__ import annotations

import logging
import signal
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.http.recorder import Recorded
from weavr_multi.sandbox.sandbox import Sandbox
from weavr_multi.sandbox.seeding import PASSWORD, Seeded

LOCAL_URL: Final = "http://127.0.0.1:8765"
EMAIL: Final = "ada@example.com"

# The README's first example; in `python -m asyncio` and in notebooks its last line is `await main()`.
SCRIPT: Final = """\
import asyncio
from weavr_multi import Weavr

async def main() -> None:
    async with Weavr(environment="local") as weavr:
        session = await weavr.sign_in("{email}", "{password}")
        async for account in session.managed_accounts.list():
            print(account.friendly_name, account.currency, account.balances.available_balance)

asyncio.run(main())
"""


def run(
    *,
    host: str,
    port: int,
    data: str | None = None,
    api_key: str | None = None,
    webhooks: list[str] | None = None,
    seed: bool = False,
    verbose: bool = False,
) -> int:
    """Serve until SIGINT or SIGTERM.

    Args:
        host: Address to listen on.
        port: Port to listen on; 0 takes a free one.
        data: A file to keep the state in.
        api_key: The api-key; the file's, or made up, without it.
        webhooks: URLs to deliver events to.
        seed: Begin with a verified corporate, and print a script for it.
        verbose: Log each request on stderr.

    Returns:
        The exit status: 1 if it cannot start and has said why.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        sandbox = Sandbox(host=host, port=port, data=data, api_key=api_key)
    except sqlite3.Error as error:
        print(f"The sandbox cannot keep its state in {data}: {error}", file=sys.stderr)
        return 1
    try:
        sandbox.start()
    except (OSError, OverflowError) as error:
        print(f"The sandbox cannot listen on {host}:{port}: {_reason(error)}", file=sys.stderr)
        return 1
    try:
        if not _delivers(sandbox, webhooks or []):
            return 1
        if verbose:
            sandbox.requests.listeners.append(_log_request)
        with _told_to_stop() as stopped:
            _say(sandbox, _seeded(sandbox) if seed else None)
            stopped.wait()
    finally:
        sandbox.stop()
    return 0


def _delivers(sandbox: Sandbox, webhooks: list[str]) -> bool:
    try:
        for url in webhooks:
            sandbox.webhooks.register(url)
    except ValueError as error:
        print(f"The sandbox cannot deliver there: {error}", file=sys.stderr)
        return False
    return True


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set; afterwards they mean what they meant before."""
    stopped = threading.Event()
    before = {name: signal.signal(name, lambda *_: stopped.set()) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _seeded(sandbox: Sandbox) -> Seeded:
    """Return the seeded corporate. A state that was kept in a file has it already."""
    person = persons.by_email(sandbox.state, EMAIL)
    if person is None:
        return sandbox.seed(email=EMAIL)
    identities = person["identities"]
    with sandbox.state.store.lock:
        accounts, _ = sandbox.state.records.page("managed_account", identities[0]["id"], offset=0, limit=10)
    return Seeded(identities[0], EMAIL, PASSWORD, "", [account["id"] for account in accounts], identities)


def _say(sandbox: Sandbox, seeded: Seeded | None) -> None:
    print(f"Weavr sandbox: {sandbox.url}")
    print(f"  api-key:       {sandbox.api_key}")
    print(f"  webhooks-key:  {sandbox.programme.webhooks_key}")
    print(f"  console:       {sandbox.console_url}")
    print(f"  more:          curl {sandbox.url}/_sandbox")
    for name, id in sandbox.profiles.items():
        print(f"  profile:       {id}  {name}")
    if seeded is not None:
        print(f"  sign in:       {seeded.email} / {seeded.password}")
        print(f"  accounts:      {' '.join(seeded.accounts)}")
    print("\nIn the shell that calls it:\n")
    for name, value in _exports(sandbox, seeded).items():
        print(f"export {name}={value}")
    if seeded is not None:
        print(f"\nA first script:\n\n{_script(sandbox, seeded)}")
    sys.stdout.flush()


def _script(sandbox: Sandbox, seeded: Seeded) -> str:
    text = SCRIPT.format(email=seeded.email, password=seeded.password)
    elsewhere = f'api_key="{sandbox.api_key}", base_url="{sandbox.url}"'
    return text if sandbox.url == LOCAL_URL else text.replace('environment="local"', elsewhere)


def _exports(sandbox: Sandbox, seeded: Seeded | None) -> dict[str, str]:
    where = {"WEAVR_ENVIRONMENT": "local"} if sandbox.url == LOCAL_URL else {"WEAVR_BASE_URL": sandbox.url}
    keys = {"WEAVR_API_KEY": sandbox.api_key, "WEAVR_WEBHOOKS_KEY": sandbox.programme.webhooks_key}
    user = {"WEAVR_EMAIL": seeded.email, "WEAVR_PASSWORD": seeded.password} if seeded is not None else {}
    return {**where, **keys, **user}


def _log_request(request: Recorded) -> None:
    name = request.operation or f"{request.method} {request.path}"
    code = f" {request.error_code}" if request.error_code else ""
    status = request.status or "no response"
    print(f"{name}: {status}{code}{' (fault)' if request.injected else ''}", file=sys.stderr, flush=True)
