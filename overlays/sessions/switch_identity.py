"""Switches to another identity of the same user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.api_errors import Unauthorized
from weavr_multi.core.hooks.activity import observed
from weavr_multi.sessions.errors import SessionExpired, SignInFailed
from weavr_multi.sessions.providers import details_of
from weavr_multi.sessions.sign_in import SignIn
from weavr_multi.sessions.token import Token
from weavr_multi.sessions.token_manager import EXPIRED

if TYPE_CHECKING:
    from weavr_multi.models import IdentityId
    from weavr_multi.sessions.token_manager import TokenManager


async def switched(manager: TokenManager, identity: IdentityId) -> Token:
    """Get a token of the same user for another identity.

    Raises:
        SessionExpired: The service wants a new sign-in for it, and there is no provider.
        SignInFailed: The user may not act for it.
    """
    token, refusal = manager.token, None
    ways = [token] if manager.alive(token) and not manager.signed_out else []
    if ways and token.auth is not None:  # the AUTH token is made for this, but dies of age while it is not used
        begun = manager.clock.monotonic()
        ways.insert(0, Token(token.auth, begun, manager.lifetime, is_auth=True, credentials=token.credentials))
        ways[0].stored.proof = token.stored.proof
    for way in ways:
        try:
            return await SignIn(manager.caller, manager.lifetime).exchange(way, identity)
        except Unauthorized as error:
            refusal = error
        except SignInFailed:
            if manager.provider is None and refusal is None:
                raise
            break
    if manager.signed_out or (manager.provider is None and refusal is None):
        raise SessionExpired(EXPIRED)
    if manager.provider is None:
        raise SessionExpired.because("sign in again to act for another identity", refusal) from refusal
    with observed(manager.caller.requestor.observer, "sign-in", "session"):
        return await manager.factory.enter(await details_of(manager.provider), identity)
