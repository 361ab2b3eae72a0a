"""Keys that a callable gives, so that a verifier learns of a new key while the service runs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from inspect import isawaitable, iscoroutine
from threading import Lock
from typing import Final, TypeAlias, TypeVar, cast

from weavr_multi.core.calls.secrets_in_errors import callable_failed
from weavr_multi.core.concurrency.fork import reset_after_fork
from weavr_multi.core.concurrency.running_loop import called
from weavr_multi.core.concurrency.single_flight import Flights
from weavr_multi.core.concurrency.tasks import start
from weavr_multi.core.config import positive
from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.webhooks.errors import InvalidSignature
from weavr_multi.webhooks.key_bytes import KeyForm, Keys, KeysSource, all_key_bytes

T = TypeVar("T")
Install: TypeAlias = Callable[[tuple[bytes, ...]], None]

# Anybody can send a delivery that no key makes. The callable is not asked for each of those.
REST: Final = 10.0
REST_WITHOUT_KEYS: Final = 1.0
PATIENCE: Final = 5.0
# How long a delivery waits for newer keys before the earlier ones are tried: Weavr waits 1.5 s for a decision.
HURRY: Final = 0.3
_log: Final = logging.getLogger("weavr_multi.webhooks")


class KeysUnavailable(ConfigurationError):
    """The callable of the keys has not given any yet. The delivery is answered with 503, so that it is sent again."""


class Source:
    """One callable, the argument that it was given as, and where its keys go when they have changed."""

    def __init__(self, name: str, function: KeysSource, form: KeyForm, install: Install) -> None:
        self.name, self.function = name, function
        self._form, self._install = form, install
        self._known: tuple[bytes, ...] = ()

    def take(self, given: object) -> None:
        """Check what the callable returned, and install it."""
        try:
            keys = all_key_bytes(cast(Keys, given), self._form)
        except ConfigurationError as error:
            raise ConfigurationError(f"the callable of {self.name}= returned no key: {error}") from None
        if keys != self._known:
            self._install(keys)
            self._known = keys

    @contextmanager
    def named(self) -> Iterator[None]:
        """Raise what the callable raises as a `ConfigurationError` that shows no key."""
        try:
            yield
        except Exception as error:
            known = (key.decode("utf-8", "replace") for key in self._known)
            raise callable_failed(self.name, error, known)  # noqa: B904 - its cause is set


class KeyRotation:
    """Asks the callables of a verifier: at its first delivery, after a time, and after a signature that no key makes.

    The callables are asked once for all deliveries that wait for it. After such a signature they are asked at
    most every ten seconds, whoever sends how many. If one fails, the earlier keys stay in use and it is asked again ten
    seconds later, or one second later if there are none.
    """

    def __init__(self, sources: list[Source], seconds: float, now: Callable[[], float]) -> None:
        positive(seconds, "key_seconds")
        self._sources, self._seconds, self._now = sources, seconds, now
        self._asked: float | None = None  # when the callables were last asked
        self._rest = self._good_for = 0.0
        self._problem = ""
        self._begun = self._answered = 0  # numbers of the times that the callables were asked, and of the last answer
        self._flights, self._lock = Flights(), Lock()
        reset_after_fork(self)

    def after_fork(self) -> None:
        """Forget a lock that a thread of the parent process may hold."""
        self._lock = Lock()

    def prove(self, attempt: Callable[[], T]) -> T:
        """Return what the attempt returns: with the present keys, or with newer ones if those explain nothing.

        Raises:
            WebhookError: As the attempt raises it; its `send_again` tells whether newer keys may make the signature.
            KeysUnavailable: No key is known, or a callable is async.
        """
        seen = self._begun
        if self._age() >= self._good_for:
            self._ask_now(seen)
        try:
            return self._tried(attempt, seen)
        except InvalidSignature as error:
            if not error.send_again or self._age() < self._rest:
                raise
        self._ask_now(seen)
        return self._tried(attempt, seen)

    async def aprove(self, attempt: Callable[[], T]) -> T:
        """Do the same in an event loop, where the callables may be async and plain ones run in a thread."""
        seen = self._begun
        if self._age() >= self._good_for:
            await self._renew()
        try:
            return self._tried(attempt, seen)
        except InvalidSignature as error:
            if not error.send_again or self._age() < self._rest:
                raise
        await self._ask()
        return self._tried(attempt, seen)

    def _tried(self, attempt: Callable[[], T], seen: int) -> T:
        if not self._answered:
            raise KeysUnavailable(f"no webhook key is known: {self._problem}")
        try:
            return attempt()
        except InvalidSignature as error:
            # A response that was on its way when the delivery came may be older than the key that signed it.
            error.send_again = self._answered <= seen
            raise

    def _age(self) -> float:
        """Return how long ago the callables were asked; without end if the clock was put back since."""
        age = float("inf") if self._asked is None else self._now() - self._asked
        return age if age >= 0 else float("inf")

    def _ask_now(self, seen: int) -> None:
        with self._lock:
            if self._begun > seen:  # another thread has asked meanwhile
                return
            with self._asking():
                for source in self._sources:
                    with source.named():
                        given = source.function()
                    if isawaitable(given):
                        if iscoroutine(given):
                            given.close()
                        raise KeysUnavailable(f"the callable of {source.name}= is async: await `verifier.aparse(...)`")
                    source.take(given)

    async def _renew(self) -> None:
        """Ask, beside the delivery: one that an earlier key proves does not wait for long."""
        import anyio

        if not self._answered:
            await self._ask()
            return
        asked = start(self._ask_if_due)
        with anyio.move_on_after(HURRY):
            await asked()

    async def _ask_if_due(self) -> None:
        if self._age() >= self._good_for:
            await self._ask()

    async def _ask(self) -> None:
        import anyio

        with anyio.move_on_after(PATIENCE) as scope:
            try:
                await self._flights.join("webhook-keys", self._replace)
            except WeavrError as error:  # the callable waits for the verifier that waits for it
                self._failed(str(error))
        if scope.cancelled_caught:
            self._failed(f"the callable did not return within {PATIENCE:g} s")

    async def _replace(self) -> None:
        with self._asking():
            for source in self._sources:
                with source.named():
                    given = await called(source.function)
                source.take(given)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        self._begun += 1
        number = self._begun
        try:
            yield
        except KeysUnavailable:
            raise
        except ConfigurationError as error:
            self._failed(str(error))
        except Exception as error:  # of a generator or another iterable, which is read when it has been returned
            self._failed(f"what the callable returned raised {type(error).__name__} when it was read")
        else:
            self._answered = max(self._answered, number)
            self._asked, self._rest, self._good_for = self._now(), min(REST, self._seconds), self._seconds

    def _failed(self, problem: str) -> None:
        _log.error("webhook keys cannot be renewed: %s", problem)
        self._problem = problem
        self._asked, self._rest = self._now(), REST if self._answered else REST_WITHOUT_KEYS
        self._good_for = self._rest


def rotation_of(
    given: Mapping[str, tuple[Keys | KeysSource, KeyForm, Install]], seconds: float, now: Callable[[], float]
) -> KeyRotation | None:
    """Install the keys that are given by argument; return what asks for those that a callable gives, if one does."""
    sources = []
    for name, (keys, form, install) in given.items():
        if callable(keys):
            sources.append(Source(name, keys, form, install))
        else:
            install(all_key_bytes(keys, form))
    return KeyRotation(sources, seconds, now) if sources else None
