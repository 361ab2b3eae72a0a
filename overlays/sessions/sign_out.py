"""Signs out: ends the token at the service, and lets no further call go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.api_errors import Unauthorized
from weavr_multi.core.calls.logs import logger
from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.generated_lookup import operation_named
from weavr_multi.sessions.errors import SessionError
from weavr_multi.sessions.token import Token, nothing

if TYPE_CHECKING:
    from weavr_multi.sessions.token_manager import TokenManager

LEAVE_SECONDS: Final = 5.0


async def sign_out(manager: TokenManager) -> str | None:
    """End a session, and tell the store, and the service if the token may live; return where a third party is left."""
    if manager.signed_out:
        return None
    manager.signed_out = True
    if manager.keep_alive is not None:
        manager.keep_alive.stop()
    token, living = manager.token, manager.alive(manager.token)
    # In its place, so that the success of a call that is under way does not bring it back to life.
    manager.token = nothing(manager.lifetime, token)
    failure: SessionError | None = None
    if manager.shared is not None:
        try:
            await manager.shared.forget(token)
        except SessionError as error:
            failure = error
    url = await _log_out(manager, token) if living and not manager.backoffice else None
    if failure is not None:
        raise failure
    return url


async def _log_out(manager: TokenManager, token: Token) -> str | None:
    try:
        # Not by its method: that warns that there is no successor to it, which is nothing the user could act on.
        logout = operation_named("access.logout")
    except ConfigurationError:  # it is deprecated, and gone from this description: the token dies by itself
        return None
    try:
        response = await manager.caller.call(logout, Arguments({}), Options(auth_token=token.text))
    except Unauthorized:
        logger.debug("session: the token was dead already at sign-out")
        return None
    return getattr(response.parse(), "url", None) or None


async def leave(manager: TokenManager) -> None:
    """End ``async with``: sign out if that is wanted. A failure is logged; the token dies by itself."""
    import anyio

    wanted = manager.settings.sign_out
    if wanted is None:
        wanted = manager.shared is None
    if not wanted:
        if manager.keep_alive is not None:
            manager.keep_alive.stop()
        return
    with anyio.CancelScope(shield=True, deadline=anyio.current_time() + LEAVE_SECONDS):
        try:
            await sign_out(manager)
        except Exception as error:  # also of middleware, which refuses what it does not know
            logger.warning("session: the sign-out at the end failed: %s", type(error).__name__)
