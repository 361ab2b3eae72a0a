"""What each operation should send and give, worked out from the documents alone.

Reads ``openapi/*.yaml`` with PyYAML and nothing else of this repository, so that a mistake of the pipeline or of the
package cannot hide behind the same mistake here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

import yaml

OPENAPI: Final = Path(__file__).parents[2] / "openapi"
SURFACES: Final = {"multi": "/multi", "backoffice": "/multi/backoffice", "simulator": "/simulate/api"}
# Required by the documents and not declared by them: what stands there in truth.
UNDECLARED: Final[Mapping[tuple[str, str], Mapping[str, Any]]] = {
    ("ChargeFee", "destination"): {"$ref": "common.yaml#/components/schemas/InstrumentId"},
    ("StatementResponseEntryTransaction", "type"): {
        "$ref": "multi.yaml#/components/schemas/StatementResponseEntryTransactionType"
    },
    ("StatementResponseEntryExecutingAccessInstrument", "type"): {
        "$ref": "multi.yaml#/components/schemas/AccessInstrumentType"
    },
}
# Declared with the api-key alone, and a user's all the same: a session sends its token.
SESSION_TOKEN: Final = {"managedCardPhysicalReplaceLostOrStolen", "userKyc"}
OPTIONS: Final = {"timeout", "auth_token", "idempotency_ref", "extra_headers", "max_retries"}
# Names under which a string is a secret, beside the `{value}` objects.
SECRETS: Final = {
    "token",
    "authToken",
    "verificationCode",
    "nonce",
    "inviteCode",
    "clientAssertion",
    "activationCode",
    "cardNumber",
    "cvv",
    "password",
    "pin",
}


@cache
def document(name: str) -> Any:
    """Read one file of the folder."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((OPENAPI / f"{name}.yaml").read_text("utf-8"), Loader=loader)


def squeezed(name: str) -> str:
    """Take everything from a name that its spelling may change: `rootUser` and `root_user` are one name."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


class Node(NamedTuple):
    """A schema and the document it stands in; `name` is the component's, where it has one."""

    document: str
    schema: Mapping[str, Any]
    name: str = ""

    def follow(self) -> Node:
        """Resolve references, and an allOf that only annotates one reference."""
        node = self
        while True:
            if "$ref" in node.schema:
                file, _, pointer = node.schema["$ref"].partition("#")
                where = file.removesuffix(".yaml") or node.document
                found: Any = document(where)
                keys = pointer.strip("/").split("/")
                for key in keys:
                    found = found[key.replace("~1", "/").replace("~0", "~")]
                node = Node(where, found, keys[-1])
            elif _only_annotates(node):
                (node,) = _structural(node)
            else:
                return node


def _only_annotates(node: Node) -> bool:
    """Whether a schema is another one with annotations, and not a named variant that adds nothing to its base."""
    return "properties" not in node.schema and not node.name and len(_structural(node)) == 1


def _structural(node: Node) -> list[Node]:
    """The parts of an allOf that say more than a description."""
    parts = [Node(node.document, part) for part in node.schema.get("allOf", ())]
    return [part for part in parts if any(not _annotates(key) for key in part.schema)]


def _annotates(key: str) -> bool:
    return key in ("description", "deprecated", "title") or key.startswith("x-")


class Shape(NamedTuple):
    """An object's properties: its own, and those of everything it is made of."""

    properties: Mapping[str, Node]
    required: frozenset[str]


def shape(node: Node) -> Shape:
    """Flatten an object schema."""
    node = node.follow()
    properties: dict[str, Node] = {}
    required: set[str] = set()
    for part in node.schema.get("allOf", ()):
        inner = shape(Node(node.document, part))
        properties.update(inner.properties)
        required |= inner.required
    for key, schema in node.schema.get("properties", {}).items():
        properties[key] = Node(node.document, schema)
    for key in node.schema.get("required", ()):
        required.add(key)
        if key not in properties:
            schema = UNDECLARED.get((node.name, key), {"type": "string"})
            properties[key] = Node(node.document, schema)
    return Shape(properties, frozenset(required))


def is_object(node: Node) -> bool:
    """Whether a followed schema describes an object with known properties."""
    schema = node.schema
    if "properties" in schema or "required" in schema:
        return True
    return "allOf" in schema and any(is_object(Node(node.document, part).follow()) for part in schema["allOf"])


def variants(node: Node) -> list[tuple[str, Node]]:
    """The variants of a union or of a discriminated base, with the value that names each (or "")."""
    for key in ("oneOf", "anyOf"):
        if key in node.schema:
            return [("", Node(node.document, part)) for part in node.schema[key]]
    mapping = node.schema.get("discriminator", {}).get("mapping", {})
    return [(value, Node(node.document, {"$ref": ref})) for value, ref in mapping.items()]


def is_secret_object(node: Node) -> bool:
    """Whether a followed schema is one of the `{value}` objects."""
    return node.name.startswith("Sensitive") and set(node.schema.get("properties", {})) == {"value"}


@cache
def _rules() -> Mapping[str, Any]:
    return dict(document("unions"))


def sibling_rule(key: str, node: Node) -> tuple[str, Mapping[str, str]] | None:
    """Find the reviewed rule for a union: the field beside it that names the variant, and the variant's value."""
    names = {inner.follow().name for _, inner in variants(node)}
    for place, rule in _rules().items():
        if place.partition(".")[2] == key and "sibling" in rule and set(rule["models"].values()) <= names:
            return rule["sibling"], {model: value for value, model in rule["models"].items()}
    return None


class Builder:
    """Makes JSON that a schema allows, every leaf different.

    Args:
        choice: Which variant of each union is made (modulo how many it has).
        full: Whether optional properties are there.
    """

    def __init__(self, choice: int = 0, *, full: bool = True) -> None:
        self.choice = choice
        self.full = full

    def build(self, node: Node, path: str = "$", key: str = "") -> Any:
        """Make a value."""
        assert path.count(".") < 40, f"{path} does not end"
        node = node.follow()
        choices = variants(node)
        if choices:
            value, inner = choices[self.choice % len(choices)]
            made = self.build(inner, path, key)
            if value:
                made[node.schema["discriminator"]["propertyName"]] = value
            return made
        if is_object(node):
            return self.object(node, path)
        kind = node.schema.get("type")
        if kind == "array":
            return self.array(node, path, key)
        if "additionalProperties" in node.schema:
            inner = Node(node.document, node.schema["additionalProperties"])
            return {f"key{n}": self.build(inner, f"{path}.key{n}") for n in (1, 2)}
        if kind == "object":
            return {}
        return self.scalar(node, path)

    def object(self, node: Node, path: str) -> dict[str, Any]:
        """Make an object, with the siblings of its unions saying which variant was made."""
        properties, required = shape(node)
        made = {
            key: self.build(inner, f"{path}.{key}", key)
            for key, inner in properties.items()
            if self.full or key in required
        }
        for key, inner in properties.items():
            union = inner.follow()
            choices = variants(union)
            rule = sibling_rule(key, union) if choices and key in made else None
            if rule is not None:
                variant = choices[self.choice % len(choices)][1].follow().name
                if variant in rule[1]:
                    made[rule[0]] = rule[1][variant]
        return made

    def array(self, node: Node, path: str, key: str) -> list[Any]:
        """Make two items, or as many as are allowed."""
        inner = Node(node.document, node.schema["items"])
        values = inner.follow().schema.get("enum")
        if values:
            return list(values[:2])
        count = min(2, node.schema.get("maxItems", 2))
        return [self.build(inner, f"{path}[{n}]", key) for n in range(count)]

    def scalar(self, node: Node, path: str) -> Any:
        """Make a leaf."""
        schema, seed = node.schema, crc32(path.encode())
        if "enum" in schema:
            return schema["enum"][seed % len(schema["enum"])]
        kind = schema.get("type", "string")
        if kind == "boolean":
            return bool(seed % 2)
        if kind in ("integer", "number"):
            low = schema.get("minimum", 1)
            wide = 2**53 + 1 if schema.get("format") == "int64" and "maximum" not in schema else low
            high = schema.get("maximum", wide + 1_000_000)
            return wide + seed % (high - wide + 1)
        return text(schema, seed, path)


def text(schema: Mapping[str, Any], seed: int, path: str) -> str:
    """Make a string that fits its pattern and its length."""
    short, digits = f"{seed % 10_000:04d}", f"{seed:010d}"
    name = re.sub(r"[^A-Za-z]", "", path.rpartition(".")[2]) or "text"
    candidates = (
        f"ada+{short}@example.com" if schema.get("format") == "email" else "",
        f"20{short[:2]}-0{seed % 9 + 1}-1{seed % 9}" if schema.get("format") == "date" else "",
        f"99{digits}5551" if schema.get("pattern") in ("^[0-9]+$", "^[0-9]{1,}$") else "",
        "" if path.startswith("$header") else f"{name} é-{short} & co/{short}?",
        f"{name} {short}",
        name[:20],
        digits[:8],
        digits[:6],
        short,
        f"+44{digits[:9]}",
        f"+{short[:3]}",
        "GB29NWBK6016133192" + short,
        "NWBKGB2L",
        f"55{digits}{short}",
        "EUR",
        "SE",
        "en-GB",
        f"{short[:3]}",
    )
    pattern = re.compile(schema.get("pattern", ""))
    low, high = schema.get("minLength", 0), schema.get("maxLength", 10_000)
    for candidate in candidates:
        if candidate and low <= len(candidate) <= high and pattern.search(candidate):
            return candidate
    raise AssertionError(f"{path}: no text fits {schema}")


class Parameter(NamedTuple):
    """One parameter: where it goes, its wire name, and how it is written there."""

    place: str
    name: str
    required: bool
    node: Node
    explode: bool


@dataclass(frozen=True, eq=False)
class Expected:
    """One public method, as the documents describe it."""

    surface: str
    id: str
    resource: str
    method: str
    verb: str
    path: str
    accept: str
    raw: Mapping[str, Any]

    def __repr__(self) -> str:
        return self.label

    @cached_property
    def label(self) -> str:
        """The name users know it by."""
        return ".".join(filter(None, ("" if self.surface == "multi" else self.surface, self.resource, self.method)))

    @cached_property
    def parameters(self) -> list[Parameter]:
        """The parameters that are arguments."""
        found = []
        for raw in self.raw.get("parameters", ()):
            where, entry = self.surface, raw
            if "$ref" in raw:
                node = Node(self.surface, raw).follow()
                where, entry = node.document, node.schema
            if entry["in"] == "header" and entry["name"] in ("accept", "idempotency-ref"):
                continue
            explode = entry.get("explode", True)
            node = Node(where, entry["schema"])
            required = entry["in"] == "path" or entry.get("required", False)
            found.append(Parameter(entry["in"], entry["name"], required, node, explode))
        return found

    @cached_property
    def idempotent(self) -> bool:
        """Whether it takes an idempotency-ref."""
        refs = (Node(self.surface, raw).follow().schema for raw in self.raw.get("parameters", ()))
        return any(entry["name"] == "idempotency-ref" for entry in refs)

    @cached_property
    def known(self) -> Mapping[str, Any]:
        """What is ours alone (permissions, inferred answers): in the document, or in the table that is laid over it."""
        table = (document("repairs")["extensions"].get(self.surface) or {}).get(self.id) or {}
        own = {key: self.raw[f"x-{key}"] for key in ("permissions", "inferred") if f"x-{key}" in self.raw}
        return {**table, **own}

    @cached_property
    def deprecated(self) -> bool:
        """Whether the documents say not to use it any more."""
        return bool(self.raw.get("deprecated"))

    @cached_property
    def body(self) -> Node | None:
        """The schema of the body."""
        if self._request_body is None:
            return None
        node = self._request_body
        return Node(node.document, node.schema["content"]["application/json"]["schema"])

    @cached_property
    def _request_body(self) -> Node | None:
        """The body as it is described, wherever that is."""
        body = self.raw.get("requestBody")
        return None if body is None else Node(self.surface, body).follow()

    @cached_property
    def body_required(self) -> bool:
        """Whether it cannot be called without a body."""
        return self._request_body is not None and bool(self._request_body.schema.get("required"))

    @cached_property
    def flat(self) -> list[Parameter]:
        """The body's fields, where they are arguments of their own."""
        if self.body is None:
            return []
        node = self.body.follow()
        if not is_object(node):
            return []
        base = shape(node)
        fields = dict(base.properties)
        for _, variant in variants(node):
            fields = {**shape(variant).properties, **fields}
        return [
            Parameter("body", key, key in base.required and self.body_required, inner, True)
            for key, inner in fields.items()
        ]

    @cached_property
    def schemes(self) -> tuple[set[str], set[str]]:
        """The headers of credentials: those that are always needed, and those that may be sent."""
        defined = document(self.surface)["components"]["securitySchemes"]
        ways = [
            {"authorization" if defined[name]["type"] == "http" else defined[name]["name"] for name in way}
            for way in self.raw["security"]
        ]
        needed, possible = set.intersection(*ways), set.union(*ways)
        if self.id in SESSION_TOKEN:
            possible = possible | {"authorization"}
        return needed, possible

    @cached_property
    def success(self) -> tuple[int, Node | None]:
        """The status of a success and what it answers; bytes have no schema."""
        for status, answer in self.raw["responses"].items():
            if status.startswith("2"):
                node = Node(self.surface, answer).follow()
                content = node.schema.get("content", {}).get(self.accept)
                if content is not None and self.accept == "application/json":
                    return int(status), Node(node.document, content["schema"])
                return int(status), None
        raise AssertionError(f"{self.label} declares no success")

    @cached_property
    def gives_bytes(self) -> bool:
        """Whether the answer is a file."""
        return self.accept != "application/json"

    @cached_property
    def failures(self) -> dict[str, Node | None]:
        """The documented statuses that are not a success, with the schema of their bodies."""
        found: dict[str, Node | None] = {}
        for status, answer in self.raw["responses"].items():
            if not status.startswith("2"):
                node = Node(self.surface, answer).follow()
                content = node.schema.get("content", {}).get("application/json")
                found[status] = None if content is None else Node(node.document, content["schema"])
        return found

    @cached_property
    def size_parameter(self) -> Parameter | None:
        """The parameter with the size of a page, where the operation is a paged list."""
        query = {parameter.name: parameter for parameter in self.parameters if parameter.place == "query"}
        if "offset" not in query:
            return None
        return query.get("limit") or query.get("statementLimit")

    @cached_property
    def items_key(self) -> str:
        """The name of the items in the answer of a paged list."""
        node = self.success[1]
        assert node is not None, f"{self.label} has no JSON answer"
        arrays = [key for key, inner in shape(node).properties.items() if inner.follow().schema.get("type") == "array"]
        assert len(arrays) == 1, f"{self.label}: {arrays}"
        return arrays[0]


def _all() -> Iterator[Expected]:
    names = document("names")
    for surface, prefix in SURFACES.items():
        by_id = {
            raw["operationId"]: (verb.upper(), prefix + path, raw)
            for path, item in document(surface)["paths"].items()
            for verb, raw in item.items()
        }
        more = names["representations"].get(surface, {})
        for resource, methods in names[surface].items():
            for id, method in methods.items():
                verb, path, raw = by_id.pop(id)
                accept = "application/json"
                declared = {
                    kind
                    for status, answer in raw["responses"].items()
                    if status.startswith("2")
                    for kind in Node(surface, answer).follow().schema.get("content", {})
                }
                if declared and accept not in declared:
                    (accept,) = declared
                yield Expected(surface, id, resource, method, verb, path, accept, raw)
                for kind, other in more.get(id, {}).items():
                    yield Expected(surface, id, resource, other, verb, path, kind, raw)
        assert not by_id, f"{surface}: without a name: {sorted(by_id)}"


@cache
def expected() -> tuple[Expected, ...]:
    """Every public method: the operations, and the further representations of some."""
    return tuple(_all())


@cache
def operations() -> tuple[Expected, ...]:
    """One method per operation."""
    seen: set[tuple[str, str]] = set()
    return tuple(e for e in expected() if (e.surface, e.id) not in seen and not seen.add((e.surface, e.id)))  # type: ignore[func-returns-value]


def arguments(one: Expected, builder: Builder) -> dict[str, Any]:
    """Make a valid value for each argument, by wire name: ``path.id``, ``query.limit``, ``body.tag``, or ``body``."""
    made: dict[str, Any] = {}
    for parameter in one.parameters:
        if parameter.required or builder.full:
            key = f"{parameter.place}.{parameter.name}"
            made[key] = builder.build(parameter.node, f"${key}", parameter.name)
    body = one.body
    if body is not None and (one.body_required or builder.full):
        value = builder.build(body, "$body")
        if one.flat:
            if not value and one.verb == "PATCH":  # an update in which nothing changes is refused
                first = one.flat[0]
                value = {first.name: builder.build(first.node, f"$body.{first.name}", first.name)}
            made.update({f"body.{key}": item for key, item in value.items()})
        else:
            made["body"] = value
    return made


def query_of(one: Expected, made: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The decoded query pairs that the arguments become."""
    pairs: list[tuple[str, str]] = []
    for parameter in one.parameters:
        key = f"{parameter.place}.{parameter.name}"
        if parameter.place != "query" or key not in made:
            continue
        value = made[key]
        if isinstance(value, dict):
            pairs += [(name, wire(item)) for name, item in value.items()]
        elif not isinstance(value, list):
            pairs.append((parameter.name, wire(value)))
        elif parameter.explode:
            pairs += [(parameter.name, wire(item)) for item in value]
        else:
            pairs.append((parameter.name, ",".join(map(wire, value))))
    return pairs


def path_of(one: Expected, made: Mapping[str, Any]) -> str:
    """The path with its parameters filled in."""
    return re.sub(r"\{(.+?)\}", lambda found: wire(made[f"path.{found[1]}"]), one.path)


def body_of(one: Expected, made: Mapping[str, Any]) -> Any:
    """The JSON body that the arguments become; None is no body."""
    if "body" in made:
        return made["body"]
    fields = {key.removeprefix("body."): value for key, value in made.items() if key.startswith("body.")}
    return fields if fields or one.body_required else None


def wire(value: Any) -> str:
    """A leaf as text."""
    return str(value).lower() if isinstance(value, bool) else str(value)
