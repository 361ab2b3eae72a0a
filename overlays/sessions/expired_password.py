"""`PasswordSession`: a sign-in whose password has expired can only change the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_lookup import load, require
from weavr_multi.core.sensitive import Sensitive, masked
from weavr_multi.sessions.errors import SignInFailed
from weavr_multi.sessions.sign_in import SignIn
from weavr_multi.sessions.token import Token

if TYPE_CHECKING:
    from weavr_multi.api.passwords import Passwords
    from weavr_multi.client.session import Session
    from weavr_multi.client.session_factory import SessionFactory
    from weavr_multi.models import IdentityId


class PasswordSession:
    """A session for one purpose: the service has given it a temporary token that is good for nothing else.

    Args:
        factory: How the session begins that the new password leads to.
        temporary: The temporary token.
        identity: The identity that the sign-in was for, or None.
        key: The name of the user's token in a store.
    """

    def __init__(self, factory: SessionFactory, temporary: Sensitive, identity: IdentityId | None, key: str) -> None:
        self._factory = factory
        self._identity, self._key = identity, key
        self._temporary = temporary

    async def update_password(self, old_password: str | Sensitive, new_password: str | Sensitive) -> Session:
        """Change the password, and be signed in.

        Args:
            old_password: The password that has expired.
            new_password: The password from now on.

        Returns:
            A session, for the identity that the sign-in was for. It has no provider, since the one there was has the
            old password.

        Raises:
            Conflict: The new password is too short, too simple, or was used before; or the old one is wrong.
            NotFound: A tokenised password is unknown (TOKEN_NOT_FOUND): that speaks of the password, not of a session.
            Unauthorized: The temporary token has expired: sign in again.
            SignInFailed: The password was changed, and there is no session: sign in with the new one.
        """
        old_password, new_password = masked(old_password), masked(new_password)
        resource = load("weavr_multi.api.passwords:Passwords", "update_password")
        passwords: Passwords = resource(self._factory.caller)
        require(passwords, "update")
        response = await passwords.update(
            old_password=old_password, new_password=new_password, auth_token=self._temporary
        )
        if not isinstance(response.token, Sensitive):
            raise SignInFailed("the password was changed, but the answer has no token: sign in with the new password")
        token = Token(response.token, self._factory.caller.requestor.clock.monotonic(), self._factory.settings.lifetime)
        if response.password_info:
            token.identity = response.password_info.identity_id
        wanted = self._identity
        if wanted is not None and token.identity != wanted:  # the service chooses one of the user's, not this one
            token = await SignIn(self._factory.caller, self._factory.settings.lifetime).exchange(token, wanted)
        return await self._factory.with_token(token, wanted, self._key)

    def __repr__(self) -> str:
        return "<PasswordSession: good for update_password() alone>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a session holds a token and is not pickled")
