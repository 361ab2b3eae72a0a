"""Install Postgres where it is missing, as ``make test`` does; say so if that cannot be done.

The tests that need a Postgres start one of their own; without it they are skipped, and say why.
"""

from __future__ import annotations

from tests.support.apt import install
from tests.support.postgres_server import program

if __name__ == "__main__" and program("initdb") is None:
    install("postgresql", "initdb", without="the tests that need it are skipped")
