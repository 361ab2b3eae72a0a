"""The people, accounts, cards and movements that the calls of `every_operation` are about."""

from __future__ import annotations

import itertools
from typing import Any

import httpx

from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.domain.money.iban import make_iban
from weavr_multi.sandbox.domain.people import identities, persons, sign_in

Json = dict[str, Any]

PASSWORD = "Pass1234"
CODE = "123456"
ADDRESS = {"addressLine1": "12 St James's Square", "city": "London", "postCode": "SW1Y 4LB", "country": "GB"}

# The first segment of an operation's name to the kind of record that its ids are of.
_KINDS = {
    "managed_accounts": "managed_account",
    "accounts": "managed_account",
    "managed_cards": "managed_card",
    "cards": "managed_card",
    "linked_accounts": "linked_account",
    "transfers": "transfer",
    "sends": "send",
    "outgoing_wire_transfers": "outgoing_wire_transfer",
    "incoming_wire_transfers": "incoming_wire_transfer",
    "correspondent_bank_transfers": "correspondent_bank_transfer",
    "beneficiaries": "beneficiary",
    "card_payments": "card_payment",
    "bulks": "bulk",
    "users": "person",
}


class World:
    """A corporate with something of everything, and makers of more.

    Args:
        sandbox: Where it lives.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx.Client(base_url=sandbox.url, timeout=30, trust_env=False)
        self._numbers = itertools.count(1)
        sandbox.programme.configure(fees={"MONTHLY": {"EUR": 250}})
        self.seeded = sandbox.seed(accounts=3, balance=100_000_000, transactions=4, email="ada@example.com")
        self.other = sandbox.seed(accounts=1, email="bob@example.com")
        self.email = self.seeded.email
        self.identity = self.seeded.identity
        self._first: dict[str, str] = {"managed_account": self.seeded.accounts[0]}
        self._first["person"] = self.invited()
        self._first["managed_card"] = self.funded_card()
        self._first["linked_account"] = self.linked("ACTIVE")
        self._first["beneficiary"] = self.beneficiary()
        self.simulate(f"/cards/{self._first['managed_card']}/purchase", self.purchase())
        self._receive_wire()

    # --- calling

    def post(self, path: str, body: Any = None, token: str | None = None) -> Any:
        """Call an operation of the multi surface."""
        return self._send(f"/multi{path}", body, token or self.token())

    def simulate(self, path: str, body: Any = None) -> Any:
        """Call the simulator."""
        return self._send(f"/simulate/api{path}", body, self.token())

    def _send(self, path: str, body: Any, token: str, method: str = "POST") -> Any:
        key = self.sandbox.api_key
        headers = {"api-key": key, "programme-key": key, "authorization": f"Bearer {token}"}
        response = self.http.request(method, path, json=body, headers=headers)
        assert response.is_success, (path, response.status_code, response.text)
        return response.json() if response.content else None

    def _get(self, path: str) -> Any:
        return self._send(f"/multi{path}", None, self.token(), "GET")

    # --- people

    def token(self, kind: str = "ACCESS") -> str:
        """A fresh token of the corporate's root user."""
        return self._mint(self.identity["id"], kind)

    def backoffice_token(self, identity: dict[str, str] | None = None) -> str:
        """A token of the back office."""
        return self._mint((identity or self.identity)["id"], "BACKOFFICE")

    def _mint(self, owner: str, kind: str) -> str:
        state = self.sandbox.state
        with state.store.transaction():
            return sign_in.mint(state, identities.root_user(state, owner), kind).token

    def restore(self) -> None:
        """Undo what an earlier call did to the root user and to the settings of the programme."""
        state = self.sandbox.state
        with state.store.transaction():
            person = identities.root_user(state, self.identity["id"])
            person["active"], person["_locked_until"] = True, 0
            person["factors"] = {"SMS": {"status": "ACTIVE"}}
            persons.save(state, person)
        self.sandbox.clock.advance(16)  # a second code within 15 seconds is refused
        self.sandbox.programme.configure(confirmation=True)
        self.sandbox.programme.configure_profile("outgoing_wire_transfers", payee_names={})
        self.sandbox.programme.configure_profile("correspondent_bank_transfers", payee_names={})

    def pair_device(self) -> None:
        """Give the root user a device for pushes."""
        self.sandbox.enrol(self.identity["id"], "AUTHY")

    def with_biometrics(self) -> str:
        """The e-mail address of the root user, who has a device for biometrics."""
        self.sandbox.enrol(self.identity["id"], "BIOMETRIC")
        return self.email

    def corporate_body(self) -> Json:
        """What a new corporate is made of."""
        number = next(self._numbers)
        return {
            "profileId": self.sandbox.profiles.corporates,
            "rootUser": {
                "name": "Grace",
                "surname": "Hopper",
                "email": f"grace{number}@example.com",
                "mobile": {"countryCode": "+44", "number": f"7700{number:06}"},
                "companyPosition": "DIRECTOR",
            },
            "company": {
                "name": "Compilers Ltd",
                "type": "LLC",
                "registrationCountry": "GB",
                "registrationNumber": f"C{number}",
            },
            "ipAddress": "203.0.113.7",
            "baseCurrency": "EUR",
            "acceptedTerms": True,
            "industry": "ACCOUNTING",
            "sourceOfFunds": "ORDINARY_BUSINESS_ACTIVITY",
        }

    def new_corporate(self, *, password: bool = True) -> Json:
        """A corporate of its own: id, identity, email, token."""
        return self._new("/corporates", self.corporate_body(), "CORPORATE", password)

    def consumer_body(self) -> Json:
        """What a new consumer is made of."""
        number = next(self._numbers)
        return {
            "profileId": self.sandbox.profiles.consumers,
            "rootUser": {
                "name": "Ken",
                "surname": f"Thompson{'abcdefghij'[number % 10]}",
                "email": f"ken{number}@example.com",
                "mobile": {"countryCode": "+44", "number": f"7701{number:06}"},
                "dateOfBirth": {"year": 1943, "month": 2, "day": 4},
                "address": {"country": "GB"},
            },
            "ipAddress": "203.0.113.7",
        }

    def new_consumer(self) -> Json:
        """A consumer of its own: id, identity, email, token."""
        return self._new("/consumers", self.consumer_body(), "CONSUMER", True)

    def _new(self, path: str, body: Json, type: str, password: bool) -> Json:
        made = self.post(path, body)
        id = made["id"]["id"]
        token = ""
        if password:
            token = self.post(f"/passwords/{id}/create", {"password": {"value": PASSWORD}})["token"]
        return {"id": id, "identity": {"type": type, "id": id}, "email": body["rootUser"]["email"], "token": token}

    def user_body(self) -> Json:
        """What an authorised user is made of."""
        number = next(self._numbers)
        return {"name": "Una", "surname": "User", "email": f"una{number}@example.com"}

    def invited(self) -> str:
        """The id of a user who has an invite."""
        id = str(self.post("/users", self.user_body())["id"])
        self.post(f"/users/{id}/invite")
        return id

    def user_to_verify(self) -> str:
        """The e-mail address of a user, which is not proven yet."""
        body = self.user_body()
        self.post("/users", body)
        return str(body["email"])

    def proven(self, kind: str) -> Json:
        """An identity whose root user's e-mail address is proven."""
        made = self.new_consumer() if kind == "consumers" else self.new_corporate()
        self.post(f"/{kind}/verification/email/send", {"email": made["email"]}, made["token"])
        body = {"email": made["email"], "verificationCode": CODE}
        self.post(f"/{kind}/verification/email/verify", body, made["token"])
        return made

    def known_user(self) -> str:
        """A token of an authorised user whose e-mail address and mobile number are proven."""
        id = self.invited()
        body = {"inviteCode": CODE, "password": {"value": PASSWORD}}
        token = str(self.post(f"/users/{id}/invite/consume", body)["token"])
        state = self.sandbox.state
        with state.store.transaction():
            person = persons.get(state, id)
            assert person is not None
            persons.save(state, person | {"emailVerified": True, "mobileVerified": True})
        return token

    def spend_rules(self) -> Json:
        """An item of a bulk that changes the rules of a card."""
        return {"pathParams": {"_id_": self.card()}, "requestBody": {"allowedMerchantCountries": ["MT"]}}

    # --- accounts and cards

    def instrument(self, at: int = 0) -> dict[str, str]:
        """One of the accounts, as requests name it."""
        return {"type": "managed_accounts", "id": self.seeded.accounts[at]}

    def account(self, token: str | None = None, *, state: str = "ACTIVE") -> str:
        """The id of a new account."""
        body = {"profileId": self.sandbox.profiles.managed_accounts, "friendlyName": "Main", "currency": "EUR"}
        id = str(self.post("/managed_accounts", body, token)["id"])
        if state == "BLOCKED":
            self.post(f"/managed_accounts/{id}/block")
        return id

    def card_body(self) -> Json:
        """What a prepaid card is made of."""
        return {
            "profileId": self.sandbox.profiles.managed_cards_prepaid,
            "friendlyName": "Travel",
            "nameOnCard": "Ada Lovelace",
            "billingAddress": ADDRESS,
            "mode": "PREPAID_MODE",
            "currency": "EUR",
        }

    def card(self, state: str = "ACTIVE") -> str:
        """The id of a new card."""
        id = str(self.post("/managed_cards", self.card_body())["id"])
        if state == "BLOCKED":
            self.post(f"/managed_cards/{id}/block")
        return id

    def funded_card(self) -> str:
        """The id of a card with money on it."""
        id = self.card()
        self.post("/transfers", self.movement_body("transfers") | {"destination": {"type": "managed_cards", "id": id}})
        return id

    def ruled_card(self) -> str:
        """The id of a card with spend rules."""
        id = self.card()
        self.post(f"/managed_cards/{id}/spend_rules", {"allowedMerchantCountries": ["GB"]})
        return id

    def ending_card(self, *, renews: bool = False) -> str:
        """The id of a card whose time is nearly over."""
        body = self.card_body() | {"renewalType": "RENEW" if renews else "NO_RENEW"}
        id = str(self.post("/managed_cards", body)["id"])
        self.simulate(f"/cards/{id}/about_to_expire")
        return id

    def purchase(self) -> Json:
        """What a shop says of a purchase."""
        return {
            "merchantName": "Shop",
            "merchantId": "shop-1",
            "merchantCategoryCode": "5411",
            "transactionAmount": {"currency": "EUR", "amount": 100},
        }

    def physical_body(self) -> Json:
        """What makes a card a physical one."""
        return {"deliveryAddress": {"name": "Ada", "surname": "Lovelace", **ADDRESS}, "activationCode": "1234"}

    def physical(self, state: str = "ACTIVE") -> str:
        """The id of a physical card."""
        id = self.card()
        self.post(f"/managed_cards/{id}/physical", self.physical_body())
        if state != "NOT_ACTIVATED":
            self.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "1234"})
        if state == "PIN_BLOCKED":
            self.sandbox.block_pin(id)
        if state == "LOST":
            self.post(f"/managed_cards/{id}/physical/report_lost")
        return id

    def linked_body(self) -> Json:
        """What a linked account is made of."""
        iban = make_iban(f"{next(self._numbers):06}")
        return {
            "profileId": self.sandbox.profiles.linked_accounts,
            "name": "Seeded Ltd",
            "type": "BUSINESS",
            "country": "MT",
            "currency": "EUR",
            "accountReference": {"iban": iban, "bankIdentifierCode": "SDBXMT21"},
        }

    def linked(self, state: str) -> str:
        """The id of a linked account."""
        id = str(self.post("/linked_accounts", self.linked_body())["id"])
        if state != "PENDING":
            self.simulate(f"/linked_accounts/{id}/verify", {"result": "COMPLETED"})
        if state == "BLOCKED":
            self.post(f"/linked_accounts/{id}/block")
        return id

    def transaction(self, kind: str) -> Json:
        """An account or card and one of its transactions."""
        id = self._first[kind.removesuffix("s")]
        return {"id": id, "transactionId": self._get(f"/{kind}/{id}/transactions")["transactions"][0]["id"]}

    # --- money

    def movement_body(self, kind: str) -> Json:
        """What a movement is made of."""
        profile = {"profileId": self.sandbox.profiles[kind]}
        amount = {"currency": "EUR", "amount": 1_250}
        payee = {"name": "Bob", "iban": make_iban("815"), "bankIdentifierCode": "SDBXMT21"}
        if kind == "transfers":
            return {
                **profile,
                "source": self.instrument(),
                "destination": self.instrument(1),
                "destinationAmount": amount,
            }
        if kind == "sends":
            destination = {"type": "managed_accounts", "id": self.other.accounts[0]}
            return {**profile, "source": self.instrument(), "destination": destination, "destinationAmount": amount}
        if kind == "outgoing_wire_transfers":
            wire = {
                "sourceInstrument": self.instrument(),
                "transferAmount": amount,
                "destinationBeneficiary": payee,
                "description": "Invoice",
            }
            return {**profile, **wire}
        originator = {
            "name": "Ada",
            "address": "1 Street",
            "country": "MT",
            "bankAccountDetails": {"account": "12345678", "financialInstitution": "SDBXMT21"},
        }
        return {
            **profile,
            "sourceInstrument": self.instrument(),
            "amount": amount,
            "originator": originator,
            "beneficiary": {**payee, "address": "2 Street"},
            "purpose": "Invoice",
        }

    def waiting(self, kind: str) -> str:
        """The id of a movement that waits for its challenge."""
        return str(self.post(f"/{kind}", self.movement_body(kind))["id"])

    def unconfirmed(self, kind: str) -> str:
        """The id of a movement whose payee's name does not match."""
        self.sandbox.programme.configure_profile(kind, payee_names={make_iban("815"): "Somebody Else"})
        return self.waiting(kind)

    def submitted_wire(self) -> str:
        """The id of a wire transfer that the bank has not answered yet."""
        self.sandbox.programme.configure(confirmation=False)
        return self.waiting("outgoing_wire_transfers")

    def completed_wire(self) -> str:
        """The id of a wire transfer that was accepted."""
        id = self.submitted_wire()
        self.simulate(f"/wiretransfers/outgoing/{id}/accept")
        return id

    def _receive_wire(self) -> None:
        body = {"depositAmount": {"currency": "EUR", "amount": 5_000}, "senderName": "A customer"}
        self.simulate(f"/accounts/{self.seeded.accounts[0]}/deposit", body)
        for kind in ("sends", "outgoing_wire_transfers", "correspondent_bank_transfers"):
            self._first[kind.removesuffix("s")] = self.waiting(kind)
        self._first["transfer"] = str(self.post("/transfers", self.movement_body("transfers"))["id"])
        self._first["bulk"] = self.bulk("SUBMITTED")

    def bulk(self, state: str, surface: str = "") -> str:
        """The id of a bulk process."""
        token = self.backoffice_token() if surface else self.token()
        body = [{"requestBody": self.movement_body("transfers")}] * 30
        id = str(self.post(f"{surface}/bulks/transfers", body, token)["bulkId"])
        if state != "SUBMITTED":
            self.post(f"{surface}/bulks/{id}/execute", {"mode": "ON_FAILURE_CONTINUE"}, token)
        if state == "PAUSED":
            self.post(f"{surface}/bulks/{id}/pause", None, token)
        return id

    def batch_body(self) -> Json:
        """What a batch of beneficiaries is made of."""
        iban = make_iban(f"{next(self._numbers):06}")
        wanted = {
            "trustLevel": "TRUSTED",
            "beneficiaryInformation": {"businessName": "Bob Ltd"},
            "beneficiaryDetails": {"bankAccountDetails": {"iban": iban}},
        }
        return {"beneficiaries": [wanted]}

    def batch(self) -> str:
        """The id of a batch that waits for its challenge."""
        id = str(self.post("/beneficiaries", self.batch_body())["operationBatchId"]["batchId"])
        self.sandbox._worker.settle(10)  # it is validated in the background
        return id

    def beneficiary(self) -> str:
        """The id of a beneficiary that is active."""
        self.sandbox.programme.configure(confirmation=False)
        self.batch()
        self.sandbox.programme.configure(confirmation=True)
        return self._newest("beneficiary")

    def id_for(self, operation: str, parameter: str) -> str:
        """The id that a path asks for."""
        resource = operation.removeprefix("backoffice.").removeprefix("simulator.").partition(".")[0]
        if resource == "outgoing_wire_transfers" and operation.startswith("simulator."):
            return self.submitted_wire()
        kind = _KINDS.get(resource, "managed_account")
        return self._first.get(kind) or self._newest(kind)

    def _newest(self, kind: str) -> str:
        with self.sandbox.state.store.lock:
            row = self.sandbox.state.store.one("SELECT id FROM records WHERE kind = ? ORDER BY seq DESC", (kind,))
        assert row is not None, kind
        return str(row[0])
