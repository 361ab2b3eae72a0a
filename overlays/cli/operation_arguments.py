"""The options of ``weavr-multi call OPERATION``, made from the method's signature and the description."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from weavr_multi.cli.catalogue import Catalogue, Operation, Schema, catalogue, snake, squeezed
from weavr_multi.cli.click_import import click
from weavr_multi.cli.secrets import Secret, TextType, prompted
from weavr_multi.cli.text_conversion import Leaf, choices, leaves, put, secret_inside, time_of, type_name, whole_number
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.lazy_imports import imported

_ENTRY: Final = re.compile(r"^ {4,12}(\w+): (.*)$")


class Argument(NamedTuple):
    """One argument of a method; on the wire it is ``body`` where a body is given as a whole."""

    name: str
    wire: str
    schema: Schema
    required: bool
    help: str
    is_time: bool


class JsonValue(TextType):
    """JSON, or ``@FILE`` with JSON in it. A secret inside is taken from a file only."""

    name = "json"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            text = Path(value[1:]).read_text("utf-8-sig") if value.startswith("@") else value
            found = json.loads(text)
        except OSError as error:
            self.fail(f"{value[1:]} cannot be read: {error.strerror}", param, ctx)
        except ValueError:
            self.fail(f"JSON, or @FILE with JSON in it, is needed; got {value[:60]!r}", param, ctx)
        secret = None if value.startswith("@") else secret_inside(catalogue(), found)
        if secret is not None:
            self.fail(f"{secret} is a secret: put the JSON into a file and pass @FILE", param, ctx)
        return found


class Time(TextType):
    """A time, such as ``3d`` (ago) or ``2026-11-28T09:00+00:00``; digits are epoch milliseconds."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return time_of(value) if isinstance(value, str) else value
        except ConfigurationError as error:
            self.fail(str(error), param, ctx)


class MinorUnits(TextType):
    """An amount as the API takes it: a whole number of minor units."""

    name = "integer"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return value if isinstance(value, int) else whole_number(value)
        except ValueError:
            reason = "is not a valid integer: amounts are in minor units, such as 1250 for 12.50 EUR"
            self.fail(f"{value!r} {reason}", param, ctx)


# Choices that are shown in place of a type; more of them stand in the help.
_FEW: Final = 5
_TYPES: Final[Mapping[str, TextType]] = {
    "TEXT": click.STRING,
    "INTEGER": click.INT,
    "NUMBER": click.FLOAT,
    "BOOLEAN": click.BOOL,
    "JSON": JsonValue(),
}


class OperationArguments:
    """The arguments of an operation as options, and the options' values as arguments."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self._catalogue: Catalogue = catalogue()
        self._leaves: dict[str, Leaf] = {}

    @cached_property
    def method(self) -> Any:
        prefix = "" if self.operation.surface == "multi" else f"{self.operation.surface}_"
        module = prefix + self.operation.resource
        resource = imported(f"weavr_multi.api.{module}", module.title().replace("_", ""))
        return getattr(resource, self.operation.method)

    @cached_property
    def arguments(self) -> list[Argument]:
        """The arguments, in the order of the signature."""
        sources = {squeezed(name): (name, schema, required) for name, schema, required in self._sources()}
        helps = _helps(inspect.getdoc(self.method) or "")
        found = []
        for name, parameter in inspect.signature(self.method).parameters.items():
            source = sources.get(squeezed(name))
            if source is not None:
                is_time = "datetime" in str(parameter.annotation)
                found.append(Argument(name, *source, help=helps.get(name, ""), is_time=is_time))
        return found

    def _sources(self) -> Iterator[tuple[str, Schema, bool]]:
        body = self.operation.body
        if body is not None:
            if "body" in inspect.signature(self.method).parameters:
                yield "body", body, bool(self.operation.raw["requestBody"].get("required"))
            else:
                required = self._catalogue.required(body)
                for name, schema in self._catalogue.properties(body).items():
                    yield name, schema, name in required
        for parameter in self.operation.parameters:
            yield parameter["name"], parameter["schema"], bool(parameter.get("required"))

    def options(self) -> list[click.Parameter]:
        """Return an option for each argument, and for each named value inside those that are objects."""
        made: list[click.Parameter] = []
        for argument in self.arguments:
            for leaf in leaves(self._catalogue, (argument.wire,), argument.schema, argument.required):
                identifier = f"leaf_{len(self._leaves)}"
                self._leaves[identifier] = leaf
                inner = ".".join(snake(part).replace("_", "-") for part in leaf.path[1:])
                flag = "--" + argument.name.rstrip("_").replace("_", "-") + (f".{inner}" if inner else "")
                whole = len(leaf.path) == 1
                made.append(self._option(flag, identifier, leaf, argument.help if whole else ""))
                if whole and argument.is_time:
                    made[-1].type, made[-1].metavar = Time(), "TIME"
        return made

    def _option(self, flag: str, identifier: str, leaf: Leaf, help: str) -> click.Option:
        kind = type_name(self._catalogue, leaf.schema)
        known = choices(self._catalogue, leaf.schema)
        many = leaf.schema.get("type") == "array" and kind != "JSON"
        type_: TextType = Secret() if leaf.secret else click.Choice(known) if known else _TYPES[kind]
        if leaf.path[-1] == "amount" and kind == "INTEGER":
            type_ = MinorUnits()
        listed = len(known) <= _FEW
        notes = [text for text, there in (("required", leaf.required), ("repeatable", many)) if there]
        help = help if listed else f"{help} One of {', '.join(known)}."
        shown = f"{help} [{', '.join(notes)}]" if notes else help
        metavar = None if known and listed else "SECRET" if leaf.secret else kind
        return click.Option([flag, identifier], type=type_, multiple=many, help=shown.strip(), metavar=metavar)

    def keywords(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the keyword arguments of the method, from the values of its options by their identifiers; a usage
        error if a required one is missing.
        """
        values: dict[str, Any] = {}
        for identifier, leaf in self._leaves.items():
            value = given.get(identifier)
            if value is not None and value != ():
                put(values, leaf.path, list(value) if isinstance(value, tuple) else value, leaf.name)
        missing = [one for one in self.arguments if one.required and one.wire not in values]
        for argument in [one for one in missing if self._catalogue.is_secret(one.schema)]:
            values[argument.wire] = prompted(argument.name.replace("_", " "))
            missing.remove(argument)
        if missing:
            flags = ", ".join("--" + one.name.replace("_", "-") for one in missing)
            raise click.UsageError(f"{self.operation.name} needs {flags}")
        return {argument.name: values[argument.wire] for argument in self.arguments if argument.wire in values}


def _helps(documentation: str) -> dict[str, str]:
    """Return the first sentence that a docstring says of each argument."""
    section = documentation.partition("Args:\n")[2]
    found: dict[str, list[str]] = {}
    name = ""
    for line in section.splitlines():
        if line and not line.startswith(" "):
            break
        match = _ENTRY.match(line)
        if match is not None and len(line) - len(line.lstrip()) == 4:
            name = match[1]
            found[name] = [match[2]]
        elif name and line.strip():
            found[name].append(line.strip())
        else:
            name = ""
    return {
        name: re.split(r"(?<=[.:;]) ", " ".join(lines), maxsplit=1)[0].rstrip(":;") for name, lines in found.items()
    }
