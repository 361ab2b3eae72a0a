"""What is loaded when, each seen in a fresh process."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

HEAVY = [
    "httpx",
    "httpcore",
    "aiohttp",
    "ssl",
    "attr",
    "attrs",
    "anyio",
    "asyncio",
    "enum",
    "dataclasses",
    "inspect",
    "re",
    "typing",
]


def modules_after(program: str) -> set[str]:
    """Run a program; return the names of the modules that are loaded then."""
    code = f"{textwrap.dedent(program)}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-IS", "-c", f"import sys; sys.path[:] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


FIRST_CALL = """
import asyncio
import httpx

async def handle(transport, request):
    return httpx.Response(200, content=b'{"id": "1", "state": {"state": "ACTIVE"}}')

httpx.AsyncHTTPTransport.handle_async_request = handle

from weavr_multi import Weavr

async def main():
    weavr = Weavr(api_key="k", base_url="https://service.test", transport="httpx")
    %s
    account = await weavr.session("token").managed_accounts.get("1")
    assert account.state.state == "ACTIVE"
    %s

asyncio.run(main())
"""


def test_importing_the_package_loads_nothing_heavy():
    before = modules_after("")
    loaded = modules_after("import weavr_multi") - before
    assert sorted(loaded & set(HEAVY)) == []
    assert not any(name.startswith(("weavr_multi.models", "weavr_multi.api", "weavr_multi.core")) for name in loaded)


def test_making_a_client_loads_neither_an_http_library_nor_a_model():
    loaded = modules_after("from weavr_multi import Weavr\nWeavr(api_key='k', base_url='https://service.test')")
    assert not {"httpx", "aiohttp", "ssl", "decimal"} & loaded
    assert not any(name.startswith("weavr_multi.models.") for name in loaded)


def test_a_first_call_loads_its_own_resource_and_models_only():
    loaded = modules_after(FIRST_CALL % ("", ""))
    assert {name for name in loaded if name.startswith("weavr_multi.api.")} == {
        "weavr_multi.api.managed_accounts",
        "weavr_multi.api.managed_accounts._operations",
    }
    assert len({name for name in loaded if name.startswith("weavr_multi.models.")}) < 12
    assert "aiohttp" not in loaded


def test_a_mocked_first_call_reads_no_certificates():
    modules_after(FIRST_CALL % ("import certifi; certifi.where = None", ""))


def test_beside_a_client_of_the_users_own_nothing_is_loaded_ahead():
    loaded = modules_after("""
        import asyncio
        import httpx
        from weavr_multi import Weavr

        def handle(request):
            return httpx.Response(200, content=b'{"id": "1"}')

        async def main():
            async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
                async with Weavr(api_key="k", base_url="https://service.test", http_client=http) as weavr:
                    assert (await weavr.session("token").managed_accounts.get("1")).id == "1"

        asyncio.run(main())
    """)
    assert {"httpcore", "certifi", "concurrent.futures.thread"} & (loaded - modules_after("import httpx")) == set()


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
def test_after_a_warm_up_making_a_call_loads_nothing_more(transport):
    warm = f"weavr = Weavr(api_key='k', base_url='https://service.test', transport={transport!r}); weavr.warm_up()"
    note = "import sys; before = set(sys.modules)"
    if transport == "aiohttp":
        modules_after(f"from weavr_multi import Weavr\n{warm}\nimport sys\nassert 'aiohttp' in sys.modules")
        return
    check = "new = set(sys.modules) - before; assert not any('weavr' in name for name in new), new"
    modules_after(FIRST_CALL % (f"{warm}; {note}", check))
