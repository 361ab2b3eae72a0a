"""The call that a handler gets, and the response that it may return."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.errors import Forbidden, NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.tokens import Session

if TYPE_CHECKING:
    from weavr_multi.sandbox.storage.resource_store import Query
    from weavr_multi.sandbox.storage.state import State


@dataclass(slots=True)
class Call:
    """One authenticated, validated request."""

    operation: Operation
    state: State
    path: dict[str, str]
    query: Json
    headers: dict[bytes, bytes]
    body: Any
    caller: Session | None
    own_only: bool = False
    """The caller's roles allow this for what is assigned to it alone (a permission ending in ``:own``)."""
    bulk: bool = False
    """Part of a bulk process rather than a request of its own."""
    now: int = field(default=0)

    @property
    def session(self) -> Session:
        """The session; for operations that need a token."""
        if self.caller is None:
            raise Forbidden()
        return self.caller

    @property
    def owner(self) -> str:
        """Id of the identity that the call acts for."""
        return self.session.identity

    @property
    def body_or_empty(self) -> Json:
        """The body of an operation that can go without one."""
        return self.body or {}

    def header(self, name: str) -> str | None:
        """A request header."""
        value = self.headers.get(name.encode())
        return None if value is None else value.decode("latin-1")

    def own(self, kind: str, id: str) -> Json:
        """A record of the caller's identity.

        Raises:
            NotFound: there is none, or it is someone else's.
        """
        found = self.state.records.get(kind, id, self.owner)
        if found is None:
            raise NotFound(message="There is no such resource.")
        return found

    def listed(
        self, kind: str, query: Query, key: str, show: Callable[[Json], Json], *, newest_first: bool = False
    ) -> Json:
        """The page that is asked for, of the records of the caller's identity; ``key`` names the items."""
        items, count = self.state.records.page(
            kind, self.owner, query, offset=self.offset, limit=self.limit, newest_first=newest_first
        )
        return self.page([show(item) for item in items], count, key)

    def page(self, items: list[Json], count: int, key: str) -> Json:
        """A page of a list in the shape all lists have; ``key`` names the items."""
        return {key: items, "count": count, "responseCount": len(items)}

    @property
    def offset(self) -> int:
        """Items to skip."""
        return int(self.query.get("offset", 0))

    @property
    def newest_first(self) -> bool:
        """The order of the list, where a request may say it."""
        return bool(self.query.get("sortOrder", "DESC") == "DESC")

    @property
    def limit(self) -> int:
        """Size of the page; undocumented where absent, and then as large as it may be."""
        return int(self.query.get("limit", 100))


@dataclass(slots=True)
class Response:
    """An answer that is more than the plain success with JSON."""

    body: Any = None
    status: int | None = None
    content: bytes | None = None
    media_type: str = "application/json"
    resource: tuple[str, str] | None = None
    """(presenter, id): an idempotent repeat then shows the resource in its state of that moment."""


Result = Json | list[Any] | Response | None
Handler = Callable[[Call], Result | Awaitable[Result]]
Presenter = Callable[["State", str], Json | None]
