"""What a receiver answers, and what each status means to Weavr."""

from __future__ import annotations

from typing import Final, NamedTuple

# Weavr sends again after 408, 409, 425 and 5xx, five times over four hours. Every other 4xx is final: the event is
# lost.
DONE: Final = 204
OK: Final = 200
MALFORMED: Final = 400
UNPROVEN: Final = 401
WRONG_METHOD: Final = 405
TOO_LARGE: Final = 413
BUSY: Final = 425
FAILED: Final = 500
UNAVAILABLE: Final = 503


class Answer(NamedTuple):
    """The answer to one delivery.

    Attributes:
        status: The HTTP status.
        headers: The headers, by lower-case name.
        body: The body; empty but for decisions.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


def json_answer(status: int, body: bytes) -> Answer:
    """Return an answer with a JSON body."""
    return Answer(status, (("content-type", "application/json"),), body)
