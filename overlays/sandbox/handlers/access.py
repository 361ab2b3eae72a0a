"""Sign-in by password and by biometrics, access tokens, sign-out."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import challenges, factors, identities, passwords, persons, sign_in
from weavr_multi.sandbox.errors import Forbidden, Locked, Unauthorized, conflict_if
from weavr_multi.sandbox.json_text import Json


@operation("access.login_with_password")
def login_with_password(call: Call) -> Json:
    """E-mail and password for a token that (by default) must be exchanged."""
    state = call.state
    password = passwords.reveal(state, call.body["password"]["value"])
    session = sign_in.sign_in(state, call.body["email"], password)
    sign_in.tell(state, session.credential_ref, session.identity_ref, "PASSWORD", "VERIFIED")
    return {
        "token": session.token,
        "tokenType": session.kind,
        "identity": session.identity_ref,
        "credentials": session.credential_ref,
    }


@operation("access.login_via_biometrics")
def login_via_biometrics(call: Call) -> Json:
    """Ask a person's device; the token comes by the webhook ``/stepup/watch``."""
    state, body = call.state, call.body
    person = persons.by_email(state, body["email"])
    if person is None or not person["active"]:
        raise Forbidden()
    if person["_locked_until"] > call.now:
        raise Locked()
    identity = body.get("identity") or person["identities"][0]
    if identity not in person["identities"]:
        raise Forbidden()
    factors.registered(state, person, "BIOMETRIC")
    return {"challengeId": challenges.issue(state, person, "LOGIN", "BIOMETRIC", identity=identity)["id"]}


@operation("access.request_token")
def request_token(call: Call) -> Json:
    """An access token for one of the caller's identities; the token shown stays valid."""
    caller = call.caller
    if caller is None:
        # The form with a third party's assertion is described but nowhere documented.
        raise Forbidden()
    person = persons.get(call.state, caller.credential)
    wanted = call.body["identity"]
    if person is not None and wanted["id"] in [i["id"] for i in person["identities"] if i["type"] != wanted["type"]]:
        # The right id with the wrong type.
        raise Unauthorized()
    if person is None or wanted not in person["identities"] or not person["active"]:
        raise Forbidden()
    if person["_locked_until"] > call.now:
        raise Locked()
    # A token that comes from a biometric sign-in is stepped up already; switching identities is a new start.
    stepped_up = caller.kind == "AUTH" and caller.stepped_up
    session = sign_in.mint(call.state, person, "ACCESS", wanted, stepped_up=stepped_up)
    return {
        "token": session.token,
        "identity": session.identity_ref,
        "credentials": session.credential_ref,
        "status": "STEPPED_UP" if session.stepped_up else "STANDARD",
    }


@operation("access.logout")
def logout(call: Call) -> Response:
    """The token is dead from now on."""
    call.state.tokens.forget(call.session.token)
    return Response(status=204)


@operation("backoffice.access.request_token", "backoffice.access.impersonate")
def impersonate(call: Call) -> Json:
    """A token for any identity of the programme, without a user."""
    identity = call.body["identity"]
    conflict_if(identities.get(call.state, identity) is None, "UNRESOLVED_IDENTITY")
    conflict_if(call.caller is not None and call.caller.identity == identity["id"], "ALREADY_IMPERSONATED")
    client = {"type": "API_CLIENT", "id": call.state.programme.id}
    session = call.state.tokens.mint("BACKOFFICE", client, identity)
    return {
        "token": {"token": session.token},
        "identity": session.identity_ref,
        "credentials": session.credential_ref,
    }
