"""Middleware: async callables of the user's around each logical call, and around each of its attempts.

Middleware watches, adds headers, waits, and refuses by raising. It does not change what a call ends with: its return
value counts for nothing, and an error that it swallows is raised all the same. For a payment it matters that nothing
between the service and the caller can turn a success into None, or a failure into silence.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from contextvars import ContextVar
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

import anyio.lowlevel

from weavr_multi.core.calls.options import Options, is_among
from weavr_multi.core.exceptions import ConfigurationError, TimedOut
from weavr_multi.core.hooks.activity import cancellations
from weavr_multi.core.sentinels import NotGiven

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation
    from weavr_multi.core.calls.request import Arguments
    from weavr_multi.core.calls.response import RawResponse

T = TypeVar("T")
W = TypeVar("W", bound="OutgoingCall | OutgoingAttempt")

# The middleware whose own code runs here: a call that it makes itself does not pass it again. Tasks that it begins
# inherit this, and are free of it once the middleware has returned: a rule that could be shaken off would be none.
_running: ContextVar[tuple[_Running, ...]] = ContextVar("weavr_multi_middleware", default=())


class OutgoingCall:
    """A logical call before it is sent, and its outcome afterwards. It shows no value of an argument.

    Attributes:
        operation: The operation's name, such as ``transfers.create``.
        surface: ``multi``, ``backoffice`` or ``simulator``.
        method: The HTTP method.
        url_template: The path, with names in place of ids.
        arguments: The names of the arguments that were given.
        timeout: Seconds for the whole call, None for no limit, or "default".
        headers: Headers to add to every attempt: put yours in here before `proceed`.
        response: The success, once there is one.
        error: The error of the call, once it has failed.
    """

    __slots__ = ("_operation", "_options", "_values", "arguments", "error", "headers", "response", "timeout")

    def __init__(self, operation: Operation[Any], arguments: Arguments, options: Options) -> None:
        self._operation, self._values, self._options = operation, arguments, options
        self.arguments = tuple(name for name, value in arguments.values.items() if value is not None)
        self.timeout: float | str | None = "default" if isinstance(options.timeout, NotGiven) else options.timeout
        self.headers: dict[str, str] = {}
        self.response: RawResponse[Any] | None = None
        self.error: BaseException | None = None

    @property
    def operation(self) -> str:
        return self._operation.name

    @property
    def surface(self) -> str:
        return self._operation.surface

    @property
    def method(self) -> str:
        return self._operation.method

    @property
    def url_template(self) -> str:
        return self._operation.url

    def reveal(self) -> Mapping[str, Any]:
        """Return the arguments by their names. They hold amounts and ids, and may hold personal data and secrets."""
        return dict(self._values.values)

    def options(self) -> Options:
        """Return the options of the call, with the headers that middleware has added."""
        if not self.headers:
            return self._options
        return Options(extra_headers=self.headers).over(self._options)

    def __repr__(self) -> str:
        return f"<OutgoingCall {self.operation}({', '.join(self.arguments)})>"


class OutgoingAttempt:
    """One attempt of a call, and what came of it.

    Attributes:
        operation: The operation's name.
        method: The HTTP method.
        url_template: The path, with names in place of ids.
        number: From 1, counted through the whole call, replays after a sign-in or step-up included.
        status: The status of the response, once there is one.
        request_ref: Its ``request-ref``.
        error: The error of the attempt, if it failed.
        wait: Seconds until the next attempt; None if there is none, or none that this attempt leads to.
    """

    __slots__ = ("error", "method", "number", "operation", "request_ref", "status", "url_template", "wait")

    def __init__(self, operation: Operation[Any], number: int) -> None:
        self.operation, self.method, self.url_template = operation.name, operation.method, operation.url
        self.number = number
        self.status: int | None = None
        self.request_ref: str | None = None
        self.error: BaseException | None = None
        self.wait: float | None = None

    def failed(self, error: BaseException, wait: float | None = None) -> None:
        """Note what the attempt ended with."""
        self.error, self.wait = error, wait
        self.status, self.request_ref = getattr(error, "status", None), getattr(error, "request_ref", None)

    def __repr__(self) -> str:
        return f"<OutgoingAttempt {self.number} of {self.operation}: {self.status or self.error!r}>"


Proceed: TypeAlias = Callable[[], Awaitable[Any]]


class Middleware(Protocol):
    """A middleware for ``Weavr(middleware=[...])``: any async callable of these two arguments.

    An object may have a second hook, ``async def attempt(self, attempt: OutgoingAttempt, proceed)``, around each
    attempt of the call.
    """

    def __call__(self, call: OutgoingCall, proceed: Proceed, /) -> Coroutine[Any, Any, object]:
        """Stand around one logical call (``async def``).

        Args:
            call: The call.
            proceed: Await it once: the call is made, and its `RawResponse` returned. Raise in place of it to refuse.
        """
        ...


class Layers(Generic[W, T]):
    """Middleware, one around the other, the first one outermost.

    Args:
        hooks: What is called: the middleware itself or its hook for attempts, with the middleware it belongs to.
        subject: The call or attempt.
        work: The innermost step.
        note: Told of each error that middleware raises by itself: says on it what has become of the work.
    """

    def __init__(
        self,
        hooks: Sequence[tuple[object, Callable[[W, Proceed], Awaitable[object]]]],
        subject: W,
        work: Callable[[], Awaitable[T]],
        note: Callable[[BaseException], object],
    ) -> None:
        self._hooks, self.subject, self._work, self._note = hooks, subject, work, note

    async def run(self, depth: int = 0) -> T:
        """Do the work inside the middleware from this one on."""
        if depth == len(self._hooks):
            return await self._work()
        owner, hook = self._hooks[depth]
        before, cancelled = _running.get(), cancellations()
        if is_among(owner, _owners(before)):
            return await self.run(depth + 1)
        inner = _Once(self, depth + 1, before)
        running = _Running(owner)
        inside = _running.set((*before, running))
        try:
            waited = hook(self.subject, inner)
            if not isawaitable(waited):
                raise ConfigurationError(
                    f"{self.subject.operation}: middleware {_name(owner)} is not async: define it with `async def`"
                )
            await waited
        except BaseException as error:
            if error is not inner.error:
                self._note(error)
            raise
        finally:
            running.is_over = True
            _running.reset(inside)
        if inner.error is not None:
            if isinstance(inner.error, Exception):
                raise inner.error
            raise await _of_the_caller(self.subject, inner.error, cancelled)
        if not inner.done:
            wrong = ConfigurationError(
                f"{self.subject.operation}: middleware {_name(owner)} returned before `await proceed()` had ended; "
                "to refuse a call, raise an error"
            )
            self._note(wrong)
            raise wrong
        return inner.result  # type: ignore[no-any-return]


async def _of_the_caller(
    subject: OutgoingCall | OutgoingAttempt, error: BaseException, cancelled: int
) -> BaseException:
    """Return what a call ends with whose cancellation its middleware has swallowed.

    The caller's own cancellation stays one: it comes again at the next await, or the task still counts it. That of a
    scope in the middleware (`move_on_after`) is over; raised outside of it, a task group would take it for a quiet end.
    """
    await anyio.lowlevel.checkpoint()
    if not isinstance(error, anyio.get_cancelled_exc_class()):
        return error
    if cancellations() > cancelled:
        return error
    ended = TimedOut("middleware cancelled it", operation=subject.operation)
    for note in getattr(error, "__notes__", ()):
        ended.add_note(note)
    return ended


class _Running:
    """One run of a middleware's own code."""

    __slots__ = ("is_over", "owner")

    def __init__(self, owner: object) -> None:
        self.owner, self.is_over = owner, False


def _owners(running: Iterable[_Running]) -> list[object]:
    return [one.owner for one in running if not one.is_over]


class _Once:
    """Middleware awaits this to go on: once, since a second time would be a second payment."""

    def __init__(self, layers: Layers[Any, Any], depth: int, outside: tuple[_Running, ...]) -> None:
        self._layers, self._depth, self._outside = layers, depth, outside
        self._begun = self.done = False
        self.result: Any = None
        self.error: BaseException | None = None

    async def __call__(self) -> Any:  # named below as middleware calls it
        if self._begun:
            raise ConfigurationError("middleware awaits proceed() once: a second time would make the call twice")
        self._begun = True
        inside = _running.set(self._outside)
        try:
            self.result = await self._layers.run(self._depth)
            self.done = True
        except BaseException as error:
            self.error = self._layers.subject.error = error
            raise
        finally:
            _running.reset(inside)
        return self.result

    __call__.__qualname__ = "proceed"


def checked(middleware: object) -> tuple[Middleware, ...]:
    """Return middleware as it was given, or raise `ConfigurationError` if it is none."""
    if middleware is None:
        return ()
    if isinstance(middleware, str) or not hasattr(middleware, "__iter__"):
        raise ConfigurationError("middleware is a list of async callables (call, proceed)")
    found = tuple(middleware)
    for one in found:
        if not callable(one) or isinstance(one, type):
            raise ConfigurationError(f"middleware is a list of async callables (call, proceed), got {_name(one)} in it")
        if not callable(getattr(one, "attempt", checked)):
            raise ConfigurationError(f"middleware {_name(one)}: attempt is its async hook (attempt, proceed)")
    return found


def _name(middleware: object) -> str:
    return getattr(middleware, "__qualname__", None) or type(middleware).__qualname__
