"""What all tests share: both event loops for those that ask, and no settings from outside."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run tests marked ``anyio`` on both libraries."""
    name: str = request.param
    return name


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    # WEAVR_TRANSPORT may stand: with it all tests run on the other transport.
    for name in [name for name in os.environ if name.startswith("WEAVR_") and name != "WEAVR_TRANSPORT"]:
        monkeypatch.delenv(name)
