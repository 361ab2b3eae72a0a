"""Which values are secret. A field that looks like a secret and was not reviewed stops the pipeline."""

from __future__ import annotations

from functools import cache
from typing import Final

from pipeline.normalise.naming import snake
from pipeline.normalise.plain import is_enum, ref_name
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError
from pipeline.read.repairs import Reviewed

SECRET: Final = "SECRET"  # noqa: S105  # the names of kinds
SECRET_VALUE: Final = "SECRET_VALUE"  # noqa: S105

# Words that a secret's name has; `code` finds far more than secrets, hence the reviewed list of what is none.
_WORDS: Final = frozenset(
    {"password", "passcode", "passphrase", "pin", "cvv", "cvc", "token", "secret", "code", "nonce", "otp", "pan"}
    | {"assertion", "credential", "credentials", "key", "signature"}
)
_RUNS: Final = ("card_number", "security_answer")
_SENT_BY_CLIENT: Final = frozenset({"api_key", "programme_key", "webhooks_key", "authorization"})


@cache
def looks_secret(wire: str) -> bool:
    """Whether a name suggests that its value is a secret."""
    name = snake(wire)
    return not _WORDS.isdisjoint(name.split("_")) or any(run in name for run in _RUNS)


def is_untyped_or_text(schema: Json) -> bool:
    """Whether a value is a text, or of no type at all: some published documents leave the types of secrets out."""
    return schema.get("type", "string") == "string" and not {"oneOf", "properties", "items"} & set(schema)


class Secrecy:
    """Decides, from the reviewed lists and the shape of the types, what is secret."""

    def __init__(self, schemas: Json, reviewed: Reviewed) -> None:
        lists = reviewed.section("secrets")
        self.schemas = schemas
        self.fields = frozenset(lists.get("fields") or ())
        self.plain = frozenset(lists.get("plain") or ())
        self.limited = frozenset(lists.get("limited") or ())
        self.found: set[str] = set()
        self.harmless: dict[str, bool] = {}  # by the names of fields, each of which is asked for many times

    def is_value_object(self, name: str) -> bool:
        """Whether a type is the `{value}` wrapping of a secret."""
        properties = (self.schemas.get(name) or {}).get("properties") or {}
        return set(properties) == {"value"} and is_untyped_or_text(properties["value"])

    def of(self, holder: str, wire: str, schema: Json) -> str | None:
        """Return the secret kind of a field, or None if it is no secret.

        Raises:
            PipelineError: The name looks like a secret and nobody has said whether it is one.
        """
        name = ref_name(schema)
        if name is not None:
            if self.is_value_object(name):
                self.found.add(wire)
                return SECRET_VALUE
            if name.startswith("Sensitive"):
                raise PipelineError(
                    "the bundle", f"#/components/schemas/{name}", "a Sensitive type that is no {value} object"
                )
            return None
        if wire not in self.harmless:
            unlikely = not looks_secret(wire) or snake(wire) in _SENT_BY_CLIENT
            self.harmless[wire] = wire not in self.fields and (wire in self.plain or unlikely)
        if self.harmless[wire] or not is_untyped_or_text(schema) or is_enum(schema):
            return None
        if wire in self.fields:
            self.found.add(wire)
            return SECRET
        raise PipelineError(
            "the bundle",
            f"{holder}.{wire}",
            "looks like a secret: list it in repairs.yaml under secrets.fields or secrets.plain",
        )
