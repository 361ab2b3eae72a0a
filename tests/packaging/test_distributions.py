"""The wheel, the sdist and an install from git, each proven in a clean environment."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.clean_install import ROOT, install, run

PROBE = Path(__file__).with_name("import_everything.py")

# What each part of the package needs beyond the base install.
EXTRA_OF = {
    "weavr_multi.core.transports.aiohttp": "aiohttp",
    "weavr_multi.core.transports.aiohttp_network": "aiohttp",
    "weavr_multi.core.transports.httpx2": "httpx2",
    "weavr_multi.sessions.web.aiohttp": "aiohttp",
    "weavr_multi.sessions.web.fastapi": "fastapi",
    "weavr_multi.webhooks.deliveries.handler_session": "sql",
    "weavr_multi.webhooks.frameworks.aiohttp": "aiohttp",
    "weavr_multi.webhooks.frameworks.fastapi": "fastapi",
    "weavr_multi.sessions.aiohttp": "aiohttp",
    "weavr_multi.sessions.fastapi": "fastapi",
    "weavr_multi.webhooks.aiohttp": "aiohttp",
    "weavr_multi.webhooks.fastapi": "fastapi",
    "weavr_multi.sandbox": "sandbox",
    "weavr_multi.testing": "testing",
    "weavr_multi.cli": "cli",
    "weavr_multi.engines.temporal": "temporal",
    "weavr_multi.telemetry.opentelemetry": "otel",
}


def probe(python: Path, elsewhere: Path) -> dict[str, Any]:
    """Import every module in that environment, from a folder that is not the repository."""
    found: dict[str, Any] = json.loads(run(python, "-W", "error", PROBE, cwd=elsewhere))
    assert not Path(found["file"]).is_relative_to(ROOT)
    return found


def extra_of(module: str) -> str | None:
    """Name the extra that a module needs, by the longest prefix in the table."""
    parts = module.split(".")
    for end in range(len(parts), 0, -1):
        if (name := ".".join(parts[:end])) in EXTRA_OF:
            return EXTRA_OF[name]
    return None


@pytest.fixture(scope="module")
def base(distributions: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The wheel without extras, in a clean environment."""
    folder = tmp_path_factory.mktemp("base")
    return probe(install(folder / "env", str(distributions["wheel"])), folder)


def test_the_base_install_imports_every_module_that_needs_no_extra(base: dict[str, Any]) -> None:
    failed = {name: said for name, said in base["modules"].items() if said != "ok" and extra_of(name) is None}
    assert failed == {}


def test_the_base_install_names_the_missing_extra_for_every_other_module(base: dict[str, Any]) -> None:
    silent = {
        name: said
        for name, said in base["modules"].items()
        if said != "ok" and not re.search(rf"weavr-multi\[{extra_of(name)}\]", said)
    }
    assert silent == {}


def test_with_all_extras_every_module_imports(distributions: dict[str, Path], tmp_path: Path) -> None:
    python = install(tmp_path / "env", f"{distributions['wheel']}[all]")
    failed = {name: said for name, said in probe(python, tmp_path)["modules"].items() if said != "ok"}
    assert failed == {}


def test_the_sdist_installs_with_the_same_modules_as_the_wheel(
    base: dict[str, Any], distributions: dict[str, Path], tmp_path: Path
) -> None:
    found = probe(install(tmp_path / "env", str(distributions["sdist"])), tmp_path)
    assert found["modules"] == base["modules"]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an sdist has no git history to install from")
def test_an_install_from_git_has_the_same_modules_as_the_wheel(base: dict[str, Any], tmp_path: Path) -> None:
    # Bare and whole, as a server's: a shallow one makes git fetch from itself without end.
    served = tmp_path / "served.git"
    run("git", "clone", "--quiet", "--bare", "--no-local", ROOT, served)
    found = probe(install(tmp_path / "env", f"git+file://{served}"), tmp_path)
    assert set(found["modules"]) == set(base["modules"])


def test_the_wheel_carries_the_description_and_the_type_marker(distributions: dict[str, Path]) -> None:
    names = set(zipfile.ZipFile(distributions["wheel"]).namelist())
    assert {"weavr_multi/description.json", "weavr_multi/py.typed"} <= names
    assert not [name for name in names if name.startswith(("overlays/", "tests/"))]
