"""What an error collector can read of a raised error: the local variables of all its frames, and what they show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import FrameType


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what it was raised from, or during."""
    todo, seen = [error], set[int]()
    while todo:
        one = todo.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            yield one
            todo += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def frames(error: BaseException, *, aside: str) -> Iterator[FrameType]:
    """All frames of all these, those of one file left out."""
    for one in chain(error):
        trace = one.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename != aside:
                yield trace.tb_frame
            trace = trace.tb_next


def shows(value: object, secrets: Sequence[str], depth: int = 5) -> bool:
    """Whether a local variable shows a secret, by its repr or inside of containers."""
    if isinstance(value, (bytes, bytearray)):
        value = bytes(value).decode("utf-8", "replace")
    text = value if isinstance(value, str) else _repr(value)
    if any(secret in text for secret in secrets):
        return True
    if not depth:
        return False
    if isinstance(value, Mapping):
        return any(
            shows(key, secrets, depth - 1) or shows(item, secrets, depth - 1) for key, item in list(value.items())
        )
    return isinstance(value, (list, tuple, set, frozenset)) and any(shows(item, secrets, depth - 1) for item in value)


def _repr(value: object) -> str:
    """The repr; empty where it cannot be made, as of an object whose constructor failed."""
    try:
        return repr(value)
    except Exception:
        return ""


def holders(error: BaseException, secrets: Sequence[str], *, aside: str) -> list[str]:
    """The local variables of all frames that show a secret, those of one file left out: the test's own."""
    return [
        f"{frame.f_code.co_filename}:{frame.f_code.co_name}: {name}"
        for frame in frames(error, aside=aside)
        for name, value in frame.f_locals.items()
        if shows(value, secrets)
    ]
