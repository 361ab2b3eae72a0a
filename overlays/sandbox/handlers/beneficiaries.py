"""Trusted beneficiaries and their batches."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.payments import beneficiaries
from weavr_multi.sandbox.errors import BadRequest, InvalidField
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query

presents("beneficiary_batches", "beneficiary_batch", beneficiaries.shown)


@operation("beneficiaries.create_batch")
def create_batch(call: Call) -> Response:
    """Store several beneficiaries."""
    if not call.body["beneficiaries"]:
        raise BadRequest(InvalidField("beneficiaries", "SIZE", ("1",)))
    batch = beneficiaries.add(call.state, call.body, call.owner)
    return Response(body=beneficiaries.shown(batch), resource=("beneficiary_batches", batch["id"]))


@operation("beneficiaries.remove_batch")
def remove_batch(call: Call) -> Response:
    """Remove several beneficiaries."""
    ids = dict.fromkeys(call.body["beneficiaryIds"])
    found = [beneficiary for id in ids if (beneficiary := call.state.records.get("beneficiary", id, call.owner))]
    batch = beneficiaries.remove(call.state, found, call.owner)
    return Response(body=beneficiaries.shown(batch), resource=("beneficiary_batches", batch["id"]))


@operation("beneficiaries.get")
def get(call: Call) -> Json:
    """One beneficiary."""
    return beneficiaries.shown_one(call.own("beneficiary", call.path["id"]))


@operation("beneficiaries.list")
def list_(call: Call) -> Json:
    """The identity's beneficiaries, in order of creation."""
    query = Query().among("group", call.query.get("group"))
    query.holding("relatedOperationBatches", call.query.get("batchId"), "$.batchId")
    return call.listed("beneficiary", query, "beneficiaries", beneficiaries.shown_one)


@operation("beneficiaries.get_batch")
def get_batch(call: Call) -> Json:
    """One batch."""
    return beneficiaries.shown(call.own("beneficiary_batch", call.path["id"]))


@operation("beneficiaries.list_batches")
def list_batches(call: Call) -> Json:
    """The identity's batches, in order of creation."""
    query = Query().among("state", call.query.get("state")).among("tag", call.query.get("tag"))
    query.among("operationBatchId.operation", call.query.get("operation"))
    return call.listed("beneficiary_batch", query, "batches", beneficiaries.shown)
