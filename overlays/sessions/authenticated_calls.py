"""Makes calls with a user's token: replaces a dead token, and sends the refused call again, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from weavr_multi.core.api_errors import AccessTokenRequired, ApiError, Forbidden, StepUpRequired, Unauthorized
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import NONE, Options
from weavr_multi.core.calls.request import Arguments, Request
from weavr_multi.core.calls.response import RawResponse, Response
from weavr_multi.core.sentinels import NOT_GIVEN

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.core.calls.requestor import Call, Requestor
    from weavr_multi.sessions.sca.automatic_step_up import StepUps
    from weavr_multi.sessions.token import Token
    from weavr_multi.sessions.token_manager import TokenManager

    T = TypeVar("T")


class SessionCaller:
    """Makes the calls of a session."""

    face: Session | BackofficeSession

    def __init__(self, manager: TokenManager, step_ups: StepUps, defaults: Options) -> None:
        self.token_manager = manager
        self.step_ups = step_ups
        self.defaults = defaults
        self.requestor: Requestor = manager.caller.requestor
        self._clock = manager.clock

    def with_defaults(self, options: Options) -> SessionCaller:
        """Return a copy with other defaults."""
        return SessionCaller(self.token_manager, self.step_ups, options.over(self.defaults))

    async def call(self, operation: Operation[T], arguments: Arguments, options: Options) -> RawResponse[T]:
        options = self.defaults if options is NONE else options.over(self.defaults)
        if options.middleware or self.requestor.observer is not None:
            from weavr_multi.core.hooks.run_with_hooks import call_around

            return await call_around(self.requestor, self._make, operation, arguments, options)
        return await self._make(operation, arguments, options)

    async def _make(self, operation: Operation[T], arguments: Arguments, options: Options) -> RawResponse[T]:
        if options.auth_token is not NOT_GIVEN or not operation.takes_token:
            return await self.token_manager.caller.make(
                operation, arguments, options.over(self.token_manager.caller.defaults)
            )
        requestor = self.requestor
        request = requestor.prepare(operation, arguments, options, self.token_manager.token.text)
        response = await self.send(requestor.begin(request, options), options)
        return RawResponse(operation, request, response, strict=requestor.config.strict, counters=requestor.counters)

    async def send(self, call: Call, options: Options) -> Response:
        """Send a prepared request with the session's token, and once more after each remedy for a refusal."""
        manager = self.token_manager
        token = manager.token
        if self._clock.monotonic() >= token.life.ends:
            try:
                token = await manager.ready(call.budget)
            except BaseException as error:
                call.note_interruption(error)
                raise
        raised = token.step_up.attempts
        try:
            response = await self.requestor.exchange(call, token.text)
        except (Unauthorized, Forbidden) as error:
            if error is call.ended_by:
                raise
            refusal: ApiError = error
        else:
            token.life.ends = self._clock.monotonic() + manager.lifetime
            token.life.accepted = True
            if manager.shared is not None and manager.shared.is_stale(token):
                await self._used(call, token)
            return response
        return await self._recover(call, options, token, raised, refusal)

    async def _recover(self, call: Call, options: Options, token: Token, raised: int, refusal: ApiError) -> Response:
        """Remedy what the service refused the call for, each reason once, and send it again."""
        request, budget = call.request, call.budget
        tried: set[object] = set()
        while True:
            # A new token starts without step-up, so that one may be needed for each of them.
            reason = (type(refusal), token if isinstance(refusal, StepUpRequired) else None)
            begun = budget.pause()
            try:
                if reason in tried:
                    raise self._hopeless(request, options, token, refusal)
                tried.add(reason)
                token = await self._remedy(request, options, token, raised, refusal)
            except BaseException as error:
                call.note_interruption(error)
                raise
            finally:
                budget.resume(begun)
            raised = token.step_up.attempts
            try:
                response = await self.requestor.exchange(call, token.text)
            except (Unauthorized, Forbidden) as error:
                if error is call.ended_by:
                    raise
                refusal = error
                continue
            await self._used(call, token)
            return response

    async def _used(self, call: Call, token: Token) -> None:
        """Note that the service has accepted the token. Who is cancelled meanwhile never sees the success."""
        try:
            await self.token_manager.used(token)
        except BaseException as error:
            call.note_cancellation(error, sent=True)
            raise

    async def _remedy(self, request: Request, options: Options, token: Token, raised: int, refusal: ApiError) -> Token:
        if isinstance(refusal, Unauthorized):
            return await self.token_manager.renew(token, refusal)
        if isinstance(refusal, AccessTokenRequired) and token.auth is None:
            return await self.token_manager.exchange(token)
        if isinstance(refusal, StepUpRequired):
            return await self.step_ups.pass_for(self, request, options, token, raised, refusal)
        raise refusal

    def _hopeless(self, request: Request, options: Options, token: Token, refusal: ApiError) -> ApiError:
        if isinstance(refusal, Unauthorized):
            self.token_manager.check_fresh(token, refusal)
        elif isinstance(refusal, StepUpRequired):
            self.step_ups.explain(self, request, options, refusal)
        return refusal

    def __repr__(self) -> str:
        return repr(self.face) if hasattr(self, "face") else "<Session being opened>"
