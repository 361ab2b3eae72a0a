"""The answer of one call, before and after it is understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Generic, TypeVar

from weavr_multi.core import jsons
from weavr_multi.core.codec import decode
from weavr_multi.core.exceptions import DecodeError
from weavr_multi.core.kinds import BYTES
from weavr_multi.core.operation import Operation
from weavr_multi.core.request import Request
from weavr_multi.core.secrets import MASK, SECRET_HEADERS
from weavr_multi.core.undisturbed import undisturbed

T = TypeVar("T")


class Answer:
    """What a transport gives back.

    Attributes:
        status: The HTTP status.
        headers: The headers, names in lower case.
        content: The body, read to its end.
    """

    __slots__ = ("content", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.status, self.headers, self.content = status, headers, content


class RawResponse(Generic[T]):
    """A successful answer with everything around it: what `with_raw_response` gives.

    Attributes:
        status: The HTTP status.
        headers: The headers, names in lower case.
        content: The body's bytes.
        request: The request as it was sent, without credentials.
    """

    __slots__ = ("_parsed", "_strict", "content", "headers", "operation", "request", "status")

    def __init__(self, operation: Operation[T], request: Request, answer: Answer, *, strict: bool = False) -> None:
        self.operation = operation
        self.request = request
        self.status = answer.status
        self.headers = answer.headers
        self.content = answer.content
        self._strict = strict
        self._parsed: Any = _UNPARSED

    @property
    def request_ref(self) -> str | None:
        """The ``request-ref`` of the answer: what support asks for."""
        return self.headers.get("request-ref")

    @property
    def idempotency_ref(self) -> str | None:
        """The ref that the request carried."""
        return self.request.idempotency_ref

    def parse(self) -> T:
        """Return the typed value; the same object each time.

        Raises:
            DecodeError: The body is not what the operation answers with, or (strict) not exactly that.
        """
        if self._parsed is _UNPARSED:
            self._parsed = self._parse() if len(self.content) < _LARGE else undisturbed(self._parse)
        return self._parsed  # type: ignore[no-any-return]

    def _parse(self) -> Any:
        operation = self.operation
        # An undeclared success (a 201 in place of 200) reads as the declared one.
        kind = operation.answer.get(self.status, operation.kind)
        if kind is None:
            return None
        if kind is BYTES:
            return self.content
        if not self.content:
            raise self._undecodable("an empty body")
        try:
            value = jsons.loads(self.content)
        except ValueError as error:
            raise self._undecodable("not JSON") from error
        if value is None:
            raise self._undecodable("null")
        decoded = decode(kind, value)
        if type(decoded) in _PLAIN:
            self._expect(kind, value)
        if self._strict:
            self._check(kind, value)
        return decoded

    def _expect(self, kind: Any, value: Any) -> None:
        from weavr_multi.core.kinds import D, L, M

        form = dict if isinstance(kind, (M, D)) else list if isinstance(kind, L) else type(value)
        if type(value) is not form:
            raise self._undecodable(f"JSON of another form ({type(value).__name__} in place of {kind.name})")

    def _check(self, kind: Any, value: Any) -> None:
        from weavr_multi.core.checks import misfits

        problems = misfits(kind, value)
        if problems:
            raise DecodeError(
                f"{self.operation.key}: the answer ({self.status}) does not fit: " + "; ".join(map(str, problems)),
                operation=self.operation.key,
                status=self.status,
                request_ref=self.request_ref,
                idempotency_ref=self.idempotency_ref,
                problems=problems,
            )

    def _undecodable(self, what: str) -> DecodeError:
        return DecodeError(
            f"{self.operation.key}: the service answered {self.status} with {what}; the operation itself succeeded",
            operation=self.operation.key,
            status=self.status,
            request_ref=self.request_ref,
            idempotency_ref=self.idempotency_ref,
        )

    def __repr__(self) -> str:
        size = len(self.content)
        return f"<RawResponse {self.operation.key}: {self.status}, {size} bytes, request-ref {self.request_ref}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a RawResponse holds bytes in clear and is not pickled; pickle what parse() gives")


class _Mark:
    pass


_LARGE: Final = 64 * 1024
_UNPARSED: Any = _Mark()
_PLAIN = frozenset({dict, list, str, int, float, bool})


def masked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers that may be shown."""
    return {key: MASK if key.lower() in SECRET_HEADERS else text for key, text in headers.items()}
