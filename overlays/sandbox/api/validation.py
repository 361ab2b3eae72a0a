"""Validates requests against the description: returns typed parameters and a body, or names the invalid fields."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import jsonschema_rs

from weavr_multi.sandbox.api.description import Operation, Parameter
from weavr_multi.sandbox.api.schemas import Schemas
from weavr_multi.sandbox.errors import BadRequest, InvalidField
from weavr_multi.sandbox.json_text import Json, loads

_INTEGER = re.compile(r"-?[0-9]{1,40}")
_FRACTION = re.compile(rb"[0-9][.eE]")
_WORDS = {
    "required": "REQUIRED",
    "type": "REQUIRES",
    "minLength": "SIZE",
    "maxLength": "SIZE",
    "minItems": "SIZE",
    "maxItems": "SIZE",
    "uniqueItems": "NOT_IN",
    "minimum": "AT_LEAST",
    "exclusiveMinimum": "AT_LEAST",
    "maximum": "AT_MOST",
    "exclusiveMaximum": "AT_MOST",
    "enum": "IN",
    "const": "EXACTLY",
    "pattern": "REGEX",
    "format": "REGEX",
}

# What can be a token, in bodies.
_TOKENISED = ("password", "oldPassword", "newPassword", "pin", "cardNumber", "cvv")
_PREFIX = "tok_"


def is_token(value: Any) -> bool:
    """Whether a secret, or the object that holds it, is a token."""
    text = value.get("value") if isinstance(value, dict) else value
    return str(text).startswith(_PREFIX)


class Checker:
    """Validates the requests of one operation with validators compiled once, at first use."""

    def __init__(self, operation: Operation, schemas: Schemas) -> None:
        self._operation = operation
        self._path = _parameters(operation, "path")
        self._query = _parameters(operation, "query")
        self._headers = [p for p in _parameters(operation, "header") if "enum" in p.schema]
        self._path_validator = schemas.validator(_object(self._path))
        self._query_validator = schemas.validator(_object(self._query))
        self._header_validator = schemas.validator(_object(self._headers)) if self._headers else None
        self._body_validator = schemas.validator(operation.body) if operation.body is not None else None
        self._query_required = any(p.required for p in self._query)

    def path(self, values: dict[str, str]) -> dict[str, str]:
        """Path parameters, checked. They stay text, also where they are declared as integers."""
        if values:
            typed = {p.name: _scalar(values[p.name], p.kind) for p in self._path if p.name in values}
            _check(self._path_validator, typed)
        return values

    def query(self, raw: bytes) -> Json:
        """Query parameters, decoded and checked; unknown ones are ignored."""
        if not raw and not self._query_required:
            return {}
        values = _decode_query(self._query, raw)
        _check(self._query_validator, values)
        return values

    def headers(self, headers: dict[bytes, bytes]) -> None:
        """Headers that take one of a few values."""
        if self._header_validator is not None:
            present = {
                p.name: headers[key].decode("latin-1") for p in self._headers if (key := p.name.encode()) in headers
            }
            _check(self._header_validator, present)

    def body(self, raw: bytes) -> Any:
        """The parsed body; ``None`` where there is none."""
        if not raw:
            if self._operation.body_required:
                raise BadRequest(InvalidField("body", "REQUIRED"), message="A body is required.")
            return None
        try:
            value = loads(raw)
        except ValueError:
            raise BadRequest(message="The body is not JSON.") from None
        if self._body_validator is None:
            return None
        _check(self._body_validator, value)
        return _whole(value) if _FRACTION.search(raw) else value

    def tokens_only(self, body: Any) -> None:
        """Refuse plain passwords, PINs and card details, for programmes that take tokens only."""
        given = body if isinstance(body, dict) else {}
        plain = [
            f"{name}.value" if isinstance(given[name], dict) else name
            for name in _TOKENISED
            if name in given and not is_token(given[name])
        ]
        if plain:
            raise BadRequest(
                *(InvalidField(name, "REQUIRES") for name in plain),
                message="This programme takes tokenised values only.",
            )

    def check_body(self, value: Any) -> None:
        """Check a body that is parsed already (an operation of a bulk)."""
        if self._body_validator is not None:
            _check(self._body_validator, value)


def _parameters(operation: Operation, place: str) -> list[Parameter]:
    return [p for p in operation.parameters if p.place == place]


def _object(parameters: list[Parameter]) -> Json:
    properties = {p.name: p.schema for p in parameters}
    return {"type": "object", "properties": properties, "required": [p.name for p in parameters if p.required]}


def _decode_query(parameters: list[Parameter], raw: bytes) -> Json:
    pairs = parse_qsl(raw.decode("latin-1"), keep_blank_values=True)
    values: Json = {}
    for parameter in parameters:
        name = parameter.name
        if parameter.kind == "object":
            found = _object_value(parameter, pairs)
            if found:
                values[name] = found
            continue
        texts = [value for key, value in pairs if key == name]
        if not texts:
            continue
        if parameter.kind == "array":
            # A repeated parameter and a comma-separated one are told apart by the description alone.
            items = texts if parameter.explode else [part for text in texts for part in text.split(",")]
            values[name] = items
        else:
            values[name] = _scalar(texts[-1], parameter.kind)
    return values


def _object_value(parameter: Parameter, pairs: list[tuple[str, str]]) -> Json:
    """An object parameter: exploded (``type=…&id=…``), bracketed or dotted; integrators write all three."""
    found: Json = {}
    for name in parameter.names:
        spelled = (name, f"{parameter.name}[{name}]", f"{parameter.name}.{name}")
        texts = [value for key, value in pairs if key in spelled]
        if texts:
            found[name] = texts[-1]
    return found


def _scalar(text: str, kind: str) -> Any:
    if kind == "integer":
        return int(text) if _INTEGER.fullmatch(text) else text
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower(), text)
    return text


def _check(validator: jsonschema_rs.Validator, value: Any) -> None:
    try:
        if validator.is_valid(value):
            return
        errors = list(validator.iter_errors(value))
    except ValueError:
        raise BadRequest(message="The request is nested too deeply.") from None
    fields: dict[str, InvalidField] = {}
    for error in errors:
        for name, word, params in _explain(error):
            fields.setdefault(name, InvalidField(name, word, params))
    raise BadRequest(*fields.values())


def _explain(error: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    kind = error.kind
    path = [str(step) for step in error.instance_path]
    word = kind.name
    if word in ("anyOf", "oneOf"):
        # Blame the alternative that came closest, which is the one the caller most likely meant.
        branches = [branch for branch in kind.context if branch]
        closest: list[Any] = min(branches, key=_distance, default=[])
        return [entry for inner in closest for entry in _explain(inner)] or [(_join(path), "REQUIRES", ())]
    if word == "required":
        path = [*path, kind.property]
    params = _params(kind, word)
    if word == "minLength" and error.instance == "":
        return [(_join(path), "HAS_TEXT", ())]
    return [(_join(path), _WORDS.get(word, "REQUIRES"), params)]


def _distance(branch: list[Any]) -> tuple[int, int]:
    """How far a value is from an alternative: fields that are missing weigh more than fields that are wrong."""
    return sum(error.kind.name == "required" for error in branch), len(branch)


def _params(kind: Any, word: str) -> tuple[str, ...]:
    if word in ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"):
        return (str(kind.limit),)
    if word == "pattern":
        return (str(kind.pattern),)
    if word == "enum":
        return tuple(str(option) for option in kind.options)
    return ()


def _join(path: list[str]) -> str:
    return ".".join(path) or "body"


def _whole(value: Any) -> Any:
    """``1.0`` is an integer to JSON Schema; amounts must be integers to Python too."""
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 2**63
    return int(value) if whole else value
