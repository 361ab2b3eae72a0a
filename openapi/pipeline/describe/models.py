"""Models, enumerations and event classes as plain data for the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.describe.arguments import flat_fields
from pipeline.describe.discriminators import discriminator
from pipeline.describe.enumerations import enumeration
from pipeline.describe.events import Event
from pipeline.describe.operations import Operation
from pipeline.describe.prose import attribute_doc, docstring, paragraphs, sentence
from pipeline.describe.python_types import Kinds, Uses, is_amount, is_date, keywords, literal
from pipeline.normalise.bundle import Bundle
from pipeline.normalise.merging import reachable
from pipeline.normalise.naming import (
    CLASS_RESERVED,
    EVENT_RESERVED,
    MODEL_RESERVED,
    identifier,
    import_order,
    module_name,
)
from pipeline.normalise.plain import READ, WRITE, is_enum, is_open, is_time, only, ref_name, shape_key, variants
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError

_APPROVAL: Final = "PENDING_CHALLENGE"


@dataclass
class Selection:
    """The types that become classes.

    Attributes:
        schemas: By class name, events included.
        sent: Those that callers make, whether responses hold them too or not: their limits are checked.
        events: The events by their class.
    """

    schemas: dict[str, Json]
    sent: frozenset[str]
    events: dict[str, Event]


def select(bundle: Bundle, operations: list[Operation], events: list[Event], wrapped: set[str]) -> Selection:
    """Choose the types that become classes: what methods take and give, and what events hold.

    Args:
        bundle: All types.
        operations: The methods.
        events: The events.
        wrapped: The `{value}` types, which become `Sensitive` instead.
    """
    by_name = {event.name: event for event in events}
    bodies = {event.name: _body(bundle, event) for event in events}
    sent = reachable(bundle.schemas, [argument.schema for op in operations for argument in op.arguments]).keys()
    answers = [*_responses(operations), *bodies.values(), *(event.answer for event in events)]
    received = reachable(bundle.schemas, answers).keys()
    needed = sent | received
    found = {name: schema for name, schema in bundle.schemas.items() if name in needed}
    for name, body in bodies.items():
        event = by_name[name]
        if name in found and ref_name(event.schema) != name:
            raise PipelineError(event.surface, ("webhooks", event.path), f"{name} is the name of a type too")
        found[name] = body
    kept = {
        name: _demanded(found[name], bundle.schemas, sent=name in sent, received=name in received or name in by_name)
        for name in sorted(found.keys() - wrapped)
    }
    return Selection(kept, frozenset(sent), by_name)


def _demanded(schema: Json, schemas: Json, *, sent: bool, received: bool) -> Json:
    """Return a type that demands no more than is there: what only the service gives, and what only a caller does."""
    words = [word for word, applies in ((READ, sent), (WRITE, received)) if applies]
    fields = schema.get("properties") or {}
    needed = schema.get("required") or []
    kept = [wire for wire in needed if not any(only(word, fields[wire], schemas) for word in words)]
    return schema if len(kept) == len(needed) else {**schema, "required": kept}


def _responses(operations: list[Operation]) -> list[Json]:
    return [a for op in operations for call in op.calls for a in call.answer.values() if isinstance(a, dict)]


def _body(bundle: Bundle, event: Event) -> Json:
    """Return the payload as one flat object: events have no variants."""
    name = ref_name(event.schema)
    if name is None or "properties" not in bundle.schemas[name]:
        raise PipelineError(event.surface, ("webhooks", event.path), "an event's body must be an object")
    fields = flat_fields(bundle.schemas, name)
    return {
        "type": "object",
        "properties": {wire: schema for wire, schema, _ in fields},
        "required": [wire for wire, _, needed in fields if needed],
    }


class Models:
    """Writes the data of every class."""

    def __init__(self, bundle: Bundle, selection: Selection, kinds: Kinds) -> None:
        self.bundle = bundle
        self.selection = selection
        self.kinds = kinds

    def models(self) -> Iterator[tuple[str, Json]]:
        """Yield the data of every model with the name of its class; that of all together takes much memory."""
        for name, schema in self.selection.schemas.items():
            if not is_enum(schema):
                yield name, self._model(name, schema)

    def enums(self) -> Json:
        """Return the data of every enumeration, by class."""
        return {
            name: enumeration(schema, self._described(name, schema))
            for name, schema in self.selection.schemas.items()
            if is_enum(schema)
        }

    def _described(self, name: str, schema: Json) -> str:
        """Return what a type is; the documents do not say it of those that they only use in one place."""
        reviewed = self.bundle.reviewed.section("descriptions").get(name)
        return str(reviewed or schema.get("description") or "")

    def _model(self, name: str, schema: Json) -> Json:
        uses = Uses()
        event = self.selection.events.get(name)
        base = schema.get("x-extends") if schema.get("x-extends") in self.selection.schemas else None
        fields: list[Json] = []
        told = discriminator(name, self.selection.schemas[base] if base else None, self.selection.schemas, uses)
        for wire, (attribute, sub, required) in attributes(schema, event is not None).items():
            tells = told is not None and told.wire == wire  # its annotations are others, and so is what they refer to
            shown = Uses() if tells else uses
            fields.append(self._field(name, attribute, wire, sub, required, uses, shown))
            fields[-1]["inherited"] = base is not None and _same_field(self.selection.schemas[base], schema, wire)
            if told and tells:
                fields[-1] |= {"inherited": False, "line": told.line(attribute), "given": told.given(attribute)}
        plain = self._base(schema, event)
        uses.runtime.add(plain)
        if base:
            uses.runtime.discard(plain)
        table = variants(schema, self.selection.schemas)
        uses.runtime |= {"Field", "Fields"}
        additional = self._additional(name, schema, uses)
        uses.typing |= {"ClassVar", "TYPE_CHECKING", "Any"}
        uses.abc.add("Mapping")
        if table:
            uses.runtime.add("Variants")
        uses.models.discard(name)
        return {
            "base": base or plain,
            "base_module": module_name(base) if base else None,
            "fields": fields,
            "times": self._times(name, fields, uses),
            "event": event is not None,
            "variants": literal((schema["discriminator"]["propertyName"], table)) if table else None,
            "additional": additional,
            "doc": docstring(self._doc(name, schema, event) + (_unknown(schema) if table else []), 4),
            **imports(uses),
        }

    def _base(self, schema: Json, event: Event | None) -> str:
        """Return the class of `weavr_multi.core` that a model builds on."""
        if event:
            return "Event"
        if self._waits_for_approval(schema):
            return "Confirmable"
        if {"direction", "transaction", "amount"} <= (has := schema["properties"].keys()) and "counterparty" not in has:
            return "TransactionItem"
        return "Amount" if is_amount(schema) else "CalendarDate" if is_date(schema) else "Model"

    @staticmethod
    def _times(name: str, fields: list[Json], uses: Uses) -> list[Json]:
        """Return the properties that give the times among the fields as datetimes."""
        taken = {field["name"] for field in fields}
        found = []
        for field in fields:
            if field["time"] is None or field["inherited"]:
                continue
            if field["time"] in taken:
                raise PipelineError("the bundle", f"{name}.{field['name']}", f"{field['time']} is a field too")
            ends = field["name"].endswith("expiry_date")
            optional = "" if field["required"] and not ends else " | None"
            uses.others.add(("datetime", "datetime"))
            text = f"`{field['name']}` as a time (UTC)" + ("; None for 0, which is never." if ends else ".")
            reader = "_expiry" if ends else "_moment"
            found.append({"name": field["time"], "type": f"datetime{optional}", "doc": text})
            found[-1]["body"] = f'self.{reader}("{field["name"]}")'
        return found

    def _waits_for_approval(self, schema: Json) -> bool:
        """Whether the type's state says that its user has to approve it: such models can say so in one word."""
        name = ref_name(schema["properties"].get("state") or {})
        state = self.bundle.schemas.get(name or "", {})
        return is_enum(state) and _APPROVAL in state["enum"]

    def _field(
        self, holder: str, attribute: str, wire: str, schema: Json, required: bool, uses: Uses, shown: Uses
    ) -> Json:
        kind = self.kinds.kind(schema, holder, wire, uses)
        checked = holder in self.selection.sent  # limits are not checked in what is received
        limits = self.kinds.constraints(schema, holder, wire) or {}
        limits = limits if checked else {key: value for key, value in limits.items() if key == "nullable"}
        secret = self.kinds.secrecy.of(holder, wire, schema) is not None
        # A model of responses alone takes a number for a time or an id as it would be in one.
        loose = checked or "type" not in schema or schema["type"] in ("array", "object")
        absent = "" if required else " | None = None"
        text = self.kinds.annotation(schema, holder, wire, shown, given=False) + absent
        given = self.kinds.annotation(schema, holder, wire, shown, given=loose or secret) + absent
        row = f"{literal(attribute)}, {literal(wire)}, {kind}{', required=True' if required else ''}{keywords(limits)}"
        return {
            "line": f"{attribute}: {text}",
            "given": f"{attribute}: {given}",
            "doc": attribute_doc(str(schema.get("description") or ""), 4),
            "row": f"Field({row})",
            "name": attribute,
            "required": required,
            "time": time_name(attribute) if is_time(schema) else None,
        }

    def _additional(self, name: str, schema: Json, uses: Uses) -> str | None:
        if not is_open(schema):
            return None
        return self.kinds.kind(schema["additionalProperties"], name, "*", uses)

    def _doc(self, name: str, schema: Json, event: Event | None) -> list[str]:
        text = (sentence(event.summary) + "\n\n" + event.description) if event else self._described(name, schema)
        lines = paragraphs(sentence(text), 4) or [f"{name}, as it is described where it is used."]
        if event:
            arrives = "" if event.called_as == event.path else f", described as ``{event.path}``"
            lines += ["", *paragraphs(f"Arrives at ``{event.called_as}``{arrives}.", 4)]
            if event.answer:
                lines += ["", *paragraphs(f"The receiver answers with {ref_name(event.answer) or 'JSON'}.", 4)]
        return lines


def attributes(schema: Json, event: bool = False) -> dict[str, tuple[str, Json, bool]]:
    """Return the fields of a model by wire name: the attribute, what it holds, whether it is required."""
    reserved = MODEL_RESERVED | (EVENT_RESERVED if event else frozenset())
    found: dict[str, tuple[str, Json, bool]] = {}
    seen: set[str] = set()
    for wire, sub in schema["properties"].items():
        attribute = identifier(wire, reserved)
        while attribute in seen:
            attribute += "_"
        seen.add(attribute)
        found[wire] = (attribute, sub, wire in (schema.get("required") or ()))
    return found


def time_name(attribute: str) -> str:
    """Return the name under which a time is a datetime: `creation_time` for `creation_timestamp`."""
    for ending in ("timestamp", "at", "date"):
        if attribute == ending or attribute.endswith(f"_{ending}"):
            return attribute.removesuffix(ending) + "time"
    return f"{attribute}_time"


def _same_field(base: Json, schema: Json, wire: str) -> bool:
    """Whether a variant has a field just as its base has it."""
    one, other = base["properties"].get(wire), schema["properties"][wire]
    needed = [wire in (holder.get("required") or ()) for holder in (base, schema)]
    return one is not None and shape_key(one) == shape_key(other) and needed[0] == needed[1]


def _unknown(schema: Json) -> list[str]:
    """Return what is said of a type with variants: what comes where none of them fits."""
    field = schema["discriminator"]["propertyName"]
    return ["", *paragraphs(f"A response whose `{field}` this version does not know is of this class itself.", 4)]


def imports(uses: Uses) -> Json:
    """Return what a module imports, as the templates want it."""
    clash = uses.models & CLASS_RESERVED
    if clash:
        raise PipelineError("the bundle", "#/components/schemas", f"types with the names of imports: {sorted(clash)}")
    return {
        "runtime": sorted(uses.runtime, key=import_order),
        "typing": sorted(uses.typing, key=import_order),
        "abc": sorted(uses.abc),
        "checked": checked(uses),
    }


def checked(uses: Uses) -> list[Json]:
    """Return what a module imports for type checkers alone."""
    found = sorted(uses.others)
    found += [("weavr_multi.models", name) for name in sorted(uses.models)]
    params = (("weavr_multi.params", name) for name in sorted(uses.params))
    return [{"module": module, "name": name} for module, name in (*found, *params)]
