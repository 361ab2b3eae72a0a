"""Trusted beneficiaries and their batches."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import beneficiaries
from weavr_multi.sandbox.errors import BadRequest, InvalidField
from weavr_multi.sandbox.records import Query, public
from weavr_multi.sandbox.registry import operation, presenter

presenter("beneficiary_batches")(beneficiaries.show)


@operation("beneficiaries.create_batch")
def create_batch(call: Call) -> Answer:
    """Store several beneficiaries."""
    if not call.body["beneficiaries"]:
        raise BadRequest(InvalidField("beneficiaries", "SIZE", ("1",)))
    batch = beneficiaries.add(call.state, call.body, call.owner)
    return Answer(body=beneficiaries.shown(batch), resource=("beneficiary_batches", batch["id"]))


@operation("beneficiaries.remove_batch")
def remove_batch(call: Call) -> Answer:
    """Remove several beneficiaries."""
    found = [call.own("beneficiary", id) for id in dict.fromkeys(call.body["beneficiaryIds"])]
    batch = beneficiaries.remove(call.state, found, call.owner)
    return Answer(body=beneficiaries.shown(batch), resource=("beneficiary_batches", batch["id"]))


@operation("beneficiaries.get")
def get(call: Call) -> Json:
    """One beneficiary."""
    return public(call.own("beneficiary", call.path["id"]))


@operation("beneficiaries.list")
def list_(call: Call) -> Json:
    """The identity's beneficiaries, in order of creation."""
    query = Query().among("group", call.query.get("group"))
    batches = call.query.get("batchId")
    if batches:
        marks = ", ".join("?" * len(batches))
        query.raw(
            "EXISTS (SELECT 1 FROM json_each(data, '$.relatedOperationBatches')"  # noqa: S608 (marks only)
            f" WHERE json_extract(value, '$.batchId') IN ({marks}))",
            *batches,
        )
    items, count = call.state.records.page("beneficiary", call.owner, query, offset=call.offset, limit=call.limit)
    return call.page([public(item) for item in items], count, "beneficiaries")


@operation("beneficiaries.get_batch")
def get_batch(call: Call) -> Json:
    """One batch."""
    return beneficiaries.shown(call.own("beneficiary_batch", call.path["id"]))


@operation("beneficiaries.list_batches")
def list_batches(call: Call) -> Json:
    """The identity's batches, in order of creation."""
    query = Query().among("state", call.query.get("state")).among("tag", call.query.get("tag"))
    query.among("operationBatchId.operation", call.query.get("operation"))
    items, count = call.state.records.page("beneficiary_batch", call.owner, query, offset=call.offset, limit=call.limit)
    return call.page([beneficiaries.shown(item) for item in items], count, "batches")
