"""Install redis-server where it is missing, as ``make test`` does; say so if that cannot be done.

The tests that need a Redis start one of their own; without it they are skipped, and say why.
"""

from __future__ import annotations

from tests.support.apt import install

if __name__ == "__main__":
    install("redis-server", "redis-server", without="the tests that need it are skipped")
