"""Pieces of JSON that handlers share: picked and clipped fields, and amounts and times as digits for webhooks."""

from __future__ import annotations

from weavr_multi.sandbox.json_text import Json


def legacy_amount(amount: Json) -> Json:
    """``LegacyCurrencyAmount``."""
    return {"currency": amount["currency"], "amount": str(amount["amount"])}


def present(**fields: object) -> Json:
    """The fields that have a value; answers leave the others out."""
    return {name: value for name, value in fields.items() if value is not None}


def pick(source: Json, *names: str) -> Json:
    """Some fields of an object, where present."""
    return {name: source[name] for name in names if source.get(name) is not None}


def clipped(text: str, longest: int = 150) -> str:
    """A text as the older shapes take it: on one line, and no longer than that."""
    return " ".join(text.split())[:longest]
