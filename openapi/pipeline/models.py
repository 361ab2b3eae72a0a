"""Models, enumerations and event classes as plain data for the templates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pipeline.arguments import flat_fields
from pipeline.bundle import Bundle
from pipeline.documents import Json
from pipeline.events import Event
from pipeline.kinds import Kinds, Uses, literal
from pipeline.merging import reachable
from pipeline.naming import CLASS_RESERVED, EVENT_RESERVED, MODEL_RESERVED, identifier, member, module_name
from pipeline.operations import Operation
from pipeline.plain import is_enum, ref_name, shape_key
from pipeline.problems import PipelineError
from pipeline.prose import docstring, entry, paragraphs, sentence

_APPROVAL: Final = "PENDING_CHALLENGE"


@dataclass
class Selection:
    """The types that become classes.

    Attributes:
        schemas: By class name, events included.
        given: Those that callers make and answers never hold: their fields accept what arguments accept.
        sent: Those that callers make, whether answers hold them too or not: their limits are checked.
        events: The events by their class.
    """

    schemas: dict[str, Json]
    given: frozenset[str]
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
    taken = [argument.schema for operation in operations for argument in operation.arguments]
    answers = [a for op in operations for call in op.calls for a in call.answer.values() if isinstance(a, dict)]
    bodies = {event.name: _body(bundle, event) for event in events}
    received = reachable(bundle.schemas, [*answers, *bodies.values(), *(event.answer for event in events)])
    sent = reachable(bundle.schemas, taken).keys()
    given = sent - received.keys()
    found = {name: schema for name, schema in bundle.schemas.items() if name in received or name in given}
    for event in events:
        if event.name in found and ref_name(event.schema) != event.name:
            raise PipelineError(event.surface, ("webhooks", event.path), f"{event.name} is the name of a type too")
        found[event.name] = bodies[event.name]
    kept = {name: schema for name, schema in sorted(found.items()) if name not in wrapped}
    return Selection(kept, frozenset(given), frozenset(sent), {event.name: event for event in events})


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

    def models(self) -> Json:
        """Return the data of every model, by class."""
        return {
            name: self._model(name, schema) for name, schema in self.selection.schemas.items() if not is_enum(schema)
        }

    def enums(self) -> Json:
        """Return the data of every enumeration, by class."""
        return {
            name: _enum(schema, self._described(name, schema))
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
        seen: set[str] = set()
        for wire, sub in schema["properties"].items():
            attribute = identifier(wire, MODEL_RESERVED | (EVENT_RESERVED if event else frozenset()))
            while attribute in seen:
                attribute += "_"
            seen.add(attribute)
            fields.append(self._field(name, attribute, wire, sub, wire in (schema.get("required") or ()), uses))
            fields[-1]["inherited"] = base is not None and _same_field(self.selection.schemas[base], schema, wire)
        plain = "Event" if event else "Confirmable" if self._waits_for_approval(schema) else "Model"
        uses.runtime.add(plain)
        if base:
            uses.runtime.discard(plain)
        variants = self._variants(schema)
        uses.runtime.add("Fields")
        uses.typing.add("ClassVar")
        if variants:
            uses.runtime.add("Variants")
        uses.models.discard(name)
        return {
            "base": base or plain,
            "base_module": module_name(base) if base else None,
            "fields": fields,
            "variants": variants,
            "doc": docstring(self._doc(name, schema, event, fields), 4),
            **imports(uses),
        }

    def _waits_for_approval(self, schema: Json) -> bool:
        """Whether the type's state says that its user has to approve it: such models can say so in one word."""
        name = ref_name(schema["properties"].get("state") or {})
        state = self.bundle.schemas.get(name or "", {})
        return is_enum(state) and _APPROVAL in state["enum"]

    def _field(self, holder: str, attribute: str, wire: str, schema: Json, required: bool, uses: Uses) -> Json:
        given = holder in self.selection.given
        kind = self.kinds.kind(schema, holder, wire, uses)
        limits = self.kinds.constraints(schema, holder, wire) if holder in self.selection.sent else None
        secret = self.kinds.secrecy.of(holder, wire, schema) is not None
        text = self.kinds.annotation(schema, holder, wire, uses, given=given and not secret)
        default = ""
        if not required:
            text += " | Unset"
            uses.runtime |= {"UNSET", "Unset"}
            default = " = UNSET"
        if secret:
            converter = "sensitive" if required else "optional_sensitive"
            uses.runtime |= {converter}
            default = f" = field({'' if required else 'default=UNSET, '}converter={converter})"
        row = f"{literal(attribute)}, {literal(wire)}, {kind}, {required}, {literal(limits)}"
        return {
            "line": f"{attribute}: {text}{default}",
            "row": f"({row})",
            "name": attribute,
            "text": sentence(schema.get("description") or ""),
            "secret": secret,
        }

    def _variants(self, schema: Json) -> str | None:
        tag = schema.get("discriminator")
        if not tag:
            return None
        table = {value: ref_name({"$ref": target}) for value, target in (tag.get("mapping") or {}).items()}
        known = {value: name for value, name in table.items() if name in self.selection.schemas}
        return literal((tag["propertyName"], known)) if known else None

    def _doc(self, name: str, schema: Json, event: Event | None, fields: list[Json]) -> list[str]:
        text = (sentence(event.summary) + "\n\n" + event.description) if event else self._described(name, schema)
        lines = paragraphs(sentence(text), 4) or [f"{name}, as it is described where it is used."]
        if event:
            arrives = "" if event.called_as == event.path else f", described as ``{event.path}``"
            lines += ["", *paragraphs(f"Arrives at ``{event.called_as}``{arrives}.", 4)]
            if event.answer:
                lines += ["", *paragraphs(f"The receiver answers with {ref_name(event.answer) or 'JSON'}.", 4)]
        described = [field for field in fields if field["text"]]
        if described:
            lines += ["", "Attributes:"]
            for field in described:
                lines += entry(field["name"], field["text"], 4)
        return lines


def _same_field(base: Json, schema: Json, wire: str) -> bool:
    """Whether a variant has a field just as its base has it."""
    one, other = base["properties"].get(wire), schema["properties"][wire]
    needed = [wire in (holder.get("required") or ()) for holder in (base, schema)]
    return one is not None and shape_key(one) == shape_key(other) and needed[0] == needed[1]


def _enum(schema: Json, text: str) -> Json:
    lines = paragraphs(sentence(text or "The values that the description lists."), 4)
    return {
        "members": members(map(str, schema["enum"])),
        "doc": docstring(lines, 4),
    }


def members(values: Iterable[str]) -> list[Json]:
    """Return the members of an enumeration, each with a name of its own."""
    found: dict[str, str] = {}
    for value in values:
        name = member(value)
        while name in found:
            name += "_"
        found[name] = value
    return [{"name": name, "value": literal(value)} for name, value in found.items()]


def imports(uses: Uses) -> Json:
    """Return what a module imports, as the templates want it."""
    clash = uses.models & CLASS_RESERVED
    if clash:
        raise PipelineError("the bundle", "#/components/schemas", f"types with the names of imports: {sorted(clash)}")
    return {
        "runtime": sorted(uses.runtime, key=import_order),
        "typing": sorted(uses.typing),
        "abc": sorted(uses.abc),
        "models": [{"module": module_name(name), "name": name} for name in sorted(uses.models, key=module_name)],
    }


def import_order(name: str) -> tuple[int, str]:
    """Sort names as the linter does: constants, classes, functions."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2), name
