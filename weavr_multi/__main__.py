"""``python -m weavr_multi``: the command line."""

from __future__ import annotations

import sys

from weavr_multi.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
