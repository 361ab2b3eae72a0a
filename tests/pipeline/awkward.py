"""Documents as vendors publish them, made of ours: no names of ours, and every flaw that was met in real downloads."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from pipeline.read.documents import load_file

from tests.pipeline.documents import REPOSITORY, Json, answer, body, operation, ref

OURS = ("x-permissions", "x-inferred")


def published(surface: str) -> Json:
    """Our document without what is ours: self-contained, and without the extensions."""
    document: Json = json.loads(json.dumps(load_file(REPOSITORY / "openapi" / f"{surface}.yaml").root))
    document.pop("x-webhooks", None)
    for _, operation_ in operations(document):
        for key in OURS:
            operation_.pop(key, None)
    return document


def operations(document: Json) -> list[tuple[str, Json]]:
    """Every operation with its path."""
    return [(path, one) for path, item in document["paths"].items() for one in item.values()]


def older(document: Json) -> Json:
    """An older version: a third fewer operations, fewer values, and mobile verification where it once was."""
    document = deepcopy(document)
    for number, path in enumerate(list(document["paths"])):
        if number % 3 == 0 or path.startswith(("/bulks", "/challenges")):
            del document["paths"][path]
    document["components"]["schemas"]["SendState"]["enum"] = ["COMPLETED", "FAILED"]
    document["paths"]["/corporates/verification/mobile/send"] = {
        "post": operation("corporateMobileVerify", security=[])
    }
    return document


def newer(document: Json) -> Json:
    """A newer version: operations, fields and values that names.yaml does not know."""
    document = deepcopy(document)
    types = document["components"]["schemas"]
    types["ManagedAccount"]["properties"]["colour"] = {"type": "string", "enum": ["RED", "BLUE"]}
    types["SendState"]["enum"].append("TELEPORTED")
    types["Vault"] = {
        "type": "object",
        "required": ["id", "opening"],
        "properties": {
            "id": {"type": "string", "pattern": "^[0-9]+$"},
            "contents": {"type": "array", "items": ref("CurrencyAmount")},
        },
    }
    page = {
        "type": "object",
        "properties": {"vaults": {"type": "array", "items": ref("Vault")}, "count": {"type": "integer"}},
    }
    window = [{"name": name, "in": "query", "schema": {"type": "integer"}} for name in ("offset", "limit")]
    token = [{"api-key": [], "auth_token": []}]
    document["paths"] |= {
        "/vaults": {
            "get": operation("vaultsGet", parameters=window, responses=answer(page), security=token),
            "post": operation(
                "vaultCreate",
                requestBody=body({"allOf": [ref("Vault")]}),
                responses=answer(ref("Vault")),
                security=token,
            ),
        },
        "/vaults/{id}/open": {"post": operation("vaultOpen", responses=answer(ref("Vault")), security=token)},
    }
    return document


def awkward(document: Json) -> Json:
    """The flaws, all at once."""
    document = deepcopy(document)
    document["servers"] = [{"url": "https://sandbox.weavr.io/multi'", "description": None}, {"url": ""}]
    for number, (_, one) in enumerate(operations(document)):
        one["description"] = None
        one["tags"] = ["Same", "Same"]
        one["x-readme"] = {"code-samples": []}
        for status, response in one["responses"].items():
            response["headers"] = {"request-ref": {"schema": {}}, "empty": {}}
            if number % 2 and status.startswith("2"):
                response["description"] = None
        for parameter in one.get("parameters", ()):
            parameter["example"] = None
    _rename_schemes(document, {"api-key": "API_Secret_Key", "auth_token": "Auth_Token"})
    types = document["components"]["schemas"]
    types["IbanDetails"] = {
        "type": "object",
        "required": ["iban", "unheard"],
        "properties": {"iban": {"type": "string"}},
    }
    types["Address"]["properties"]["details"] = ref("IbanDetails")
    types["Merchant"]["properties"]["country"] = {
        "allOf": [{"type": "string"}, {"description": "A country."}],
        "nullable": True,
    }
    types["Unused"] = None
    return document


def _rename_schemes(document: Json, names: dict[str, str]) -> None:
    schemes = document["components"]["securitySchemes"]
    document["components"]["securitySchemes"] = {names.get(name, name): scheme for name, scheme in schemes.items()}
    hooks: Any = [one for item in (document.get("webhooks") or {}).values() for one in item.values()]
    for one in [*(one for _, one in operations(document)), *hooks]:
        if "security" in one:
            one["security"] = [
                {names.get(name, name): scopes for name, scopes in way.items()} for way in one["security"]
            ]
