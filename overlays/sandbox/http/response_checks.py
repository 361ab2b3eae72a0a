"""Checks that what the sandbox sends fits the description: responses and webhooks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

import jsonschema_rs

from weavr_multi.sandbox.api.call import Response
from weavr_multi.sandbox.api.description import Description, Operation
from weavr_multi.sandbox.json_text import Json, loads


class ResponseChecker:
    """Validates what the sandbox itself says; on in tests, off by default for speed."""

    def __init__(self, description: Description) -> None:
        self._schemas = description.schemas
        self._validators: dict[tuple[str, str], jsonschema_rs.Validator] = {}

    def problem(self, operation: Operation, status: int, answer: Response | None, raw: bytes) -> str | None:
        """What is wrong with an answer, if anything."""
        if 200 <= status < 300:
            media = answer.media_type if answer is not None else "application/json"
            content = operation.answers.get(status)
            if content is None:
                return f"{operation.name}: status {status} is not documented"
            if not content:
                return f"{operation.name}: {status} has a body" if raw else None
            if media not in content:
                return f"{operation.name}: {status} in {media} is not documented"
            schema: Json | None = content[media] if media == "application/json" else None
        else:
            key = str(status) if str(status) in operation.errors else "default"
            if key not in operation.errors:
                return f"{operation.name}: status {status} is not documented"
            schema = operation.errors[key]
            if not raw:
                return None
        return self._body(operation, str(status), schema, raw)

    def _body(self, operation: Operation, status: str, schema: Json | None, raw: bytes) -> str | None:
        if schema is None:
            return None
        key = (operation.name, status)
        if key not in self._validators:
            self._validators[key] = self._schemas.validator(schema)
        validator = self._validators[key]
        value: Any = loads(raw)
        if validator.is_valid(value):
            return None
        return f"{operation.name}: {status} does not fit its schema: {_words(validator.iter_errors(value))}"


class EventChecker:
    """Validates the bodies of webhooks, and notes what is wrong; on in tests."""

    def __init__(self, description: Description, problems: list[str]) -> None:
        self._problems = problems
        self._schemas = description.event_schemas
        self._webhooks = description.webhooks
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def __call__(self, path: str, body: Json) -> None:
        """Check an event."""
        known = self._webhooks.get(path)
        if known is None:
            self._problems.append(f"{path}: there is no such event")
            return
        validator = self._validators.get(path)
        if validator is None:
            validator = self._validators[path] = self._schemas.validator(known["schema"])
        # Amounts can be negative, whatever their pattern says.
        faults = [e for e in validator.iter_errors(body) if not (e.kind.name == "pattern" and _is_said_otherwise(e))]
        if faults:
            self._problems.append(f"{path}: {_words(faults)}")


def _words(faults: Iterable[jsonschema_rs.ValidationError]) -> str:
    return "; ".join(f"{'.'.join(map(str, e.instance_path)) or 'body'}: {e.message}" for e in islice(faults, 5))


def _is_said_otherwise(error: jsonschema_rs.ValidationError) -> bool:
    name = str(error.instance_path[-1]).lower() if error.instance_path else ""
    if name == "beneficiaryid" and error.instance == "":
        return True
    return name.endswith(("amount", "value", "adjustment"))
