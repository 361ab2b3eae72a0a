"""Names: of classes, modules, arguments and enum members, and of operations that nobody has named yet."""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import cache
from typing import Any, Final

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX: Final = "field_"
# Names that the base classes of generated models give to something else, or that annotations in their bodies use.
MODEL_RESERVED: Final = frozenset(
    {
        "self",
        "extra",
        "from_dict",
        "to_dict",
        "to_json",
        "date",
        "datetime",
        "list",
        "str",
        "int",
        "float",
        "bool",
        "dict",
        "bytes",
        "object",
    }
)
EVENT_RESERVED: Final = frozenset({"delivery", "amount", "occurred_at"})
# Names that generated modules import, so that no type may have them.
CLASS_RESERVED: Final = frozenset(
    {
        "Model",
        "Confirmable",
        "TransactionItem",
        "Amount",
        "CalendarDate",
        "Event",
        "Money",
        "Delivery",
        "deprecated",
        "model",
        "DATE",
        "TIME",
        "TIME_DIGITS",
    }
    | {"Any", "Null", "Coroutine", "NestedResources", "TypedDict", "NotRequired", "Literal", "TypeAlias"}
    | {"MYPY", "Sensitive", "Fields", "Variants", "Mapping", "Sequence", "ClassVar"}
    | {"OpenStrEnum", "Resource", "ResourceGroup", "Pages", "Page", "Paging", "RawResponse", "Unpack", "CallOptions"}
    | {"IdempotentCallOptions", "Operation", "Field", "Parameter", "ModelOf", "EnumOf", "ListOf", "MapOf", "OneOf"}
    | {"RawMethods", "STRING", "INTEGER", "NUMBER", "BOOLEAN", "ANY", "BYTES", "SECRET", "SECRET_VALUE"}
)
LONGEST: Final = 200  # of the name of a module or a folder, which file systems bound
# The options of every call: an argument of that name would take their place.
OPTIONS: Final = ("timeout", "auth_token", "idempotency_ref", "extra_headers", "max_retries")
METHOD_RESERVED: Final = frozenset({"with_raw_response", "with_options", "self"})


def _ascii(text: str) -> str:
    """Return a name in plain letters: `Größe` becomes `Grosse`, what has none at all an empty text."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return plain if re.search("[A-Za-z0-9]", plain) else ""


@cache
def class_name(text: str) -> str:
    """Return the class that a schema of this name becomes."""
    name = str(ClassName(_ascii(text) or "Unnamed", PREFIX))
    return f"{name.rstrip('_')}Object" if name in CLASS_RESERVED or name.endswith("_") else name


@cache
def module_name(name: str) -> str:
    """Return the module that a class of this name stands in."""
    return str(PythonIdentifier(name, PREFIX))


@cache
def snake(text: str) -> str:
    """Return a name in snake case: `state.blockedReason` becomes `state_blocked_reason`, `_id_` becomes `id`."""
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", _ascii(text))
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", words)
    return re.sub(r"[^A-Za-z0-9]+", "_", words).strip("_").lower() or "value"


def identifier(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """Return the Python name of an argument or attribute."""
    name = snake(text)
    if name[0].isdigit():
        name = f"n{name}"
    if keyword.iskeyword(name) or (keyword.issoftkeyword(name) and name != "type") or name in reserved:
        name = f"{name}_"
    return name


@cache
def member(value: str) -> str:
    """Return the name of an enum member."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", value)).strip("_").upper()
    if not name:
        return "EMPTY"
    return f"VALUE_{name}" if name[0].isdigit() else name


def constant(method: str) -> str:
    """Return the name of the constant that stands for a method: `list` becomes `LIST`."""
    name = method.upper()
    return f"{name}_" if name in CLASS_RESERVED else name


@cache
def pascal(text: str) -> str:
    """Return a name in Pascal case with its capitals kept: `accountReference` becomes `AccountReference`."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text) if word)


def import_order(name: str) -> tuple[int, list[Any], str]:
    """Sort imported names as the linter does: constants, classes, functions; T2 before T10."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, natural(name), name


def natural(name: str) -> list[Any]:
    """Sort names as people do, and linters the modules of imports: what is digits counts as a number.

    Digits after a zero are like those after a point: T010 stands before T1.
    """
    parts: list[Any] = re.split("([0-9]+)", name.lower())
    parts[1::2] = [(1, int(digits)) if digits[0] != "0" else (0, digits) for digits in parts[1::2]]
    return parts


def is_method(name: str) -> bool:
    """Whether a name can be a method of a resource."""
    return (
        name.isidentifier() and not keyword.iskeyword(name) and name not in METHOD_RESERVED and not name.startswith("_")
    )


def rule_made(method: str, path: str) -> tuple[str, str]:
    """Name an operation after its path: (resource, method)."""
    steps = [step for step in path.split("/") if step]
    fixed = [snake(step) for step in steps if not step.startswith("{")]
    resource = module_name(identifier(fixed[0])) if fixed else "other"  # `list` becomes `list_`
    rest = fixed[1:]
    ends_in_id = bool(steps) and steps[-1].startswith("{")
    verb = {"get": "get" if ends_in_id or rest else "list", "post": "create", "delete": "remove"}.get(method, "update")
    if method == "post" and rest:
        verb, rest = rest[-1], rest[:-1]
    name = "_".join([verb, *rest])
    return resource, identifier(f"{method}_{name}" if name[0].isdigit() else name, METHOD_RESERVED)
