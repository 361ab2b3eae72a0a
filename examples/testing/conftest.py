import pytest

pytest_plugins = ["weavr_multi.testing.plugin"]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
