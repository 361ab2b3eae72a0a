"""The distributions, built once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.packaging.clean_install import ROOT, run


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the sdist, and the wheel *from* the sdist, as an index would get them; or take those of DISTRIBUTIONS.

    A release names its folder there, so that what is published is what was proven.
    """
    out = Path(os.environ.get("DISTRIBUTIONS") or tmp_path_factory.mktemp("dist"))
    if "DISTRIBUTIONS" not in os.environ:
        run(sys.executable, "-m", "build", "--quiet", "--outdir", out, ROOT)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}
