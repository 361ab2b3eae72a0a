"""The lists of a session from which events can be recovered, read page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple, Protocol

from weavr_multi.core.serialization.model import Model
from weavr_multi.webhooks.recovery import rebuild
from weavr_multi.webhooks.recovery.rebuild import Json, Rebuild, Rebuilt
from weavr_multi.webhooks.recovery.table import TABLE

_PAGE: Final = 100


class Identified(Protocol):
    """A session: its resources are asked for by name."""

    @property
    def identity(self) -> Any:
        """The corporate or consumer that it acts for."""
        ...


class Source(NamedTuple):
    """One list.

    Attributes:
        begins: The argument that takes the beginning of the window, if there is one.
        ends: The argument that takes its end.
        of: The kind of identity that has it; None: both.
    """

    rebuild: Rebuild
    begins: str | None = None
    ends: str | None = None
    fixed: tuple[tuple[str, Any], ...] = ()
    of: str | None = None


_CREATED: Final = ("created_from", "created_to")
_STAMPED: Final = ("creation_timestamp_from", "creation_timestamp_to")
SOURCES: Final[dict[str, Source]] = {
    "transfers.list": Source(rebuild.transfer, *_CREATED),
    "sends.list": Source(rebuild.send, *_CREATED),
    "outgoing_wire_transfers.list": Source(rebuild.outgoing_wire, *_CREATED),
    "correspondent_bank_transfers.list": Source(rebuild.correspondent, *_CREATED),
    "incoming_wire_transfers.list": Source(rebuild.deposit, *_STAMPED),
    # A payment of the window may have been settled since: its end is not asked for.
    "card_payments.list": Source(rebuild.card_payment, "last_updated_timestamp_from"),
    "card_payments.list_events": Source(rebuild.card_payment_event, "timestamp_from", "timestamp_to"),
    "fees.list": Source(rebuild.fee, *_STAMPED),
    "managed_accounts.list": Source(rebuild.managed_account, *_CREATED),
    "managed_cards.list": Source(rebuild.managed_card, *_CREATED),
    "linked_accounts.list": Source(rebuild.linked_account, *_CREATED),
    "bulks.list": Source(rebuild.bulk),
    "beneficiaries.list_batches": Source(rebuild.batch),
    "users.list": Source(rebuild.user, fixed=(("active", False),)),
    "corporates.get_kyb": Source(rebuild.kyb, of="CORPORATE"),
    "consumers.get_kyc": Source(rebuild.kyc, of="CONSUMER"),
}


def sources_of(session: Identified, *, undated: bool) -> list[str]:
    """Return the lists that a session has, in the order of the table; those without any time only if `undated`."""
    names = dict.fromkeys(row.source for row in TABLE if row.source is not None and (undated or row.dated_by))
    kind = getattr(session.identity, "type", None)
    found = []
    for name in names:
        resource, _, method = name.partition(".")
        if SOURCES[name].of in (None, kind) and hasattr(getattr(session, resource, None), method):
            found.append(name)
    return found


def pages_of(session: Identified, name: str, since: datetime, until: datetime) -> AsyncIterator[Sequence[Model]]:
    """Return the pages of a list, each read when it is asked for: one request a page."""
    source = SOURCES[name]
    resource, _, method = name.partition(".")
    call = getattr(getattr(session, resource), method)
    if source.of is not None:
        return _OnePage(call)
    arguments: dict[str, Any] = dict(source.fixed)
    if source.begins is not None:
        arguments[source.begins] = since
    if source.ends is not None:
        arguments[source.ends] = until
    pages: AsyncIterator[Sequence[Model]] = call(limit=_PAGE, **arguments).pages()
    return pages


class _OnePage:
    """The response to one call, as the only page of a list."""

    def __init__(self, call: Callable[[], Awaitable[Model]]) -> None:
        self._call: Callable[[], Awaitable[Model]] | None = call

    def __aiter__(self) -> _OnePage:
        return self

    async def __anext__(self) -> Sequence[Model]:
        call, self._call = self._call, None
        if call is None:
            raise StopAsyncIteration
        return [await call()]


def rebuilt(name: str, page: Iterable[Model], owner: Json) -> list[Rebuilt]:
    """Return the payloads of the events that the items of a page tell of."""
    return [made for item in page for made in SOURCES[name].rebuild(item.to_dict(), owner)]


def owner_of(session: Identified) -> Json:
    """Return the identity as webhooks name it; empty if it is not known."""
    identity = session.identity
    return {} if identity is None else {"type": f"{str(identity.type).lower()}s", "id": str(identity.id)}
