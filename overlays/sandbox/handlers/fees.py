"""Fees: charging one's own, and the list of all."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import fees
from weavr_multi.sandbox.errors import Forbidden, NotFound
from weavr_multi.sandbox.records import Query, public
from weavr_multi.sandbox.registry import operation


@operation("corporates.charge_fee", "backoffice.corporates.charge_fee")
def charge_corporate(call: Call) -> Answer:
    """Charge a corporate."""
    if call.session.identity_type != "CORPORATE":
        raise NotFound(message="The identity is not a corporate.")
    return _charge(call)


@operation("consumers.charge_fee", "backoffice.consumers.charge_fee")
def charge_consumer(call: Call) -> Answer:
    """Charge a consumer."""
    if call.session.identity_type != "CONSUMER":
        # No 404 is documented here, unlike for corporates.
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return _charge(call)


@operation("backoffice.fees.charge")
def charge(call: Call) -> Answer:
    """Charge whichever identity the token acts for."""
    return _charge(call)


def _charge(call: Call) -> Answer:
    return Answer(body=fees.charge(call.state, call.body["feeType"], call.body["source"], call.owner))


@operation("fees.list")
def list_(call: Call) -> Json:
    """All fees of the identity, newest first."""
    asked = call.query
    query = Query().since("created", asked.get("creationTimestampFrom"))
    query.until("created", asked.get("creationTimestampTo"))
    items, count = call.state.records.page(
        "fee",
        call.owner,
        query,
        offset=call.offset,
        limit=call.limit,
        newest_first=asked.get("sortOrder", "DESC") == "DESC",
    )
    return call.page([public(item) for item in items], count, "fees")
