"""Resource classes as plain data for the templates."""

from __future__ import annotations

from pipeline.describe.arguments import Argument
from pipeline.describe.models import imports
from pipeline.describe.operation_tables import OperationTables
from pipeline.describe.operations import Call, Operation
from pipeline.describe.prose import docstring, entry, paragraphs, raises, safe, sentence
from pipeline.describe.python_types import Kinds, Uses, literal
from pipeline.normalise.naming import class_name, constant, module_name
from pipeline.normalise.plain import ref_name
from pipeline.read.documents import Json

_INDENT = 8
_OPTIONS = "timeout, auth_token, extra_headers, max_retries: see `CallOptions`."
_IDEMPOTENT_OPTIONS = (
    "timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. "
    "An idempotency_ref that is not given is made for the call and is the same on every retry."
)
_FORMS = {"application/pdf": "a PDF", "text/csv": "CSV", "application/json": "JSON"}


class Methods:
    """Writes the data of every resource class."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.tables = OperationTables(kinds)

    def resources(self, operations: list[Operation]) -> Json:
        """Return the data of every resource, by its tag."""
        by_tag: dict[str, list[Operation]] = {}
        for operation in sorted(operations, key=lambda op: op.tag):
            by_tag.setdefault(operation.tag, []).append(operation)
        return {tag: self._resource(tag, found) for tag, found in by_tag.items()}

    def _resource(self, tag: str, operations: list[Operation]) -> Json:
        uses, table = Uses(), Uses()
        uses.runtime |= {"RawMethods", "Resource", "raw"}
        uses.typing |= {"TYPE_CHECKING", "Unpack"}
        table.runtime.add("Operation")
        calls = [(operation, call) for operation in operations for call in operation.calls]
        methods = [self._method(operation, call, uses) for operation, call in calls]
        first = operations[0]
        surface = "" if first.surface == "multi" else f"{first.surface}."
        return {
            "class": f"{named}Resource" if (named := class_name(tag)) in self.kinds.schemas else named,
            "surface": first.surface,
            "attribute": first.resource,
            "doc": docstring([f"What can be done with ``{surface}{first.resource}``."], 4),
            "methods": methods,
            "options": sorted({method["options"] for method in methods}),
            "operations": [self._constant(operation, call, table) for operation, call in calls],
            "table": imports(table),
            **imports(uses),
        }

    def _constant(self, operation: Operation, call: Call, uses: Uses) -> Json:
        return {
            "name": constant(call.method),
            "type": self._returns(call, uses),
            "keywords": self.tables.keywords(operation, call, uses),
        }

    def _method(self, operation: Operation, call: Call, uses: Uses) -> Json:
        returns = self._returns(call, uses)
        ordered = in_order(operation)
        if operation.deprecated:
            uses.runtime.add("deprecated")
        if call.page:
            uses.runtime.add("Pages")
            item = self.kinds.annotation(call.page.item, operation.id, call.page.items, uses, given=False)
            returns = f"Pages[{item}, {returns}]"
        else:
            uses.abc.add("Coroutine")
            uses.typing.add("Any")
        return {
            "id": module_name(f"{operation.tag}_{call.method}"),  # as the generator calls it
            "name": call.method,
            "constant": constant(call.method),
            "returns": returns,
            "deprecated": literal(safe(operation.deprecated)) if operation.deprecated else None,
            "paged": bool(call.page),
            "options": "IdempotentCallOptions" if operation.idempotent and not call.page else "CallOptions",
            "positional": [self._argument(a, uses) for a in ordered if a.place == "path"],
            "keyword": [self._argument(a, uses) for a in ordered if a.place != "path"],
            "passed": [f"{a.name}={a.name}" for a in operation.arguments],
            "doc": docstring(self._doc(operation, call), _INDENT),
        }

    def _argument(self, argument: Argument, uses: Uses) -> str:
        text = self.kinds.annotation(argument.schema, argument.holder, argument.wire, uses, given=True)
        if argument.required:
            return f"{argument.name}: {text}"
        return f"{argument.name}: {text} | None = None"

    def _returns(self, call: Call, uses: Uses) -> str:
        found: list[str] = []
        for answer in call.answer.values():
            if isinstance(answer, dict):
                found.append(self.kinds.annotation(answer, call.method, "answer", uses, given=False))
            else:
                found.append(answer or "None")
        return " | ".join(dict.fromkeys(sorted(found, key=lambda text: text == "None")))

    def _doc(self, operation: Operation, call: Call) -> list[str]:
        form = "" if call is operation.calls[0] or not call.accept else f", as {_FORMS.get(call.accept, call.accept)}"
        summary = sentence((operation.summary or operation.id).rstrip(".") + form)
        lines = [*paragraphs(summary, _INDENT), "", f"``{operation.http} {operation.url}``"]
        if operation.description:
            lines += ["", *paragraphs(sentence(operation.description), _INDENT)]
        if operation.deprecated:
            lines += ["", f".. deprecated:: {safe(operation.deprecated)}"]
        if call.page:
            lines += [
                "",
                *paragraphs(f"Await it for one page; iterate over it for every {_item(call)} of all pages.", _INDENT),
            ]
        if operation.permissions:
            names = " or ".join(f"``{safe(name)}``" for name in operation.permissions)
            lines += ["", *paragraphs(f"Permission: {names}.", _INDENT)]
        lines += ["", "Args:"]
        for argument in in_order(operation):
            text = sentence(argument.description) or f"The {argument.wire}."
            marked = argument.deprecated and "deprecated" not in text.lower()
            lines += entry(argument.name, f"Deprecated. {text}" if marked else text, _INDENT)
        lines += entry("**options", _IDEMPOTENT_OPTIONS if operation.idempotent else _OPTIONS, _INDENT)
        errors = raises(operation.codes, _INDENT)
        return [*lines, *(["", *errors] if errors else [])]


def in_order(operation: Operation) -> list[Argument]:
    """Return the arguments as the method has them: the path's by position, then the required ones."""
    return sorted(operation.arguments, key=lambda a: 0 if a.place == "path" else 1 if a.required else 2)


def _item(call: Call) -> str:
    return str(ref_name(call.page.item) or "item") if call.page else "item"
