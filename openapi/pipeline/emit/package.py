"""Everything that one generation needs, computed from a folder of descriptions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.describe.enumerations import members
from pipeline.describe.events import Event, events
from pipeline.describe.methods import Methods
from pipeline.describe.models import Models, select
from pipeline.describe.operations import Operation, operations
from pipeline.describe.params import Params
from pipeline.describe.python_types import Kinds, literal
from pipeline.describe.secrecy import Secrecy
from pipeline.emit.description import description
from pipeline.emit.generator_input import generator_input
from pipeline.emit.template_data import model_record
from pipeline.normalise.bundle import Bundle, assemble
from pipeline.normalise.naming import module_name, pascal
from pipeline.normalise.plain import ref_name
from pipeline.read.documents import Json
from pipeline.read.surfaces import Surface


@dataclass
class Package:
    """What the generator and the package get.

    Attributes:
        bundle: The documents.
        operations: Every operation.
        events: Every event.
        description: The document that goes into the package.
        generator: What the generator reads: one document, or of many types several.
        meta: What the templates need beyond it.
    """

    bundle: Bundle
    operations: list[Operation]
    events: list[Event]
    description: Json
    generator: list[Json]
    meta: Json


def package(folder: Path, known: dict[str, Json] | None = None) -> Package:
    """Compute a package from the documents of a folder, of which some may have been read already."""
    bundle = assemble(folder, known=known)
    found, hooks = operations(bundle), events(bundle)
    secrecy = Secrecy(bundle.schemas, bundle.reviewed)
    kinds = Kinds(bundle.schemas, bundle.reviewed, secrecy, bundle.notes)
    wrapped = {name for name in bundle.schemas if secrecy.is_value_object(name)}
    selection = select(bundle, found, hooks, wrapped)
    kinds.sent = selection.sent & selection.schemas.keys()
    models = Models(bundle, selection, kinds)
    meta: Json = {
        "MODELS": {name: model_record(model) for name, model in models.models()},
        "ENUMS": models.enums(),
        "PARAMS": Params(selection, kinds).data(),
        "RESOURCES": Methods(kinds).resources(found),
        "SURFACES": [_surface(document.about, bundle) for document in bundle.documents.values()],
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
        generator=generator_input(selection, found, meta["MODELS"]),
        meta=meta,
    )


def _surface(about: Surface, bundle: Bundle) -> Json:
    """Return what the index of resources needs to know of a surface."""
    nested = [one.surface for one in bundle.documents.values() if one.about.within == about.name]
    return {
        "name": about.name,
        "class": f"{pascal(about.name)}Resources",
        "nested": nested,
        "within": about.within,
        "events": about.events,
    }


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
