"""Documents whose parts lie deep inside one another."""

from __future__ import annotations

import json

import pytest
from pipeline.emit.inputs import write
from pipeline.emit.package import package
from pipeline.read.problems import PipelineError

from tests.pipeline.documents import REPOSITORY, Folder, Json, ref


def nested(levels: int) -> Json:
    """An object in an object, and so on."""
    text = '{"type": "object", "properties": {"a": ' * levels + '{"type": "string"}' + "}}" * levels
    found: Json = json.loads(text)
    return found


def test_types_may_lead_to_one_another_through_thousands(folder: Folder) -> None:
    """A document of many types has long ways through them."""
    types = {f"T{n}": {"type": "object", "properties": {"a": ref(f"T{n + 1}")}} for n in range(3_000)}
    folder.get("/things", ref("T0"), {**types, "T3000": {"type": "object", "properties": {"a": {"type": "string"}}}})
    assert len(package(folder.path).meta["MODELS"]) == 3_001


def test_objects_lie_within_one_another_more_than_a_hundred_deep(folder: Folder) -> None:
    """Nobody writes so, but generators do."""
    folder.get("/things", nested(150))
    assert len(package(folder.path).meta["MODELS"]) == 150


@pytest.mark.parametrize("levels", [400, 480, 600, 900])
@pytest.mark.parametrize("around", ['{"type": "array", "items": %s}', '{"oneOf": [%s]}', '{"allOf": [%s]}'])
def test_what_is_too_deep_is_one_error(folder: Folder, levels: int, around: str) -> None:
    """Whichever pass comes to its end first says so."""
    before, _, after = around.partition("%s")
    text = before * levels + '{"type": "string"}' + after * levels
    folder.get("/things", {"type": "object", "properties": {"a": "HERE"}})
    source = folder.path / "multi.yaml"
    source.write_text(source.read_text("utf-8").replace('"HERE"', text), encoding="utf-8")
    with pytest.raises(PipelineError, match="is nested too deeply"):
        write(REPOSITORY, folder.path, folder.path)
