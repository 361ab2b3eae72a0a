"""A local Weavr: stateful, faithful where the service is documented, and failing on request.

Extra ``[sandbox]``. See ``docs/sandbox.md``.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox as Sandbox
    from weavr_multi.sandbox.seeding import Seeded as Seeded

__all__ = ["Sandbox", "Seeded"]

# Looked for, not imported: every module in here needs them, and says so in one way.
for _needed in ("starlette", "uvicorn", "jsonschema_rs", "orjson"):
    if find_spec(_needed) is None:
        raise ConfigurationError(f"the sandbox needs {_needed}: pip install 'weavr-multi[sandbox]'")


def __getattr__(name: str) -> object:
    if name == "Sandbox":
        from weavr_multi.sandbox.sandbox import Sandbox

        return Sandbox
    if name == "Seeded":
        from weavr_multi.sandbox.seeding import Seeded

        return Seeded
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
