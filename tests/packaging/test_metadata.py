"""What the package index and a reader of the wheel see."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.clean_install import ROOT, run


@pytest.fixture(scope="module")
def metadata(distributions: dict[str, Path]) -> str:
    """The wheel's METADATA, which carries the text of the index's page."""
    with zipfile.ZipFile(distributions["wheel"]) as wheel:
        (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        return wheel.read(name).decode()


def test_every_link_and_picture_of_the_index_page_is_whole(metadata: str) -> None:
    """A relative link leads nowhere there."""
    targets = re.findall(r"\]\(([^)]*)\)", metadata)
    assert len(targets) > 5
    assert [target for target in targets if not target.startswith("https://")] == []


def test_every_link_into_the_repository_leads_to_a_file(metadata: str) -> None:
    """The README's relative links were right before they were made whole."""
    paths = re.findall(r"/(?:blob/)?main/([^)#\s]+)\)", metadata)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_pyroma_rates_the_distribution_ten_of_ten(distributions: dict[str, Path]) -> None:
    """Authors, URLs, classifiers, a description that renders."""
    assert "Final rating: 10/10" in run(sys.executable, "-m", "pyroma", distributions["sdist"])


@pytest.mark.parametrize("name", ["SKILL.md", "py.typed", "__main__.py", "sandbox/console/console.html"])
def test_the_wheel_carries_what_is_no_module(distributions: dict[str, Path], name: str) -> None:
    """The guide for agents, the console's page."""
    with zipfile.ZipFile(distributions["wheel"]) as wheel:
        assert f"weavr_multi/{name}" in wheel.namelist()


def test_released_versions_have_their_date_in_the_changelog() -> None:
    """`## 1.2.3 - 2027-01-31`; what is not released yet stands under Unreleased."""
    heads = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heads[0] == "Unreleased"
    assert [head for head in heads[1:] if not re.fullmatch(r"\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}", head)] == []
