"""What callers may give in place of models and of enumerations' members: `TypedDict`s and `Literal`s."""

from __future__ import annotations

from pipeline.describe.models import Selection, attributes, checked
from pipeline.describe.prose import attribute_doc, docstring, paragraphs, sentence
from pipeline.describe.python_types import Kinds, Uses, literal, names_of, params_of
from pipeline.normalise.plain import is_enum
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError


class Params:
    """Writes the data of `weavr_multi/params.py`."""

    def __init__(self, selection: Selection, kinds: Kinds) -> None:
        self.selection = selection
        self.kinds = kinds

    def data(self) -> Json:
        """Return the literals, the typed dictionaries, and what they refer to."""
        uses = Uses()
        schemas = self.selection.schemas
        names = [self._literal(name, schema) for name, schema in schemas.items() if is_enum(schema)]
        dicts = [
            self._dict(name, schema, uses)
            for name, schema in schemas.items()
            if name in self.selection.sent and not is_enum(schema)
        ]
        clash = {one["name"] for one in (*names, *dicts)} & schemas.keys()
        if clash:
            raise PipelineError(
                "the bundle", "#/components/schemas", f"types with the names of params: {sorted(clash)}"
            )
        uses.params.clear()
        return {
            "names": names,
            "dicts": dicts,
            "abc": ", ".join(sorted(uses.abc)),
            "runtime": ", ".join(sorted(uses.runtime)),
            "checked": checked(uses),
        }

    @staticmethod
    def _literal(name: str, schema: Json) -> Json:
        values = ", ".join(literal(str(value)) for value in schema["enum"])
        return {"name": names_of(name), "values": values, "doc": f"The values of `{name}` that this version knows."}

    def _dict(self, name: str, schema: Json, uses: Uses) -> Json:
        lines: list[str] = []
        for wire, (attribute, sub, required) in attributes(schema).items():
            text = self.kinds.annotation(sub, name, wire, uses, given=True)
            lines.append(f"{attribute}: {text if required else f'NotRequired[{text} | None]'}")
            lines += [attribute_doc(str(sub.get("description") or ""), 4)]
        doc = paragraphs(sentence(f"A `{name}` as a plain mapping"), 4)
        return {"name": params_of(name), "doc": docstring(doc, 4), "lines": "\n    ".join(filter(None, lines))}
