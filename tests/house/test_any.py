"""No `Any` stands in the signature of a public function of the front door where a type is known; the rest is listed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What users call: the generated resources, and the overlays that carry public names.
PLACES = [
    *sorted((ROOT / "weavr_multi" / "api").glob("*/__init__.py")),
    *[ROOT / "overlays" / "client" / name for name in ("weavr.py", "session.py", "session_methods.py")],
    *[
        ROOT / "overlays" / "bulks" / name
        for name in ("handle_base.py", "bulk_outcome.py", "process.py", "resource.py", "run.py")
    ],
    ROOT / "overlays" / "bulks" / "item_results.py",
    ROOT / "overlays" / "core" / "money.py",
    ROOT / "overlays" / "core" / "times.py",
    ROOT / "overlays" / "sessions" / "sca" / "step_up.py",
]
# Floors whose every public name counts: the modules that define them are looked up.
DOORS = ("sessions", "webhooks", "webhooks.recovery", "testing", "telemetry", "engines.temporal", "sandbox")
_ITEMS = "the items of a list of any kind; internal to bulks"
_STATE = "plain JSON data, as `restore` takes it"
_PENDING = "the stored call alone says which operation is pending"
_FIELDS = "the fields of any model; each model's own constructor has their types"
KEPT: dict[str, str] = {
    "handle_base: BulkHandle.state": _STATE,
    "handle_base: Plan.of": "what a journal holds; internal to bulks",
    "process: BulkProcess.__init__": _ITEMS,
    "process: BulkProcess.state": _STATE,
    "resource: BulkTools.restore": _STATE,
    "item_results: BulkResult.__init__": _ITEMS,
    "item_results: BulkResult.join": _ITEMS,
    "item_results: BulkResult.to_dict": "plain JSON data",
    "run: BulkRun.__init__": _ITEMS,
    "run: BulkRun.record": "what a journal holds; internal to bulks",
    "run: BulkRun.state": _STATE,
    "session_methods: SessionFront.resume": "the stored text alone says which operation is pending",
    "times: date_fields": "plain JSON data",
    "delivery: UnknownEvent.__init__": "a payload that no description knows",
    "delivery: UnknownEvent.to_dict": "plain JSON data",
    "delivery: event_of": "plain JSON data",
    "errors: refused": "what Temporal kept of a failure; internal to engines",
    "factories: RandomSource.special": "a piece of the description; internal to testing",
    "factories: RandomSource.text": "a piece of the description; internal to testing",
    "factories: build": _FIELDS,
    "factories: payload": _FIELDS,
    "pending_call: PendingCall.retry": _PENDING,
    "pending_call: StoredCall.finish": _PENDING,
    "recording_transport: RecordedCall.json": "plain JSON data",
    "recording_transport: Recorder.__init__": "a status with any JSON, or an exception",
    "run: TemporalRun.__init__": "the class of Temporal's that says so itself",
    "sandbox: Sandbox.__init__": "settings of the programme, each with a check of its own",
    "saved_state: SessionState.evolve": "fields of the state, as `attrs.evolve` takes them",
    "strategies: Drawn.special": "a piece of the description; internal to testing",
    "strategies: Drawn.text": "a piece of the description; internal to testing",
    "strategies: payloads": "plain JSON data",
    "verifier: verifier_of": "the verifier's own arguments; internal to webhooks",
}


def signatures(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Give the public functions and methods of a module."""
    for node in tree.body:
        inner = node.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_") else [node]
        owner = f"{node.name}." if isinstance(node, ast.ClassDef) else ""
        for one in inner:
            if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and (
                not one.name.startswith("_") or one.name == "__init__"
            ):
                yield owner + one.name, one


def homes() -> list[Path]:
    """The files that define what the doors export."""
    found = set()
    for door in DOORS:
        module = import_module(f"weavr_multi.{door}")
        for name in module.__all__:
            home = getattr(getattr(module, name), "__module__", "")
            if home.startswith(tuple(f"weavr_multi.{it}." for it in DOORS)):
                found.add(ROOT / "overlays" / (home.removeprefix("weavr_multi.").replace(".", "/") + ".py"))
    return sorted(path for path in found if path.is_file())


def test_any_stands_in_no_public_signature_but_those_with_a_reason() -> None:
    """A new one needs a reason here."""
    found = set()
    for path in dict.fromkeys([*PLACES, *homes()]):
        for name, function in signatures(ast.parse(path.read_text(encoding="utf-8"))):
            asked = [*function.args.args, *function.args.kwonlyargs, function.args.vararg, function.args.kwarg]
            hints = [it.annotation for it in asked if it is not None and it.annotation is not None]
            texts = [
                ast.unparse(hint).replace("Coroutine[Any, Any, ", "") for hint in [*hints, function.returns] if hint
            ]
            if any(re.search(r"\bAny\b", text) for text in texts):
                found.add(f"{path.parent.name if path.stem == '__init__' else path.stem}: {name}")
    assert found == KEPT.keys()
