"""What type checkers must see of sessions. It is checked and never run."""

from __future__ import annotations

from typing import assert_type

from weavr_multi import IdentityRequired, PasswordExpired, StepUpRequired, Weavr
from weavr_multi.api.identities import Identities
from weavr_multi.models import CredentialId, IdentityId, ManagedAccount, Send, UserIdentity
from weavr_multi.sessions import (
    BackofficeSession,
    BiometricSignIn,
    Challenge,
    ConfirmationChallenge,
    MemorySessionStore,
    PasswordProvider,
    PasswordSession,
    RedisSessionStore,
    Session,
    SessionState,
    SessionStore,
    SignInDetails,
    new_key,
)


async def handler(challenge: Challenge) -> str:
    """Give a code."""
    return "123456" if challenge.attempts_left else ""


async def push_handler(challenge: Challenge) -> None:
    """Wait for a push."""
    await challenge.wait()


async def details() -> SignInDetails:
    """Be a provider without a class."""
    return SignInDetails("ada@example.com", "password", {"type": "CORPORATE", "id": "1"})


store: SessionStore = RedisSessionStore("redis://localhost", keys=[new_key(), b"old"])
memory: SessionStore = MemorySessionStore()


async def ways(weavr: Weavr) -> None:
    """Get sessions."""
    assert_type(await weavr.sign_in("ada@example.com", "password"), Session)
    assert_type(await weavr.sign_in(provider=PasswordProvider("a", "b"), store=store, keep_alive=True), Session)
    assert_type(await weavr.sign_in(provider=details, step_up=handler, step_up_channel="SMS"), Session)
    assert_type(await weavr.sign_in(provider=details, step_up=push_handler, step_up_channel="AUTHY"), Session)
    pending = await weavr.sign_in_with_biometrics("ada@example.com")
    assert_type(pending, BiometricSignIn)
    assert_type(await pending, Session)
    assert_type(weavr.session("token"), Session)
    assert_type(weavr.restore("{}"), Session)
    assert_type(await weavr.backoffice.session({"type": "CORPORATE", "id": "1"}), BackofficeSession)
    assert_type(weavr.backoffice.restore("{}"), BackofficeSession)
    await weavr.sign_in("ada@example.com", "password", stepup=None)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await weavr.sign_in("ada@example.com", "password", lifetime="long")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def face(session: Session, backoffice: BackofficeSession) -> None:
    """Use a session."""
    assert_type(session.identity, IdentityId | None)
    assert_type(session.credentials, CredentialId | None)
    assert_type(session.stepped_up, bool)
    assert_type(session.expires_in, float)
    assert_type(session.is_expired, bool)
    assert_type(session.state(), SessionState)
    assert_type(session.with_options(timeout=5), Session)
    assert_type(session.identities, Identities)
    identities = await session.identities.list()
    assert_type(identities.items, list[UserIdentity])
    assert_type(await session.switch(identities.items[0]), Session)
    assert_type(await session.managed_accounts.get("1"), ManagedAccount)
    async with session as same:
        assert_type(same, Session)
    async with backoffice.with_options(max_retries=0) as other:
        assert_type(other, BackofficeSession)
    print(backoffice.switch)  # type: ignore[attr-defined]  # pyright: ignore


async def authentication(session: Session, send: Send, code: str) -> None:
    """Pass strong customer authentication: overlay and generated methods side by side."""
    assert_type(await session.step_up.start("SMS"), Challenge)
    assert_type(await session.step_up.start_otp("SMS"), None)
    assert_type(await session.challenges.start([send]), list[ConfirmationChallenge])
    assert_type(await session.challenges.start(send, channel="AUTHY"), list[ConfirmationChallenge])
    assert_type(await session.challenges.confirm([send], code=handler), list[ConfirmationChallenge])
    await session.challenges.confirm([send], code=code)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(send.needs_confirmation, bool)


async def errors(step_up: StepUpRequired, password: PasswordExpired, identity: IdentityRequired) -> None:
    """Go on after errors."""
    assert_type(step_up.channels, tuple[str, ...])
    assert_type(step_up.pending.to_json(), str)
    assert_type(step_up.session, Session | BackofficeSession)
    assert_type(await step_up.retry(returns=ManagedAccount), ManagedAccount)
    assert_type(password.session, PasswordSession)
    assert_type(await password.session.update_password("old", "new"), Session)
    for one in identity.identities:
        assert_type(one, UserIdentity)
