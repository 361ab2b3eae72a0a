"""Mistakes that people make with their first web application: each is an error where it is built."""

from __future__ import annotations

from typing import Any

import pytest

from weavr_multi import ConfigurationError, Weavr
from weavr_multi.sessions import MemorySessionStore
from weavr_multi.sessions.aiohttp import AiohttpSessions
from weavr_multi.sessions.fastapi import FastAPISessions


def make() -> Weavr:
    """A client that calls nobody."""
    return Weavr(api_key="key", base_url="http://weavr.test")


async def make_later() -> Weavr:
    """The same from an async function."""
    return make()


@pytest.mark.parametrize("sessions", [FastAPISessions, AiohttpSessions])
@pytest.mark.parametrize("store", ["redis://localhost", {}, MemorySessionStore])
def test_a_url_in_place_of_a_store_is_refused(sessions: Any, store: Any) -> None:
    with pytest.raises(ConfigurationError, match="it is a SessionStore, got a"):
        sessions(make, store=store)


@pytest.mark.parametrize("sessions", [FastAPISessions, AiohttpSessions])
def test_an_async_function_that_makes_the_client_is_refused(sessions: Any) -> None:
    with pytest.raises(ConfigurationError, match="a plain function that makes one; this one is async"):
        sessions(make_later)
