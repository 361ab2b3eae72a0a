"""Four worker processes that share one user's token through Redis: one sign-in for all of them.

Runs offline: python examples/sessions_workers.py
It starts a Redis of its own (redis-server must be installed), or uses the one that REDIS_URL names.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from weavr_multi import Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import EnvironmentProvider, RedisSessionStore, new_key

WORKERS, CALLS = 4, 25


async def work() -> None:
    """One worker. Its settings come from the environment, as in a container."""
    store = RedisSessionStore(os.environ["REDIS_URL"], keys=os.environ["SESSION_KEY"])
    async with Weavr() as weavr:  # WEAVR_API_KEY, WEAVR_BASE_URL
        # WEAVR_EMAIL, WEAVR_PASSWORD. Whoever comes first signs in, the others take the token over.
        async with await weavr.sign_in(provider=EnvironmentProvider(), store=store) as session:
            pages = await asyncio.gather(*(session.managed_accounts.list() for _ in range(CALLS)))
        # The end of the block does not sign out a token that others use.
        print(f"worker {os.getpid()}: {len(pages)} answers", flush=True)
    await store.aclose()


async def main() -> None:
    """Start the workers, and count the sign-ins at the service."""
    with redis() as url:
        async with Sandbox() as sandbox:
            user = sandbox.seed()
            environment = {
                **os.environ,
                "WEAVR_API_KEY": sandbox.api_key,
                "WEAVR_BASE_URL": sandbox.url,
                "WEAVR_EMAIL": user.email,
                "WEAVR_PASSWORD": user.password,
                "REDIS_URL": url,
                "SESSION_KEY": new_key(),  # the same for all: it encrypts what Redis holds
            }
            arguments = [sys.executable, *(f"-W{one}" for one in sys.warnoptions), __file__, "worker"]
            workers = [await asyncio.create_subprocess_exec(*arguments, env=environment) for _ in range(WORKERS)]
            ended = [await worker.wait() for worker in workers]
            sign_ins = len(sandbox.requests.of("access.login_with_password"))
            print(f"{WORKERS} workers, {sign_ins} sign-in", flush=True)
            if any(ended) or sign_ins != 1:
                sys.exit(1)


@contextmanager
def redis() -> Iterator[str]:
    """The URL of a Redis: the one that REDIS_URL names, or one of our own."""
    if "REDIS_URL" in os.environ:
        yield os.environ["REDIS_URL"]
        return
    binary = shutil.which("redis-server")
    if binary is None:
        sys.exit("redis-server is not installed (for example: apt-get install redis-server), and REDIS_URL is not set")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments = [binary, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--loglevel", "warning"]
    server = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if server.poll() is not None:
                    sys.exit("redis-server ended at once")
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    asyncio.run(work() if sys.argv[1:] == ["worker"] else main())
