"""One set of types out of four documents."""

from __future__ import annotations

from pipeline.normalise.bundle import Bundle, assemble

from tests.pipeline.documents import Folder, Json, answer, operation, ref

TEXT = {"type": "string"}
MONEY: Json = {
    "type": "object",
    "required": ["currency"],
    "properties": {"currency": TEXT, "amount": {"type": "integer"}},
}


def merged(folder: Folder, multi: Json, other: Json, surface: str = "simulator") -> Bundle:
    """The bundle of two documents that each use a type T of their own."""
    folder.get("/a", ref("T"), multi)
    schemes = [{"API_Secret_Key": []}] if surface == "simulator" else [{"api_key": []}]
    folder.put(surface, {"/b": {"get": operation("bGet", responses=answer(ref("T")), security=schemes)}}, other)
    return assemble(folder.path)


def test_equal_types_are_one(folder: Folder) -> None:
    """Prose does not make a difference."""
    found = merged(folder, {"T": MONEY}, {"T": {**MONEY, "description": "Money."}})
    assert list(found.schemas) == ["T"]
    assert not list(found.notes)


def test_enumerations_are_united(folder: Folder) -> None:
    """The values of both documents are in the one enumeration."""
    found = merged(folder, {"T": {"type": "string", "enum": ["A", "B"]}}, {"T": {"type": "string", "enum": ["B", "C"]}})
    assert found.schemas["T"]["enum"] == ["A", "B", "C"]


def test_enumerations_that_share_nothing_are_two(folder: Folder) -> None:
    """One name for things that have nothing in common is a coincidence."""
    found = merged(folder, {"T": {"type": "string", "enum": ["A"]}}, {"T": {"type": "string", "enum": ["X"]}})
    assert found.schemas["T"]["enum"] == ["A"]
    assert found.schemas["SimulatorT"]["enum"] == ["X"]


def test_a_newer_form_with_more_fields_is_one_type(folder: Folder) -> None:
    """A document that is ahead by optional fields does not split its types."""
    newer = {**MONEY, "properties": {**MONEY["properties"], "note": TEXT}}
    found = merged(folder, {"T": newer}, {"T": MONEY}, "backoffice")
    assert list(found.schemas) == ["T"]
    assert list(found.schemas["T"]["properties"]) == ["currency", "amount", "note"]


def test_types_that_differ_are_two(folder: Folder) -> None:
    """What one document requires and the other does not is a difference: the later document's type is renamed."""
    found = merged(folder, {"T": MONEY}, {"T": {**MONEY, "required": ["currency", "amount"]}})
    assert sorted(found.schemas) == ["SimulatorT", "T"]
    answer_of = found.documents["simulator"].root["paths"]["/b"]["get"]["responses"]["200"]
    assert answer_of["content"]["application/json"]["schema"]["$ref"].endswith("/SimulatorT")
    assert any("named SimulatorT: another T exists" in note for note in found.notes)


def test_types_that_hold_different_types_are_two(folder: Folder) -> None:
    """Equal texts that refer to different types are different types."""
    holder = {"type": "object", "properties": {"money": ref("Price")}}
    found = merged(folder, {"T": holder, "Price": MONEY}, {"T": holder, "Price": {**MONEY, "required": []}})
    assert sorted(found.schemas) == ["Price", "SimulatorPrice", "SimulatorT", "T"]


def test_file_names_of_two_documents_do_not_meet(folder: Folder) -> None:
    """Types whose names differ by capitals alone cannot share a file."""
    other = {"type": "object", "properties": {"x": TEXT}}
    folder.get("/a", ref("SWIFTDetails"), {"SWIFTDetails": MONEY})
    folder.put(
        "simulator",
        {"/b": {"get": operation("bGet", responses=answer(ref("SwiftDetails")), security=[{"API_Secret_Key": []}])}},
        {"SwiftDetails": other},
    )
    assert sorted(assemble(folder.path).schemas) == ["SWIFTDetails", "SimulatorSwiftDetails"]


def test_names_that_generated_modules_import(folder: Folder) -> None:
    """A type may be called like a base class, a builtin or a kind; its class is not."""
    types = dict.fromkeys(("Model", "Sensitive", "SyntaxError", "STRING"), MONEY)
    folder.get("/a", {"type": "object", "properties": {name: ref(name) for name in types}}, types)
    wanted = ["ModelObject", "STRINGObject", "SensitiveObject", "SyntaxErrorObject", "ThingGetResponse"]
    assert sorted(assemble(folder.path).schemas) == wanted
