"""Webhook events: what arrives at which path."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.describe.security import security_of
from pipeline.normalise.bundle import Bundle
from pipeline.normalise.naming import class_name, pascal
from pipeline.normalise.plain import Where
from pipeline.read.documents import Document, Json
from pipeline.read.problems import PipelineError

_JSON = "application/json"


@dataclass(frozen=True)
class Event:
    """One event.

    Attributes:
        path: The path that the description gives it.
        called_as: The path at which it really arrives.
        name: The class of the event.
        id: The description's operationId.
        surface: The document that describes it.
        schema: What the body holds.
        headers: By wire name in lower case: whether it must be there.
        keyed: Whether it carries the webhooks-key.
        answer: What the receiver answers with, or None where a status is enough.
    """

    path: str
    called_as: str
    name: str
    id: str
    surface: str
    schema: Json
    headers: dict[str, bool]
    keyed: bool
    answer: Json | None
    summary: str
    description: str


def events(bundle: Bundle) -> list[Event]:
    """Return every event, each path once."""
    found: dict[str, Event] = {}
    names: dict[str, str] = {}
    for surface, document in bundle.documents.items():
        for path, item in document.root["webhooks"].items():
            for raw in item.values():
                event = _event(bundle, document, path, raw)
                if path in found:
                    bundle.notes.add(surface, ("webhooks", path), f"is described by {found[path].surface} already")
                    continue
                if names.setdefault(event.name, path) != path:
                    raise PipelineError(
                        surface, ("webhooks", path), f"{event.name} is the event of {names[event.name]} too"
                    )
                found[path] = event
    for path in (bundle.reviewed.names.get("webhooks") or {}).keys() - found.keys():
        bundle.notes.add("webhooks", "names.yaml", f"{path} is in no document: its event is left out")
    return list(found.values())


def _event(bundle: Bundle, document: Document, path: str, raw: Json) -> Event:
    where: Where = ("webhooks", path)
    name = bundle.reviewed.event(path)
    if name is None:
        name = class_name(pascal(raw["operationId"].removesuffix("_watch"))) + "Event"
        bundle.notes.add(document.surface, where, f"has no entry in names.yaml: named {name} by rule")
    content = (raw.get("requestBody") or {}).get("content") or {}
    if _JSON not in content:
        raise PipelineError(document.surface, where, "an event needs a JSON body")
    answers = (answer.get("content") or {} for status, answer in raw["responses"].items() if status.startswith("2"))
    answer = next((one[_JSON]["schema"] for one in answers if _JSON in one), None)
    headers = {p["name"].lower(): bool(p.get("required")) for p in raw["parameters"] if p["in"] == "header"}
    return Event(
        path=path,
        called_as=bundle.reviewed.called_as(path),
        name=name,
        id=raw["operationId"],
        surface=document.surface,
        schema=content[_JSON]["schema"],
        headers=headers,
        keyed="webhooks-key" in security_of(bundle, document, raw, where).schemes,
        answer=answer,
        summary=str(raw.get("summary") or ""),
        description=str(raw.get("description") or ""),
    )
