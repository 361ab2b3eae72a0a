"""Credentials: which headers an operation needs, whatever a document calls its schemes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pipeline.normalise.bundle import Bundle
from pipeline.normalise.plain import Where
from pipeline.read.documents import Document, Json
from pipeline.read.problems import PipelineError, pointer

_HEADERS: Final = ("api-key", "programme-key", "webhooks-key")
_BEARERS: Final = ("authtoken", "token", "authorization", "jwt", "oauth", "httpbearer")


@dataclass(frozen=True)
class Security:
    """What an operation needs.

    Attributes:
        schemes: api-key, programme-key, bearer: all of them are sent.
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
    ways = _ways(bundle, document, declared, (*where, "security"))
    needed = _chosen(ways)
    if not all(set(needed) <= set(way) for way in ways if way):
        choice = " or ".join(" and ".join(way) for way in ways)
        bundle.notes.add(document.surface, (*where, "security"), f"{choice}: {' and '.join(needed)} is sent")
    optional = any(name == "bearer" for way in ways for name in way) and "bearer" not in needed
    listed = f"{document.surface}.{raw['operationId']}" in bundle.reviewed.section("session_token")
    schemes = tuple(dict.fromkeys(sorted(needed, key=lambda name: name == "bearer")))
    return Security(schemes, optional or listed, tuple(tuple(way) for way in ways))


def _ways(bundle: Bundle, document: Document, declared: list[Json], where: Where) -> list[list[str]]:
    """Return the alternatives that the client can send; there must be one, if there are any."""
    found: list[list[str]] = []
    refused: list[PipelineError] = []
    for way in declared:
        try:
            found.append([_scheme(bundle, document, name, where) for name in way])
        except PipelineError as error:
            refused.append(error)
    if refused and not found:
        raise refused[0]
    for one in refused:
        bundle.notes.add(document.surface, where, f"an alternative is left out: {one.message}")
    return found or [[]]


def _chosen(ways: list[list[str]]) -> list[str]:
    """Return the credentials that are always sent: the first alternative that needs no session, or the first."""
    given = [way for way in ways if way] or [[]]
    return next((way for way in given if "bearer" not in way), given[0])


def _scheme(bundle: Bundle, document: Document, name: str, where: Where) -> str:
    scheme = document.root["components"]["securitySchemes"].get(name)
    if scheme is None:
        return _undefined(bundle, document, name, where)
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer":
        return "bearer"
    if scheme.get("type") in ("oauth2", "openIdConnect"):
        what = ("components", "securitySchemes", name)
        bundle.notes.add(
            document.surface, what, f"{scheme['type']}: the token of a session is sent, its scopes are unknown"
        )
        return "bearer"
    header = str(scheme.get("name", "")).lower()
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header" and header in _HEADERS:
        return header
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header" and header == "authorization":
        return "bearer"
    raise PipelineError(document.surface, where, f"cannot send credentials of the scheme {name}: {scheme}")


def _undefined(bundle: Bundle, document: Document, name: str, where: Where) -> str:
    """Return the credential that a scheme without a definition can only be: by its name, or the surface's only one."""
    known = document.about.credentials
    word = re.sub(r"[^a-z]", "", name.lower())
    likely = [one for one in known if re.sub(r"[^a-z]", "", one) in word]
    likely += ["bearer"] if "bearer" in known and not likely and word in _BEARERS else []
    found = likely[0] if len(likely) == 1 else known[0] if len(known) == 1 else None
    if found is None:
        raise PipelineError(document.surface, where, f"the security scheme {name} is not defined")
    bundle.notes.add(
        document.surface,
        ("components", "securitySchemes", name),
        f"is used at {pointer(where)} and not defined: taken for {found}",
    )
    return found
