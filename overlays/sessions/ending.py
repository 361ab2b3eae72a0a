"""The end of a session: the token is given back to the service, and no call goes out any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.exceptions import ConfigurationError, SessionError, Unauthorized, WeavrError
from weavr_multi.core.extensions import operation_named
from weavr_multi.core.logs import logger
from weavr_multi.core.options import Options
from weavr_multi.sessions.token import Token, nothing

if TYPE_CHECKING:
    from weavr_multi.sessions.holder import TokenHolder

LEAVE_SECONDS: Final = 5.0


async def sign_out(holder: TokenHolder) -> str | None:
    """End a session, and tell the store, and the service if the token may still live.

    Args:
        holder: The session's token.

    Returns:
        Where the user signs out of a third party, or None.

    Raises:
        WeavrError: The service could not be told.
        SessionError: The store could not be told; the service was.
    """
    if holder.signed_out:
        return None
    holder.signed_out = True
    if holder.keeper is not None:
        holder.keeper.stop()
    token, living = holder.token, holder.alive(holder.token)
    # In its place, so that the success of a call that is under way does not bring it back to life.
    holder.token = nothing(holder.lifetime, token)
    failure: SessionError | None = None
    if holder.shared is not None:
        try:
            await holder.shared.forget(token)
        except SessionError as error:
            failure = error
    url = await _log_out(holder, token) if living and not holder.backoffice else None
    if failure is not None:
        raise failure
    return url


async def _log_out(holder: TokenHolder, token: Token) -> str | None:
    try:
        # Not by its method: that warns that there is no successor to it, which is nothing the user could act on.
        logout = operation_named("access.logout")
    except ConfigurationError:  # it is deprecated, and gone from this description: the token dies by itself
        return None
    try:
        answer = await holder.caller.call(logout, (), Options(auth_token=token.text))
    except Unauthorized:
        logger.debug("session: the token was dead already at sign-out")
        return None
    return getattr(answer.parse(), "url", None) or None


async def leave(holder: TokenHolder) -> None:
    """End ``async with``: sign out if that is wanted. A failure is logged; the token dies by itself.

    Args:
        holder: The session's token.
    """
    import anyio

    wanted = holder.settings.sign_out
    if wanted is None:
        wanted = holder.shared is None
    if not wanted:
        if holder.keeper is not None:
            holder.keeper.stop()
        return
    with anyio.CancelScope(shield=True, deadline=anyio.current_time() + LEAVE_SECONDS):
        try:
            await sign_out(holder)
        except WeavrError as error:
            logger.warning("session: the sign-out at the end failed: %s", type(error).__name__)
