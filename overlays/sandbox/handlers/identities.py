"""Identities: their list, and the operations that corporates and consumers share."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation, presenter
from weavr_multi.sandbox.domain.people import email_verification, identities, persons
from weavr_multi.sandbox.errors import Forbidden, conflict_if
from weavr_multi.sandbox.json_text import Json

presenter("corporates")(lambda state, id: identities.show(state, "CORPORATE", id))
presenter("consumers")(lambda state, id: identities.show(state, "CONSUMER", id))


@operation("identities.list")
def list_(call: Call) -> Json:
    """The identities that the caller may act for."""
    caller = call.caller
    conflict_if(caller is not None and caller.kind == "BACKOFFICE", "IDENTITY_TYPE_NOT_SUPPORTED")
    person = None if caller is None else persons.get(call.state, caller.credential)
    if person is None:
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    page = person["identities"][call.offset : call.offset + call.limit]
    items = [{"id": identity, "name": identities.name(call.state, identity)} for identity in page]
    return call.page(items, len(person["identities"]), "identities")


def _type(call: Call) -> str:
    return call.operation.name.split(".")[-2].removesuffix("s").upper()


def own(call: Call) -> Json:
    """The record of the identity that is signed in, of the type that the operation is for.

    Raises:
        Forbidden: it is of the other type; no other status is documented for that.
    """
    if call.session.identity_type != _type(call):
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return call.own(identities.KINDS[_type(call)], call.owner)


@operation("corporates.get", "consumers.get")
def get(call: Call) -> Json | None:
    """The corporate or consumer that is signed in."""
    own(call)
    return identities.show(call.state, _type(call), call.owner)


@operation("corporates.send_verification_email", "consumers.send_verification_email")
def send_verification_email(call: Call) -> None:
    """Send the root user a code."""
    person = email_verification.root_by_email(call.state, call.body["email"], _type(call))
    conflict_if(email_verification.proven(person, call.body["email"]), "ALREADY_VERIFIED")
    email_verification.send_code(call.state, person)


@operation("corporates.verify_email", "consumers.verify_email")
def verify_email(call: Call) -> None:
    """Check the root user's code."""
    person = email_verification.root_by_email(call.state, call.body["email"], _type(call))
    email_verification.verify(call.state, person, call.body["verificationCode"], call.body["email"])


@operation("simulator.corporates.verify", "simulator.consumers.verify")
def simulate_verify(call: Call) -> None:
    """Pass due diligence, and with it the root user's e-mail."""
    identities.verify(call.state, _type(call), call.path[f"{_type(call).lower()}_id"])
