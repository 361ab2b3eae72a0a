"""What the errors of all back ends advise."""

from __future__ import annotations

from typing import Final

# After a ValueError: of a value that was read, or of a name that was to be kept.
UNFIT: Final = "it holds what weavr-multi did not write, or was given a text that it cannot hold"
