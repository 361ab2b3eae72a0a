"""The caller's input: reads, checks and encodes each item once, and cuts the whole into chunks."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar

import anyio.lowlevel

from weavr_multi.bulks.bulk_types import BulkKind, item_model
from weavr_multi.bulks.errors import InvalidItems, ItemProblem
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization.encoder import Encoder, encode_model
from weavr_multi.core.serialization.field_kinds import STRING, Field, ModelOf
from weavr_multi.core.serialization.model import Model

T = TypeVar("T")
Items: TypeAlias = Iterable[T] | AsyncIterable[T]

# The most items that the service takes in one process.
MOST: Final = 10_000
# Reading is work for the processor: between so many items other tasks get their turn.
_TURN: Final = 250
_ATOMS: Final = frozenset({str, int, float, bool, type(None), bytes})
_encode: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode

PATH: Final = "pathParams"
BODY: Final = "requestBody"
_ID: Final[Field] = Field("id", "id", STRING, required=True, pattern="^[0-9]+$")
_WRAPPING: Final = frozenset({PATH, BODY, "path_params", "request_body"})


class ItemReader:
    """Reads items in every form that a caller may give them, and collects what is wrong with them.

    An item is a model or a mapping of the single operation's body; for operations on a card or a user its id, with a
    body as the pair ``(id, body)`` or a mapping that has the ``id`` too; or the service's own form with
    ``pathParams`` and ``requestBody``.

    Args:
        constraints: Whether lengths, patterns and ranges are checked.
        mask: Masks the client's own key and token in the text of a problem, which quotes what was given.
    """

    def __init__(
        self,
        kind: BulkKind,
        operation: Operation[Any],
        *,
        constraints: bool = True,
        mask: Callable[[str], str] = str,
    ) -> None:
        self.kind, self._mask = kind, mask
        self.wrapper = item_model(operation)
        fields = {entry[1]: entry for entry in self.wrapper.cls.__fields__}
        self._body = fields.get(BODY)
        self._target = self._placeholder(fields.get(PATH))
        self._encoder = Encoder(constraints=constraints)
        self.problems: list[ItemProblem] = []

    def _placeholder(self, path: Field | None) -> Field:
        """Find how the id is described; an id is digits where it is not."""
        fields = path[2].cls.__fields__ if path is not None and isinstance(path[2], ModelOf) else ()
        return next((entry for entry in fields if entry[1] == self.kind.target), _ID)

    def read(self, index: int, item: Any) -> dict[str, Any] | None:
        """Return an item as the service takes it, or None after noting what is wrong at its place."""
        encoder = self._encoder
        try:
            target, body = self._parts(item)
            out = self._encoded(target, body)
        except ConfigurationError as error:  # a model that cannot be written out, a redacted secret
            encoder.problems += error.problems
            out = {}
        if not encoder.problems:
            return out
        mask = self._mask
        self.problems += [ItemProblem(index, mask(one.field), mask(one.message)) for one in encoder.problems]
        encoder.problems.clear()
        return None

    def _encoded(self, target: Any, body: Any) -> dict[str, Any]:
        encoder = self._encoder
        out: dict[str, Any] = {}
        if self.kind.target is not None:
            if target is None:
                encoder.problem("id", "is required (the id of what the item is about)")
            else:
                out[PATH] = {self.kind.target: encoder.encode(self._target[2], target, self._target[4], "id")}
        if self.kind.needs_body and self._body is not None:
            out[BODY] = self._encoded_body(body)
        elif body is not None:
            encoder.wrong("", body, "must be an id alone")
        return out

    def _encoded_body(self, body: Any) -> Any:
        assert self._body is not None
        inner = self._body[2]
        if not isinstance(body, (Model, Mapping)):
            self._encoder.wrong("", body, f"must be {inner.name} or a mapping with its fields")
            return None
        if isinstance(body, Model) and isinstance(inner, ModelOf) and not isinstance(body, inner.cls):
            body = encode_model(body)  # the model of the single operation, or of another surface
        return self._encoder.encode(inner, body, self._body[4], "")

    def _parts(self, item: Any) -> tuple[Any, Any]:
        """Take an item apart: the id of what it is about, and its body."""
        if isinstance(item, Model) and isinstance(item, self.wrapper.cls):
            item = encode_model(item)
        if isinstance(item, Mapping) and item and _WRAPPING.issuperset(item):
            return self._unwrapped(item)
        if self.kind.target is None:
            return None, item
        if isinstance(item, tuple) and len(item) == 2:
            return item
        if isinstance(item, Mapping):
            rest = dict(item)
            target = rest.pop("id", None)
            return target, (rest if rest or self.kind.needs_body else None)
        if isinstance(item, (str, int)) and not isinstance(item, bool):
            return item, None
        return None, item

    def _unwrapped(self, item: Mapping[str, Any]) -> tuple[Any, Any]:
        path = item.get(PATH, item.get("path_params"))
        path = encode_model(path) if isinstance(path, Model) else path
        target = path.get(self.kind.target) if isinstance(path, Mapping) and self.kind.target else None
        return target, item.get(BODY, item.get("request_body"))

    def refuse_invalid(self, **evidence: Any) -> None:
        """Raise `InvalidItems` if any item was wrong."""
        if self.problems:
            raise InvalidItems(f"bulks.submit_{self.kind.name}", self.problems, **evidence)


@dataclass(frozen=True, slots=True)
class Chunk:
    """The items of one process.

    Attributes:
        index: Which chunk of the run, from 0.
        first: The index of its first item in the whole input.
    """

    index: int
    first: int
    items: list[dict[str, Any]]
    last: bool

    @property
    def end(self) -> int:
        """The index after its last item."""
        return self.first + len(self.items)

    def digests(self) -> dict[str, str]:
        """Return ``digest``, which tells other items from these, and ``bag``, which is the same in any order."""
        digest, bag = hashlib.sha256(), 0
        for item in self.items:
            line = _encode(item).encode()
            digest.update(line + b"\n")
            bag += int.from_bytes(hashlib.sha256(line).digest()[:16])
        return {"digest": digest.hexdigest(), "bag": f"{bag % 2**128:032x}"}


class Input:
    """The caller's items. A list is copied item by item as it is read: what becomes of it later changes nothing.

    Attributes:
        copies: The caller's items as they were when they were read, of a list; None for a stream.

    Raises:
        ConfigurationError: It is no collection, or has no order.
    """

    def __init__(self, items: Items[Any], reader: ItemReader) -> None:
        if isinstance(items, (set, frozenset)):
            raise ConfigurationError(
                "items are a list, an iterable or an async iterable; a set has no order, and results are joined to "
                "the items by their place: give a list"
            )
        if not isinstance(items, (Iterable, AsyncIterable)) or isinstance(items, (str, bytes, bytearray, dict)):
            raise ConfigurationError(
                f"items are a list, an iterable or an async iterable, got a value of type {type(items).__name__}"
            )
        self._reader = reader
        self._source: Items[Any] = items
        self.copies: list[Any] | None = None
        if isinstance(items, Sequence):
            self._source, self.copies = tuple(items), []

    async def chunks(self, size: int) -> AsyncGenerator[Chunk, None]:
        """Cut the input into chunks. Wrong items are left out and noted; of a list, all are read first, and refused."""
        if self.copies is not None:
            read = [item async for item in self._read()]
            self._reader.refuse_invalid()
            for first in range(0, len(read), size):
                part = [item for item in read[first : first + size] if item is not None]
                yield Chunk(first // size, first, part, last=first + size >= len(read))
            return
        items: list[dict[str, Any]] = []
        first = count = 0
        async with aclosing(self._read()) as source:
            async for read_item in source:
                if count - first == size:  # there is more: the chunk before is full and not the last
                    yield Chunk(first // size, first, items, last=False)
                    items, first = [], count
                if read_item is not None:
                    items.append(read_item)
                count += 1
        if count > first:
            yield Chunk(first // size, first, items, last=True)

    async def _read(self) -> AsyncGenerator[dict[str, Any] | None, None]:
        """Read each item once, letting other tasks run in between."""
        index = 0
        async with aclosing(_each(self._source)) as source:
            async for item in source:
                if self.copies is not None:
                    self.copies.append(copied(item))
                yield self._reader.read(index, item)
                index += 1


async def _each(source: Items[T]) -> AsyncGenerator[T, None]:
    """Iterate over items that come from anywhere.

    A caller's async generator is closed with this one: what it holds (a cursor, a file) does not wait for the garbage
    collector where reading ends early.
    """
    if isinstance(source, AsyncGenerator):
        async with aclosing(source):
            async for item in source:
                yield item
    elif isinstance(source, AsyncIterable):
        async for item in source:
            yield item
    else:
        for number, item in enumerate(source):
            if number % _TURN == 0:
                await anyio.lowlevel.checkpoint()
            yield item


def copied(item: Any) -> Any:
    """Copy an item so deep that no change of the original reaches the copy; several times as fast as `deepcopy`."""
    kind = type(item)
    if kind in _ATOMS:
        return item
    if kind is dict:
        return {name: copied(value) for name, value in item.items()}
    if kind is list or kind is tuple:
        return kind(map(copied, item))
    if isinstance(item, Model):
        twin = copy.copy(item)
        for name, *_ in item.__fields__:
            setattr(twin, name, copied(getattr(item, name, None)))
        twin._extra = copied(item._extra)
        return twin
    try:
        return copy.deepcopy(item)
    except Exception:  # a thing that cannot be copied is the caller's own; a view of a mapping can be read
        return {name: copied(value) for name, value in item.items()} if isinstance(item, Mapping) else item
