"""The templates' data in as few pieces as possible: Jinja reads a long text far faster than a deep tree."""

from __future__ import annotations

from typing import Final

from pipeline.normalise.naming import import_order, module_name, natural
from pipeline.read.documents import Json

# The entries that grow with the document, as `emit/jinja_data.py` packs them.
PACKED: Final = ("ENUMS", "TYPES", "RESOURCES", "GROUPS")
_OURS: Final = ("EVENTS", "PARAMS")
# What is with its model in the generator's document, or in another entry.
_ELSEWHERE: Final = ("MODELS", "SURFACES")


def generator_data(meta: Json) -> Json:
    """Return what the templates that the generator renders need, with lines joined that one prints as they are."""
    return {
        **{name: value for name, value in meta.items() if name not in (*_OURS, *_ELSEWHERE)},
        "TYPES": _types(sorted([*meta["MODELS"], *meta["ENUMS"]], key=str.lower), meta["RESOURCES"]),
        "RESOURCES": {tag: _resource(resource) for tag, resource in meta["RESOURCES"].items()},
        "GROUPS": _groups(meta["SURFACES"], meta["RESOURCES"]),
    }


def own_data(meta: Json) -> Json:
    """Return what those need that are rendered beside it."""
    return {
        "EVENTS": meta["EVENTS"],
        "PARAMS": {**meta["PARAMS"], "imports": _import_lines(meta["PARAMS"]["checked"])},
        "RESOURCES": {tag: _operations(resource) for tag, resource in meta["RESOURCES"].items()},
    }


def _types(names: list[str], resources: Json) -> Json:
    """Return the lines of the indices: of types, what type checkers read and the module of each; of resources."""
    modules = {name: module_name(name) for name in names}
    imports = [
        f"from weavr_multi.models.{module} import {name} as {name}"
        for name, module in sorted(modules.items(), key=lambda one: natural(one[1]))
    ]
    rows = [f'"{name}": "{module}",' for name, module in modules.items()]
    classes = [f"from weavr_multi.api.{tag} import {one['class']}" for tag, one in sorted(resources.items())]
    return {
        "models": {"imports": "\n    ".join(imports) or "pass", "rows": "\n    ".join(rows)},
        "resources": {"imports": "\n    ".join(classes) or "pass"},
    }


def _groups(surfaces: list[Json], resources: Json) -> Json:
    """Return the classes of the surfaces, each with its resources and those of the surfaces below it."""
    found: Json = {}
    classes = {one["name"]: one["class"] for one in surfaces}
    filled = {resource["surface"] for resource in resources.values()}
    for surface in surfaces:
        if surface["events"] or (surface["within"] and surface["name"] not in filled):
            continue
        found[surface["class"]] = {
            "name": surface["name"],
            "base": "NestedResources" if surface["within"] else "ResourceGroup",
            "resources": [
                {"tag": tag, **{key: one[key] for key in ("class", "attribute", "doc")}}
                for tag, one in sorted(resources.items())
                if one["surface"] == surface["name"]
            ],
            "nested": [{"name": name, "class": classes[name]} for name in surface["nested"] if name in filled],
        }
    return found


def model_record(model: Json) -> Json:
    """Return what the template of a model prints, in place of all that is known of its fields."""
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
    options = [{"module": "weavr_multi.core.calls.call_options", "name": name} for name in resource["options"]]
    return {
        "class": resource["class"],
        "doc": resource["doc"],
        "methods": [_method(method) for method in resource["methods"]],
        **_imports(resource, [*resource["checked"], *options], "from functools import cached_property"),
    }


def _operations(resource: Json) -> Json:
    return {
        "class": resource["class"],
        "operations": [{**one, "keywords": ", ".join(one["keywords"])} for one in resource["operations"]],
        "table": _imports(resource["table"], resource["table"]["checked"]),
    }


def _method(method: Json) -> Json:
    kept = ("id", "name", "doc", "deprecated")
    given = [*method["positional"], *(["*", *method["keyword"]] if method["keyword"] else [])]
    passed = [f"_operations.{method['constant']}", "options", *method["passed"]]
    returns = method["returns"] if method["paged"] else f"Coroutine[Any, Any, {method['returns']}]"
    return {
        **{key: method[key] for key in kept},
        "returns": returns,
        "through": "self._pages" if method["paged"] else "self._call",
        "arguments": ", ".join(["self", *given, f"**options: Unpack[{method['options']}]"]),
        "passed": ", ".join(passed),
    }


def _imports(module: Json, imported: list[dict[str, str]], more: str = "") -> Json:
    """Return the imports of a module: of the standard library, at run time, and for type checkers alone."""
    typing = dict.fromkeys([*(["TYPE_CHECKING"] if imported else []), *module["typing"]])
    abc = f"from collections.abc import {', '.join(module['abc'])}" if module["abc"] else ""
    standard = [line for line in (abc, more, f"from typing import {', '.join(typing)}" if typing else "") if line]
    return {
        "standard": "\n".join([*standard, "", ""]) if standard else "",
        "runtime": ", ".join(module["runtime"]),
        "models": _import_lines(imported),
    }


def _import_lines(imported: list[dict[str, str]]) -> str:
    """Write imports as the linter sorts them: a line for each module, the standard library first."""
    found: dict[str, set[str]] = {}
    for one in imported:
        found.setdefault(one["module"], set()).add(one["name"])
    own = [module for module in found if module.startswith("weavr_multi.")]
    groups = [sorted(group, key=natural) for group in (found.keys() - own, own) if group]
    return "\n\n    ".join(
        "\n    ".join(f"from {module} import {', '.join(sorted(found[module], key=import_order))}" for module in group)
        for group in groups
    )
