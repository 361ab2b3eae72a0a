"""Makes an operation from a method and a path, and calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from weavr_multi.core.calls.operation import API_KEY, PROGRAMME_KEY, Operation
from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.calls.resource import gathered
from weavr_multi.core.calls.secrets_in_errors import without_frames
from weavr_multi.core.exceptions import InvalidRequest, invalid
from weavr_multi.core.money import Money
from weavr_multi.core.sensitive import Sensitive, masked
from weavr_multi.core.serialization.field_kinds import ANY, FREE, STRING, Kind, ListOf, Parameter
from weavr_multi.types import SECRET_NAMES

if TYPE_CHECKING:
    from weavr_multi.core.calls.resource import Caller
    from weavr_multi.core.calls.response import RawResponse

# The prefix of each surface's paths, the longer ones first, and the credential that it takes.
_SURFACES: Final = {
    "backoffice": ("/multi/backoffice/", API_KEY),
    "multi": ("/multi/", API_KEY),
    "simulator": ("/simulate/api/", PROGRAMME_KEY),
}
_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_WORD: Final = r"[a-z]+(?:[_-][a-z]+)*"  # a segment that is the same for all calls; any other is an id
_RESPONSES: Final[Mapping[int, Kind]] = dict.fromkeys(range(200, 300), FREE)


async def send(
    caller: Caller, surface: str, method: str, path: str, given: Arguments, idempotent: bool, options: Arguments
) -> RawResponse[Any]:
    """Call an operation by method and path; see `FreeRequests.request`."""
    try:
        operation, arguments = _prepared(surface, method, path, given, idempotent)
    except InvalidRequest as error:
        raise without_frames(error)  # noqa: B904 - it is the error itself
    except RecursionError:
        raise invalid("json", "must not contain itself, nor be nested too deep", operation="request") from None
    return await caller.call(operation, arguments, gathered(operation, options))


def _prepared(
    surface: str, method: str, path: str, given: Arguments, idempotent: bool
) -> tuple[Operation[Any], Arguments]:
    url, ids = _template(surface, method, path)
    body, query = _shielded(given.values["body"]), _query(f"{method} {url}", given.values["query"])
    if type(idempotent) is not bool:  # "no" would be sent again as "yes" would
        raise invalid("idempotent", "must be True or False", operation=f"{method} {url}")
    if method == "GET" and body is not None:
        raise invalid("json", "must be left out: a GET has no body", operation=f"{method} {url}")
    operation: Operation[Any] = Operation(
        surface=surface,
        id="",
        name=f"{method} {url}",
        method=method,
        url=url,
        path=tuple(Parameter(name, name, STRING, required=True) for name in ids),
        query=tuple(Parameter(name, name[6:], kind) for name, (kind, _) in query.items()),
        body=ANY,
        security=(_SURFACES[surface][1],),
        session_token=True,
        idempotent=idempotent,
        responses=_RESPONSES,
    )
    operation.key = operation.name  # it tells the surface itself
    return operation, Arguments({**ids, **{name: value for name, (_, value) in query.items()}, "body": body})


def _template(surface: str, method: object, path: object) -> tuple[str, dict[str, str]]:
    """Return a path's template, and the ids that fill it."""
    if method not in _METHODS:
        raise invalid("method", f"must be one of {', '.join(_METHODS)}", operation="request")
    text = path if isinstance(path, str) else ""
    belongs = next((name for name, (prefix, _) in _SURFACES.items() if text.startswith(prefix)), None)
    if belongs != surface:
        hint = {None: "", "multi": ": call weavr.request"}.get(belongs, f": call weavr.{belongs}.request")
        raise invalid(
            "path", f"must begin with {_SURFACES[surface][0]} and be one of {surface} here{hint}", operation="request"
        )
    ids: dict[str, str] = {}
    parts = []
    for part in text[1:].split("/"):
        if not part:
            raise invalid("path", "must have no empty segment, and no / at its end", operation="request")
        if re.fullmatch(_WORD, part):
            parts.append(part)
        else:
            name = f"id{len(ids) + 1}" if ids else "id"
            ids[name] = part
            parts.append(f"{{{name}}}")
    return "/" + "/".join(parts), ids


def _query(what: str, given: object) -> dict[str, tuple[Kind, object]]:
    """Return kind and value of each parameter, under names that differ from those of ids."""
    if not isinstance(given, (Mapping, type(None))):
        raise invalid("query", f"must be a mapping, got a value of type {type(given).__name__}", operation=what)
    found: dict[str, tuple[Kind, object]] = {}
    for name, value in (given or {}).items():
        if not isinstance(name, str) or not name or not name.isprintable():
            raise invalid("query", "must have printable texts as names", operation=what)
        items = value if _is_list(value) else [] if value is None else [value]
        if not all(isinstance(item, (str, int, float, Sensitive)) for item in items):
            raise invalid(f"query.{name}", "must be a text, a number, True or False, or a list of them", operation=what)
        text = str.__str__(name)  # an enumeration of the caller's own writes itself as Class.NAME
        found[f"query.{text}"] = (ListOf(ANY) if _is_list(value) else ANY, _shielded({name: value})[name])
    return found


def _is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    return isinstance(value, (list, tuple))


def _shielded(value: Any, *, secret: bool = False) -> Any:
    """Wrap texts under secret names, so that an echo of them is masked; write money as an amount of the wire."""
    if isinstance(value, Money):
        return {"currency": value.currency, "amount": value.minor_units}
    if isinstance(value, Mapping):
        return {key: _shielded(item, secret=secret or key in SECRET_NAMES) for key, item in value.items()}
    if _is_list(value):
        return [_shielded(item, secret=secret) for item in value]
    return masked(value) if secret else value
