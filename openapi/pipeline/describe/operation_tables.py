"""The table of each resource's operations: what `Operation(...)` is written with, row by row."""

from __future__ import annotations

from typing import Final

from pipeline.describe.arguments import Argument
from pipeline.describe.operations import Call, Operation
from pipeline.describe.prose import safe
from pipeline.describe.python_types import Kinds, Uses, keywords, literal
from pipeline.read.documents import Json

_PLACES: Final = (("path", "path"), ("query", "query"), ("header", "headers"))


class OperationTables:
    """Writes the keyword arguments of the `Operation` that stands for a method."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds

    def keywords(self, operation: Operation, call: Call, uses: Uses) -> list[str]:
        """Write them, each as one text."""
        parts = [
            f"surface={literal(operation.surface)}",
            f"id={literal(operation.id)}",
            f"name={literal(f'{operation.resource}.{call.method}')}",
            f"method={literal(operation.http)}",
            f"url={literal(operation.url)}",
        ]
        for place, key in _PLACES:
            rows = [self._parameter(a, uses) for a in operation.arguments if a.place == place]
            if rows:
                parts.append(f"{key}=({', '.join(rows)},)")
        if operation.sent:
            parts.append(f"sent={literal(operation.sent)}")
        parts += self._body(operation, uses)
        parts.append(f"security={literal(operation.security.schemes)}")
        if operation.security.session_token:
            parts.append("session_token=True")
        if operation.idempotent:
            parts.append("idempotent=True")
        parts.append(f"responses={self._responses(call, uses)}")
        if call.accept:
            parts.append(f"accept={literal(call.accept)}")
        if call.page:
            page = call.page
            uses.runtime.add("Paging")
            sizes = f"offset={literal(page.offset)}, size={literal(page.size)}, maximum={page.maximum}"
            parts.append(f"page=Paging({sizes}, items={literal(page.items)})")
        if operation.deprecated:
            parts.append(f"deprecated={literal(safe(operation.deprecated))}")
        return parts

    def _parameter(self, argument: Argument, uses: Uses) -> str:
        uses.runtime.add("Parameter")
        style = f", style={literal(argument.style)}" if argument.style else ""
        return f"Parameter({self._row(argument, uses, style)})"

    def _row(self, argument: Argument, uses: Uses, style: str = "") -> str:
        kind = self.kinds.kind(argument.schema, argument.holder, argument.wire, uses)
        limits = self.kinds.constraints(argument.schema, argument.holder, argument.wire)
        if limits and argument.place != "body":  # there is no null in a URL or a header
            limits.pop("nullable", None)
        required = ", required=True" if argument.required else ""
        return f"{literal(argument.name)}, {literal(argument.wire)}, {kind}{required}{style}{keywords(limits)}"

    def _body(self, operation: Operation, uses: Uses) -> list[str]:
        if operation.body is None:
            return []
        rows = [a for a in operation.arguments if a.place == "body"]
        required = ["body_required=True"] if operation.body_required else []
        if not operation.flat:
            kind = self.kinds.kind(rows[0].schema, operation.id, "body", uses)
            limits = self.kinds.constraints(rows[0].schema, operation.id, "body")
            return [f"body={kind}", *required, *([f"body_rules={literal(limits)}"] if limits else [])]
        if not rows:
            return ["body=()", *required]
        uses.runtime.add("Field")
        return [f"body=({', '.join(f'Field({self._row(a, uses)})' for a in rows)},)", *required]

    def _responses(self, call: Call, uses: Uses) -> str:
        return (
            "{"
            + ", ".join(f"{status}: {self._response(call, answer, uses)}" for status, answer in call.answer.items())
            + "}"
        )

    def _response(self, call: Call, answer: Json | str | None, uses: Uses) -> str:
        if isinstance(answer, dict):
            return self.kinds.kind(answer, call.method, "answer", uses)
        if answer == "bytes":
            uses.runtime.add("BYTES")
            return "BYTES"
        return "None"
