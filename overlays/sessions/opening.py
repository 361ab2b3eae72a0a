"""The ways to a session: what the methods of `Weavr` are made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from weavr_multi.core.client import ClientCaller
from weavr_multi.core.exceptions import ConfigurationError, PasswordExpired
from weavr_multi.core.options import check_token
from weavr_multi.core.secrets import Sensitive, sensitive
from weavr_multi.core.unset import UNSET, Unset
from weavr_multi.sessions.caller import SessionCaller
from weavr_multi.sessions.credentials import BackofficeProvider, SignInDetails, identity_of
from weavr_multi.sessions.holder import TokenHolder
from weavr_multi.sessions.keeper import Keeper
from weavr_multi.sessions.password import PasswordSession
from weavr_multi.sessions.raising import StepUps
from weavr_multi.sessions.session import BackofficeSession, Session
from weavr_multi.sessions.settings import SessionOptions, settings
from weavr_multi.sessions.shared import SharedToken, token_of
from weavr_multi.sessions.sign_in import SignIn
from weavr_multi.sessions.state import SessionState
from weavr_multi.sessions.token import Token

if TYPE_CHECKING:
    from weavr_multi.core.client import Weavr
    from weavr_multi.models import IdentityId, UserIdentity
    from weavr_multi.sessions.biometrics import BiometricSignIn
    from weavr_multi.sessions.credentials import SignInProvider


class Opening:
    """How a session begins: the client it belongs to, and its options, checked.

    Args:
        weavr: The client.
        options: The session's options.
    """

    def __init__(self, weavr: Weavr, options: SessionOptions) -> None:
        self.weavr = weavr
        self.settings = settings(options)
        self._defaults = weavr._defaults._replace(auth_token=UNSET)
        self.caller = ClientCaller(weavr._engine, self._defaults)

    def shared(self, key: str | None, *, backoffice: bool = False) -> SharedToken | None:
        """Return the token's place in the store, if there is a store.

        Args:
            key: Its name, unless the caller has given one.
            backoffice: Whether the token is one of the back office.
        """
        store, given = self.settings.store, self.settings.store_key
        if store is None:
            return None
        name = given or key
        if name is None:
            raise ConfigurationError("store= needs store_key= here: nothing says whose token it is")
        clock = self.caller.engine.clock
        return SharedToken(store, name, clock, self.settings.lifetime, backoffice=backoffice)

    def key(self, email: str | None, identity: IdentityId | None) -> str:
        """Return the name of a user's token in a store; it does not show who the user is."""
        config = self.caller.engine.config
        who = [
            config.base_url,
            config.api_key.reveal(),
            email.lower() if email else None,
            None if identity is None else [str(identity.type), identity.id],
        ]
        return ("user:" if email else "backoffice:") + sha256(json.dumps(who).encode()).hexdigest()[:32]

    async def with_token(self, token: Token, identity: IdentityId | None, key: str) -> Session:
        """Begin with a token that was just made; it is put into the store."""
        shared = self.shared(key)
        holder = TokenHolder(self, token=token, identity=identity or token.identity, shared=shared)
        await holder.share(token)
        return self.session(holder)

    def session(self, holder: TokenHolder) -> Session:
        """Return the session of a holder."""
        return Session(self.weavr, self._finish(holder))

    def backoffice_session(self, holder: TokenHolder) -> BackofficeSession:
        """Return the back-office session of a holder."""
        return BackofficeSession(self.weavr, self._finish(holder))

    def _finish(self, holder: TokenHolder) -> SessionCaller:
        caller = SessionCaller(holder, StepUps(), self._defaults)
        if self.settings.keep_alive:
            if holder.backoffice:
                raise ConfigurationError(
                    "keep_alive is not for the back office: its sessions replace their token as needed"
                )
            holder.keeper = Keeper(caller)
        return caller

    async def enter(self, details: SignInDetails, identity: IdentityId | None) -> Token:
        """Sign in with details; an expired password comes with a session that can change it."""
        try:
            return await SignIn(self.caller, self.settings.lifetime).enter(details, identity)
        except PasswordExpired as error:
            if error._temporary is not None:
                key = self.key(details.email, identity or details.identity)
                error._session = PasswordSession(self, error._temporary, key)
            raise


async def sign_in(
    weavr: Weavr,
    email: str | None,
    password: str | Sensitive | None,
    identity: IdentityId | UserIdentity | Mapping[str, Any] | None,
    provider: SignInProvider | None,
    options: SessionOptions,
) -> Session:
    """See `Weavr.sign_in`."""
    opening = Opening(weavr, options)
    wanted = None if identity is None else identity_of(identity)
    if provider is not None:
        if email is not None or password is not None:
            raise ConfigurationError(
                "provider= and an e-mail address with password exclude each other: pass one of them"
            )
        return opening.session(await _with_provider(opening, provider, wanted))
    if email is None or password is None:
        raise ConfigurationError("sign_in needs an e-mail address and a password, or provider=")
    # Whatever a store has for this user: only the service can tell whether the password is right.
    token = await opening.enter(SignInDetails(email, password), wanted)
    return await opening.with_token(token, wanted, opening.key(email, wanted))


async def _with_provider(opening: Opening, provider: SignInProvider, identity: IdentityId | None) -> TokenHolder:
    key: str | None = None
    if opening.settings.store is not None and opening.settings.store_key is None:
        details = await provider()
        key = opening.key(details.email, identity or details.identity)
    holder = TokenHolder(opening, token=None, provider=provider, identity=identity, shared=opening.shared(key))
    await holder.begin()
    return holder


async def sign_in_with_biometrics(
    weavr: Weavr,
    email: str,
    identity: IdentityId | UserIdentity | Mapping[str, Any] | None,
    options: SessionOptions,
) -> BiometricSignIn:
    """See `Weavr.sign_in_with_biometrics`."""
    from weavr_multi.sessions.biometrics import BiometricSignIn

    opening = Opening(weavr, options)
    wanted = None if identity is None else identity_of(identity)
    challenge = await SignIn(opening.caller, opening.settings.lifetime).start_biometrics(email, wanted)
    return BiometricSignIn(opening, challenge, wanted, opening.key(email, wanted))


async def backoffice_session(
    weavr: Weavr, identity: IdentityId | UserIdentity | Mapping[str, Any], options: SessionOptions
) -> BackofficeSession:
    """See `Backoffice.session`."""
    opening = Opening(weavr, options)
    holder = _backoffice_holder(opening, identity_of(identity), None)
    await holder.begin()
    return opening.backoffice_session(holder)


def _backoffice_holder(opening: Opening, identity: IdentityId, token: Token | None) -> TokenHolder:
    shared = opening.shared(opening.key(None, identity), backoffice=True)
    provider = BackofficeProvider(identity)
    return TokenHolder(opening, token=token, provider=provider, identity=identity, shared=shared, backoffice=True)


def session(weavr: Weavr, token: str | Sensitive, provider: SignInProvider | None, options: SessionOptions) -> Session:
    """See `Weavr.session`."""
    opening = Opening(weavr, options)
    check_token(token, "session: token")
    made = Token(sensitive(token), opening.caller.engine.clock.monotonic(), opening.settings.lifetime, proven=True)
    return opening.session(TokenHolder(opening, token=made, provider=provider, shared=opening.shared(None)))


def restore(
    weavr: Weavr, state: SessionState | str | bytes, provider: SignInProvider | None, options: SessionOptions
) -> Session:
    """See `Weavr.restore`."""
    found = _state(state, backoffice=False)
    opening = Opening(weavr, {"lifetime": found.lifetime, **options})
    shared = opening.shared(None)
    token = _token(opening, found) if shared is None else shared.token(found)
    return opening.session(TokenHolder(opening, token=token, provider=provider, identity=token.identity, shared=shared))


def restore_backoffice(weavr: Weavr, state: SessionState | str | bytes, options: SessionOptions) -> BackofficeSession:
    """See `Backoffice.restore`."""
    found = _state(state, backoffice=True)
    opening = Opening(weavr, {"lifetime": found.lifetime, **options})
    token = _token(opening, found)
    if token.identity is None:
        raise ConfigurationError("this state does not say for which identity it is")
    return opening.backoffice_session(_backoffice_holder(opening, token.identity, token))


def _state(state: SessionState | str | bytes, *, backoffice: bool) -> SessionState:
    found = state if isinstance(state, SessionState) else SessionState.from_json(state)
    if found is None:
        raise ConfigurationError("this is not a session's state as to_json() writes it, or one of another version")
    if found.token.is_redacted:
        raise ConfigurationError("this state was pickled and has lost its token; keep state.to_json(), encrypted")
    check_token(found.token, "this state's token")
    if found.backoffice != backoffice:
        owner = "weavr.backoffice.restore" if found.backoffice else "weavr.restore"
        raise ConfigurationError(f"this state is one of another surface: use {owner}")
    return found


def _token(opening: Opening, state: SessionState) -> Token:
    clock = opening.caller.engine.clock
    return token_of(state, clock.monotonic(), clock.time())


async def switch(session: Session, identity: IdentityId | UserIdentity | Mapping[str, Any]) -> Session:
    """See `Session.switch`."""
    holder = session._session_caller.holder
    wanted = identity_of(identity)
    token = await holder.switch(wanted)
    shared = None
    if holder.shared is not None:
        shared = holder.shared.beside(f"{wanted.type}:{wanted.id}")
    other = TokenHolder(holder.opening, token=token, provider=holder.provider, identity=wanted, shared=shared)
    await other.share(token)
    return holder.opening.session(other)


async def resume(
    weavr: Weavr,
    pending: str | bytes | Sensitive,
    code: str | Sensitive | None,
    session: Session | None,
    timeout: float | None | Unset,
) -> Any:
    """See `Weavr.resume`."""
    from weavr_multi.sessions.pending import StoredCall

    stored = StoredCall(pending.reveal() if isinstance(pending, Sensitive) else pending)
    if session is None:
        if stored.session is None:
            raise ConfigurationError("this pending call was stored without its session: pass session=")
        session = restore(weavr, stored.session, None, {})
    return await stored.finish(session, code, timeout)
