"""The caller's items, checked one by one and turned into what the service takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from weavr_multi.bulks.errors import ItemProblem
from weavr_multi.bulks.kinds import BulkKind, item_model
from weavr_multi.core.encoding import Encoder, encode_model
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.kinds import STR, Field, M
from weavr_multi.core.model import Model
from weavr_multi.core.operation import Operation
from weavr_multi.core.unset import UNSET

PATH: Final = "pathParams"
BODY: Final = "requestBody"
_ID: Final[Field] = ("id", "id", STR, True, {"pattern": "^[0-9]+$"})
_WRAPPING: Final = frozenset({PATH, BODY, "path_params", "request_body"})


class ItemReader:
    """Reads items in every form that a caller may give them, and collects what is wrong with them.

    An item is a model or a mapping of the single operation's body; for operations on a card or a user its id, with a
    body as the pair ``(id, body)`` or a mapping that has the ``id`` too; or the service's own form with
    ``pathParams`` and ``requestBody``.

    Args:
        kind: What is done with each item.
        operation: The generated operation that submits them.
        constraints: Whether lengths, patterns and ranges are checked.
    """

    def __init__(self, kind: BulkKind, operation: Operation[Any], *, constraints: bool = True) -> None:
        self.kind = kind
        self.wrapper = item_model(operation)
        fields = {
            wire: (name, wire, inner, required, rules)
            for name, wire, inner, required, rules in self.wrapper.cls.__fields__
        }
        self._body = fields.get(BODY)
        self._target = self._placeholder(fields.get(PATH))
        self._encoder = Encoder(constraints=constraints)
        self.problems: list[ItemProblem] = []

    def _placeholder(self, path: Field | None) -> Field:
        """Find how the id is described; an id is digits where it is not."""
        fields = path[2].cls.__fields__ if path is not None and isinstance(path[2], M) else ()
        return next((entry for entry in fields if entry[1] == self.kind.target), _ID)

    def read(self, index: int, item: Any) -> dict[str, Any] | None:
        """Return an item as the service takes it, or None after noting what is wrong with it.

        Args:
            index: Its place in the whole input, for the problems.
            item: The caller's item.
        """
        encoder = self._encoder
        try:
            target, body = self._parts(item)
            out = self._encoded(target, body)
        except ConfigurationError as error:  # a model that cannot be written out, a redacted secret
            encoder.problems += error.problems
            out = {}
        if not encoder.problems:
            return out
        self.problems += [ItemProblem(index, problem.field, problem.message) for problem in encoder.problems]
        encoder.problems.clear()
        return None

    def _encoded(self, target: Any, body: Any) -> dict[str, Any]:
        encoder = self._encoder
        out: dict[str, Any] = {}
        if self.kind.target is not None:
            if target is UNSET or target is None:
                encoder.wrong("id", None, "the id of what it is about")
            else:
                out[PATH] = {self.kind.target: encoder.encode(self._target[2], target, self._target[4], "id")}
        if self.kind.needs_body and self._body is not None:
            out[BODY] = self._encoded_body(body)
        elif body is not UNSET and body is not None:
            encoder.wrong("", body, "an id alone")
        return out

    def _encoded_body(self, body: Any) -> Any:
        assert self._body is not None
        inner = self._body[2]
        if not isinstance(body, (Model, Mapping)):
            self._encoder.wrong("", None if body is UNSET else body, f"{inner.name} or a mapping with its fields")
            return None
        if isinstance(body, Model) and isinstance(inner, M) and not isinstance(body, inner.cls):
            body = encode_model(body)  # the model of the single operation, or of another surface
        return self._encoder.encode(inner, body, self._body[4], "")

    def _parts(self, item: Any) -> tuple[Any, Any]:
        """Take an item apart: the id of what it is about, and its body."""
        if isinstance(item, Model) and isinstance(item, self.wrapper.cls):
            item = encode_model(item)
        if isinstance(item, Mapping) and item and _WRAPPING.issuperset(item):
            path = item.get(PATH, item.get("path_params", UNSET))
            path = encode_model(path) if isinstance(path, Model) else path
            body = item.get(BODY, item.get("request_body", UNSET))
            target = self.kind.target
            return (path.get(target, UNSET) if isinstance(path, Mapping) and target is not None else UNSET), body
        if self.kind.target is None:
            return UNSET, item
        if isinstance(item, tuple) and len(item) == 2:
            return item
        if isinstance(item, Mapping):
            rest = dict(item)
            target = rest.pop("id", UNSET)
            return target, (rest if rest or self.kind.needs_body else UNSET)
        if isinstance(item, (str, int)) and not isinstance(item, bool):
            return item, UNSET
        return UNSET, item

    def read_all(self, items: Iterable[Any], start: int = 0) -> list[dict[str, Any]]:
        """Read several items; those that are wrong are left out and noted in `problems`."""
        return [read for index, item in enumerate(items, start) if (read := self.read(index, item)) is not None]
