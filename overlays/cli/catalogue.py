"""The operations and schemas of the packaged description, as the command line needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from weavr_multi.core.packaged_description import description

Schema: TypeAlias = Mapping[str, Any]

_METHODS: Final = ("get", "post", "put", "patch", "delete")
# Parameters that are options of every call, or that choose the method.
_NOT_ARGUMENTS: Final = frozenset({"idempotency-ref", "accept"})


def squeezed(name: str) -> str:
    """Return a name without what its spelling may change: ``rootUser``, ``root_user`` and ``root-user`` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def snake(name: str) -> str:
    """Return a wire name as Python spells it: ``rootUser`` becomes ``root_user``."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")


class Operation(NamedTuple):
    """One public method and what the description says about its operation.

    Attributes:
        name: Such as ``managed_accounts.list`` or ``backoffice.users.create``.
        surface: multi, backoffice or simulator.
        security: The credentials that it takes.
        raw: The operation as it stands in the description.
        shared: The parameters that its path declares for all methods.
    """

    name: str
    surface: str
    method: str
    summary: str
    security: tuple[str, ...]
    raw: Schema
    shared: tuple[Schema, ...]

    @property
    def resource(self) -> str:
        """The name of the resource, without its surface."""
        return self.name.removeprefix(f"{self.surface}.").rpartition(".")[0]

    @property
    def needs_token(self) -> bool:
        """Whether it is called with a user's (or an identity's) token."""
        return "bearer" in self.security or bool(self.raw["x-weavr"]["session_token"])

    @property
    def idempotent(self) -> bool:
        return bool(self.raw["x-weavr"]["idempotent"])

    @property
    def paged(self) -> bool:
        return self.raw["x-weavr"]["page"] is not None and not self.gives_bytes

    @property
    def gives_bytes(self) -> bool:
        """Whether the method gives a file (PDF, CSV)."""
        return bool(self.method != self.raw["x-weavr"]["representations"].get("application/json"))

    @property
    def parameters(self) -> list[Schema]:
        """Path, query and header parameters that are arguments."""
        both = [*self.shared, *self.raw.get("parameters", ())]
        return [one for one in both if one["name"] not in _NOT_ARGUMENTS]

    @property
    def body(self) -> Schema | None:
        """The schema of the JSON body."""
        found: Schema | None = (
            self.raw.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        )
        return found


class Catalogue:
    """Every operation by its public name, and the schemas that they name."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._schemas: Mapping[str, Schema] = document["components"]["schemas"]
        self.secrets: frozenset[str] = frozenset(document["x-secrets"])
        self.events: tuple[str, ...] = tuple(document["x-webhooks"])
        self._document = document

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """Operations by public name. One that answers in several forms has a name for each."""
        return {operation.name: operation for operation in self._read()}

    def _read(self) -> Iterator[Operation]:
        for path in self._document["paths"].values():
            for raw in (path[method] for method in _METHODS if method in path):
                facts = raw["x-weavr"]
                surface, resource = facts["surface"], facts["name"].rpartition(".")[0]
                prefix = "" if surface == "multi" else f"{surface}."
                for method in facts["representations"].values():
                    yield Operation(
                        f"{prefix}{resource}.{method}",
                        surface,
                        method,
                        raw.get("summary", ""),
                        tuple(facts["security"]),
                        raw,
                        tuple(path.get("parameters", ())),
                    )

    def event(self, path: str) -> Schema:
        """Return the schema of an event's body."""
        found: Schema = self._document["x-webhooks"][path]["schema"]
        return found

    def follow(self, schema: Schema) -> Schema:
        """Resolve a reference, and an ``allOf`` that only annotates one."""
        while True:
            if "$ref" in schema:
                schema = self._schemas[schema["$ref"].rpartition("/")[2]]
            elif "properties" not in schema and len(schema.get("allOf", ())) == 1:
                schema = schema["allOf"][0]
            else:
                return schema

    def properties(self, schema: Schema) -> dict[str, Schema]:
        """Return the properties of an object: its own, and those of everything that it is made of."""
        schema = self.follow(schema)
        found: dict[str, Schema] = {}
        for part in schema.get("allOf", ()):
            found |= self.properties(part.get("then", part))
        return found | dict(schema.get("properties", {}))

    def required(self, schema: Schema) -> set[str]:
        """Return the required properties of an object."""
        schema = self.follow(schema)
        inner = (self.required(part) for part in schema.get("allOf", ()) if "then" not in part)
        return set(schema.get("required", ())).union(*inner)

    def forms(self, schema: Schema) -> dict[str, Schema]:
        """Return the properties that an object can have in any of its forms; nothing if it has one form.

        A property of several forms that differ in it is a text if it is one in each, else any JSON.
        """
        schema = self.follow(schema)
        found: dict[str, list[Schema]] = {}
        for form in schema.get("oneOf", schema.get("anyOf", ())):
            for name, inner in self.properties(form).items():
                found.setdefault(name, []).append(self.follow(inner))
        return {name: self._common(schemas) for name, schemas in found.items()}

    def _common(self, schemas: list[Schema]) -> Schema:
        if all(schema == schemas[0] for schema in schemas):
            return schemas[0]
        return {"type": "string"} if all(schema.get("type") == "string" for schema in schemas) else {}

    def is_secret(self, schema: Schema) -> bool:
        """Whether a schema is a secret text, or one of the ``{value}`` objects around one."""
        schema = self.follow(schema)
        if schema.get("x-secret"):
            return True
        properties = schema.get("properties", {})
        return set(properties) == {"value"} and bool(properties["value"].get("x-secret"))

    def is_plain_object(self, schema: Schema) -> bool:
        """Whether a schema is one object with known properties: no union, no map."""
        schema = self.follow(schema)
        union = any(key in schema for key in ("oneOf", "anyOf", "discriminator", "if"))
        return not union and all("if" not in part for part in schema.get("allOf", ())) and bool(self.properties(schema))


@cache
def catalogue() -> Catalogue:
    """Read the packaged description, once."""
    return Catalogue(description())
