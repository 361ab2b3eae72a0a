"""Calls with a user's token: it lives, or is replaced; what is refused for its sake is sent again, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from weavr_multi.core.clock import Budget
from weavr_multi.core.exceptions import AccessTokenRequired, ApiError, Forbidden, StepUpRequired, Unauthorized
from weavr_multi.core.operation import Operation
from weavr_multi.core.options import Options
from weavr_multi.core.request import Request
from weavr_multi.core.response import Answer, RawResponse
from weavr_multi.core.unset import UNSET

if TYPE_CHECKING:
    from weavr_multi.core.engine import Engine
    from weavr_multi.sessions.holder import TokenHolder
    from weavr_multi.sessions.raising import StepUps
    from weavr_multi.sessions.session import BackofficeSession, Session
    from weavr_multi.sessions.token import Token

T = TypeVar("T")


class SessionCaller:
    """Makes the calls of a session.

    Args:
        holder: The session's token.
        step_ups: How the session passes strong customer authentication.
        defaults: Options behind those of each call.

    Attributes:
        face: The session itself.
    """

    face: Session | BackofficeSession

    def __init__(self, holder: TokenHolder, step_ups: StepUps, defaults: Options) -> None:
        self.holder = holder
        self.step_ups = step_ups
        self.defaults = defaults
        self.engine: Engine = holder.caller.engine
        self._clock = holder.clock

    def with_defaults(self, options: Options) -> SessionCaller:
        """Return a copy with other defaults."""
        return SessionCaller(self.holder, self.step_ups, options.over(self.defaults))

    async def call(self, operation: Operation[T], values: Sequence[Any], options: Options) -> RawResponse[T]:
        """Make one logical call."""
        options = options.over(self.defaults)
        if options.auth_token is not UNSET or not operation.takes_token:
            return await self.holder.caller.call(operation, values, options)
        engine = self.engine
        request = engine.prepare(operation, values, options)
        answer = await self.send(request, engine.budget(options), options)
        return RawResponse(operation, request, answer, strict=engine.config.strict)

    async def send(self, request: Request, budget: Budget, options: Options) -> Answer:
        """Send a prepared request with the session's token, and once more after each remedy for a refusal.

        Raises:
            SessionExpired: The token is dead and cannot be replaced.
            StepUpRequired: The session has no handler for step-ups.
            WeavrError: What the call ended with.
        """
        holder = self.holder
        token = holder.token
        if self._clock.monotonic() >= token.ends:
            token = await holder.ready(budget)
        raised = token.raised
        try:
            answer = await self.engine.exchange(request, token.text, budget, options)
        except (Unauthorized, Forbidden) as error:
            refusal: ApiError = error
        else:
            token.ends = self._clock.monotonic() + holder.lifetime
            token.proven = True
            if holder.shared is not None and holder.shared.is_stale(token):
                await holder.shared.note(token)
            return answer
        return await self._recover(request, budget, options, token, raised, refusal)

    async def _recover(
        self, request: Request, budget: Budget, options: Options, token: Token, raised: int, refusal: ApiError
    ) -> Answer:
        """Remedy what the service refused the call for, each reason once, and send it again."""
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
            finally:
                budget.resume(begun)
            raised = token.raised
            try:
                answer = await self.engine.exchange(request, token.text, budget, options)
            except (Unauthorized, Forbidden) as error:
                refusal = error
                continue
            await self.holder.used(token)
            return answer

    async def _remedy(self, request: Request, options: Options, token: Token, raised: int, refusal: ApiError) -> Token:
        if isinstance(refusal, Unauthorized):
            return await self.holder.renew(token, refusal)
        if isinstance(refusal, AccessTokenRequired) and token.auth is None:
            return await self.holder.exchange(token)
        if isinstance(refusal, StepUpRequired):
            return await self.step_ups.pass_for(self, request, options, token, raised, refusal)
        raise refusal

    def _hopeless(self, request: Request, options: Options, token: Token, refusal: ApiError) -> ApiError:
        if isinstance(refusal, Unauthorized):
            self.holder.check_fresh(token, refusal)
        elif isinstance(refusal, StepUpRequired):
            self.step_ups.explain(self, request, options, refusal)
        return refusal

    def __repr__(self) -> str:
        return f"<caller of {self.face!r}>" if hasattr(self, "face") else "<caller of a session>"
