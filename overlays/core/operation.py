"""What the generated layer says of one operation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from weavr_multi.core.kinds import Constraints, Fields, Kind

    # (python name, wire name, kind, required, constraints, style): style "csv" is form without explode
    Parameter: TypeAlias = tuple[str, str, Kind, bool, Constraints | None, str]
    Parameters: TypeAlias = tuple[Parameter, ...]

T_co = TypeVar("T_co", covariant=True)

API_KEY = "api-key"
BEARER = "bearer"
PROGRAMME_KEY = "programme-key"


class Paging(NamedTuple):
    """How a list is paged.

    Attributes:
        offset: The wire name of the parameter with the first index, counted from 0.
        size: The wire name of the parameter with the page size.
        maximum: The largest page size.
        items: The wire name of the items in the answer.
    """

    offset: str
    size: str
    maximum: int
    items: str


class Operation(Generic[T_co]):
    """One operation of the API, with the type of its answer.

    Attributes:
        surface: multi, backoffice or simulator.
        id: The description's operationId.
        name: The public name, such as ``managed_accounts.create``.
        idempotent: Whether it takes an ``idempotency-ref``.
        codes: The documented error codes by status.
    """

    def __init__(
        self,
        surface: str,
        id: str,
        name: str,
        method: str,
        url: str,
        *,
        path: Parameters = (),
        query: Parameters = (),
        headers: Parameters = (),
        body: Fields | Kind | None = None,
        body_required: bool = False,
        body_rules: Constraints | None = None,
        security: tuple[str, ...] = (),
        session_token: bool = False,
        idempotent: bool = False,
        answer: Mapping[int, Kind | None] = {},
        accept: str | None = None,
        page: Paging | None = None,
        codes: Mapping[str, tuple[str, ...]] = {},
        statuses: tuple[str, ...] = (),
        permissions: tuple[str, ...] = (),
        deprecated: str | None = None,
    ) -> None:
        self.surface = surface
        self.id = id
        self.name = name
        self.method = method
        self.url = url
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.body_required = body_required
        self.body_rules = body_rules
        self.security = security
        self.session_token = session_token
        self.idempotent = idempotent
        self.answer = answer
        self.accept = accept
        self.page = page
        self.codes = codes
        self.statuses = statuses
        self.permissions = permissions
        self.deprecated = deprecated

    @property
    def key(self) -> str:
        """The name that is unique over all surfaces, such as ``backoffice.users.create``."""
        return self.name if self.surface == "multi" else f"{self.surface}.{self.name}"

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
        """The kind of the JSON answer, whatever its success status."""
        return next((kind for kind in self.answer.values() if kind is not None), None)

    def __repr__(self) -> str:
        return f"<Operation {self.key}: {self.method} {self.url}>"
