"""Fees: charging one's own, and the list of all."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.money import fees
from weavr_multi.sandbox.errors import Forbidden, NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public

presents("fees", "fee")


@operation("corporates.charge_fee", "backoffice.corporates.charge_fee")
def charge_corporate(call: Call) -> Response:
    """Charge a corporate."""
    if call.session.identity_type != "CORPORATE":
        raise NotFound(message="The identity is not a corporate.")
    return _charge(call)


@operation("consumers.charge_fee", "backoffice.consumers.charge_fee")
def charge_consumer(call: Call) -> Response:
    """Charge a consumer."""
    if call.session.identity_type != "CONSUMER":
        # No 404 is documented here, unlike for corporates.
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return _charge(call)


@operation("backoffice.fees.charge")
def charge(call: Call) -> Response:
    """Charge whichever identity the token acts for."""
    return _charge(call)


def _charge(call: Call) -> Response:
    return Response(body=fees.charge(call.state, call.body["feeType"], call.body["source"], call.owner))


@operation("fees.list")
def list_(call: Call) -> Json:
    """All fees of the identity, newest first."""
    query = Query().between("created", call.query, "creationTimestamp")
    return call.listed("fee", query, "fees", public, newest_first=call.newest_first)
