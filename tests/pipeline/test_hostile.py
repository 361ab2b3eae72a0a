"""A description is text from outside: whatever stands in it, the package holds it as text and runs none of it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment
from pipeline.describe.prose import docstring, safe
from pipeline.emit.jinja_data import render
from pipeline.read.problems import PipelineError

from tests.pipeline.documents import IMPORT_EVERYTHING, Folder, Json, answer, body, generate, operation, ref, run

# Each would run, or break the file, if it were printed as it is in a docstring, a literal, a template or a comment.
EVIL = [
    '"""\nINJECTED = 1\n"""',
    "'''\nINJECTED = 1\n'''",
    'a"; INJECTED = 1 #',
    "a'; INJECTED = 1 #",
    'ends with a quote"',
    "ends with a backslash\\",
    '\\""" INJECTED',
    "\\N{BULLET} \\x00 \\u0022 \\",
    "{{ INJECTED }} {% raw %} {# #} {% endraw %}",
    "{% set MODELS = none %}",
    "zero \x00 and escape \x1b[31m and right-to-left \u202e and line \u2028 end",
    "{0.__class__} {INJECTED!r} %(INJECTED)s $INJECTED",
    "🙂 ünïcödé ✓",
    "\ud83d half a pair",
]


def hostile() -> tuple[Json, Json]:
    """Paths and types with hostile texts wherever a document has a text."""
    properties: Json = {f"field {text}": {"type": "string", "description": text} for text in EVIL[:4] + EVIL[8:12]}
    types: Json = {
        "Evil": {
            "type": "object",
            "description": "\n\n".join(EVIL),
            "required": [next(iter(properties))],
            "properties": {
                **properties,
                "kind": {"type": "string", "enum": [*EVIL, "plain"]},
                "patterned": {"type": "string", "pattern": '["\'\\\\]{3}"""INJECTED'},
            },
        },
        'Quo"te; INJECTED': {"type": "object", "properties": {"x": {"type": "string"}}},
    }
    types["Evil"]["properties"]["other"] = ref('Quo"te; INJECTED')
    paths: Json = {
        f"/evil/{number}": {
            "post": operation(
                f"evil{number}",
                summary=text,
                description=text,
                tags=[text],
                deprecated=number % 2 == 0,
                requestBody=body(ref("Evil")),
                parameters=[
                    {
                        "name": "q" + text[:1].replace("\ud83d", ""),
                        "in": "query",
                        "description": text,
                        "schema": {"type": "string"},
                    }
                ],
                responses={
                    **answer(ref("Evil")),
                    "409": {
                        "description": text,
                        "content": {
                            "application/json": {
                                "schema": {"properties": {"errorCode": {"type": "string", "enum": [text]}}}
                            }
                        },
                    },
                },
                **{"x-permissions": [text]},
            )
        }
        for number, text in enumerate(EVIL)
    }
    return paths, types


@pytest.fixture(scope="module")
def package(make_folder: Callable[[str], Folder]) -> Path:
    """A package generated from the hostile description."""
    folder = make_folder("hostile")
    folder.put("multi", *hostile())
    output = folder.path.parent / "weavr_multi"
    generate(folder.path, output)
    return output


def test_nothing_of_it_became_code(package: Path) -> None:
    """No name, import or string interpolation of the generated code comes from a text."""
    for file in package.rglob("*.py"):
        if file.is_symlink() or any(parent.is_symlink() for parent in file.parents):
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        members = {
            id(one) for cls in tree.body if isinstance(cls, ast.ClassDef) for line in cls.body for one in ast.walk(line)
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Name) and node.id == "INJECTED"
            ):  # members of enumerations are named after their texts
                assert isinstance(node.ctx, ast.Store), file
                assert id(node) in members, file
            if isinstance(node, ast.FormattedValue):  # the package's own: the name of what is missing
                assert ast.unparse(node.value) in ("__name__", "name", "module"), file


def test_the_package_works(package: Path) -> None:
    """Every module imports, without a warning about an escape, and every operation is there."""
    found = run(package, IMPORT_EVERYTHING)
    assert len(found["methods"]) == len(EVIL)


def test_wire_names_and_values_survive(package: Path) -> None:
    """What goes over the wire is the very text of the description."""
    code = """
import json
from weavr_multi.models import Evil, EvilKind
print(json.dumps({"wires": [row[1] for row in Evil.__fields__], "values": [str(kind.value) for kind in EvilKind]}))
"""
    found = run(package, code)
    _, types = hostile()
    assert found["wires"] == list(types["Evil"]["properties"])
    assert found["values"] == [*EVIL, "plain"]


@pytest.mark.parametrize("text", EVIL)
def test_docstrings_cannot_be_left(text: str) -> None:
    """A docstring made of any text is one string."""
    source = f'"""{docstring([safe(text), "", safe(text)], 0)}"""\n'
    tree = ast.parse(source)
    assert len(tree.body) == 1
    assert ast.get_docstring(tree) is not None
    assert len(ast.parse(f'"""{docstring([safe(text)], 0)}"""').body) == 1


def test_the_templates_get_checked_characters_alone() -> None:
    """What is not printable is refused at the border to the templates, with its place."""
    with pytest.raises(PipelineError, match=r"MODELS\.A.*x1b"):
        render({"MODELS": {"A": "\x1b"}})
    with pytest.raises(PipelineError, match="cannot hold a object"):
        render({"MODELS": object()})
    text = 'a"b\\c\n{{ d }} {% e %} \u00e9 \U0001f642'
    assert Environment().from_string(render({"X": text}) + "{{ X }}").render().endswith(text)


def test_packed_records_hold_any_text_and_nothing_that_could_split_them() -> None:
    """The characters between the parts are refused in the parts."""
    data = {"X": {"name": {"doc": '{{ x }} \\ " \n é', "parts": [{"a": "1", "b": "2"}, {"a": "3"}], "none": None}}}
    template = render(data, ["X"]) + (
        """{% set x = dict(X.name.split("\x1f") | batch(2)) %}{{ x.doc }}{% for part in x.parts.split("\x1d") %}"""
        """|{{ dict(part.split("\x1c") | batch(2)).a }}{% endfor %}|{{ x.none }}"""
    )
    assert Environment().from_string(template).render().strip() == '{{ x }} \\ " \n é|1|3|'
    for ch in "\x1c\x1d\x1e\x1f":
        with pytest.raises(PipelineError, match="holds the character"):
            render({"X": {"name": {"doc": f"a{ch}b"}}}, ["X"])
    with pytest.raises(PipelineError, match="cannot pack a int"):
        render({"X": {"name": {"doc": 1}}}, ["X"])
