"""The ways in which a call can fail at the border, and what each must lead to."""

from __future__ import annotations

import gzip
import json
import random
import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import formatdate
from typing import Final, Literal

from tests.borders.service import Act, Connection, Step

Repeats = Literal["never", "if safe", "always"]


@dataclass(frozen=True)
class Way:
    """One way to fail.

    Attributes:
        name: What happens.
        steps: What the service does with the first request, the second, and so on; the last one repeats.
        error: The class of the error that every call ends with; None where it ends well.
        repeats: Which calls are sent again: none, those that are safe to repeat, or all.
        doubtful: Whether it leaves open if a write was executed.
        target: The origin: an attribute of the service, or a URL.
        timeout: Seconds for an attempt.
        cancelled: How the call is cancelled once the service has the request; "" if it is not.
        encoded: Whether the response names an encoding.
        brief: Whether it belongs to the short form.
    """

    name: str
    steps: Sequence[Step]
    error: str | None
    repeats: Repeats = "never"
    doubtful: bool = False
    target: str = "plain"
    timeout: float = 20.0
    cancelled: str = ""
    encoded: bool = False
    brief: bool = False


def respond(
    status: int, body: bytes | None = b"", headers: Mapping[str, str] = {}, *, executes: bool | None = None
) -> Step:
    """Send a whole response.

    Args:
        status: The status. A write is executed before a success, unless `executes` says otherwise.
        body: The body.
        headers: Headers beside length and type.
        executes: Whether a write is executed first.
    """
    content = b"" if body is None else body
    kind = "text/html" if content.startswith(b"<") else "application/json"
    fields = {"content-type": kind, "content-length": str(len(content)), "request-ref": "ref-1", **headers}
    head = f"HTTP/1.1 {status} Some Reason\r\n" + "".join(f"{name}: {text}\r\n" for name, text in fields.items())

    async def act(connection: Connection) -> None:
        await connection.write(head.encode("latin-1") + b"\r\n" + content)

    return Step(act, 200 <= status < 300 if executes is None else executes)


def raw(data: bytes, *, then: Literal["close", "reset", "silence"], executes: bool = True) -> Step:
    """Send some bytes, and then close, reset or say nothing more."""

    async def act(connection: Connection) -> None:
        if data:
            await connection.write(data)
        if then == "silence":
            await connection.silence()
        elif then == "close":
            connection.close()
        else:
            connection.reset()

    return Step(act, executes)


async def _garbage(connection: Connection) -> None:
    connection.corrupt()
    await connection.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
    await connection.silence()


def _spread(size: int, count: int) -> dict[str, str]:
    return {f"x-filler-{number}": "v" * (size // count) for number in range(count)}


GOOD: Final = json.dumps({"id": "4711"}).encode()
PAGE: Final = b"<html><body>Please wait</body></html>"
NO: Final = json.dumps({"errorCode": "PROFILE_INACTIVE", "message": "no"}).encode()
LOST: Final = raw(b"", then="reset")
DEAD: Final = "http://127.0.0.1:1/elsewhere"
BUSY: Final = respond(409, json.dumps({"errorCode": "IDEMPOTENT_REQUEST_IN_PROGRESS"}).encode())
HOUR: Final = {"retry-after": "3600"}
NOISE: Final = random.Random(7).randbytes(64)
_PARTIAL: Final = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


def _connections() -> list[Way]:
    lost: dict[str, Step] = {
        "reset before the response": LOST,
        "closed before the response": raw(b"", then="close"),
        "closed inside the headers": raw(_PARTIAL, then="close"),
        "closed inside the body": raw(_PARTIAL + b"content-length: 100\r\n\r\n{", then="close"),
        "reset inside a chunk": raw(_PARTIAL + b"transfer-encoding: chunked\r\n\r\n5\r\n{", then="reset"),
        "not HTTP": raw(b"SSH-2.0-OpenSSH\r\n\r\n", then="close"),
        "a length that is no number": raw(_PARTIAL + b"content-length: x\r\n\r\n{}", then="close"),
        "a header line without a colon": raw(_PARTIAL + b"nonsense\r\n\r\n{}", then="close"),
    }
    failed = "ConnectionFailed"
    return [
        *(Way(name, [step], failed, "if safe", True, brief=name.startswith("reset")) for name, step in lost.items()),
        Way("silence", [raw(b"", then="silence")], "TimedOut", "if safe", True, timeout=0.5, brief=True),
        Way("a response that stops", [raw(_PARTIAL, then="silence")], "TimedOut", "if safe", True, timeout=0.5),
        Way("TLS broken after the request", [Step(_garbage, True)], failed, "if safe", True, "corruptible", brief=True),
        Way("TLS asks for a certificate", [respond(200, GOOD)], failed, "if safe", False, "mutual"),
        Way("TLS where none is spoken", [respond(200, GOOD)], failed, "always", False, "not secure"),
        Way("a refused connection", [respond(200, GOOD)], failed, "always", False, "closed", brief=True),
        Way("a host that is no host", [respond(200, GOOD)], failed, "always", False, "http://a..b"),
        Way("lost, then a success", [LOST, respond(200, GOOD)], None, "if safe", True),
        Way(
            "cancelled in flight", [raw(b"", then="silence")], "cancelled", "never", True, cancelled="scope", brief=True
        ),
        Way("a time-out of the caller", [raw(b"", then="silence")], "cancelled", "never", True, cancelled="time-out"),
        Way("a sibling that fails", [raw(b"", then="silence")], "cancelled", "never", True, cancelled="sibling"),
    ]


def _statuses() -> list[Way]:
    failed = [500, 501, 502, 503, 504, 505, 507, 520, 521, 522, 523, 524, 525, 526, 527, 530, 598, 599]
    ways = [
        Way(
            f"{status}, executed",
            [respond(status, PAGE, executes=True)],
            "ServerError",
            "if safe",
            True,
            brief=status in (500, 524),
        )
        for status in failed
    ]
    ways += [
        Way(f"{status}, executed", [respond(status, PAGE, executes=True)], "ApiError", "if safe", True)
        for status in (408, 499)
    ]
    ways += [
        Way(
            f"{status} to a dead host",
            [respond(status, b"", {"location": DEAD}, executes=True)],
            "ApiError",
            "never",
            True,
            brief=status in (303, 307),
        )
        for status in (300, 301, 302, 303, 307, 308)
    ]
    ways.append(Way("307 to nowhere", [respond(307, b"", executes=True)], "ApiError", "never", True))
    certain = {400: "BadRequest", 404: "NotFound", 409: "Conflict", 410: "Gone", 418: "ApiError", 423: "Locked"}
    ways += [Way(f"{status}", [respond(status, NO)], error, brief=status == 409) for status, error in certain.items()]
    step_up = json.dumps({"errorCode": "STEP_UP_REQUIRED"}).encode()
    ways.append(Way("403 STEP_UP_REQUIRED", [respond(403, step_up)], "StepUpRequired", brief=True))
    cut_off = raw(b"HTTP/1.1 409 Conflict\r\ncontent-length: 100\r\n\r\n{", then="close", executes=False)
    ways.append(Way("409, its body cut off", [cut_off], "Conflict"))
    return ways


def _successes() -> list[Way]:
    strange: dict[str, Step] = {
        "200, a web page": respond(200, PAGE),
        "200, text": respond(200, b"ok", {"content-type": "text/plain"}),
        "200, JSON that is cut off": respond(200, GOOD[:-3]),
        "200, a list": respond(200, b"[]"),
        "202 with a body": respond(202, GOOD),
        "206 with a body": respond(206, GOOD),
        "207, a web page": respond(207, PAGE),
        "200, an unknown encoding": respond(200, NOISE, {"content-encoding": "smoke"}),
        "200, no gzip though it says so": respond(200, NOISE, {"content-encoding": "gzip"}),
        "200, gzip that is cut off": respond(200, gzip.compress(GOOD * 99)[:-20], {"content-encoding": "gzip"}),
    }
    lenient = ("202 with a body", "206 with a body")  # a GET reads JSON of the declared form under any success
    return [
        Way(name, [step], "DecodeError*" if name in lenient else "DecodeError", "if safe", True, brief="page" in name)
        for name, step in strange.items()
    ]


def _encodings() -> list[Way]:
    bodies: dict[str, tuple[bytes, str]] = {
        "an unknown encoding": (NO, "smoke"),
        "an empty encoding": (NO, ""),
        "no gzip though it says so": (NO, "gzip"),
        "broken gzip": (gzip.compress(NO)[:12], "gzip"),
        "broken deflate": (zlib.compress(NO)[:8], "deflate"),
        "noise as br": (NOISE, "br"),
        "noise as zstd": (NOISE, "zstd"),
        "gzip twice": (gzip.compress(gzip.compress(NO)), "gzip, gzip"),
    }
    ways = [
        Way(
            f"409, {name}",
            [respond(409, body, {"content-encoding": coding})],
            "Conflict",
            encoded=True,
            brief="says so" in name,
        )
        for name, (body, coding) in bodies.items()
    ]
    ways.append(Way("409, 64 KB of headers", [respond(409, NO, _spread(64_000, 10))], "Conflict"))
    ways.append(Way("409, one header of 64 KB", [respond(409, NO, _spread(64_000, 1))], "Conflict", brief=True))
    ways.append(Way("409, 200 headers", [respond(409, NO, _spread(4_000, 200))], "Conflict", brief=True))
    return ways


def _waits() -> list[Way]:
    limited, failed = "RateLimited", "ServerError"
    soon = {"x-ratelimit-reset": "1"}
    nonsense = {"retry-after": "soon", "x-ratelimit-reset": "-3"}
    date = {"retry-after": formatdate(time.time() + 7 * 86_400, usegmt=True)}
    return [
        Way("429", [respond(429)], limited, "always", brief=True),
        Way("429, reset in 1 s", [respond(429, b"", {"x-ratelimit-reset": "1.5"})], limited, "always"),
        Way("429, nonsense", [respond(429, b"", nonsense)], limited, "always"),
        Way("429, in an hour", [respond(429, b"", HOUR)], limited, brief=True),
        Way("429, next week", [respond(429, b"", date)], limited),
        Way("429, the longer of both", [respond(429, b"", {**HOUR, "x-ratelimit-reset": "1"})], limited),
        Way("429, reset in 10^9 s", [respond(429, b"", {"x-ratelimit-reset": "1000000000"})], limited),
        Way("503, in an hour", [respond(503, PAGE, HOUR, executes=True)], failed, "never", True, brief=True),
        Way("503, next week", [respond(503, PAGE, date, executes=True)], failed, "never", True),
        Way(
            "503, reset in 1 s",
            [respond(503, PAGE, soon, executes=True)],
            failed,
            "if safe",
            True,
        ),
    ]


def _sequences() -> list[Way]:
    """After a lost response every later outcome keeps the doubt (an unkeyed write ends with the first)."""
    later: dict[str, tuple[Step, str]] = {
        "429 in an hour": (respond(429, b"", HOUR), "RateLimited"),
        "400": (respond(400, NO), "BadRequest"),
        "401": (respond(401), "Unauthorized"),
        "in progress": (BUSY, "Conflict"),
        "a web page": (respond(200, PAGE), "DecodeError"),
        "a redirect": (respond(302, b"", {"location": DEAD}), "ApiError"),
    }
    return [
        Way(f"lost, then {name}", [LOST, step], f"{error}+", "if safe", True, brief=name == "400")
        for name, (step, error) in later.items()
    ]


WAYS: Final = [*_connections(), *_statuses(), *_successes(), *_encodings(), *_waits(), *_sequences()]
__all__ = ("WAYS", "Act", "Repeats", "Way", "raw", "respond")
