"""What is left of a sign-in whose password has expired: changing the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.exceptions import SignInFailed
from weavr_multi.core.extensions import load, require
from weavr_multi.core.secrets import Sensitive
from weavr_multi.sessions.token import Token

if TYPE_CHECKING:
    from weavr_multi.api.passwords import Passwords
    from weavr_multi.sessions.opening import Opening
    from weavr_multi.sessions.session import Session


class PasswordSession:
    """A session for one purpose: the service has given it a temporary token that is good for nothing else.

    Args:
        opening: How the session begins that the new password leads to.
        temporary: The temporary token.
        key: The name of the user's token in a store.
    """

    def __init__(self, opening: Opening, temporary: Sensitive, key: str) -> None:
        self._opening = opening
        self._key = key
        self._temporary = temporary

    async def update_password(self, old_password: str | Sensitive, new_password: str | Sensitive) -> Session:
        """Change the password, and be signed in.

        Args:
            old_password: The password that has expired.
            new_password: The password from now on.

        Returns:
            A session. It has no provider, since the one there was has the old password.

        Raises:
            Conflict: The new password is too short, too simple, or was used before; or the old one is wrong.
            NotFound: A tokenised password is unknown (TOKEN_NOT_FOUND): that speaks of the password, not of a session.
            Unauthorized: The temporary token has expired: sign in again.
        """
        resource = load("weavr_multi.api.passwords:Passwords", "update_password")
        passwords: Passwords = resource(self._opening.caller)
        require(passwords, "update")
        answer = await passwords.update(
            old_password=old_password, new_password=new_password, auth_token=self._temporary
        )
        if not isinstance(answer.token, Sensitive):
            raise SignInFailed("the password was changed, but the answer has no token: sign in with the new password")
        token = Token(answer.token, self._opening.caller.engine.clock.monotonic(), self._opening.settings.lifetime)
        if answer.password_info:
            token.identity = answer.password_info.identity_id
        return await self._opening.with_token(token, None, self._key)

    def __repr__(self) -> str:
        return "<PasswordSession: good for update_password() alone>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a session holds a token and is not pickled")
