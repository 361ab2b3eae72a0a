"""Everything that one generation needs, computed from a folder of descriptions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.bundle import Bundle, assemble
from pipeline.description import description
from pipeline.documents import Json
from pipeline.events import Event, events
from pipeline.generatorinput import generator_input
from pipeline.kinds import Kinds, literal
from pipeline.methods import Methods
from pipeline.models import Models, members, select
from pipeline.naming import module_name
from pipeline.operations import Operation, operations
from pipeline.plain import ref_name
from pipeline.secrecy import Secrecy


@dataclass
class Package:
    """What the generator and the package get.

    Attributes:
        bundle: The documents.
        operations: Every operation.
        events: Every event.
        description: The document that goes into the package.
        generator: The document that the generator reads.
        meta: What the templates need beyond it.
    """

    bundle: Bundle
    operations: list[Operation]
    events: list[Event]
    description: Json
    generator: Json
    meta: Json


def package(folder: Path) -> Package:
    """Compute a package from the documents of a folder."""
    bundle = assemble(folder)
    found, hooks = operations(bundle), events(bundle)
    secrecy = Secrecy(bundle.schemas, bundle.reviewed)
    kinds = Kinds(bundle.schemas, bundle.reviewed, secrecy, bundle.notes)
    wrapped = {name for name in bundle.schemas if secrecy.is_value_object(name)}
    selection = select(bundle, found, hooks, wrapped)
    models = Models(bundle, selection, kinds)
    meta: Json = {
        "MODELS": models.models(),
        "ENUMS": models.enums(),
        "RESOURCES": Methods(kinds).resources(found),
        "EVENTS": [_event(event) for event in hooks],
        "CODES": members(codes(bundle, found)),
        "SECRETS": literal(tuple(sorted({"value", *secrecy.fields, *secrecy.found}))),
        "EXPORTS": {str(name): str(module) for name, module in bundle.reviewed.exports.items()},
    }
    return Package(
        bundle=bundle,
        operations=found,
        events=hooks,
        description=description(bundle, found, hooks, secrecy),
        generator=generator_input(selection, found),
        meta=meta,
    )


def codes(bundle: Bundle, found: list[Operation]) -> list[str]:
    """Return every error code that is documented or was observed."""
    documented = {code for operation in found for listed in operation.codes.values() for code in listed}
    return sorted(documented | {str(code) for code in bundle.reviewed.section("observed_codes")})


def _event(event: Event) -> Json:
    """Return what the receiver of events needs to know of one."""
    called_as = event.called_as if event.called_as != event.path else None
    schemes = ("webhooks-key",) if event.keyed else ()
    facts = (event.path, event.name, called_as, tuple(event.headers), schemes, event.answer is not None)
    answer = ref_name(event.answer) if event.answer else None
    return {"name": event.name, "module": module_name(event.name), "row": literal(facts), "answer": literal(answer)}
