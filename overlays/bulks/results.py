"""What became of each item: operations of the service, joined to what the caller gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.bulks.kinds import KINDS, bulk_operation, item_model, single_operation
from weavr_multi.bulks.statuses import CANCELLED, COMPLETED, FAILED
from weavr_multi.core import jsons
from weavr_multi.core.checks import misfits
from weavr_multi.core.codec import decode
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.kinds import Kind, M
from weavr_multi.core.unset import UNSET

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.errors import ErrorCode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation

_NO_INPUT: Final[Any] = object()


class BulkResult:
    """One item of a bulk and what became of it. Texts are decoded when they are asked for.

    Attributes:
        index: The item's place in the whole input, from 0; -1 where the service does not say which item this is.
        status: COMPLETED, FAILED, CANCELLED (never attempted), SUBMITTED or RUNNING.
        operation_id: The service's id of the operation.
        path: The path that the operation called, such as ``/transfers``.
        request_text: The request as the service keeps it: JSON text, or None.
        response_text: Its answer as the service keeps it: JSON text, or None.
    """

    __slots__ = ("_given", "_how", "index", "operation_id", "path", "request_text", "response_text", "status")

    def __init__(
        self, index: int, operation: BulkProcessOperation, how: tuple[str, str] | None, given: Any = _NO_INPUT
    ) -> None:
        self.index = index
        self.status = _text(operation.status) or "UNKNOWN"
        self.operation_id = _text(operation.operation_id)
        self.path = _text(operation.path)
        self.request_text = _text(operation.request_payload)
        self.response_text = _text(operation.response_payload)
        self._how = how
        self._given = given

    @property
    def succeeded(self) -> bool:
        """Whether the operation was carried out."""
        return self.status == COMPLETED

    @property
    def failed(self) -> bool:
        """Whether it was attempted and refused."""
        return self.status == FAILED

    @property
    def cancelled(self) -> bool:
        """Whether it was never attempted."""
        return self.status == CANCELLED

    @property
    def input(self) -> Any:
        """The item as the caller gave it; for streams, and in another process, rebuilt from what the service keeps.

        A rebuilt item is the typed body, the id, or the pair of both, whichever the operation takes.
        """
        if self._given is not _NO_INPUT:
            return self._given
        if self._how is None:
            return self.request
        kind = KINDS[self._how[1]]
        target = target_of(kind.single, self.path) if kind.target is not None else None
        if not kind.needs_body:
            return target
        return self.request if kind.target is None else (target, self.request)

    @property
    def request(self) -> Any:
        """The request's body: the typed model where it is one, else the text; None if the operation has none."""
        if self.request_text is None or (self._how is not None and not KINDS[self._how[1]].needs_body):
            return None
        return _understood(self._kind("request"), self.request_text)

    @property
    def response(self) -> Any:
        """The answer: the model of the single operation where it is one, else the text; None without an answer.

        The service keeps no HTTP status. The answer of a failed operation is an error's body: see `error_code`.
        """
        if self.response_text is None:
            return None
        return _understood(self._kind("response") if self.succeeded else None, self.response_text)

    @property
    def made(self) -> Any:
        """What a successful operation made: its response, read as leniently as the answer of a single call.

        A payment that waits for its approval must not be overlooked because a field of its answer is missing.
        """
        kind, value = self._kind("response"), _parsed(self.response_text)
        if not self.succeeded or not isinstance(kind, M) or not isinstance(value, dict):
            return None
        return decode(kind, value)

    @property
    def error_code(self) -> ErrorCode | None:
        """Why it failed, where the service says so by a code."""
        body = _parsed(self.response_text) if self.failed else None
        code = body.get("errorCode") or body.get("code") if isinstance(body, Mapping) else None
        if not isinstance(code, str):
            return None
        from weavr_multi.errors import ErrorCode

        return ErrorCode(code)

    def _kind(self, side: str) -> Kind | None:
        """Find the kind of a text. A description that lacks it leaves the text as it is."""
        if self._how is None:
            return None
        try:
            if side == "response":
                return single_operation(*self._how).kind
            fields = item_model(bulk_operation(*self._how)).cls.__fields__
        except ConfigurationError:
            return None
        return next((kind for _, wire, kind, _, _ in fields if wire == "requestBody"), None)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data, for a queue or a file."""
        names = ("index", "status", "operation_id", "path", "request_text", "response_text")
        return {name: getattr(self, name) for name in names}

    def __repr__(self) -> str:
        code = f" {self.error_code}" if self.failed and self.error_code else ""
        return f"<BulkResult {self.index}: {self.status}{code}>"

    def __reduce__(self) -> tuple[Any, ...]:
        given = None if self._given is _NO_INPUT else (self._given,)
        return (_rebuilt, (self.to_dict(), self._how, given))


def _rebuilt(data: Mapping[str, Any], how: tuple[str, str] | None, given: tuple[Any] | None) -> BulkResult:
    made = object.__new__(BulkResult)
    for name, value in data.items():
        setattr(made, name, value)
    made._how = how
    made._given = _NO_INPUT if given is None else given[0]
    return made


async def sequence_start(bulks: BulkResource, bulk_id: str) -> int:
    """Learn whether the service counts the operations of a process from 0 or from 1: it does not say.

    Nor does it say in which order it lists them, so anything but 0, 1 or 1, 2 at the beginning is looked at whole.
    """
    page = await bulks.list_operations(bulk_id, limit=2)
    found = [item.sequence for item in page.items if isinstance(item.sequence, int)]
    if found in ([0, 1], [1, 2]):
        return found[0]
    if found and len(page.items) == 2:
        found = [it.sequence async for it in bulks.list_operations(bulk_id, limit=100) if isinstance(it.sequence, int)]
    return min(found, default=1)


def place_of(operation: BulkProcessOperation, start: int, position: int) -> int:
    """Return the place of an operation in its process, from 0.

    Args:
        operation: What the service shows.
        start: What it counts from.
        position: Its place in the list, for a service that says no sequence.
    """
    return operation.sequence - start if isinstance(operation.sequence, int) else position


def target_of(single: str, path: str | None) -> str | None:
    """Find the id in the path of an operation such as ``/managed_cards/123/block``."""
    resource = single.partition(".")[0]
    parts = (path or "").strip("/").split("/")
    if resource not in parts[:-1]:
        return None
    return parts[parts.index(resource) + 1]


def input_at(inputs: Sequence[Any] | None, index: int) -> Any:
    """Return the caller's own item, or the mark that there is none."""
    return inputs[index] if inputs is not None and 0 <= index < len(inputs) else _NO_INPUT


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str) else None


def _parsed(text: str | None) -> Any:
    try:
        return None if text is None else jsons.loads(text.encode())
    except ValueError:
        return None


def _understood(kind: Kind | None, text: str) -> Any:
    """Decode a text as a kind; where it is not exactly that, the text says more than half a model would."""
    value = _parsed(text)
    if not isinstance(kind, M) or not isinstance(value, dict) or misfits(kind, value):
        return text
    decoded = decode(kind, value)
    return text if decoded is UNSET else decoded
