"""Rows: import, and the first answered call, each in a fresh process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rows import Row, compared
from timing import Times

_PRELUDE = """
import asyncio, sys, time
sys.path[:0] = {places!r}
import bodies
BODY = bodies.dump(bodies.account(7))

def mock():
    import httpx
    async def handle(transport, request):
        return httpx.Response(200, headers={{"content-type": "application/json"}}, content=BODY)
    httpx.AsyncHTTPTransport.handle_async_request = handle

async def main():
    begun = time.process_time()
{body}
    print(time.process_time() - begun)

asyncio.run(main())
"""

_IMPORT = "import time\nbegun = time.process_time()\nimport {name}\nprint(time.process_time() - begun)"

_FIRST = {
    "httpx": """
    import httpx
    mock()
    client = httpx.AsyncClient()
    headers = {"api-key": "k", "authorization": "Bearer t"}
    response = await client.request("GET", "https://sandbox.weavr.io/multi/managed_accounts/1", headers=headers)
    response.json()["id"]
""",
    "weavr_multi": """
    from weavr_multi import Weavr
    session = Weavr(api_key="k", base_url="https://sandbox.weavr.io").session("t")
    mock()
    account = await session.managed_accounts.get("1")
    account.id
""",
    "lithic": """
    import lithic
    mock()
    card = await lithic.AsyncLithic(api_key="k", base_url="https://sandbox.weavr.io").cards.retrieve("1")
    card.id
""",
    "stripe": """
    import stripe
    mock()
    client = stripe.StripeClient("sk_test_k", http_client=stripe.HTTPXClient())
    customer = await client.v1.customers.retrieve_async("1")
    customer.id
""",
    "stock": """
    from stock_client.client import AuthenticatedClient
    from stock_client.api.managed_accounts import multi_managed_account_get
    mock()
    client = AuthenticatedClient(base_url="https://sandbox.weavr.io", token="t", headers={"api-key": "k"})
    account = await multi_managed_account_get.asyncio("1", client=client)
    account.id
""",
}


def rows(rounds: int, *, peers: bool) -> list[Row]:
    """Time fresh processes, in turns.

    Args:
        rounds: How often; these times vary most.
        peers: Whether the peers' first calls are timed too.
    """
    names = ["httpx", "weavr_multi"]
    callers = [*names, *(("stock", "lithic", "stripe") if peers else ())]
    programs = {f"import {name}": _IMPORT.format(name=name) for name in names}
    here = Path(__file__).resolve().parent
    places = [str(here), str(here.parent / ".peers" / "stock")]
    programs |= {f"first {name}": _PRELUDE.format(places=places, body=_FIRST[name]) for name in callers}
    times = _turns(programs, rounds)
    mine, theirs = times["import weavr_multi"], times["import httpx"]
    first, base = times["first weavr_multi"], times["first httpx"]
    return [
        compared("import weavr_multi / import httpx", mine.over(theirs), 0.35, ours=f"{mine.median * 1e3:.1f} ms"),
        compared("first answered call / raw httpx", first.over(base), 1.25, ours=f"{first.median * 1e3:.1f} ms"),
        *(
            compared(f"  first answered call: {name} / raw httpx", times[f"first {name}"].over(base))
            for name in callers[2:]
        ),
    ]


def _turns(programs: dict[str, str], rounds: int) -> dict[str, Times]:
    found: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(rounds + 1):
        for name, program in programs.items():
            seconds = _time(program)
            if turn:  # the first reads the files from the disk
                found[name].append(seconds)
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


def _time(program: str) -> float:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout)
