"""A call that needs a step-up: it is sent again byte for byte afterwards, here or in another process."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.core.api_errors import StepUpRequired
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import Options, check_headers
from weavr_multi.core.calls.pagination import Page
from weavr_multi.core.calls.request import Request
from weavr_multi.core.calls.response import RawResponse
from weavr_multi.core.calls.retry import leave_open
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError, WeavrError, invalid
from weavr_multi.core.generated_lookup import operation_named
from weavr_multi.core.serialization.field_kinds import BYTES, ModelOf
from weavr_multi.sessions.options import OTP_CHANNELS, PUSH_CHANNELS
from weavr_multi.sessions.sca.pending_list_call import PendingList
from weavr_multi.sessions.token import as_pair, pair_of

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.core.sensitive import Sensitive
    from weavr_multi.sessions.authenticated_calls import SessionCaller
    from weavr_multi.sessions.sca.challenge import Challenge

VERSION: Final = 1
_OWN: Final = frozenset({"accept", "content-type", "idempotency-ref"})  # what the client puts into a request itself


class PendingCall:
    """A call as it was made: URL, body bytes and idempotency-ref are frozen.

    Attributes:
        challenge: The challenge that was started for it, or None.
        in_doubt: Whether an attempt so far left open if the service has executed the call.
    """

    def __init__(self, caller: SessionCaller, request: Request, options: Options, *, in_doubt: bool = False) -> None:
        self._caller = caller
        self._request = request
        self._options = options
        self.in_doubt = in_doubt
        self.challenge: Challenge | None = None

    @property
    def operation(self) -> str:
        """The public name of the operation, such as ``transfers.create``."""
        return self._request.operation.key

    @property
    def idempotency_ref(self) -> str | None:
        """The ref that the call carries each time."""
        return self._request.idempotency_ref

    @property
    def session(self) -> Session | BackofficeSession:
        """The session that the call was made on."""
        return self._caller.face

    async def retry(self, returns: object = None) -> Any:
        """Send the call again and return what awaiting the operation returns; for a list, the page.

        Args:
            returns: The class that the operation should return, or None; checked first.

        Raises:
            InvalidRequest: The operation returns something else; nothing was sent.
            WeavrError: The call failed again.
        """
        _check_returns(self._request.operation, returns)
        if self._request.operation.page is None:
            return (await self.send()).parse()
        pages = PendingList(self)
        return await pages.page(pages.start or None, pages.size)

    async def send(self, url: str | None = None) -> RawResponse[object]:
        """Send the call again.

        Args:
            url: Path and query of another page of the same list, in place of its own.
        """
        requestor, options, request = self._caller.requestor, self._options, self._request
        if url is not None:
            request = Request(request.operation, url, request.headers, None, None, request.secrets)
        if not options.middleware and requestor.observer is None:
            return await self._sent(request, options)
        from weavr_multi.core.hooks.run_with_hooks import call_around
        from weavr_multi.sessions.sca.arguments_for_middleware import arguments_of, with_headers

        async def make(_: object, __: object, options: Options) -> RawResponse[object]:
            return await self._sent(with_headers(request, options), options)

        if request.idempotency_ref is not None:
            options = options._replace(idempotency_ref=request.idempotency_ref)
        return await call_around(requestor, make, request.operation, arguments_of(request), options)

    async def _sent(self, request: Request, options: Options) -> RawResponse[object]:
        requestor = self._caller.requestor
        call = requestor.begin(request, options)
        call.left_open = self.in_doubt
        try:
            response = await self._caller.send(call, options)
        finally:
            self.in_doubt = call.in_doubt
        return RawResponse(
            request.operation, request, response, strict=requestor.config.strict, counters=requestor.counters
        )

    def to_json(self, *, include_session: bool = True) -> str:
        """Return the call as text, for `Weavr.resume` in another process, or after a browser round trip.

        **The text holds the call's body, and the session's token unless that is left out: encrypt it** wherever the
        user, or anybody else, could read it (a `RedisSessionStore` does), and sign it at least where it could be
        changed. What is resumed is the user's own call, whatever the text says.

        Args:
            include_session: Whether the session is put in. Leave it out if `resume` will be given one.
        """
        request = self._request
        if not request.operation.id:  # nothing would hold the text to the operation that it was
            raise ConfigurationError("a call by request() is not stored: finish it in the process that made it")
        challenge = self.challenge or self._caller.step_ups.latest
        if challenge is not None and (challenge.is_over or not challenge.expires_in):
            challenge = None  # one of an earlier step-up
        return json.dumps(
            {
                "v": VERSION,
                "operation": request.operation.key,
                "url": request.url,
                "headers": request.headers,
                "content": None if request.content is None else b64encode(request.content).decode("ascii"),
                "ref": request.idempotency_ref,
                "secrets": request.secrets,
                "in_doubt": self.in_doubt,
                "identity": pair_of(self.session.identity),
                "credentials": pair_of(self.session.credentials),
                "challenge": None if challenge is None else {"channel": challenge.channel, "id": challenge.id},
                "session": self._caller.token_manager.state().to_json() if include_session else None,
            },
            separators=(",", ":"),
        )

    def __repr__(self) -> str:
        return f"<PendingCall {self.operation}, idempotency-ref {self.idempotency_ref}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a pending call holds a session and is not pickled; use to_json() and Weavr.resume")


class StoredCall:
    """The text of `PendingCall.to_json`, read again and checked.

    Identity and credentials are (type, id), or None if they were not known. `ConfigurationError` if it is no such text,
    of another version, or not a call of its operation.
    """

    @hides_arguments
    def __init__(self, text: str | bytes) -> None:
        try:
            found = json.loads(text)
            if not isinstance(found, Mapping) or found.get("v") != VERSION:
                raise ValueError("another version")
            self.request = _request(found)
            self.in_doubt = found.get("in_doubt") is True
            challenge = found["challenge"]
            self.channel = None if challenge is None else _text(challenge["channel"])
            self.challenge_id = None if challenge is None else _optional(challenge["id"])
            self.session = _optional(found["session"])
            self.identity = as_pair(found.get("identity"))
            self.credentials = as_pair(found.get("credentials"))
        except (ValueError, KeyError, TypeError, RecursionError, ConfigurationError) as error:
            raise ConfigurationError(
                f"this is not a pending call as to_json() writes it ({type(error).__name__})"
            ) from None

    async def finish(
        self, session: Session, code: str | Sensitive | None, timeout: float | None, returns: object
    ) -> Any:
        """Pass the step-up on a session and send the call again; see `Weavr.resume`."""
        _check_returns(self.request.operation, returns)
        self._check_owner(session)
        caller = session._session_caller
        options = Options(timeout=timeout).over(caller.defaults)._replace(extra_headers=None)  # the request has its own
        call = PendingCall(caller, self.request, options, in_doubt=self.in_doubt)
        if code is None and self.channel not in PUSH_CHANNELS:
            return await call.retry()
        challenge = call.challenge = session.step_up.resumed(self.channel or OTP_CHANNELS[0], self.challenge_id)
        if code is None or (self.in_doubt and self.request.repeatable):
            try:
                return await call.retry()  # approved while nobody waited, or the code came in an earlier form
            except StepUpRequired:
                pass
        with self._left_open():
            await (challenge.wait() if code is None else challenge.verify(code))
        return await call.retry()

    @contextmanager
    def _left_open(self) -> Iterator[None]:
        """Let an error of the step-up say that the call may have been executed before, if that is so."""
        try:
            yield
        except WeavrError as error:
            if self.in_doubt:
                leave_open(error, self.request.idempotency_ref)
            raise

    def _check_owner(self, session: Session) -> None:
        """A text that was mixed up with another's must not move that other's money."""
        for mine, owner in ((self.identity, session.identity), (self.credentials, session.credentials)):
            if mine is not None and owner is not None and mine != pair_of(owner):
                raise ConfigurationError(
                    "this pending call was made for another identity or user: pass the session that it was made on"
                )


def _check_returns(operation: Operation[Any], returns: object) -> None:
    """Raise `InvalidRequest` unless an operation returns instances of a class; None and `object` are whatever it is."""
    if returns is None or returns is object:
        return
    kind = operation.kind
    if operation.page is not None:
        given: type[object] | None = Page
    else:
        given = kind.cls if isinstance(kind, ModelOf) else bytes if kind is BYTES else None
    if given is None:
        raise invalid("returns", "must be left out: no class says what it returns", operation=operation.key)
    if not isinstance(returns, type) or not issubclass(given, returns):
        raise invalid("returns", f"must be {given.__name__}, which it returns", operation=operation.key)


def _request(found: Mapping[str, Any]) -> Request:
    """Rebuild the request. The text may have been in a browser: it must stay a call of its operation."""
    operation = operation_named(_text(found["operation"]))
    url = _text(found["url"])
    if not _addresses(operation).fullmatch(url):
        raise ValueError("the URL is not one of the operation")
    ref = _optional(found["ref"])
    headers = _headers(found, operation, ref)
    content = _optional(found["content"])
    return Request(
        operation,
        url,
        headers,
        None if content is None else b64decode(content, validate=True),
        ref,
        tuple(map(_text, found["secrets"])),
    )


def _headers(found: Mapping[str, Any], operation: Operation[Any], ref: str | None) -> tuple[tuple[str, str], ...]:
    headers = tuple((_text(name), _text(text)) for name, text in found["headers"])
    own = {name: text for name, text in headers if name in _OWN}
    # Servers take an underscore for a dash. Without its ref, or with two, the call could be carried out a second time.
    refs = [text for name, text in headers if name.lower().replace("_", "-") == "idempotency-ref"]
    if refs != ([] if ref is None else [ref]) or (operation.idempotent and not ref):
        raise ValueError("another idempotency-ref")
    if len({name.lower() for name, _ in headers}) != len(headers):
        raise ValueError("a header stands there twice")
    check_headers({name: text for name, text in headers if name not in _OWN}, operation.key)
    check_headers({f"x-{name}": text for name, text in own.items()}, operation.key)  # for their texts
    return headers


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _text(value)


def _addresses(operation: Operation[Any]) -> re.Pattern[str]:
    parts = re.split(r"(\{[^}]*\})", operation.url)
    path = "".join("[A-Za-z0-9_~-][A-Za-z0-9._~-]*" if part.startswith("{") else re.escape(part) for part in parts)
    return re.compile(path + r"(\?[!-~]*)?")
