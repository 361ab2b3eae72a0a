"""The options of a call: one way to give them, and nothing that is not one of them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any
from uuid import RFC_4122, UUID

import pytest

from tests.support.recording import Recorder, client
from weavr_multi import CallOptions, IdempotentCallOptions, Weavr
from weavr_multi.core.calls.options import PER_CALL
from weavr_multi.core.calls.request import new_ref


async def get(weavr: Weavr, **options: Any) -> object:
    """A call with options that a type checker would refuse."""
    return await weavr.session("t").managed_accounts.get("1", **options)


@pytest.mark.parametrize("wrong", ["timout", "idempotency_ref", "headers"])
def test_an_option_that_there_is_not_is_refused_before_anything_is_sent(wrong: str) -> None:
    """Also an idempotency_ref for an operation that takes none. The error names the method and the option."""
    recorder = Recorder()
    with pytest.raises(TypeError, match=rf"managed_accounts\.get\(\) got an unexpected keyword argument '{wrong}'"):
        asyncio.run(get(client(recorder), **{wrong: "x"}))
    assert recorder.sent == []


def test_a_list_refuses_an_unknown_option_where_it_is_called() -> None:
    """Not only when its first page is awaited."""
    accounts: Any = client(Recorder()).session("t").managed_accounts
    with pytest.raises(TypeError, match=r"managed_accounts\.list\(\) got an unexpected keyword argument 'sort'"):
        accounts.list(sort="up")


def test_the_types_of_the_options_name_the_same_options_as_the_call_takes() -> None:
    """What an editor completes is what is accepted."""
    assert set(IdempotentCallOptions.__annotations__) == set(PER_CALL)
    assert set(CallOptions.__annotations__) == set(PER_CALL) - {"idempotency_ref"}


def test_what_is_documented_of_an_operation_is_read_when_it_is_asked_for() -> None:
    """Codes, statuses and permissions come from the package's description."""
    from weavr_multi.core.generated_lookup import operation_named

    found = operation_named("managed_cards.list").documented
    assert found["codes"]["403"] == ["STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"]
    assert "429" in found["statuses"]
    assert "i:managed_cards:list" in found["permissions"]


def test_the_package_runs_as_a_module() -> None:
    """``python -m weavr_multi`` is the command line."""
    done = subprocess.run([sys.executable, "-m", "weavr_multi", "--help"], capture_output=True, text=True, check=True)
    assert "sandbox" in done.stdout


def test_a_minted_ref_is_a_random_uuid() -> None:
    """Version 4, in the form of the standard library, and another one for each call."""
    refs = [new_ref() for _ in range(1000)]
    assert len(set(refs)) == 1000
    assert all(str(UUID(ref)) == ref and UUID(ref).version == 4 and UUID(ref).variant == RFC_4122 for ref in refs)
