"""The bodies of refusals, in the form of each surface."""

from __future__ import annotations

from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.errors import BadRequest, Refusal
from weavr_multi.sandbox.json_text import Json, dumps

_BARE = frozenset({401, 423, 429, 500, 503})


def refusal_body(refusal: Refusal, operation: Operation | None, form: str = "DOCUMENTED") -> bytes:
    """The body of a refusal; ``form`` is that of 400, by the setting ``bad_requests``."""
    if refusal.body is not None:
        return dumps(refusal.body)
    if isinstance(refusal, BadRequest):
        simulated = operation is not None and operation.error_shape == "simulator"
        undocumented = form != "DOCUMENTED" and refusal.fields and not simulated
        return dumps(_undocumented(refusal, form) if undocumented else _bad_request(refusal, operation))
    if refusal.code is not None:
        said = {} if refusal.message is None else {"message": refusal.message}
        return dumps({"errorCode": refusal.code, **said})
    if _without_body(refusal.status, operation):
        return b""
    message = refusal.message or "The request was refused."
    if operation is not None and operation.surface == "simulator":
        return dumps({"message": message})
    return dumps({"code": str(refusal.status), "message": message})


def _without_body(status: int, operation: Operation | None) -> bool:
    if operation is None:
        return status in _BARE
    documented = str(status) if str(status) in operation.errors else "default"
    return operation.errors.get(documented) is None


def _bad_request(refusal: BadRequest, operation: Operation | None) -> Json:
    message = refusal.message or "The request is not valid."
    shape = operation.error_shape if operation is not None else "syntax"
    if shape == "simulator":
        fields = [{"name": f.name, "errors": [{"type": f.error, "params": list(f.params)}]} for f in refusal.fields]
        return {"message": message, "validation": {"invalid": True, "fields": fields}}
    if not refusal.fields:
        return {"message": message}
    if shape == "validation":
        return {
            "message": message,
            "validationErrors": [
                {"fieldName": f.name, "message": f"{f.name} is not valid.", "error": _VALIDATION.get(f.error, f.error)}
                for f in refusal.fields
            ],
        }
    invalid = [{"fieldName": f.name, "error": f.error, "params": list(f.params)} for f in refusal.fields]
    return {"message": message, "syntaxErrors": {"invalidFields": invalid}}


def _undocumented(refusal: BadRequest, form: str) -> Json:
    """One of the forms that the service was seen to answer with against its documents."""
    if form == "INVALID_FIELDS":
        return {
            "invalidFields": [{"error": f.error, "fieldName": f.name, "params": list(f.params)} for f in refusal.fields]
        }
    texts = [f"request.{field.name}: must be {' '.join((field.error, *field.params))}" for field in refusal.fields]
    if len(texts) == 1:
        return {"message": texts[0]}
    return {"message": "Bad Request", "_embedded": {"errors": [{"message": text} for text in texts]}}


_VALIDATION = {"SIZE": "RANGE", "REQUIRES": "INVALID_TYPE_OR_VALUE", "EXACTLY": "INVALID_TYPE_OR_VALUE"}
