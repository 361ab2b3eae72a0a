"""Lets handlers write in the database transaction in which their delivery is completed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, runtime_checkable

from weavr_multi.webhooks.deliveries.base import Claim

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

    from weavr_multi.webhooks.deliveries.handler_session import HandlerSession

Wanted: TypeAlias = Literal["session", "connection"]


@runtime_checkable
class TransactionalLog(Protocol):
    """A delivery log that completes a delivery in the transaction of its handler."""

    def completing(self, claim: Claim, beside: Claim | None = None) -> AbstractAsyncContextManager[AsyncConnection]:
        """See `SqlDeliveryLog.completing`."""
        ...


class Transaction:
    """The transaction that the handlers of one delivery share: one connection, and one session on it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._session: HandlerSession | None = None

    def argument(self, wanted: Wanted) -> AsyncConnection | AsyncSession:
        """Return what a handler gets as its second argument."""
        from weavr_multi.webhooks.deliveries.handler_session import HandlerConnection, HandlerSession

        if wanted == "connection":
            return HandlerConnection(self._connection.engine, self._connection.sync_connection)
        if self._session is None:
            # A handler that commits out of habit releases a savepoint: the transaction stays open for the completion.
            self._session = HandlerSession(
                self._connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
            )
        return self._session

    @asynccontextmanager
    async def flushed(self) -> AsyncIterator[Transaction]:
        """Write what the session still holds when the block ends, and close it."""
        try:
            yield self
            if self._session is not None:
                await self._session.commit()
        finally:
            if self._session is not None:
                await self._session.discard()


async def in_transaction(
    log: TransactionalLog, claim: Claim, beside: Claim | None, run: Callable[[Transaction], Awaitable[None]]
) -> None:
    """Run handlers in a transaction of the log, which completes the delivery."""
    async with log.completing(claim, beside) as connection, Transaction(connection).flushed() as transaction:
        await run(transaction)


def wanted(handler: Callable[..., object]) -> Wanted | None:
    """Return what a handler takes as its second argument: nothing, an ``AsyncConnection`` or an ``AsyncSession``.

    It is told by the annotation; without one it is a session.
    """
    try:
        parameters = list(signature(handler).parameters.values())
    except (TypeError, ValueError):  # an object whose signature nobody knows
        return None
    positional = [one for one in parameters if one.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)]
    if len(positional) < 2 or positional[1].default is not Parameter.empty:
        return None
    annotation: Any = positional[1].annotation
    name = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    return "connection" if "Connection" in name else "session"
