"""The result of each item: the service's operation, joined to the caller's item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, cast

from weavr_multi.bulks.bulk_types import KINDS, PAYMENTS, bulk_operation, item_model, single_operation
from weavr_multi.bulks.item_type_aliases import Input_co, Response_co
from weavr_multi.bulks.states_and_progress import CANCELLED, COMPLETED, FAILED, RUNNING, SUBMITTED
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization import json_backend
from weavr_multi.core.serialization.decoder import decode
from weavr_multi.core.serialization.field_kinds import Kind, ModelOf
from weavr_multi.core.serialization.strict import misfits

if TYPE_CHECKING:
    from weavr_multi.core.serialization.model import Model
    from weavr_multi.errors import ErrorCode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation

WaitsFor: TypeAlias = Literal["challenge", "confirmation", "schedule"]

NO_INPUT: Final[Any] = object()
_WAITS: Final[Mapping[str, WaitsFor]] = {
    "PENDING_CHALLENGE": "challenge",
    "PENDING_CONFIRMATION": "confirmation",
    "SCHEDULED": "schedule",
}
_UNPAID: Final = frozenset({"INVALID", "REJECTED", "FAILED", "RETURNED", "CANCELLED"})


class BulkResult(Generic[Input_co, Response_co]):
    """One item of a bulk and what became of it. Texts are decoded when they are asked for.

    Attributes:
        index: The item's place in the whole input, from 0; -1 where the service does not say which item this is.
        status: COMPLETED, FAILED, CANCELLED (never attempted), SUBMITTED or RUNNING.
        operation_id: The service's id of the operation.
        path: The path that the operation called, such as ``/transfers``.
        request_text: The request as the service keeps it: JSON text, or None.
        response_text: Its response as the service keeps it: JSON text, or None.
    """

    __slots__ = ("_given", "_how", "index", "operation_id", "path", "request_text", "response_text", "status")

    def __init__(
        self, index: int, operation: BulkProcessOperation, how: tuple[str, str] | None, given: Any = NO_INPUT
    ) -> None:
        self.index = index
        self.status = _text(operation.status) or "UNKNOWN"
        self.operation_id = _text(operation.operation_id)
        self.path = _text(operation.path)
        self.request_text = _text(operation.request_payload)
        self.response_text = _text(operation.response_payload)
        self._how = how
        self._given = given

    def join(self, given: Any) -> None:
        """Take the item that the caller gave: `input` returns it from now on."""
        self._given = given

    @property
    def waits_for(self) -> WaitsFor | None:
        """What a payment that was made waits for before money moves; None if it does not wait.

        ``challenge``: its user's approval (PENDING_CHALLENGE); ``confirmation``: somebody who accepts that the
        payee's name did not match (PENDING_CONFIRMATION); ``schedule``: its time (SCHEDULED).
        """
        return _WAITS.get(self._state)

    @property
    def succeeded(self) -> bool:
        """Whether the operation was carried out, and nothing is waited for."""
        return self.status == COMPLETED and not self.failed and self.waits_for is None

    @property
    def pending(self) -> bool:
        """Whether the payment that the operation made waits: see `waits_for`. Nothing was paid yet."""
        return self.waits_for is not None

    @property
    def failed(self) -> bool:
        """Whether it was attempted and refused, or made a payment that ended unpaid (REJECTED, INVALID, ...)."""
        return self.status == FAILED or self._state in _UNPAID

    @property
    def _state(self) -> str:
        """The state of the payment that the operation made, or nothing."""
        text = self.response_text
        if self.status != COMPLETED or not text or not self.may_wait(self._how and self._how[1]):
            return ""
        value = parsed(text) if '"state"' in text else None
        state = value.get("state") if isinstance(value, Mapping) else None
        return state if isinstance(state, str) else ""

    @staticmethod
    def may_wait(kind: str | None) -> bool:
        """Whether operations of a kind make payments, which may wait or end unpaid although they were carried out."""
        return kind is None or kind in PAYMENTS

    @property
    def unfinished(self) -> bool:
        """Whether it waits for its turn or is being carried out, as far as the service's list says."""
        return self.status in (SUBMITTED, RUNNING)

    @property
    def cancelled(self) -> bool:
        """Whether it was never attempted."""
        return self.status == CANCELLED

    @property
    def input(self) -> Input_co | str | None:
        """The item as the caller gave it; for streams, and in another process, rebuilt from what the service keeps.

        A rebuilt item is the typed body, the id, or the pair of both, whichever the operation takes; a body that is
        not as described is its text.
        """
        if self._given is not NO_INPUT:
            given: Input_co = self._given
            return given
        return cast("Input_co | str | None", self._rebuilt())

    def _rebuilt(self) -> object:
        if self._how is None:
            return self.request
        kind = KINDS[self._how[1]]
        target = target_of(kind.single, self.path) if kind.target is not None else None
        if not kind.needs_body:
            return target
        return self.request if kind.target is None else (target, self.request)

    @property
    def request(self) -> Model | str | None:
        """The request's body: the typed model where it is one, else the text; None if the operation has none."""
        if self.request_text is None or (self._how is not None and not KINDS[self._how[1]].needs_body):
            return None
        return cast("Model | str", _understood(self._kind("request"), self.request_text))

    @property
    def response(self) -> Response_co | str | None:
        """The response: the model of the single operation where it is one, else the text; None without a response.

        The service keeps no HTTP status. The response of a failed operation is an error's body: see `error_code`.
        """
        if self.response_text is None:
            return None
        kind = self._kind("response") if self.status == COMPLETED else None
        return cast("Response_co | str", _understood(kind, self.response_text))

    @property
    def made(self) -> Response_co | None:
        """The response of a successful operation, read as leniently as the response of a single call.

        A payment that waits for its approval must not be overlooked because a field of its response is missing.
        """
        kind, value = self._kind("response"), parsed(self.response_text)
        if self.status != COMPLETED or not isinstance(kind, ModelOf) or not isinstance(value, dict):
            return None
        made: Response_co = decode(kind, value)
        return made

    @property
    def payment(self) -> tuple[str, str] | None:
        """The payment that the operation made: its resource, such as ``sends``, and its id; None if it made none."""
        value = parsed(self.response_text) if self.status == COMPLETED else None
        id = value.get("id") if isinstance(value, Mapping) else None
        found = [part for part in (self.path or "").split("/") if part in PAYMENTS]
        return (found[0], id) if found and isinstance(id, str) else None

    @property
    def error_code(self) -> ErrorCode | None:
        """Why it failed, where the service says so by a code."""
        body = parsed(self.response_text) if self.status == FAILED else None
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
        given = None if self._given is NO_INPUT else (self._given,)
        return (_rebuilt, (self.to_dict(), self._how, given))


def _rebuilt(data: Mapping[str, Any], how: tuple[str, str] | None, given: tuple[Any] | None) -> BulkResult:
    made = object.__new__(BulkResult)
    for name, value in data.items():
        setattr(made, name, value)
    made._how = how
    made._given = NO_INPUT if given is None else given[0]
    return made


def place_of(operation: BulkProcessOperation, start: int, position: int) -> int:
    """Return the place of an operation in its process, from 0, by the number of the first one, or by its position in
    the list for a service that says no sequence.
    """
    return operation.sequence - start if isinstance(operation.sequence, int) else position


def target_of(single: str, path: str | None) -> str | None:
    """Find the id in the path of an operation such as ``/managed_cards/123/block``."""
    resource = single.partition(".")[0]
    parts = (path or "").strip("/").split("/")
    if resource not in parts[:-1]:
        return None
    return parts[parts.index(resource) + 1]


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str) else None


def parsed(text: str | None) -> object:
    """Return decoded JSON; None for a text that is none."""
    try:
        return None if text is None else json_backend.loads(text.encode())
    except ValueError:
        return None


def _understood(kind: Kind | None, text: str) -> Any:
    """Decode a text as a kind; where it is not exactly that, the text says more than half a model would."""
    value = parsed(text)
    if not isinstance(kind, ModelOf) or not isinstance(value, dict) or misfits(kind, value):
        return text
    decoded = decode(kind, value)
    return text if decoded is None else decoded
