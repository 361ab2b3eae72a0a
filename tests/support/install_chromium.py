"""Install Debian's Chromium where it is missing, as ``make console`` does; say so if that cannot be done."""

from __future__ import annotations

from tests.support.apt import install

if __name__ == "__main__":
    install("chromium", "chromium", "chromium-browser", without="the tests of the console fail")
