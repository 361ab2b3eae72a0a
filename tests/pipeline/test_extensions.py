"""What is ours alone is laid over a download, and gives what our own document gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from pipeline.emit.package import Package, package

from tests.pipeline.documents import REPOSITORY
from tests.pipeline.drill import as_the_vendor
from tests.pipeline.our_descriptions import copy_descriptions


@pytest.fixture(scope="module")
def ours() -> Package:
    """What our own documents give."""
    return package(REPOSITORY / "openapi")


@pytest.mark.parametrize("surface", ["multi", "backoffice"])
def test_permissions_and_inferred_answers_of_a_download_equal_ours(surface: str, ours: Package, tmp_path: Path) -> None:
    """A document without x-permissions, x-inferred and the answers that are inferred: each operation is as before."""
    document: Any = as_the_vendor(surface)
    text = json.dumps(document)
    assert "x-permissions" not in text
    assert "x-inferred" not in text
    copy_descriptions(tmp_path / "openapi")
    (tmp_path / "openapi" / f"{surface}.yaml").write_text(
        yaml.dump(document, Dumper=yaml.CSafeDumper), encoding="utf-8"
    )
    found = package(tmp_path / "openapi")
    facts = [
        {
            (one.surface, one.id): (one.permissions, one.codes, one.security, one.idempotent, one.deprecated)
            for one in made.operations
        }
        for made in (ours, found)
    ]
    assert sum(bool(one[0]) for one in facts[0].values()) == 113
    assert facts[0] == facts[1]
    assert inferred(ours) == inferred(found)


def inferred(made: Package) -> dict[str, Any]:
    """The facts of the packaged description, by operation."""
    paths = made.description["paths"]
    return {
        f"{method} {path}": (operation["x-weavr"], operation.get("x-inferred"), sorted(operation["responses"]))
        for path, item in paths.items()
        for method, operation in item.items()
    }
