"""Blocks of the pages that promise to run as they stand do, in a process of their own that ends by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from weavr_multi.sandbox import Sandbox

DOCS = Path(__file__).parents[2] / "docs"
# What a project of Django's has around the view, and what its server does: requests from several threads, then an exit.
BEFORE = """
from django.conf import settings
settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF="__main__", SECRET_KEY="k")
"""
AFTER = """
import django
from concurrent.futures import ThreadPoolExecutor
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path
urlpatterns = [path("accounts", accounts)]
get_wsgi_application()
with ThreadPoolExecutor(4) as threads:
    opened()
    answers = list(threads.map(lambda _: Client().get("/accounts"), range(12)))
print(*{(answer.status_code, len(answer.json()["accounts"])) for answer in answers})
"""


def block(page: str, number: int = 0) -> str:
    """A Python block of a page."""
    text = (DOCS / page).read_text(encoding="utf-8")
    found: list[str] = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return found[number]


def printed(code: str, folder: Path, **settings: str) -> str:
    """What a program prints, run as a file; it ends by itself, with status 0."""
    (folder / "program.py").write_text(code, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WEAVR_")} | settings
    command = [sys.executable, "-W", "error", "program.py"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=90, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_complete_example_runs_as_it_stands(tmp_path: Path) -> None:
    """It pays one transfer of a bulk too many, which is refused."""
    lines = printed(block("example.md"), tmp_path).splitlines()
    assert (lines[0], lines[1].split()[0], lines[-1]) == (
        "3 of 3 accounts",
        "FUNDS_INSUFFICIENT",
        "2 FUNDS_INSUFFICIENT",
    )


def test_the_view_of_django_answers_from_several_threads_and_lets_the_process_end(tmp_path: Path) -> None:
    """One portal and one session for all of them, closed at exit."""
    view = block("synchronous.md", 2).replace('Weavr(environment="local")', "Weavr()")
    with Sandbox() as sandbox:
        sandbox.seed(email="ada@example.com", password="Pass1234", accounts=2)
        shown = printed(BEFORE + view + AFTER, tmp_path, WEAVR_API_KEY=sandbox.api_key, WEAVR_BASE_URL=sandbox.url)
    assert shown == "(200, 2)\n"
