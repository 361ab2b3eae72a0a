"""Unions that a field tells apart: what type checkers learn from a comparison with that field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.describe.enumerations import members
from pipeline.describe.python_types import Uses, literal
from pipeline.normalise.plain import is_enum, ref_name, variants
from pipeline.read.documents import Json

# A comparison narrows a union in mypy where each variant's field is a literal of one kind, and in pyright where it is a
# literal of every kind that is compared with it: a text or an enumeration's member.
_LINES: Final = """if MYPY:
        {name}: Literal[{texts}]  # type: ignore[assignment, unused-ignore]
    else:
        {both}"""
_WIDTH: Final = 112  # of a line in the body of a class's `else`


@dataclass(frozen=True)
class Discriminator:
    """The field of a variant that tells it apart from its siblings."""

    wire: str
    texts: str
    all: str

    def line(self, name: str) -> str:
        """Write the field of the class."""
        both = f"{name}: Literal[{self.all}]  # pyright: ignore"
        if len(both) > _WIDTH:  # the comment counts on the line of the name
            both = f"{name}: Literal[  # pyright: ignore\n            {self.all}\n        ]"
        return _LINES.format(name=name, texts=self.texts, both=both)

    def given(self, name: str) -> str:
        """Write the argument of the constructor."""
        return f"{name}: Literal[{self.all}]"


def discriminator(name: str, base: Json | None, schemas: Json, uses: Uses) -> Discriminator | None:
    """Return how a type is told apart from the other variants of its base.

    Args:
        name: The type.
        base: What it extends; None for nothing.
        schemas: All types.
        uses: Collects what the field refers to.
    """
    table = variants(base or {}, schemas)
    own = [value for value, one in table.items() if one == name]
    if base is None or not own:
        return None
    wire = base["discriminator"]["propertyName"]
    if wire not in base.get("properties", {}):
        return None  # a document may declare the field in its variants alone
    named = ref_name(base["properties"][wire])
    enums = [named] if named else [one for one, schema in schemas.items() if _lists(schema, table)]
    uses.models.update(enums)
    uses.typing.add("Literal")
    uses.runtime.add("MYPY")
    texts = [literal(value) for value in own]
    known = [f"{enum}.{one}" for enum in enums for value in own for one in _member(schemas[enum], value)]
    return Discriminator(wire, ", ".join(texts), ", ".join([*texts, *known]))


def _lists(schema: Json, table: dict[str, str]) -> bool:
    return is_enum(schema) and set(schema["enum"]) == table.keys()


def _member(schema: Json, value: str) -> list[str]:
    """Return the member of an enumeration that has a value; none where it does not list it."""
    return [one["name"] for one in members(map(str, schema["enum"])) if one["value"] == literal(value)]
