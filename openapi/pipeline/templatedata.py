"""The templates' data in as few pieces as possible: Jinja reads a long text far faster than a deep tree."""

from __future__ import annotations

from pipeline.documents import Json


def template_data(meta: Json) -> Json:
    """Return the data with lines joined that a template prints one below the other."""
    return {
        **meta,
        "MODELS": {name: _model(model) for name, model in meta["MODELS"].items()},
        "RESOURCES": {tag: _resource(resource) for tag, resource in meta["RESOURCES"].items()},
    }


def _model(model: Json) -> Json:
    own = [field["line"] for field in model["fields"] if not field["inherited"]]
    rows = [f"{field['row']}," for field in model["fields"]]
    imported = [one for one in model["models"] if not (model["base_module"] and one["name"] == model["base"])]
    return {
        "base": model["base"],
        "base_module": model["base_module"],
        "lines": "\n    ".join(own),
        "rows": "\n        ".join(rows),
        "variants": model["variants"],
        "doc": model["doc"],
        "converts": any(field["secret"] for field in model["fields"] if not field["inherited"]),
        **_imports(model, imported),
    }


def _resource(resource: Json) -> Json:
    kept = ("class", "surface", "attribute", "doc")
    methods = [_method(method) for method in resource["methods"]]
    return {**{key: resource[key] for key in kept}, "methods": methods, **_imports(resource, resource["models"])}


def _method(method: Json) -> Json:
    kept = ("id", "name", "constant", "type", "returns", "paged", "idempotent", "passed", "doc")
    arguments = ", ".join([*method["positional"], "*", *method["keyword"]])
    return {
        **{key: method[key] for key in kept},
        "arguments": arguments,
        "operation": ", ".join(method["operation"]),
    }


def _imports(module: Json, imported: list[dict[str, str]]) -> Json:
    return {
        "runtime": ", ".join(module["runtime"]),
        "abc": ", ".join(module["abc"]),
        "typing": ", ".join([*(["TYPE_CHECKING"] if imported else []), *module["typing"]]),
        "models": "\n    ".join(f"from weavr_multi.models.{one['module']} import {one['name']}" for one in imported),
    }
