"""The reference says something of every operation, event, error code and public name."""

from __future__ import annotations

import ast
import json
import re
from enum import Enum
from pathlib import Path

import pytest

import weavr_multi
from tests.support.every_operation import operations
from weavr_multi import errors, events, models


def sections(page: Path) -> dict[str, str]:
    """The text below each heading of the second level, by its anchor."""
    parts = re.split(r"^## .*\{: #([\w-]+) \}$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def representations() -> dict[str, str]:
    """The first name of an operation, by each name that a page may show it under."""
    path = Path(weavr_multi.__file__).with_name("description.json")
    found = {}
    for methods in json.loads(path.read_text(encoding="utf-8"))["paths"].values():
        for operation in methods.values():
            facts = operation.get("x-weavr")
            if facts is not None:
                prefix = "" if facts["surface"] == "multi" else f"{facts['surface']}."
                found[prefix + facts["name"]] = prefix
    return found


def test_all_203_operations_have_a_section_with_a_recorded_request_and_response(made: Path) -> None:
    """An operation's section shows its arguments' table, its token, and what the sandbox answered."""
    names = operations()
    assert len(names) == len(set(names)) == 203
    assert set(names) == set(representations())
    lacking = []
    for name in names:
        stem, _, method = name.rpartition(".")
        text = sections(made / f"{stem.replace('.', '_')}.md").get(method, "")
        if not re.search(r"^    HTTP 20\d", text, re.MULTILINE) or "| Token |" not in text:
            lacking.append(name)
    assert lacking == []


def test_every_signature_is_python_and_says_what_is_awaited(made: Path) -> None:
    """An operation is an ``async def`` with its result, or a ``def`` that returns pages."""
    found = []
    for page in made.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        found += re.findall(r"^```python\n# ((?:await )?[\w.]+)\(…\)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert len(found) >= 203  # some have two names
    for call, text in found:
        (definition,) = ast.parse(text).body
        assert isinstance(definition, (ast.FunctionDef, ast.AsyncFunctionDef))
        assert isinstance(definition, ast.AsyncFunctionDef) == call.startswith("await ")
        assert "Coroutine" not in text


def test_no_recording_shows_a_key_or_a_bearer_token(made: Path) -> None:
    """Headers of a recorded request are masked."""
    for page in made.glob("*.md"):
        for line in page.read_text(encoding="utf-8").splitlines():
            if re.match(r"\s+(api-key|programme-key|authorization):", line):
                assert line.endswith("***"), line


def test_all_34_events_have_a_section_with_a_payload(made: Path) -> None:
    """An event's section has its fields and an example."""
    found = sections(made / "events.md")
    names = {fact.event for fact in events.EVENTS}
    assert len(names) == 34
    assert set(found) == {name.lower() for name in names}
    lacking = [
        f"{fact.event}.{field[0]}"
        for fact in events.EVENTS
        for field in getattr(models, fact.event).__fields__
        if f"| `{field[0]}` | " not in found[fact.event.lower()]
    ]
    assert ([name for name, text in found.items() if "```json" not in text], lacking) == ([], [])


def test_every_field_of_every_model_is_described_with_its_limits(made: Path) -> None:
    """A field has a row with a text; an enumeration lists its values."""
    found, lacking = sections(made / "models.md"), []
    for name in models.__all__:
        cls = getattr(models, name)
        for field in getattr(cls, "__fields__", ()):
            if not re.search(rf"^\| `{field[0]}` \| [^|]+ \| \S", found[name], re.MULTILINE):
                lacking.append(f"{name}.{field[0]}")
        if isinstance(cls, type) and issubclass(cls, Enum) and any(f"`{it.value}`" not in found[name] for it in cls):
            lacking.append(name)
    assert lacking == []
    assert "| required; digits |" in found["TransferCreateRequest"]


def test_the_arguments_of_an_operation_have_their_limits(made: Path) -> None:
    """Those that are checked before anything is sent."""
    found = sections(made / "managed_accounts.md")
    assert "| required; 1 to 50 characters |" in found["create"]
    assert "| required; digits |" in found["get"]
    assert "| each: one of `ACTIVE`, `BLOCKED`, `DESTROYED`, `NOT_ENABLED` |" in found["list"]


def test_every_error_code_is_in_the_table(made: Path) -> None:
    """The table of codes has one row for each member of ErrorCode, and a word on what to do."""
    text = (made / "codes.md").read_text(encoding="utf-8")
    rows = {row[0]: row[1] for row in re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|", text, re.MULTILINE)}
    assert set(rows) == {str(code) for code in errors.ErrorCode}
    assert all(advice.strip() for advice in rows.values())


@pytest.mark.parametrize("package", ["", ".sessions", ".webhooks", ".bulks", ".sandbox", ".testing"])
def test_every_public_class_and_function_has_a_section(made: Path, package: str) -> None:
    """The page of a package has a heading for each class and function that it exports."""
    from make import classes

    text = (made / classes.PACKAGES[f"weavr_multi{package}"][1]).read_text(encoding="utf-8")
    exported = classes.exported(f"weavr_multi{package}")
    assert exported
    assert [name for name in exported if f"{{: #{name} }}" not in text] == []
