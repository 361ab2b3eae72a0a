"""Runs the step-up for refused calls, once for all tasks that wait."""

from __future__ import annotations

from inspect import isawaitable
from typing import TYPE_CHECKING, Final

from weavr_multi.core.api_errors import Conflict, StepUpRequired
from weavr_multi.core.concurrency.single_flight import again
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.hooks.activity import Activity, observed, outcome_of
from weavr_multi.core.sensitive import Sensitive, masked
from weavr_multi.sessions.errors import StepUpFailed
from weavr_multi.sessions.options import CHANNELS

if TYPE_CHECKING:
    from weavr_multi.core.calls.options import Options
    from weavr_multi.core.calls.request import Request
    from weavr_multi.sessions.authenticated_calls import SessionCaller
    from weavr_multi.sessions.options import StepUpHandler
    from weavr_multi.sessions.sca.challenge import Challenge
    from weavr_multi.sessions.token import Token

_MOST_CODES: Final = 10


class StepUps:
    """How one session passes strong customer authentication."""

    def __init__(self) -> None:
        self.latest: Challenge | None = None

    async def pass_for(
        self,
        caller: SessionCaller,
        request: Request,
        options: Options,
        token: Token,
        raised: int,
        refusal: StepUpRequired,
    ) -> Token:
        """Let the session's handler raise the token, once for all calls that need it; return the token to send the call
        with. `raised` says how many step-ups the token had seen when the call was sent.
        """
        manager = caller.token_manager
        handler, key = manager.settings.step_up, ("step-up", token.tag)
        within = caller.requestor.flights.is_within(key)  # the handler's own call must not wait for the handler
        if handler is None or manager.backoffice or within or request.operation.name.startswith("step_up."):
            raise self.explain(caller, request, options, refusal)
        if manager.token is token:
            if token.step_up.attempts == raised:
                await caller.requestor.flights.join(key, lambda: self._pass(caller, token, handler))
                token.step_up.is_done = True  # the work may have been another session's, which shares the token
            elif token.step_up.failure is not None:
                raise again(token.step_up.failure)
        return manager.token

    def explain(
        self, caller: SessionCaller, request: Request, options: Options, refusal: StepUpRequired
    ) -> StepUpRequired:
        """Add to a refusal how to go on."""
        from weavr_multi.sessions.sca.pending_call import PendingCall  # most sessions never park a call

        refusal.channels = () if caller.token_manager.backoffice else CHANNELS
        refusal._pending = PendingCall(caller, request, options, in_doubt=refusal.in_doubt)
        return refusal

    async def passed(self, caller: SessionCaller, token: Token) -> None:
        """Note that a token is stepped up."""
        token.step_up.is_done = True
        token.step_up.failure = None
        token.step_up.attempts += 1
        if caller.token_manager.shared is not None:
            await caller.token_manager.shared.note(token)

    async def _pass(self, caller: SessionCaller, token: Token, handler: StepUpHandler) -> None:
        import anyio

        seconds = caller.token_manager.settings.step_up_timeout
        try:
            with observed(
                caller.requestor.observer, "step-up", caller.token_manager.settings.step_up_channel
            ) as activity:
                with anyio.move_on_after(seconds) as limit:
                    await self._complete(caller, handler, activity)
                activity.note(result="timed out" if limit.cancelled_caught else "done")
            if limit.cancelled_caught:
                raise StepUpFailed(f"the step-up was not completed within {seconds:g} s")
        except Exception as error:
            token.step_up.failure = again(error)  # without the frames, which hold what was sent
            token.step_up.attempts += 1
            raise

    async def _complete(self, caller: SessionCaller, handler: StepUpHandler, activity: Activity) -> None:
        from weavr_multi.sessions.sca.step_up import StepUp

        try:
            challenge = await StepUp(caller).start(caller.token_manager.settings.step_up_channel)
        except Conflict as error:
            raise StepUpFailed.because(f"the step-up could not be started: {error}", error) from error
        clock, waited = caller.requestor.clock, 0.0
        for _ in range(_MOST_CODES):
            begun = clock.monotonic()
            asked = handler(challenge)
            if not isawaitable(asked):
                del asked  # it may be the code
                raise ConfigurationError("the step_up handler is not async: define it with `async def`")
            code = masked(await outcome_of(asked, "the step_up handler"))
            if challenge.is_push:
                await challenge.wait()
            waited += clock.monotonic() - begun
            activity.note(waited=waited)
            if challenge.is_push:
                return None
            if challenge.is_verified:  # the handler did it by itself
                return None
            if not isinstance(code, (str, Sensitive)):
                raise ConfigurationError(
                    f"the step_up handler returns the code as str or Sensitive, got a {type(code).__name__}"
                )
            if await _tried(challenge, code):
                return None
        raise StepUpFailed(f"the step_up handler gave {_MOST_CODES} wrong codes")


async def _tried(challenge: Challenge, code: str | Sensitive) -> bool:
    """Whether the code was right; a wrong one is asked for again."""
    from weavr_multi.sessions.sca.challenge import WRONG_CODES

    try:
        await challenge.verify(code)
    except Conflict as error:
        if str(error.error_code or "") not in WRONG_CODES:
            raise StepUpFailed.because(f"the code could not be verified: {error}", error) from error
        return False
    return True
