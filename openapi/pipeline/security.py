"""Credentials: which headers an operation needs, whatever a document calls its schemes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.bundle import Bundle
from pipeline.documents import Document, Json
from pipeline.plain import Where
from pipeline.problems import PipelineError

_HEADERS: Final = ("api-key", "programme-key", "webhooks-key")


@dataclass(frozen=True)
class Security:
    """What an operation needs.

    Attributes:
        schemes: api-key, programme-key, bearer: all of them are needed.
        session_token: Whether a session sends its token although the operation does not need one.
        ways: The alternatives as they are declared.
    """

    schemes: tuple[str, ...]
    session_token: bool
    ways: tuple[tuple[str, ...], ...]


def security_of(bundle: Bundle, document: Document, raw: Json, where: Where) -> Security:
    """Return the credentials of an operation.

    Raises:
        PipelineError: A scheme is not defined, or is of a kind that the client cannot send.
    """
    declared = raw["security"] if "security" in raw else document.root.get("security") or []
    ways = [[_scheme(document, name, (*where, "security")) for name in way] for way in declared] or [[]]
    needed = [name for name in ways[0] if all(name in way for way in ways)]
    optional = any(name == "bearer" for way in ways for name in way) and "bearer" not in needed
    listed = f"{document.surface}.{raw['operationId']}" in bundle.reviewed.section("session_token")
    schemes = tuple(dict.fromkeys(sorted(needed, key=lambda name: name == "bearer")))
    return Security(schemes, optional or listed, tuple(tuple(way) for way in ways))


def _scheme(document: Document, name: str, where: Where) -> str:
    scheme = document.root["components"]["securitySchemes"].get(name)
    if scheme is None:
        raise PipelineError(document.surface, where, f"the security scheme {name} is not defined")
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer":
        return "bearer"
    header = str(scheme.get("name", "")).lower()
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header" and header in _HEADERS:
        return header
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header" and header == "authorization":
        return "bearer"
    raise PipelineError(document.surface, where, f"cannot send credentials of the scheme {name}: {scheme}")
