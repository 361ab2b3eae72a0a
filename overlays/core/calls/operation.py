"""What the generated tables say of one operation: method, path, parameters, responses, paging."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from weavr_multi.core.serialization.field_kinds import Constraints, Fields, Kind, Parameters

T_co = TypeVar("T_co", covariant=True)

API_KEY = "api-key"
BEARER = "bearer"
PROGRAMME_KEY = "programme-key"


class Paging:
    """How a list is paged.

    Attributes:
        offset: The wire name of the parameter with the first index, counted from 0.
        size: The wire name of the parameter with the page size.
        items: The wire name of the items in the response.
    """

    __slots__ = ("items", "maximum", "offset", "size")

    def __init__(self, *, offset: str, size: str, maximum: int, items: str) -> None:
        self.offset, self.size, self.maximum, self.items = offset, size, maximum, items


class Operation(Generic[T_co]):
    """One operation of the API, with the type of its response.

    Attributes:
        surface: multi, backoffice or simulator.
        id: The description's operationId.
        name: The public name, such as ``managed_accounts.create``.
        url: The path below the base URL.
        sent: Headers that are always sent, unless a parameter gives them.
        body: The fields of the body, or the kind of a body that is a union or a list; None without a body.
        body_rules: The limits of a body that is a list.
        security: The credentials that it takes.
        session_token: Whether a session sends its token where it is not demanded.
        idempotent: Whether it takes an ``idempotency-ref``.
        responses: The kind of the body, by success status; None without a body.
        accept: The media type to ask for, where it knows several.
        deprecated: The replacement, if it is deprecated.
    """

    def __init__(
        self,
        *,
        surface: str,
        id: str,
        name: str,
        method: str,
        url: str,
        path: Parameters = (),
        query: Parameters = (),
        headers: Parameters = (),
        sent: Mapping[str, str] = {},
        body: Fields | Kind | None = None,
        body_required: bool = False,
        body_rules: Constraints | None = None,
        security: tuple[str, ...] = (),
        session_token: bool = False,
        idempotent: bool = False,
        responses: Mapping[int, Kind | None] = {},
        accept: str | None = None,
        page: Paging | None = None,
        deprecated: str | None = None,
    ) -> None:
        self.surface, self.id, self.name = surface, id, name
        self.method, self.url = method, url
        self.path, self.query, self.headers, self.sent = path, query, headers, sent
        self.body, self.body_required, self.body_rules = body, body_required, body_rules
        self.security = security
        self.session_token = session_token
        self.idempotent = idempotent
        self.responses = responses
        self.accept = accept
        self.page = page
        self.deprecated = deprecated
        self.key = name if surface == "multi" else f"{surface}.{name}"

    @cached_property
    def needs_token(self) -> bool:
        """Whether it cannot be called without a bearer token."""
        return BEARER in self.security

    @cached_property
    def takes_token(self) -> bool:
        """Whether a session sends its token with it."""
        return self.needs_token or self.session_token

    @cached_property
    def safe(self) -> bool:
        """Whether it changes nothing, so that it may be repeated whatever happened to the first attempt."""
        return self.method == "GET"

    @cached_property
    def kind(self) -> Kind | None:
        """The kind of the JSON response, whatever its success status."""
        return next((kind for kind in self.responses.values() if kind is not None), None)

    @cached_property
    def documented(self) -> Mapping[str, Any]:
        """Further facts from the description that no call needs: ``codes``, ``statuses``, ``permissions``.

        Read from the package's description when it is first asked for.
        """
        from weavr_multi.core.packaged_description import operations

        return operations()[self.surface, self.id]

    def __repr__(self) -> str:
        return f"<Operation {self.key}: {self.method} {self.url}>"
