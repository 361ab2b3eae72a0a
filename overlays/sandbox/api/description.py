"""The description as the sandbox needs it: one :class:`Operation` for each of its calls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Any

from weavr_multi.sandbox.api.schemas import Schemas
from weavr_multi.sandbox.json_text import Json, loads

LEGACY = "legacy"
METHODS = ("get", "post", "put", "patch", "delete")

# Declared with the api-key alone, yet about one user: a session sends its token there too.
_NEEDS_TOKEN_ANYWAY = frozenset({"managed_cards.replace_lost_or_stolen", "users.start_kyc"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """One path, query or header parameter."""

    name: str
    place: str
    required: bool
    schema: Json
    kind: str
    explode: bool
    names: tuple[str, ...] = ()
    """The properties of an object."""


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One call of the API, and all that is documented about its answers."""

    surface: str
    id: str
    name: str
    method: str
    path: str
    needs_programme_key: bool
    bearer: str
    """``required``, ``optional`` or ``none``."""
    idempotent: bool
    permissions: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    body: Json | None
    body_required: bool
    answers: dict[int, dict[str, Json]]
    errors: dict[str, Json | None]
    """Status (or ``default``) to the schema of its body; ``None``: no body."""
    codes: dict[int, frozenset[str]]
    error_shape: str
    """``syntax``, ``validation`` (back office) or ``simulator``."""

    @property
    def success(self) -> int:
        """The status of a plain success."""
        return min(self.answers)

    def knows(self, status: int, code: str) -> bool:
        """Whether the answer is documented for this call."""
        return code in self.codes.get(status, ())


class Description:
    """All operations and events, with their schemas."""

    def __init__(self, document: Json) -> None:
        self.schemas = Schemas(document["components"]["schemas"])
        self._components = document["components"]["schemas"]
        self.operations = [
            self._operation(path, method, item[method], item)
            for path, item in [*document["paths"].items(), *document.get("x-earlier", {}).items()]
            for method in METHODS
            if method in item
        ]
        self.operations = _with_older_forms(self.operations)
        self.older = [operation for operation in self.operations if operation.surface == LEGACY]
        """Operations of earlier versions, which today's service lacks."""
        everything = self.operations
        self.operations = [operation for operation in everything if operation.surface != LEGACY]
        self.by_name = {operation.name: operation for operation in everything}
        self._by_id = {(operation.surface, operation.id): operation for operation in everything}
        self.webhooks: dict[str, Json] = document.get("x-webhooks", {})
        self.secrets: frozenset[str] = frozenset(document.get("x-secrets", ()))
        """Names of fields that hold secrets."""

    @cached_property
    def event_schemas(self) -> Schemas:
        """The schemas with the values that events know."""
        return Schemas(self._components, "events")

    def served(self, version: str | None) -> list[Operation]:
        """What a service of this version answers; None: today's."""
        return self.operations if version is None else [*self.operations, *self.older]

    def find(self, name: str) -> Operation:
        """An operation by its public name (``transfers.create``) or its id in the description."""
        found = self.by_name.get(name)
        if found is None:
            found = next((o for s in ("multi", "backoffice", "simulator") if (o := self._by_id.get((s, name)))), None)
        if found is None:
            raise KeyError(f"no operation is called {name!r}; names look like 'managed_accounts.create'")
        return found

    def _operation(self, path: str, method: str, raw: Json, item: Json) -> Operation:
        facts: Json = raw["x-weavr"]
        schemes = _schemes(raw, facts)
        name = facts["name"] if facts["surface"] == "multi" else f"{facts['surface']}.{facts['name']}"
        answers, errors = _responses(raw["responses"])
        body = raw.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        parameters = tuple(self._parameter(p) for p in [*item.get("parameters", ()), *raw.get("parameters", ())])
        return Operation(
            surface=facts["surface"],
            id=facts["id"],
            name=name,
            method=method.upper(),
            path=path,
            needs_programme_key="programme-key" in schemes,
            bearer="required" if name in _NEEDS_TOKEN_ANYWAY else schemes.get("bearer", "none"),
            idempotent=any(p.name == "idempotency-ref" for p in parameters),
            permissions=tuple(facts.get("permissions") or ()),
            parameters=parameters,
            body=body,
            body_required=bool(raw.get("requestBody", {}).get("required")),
            answers=answers,
            errors=errors,
            codes={int(status): frozenset(codes) for status, codes in facts["codes"].items() if status.isdigit()},
            error_shape=self._error_shape(facts["surface"], errors.get("400")),
        )

    def _parameter(self, raw: Json) -> Parameter:
        schema: Json = raw.get("schema") or {}
        resolved = self.schemas.resolve(schema)
        kind = resolved.get("type", "string")
        return Parameter(
            name=raw["name"],
            place=raw["in"],
            required=bool(raw.get("required")),
            schema=schema,
            kind=kind if isinstance(kind, str) else "string",
            explode=bool(raw.get("explode", raw.get("style", "form") == "form")),
            names=tuple(resolved.get("properties", ())),
        )

    def _error_shape(self, surface: str, schema: Json | None) -> str:
        if surface == "simulator":
            return "simulator"
        properties = self.schemas.resolve(schema).get("properties", {}) if schema else {}
        return "validation" if "validationErrors" in properties else "syntax"


def _with_older_forms(operations: list[Operation]) -> list[Operation]:
    """Operations that still take the parameters, and give the media types, of the deprecated form beside them."""
    names = {operation.name: operation for operation in operations}
    found = []
    for operation in operations:
        older = names.get(f"{operation.name}_deprecated")
        if older is None:
            found.append(operation)
            continue
        known = {(p.place, p.name) for p in operation.parameters}
        more = tuple(p for p in older.parameters if (p.place, p.name) not in known)
        answers = {status: {**older.answers.get(status, {}), **kinds} for status, kinds in operation.answers.items()}
        found.append(replace(operation, parameters=(*operation.parameters, *more), answers=answers))
    return found


def _schemes(raw: Json, facts: Json) -> dict[str, str]:
    """Scheme to ``required`` or ``optional``; the documents name the schemes differently."""
    alternatives: list[Any] = raw.get("security") or [facts.get("security", ())]
    named = [{_scheme(name) for name in alternative} for alternative in alternatives]
    return {
        scheme: "required" if all(scheme in alternative for alternative in named) else "optional"
        for scheme in set().union(*named)
    }


def _scheme(name: str) -> str:
    lowered = name.lower().replace("_", "-")
    if lowered in ("bearer", "auth-token"):
        return "bearer"
    return "programme-key" if lowered in ("programme-key", "api-secret-key") else "api-key"


def _responses(raw: Json) -> tuple[dict[int, dict[str, Json]], dict[str, Json | None]]:
    answers: dict[int, dict[str, Json]] = {}
    errors: dict[str, Json | None] = {}
    for status, response in raw.items():
        content = response.get("content", {})
        if status.startswith("2"):
            answers[int(status)] = {kind: media.get("schema", {}) for kind, media in content.items()}
        else:
            errors[status] = content.get("application/json", {}).get("schema")
    return answers, errors


def load(path: Path | None = None) -> Description:
    """The description of the package, or of a file."""
    return _packaged() if path is None else Description(loads(path.read_bytes()))


@cache
def _packaged() -> Description:
    raw = resources.files("weavr_multi").joinpath("description.json").read_bytes()
    return Description(loads(raw))
