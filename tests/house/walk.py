"""Which files one session call, one webhook and one bulk of three chunks enter: ``make walk`` prints the lists.

A profiler notes every file of the package whose code runs. What runs once for each process (imports, the sign-in, the
first use of a lazy part) happens before it is switched on: each job is done twice, and the second one counts.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import CodeType, FrameType

import weavr_multi
from weavr_multi import Weavr
from weavr_multi.bulks import MemoryJournal
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import ManagedAccountChanged, WebhookReceiver

ROOT = Path(weavr_multi.__file__).parent
CHUNK, CHUNKS = 4, 3
# The service's side of a call runs in the same process here, and is not part of the walk.
OTHERS = ("sandbox", "testing")


class Walk:
    """Notes the files of the package that are entered, in the order in which they first are."""

    def __init__(self) -> None:
        self.files: dict[str, None] = {}
        self._known: dict[CodeType, str | None] = {}

    def _note(self, frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            place = self._place(frame.f_code)
            if place is not None and frame.f_code.co_name != "<module>":
                self.files.setdefault(place)

    def _place(self, code: CodeType) -> str | None:
        if code not in self._known:
            path = Path(code.co_filename)
            inside = path.is_relative_to(ROOT) or path.is_relative_to(ROOT.resolve())
            place = path.relative_to(ROOT).as_posix() if inside else None
            self._known[code] = None if place is None or place.startswith(OTHERS) else place
        return self._known[code]

    async def during(self, job: Callable[[], Awaitable[object]]) -> list[str]:
        """Do a job and return the files that it entered, in this thread and in threads that it starts."""
        gc.collect()  # finalisers of what earlier tests left are no step of the job
        gc.disable()
        threading.setprofile(self._note)
        sys.setprofile(self._note)
        try:
            await job()
        finally:
            sys.setprofile(None)
            threading.setprofile(None)  # type: ignore[arg-type]
            gc.enable()
        return list(self.files)


async def walks() -> dict[str, list[str]]:
    """Return the files of each job."""
    async with Sandbox() as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        user = sandbox.seed()
        async with await weavr.sign_in(user.email, user.password) as session:
            source, destination = user.accounts
            jobs = {
                "one session call (managed_accounts.get)": _call(session, source),
                "one webhook, from receiver to handler": _webhook(sandbox.api_key),
                f"one bulk of {CHUNKS} chunks": _bulk(session, sandbox, source, destination),
            }
            found = {}
            for name, job in jobs.items():
                await job()
                found[name] = await Walk().during(job)
            return found


def _call(session: Session, account: str) -> Callable[[], Awaitable[object]]:
    async def job() -> object:
        return await session.managed_accounts.get(account)

    return job


def _webhook(key: str) -> Callable[[], Awaitable[object]]:
    receiver = WebhookReceiver(keys=[key])

    @receiver.on(ManagedAccountChanged)
    async def changed(event: ManagedAccountChanged) -> None:
        """Handle it."""

    account = {
        "id": {"id": "1", "type": "managed_accounts"},
        "profileId": "2",
        "owner": {"type": "corporates", "id": "3"},
        "friendlyName": "Main",
        "currency": "EUR",
        "creationTimestamp": "1700000000000",
    }
    # As the description has it: what a body lacks would be noted, in a further file.
    body = {"type": "CREATED", "publishedTimestamp": "1700000000000", "account": account}
    deliveries = [signed_delivery(body, key, event_type=ManagedAccountChanged) for _ in range(2)]

    async def job() -> object:
        delivery = deliveries.pop()
        return await receiver.receive(delivery.path, delivery.headers, delivery.body)

    return job


def _bulk(session: Session, sandbox: Sandbox, source: str, destination: str) -> Callable[[], Awaitable[object]]:
    item = {
        "profile_id": sandbox.profiles["transfers"],
        "source": {"type": "managed_accounts", "id": source},
        "destination": {"type": "managed_accounts", "id": destination},
        "destination_amount": {"currency": "EUR", "amount": 1},
    }

    async def job() -> object:
        run = await session.bulks.submit_transfers([item] * (CHUNK * CHUNKS), chunk_size=CHUNK, journal=MemoryJournal())
        return await run.run(mode="ON_FAILURE_CONTINUE", deadline=60)

    return job


def main() -> int:
    """Print the three lists, or one JSON object of them."""
    found = asyncio.run(walks())
    if "--json" in sys.argv:
        print(json.dumps(found))
        return 0
    for name, files in found.items():
        print(f"{name}: {len(files)} files")
        for file in files:
            print(f"  {file}")
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
