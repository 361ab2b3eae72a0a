"""The description's schemas, prepared for validation.

Three things differ between an OpenAPI description and what a validator should enforce:

* a ``discriminator`` decides the variant in OpenAPI, but means nothing to JSON Schema: the base becomes
  "base, and the variant that the tag names";
* unions overlap (a RIX payee looks like a SEPA payee), so ``oneOf`` is read as ``anyOf``;
* ``int32`` and ``int64`` become bounds, without which a number could overflow the database.
"""

from __future__ import annotations

from typing import Any

import jsonschema_rs

from weavr_multi.sandbox.json_text import Json

_ROOT = "urn:weavr"
_POINTER = "#/components/schemas/"
_SILENT = frozenset({"description", "example", "examples", "deprecated", "default", "readOnly", "writeOnly", "title"})
_CODES = {
    "verificationCode": "^[0-9]{6}$",
    "inviteCode": "^[0-9]{6}$",
    "nonce": "^[0-9]{6}$",
    "activationCode": "^[0-9]{1,6}$",
}
_BOUNDS = {"int32": 2**31, "int64": 2**63}


class Schemas:
    """Compiles validators against the components of one description.

    Args:
        components: The schemas by name.
        kind: Whose values enumerations have that operations and events share: ``operations`` or ``events``.
    """

    def __init__(self, components: Json, kind: str = "operations") -> None:
        components = {name: of_kind(schema, kind) for name, schema in components.items()}
        self._definitions: Json = {}
        bases = {
            name: schema["discriminator"]
            for name, schema in components.items()
            if "mapping" in schema.get("discriminator", {})
        }
        variants = {_name(target): base for base, rule in bases.items() for target in rule["mapping"].values()}
        for name, schema in components.items():
            converted = _convert(schema)
            if name in variants:
                converted = _replace_ref(
                    converted, f"{_ROOT}#/$defs/{variants[name]}", f"{_ROOT}#/$defs/{variants[name]}.base"
                )
            if name in bases:
                self._definitions[f"{name}.base"] = converted
                converted = _dispatch(name, bases[name])
            self._definitions[name] = converted
        self._registry = jsonschema_rs.Registry(
            [(_ROOT, {"$defs": self._definitions})], draft=jsonschema_rs.Draft202012
        )

    def validator(self, schema: Json) -> jsonschema_rs.Validator:
        """A compiled validator for a schema of the description."""
        return jsonschema_rs.Draft202012Validator(_convert(schema), registry=self._registry, validate_formats=True)

    def resolve(self, schema: Json) -> Json:
        """The definition that a (converted or original) schema stands for, references followed."""
        while "$ref" in schema:
            schema = self._definitions[_name(schema["$ref"])]
        return schema


def of_kind(schema: Json, kind: str) -> Json:
    """A named schema with the values that ``operations`` or ``events`` know, where they differ."""
    return {**schema, "enum": schema["x-values"][kind]} if "x-values" in schema else schema


def _name(reference: str) -> str:
    return reference.rsplit("/", 1)[1]


def _convert(node: Any) -> Any:
    if isinstance(node, list):
        return [_convert(item) for item in node]
    if not isinstance(node, dict):
        return node
    out: Json = {}
    for key, value in node.items():
        if key == "properties":
            out[key] = {name: {**_convert(schema), **_limits(name, schema)} for name, schema in value.items()}
        elif key == "$ref":
            out[key] = value.replace(_POINTER, f"{_ROOT}#/$defs/")
        elif key in ("enum", "required", "const"):
            out[key] = value
        elif key == "oneOf":
            out["anyOf"] = _convert(value)
        elif key not in _SILENT and key != "discriminator" and not key.startswith("x-"):
            out[key] = _convert(value)
    bound = _BOUNDS.get(out.get("format", "")) if out.get("type") == "integer" else None
    if bound:
        out.setdefault("minimum", -bound)
        out.setdefault("maximum", bound - 1)
    return out


def _limits(name: str, schema: Json) -> Json:
    # The description drops the limits of all that is secret: a tokenised value fits none. Codes are never tokenised.
    if not schema.get("x-secret") or schema.get("type") != "string":
        return {}
    if name in _CODES:
        return {"pattern": _CODES[name]}
    return {"minLength": 1} if name == "value" else {}


def _replace_ref(node: Any, old: str, new: str) -> Any:
    if isinstance(node, list):
        return [_replace_ref(item, old, new) for item in node]
    if isinstance(node, dict):
        return {
            key: new if key == "$ref" and value == old else _replace_ref(value, old, new) for key, value in node.items()
        }
    return node


def _dispatch(name: str, rule: Json) -> Json:
    tag = rule["propertyName"]
    branches = [
        {
            "if": {"properties": {tag: {"const": value}}, "required": [tag]},
            "then": {"$ref": f"{_ROOT}#/$defs/{_name(target)}"},
        }
        for value, target in rule["mapping"].items()
    ]
    known = {"properties": {tag: {"enum": list(rule["mapping"])}}}
    return {"allOf": [{"$ref": f"{_ROOT}#/$defs/{name}.base"}, known, *branches]}
