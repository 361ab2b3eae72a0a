"""What the package weighs and what it offers: neither grows by accident."""

from __future__ import annotations

import ast
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import weavr_multi
from weavr_multi import models

ROOT = Path(__file__).parents[2]
PUBLIC = [
    *(
        "AppInfo",
        "CallOptions",
        "IdempotentCallOptions",
        "Limits",
        "BackofficeSession",
        "Session",
        "Sensitive",
        "Weavr",
        "Page",
        "Pages",
        "RawResponse",
        "Response",
        "Transport",
        "ErrorCode",
        "Money",
        "minor_units",
        "NULL",
        "moment",
        "statement_csv",
        "money",
        "__version__",
    ),
    *(
        "WeavrError",
        "ConfigurationError",
        "InvalidRequest",
        "TransportError",
        "TimedOut",
        "ConnectionFailed",
        "DecodeError",
        "Diagnostics",
    ),
    *("ApiError", "BadRequest", "Unauthorized", "Forbidden", "StepUpRequired", "AccessTokenRequired", "NotFound"),
    *("Conflict", "Gone", "Locked", "RateLimited", "ServerError"),
    *("SessionError", "SessionExpired", "SignInFailed", "IdentityRequired", "PasswordExpired", "StepUpFailed"),
    *("WebhookError", "InvalidSignature", "StaleDelivery", "DuplicateDelivery", "MalformedDelivery"),
    *("DeliveryLogError", "BulkError", "BulkTimedOut", "WaitTimedOut", "BulkFailed"),
    *("InvalidItems", "RunChanged", "RunInUse", "AlreadySubmitted", "JournalError"),
]


def loaded(code: str) -> set[str]:
    """The modules that a fresh process has loaded after running some code."""
    program = f"{code}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    found: list[str] = json.loads(done.stdout)
    return set(found)


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """What Python has loaded before it does anything."""
    return loaded("")


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """What `import weavr_multi` has loaded."""
    return loaded(f"import sys; sys.path.insert(0, {str(ROOT)!r}); import weavr_multi")


@pytest.mark.parametrize(
    "heavy",
    ["httpx", "httpcore", "attr", "attrs", "anyio", "asyncio", "ssl", "enum", "dataclasses", "json", "logging", "uuid"],
)
def test_importing_the_package_does_not_load_what_is_heavy(bare: set[str], imported: set[str], heavy: str) -> None:
    assert heavy not in imported - bare


def test_importing_the_package_loads_none_of_its_modules_but_itself(imported: set[str]) -> None:
    assert {name for name in imported if name.startswith("weavr_multi")} == {"weavr_multi"}


READY = (
    "import sys; sys.path.insert(0, {root!r}); from weavr_multi import Weavr; Weavr(api_key='k', environment='local')"
)


def test_a_client_that_made_no_call_has_loaded_no_http_library_and_no_model() -> None:
    found = loaded(READY.format(root=str(ROOT)))
    assert {name for name in found if name.startswith(("httpx", "aiohttp", "weavr_multi.models."))} == set()


def test_a_resource_loads_itself_alone() -> None:
    found = loaded(READY.format(root=str(ROOT)) + ".managed_cards")
    assert {name for name in found if name.startswith("weavr_multi.api.")} == {
        "weavr_multi.api.managed_cards",
        "weavr_multi.api.managed_cards._operations",
    }


def test_a_model_is_loaded_when_it_is_asked_for_and_no_other() -> None:
    found = loaded(f"import sys; sys.path.insert(0, {str(ROOT)!r}); from weavr_multi.models import Mobile")
    assert {name for name in found if name.startswith("weavr_multi.models.")} == {"weavr_multi.models.mobile"}


def generated() -> list[Path]:
    """The generated files."""
    package = ROOT / "weavr_multi"
    return [*package.glob("*.py"), *package.glob("api/**/*.py"), *package.glob("models/*.py")]


def lines_without_docstrings(path: Path) -> int:
    """Count the lines of a file that are not part of a docstring."""
    source = path.read_text("utf-8")
    count = len(source.splitlines())
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(
            node
        ):
            text = node.body[0]
            assert text.end_lineno is not None
            count -= text.end_lineno - text.lineno + 1
    return count


def test_the_generated_code_has_at_most_50000_lines_beside_its_docstrings() -> None:
    assert sum(map(lines_without_docstrings, generated())) <= 50_000


def test_generated_code_builds_on_the_runtime_alone() -> None:
    allowed = (
        "weavr_multi.core.generated_code_base",
        "weavr_multi.core.calls.call_options",
        "weavr_multi.models",
        "weavr_multi.api",
        # for type checkers alone
        "weavr_multi.params",
        "weavr_multi.core.money",
        "weavr_multi.webhooks.delivery",
    )
    thin = {"__init__.py", "__main__.py", "errors.py", "types.py", "events.py"}
    found = {
        f"{path.name}: {node.module}"
        for path in generated()
        if not (path.parent.name == "weavr_multi" and path.name in thin)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("weavr_multi")
        if not str(node.module).startswith(allowed)
    }
    assert found == set()


def test_the_public_names_are_these() -> None:
    assert sorted(weavr_multi.__all__) == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(weavr_multi, name) is not None


def test_every_public_name_is_listed_by_dir() -> None:
    assert set(PUBLIC) <= set(dir(weavr_multi))


def test_a_name_that_is_not_there_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="module 'weavr_multi' has no attribute 'Wever'"):
        weavr_multi.Wever  # type: ignore[attr-defined]  # noqa: B018


def test_every_model_that_is_listed_is_there() -> None:
    listed = [name for name in dir(models) if name[0].isupper() and name not in ("TYPE_CHECKING", "Any", "Final")]
    assert [name for name in listed if getattr(models, name).__name__ != name] == []


def test_a_model_that_is_not_there_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="Acount"):
        models.Acount  # type: ignore[attr-defined]  # noqa: B018


def test_opening_a_client_or_a_session_without_async_says_what_to_write() -> None:
    """`with` in place of `async with` is a slip that everybody makes once."""
    client = weavr_multi.Weavr(api_key="key", environment="sandbox")
    opened: Any
    for opened in (client, client.session("token")):
        with pytest.raises(TypeError, match=f"use `async with`: a {type(opened).__name__}"), opened:
            pass


def test_a_misspelt_resource_is_an_attribute_error_that_names_it() -> None:
    weavr = weavr_multi.Weavr(api_key="k", environment="local")
    with pytest.raises(AttributeError, match="managed_acounts"):
        weavr.managed_acounts  # type: ignore[attr-defined]  # noqa: B018


PUBLIC_MODULES = ["webhooks", "sessions", "bulks", "testing", "sandbox", "models", "events", "errors"]


@pytest.mark.parametrize("module", ["weavr_multi", *(f"weavr_multi.{name}" for name in PUBLIC_MODULES)])
def test_import_star_gives_the_public_names_and_nothing_else(module: str) -> None:
    """`__all__` lists names that are there."""
    scope: dict[str, Any] = {}
    exec(f"from {module} import *", scope)
    del scope["__builtins__"]
    listed = set(importlib.import_module(module).__all__)
    assert (set(scope), {name for name in scope if name.startswith("_")} - {"__version__"}) == (listed, set())


def test_jedi_sees_the_public_names() -> None:
    """Of a branch whose condition is the constant False it reads nothing: no name of the package was completed."""
    source = Path(weavr_multi.__file__).read_text()
    assert not re.search(r"^TYPE_CHECKING = False", source, re.MULTILINE)
    assert not vars(weavr_multi)["TYPE_CHECKING"]
