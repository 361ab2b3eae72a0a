"""``weavr-multi``: the entry point, which needs the extra ``[cli]`` and says so."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from weavr_multi.core.exceptions import ConfigurationError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; without arguments, with those of the process."""
    try:
        from weavr_multi.cli.application import run
    except ConfigurationError as missing:
        print(missing, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
