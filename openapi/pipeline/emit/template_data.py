"""The templates' data in as few pieces as possible: Jinja reads a long text far faster than a deep tree."""

from __future__ import annotations

from typing import Final

from pipeline.read.documents import Json

# The entries that grow with the document, as `emit/jinja_data.py` packs them.
PACKED: Final = ("MODELS", "ENUMS")
_OURS: Final = ("EVENTS", "PARAMS")


def generator_data(meta: Json) -> Json:
    """Return what the templates that the generator renders need, with lines joined that one prints as they are."""
    return {
        **{name: value for name, value in meta.items() if name not in _OURS},
        "MODELS": {name: _model(model) for name, model in meta["MODELS"].items()},
        "RESOURCES": {tag: _resource(resource) for tag, resource in meta["RESOURCES"].items()},
    }


def own_data(meta: Json) -> Json:
    """Return what those need that are rendered beside it."""
    return {
        **{name: meta[name] for name in _OURS},
        "RESOURCES": {tag: _operations(resource) for tag, resource in meta["RESOURCES"].items()},
    }


def _model(model: Json) -> Json:
    own = [
        part for field in model["fields"] if not field["inherited"] for part in (field["line"], field["doc"]) if part
    ]
    given = [field["given"] for field in model["fields"]]
    given += ["delivery: Delivery | None = None"] if model["event"] else []
    given += ["extra: Mapping[str, Any] | None = None"]
    rows = [f"{field['row']}," for field in model["fields"]]
    imported = [one for one in model["checked"] if not (model["base_module"] and one["name"] == model["base"])]
    if model["event"]:
        imported.append({"module": "weavr_multi.webhooks.delivery", "name": "Delivery"})
    return {
        "base": model["base"],
        "base_module": model["base_module"],
        "lines": "\n    ".join(own),
        "rows": "\n        ".join(rows),
        "given": ", ".join(given),
        "times": model["times"],
        "variants": model["variants"],
        "additional": model["additional"],
        "doc": model["doc"],
        **_imports(model, imported),
    }


def _resource(resource: Json) -> Json:
    kept = ("class", "surface", "attribute", "doc", "options")
    return {
        **{key: resource[key] for key in kept},
        "methods": [_method(method) for method in resource["methods"]],
        **_imports(resource, resource["checked"]),
    }


def _operations(resource: Json) -> Json:
    return {
        "class": resource["class"],
        "operations": [{**one, "keywords": ", ".join(one["keywords"])} for one in resource["operations"]],
        "table": _imports(resource["table"], resource["table"]["checked"]),
    }


def _method(method: Json) -> Json:
    kept = ("id", "name", "constant", "returns", "paged", "options", "doc", "deprecated")
    given = [*method["positional"], *(["*", *method["keyword"]] if method["keyword"] else [])]
    passed = [f"_operations.{method['constant']}", "options", *method["passed"]]
    return {
        **{key: method[key] for key in kept},
        "arguments": ", ".join(["self", *given, f"**options: Unpack[{method['options']}]"]),
        "passed": ", ".join(passed),
    }


def _imports(module: Json, imported: list[dict[str, str]]) -> Json:
    return {
        "runtime": ", ".join(module["runtime"]),
        "abc": ", ".join(module["abc"]),
        "typing": ", ".join(dict.fromkeys([*(["TYPE_CHECKING"] if imported else []), *module["typing"]])),
        "models": "\n    ".join(f"from {one['module']} import {one['name']}" for one in imported),
    }
