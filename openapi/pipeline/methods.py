"""Resource classes as plain data for the templates."""

from __future__ import annotations

from pipeline.arguments import Argument
from pipeline.documents import Json
from pipeline.kinds import Kinds, Uses, literal
from pipeline.models import imports
from pipeline.naming import class_name
from pipeline.operations import Call, Operation
from pipeline.plain import ref_name
from pipeline.prose import docstring, entry, paragraphs, raises, safe, sentence

_INDENT = 8
_OPTIONS = "Options of this call; see ``Weavr.with_options``."
_IDEMPOTENT_OPTIONS = (
    f"{_OPTIONS} An idempotency_ref that is not given is made for the call and is the same on every retry."
)
_FORMS = {"application/pdf": "a PDF", "text/csv": "CSV", "application/json": "JSON"}


class Methods:
    """Writes the data of every resource class."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds

    def resources(self, operations: list[Operation]) -> Json:
        """Return the data of every resource, by its tag."""
        by_tag: dict[str, list[Operation]] = {}
        for operation in sorted(operations, key=lambda op: op.tag):
            by_tag.setdefault(operation.tag, []).append(operation)
        return {tag: self._resource(tag, found) for tag, found in by_tag.items()}

    def _resource(self, tag: str, operations: list[Operation]) -> Json:
        uses = Uses()
        uses.runtime |= {"UNSET", "Operation", "Resource", "Sensitive", "Unset", "raw"}
        uses.abc.add("Mapping")
        methods = [self._method(operation, call, uses) for operation in operations for call in operation.calls]
        first = operations[0]
        surface = {"multi": "", "backoffice": "backoffice.", "simulator": "simulator."}[first.surface]
        return {
            "class": class_name(tag),
            "surface": first.surface,
            "attribute": first.resource,
            "doc": docstring([f"What can be done with ``{surface}{first.resource}``."], 4),
            "methods": methods,
            **imports(uses),
        }

    def _method(self, operation: Operation, call: Call, uses: Uses) -> Json:
        returns = self._returns(call, uses)
        ordered = in_order(operation)
        positional = [self._argument(a, uses) for a in ordered if a.place == "path"]
        keyword = [self._argument(a, uses) for a in ordered if a.place != "path"]
        values = [a.name for a in operation.arguments]
        if call.page:
            uses.runtime |= {"Pages", "Paging"}
            item = self.kinds.annotation(call.page.item, operation.id, call.page.items, uses, given=False)
            shown = f"Pages[{item}, {returns}]"
        else:
            shown = returns
        return {
            "id": f"{operation.tag}_{call.method}",
            "name": call.method,
            "constant": f"_{call.method.upper()}",
            "type": returns,
            "returns": shown,
            "paged": bool(call.page),
            "idempotent": operation.idempotent,
            "positional": positional,
            "keyword": keyword,
            "passed": "(" + ", ".join(values) + ("," if len(values) == 1 else "") + ")",
            "operation": self._operation(operation, call, uses),
            "doc": docstring(self._doc(operation, call), _INDENT),
        }

    def _argument(self, argument: Argument, uses: Uses) -> str:
        text = self.kinds.annotation(argument.schema, argument.holder, argument.wire, uses, given=True)
        return f"{argument.name}: {text}" if argument.required else f"{argument.name}: {text} | Unset = UNSET"

    def _returns(self, call: Call, uses: Uses) -> str:
        found: list[str] = []
        for answer in call.answer.values():
            if isinstance(answer, dict):
                found.append(self.kinds.annotation(answer, call.method, "answer", uses, given=False))
            else:
                found.append(answer or "None")
        return " | ".join(dict.fromkeys(sorted(found, key=lambda text: text == "None")))

    def _operation(self, operation: Operation, call: Call, uses: Uses) -> list[str]:
        """Write the arguments of the `Operation(...)` that stands for a method."""
        name = f"{operation.resource}.{call.method}"
        parts = [literal(operation.surface), literal(operation.id), literal(name), literal(operation.http)]
        parts.append(literal(operation.url))
        for place, key in (("path", "path"), ("query", "query"), ("header", "headers")):
            rows = [self._row(a, uses, styled=True) for a in operation.arguments if a.place == place]
            if rows:
                parts.append(f"{key}=({', '.join(rows)},)")
        if operation.body is not None:
            parts.append(f"body={self._body(operation, uses)}")
            if operation.body_required:
                parts.append("body_required=True")
            if limits := self._body_limits(operation):
                parts.append(f"body_rules={literal(limits)}")
        parts.append(f"security={literal(operation.security.schemes)}")
        if operation.security.session_token:
            parts.append("session_token=True")
        if operation.idempotent:
            parts.append("idempotent=True")
        parts.append(f"answer={self._answers(call, uses)}")
        if call.accept:
            parts.append(f"accept={literal(call.accept)}")
        if call.page:
            page = (call.page.offset, call.page.size, call.page.maximum, call.page.items)
            parts.append(f"page=Paging{literal(page)}")
        parts += self._facts(operation)
        return parts

    @staticmethod
    def _facts(operation: Operation) -> list[str]:
        codes = {status: found for status, found in operation.codes.items() if found}
        facts = []
        if codes:
            facts.append(f"codes={literal(codes)}")
        facts.append(f"statuses={literal(tuple(operation.codes))}")
        if operation.permissions:
            facts.append(f"permissions={literal(operation.permissions)}")
        if operation.deprecated:
            facts.append(f"deprecated={literal(safe(operation.deprecated))}")
        return facts

    def _row(self, argument: Argument, uses: Uses, *, styled: bool = False) -> str:
        kind = self.kinds.kind(argument.schema, argument.holder, argument.wire, uses)
        limits = self.kinds.constraints(argument.schema, argument.holder, argument.wire)
        texts = [literal(argument.name), literal(argument.wire), kind, str(argument.required), literal(limits)]
        return "(" + ", ".join(texts + ([literal(argument.style)] if styled else [])) + ")"

    def _body(self, operation: Operation, uses: Uses) -> str:
        rows = [a for a in operation.arguments if a.place == "body"]
        if not operation.flat:
            return self.kinds.kind(rows[0].schema, operation.id, "body", uses)
        return f"({', '.join(self._row(a, uses) for a in rows)},)" if rows else "()"

    def _body_limits(self, operation: Operation) -> Json | None:
        """Return how many items a body has that is a list."""
        rows = [a for a in operation.arguments if a.place == "body"]
        return None if operation.flat else self.kinds.constraints(rows[0].schema, operation.id, "body")

    def _answers(self, call: Call, uses: Uses) -> str:
        texts = []
        for status, answer in call.answer.items():
            if isinstance(answer, dict):
                kind = self.kinds.kind(answer, call.method, "answer", uses)
            elif answer == "bytes":
                uses.runtime.add("BYTES")
                kind = "BYTES"
            else:
                kind = "None"
            texts.append(f"{status}: {kind}")
        return "{" + ", ".join(texts) + "}"

    def _doc(self, operation: Operation, call: Call) -> list[str]:
        form = "" if call is operation.calls[0] or not call.accept else f", as {_FORMS.get(call.accept, call.accept)}"
        summary = sentence((operation.summary or operation.id).rstrip(".") + form)
        lines = paragraphs(summary, _INDENT)
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
        options = (
            "timeout, auth_token, "
            + ("idempotency_ref, " if operation.idempotent else "")
            + "extra_headers, max_retries"
        )
        lines += entry(options, _IDEMPOTENT_OPTIONS if operation.idempotent else _OPTIONS, _INDENT)
        errors = raises(operation.codes, _INDENT)
        return [*lines, *(["", *errors] if errors else [])]


def in_order(operation: Operation) -> list[Argument]:
    """Return the arguments as the method has them: the path's by position, then the required ones."""
    return sorted(operation.arguments, key=lambda a: 0 if a.place == "path" else 1 if a.required else 2)


def _item(call: Call) -> str:
    return str(ref_name(call.page.item) or "item") if call.page else "item"
