"""The response of one call: its bytes, and what they decode to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.request import Request
from weavr_multi.core.calls.secrets_in_errors import without_frames
from weavr_multi.core.concurrency.gc_pause import without_collections
from weavr_multi.core.exceptions import DecodeError
from weavr_multi.core.sensitive import MASK, SECRET_HEADERS, redact
from weavr_multi.core.serialization import drift, json_backend
from weavr_multi.core.serialization.decoder import decode
from weavr_multi.core.serialization.field_kinds import BYTES, FREE, Kind, ListOf, MapOf, ModelOf

if TYPE_CHECKING:
    from weavr_multi.core.hooks.counters import Counters

T = TypeVar("T")


class Response:
    """The response that a transport returns.

    Args:
        status: The HTTP status.
        headers: The headers, names in lower case.
        content: The body, read to its end.
        problem: Why the body is not what its headers say, where it is not.

    Attributes:
        value: The decoded JSON, once `misfit` has read it.
    """

    __slots__ = ("content", "headers", "problem", "status", "value")

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes, problem: str | None = None) -> None:
        self.status, self.headers, self.content, self.problem = status, headers, content, problem
        self.value: Any = _UNPARSED

    def __repr__(self) -> str:
        return f"<Response {self.status}, {len(self.content)} bytes>"

    def json(self) -> Any:
        """Return the decoded body; the same object each time.

        Raises:
            ValueError: The body is not JSON, or nests absurdly deep.
        """
        if self.value is _UNPARSED:
            try:
                if len(self.content) < _LARGE:
                    self.value = json_backend.loads(self.content)
                else:
                    self.value = without_collections(partial(json_backend.loads, self.content))
            except RecursionError as error:
                raise ValueError("it nests too deep") from error
        return self.value


_MAY_BE_EMPTY: Final = (None, FREE)


def misfit(operation: Operation[Any], response: Response) -> str | None:
    """Say in what a success differs from what the description declares; None if it does not.

    A read may come under any success status. A write may come under the declared one, and 200 and 201 may stand for
    each other: anything else (202, a page of some proxy) leaves open whether the operation was executed.
    """
    declared = response.status in operation.responses
    kind = operation.responses[response.status] if declared else operation.kind
    if kind is BYTES:
        return response.problem or _web_page(response)
    if not response.content:
        return response.problem or (None if kind in _MAY_BE_EMPTY else "an empty body")
    try:
        value = response.json()
    except ValueError:
        return response.problem or "a body that is not JSON"
    if kind is None and value == {}:
        return None  # nothing, said in JSON
    if not (declared or operation.safe or (kind is not None and response.status in (200, 201))):
        return "a body under a status that is not declared"
    return _other_form(kind, value)


def _web_page(response: Response) -> str | None:
    page = response.headers.get("content-type", "").startswith("text/html")
    return "a web page in place of a file" if page else None


def _other_form(kind: Kind | None, value: object) -> str | None:
    if kind is None or kind is FREE:
        return None
    if value is None:
        return "null"
    form = dict if isinstance(kind, (ModelOf, MapOf)) else list if isinstance(kind, ListOf) else None
    if form is not None and type(value) is not form:
        return f"JSON of another form ({type(value).__name__} in place of {kind.name})"
    return None


class RawResponse(Generic[T]):
    """A successful response with everything around it: what `with_raw_response` gives.

    Attributes:
        status: The HTTP status.
        headers: The headers, names in lower case.
        content: The body's bytes.
        request: The request as it was sent, without credentials.
    """

    __slots__ = ("_counters", "_parsed", "_response", "_strict", "content", "headers", "operation", "request", "status")

    def __init__(
        self,
        operation: Operation[T],
        request: Request,
        response: Response,
        *,
        strict: bool = False,
        counters: Counters | None = None,
    ) -> None:
        self.operation = operation
        self.request = request
        self.status = response.status
        self.headers = response.headers
        self.content = response.content
        self._response = response
        self._strict, self._counters = strict, counters
        self._parsed: Any = _UNPARSED

    @property
    def request_ref(self) -> str | None:
        """The ``request-ref`` of the response: what support asks for."""
        return self.headers.get("request-ref")

    @property
    def idempotency_ref(self) -> str | None:
        """The ref that the request carried."""
        return self.request.idempotency_ref

    def parse(self) -> T:
        """Return the typed value; the same object each time.

        Raises:
            DecodeError: The body does not fit what the operation declares (`strict` only).
        """
        if self._parsed is _UNPARSED:
            try:
                self._parsed = self._parse()
            except DecodeError as error:
                raise without_frames(error)  # noqa: B904 - it is the error itself
            self._response.value = _UNPARSED
        return self._parsed  # type: ignore[no-any-return]

    def _parse(self) -> Any:
        kind = self.operation.responses.get(self.status, self.operation.kind)
        if kind is None:
            return None
        if kind is BYTES:
            return self.content
        if kind is FREE:
            from weavr_multi.types import SECRET_NAMES

            return redact(self._response.json(), SECRET_NAMES) if self.content else None
        value = self._response.json()
        if drift.pending:
            drift.taken()  # of another decoding
        decoded = decode(kind, value)
        if self._counters is not None:
            if drift.pending and (notes := drift.taken()):
                self._counters.drifted(self.operation, notes)
            if self.status not in self.operation.responses:
                self._counters.status(self.operation, self.status)
        if self._strict:
            self._check(kind, value)
        return decoded

    def _check(self, kind: Any, value: Any) -> None:
        from weavr_multi.core.serialization.strict import misfits

        problems = misfits(kind, value)
        if problems:
            raise DecodeError(
                f"the response ({self.status}) does not fit: " + "; ".join(map(str, problems)),
                operation=self.operation.key,
                status=self.status,
                content_type=self.headers.get("content-type"),
                request_ref=self.request_ref,
                idempotency_ref=self.idempotency_ref,
                problems=problems,
            )

    def __repr__(self) -> str:
        size = len(self.content)
        return f"<RawResponse {self.operation.key}: {self.status}, {size} bytes, request-ref {self.request_ref}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a RawResponse holds bytes in clear and is not pickled; pickle what parse() gives")


class _Mark:
    def __repr__(self) -> str:
        return "not read yet"


_LARGE: Final = 64 * 1024
_UNPARSED: Any = _Mark()


def masked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers that may be shown."""
    return {key: MASK if key.lower() in SECRET_HEADERS else text for key, text in headers.items()}
