"""A valid call of each of the 203 operations, and what has to be there before it succeeds.

One sandbox is enough for all of them, in any order: each case makes what it needs. ``weavr-multi call`` is tested with
it, and the documentation takes its examples from it.

::

    with world() as (sandbox, scenario):
        for name in operations():
            case = scenario.case(name)
            response = scenario.send(case)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import httpx

from tests.support import every_operation_values as values
from tests.support.every_operation_world import CODE, PASSWORD, World
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.api.description import Operation, load

Json = dict[str, Any]


class Case(NamedTuple):
    """One call.

    Attributes:
        name: The operation, such as ``managed_accounts.list``.
        path: Path parameters by wire name.
        query: Query and header parameters by wire name.
        body: The JSON body, or None.
        token: The bearer token to call it with; empty where it takes none.
        identity: The identity that the token acts for.
    """

    name: str
    path: dict[str, str]
    query: Json
    body: Any
    token: str
    identity: dict[str, str]


def operations() -> list[str]:
    """Return the names of all operations, in the description's order."""
    return [operation.name for operation in load().operations]


class Scenario:
    """Makes cases.

    Args:
        sandbox: Where they are for; it listens on a socket.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._world = World(sandbox)

    def case(self, name: str) -> Case:
        """Make what a call needs, and the call."""
        operation = load().by_name[name]
        world = self._world
        world.restore()
        special = _SPECIAL.get(name, _nothing)(world)
        token = special.pop("_token", None)
        if token is None and operation.bearer != "none":
            token = world.backoffice_token() if operation.surface == "backoffice" else world.token()
        identity = special.pop("_identity", world.identity)
        body = special.pop("body", None) or self._body(operation)
        path = {p.name: str(special.pop(p.name, None) or self._id(operation, p)) for p in _of(operation, "path")}
        query = special.pop("query", {})
        for parameter in _of(operation, "query"):
            if parameter.required and parameter.name not in query:
                query[parameter.name] = values.smallest(world, operation, parameter.schema, parameter.name)
        if special:
            body = {**(body if isinstance(body, dict) else {}), **special}
        return Case(name, path, query, body, token or "", identity)

    def send(self, case: Case) -> httpx.Response:
        """Make a call over plain HTTP."""
        operation = load().by_name[case.name]
        headers = {"api-key": self._sandbox.api_key, "programme-key": self._sandbox.api_key}
        if case.token:
            headers["authorization"] = f"Bearer {case.token}"
        path = operation.path.format_map(case.path)
        return self._world.http.request(operation.method, path, params=case.query, json=case.body, headers=headers)

    def close(self) -> None:
        """Close the connections."""
        self._world.http.close()

    def _body(self, operation: Operation) -> Any:
        if operation.body is None:
            return None
        made = values.smallest(self._world, operation, operation.body, "body")
        return None if made == {} and not operation.body_required else made

    def _id(self, operation: Operation, parameter: Any) -> str:
        schema = load().schemas.resolve(parameter.schema)
        if "enum" in schema:
            return str(schema["enum"][0])
        return self._world.id_for(operation.name, parameter.name)


def _of(operation: Operation, place: str) -> list[Any]:
    return [parameter for parameter in operation.parameters if parameter.place == place]


def _nothing(world: World) -> Json:
    return {}


def _password(text: str) -> Json:
    return {"value": text}


def _lost_password(world: World) -> Json:
    email = world.new_corporate()["email"]
    world.post("/passwords/lost_password/start", {"email": email})
    return {"email": email, "nonce": CODE, "newPassword": _password("Other1234")}


def _email_code(kind: str) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        made = world.new_consumer() if kind == "consumers" else world.new_corporate()
        world.post(f"/{kind}/verification/email/send", {"email": made["email"]})
        return {"email": made["email"], "verificationCode": CODE}

    return make


def _user_email(world: World) -> Json:
    email = world.user_to_verify()
    world.post("/users/verification/email/send", {"email": email})
    return {"email": email, "verificationCode": CODE}


def _invite(world: World) -> Json:
    return {"user_id": world.invited(), "inviteCode": CODE, "password": _password(PASSWORD)}


def _challenge(kind: str, push: bool = False) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        if push:
            world.pair_device()
        id = world.waiting(kind)
        return {"resourceType": kind, "resourceIds": [id], "channel": "AUTHY" if push else "SMS"}

    return make


def _verified_challenge(world: World) -> Json:
    id = world.waiting("sends")
    started = world.post("/challenges/otp/SMS", {"resourceType": "sends", "resourceIds": [id]})
    return {"scaChallengeId": started["scaChallengeId"], "resourceType": "sends", "verificationCode": CODE}


def _single(kind: str, step: str) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        if step == "push":
            world.pair_device()
        id = world.waiting(kind)
        if step == "verify":
            world.post(f"/{kind}/{id}/challenges/otp/SMS")
            return {"id": id, "verificationCode": CODE}
        return {"id": id, "channel": "AUTHY" if step == "push" else "SMS"}

    return make


def _batch(step: str) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        if step == "push":
            world.pair_device()
        id = world.batch()
        if step == "verify":
            world.post(f"/beneficiaries/batch/{id}/challenges/otp/SMS")
            return {"id": id, "verificationCode": CODE}
        return {"id": id, "channel": "AUTHY" if step == "push" else "SMS"}

    return make


def _simulated_challenge(world: World) -> Json:
    world.pair_device()
    started = world.post("/stepup/challenges/push/AUTHY")
    return {"credentials_id": world.identity["id"], "challenge_id": started["id"]}


def _push(world: World) -> Json:
    world.pair_device()
    return {"channel": "AUTHY"}


def _step_up_code(world: World) -> Json:
    token = world.token()
    world.post("/stepup/challenges/otp/SMS", token=token)
    return {"verificationCode": CODE, "channel": "SMS", "_token": token}


def _enrolment(verify: bool) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        token = world.new_corporate()["token"]
        if not verify:
            return {"_token": token, "channel": "SMS"}
        world.post("/authentication_factors/otp/SMS", token=token)
        return {"_token": token, "channel": "SMS", "verificationCode": CODE}

    return make


def _consumer(world: World) -> Json:
    return {"_token": world.new_consumer()["token"]}


def _consumer_fee(surface: str) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        made = world.new_consumer()
        world.simulate(f"/consumers/{made['id']}/verify")
        account = world.account(made["token"])
        world.sandbox.adjust(account, 10_000)
        token = world.backoffice_token(made["identity"]) if surface else made["token"]
        source = {"type": "managed_accounts", "id": account}
        return {"feeType": "MONTHLY", "source": source, "_token": token, "_identity": made["identity"]}

    return make


def _fee(world: World) -> Json:
    return {"feeType": "MONTHLY", "source": world.instrument()}


def _bulk(state: str, surface: str = "") -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"bulk_id": world.bulk(state, surface)}

    return make


def _account(state: str = "ACTIVE") -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"id": world.account(state=state)}

    return make


def _card(state: str = "ACTIVE", **more: Any) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"id": world.card(state), **more}

    return make


def _physical(state: str = "ACTIVE", **more: Any) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"id": world.physical(state), **more}

    return make


def _linked(state: str) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"id": world.linked(state)}

    return make


def _unconfirmed(kind: str, **more: Any) -> Callable[[World], Json]:
    def make(world: World) -> Json:
        return {"id": world.unconfirmed(kind), **more}

    return make


_SPECIAL: dict[str, Callable[[World], Json]] = {
    "access.login_with_password": lambda w: {"email": w.email, "password": _password(PASSWORD)},
    "access.login_via_biometrics": lambda w: {"email": w.with_biometrics()},
    "access.request_token": lambda w: {"_token": w.token("AUTH"), "identity": w.identity},
    "passwords.create": lambda w: {"user_id": w.new_corporate(password=False)["id"], "password": _password(PASSWORD)},
    "passwords.update": lambda w: {
        "_token": w.new_corporate()["token"],
        "oldPassword": _password(PASSWORD),
        "newPassword": _password("Other1234"),
    },
    "passwords.validate": lambda w: {"password": _password("Other1234")},
    "passwords.start_recovery": lambda w: {"email": w.new_corporate()["email"]},
    "passwords.complete_recovery": _lost_password,
    "authentication_factors.enrol_otp": _enrolment(False),
    "authentication_factors.verify_otp": _enrolment(True),
    "authentication_factors.remove_push": _push,
    "step_up.verify_otp": _step_up_code,
    "step_up.start_push": _push,
    "challenges.start_otp": _challenge("sends"),
    "challenges.start_push": _challenge("sends", push=True),
    "challenges.verify_otp": _verified_challenge,
    "corporates.create": lambda w: {"body": w.corporate_body()},
    "corporates.send_verification_email": lambda w: {"email": w.new_corporate()["email"]},
    "corporates.verify_email": _email_code("corporates"),
    "corporates.start_kyb": lambda w: {"_token": w.proven("corporates")["token"]},
    "corporates.charge_fee": _fee,
    "consumers.create": lambda w: {"body": w.consumer_body()},
    "consumers.get": _consumer,
    "consumers.update": lambda w: {**_consumer(w), "tag": "loyal"},
    "consumers.send_verification_email": lambda w: {"email": w.new_consumer()["email"]},
    "consumers.verify_email": _email_code("consumers"),
    "consumers.get_kyc": _consumer,
    "consumers.start_kyc": lambda w: {"_token": w.proven("consumers")["token"]},
    "consumers.charge_fee": _consumer_fee(""),
    "users.create": lambda w: {"body": w.user_body()},
    "users.start_kyc": lambda w: {"_token": w.known_user()},
    "users.update": lambda w: {"tag": "payroll"},
    "corporates.update": lambda w: {"tag": "loyal"},
    "linked_accounts.update": lambda w: {"tag": "rent"},
    "managed_accounts.update": lambda w: {"tag": "payroll"},
    "managed_cards.update": lambda w: {"tag": "travel"},
    "managed_cards.update_spend_rules": lambda w: {"id": w.ruled_card(), "allowedMerchantCountries": ["MT"]},
    "managed_cards.remove_spend_rules": lambda w: {"id": w.ruled_card()},
    "backoffice.managed_cards.update_spend_rules": lambda w: {"id": w.ruled_card(), "allowedMerchantCountries": ["MT"]},
    "backoffice.managed_cards.remove_spend_rules": lambda w: {"id": w.ruled_card()},
    "users.validate_invite": lambda w: {"user_id": w.invited(), "inviteCode": CODE},
    "users.consume_invite": _invite,
    "users.send_verification_email": lambda w: {"email": w.user_to_verify()},
    "users.verify_email": _user_email,
    "managed_accounts.upgrade_iban": _account(),
    "managed_accounts.remove": _account(),
    "managed_accounts.block": _account(),
    "managed_accounts.unblock": _account("BLOCKED"),
    "backoffice.managed_accounts.block": _account(),
    "backoffice.managed_accounts.unblock": _account("BLOCKED"),
    "managed_cards.block": _card(),
    "managed_cards.create_spend_rules": _card(),
    "backoffice.managed_cards.create_spend_rules": _card(),
    "managed_accounts.get_transaction": lambda w: w.transaction("managed_accounts"),
    "managed_cards.get_transaction": lambda w: w.transaction("managed_cards"),
    "managed_cards.upgrade_to_physical": lambda w: {"id": w.card(), "body": w.physical_body()},
    "managed_cards.activate_physical": _physical("NOT_ACTIVATED", activationCode="1234"),
    "managed_cards.get_pin": _physical(),
    "managed_cards.unblock_pin": _physical("PIN_BLOCKED"),
    "managed_cards.reset_contactless_limit": _physical(),
    "managed_cards.report_lost": _physical(),
    "managed_cards.report_stolen": _physical(),
    "managed_cards.replace_lost_or_stolen": _physical("LOST"),
    "managed_cards.replace_damaged": _physical(),
    "managed_cards.create": lambda w: {"body": w.card_body()},
    "managed_cards.unblock": _card("BLOCKED"),
    "managed_cards.assign": _card(),
    "managed_cards.remove": _card(),
    "linked_accounts.block": _linked("ACTIVE"),
    "linked_accounts.unblock": _linked("BLOCKED"),
    "linked_accounts.create": lambda w: {"body": w.linked_body()},
    "beneficiaries.create_batch": lambda w: {"body": w.batch_body()},
    "beneficiaries.remove_batch": lambda w: {"beneficiaryIds": [w.beneficiary()]},
    "beneficiaries.get_batch": lambda w: {"id": w.batch()},
    "beneficiaries.start_batch_otp": _batch("start"),
    "beneficiaries.verify_batch_otp": _batch("verify"),
    "beneficiaries.start_batch_push": _batch("push"),
    "transfers.create": lambda w: {"body": w.movement_body("transfers")},
    "sends.create": lambda w: {"body": w.movement_body("sends")},
    "sends.start_otp": _single("sends", "start"),
    "sends.verify_otp": _single("sends", "verify"),
    "sends.start_push": _single("sends", "push"),
    "outgoing_wire_transfers.create": lambda w: {"body": w.movement_body("outgoing_wire_transfers")},
    "outgoing_wire_transfers.update_beneficiary_name": _unconfirmed("outgoing_wire_transfers", name="Somebody Else"),
    "outgoing_wire_transfers.confirm": _unconfirmed("outgoing_wire_transfers"),
    "outgoing_wire_transfers.get_payment_confirmation": lambda w: {"id": w.completed_wire()},
    "outgoing_wire_transfers.start_otp": _single("outgoing_wire_transfers", "start"),
    "outgoing_wire_transfers.verify_otp": _single("outgoing_wire_transfers", "verify"),
    "outgoing_wire_transfers.start_push": _single("outgoing_wire_transfers", "push"),
    "correspondent_bank_transfers.create": lambda w: {"body": w.movement_body("correspondent_bank_transfers")},
    "correspondent_bank_transfers.confirm": _unconfirmed("correspondent_bank_transfers"),
    "bulks.execute": _bulk("SUBMITTED"),
    "bulks.pause": _bulk("RUNNING"),
    "bulks.resume": _bulk("PAUSED"),
    "bulks.cancel": _bulk("SUBMITTED"),
    "bulks.create_transfers": lambda w: {"body": [{"requestBody": w.movement_body("transfers")}]},
    "bulks.create_sends": lambda w: {"body": [{"requestBody": w.movement_body("sends")}]},
    "bulks.create_outgoing_wire_transfers": lambda w: {
        "body": [{"requestBody": w.movement_body("outgoing_wire_transfers")}]
    },
    "bulks.invite_users": lambda w: {"body": [{"pathParams": {"_user_id_": w.invited()}}]},
    "bulks.block_managed_cards": lambda w: {"body": [{"pathParams": {"_id_": w.card()}}]},
    "bulks.unblock_managed_cards": lambda w: {"body": [{"pathParams": {"_id_": w.card("BLOCKED")}}]},
    "bulks.remove_managed_cards": lambda w: {"body": [{"pathParams": {"_id_": w.card()}}]},
    "bulks.update_managed_card_spend_rules": lambda w: {"body": [w.spend_rules()]},
    "backoffice.bulks.update_managed_card_spend_rules": lambda w: {"body": [w.spend_rules()]},
    "bulks.create_users": lambda w: {"body": [{"requestBody": w.user_body()}]},
    "backoffice.access.impersonate": lambda w: {"identity": w.new_corporate()["identity"]},
    "backoffice.access.request_token": lambda w: {"identity": w.identity},
    "backoffice.corporates.charge_fee": _fee,
    "backoffice.consumers.charge_fee": _consumer_fee("backoffice"),
    "backoffice.fees.charge": _fee,
    "backoffice.users.create": lambda w: {"body": w.user_body()},
    "backoffice.managed_cards.block": _card(),
    "backoffice.managed_cards.unblock": _card("BLOCKED"),
    "backoffice.managed_cards.remove": _card(),
    "backoffice.managed_cards.update_renewal_type": _card(),
    "backoffice.transfers.create": lambda w: {"body": w.movement_body("transfers")},
    "backoffice.bulks.create_transfers": lambda w: {"body": [{"requestBody": w.movement_body("transfers")}]},
    "backoffice.bulks.execute": _bulk("SUBMITTED", "/backoffice"),
    "backoffice.bulks.pause": _bulk("RUNNING", "/backoffice"),
    "backoffice.bulks.resume": _bulk("PAUSED", "/backoffice"),
    "backoffice.bulks.cancel": _bulk("SUBMITTED", "/backoffice"),
    "simulator.consumers.verify": lambda w: {"consumer_id": w.new_consumer()["id"]},
    "simulator.corporates.verify": lambda w: {"corporate_id": w.new_corporate()["id"]},
    "simulator.cards.expire": lambda w: {"card_id": w.ending_card()},
    "simulator.cards.renew": lambda w: {"card_id": w.ending_card(renews=True)},
    "simulator.cards.mark_about_to_expire": lambda w: {"card_id": w.card()},
    "simulator.cards.purchase": lambda w: {"card_id": w.funded_card()},
    "simulator.linked_accounts.verify": lambda w: {"account_id": w.linked("PENDING"), "result": "COMPLETED"},
    "simulator.outgoing_wire_transfers.accept": lambda w: {"outgoing_wire_transfer_id": w.submitted_wire()},
    "simulator.outgoing_wire_transfers.reject": lambda w: {"outgoing_wire_transfer_id": w.submitted_wire()},
    "simulator.challenges.verify_success": _simulated_challenge,
    "simulator.challenges.verify_invalid": _simulated_challenge,
    "simulator.challenges.verify_expired": _simulated_challenge,
}


@contextmanager
def world() -> Iterator[tuple[Sandbox, Scenario]]:
    """Serve a sandbox with a scenario in it."""
    with Sandbox(bulk_rate=1, check_answers=True) as sandbox:
        scenario = Scenario(sandbox)
        yield sandbox, scenario
        scenario.close()
        assert sandbox.problems == []
