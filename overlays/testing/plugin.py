"""Fixtures for pytest. One line in a ``conftest.py``: ``pytest_plugins = ["weavr_multi.testing.plugin"]``.

They are plain fixtures, so that they work with pytest-asyncio, with anyio's plugin on asyncio and trio, and without.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weavr_multi.core.exceptions import ConfigurationError

try:
    import pytest
except ImportError:
    raise ConfigurationError('weavr_multi.testing.plugin needs pytest: pip install "weavr-multi[testing]"') from None

if TYPE_CHECKING:
    from weavr_multi.core.client import Weavr
    from weavr_multi.sandbox import Sandbox
    from weavr_multi.sessions import Session


@pytest.fixture
def weavr_sandbox() -> Iterator[Sandbox]:
    """A fresh sandbox on a loopback port, for one test."""
    from weavr_multi.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def weavr(weavr_sandbox: Sandbox) -> Weavr:
    """A client of that sandbox. Its connections close with the test's event loop."""
    from weavr_multi.core.client import Weavr

    return Weavr(api_key=weavr_sandbox.api_key, base_url=weavr_sandbox.url)


@pytest.fixture
def signed_in(weavr_sandbox: Sandbox, weavr: Weavr) -> Session:
    """A session of a corporate's root user with two accounts of 10,000.00 EUR each."""
    seeded = weavr_sandbox.seed(accounts=2, balance=1_000_000)
    return weavr.session(token=seeded.token)
