"""Fixtures for pytest. One line in a ``conftest.py``: ``pytest_plugins = ["weavr_multi.testing.plugin"]``.

They are plain fixtures, so that they work with pytest-asyncio, with anyio's plugin on asyncio and trio, and without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from weavr_multi.core.exceptions import ConfigurationError

try:
    import pytest
except ImportError:
    raise ConfigurationError('weavr_multi.testing.plugin needs pytest: pip install "weavr-multi[testing]"') from None

if TYPE_CHECKING:
    from weavr_multi.client.weavr import Weavr
    from weavr_multi.sandbox import Sandbox
    from weavr_multi.sessions import Session
    from weavr_multi.testing.deliveries import SignedDelivery


@pytest.fixture
def weavr_sandbox() -> Iterator[Sandbox]:
    """A fresh sandbox on a loopback port, for one test."""
    from weavr_multi.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def weavr(weavr_sandbox: Sandbox) -> Weavr:
    """A client of that sandbox. Its connections close with the test's event loop."""
    from weavr_multi.client.weavr import Weavr

    return Weavr(api_key=weavr_sandbox.api_key, base_url=weavr_sandbox.url)


@pytest.fixture
def signed_in(weavr_sandbox: Sandbox, weavr: Weavr) -> Session:
    """A session of a corporate's root user with two accounts of 10,000.00 EUR each."""
    seeded = weavr_sandbox.seed(accounts=2, balance=1_000_000)
    return weavr.session(token=seeded.token)


@pytest.fixture
def webhook_key() -> str:
    """The key that `signed_delivery` signs with; a fixture of this name in your own conftest.py takes its place."""
    return "the-api-key-of-the-tests"


@pytest.fixture(name="signed_delivery")
def _signed_delivery(webhook_key: str) -> Callable[..., SignedDelivery]:
    """`weavr_multi.testing.signed_delivery` with `webhook_key` for its key: give it the event and whatever else."""
    from weavr_multi.testing.deliveries import signed_delivery

    return partial(signed_delivery, key=webhook_key)
