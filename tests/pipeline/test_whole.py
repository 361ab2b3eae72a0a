"""The whole description: everything that is described is generated, and the result keeps its promises."""

from __future__ import annotations

import ast
import importlib
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pipeline.documents import REPOSITORY

PACKAGE = REPOSITORY / "weavr_multi"
GENERATED = ["__init__.py", "__main__.py", "errors.py", "events.py", "types.py"]
METHODS = ("get", "put", "post", "delete", "patch")


def generated_files() -> list[Path]:
    """Every generated Python file."""
    return (
        [PACKAGE / name for name in GENERATED]
        + sorted((PACKAGE / "api").rglob("*.py"))
        + sorted((PACKAGE / "models").rglob("*.py"))
    )


@cache
def raw(surface: str) -> Any:
    """A document as it is, read by something else than the pipeline."""
    return yaml.safe_load((REPOSITORY / "openapi" / f"{surface}.yaml").read_text(encoding="utf-8"))


@cache
def packaged() -> Any:
    """The description inside the package."""
    return json.loads((PACKAGE / "description.json").read_text(encoding="utf-8"))


def described(surface: str, group: str = "paths") -> set[tuple[str, str]]:
    """The (method, path) of everything that a document describes."""
    return {
        (method, path) for path, item in (raw(surface).get(group) or {}).items() for method in METHODS if method in item
    }


@pytest.mark.parametrize(
    ("surface", "prefix", "count"),
    [("multi", "/multi", 153), ("backoffice", "/multi/backoffice", 32), ("simulator", "/simulate/api", 18)],
)
def test_every_operation_is_in_the_package(surface: str, prefix: str, count: int) -> None:
    """Each operation is in the package's description under its path below the base URL, and none is invented."""
    wanted = {(method, prefix + path) for method, path in described(surface)}
    found = {
        (method, path)
        for path, item in packaged()["paths"].items()
        for method, operation in item.items()
        if operation["x-weavr"]["surface"] == surface
    }
    assert found == wanted
    assert len(found) == count


def test_every_operation_is_a_method() -> None:
    """Each operation of the description is an `Operation` of the generated package, with the same method and URL."""
    from weavr_multi.core.calls.operation import Operation

    found = set()
    for tag in sorted(path.parent.name for path in (PACKAGE / "api").glob("*/__init__.py")):
        module = importlib.import_module(f"weavr_multi.api.{tag}._operations")
        found |= {(one.method.lower(), one.url) for one in vars(module).values() if isinstance(one, Operation)}
    described = {**packaged()["paths"], **packaged()["x-earlier"]}
    assert found == {(method, path) for path, item in described.items() for method in item}


def test_every_event_has_a_class() -> None:
    """Each of the 34 events is in the registry under a class of its own, with the path that really arrives."""
    from weavr_multi import events, models
    from weavr_multi.webhooks import Event

    wanted = {path for surface in ("multi", "webhooks") for _, path in described(surface, "webhooks")}
    assert {row.path for row in events.EVENTS} == wanted
    assert len({row.event for row in events.EVENTS}) == len(wanted) == 34
    assert all(issubclass(getattr(models, row.event), Event) for row in events.EVENTS)
    called = {row.path: row.called_as for row in events.EVENTS if row.called_as}
    assert called == {"/managed_cards/authorisation_request": "/managed_cards_authorisation_forwarding"}


def test_thirty_lists_are_paged() -> None:
    """The irregular keys and sizes of all paged lists are known."""
    pages = [
        op["x-weavr"]["page"] for item in packaged()["paths"].values() for op in item.values() if op["x-weavr"]["page"]
    ]
    assert len(pages) == 30
    assert {page["items"] for page in pages} >= {"transfer", "send", "entry", "entries", "verificationRuns", "accounts"}
    assert {(page["size"], page["maximum"]) for page in pages} == {
        ("limit", 100),
        ("limit", 500),
        ("statementLimit", 500),
    }


def test_idempotency_is_a_fact_of_each_operation() -> None:
    """55 operations of multi and 9 of the back office take an idempotency-ref, and no other."""
    found = [
        op["x-weavr"] for item in packaged()["paths"].values() for op in item.values() if op["x-weavr"]["idempotent"]
    ]
    assert sum(facts["surface"] == "multi" for facts in found) == 55
    assert sum(facts["surface"] == "backoffice" for facts in found) == 9


def test_permissions_reach_the_docstrings() -> None:
    """An operation's permission is in the docstring of its method."""
    from weavr_multi.api.managed_cards import ManagedCards

    assert "Permission: ``i:managed_cards:create``." in (ManagedCards.create.__doc__ or "")
    count = sum(bool(op["x-weavr"]["permissions"]) for item in packaged()["paths"].values() for op in item.values())
    assert count == 113


def test_docstrings_name_codes_by_exception_and_units() -> None:
    """A docstring says what each argument is, and which exception carries which codes."""
    from weavr_multi.api.managed_accounts import ManagedAccounts

    text = ManagedAccounts.list.__doc__ or ""
    assert "created_from: Only items created from this time on, in epoch milliseconds." in text
    assert "StepUpRequired:" in text
    assert "INSUFFICIENT_PERMISSIONS (403)" in text
    assert max(map(len, text.splitlines())) <= 120


def test_docstrings_say_what_becomes_of_an_idempotency_ref_that_is_not_given() -> None:
    """Whoever reads that a retry needs one also reads that the SDK makes it; deprecation is said once."""
    files = [file.read_text(encoding="utf-8") for file in sorted((PACKAGE / "api").rglob("*.py"))]
    texts = [" ".join(text.split()) for text in files]
    assert sum(text.count("An idempotency_ref that is not given is made for the call") for text in texts) == 64 + 4
    assert not [line for text in files for line in text.splitlines() if line.lower().count("deprecated.") > 1]


def test_deprecated_operations_name_their_successor() -> None:
    """Every deprecated operation says what to call instead."""
    found = {
        f"{op['x-weavr']['surface']}.{op['x-weavr']['name']}": op["x-weavr"]["deprecated"]
        for item in packaged()["paths"].values()
        for op in item.values()
        if op["x-weavr"]["deprecated"]
    }
    assert len(found) == 12
    assert found["multi.sends.start_otp"] == "use challenges.start_otp"
    assert not [name for name, text in found.items() if "names no successor" in text]


def test_nothing_leaked_into_the_generated_files() -> None:
    """No text of the description was printed raw by a template."""
    for file in generated_files():
        text = file.read_text(encoding="utf-8")
        assert "object at 0x" not in text, file
        assert "UntrustedString" not in text, file


def test_generated_code_stands_on_the_runtime_alone() -> None:
    """API and models import the runtime and one another; the runtime imports nothing that is generated."""
    allowed = (
        "weavr_multi.core.generated_code_base",
        "weavr_multi.core.calls.call_options",
        "weavr_multi.params",
        "weavr_multi.core.money",
        "weavr_multi.webhooks.delivery",  # for type checkers alone, as the floors are
        "weavr_multi.models",
        "weavr_multi.api",
    )
    for file in sorted((PACKAGE / "api").rglob("*.py")) + sorted((PACKAGE / "models").rglob("*.py")):
        for name in _imports(file):
            assert not name.startswith("weavr_multi") or name.startswith(allowed), f"{file}: {name}"
    generated = ("weavr_multi.models", "weavr_multi.api", "weavr_multi.events", "weavr_multi.errors")
    for file in sorted((PACKAGE / "core").rglob("*.py")):
        if file.name != "error_response.py":  # it makes the exceptions that carry the error codes
            found = [name for name in _imports(file, top=True) if name.startswith(generated)]
            assert not found, f"{file}: {found}"


def _imports(file: Path, *, top: bool = False) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    nodes = tree.body if top else list(ast.walk(tree))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]


def test_package_weight() -> None:
    """At most 50,000 generated lines beside docstrings."""
    assert sum(map(_lines_of_code, generated_files())) <= 50_000


def _lines_of_code(file: Path) -> int:
    text = file.read_text(encoding="utf-8")
    count = text.count("\n")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(
            node
        ):
            count -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
    return count


def test_importing_the_package_loads_next_to_nothing() -> None:
    """`import weavr_multi` loads no model, no httpx and no attrs."""
    heavy = "n.split('.')[0] in ('httpx', 'attr', 'attrs') or n.startswith('weavr_multi.')"
    code = f"import sys, weavr_multi; print([n for n in sys.modules if {heavy}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == "[]"


def test_the_packaged_description_is_valid() -> None:
    """The bundle is a valid OpenAPI 3.1 document without references to anything outside."""
    from openapi_spec_validator import validate

    validate(packaged())
    assert not [
        text for text in json.dumps(packaged()).split('"$ref": "')[1:] if not text.startswith("#/components/schemas/")
    ]


def test_nothing_of_ours_is_left_to_a_rule() -> None:
    """Every decision about our own documents was taken by a person."""
    from pipeline.emit.package import package

    # A download may use a scheme that it does not define: surfaces.yaml, which people wrote, says which one it is.
    notes = [note for note in package(REPOSITORY / "openapi").bundle.notes if "not defined: taken for" not in note]
    assert notes == []


def test_the_tree_is_what_the_pipeline_makes(tmp_path: Path) -> None:
    """Generating elsewhere, under another hash seed, gives the very files of the repository."""
    from generate import differences

    made = tmp_path / "weavr_multi"
    command = [sys.executable, str(REPOSITORY / "openapi" / "generate.py"), "--output", str(made), "--quiet"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "4711"})
    assert differences(made, PACKAGE) == []
