"""Chooses the model of an object in a union."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from weavr_multi.core.serialization.field_kinds import ModelOf, OneOf, Variants, model_class

if TYPE_CHECKING:
    from weavr_multi.core.serialization.model import Model


def variant(kind: OneOf, value: Mapping[str, Any], parent: Mapping[str, Any]) -> type[Model] | None:
    """Choose the model of an object in a union, given the object that holds it; None if no model comes near it."""
    own = _named(kind.tag, value)
    if own is not None:
        return own
    named = _named(kind.sibling, parent)
    if named is not None and _complete(named, value):
        return named
    # A payment of type SEPA may name its payee by an id alone: what lacks the required fields is another variant.
    best = best_match(kind, value)
    return named if best is None else best.cls


def _named(rule: Variants | None, holder: Mapping[str, Any]) -> type[Model] | None:
    """Find the variant that a field names."""
    found = None if rule is None else holder.get(rule[0])
    name = rule[1].get(found) if rule is not None and isinstance(found, str) else None
    return None if name is None else model_class(name)


def _complete(cls: type[Model], value: Mapping[str, Any]) -> bool:
    """Whether every required field is there."""
    return not any(required and value.get(wire) is None for _, wire, _, required, _ in cls.__fields__)


def best_match(kind: OneOf, value: Mapping[str, Any]) -> ModelOf | None:
    """Choose the variant whose required keys are all there and that knows most of the keys; first declared wins."""
    best: ModelOf | None = None
    best_score = (-1, 0)
    for inner in kind.inners:
        if not isinstance(inner, ModelOf):
            continue
        fields = inner.cls.__fields__
        if not _complete(inner.cls, value):
            continue
        score = (sum(wire in value for _, wire, _, _, _ in fields), -len(fields))
        if score > best_score:
            best, best_score = inner, score
    return best
