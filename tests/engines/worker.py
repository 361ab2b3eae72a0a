"""A worker process of `tests.engines.crash`: works until it is ended, or kills itself at a point of a folder."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.support.temporal_server import connected
from weavr_multi import Weavr
from weavr_multi.engines.temporal import activities, bulk_worker
from weavr_multi.sessions import PasswordProvider

_doomed: list[str] = []


def die_at(folder: Path, name: str) -> None:
    """Kill this process at the points of a step: before, 50 ms after its begin, or done and not answered yet.

    A point is a file ``step:chunk:when:number``, which the worker that dies takes away: each kills once.
    """
    step = f"{name}_chunk"
    real = getattr(activities, step)

    async def dying(*given: Any, **more: Any) -> Any:
        index = more["index"] if "index" in more else given[1]["index"]
        when = _taken(folder, f"{name}:{index}:")
        if when == "before":
            _die()
        if when == "during":
            asyncio.get_running_loop().call_later(0.05, _die)
        found = await real(*given, **more)
        if when:  # a step that took less than 50 ms dies here
            _die()
        return found

    setattr(activities, step, dying)


def _taken(folder: Path, prefix: str) -> str:
    """Take a point away, and return when it strikes. A process dies of one."""
    if _doomed:
        return ""
    for name in sorted(os.listdir(folder)):
        if name.startswith(prefix):
            try:
                (folder / name).unlink()
            except FileNotFoundError:  # another worker dies of it
                continue
            _doomed.append(name)
            return name.split(":")[2]
    return ""


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def loader(profile: str, source: str, destination: str) -> Callable[[int, int, int], Sequence[dict[str, Any]]]:
    """Transfers of 1, 2, 3, ... minor units."""

    def load(index: int, first: int, count: int) -> Sequence[dict[str, Any]]:
        return [
            {
                "profile_id": profile,
                "source": {"type": "managed_accounts", "id": source},
                "destination": {"type": "managed_accounts", "id": destination},
                "destination_amount": {"currency": "EUR", "amount": number + 1},
            }
            for number in range(first, first + count)
        ]

    return load


async def work(options: argparse.Namespace) -> None:
    """Work until the process is ended."""
    for name in ("check", "submit", "execute", "follow"):
        die_at(Path(options.points), name)
    async with Weavr(api_key=options.key, base_url=options.url) as weavr:
        session = await weavr.sign_in(provider=PasswordProvider(options.email, options.password))
        client = await connected(options.temporal)
        load = loader(options.profile, options.source, options.destination)
        await bulk_worker(client, session=session, items=load, queue=options.queue, poll=0.2).run()


def main() -> None:
    """Read the options and work."""
    parser = argparse.ArgumentParser()
    for name in ("url", "key", "email", "password", "profile", "source", "destination", "temporal", "queue", "points"):
        parser.add_argument(f"--{name}", required=True)
    asyncio.run(work(parser.parse_args()))


if __name__ == "__main__":
    main()
