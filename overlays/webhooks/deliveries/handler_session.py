"""The session or the connection that a webhook handler writes with."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from weavr_multi.core.exceptions import ConfigurationError

try:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
except ImportError:
    raise ConfigurationError('handlers in a transaction need SQLAlchemy: pip install "weavr-multi[sql]"') from None


class HandlerSession(AsyncSession):
    """A session in the transaction in which a delivery is completed. Closing it keeps what was written.

    A session of SQLAlchemy's discards that, and ``async with session:`` closes it at the end of the block: the delivery
    would count as handled, and its effect be lost.
    """

    async def close(self) -> None:
        """Keep what was written, for the completion to commit."""
        if self.in_transaction():
            await self.commit()
        await super().close()

    async def discard(self) -> None:
        """Close it without keeping anything."""
        await super().close()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Any:
        """Undo a block that failed: the handler may catch its error outside."""
        if error is not None:
            await self.rollback()
        return await super().__aexit__(kind, error, trace)


class HandlerConnection(AsyncConnection):
    """A connection in that transaction: a handler that commits or closes it out of habit changes nothing."""

    async def commit(self) -> None:
        """Leave that to the completion: what was committed before it would be done twice if the handler failed."""

    async def close(self) -> None:
        """Leave that to the completion."""
