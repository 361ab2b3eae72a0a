"""Makes sessions: the code behind `Weavr.sign_in`, `session`, `restore` and the others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from weavr_multi.client.session import BackofficeSession, Session
from weavr_multi.client.weavr import ClientCaller
from weavr_multi.core.calls.options import NONE, Options, check_token
from weavr_multi.core.clock import Budget
from weavr_multi.core.exceptions import ConfigurationError, InvalidRequest, Problem
from weavr_multi.core.hooks.activity import observed
from weavr_multi.core.sensitive import Sensitive, sensitive
from weavr_multi.core.sentinels import NOT_GIVEN
from weavr_multi.sessions.authenticated_calls import SessionCaller
from weavr_multi.sessions.errors import PasswordExpired
from weavr_multi.sessions.options import SIGN_IN_SECONDS, SessionOptions, settings
from weavr_multi.sessions.providers import (
    BackofficeProvider,
    SignInDetails,
    check_provider,
    details_of,
    identity_of,
    proof_of,
)
from weavr_multi.sessions.sca.automatic_step_up import StepUps
from weavr_multi.sessions.token import Token
from weavr_multi.sessions.token_manager import TokenManager

if TYPE_CHECKING:
    from weavr_multi.client.weavr import Weavr
    from weavr_multi.models import IdentityId, UserIdentity
    from weavr_multi.sessions.providers import SignInProvider
    from weavr_multi.sessions.saved_state import SessionState
    from weavr_multi.sessions.sca.biometric_sign_in import BiometricSignIn
    from weavr_multi.sessions.shared_token import SharedToken


class SessionFactory:
    """How a session begins: the client it belongs to, and its options, checked."""

    def __init__(self, weavr: Weavr, options: SessionOptions) -> None:
        self.weavr = weavr
        self.settings = settings(options)
        defaults = weavr._defaults._replace(auth_token=NOT_GIVEN)
        self._defaults = NONE if defaults == NONE else defaults
        self.caller = ClientCaller(weavr._requestor, self._defaults)

    def shared(self, key: str | None, *, backoffice: bool = False) -> SharedToken | None:
        """Return the token's place in the store, if there is a store; the caller's own name for it goes first."""
        store, given = self.settings.store, self.settings.store_key
        if store is None:
            return None
        from weavr_multi.sessions.shared_token import SharedToken

        name = given or key
        if name is None:
            raise ConfigurationError("store= needs store_key= here: nothing says whose token it is")
        clock = self.caller.requestor.clock
        return SharedToken(store, name, clock, self.settings.lifetime, backoffice=backoffice)

    async def know_key(self) -> None:
        """Ask for an api-key that a callable gives: names and fingerprints in a store are made with it."""
        ask = getattr(self.caller.requestor.transport, "know_key", None)  # of RotatedKeyTransport
        if self.settings.store is not None and ask is not None:
            await ask(Budget(self.caller.requestor.clock, SIGN_IN_SECONDS))

    def key(self, email: str | None, identity: IdentityId | None) -> str:
        """Return the name of a user's token in a store; it does not show who the user is."""
        config = self.caller.requestor.config
        who = [
            config.base_url,
            config.api_key.reveal(),
            email.lower() if email else None,
            None if identity is None else [str(identity.type), identity.id],
        ]
        return ("user:" if email else "backoffice:") + sha256(json.dumps(who).encode()).hexdigest()[:32]

    def proof(self, details: SignInDetails) -> str:
        """Return the fingerprint of sign-in details."""
        return proof_of(self.caller.requestor.config, details)

    async def with_token(self, token: Token, identity: IdentityId | None, key: str) -> Session:
        """Begin with a token that was just made; it is put into the store."""
        shared = self.shared(key)
        manager = TokenManager(self, token=token, identity=identity or token.identity, shared=shared)
        await manager.share(token)
        return self.session(manager)

    def session(self, manager: TokenManager, defaults: Options = NONE) -> Session:
        """Return the session of a manager, with the options of a copy."""
        return Session(self.weavr, self._finish(manager).with_defaults(defaults))

    def backoffice_session(self, manager: TokenManager) -> BackofficeSession:
        """Return the back-office session of a manager."""
        return BackofficeSession(self.weavr, self._finish(manager))

    def _finish(self, manager: TokenManager) -> SessionCaller:
        caller = SessionCaller(manager, StepUps(), self._defaults)
        if self.settings.keep_alive:
            if manager.backoffice:
                raise ConfigurationError(
                    "keep_alive is not for the back office: its sessions replace their token as needed"
                )
            from weavr_multi.sessions.keep_alive import KeepAlive

            manager.keep_alive = KeepAlive(manager, self._defaults)
        return caller

    async def enter(self, details: SignInDetails, identity: IdentityId | None) -> Token:
        """Sign in with details; an expired password comes with a session that can change it."""
        from weavr_multi.sessions.sign_in import SignIn

        try:
            try:
                token = await SignIn(self.caller, self.settings.lifetime).enter(details, identity)
            except Exception:
                self.caller.requestor.counters.sign_in(succeeded=False)
                raise
            self.caller.requestor.counters.sign_in(succeeded=True)
            token.stored.proof = self.proof(details)
            return token
        except PasswordExpired as error:
            if error._temporary is not None:
                from weavr_multi.sessions.expired_password import PasswordSession

                wanted = identity or details.identity
                error._session = PasswordSession(self, error._temporary, wanted, self.key(details.email, wanted))
            raise


async def sign_in(
    weavr: Weavr,
    email: str | None,
    password: str | Sensitive | None,
    identity: IdentityId | UserIdentity | Mapping[str, Any] | None,
    provider: SignInProvider | None,
    options: SessionOptions,
) -> Session:
    factory = SessionFactory(weavr, options)
    wanted = None if identity is None else identity_of(identity)
    if provider is not None:
        if email is not None or password is not None:
            raise ConfigurationError(
                "provider= and an e-mail address with password exclude each other: pass one of them"
            )
        return factory.session(await _with_provider(factory, provider, wanted))
    if email is None or password is None:
        given = (("email", email), ("password", password))
        problems = [Problem(name, "is needed") for name, value in given if value is None]
        raise InvalidRequest("sign_in needs an e-mail address and a password, or provider=", problems=problems)
    # Whatever a store has for this user: only the service can tell whether the password is right.
    with observed(factory.caller.requestor.observer, "sign-in", "session"):
        token = await factory.enter(SignInDetails(email, password), wanted)
    return await factory.with_token(token, wanted, factory.key(email, wanted))


async def _with_provider(
    factory: SessionFactory, provider: SignInProvider, identity: IdentityId | None
) -> TokenManager:
    key: str | None = None
    if factory.settings.store is not None and factory.settings.store_key is None:
        details = await details_of(provider)
        await factory.know_key()
        key = factory.key(details.email, identity or details.identity)
    manager = TokenManager(factory, token=None, provider=provider, identity=identity, shared=factory.shared(key))
    await manager.begin()
    return manager


async def sign_in_with_biometrics(
    weavr: Weavr,
    email: str,
    identity: IdentityId | UserIdentity | Mapping[str, Any] | None,
    options: SessionOptions,
) -> BiometricSignIn:
    from weavr_multi.sessions.sca.biometric_sign_in import BiometricSignIn
    from weavr_multi.sessions.sign_in import SignIn

    factory = SessionFactory(weavr, options)
    wanted = None if identity is None else identity_of(identity)
    challenge = await SignIn(factory.caller, factory.settings.lifetime).start_biometrics(email, wanted)
    return BiometricSignIn(factory, challenge, wanted, factory.key(email, wanted))


async def backoffice_session(
    weavr: Weavr, identity: IdentityId | UserIdentity | Mapping[str, Any], options: SessionOptions
) -> BackofficeSession:
    factory = SessionFactory(weavr, options)
    wanted = identity_of(identity)
    await factory.know_key()
    manager = _backoffice_manager(factory, wanted, None)
    await manager.begin()
    return factory.backoffice_session(manager)


def _backoffice_manager(factory: SessionFactory, identity: IdentityId, token: Token | None) -> TokenManager:
    shared = factory.shared(factory.key(None, identity), backoffice=True)
    provider = BackofficeProvider(identity)
    return TokenManager(factory, token=token, provider=provider, identity=identity, shared=shared, backoffice=True)


def session(weavr: Weavr, token: str | Sensitive, provider: SignInProvider | None, options: SessionOptions) -> Session:
    factory = SessionFactory(weavr, options)
    check_token(token, "session: token")
    check_provider(provider)
    made = Token(sensitive(token), factory.caller.requestor.clock.monotonic(), factory.settings.lifetime, accepted=True)
    return factory.session(TokenManager(factory, token=made, provider=provider, shared=factory.shared(None)))


def restore(
    weavr: Weavr, state: SessionState | str | bytes, provider: SignInProvider | None, options: SessionOptions
) -> Session:
    check_provider(provider)
    found = _state(state, backoffice=False)
    factory = SessionFactory(weavr, {"lifetime": found.lifetime, **options})
    shared = factory.shared(None)
    token = _token(factory, found) if shared is None else shared.token(found)
    return factory.session(
        TokenManager(factory, token=token, provider=provider, identity=token.identity, shared=shared)
    )


def restore_backoffice(weavr: Weavr, state: SessionState | str | bytes, options: SessionOptions) -> BackofficeSession:
    found = _state(state, backoffice=True)
    factory = SessionFactory(weavr, {"lifetime": found.lifetime, **options})
    token = _token(factory, found)
    if token.identity is None:
        raise ConfigurationError("this state does not say for which identity it is")
    return factory.backoffice_session(_backoffice_manager(factory, token.identity, token))


def _state(state: SessionState | str | bytes, *, backoffice: bool) -> SessionState:
    from weavr_multi.sessions.saved_state import SessionState

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


def _token(factory: SessionFactory, state: SessionState) -> Token:
    from weavr_multi.sessions.shared_token import token_of

    clock = factory.caller.requestor.clock
    return token_of(state, clock.monotonic(), clock.time())


async def switch(session: Session, identity: IdentityId | UserIdentity | Mapping[str, Any]) -> Session:
    from weavr_multi.sessions.sign_in import switched

    manager = session._session_caller.token_manager
    wanted = identity_of(identity)
    token = await switched(manager, wanted)
    shared = None
    if manager.shared is not None:
        shared = manager.shared.beside(f"{wanted.type}:{wanted.id}")
    other = TokenManager(manager.factory, token=token, provider=manager.provider, identity=wanted, shared=shared)
    await other.share(token)
    return manager.factory.session(other, session._session_caller.defaults)  # a copy's rules hold here, too


async def resume(
    weavr: Weavr,
    pending: str | bytes | Sensitive,
    code: str | Sensitive | None,
    session: Session | None,
    timeout: float | None,
    returns: object,
) -> Any:
    from weavr_multi.sessions.sca.pending_call import StoredCall

    stored = StoredCall(pending.reveal() if isinstance(pending, Sensitive) else pending)
    if session is None:
        if stored.session is None:
            raise ConfigurationError("this pending call was stored without its session: pass session=")
        session = restore(weavr, stored.session, None, {})
    return await stored.finish(session, code, timeout, returns)
