"""Every transport and own client × every way to fail × a read, a keyed write and an unkeyed write.

``python -m tests.borders.matrix`` prints the table and fails on a cell that pays twice, loses the ref, or calls a
doubtful outcome certain. ``--brief`` takes a few rows and ways, ``--all`` prints the good cells of the long form too.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, NamedTuple

import anyio
import anyio.to_thread

from tests.borders.service import AUTHORITY, Case, Misbehaving
from tests.borders.stacks import STACKS, Stack
from tests.borders.ways import WAYS, Way
from tests.support.calls import KEYED, READ, UNKEYED, Kind
from tests.support.clock import FakeClock
from weavr_multi import ApiError, DecodeError, TransportError, Weavr

KINDS: Final = {"GET": READ, "keyed": KEYED, "unkeyed": UNKEYED}
_LOGGED: ContextVar[list[str]] = ContextVar("_LOGGED")
# An unkeyed write declares no body: what would be a readable answer of the others is none of its own.
_AT_ONCE: Final = 60


class Cell(NamedTuple):
    """What became of one call.

    Attributes:
        stack: How it was sent.
        way: How it failed.
        kind: ``GET``, ``keyed`` or ``unkeyed``.
        case: What the service saw.
        error: What the caller saw, or None.
        logged: The warnings that were logged.
    """

    stack: Stack
    way: Way
    kind: str
    case: Case
    error: BaseException | None
    logged: Sequence[str]

    @property
    def refs(self) -> set[str | None]:
        """The refs that arrived."""
        return set(self.case.refs)

    @property
    def in_doubt(self) -> bool | None:
        """What the error says of doubt; None if it does not speak of it."""
        return getattr(self.error, "in_doubt", None)

    @property
    def never_sent(self) -> bool | None:
        """What the error says of sending; None if it does not speak of it."""
        return getattr(self.error, "never_sent", None)

    def faults(self) -> Iterator[str]:
        """Say what is wrong with it."""
        if self.case.executed > 1:
            yield f"executed {self.case.executed} times"
        if len(self.refs) > 1 or (self.kind == "keyed" and None in self.refs):
            yield f"{len(self.refs)} refs were sent"
        if self.way.cancelled:
            yield from self._cancellation()
        else:
            yield from self._kind_of_error()
            yield from self._evidence()
            yield from self._sends()

    def _expected(self) -> str | None:
        error = self.way.error
        if self.way.name.startswith("lost") and self.kind == "unkeyed":
            return "ConnectionFailed"
        if error is not None and error.endswith("*"):
            return None if self.kind == "GET" else error[:-1]
        return error.rstrip("+") if error is not None else None

    def _kind_of_error(self) -> Iterator[str]:
        expected = self._expected()
        came = type(self.error).__name__ if self.error is not None else None
        if not isinstance(self.error, (TransportError, ApiError, DecodeError, type(None))):
            yield f"raw: {self.error!r}"
        elif came != expected and not self._is_allowed(came):
            yield f"{came} in place of {expected}: {self.error}"

    def _is_allowed(self, came: str | None) -> bool:
        """Whether a user's client may end in another way than ours: less is known then, and nothing is certain."""
        if self.stack.ours or came != "ConnectionFailed":
            return False
        return self.way.error == "TimedOut" or (self.stack.hides_encodings and self.way.encoded)

    def _evidence(self) -> Iterator[str]:
        error = self.error
        if error is None or not isinstance(error, (TransportError, ApiError, DecodeError)):
            return
        if not error.operation:
            yield "no operation"
        if self.case.refs and self.kind == "keyed" and error.idempotency_ref not in self.refs:
            yield f"the ref is lost: {error.idempotency_ref}"
        if self.kind == "keyed" and not error.idempotency_ref:
            yield "no ref"
        if self.never_sent and (self.case.refs or not self.stack.ours):
            yield "never_sent is not proven"
        if self.never_sent is False and self.stack.ours and self.way.target == "closed":
            yield "never_sent is known"
        certain = bool(self.never_sent) if isinstance(error, TransportError) else not self.in_doubt
        # On a slow machine a time-out may pass while the connection is being opened: then nothing is in doubt.
        sent = bool(self.case.refs) or self.way.error != "TimedOut"
        doubtful = (self.way.doubtful and sent) or bool(self.case.executed)
        if self.kind != "GET" and doubtful and certain:
            yield "a doubtful outcome is called certain"
        if not isinstance(error, TransportError) and self.in_doubt and (self.kind == "GET" or not doubtful):
            yield "a certain outcome is called doubtful"

    def _sends(self) -> Iterator[str]:
        came = len(self.case.refs)
        if self.way.target != "plain" or (self.stack.hides_encodings and self.way.encoded):
            return
        if self.stack.resends and self.kind == "GET":
            return
        if self.way.error == "TimedOut":  # on a slow machine an attempt may be over before it arrives
            came = min(came, 1) or 1
            if self.kind != "unkeyed":
                return
        safe = self.kind != "unkeyed"
        if self.way.error is None or self.way.error.endswith("+"):
            right = came == 1 if not safe else came >= 2
        elif self._expected() is None:
            right = came == 1
        else:
            right = came == (3 if self.way.repeats == "always" or (self.way.repeats == "if safe" and safe) else 1)
        if not right:
            yield f"{came} requests were sent"

    def _cancellation(self) -> Iterator[str]:
        if self.kind == "GET":
            return
        ref = next(iter(self.refs), None)
        wanted = [part for part in (ref, _OPERATIONS[self.kind]) if part]
        notes = "\n".join(_notes(self.error))
        if not all(part in notes for part in wanted):
            yield f"no note with {wanted}: {self.error!r} {notes!r}"
        if len(self.logged) != 1 or not all(part in self.logged[0] for part in wanted):
            yield f"no warning with {wanted}: {self.logged}"


_OPERATIONS: Final = {"keyed": "managed_accounts.create", "unkeyed": "bulks.execute"}


def _notes(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield from getattr(error, "__notes__", ())
        error = error.__cause__ or error.__context__


class _Warnings(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        found = _LOGGED.get(None)
        if found is not None and record.levelno >= logging.WARNING:
            found.append(record.getMessage())


async def _observe(service: Misbehaving, stack: Stack, chosen: dict[str, Any], way: Way, kind: str) -> Cell:
    case = service.case(way.steps)
    logged: list[str] = []
    _LOGGED.set(logged)
    error: BaseException | None = None
    origin = way.target if "//" in way.target else getattr(service, way.target, None)
    origin = origin or service.plain.replace("http:", "https:")
    weavr = Weavr(
        api_key="key-of-the-tests", base_url=f"{origin}/{case.number}", timeout=way.timeout, clock=FakeClock(), **chosen
    )
    try:
        if way.cancelled:
            error = await _cancelled(service, case, KINDS[kind], weavr, way.cancelled)
        else:
            await KINDS[kind].make(weavr)
    except Exception as raised:
        error = raised
    finally:
        if isinstance(chosen.get("transport"), str):  # ours
            await weavr.aclose()
    return Cell(stack, way, kind, case, error, logged)


async def _cancelled(service: Misbehaving, case: Case, kind: Kind, weavr: Weavr, how: str) -> BaseException | None:
    """Make a call, cancel it once it has arrived, and return what the caller sees of that."""
    seen: list[BaseException] = []

    async def call() -> None:
        try:
            await kind.make(weavr)
        except BaseException as error:
            seen.append(error)
            raise

    async def arrived() -> None:
        while not case.refs:
            await anyio.sleep(0.01)

    async def end_on_arrival(limit: anyio.CancelScope) -> None:
        """Let the time pass once the call has arrived, however slow the machine is."""
        await arrived()
        limit.deadline = anyio.current_time()

    if how == "time-out":
        async with anyio.create_task_group() as tasks:
            try:
                with anyio.fail_after(30) as limit:
                    tasks.start_soon(end_on_arrival, limit)
                    await call()
            except TimeoutError as error:
                return error if list(_notes(error)) else seen[0]
    elif how == "sibling":
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(call)
                await arrived()
                raise ZeroDivisionError
        except* ZeroDivisionError:
            pass
    else:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(call)
            await arrived()
            tasks.cancel_scope.cancel()
    return seen[0] if seen else None


async def row(service: Misbehaving, stack: Stack, ways: Sequence[Way]) -> list[Cell]:
    """Run one row: its cells side by side, a limited number at once."""
    cells: list[Cell] = []
    places = anyio.Semaphore(_AT_ONCE)

    async def one(chosen: dict[str, Any], way: Way, kind: str) -> None:
        async with places:
            cells.append(await _observe(service, stack, chosen, way, kind))

    async with stack.opened() as chosen, anyio.create_task_group() as tasks:
        for way in ways:
            for kind in KINDS:
                tasks.start_soon(one, chosen, way, kind)
    order = {(way.name, kind): number for number, (way, kind) in enumerate((w, k) for w in ways for k in KINDS)}
    return sorted(cells, key=lambda cell: order[cell.way.name, cell.kind])


@contextmanager
def trusted() -> Iterator[None]:
    """Let our own transports trust the authority of the tests, and no proxy stand between."""
    before = dict(os.environ)
    for name in [name for name in os.environ if name.lower().endswith("_proxy") or name.startswith("WEAVR_")]:
        del os.environ[name]
    os.environ["SSL_CERT_FILE"] = str(AUTHORITY)
    handler = _Warnings()
    logger = logging.getLogger("weavr_multi")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        os.environ.clear()
        os.environ.update(before)


def run(*, brief: bool = False, stacks: Sequence[Stack] = STACKS) -> list[Cell]:
    """Run the matrix."""
    ways = [way for way in WAYS if way.brief] if brief else WAYS
    cells: list[Cell] = []
    with trusted(), Misbehaving() as service:
        for stack in stacks:
            if brief and not stack.brief:
                continue
            cells += anyio.run(row, service, stack, ways, backend=stack.loop)
    return cells


def _line(cell: Cell, fault: str) -> str:
    shown = {None: "-", True: "yes", False: "no"}
    error = type(cell.error).__name__ if cell.error is not None else "-"
    refs = len({ref for ref in cell.refs if ref})
    return (
        f"{cell.stack.name:<24}{cell.way.name:<36}{cell.kind:<9}{len(cell.case.refs):>5}{refs:>5}"
        f"{cell.case.executed:>9}  {error:<18}{shown[cell.in_doubt]:<9}{shown[cell.never_sent]:<11}{fault}"
    )


def main(arguments: Sequence[str]) -> int:
    """Print the matrix, and return 1 if a cell is wrong."""
    begun = time.monotonic()
    brief = "--brief" in arguments
    cells = run(brief=brief)
    print(f"{'sent by':<24}{'what happens':<36}{'call':<9}sends refs executed  {'error':<18}in_doubt never_sent")
    wrong = 0
    for cell in cells:
        fault = "; ".join(cell.faults())
        wrong += bool(fault)
        print(_line(cell, f"<-- {fault}" if fault else ""))
    ways = len({cell.way.name for cell in cells})
    seconds = time.monotonic() - begun
    print(f"{len(cells)} cells ({ways} ways), {wrong} wrong, {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
