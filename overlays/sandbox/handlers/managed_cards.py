"""Managed cards: making, changing, blocking, closing; their transactions."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presenter
from weavr_multi.sandbox.domain.cards import card_lifetime, card_profile_rules, card_state, card_view
from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import conflict_if
from weavr_multi.sandbox.json_text import Json

presenter("managed_cards")(card_view.show)

_PRINTED = ("nameOnCard", "nameOnCardLine2")
_SETTINGS = ("authForwardingDefaultTimeoutDecision", "threeDSecureAuthConfig", "externalData", "renewalType", "userId")
_CHANGEABLE = ("tag", "friendlyName", *_PRINTED, "cardholderMobileNumber", "billingAddress", *_SETTINGS)
_ON_PLASTIC = ("deliveryAddress", "deliveryMethod", "bulkDelivery", "productReference", "carrierType")


@operation("managed_cards.create")
def create(call: Call) -> Response:
    """A virtual card: prepaid with a balance of nothing, or spending from an account."""
    state, body = call.state, call.body
    profile = identities.profile_for(state, "managed_cards", body["profileId"], call.owner)
    currency = card_profile_rules.mode(state, profile, body, call.owner)
    card_state.refuse(state, body)
    card_profile_rules.may_exist(state, profile, call.session.identity_ref)
    card_profile_rules.details(state, profile, body, call.owner)
    waits = profile.get("user_required") and "userId" not in body
    renewals = profile.get("renewal_types", card_profile_rules.RENEWALS)
    wallets = card_profile_rules.wallets(profile, body.get("digitalWallets", {}))
    card: Json = {
        "id": state.ids.next(),
        "profileId": body["profileId"],
        "externalHandle": state.ids.next(),
        **card_lifetime.plastic(state, profile),
        **pick(body, *_CHANGEABLE, "mode", "parentManagedAccountId", "userCurrency"),
        "currency": currency,
        "state": {"state": "NOT_ENABLED" if waits else "ACTIVE"},
        "type": "VIRTUAL",
        "cardLevelClassification": call.session.identity_type,
        "renewalType": body.get("renewalType", renewals[0]),
        "creationTimestamp": call.now,
        "digitalWallets": {"pushProvisioningEnabled": False, "walletsEnabled": False, **wallets},
        **present(singleSpend=profile.get("single_spend")),
        "_owner_type": call.session.identity_type,
    }
    card |= card_profile_rules.linked(state, card)
    if card["renewalType"] == "RENEW":
        card["renewalTimestamp"] = card["_expires"]
    parent = card.get("parentManagedAccountId")
    state.records.add("managed_card", call.owner, card, created=call.now, state=card["state"]["state"], parent=parent)
    state.records.link("card_number", card["_number"], card["id"])
    _remember_mobile(call, body)
    card_lifetime.schedule(state, card)
    if not waits:
        card_state.tell(state, card, "ENABLED")
    return Response(body=card_view.reveal(call, card), resource=("managed_cards", card["id"]))


def _remember_mobile(call: Call, body: Json) -> None:
    if "cardholderMobileNumber" in body:
        call.state.records.link("card_mobile", body["cardholderMobileNumber"], call.owner)


@operation("managed_cards.list")
def list_(call: Call) -> Json:
    """The identity's cards, newest first."""
    asked = call.query
    query = instruments.listed(asked)
    query.among("physicalCardDetails.manufacturingState", asked.get("manufacturingState"))
    card_view.of_type(query, asked.get("type"))
    for name in ("renewalType", "externalHandle", "cardNumberFirstSix", "cardNumberLastFour", "mode", "userId"):
        query.equal(name, asked.get(name))
    query.equal("parent", asked.get("parentManagedAccountId"))
    if call.own_only:
        query.equal("userId", call.session.credential)
    items, count = call.state.records.page(
        "managed_card", call.owner, query, offset=call.offset, limit=call.limit, newest_first=True
    )
    return call.page(card_view.reveal_many(call, items), count, "cards")


@operation("managed_cards.get", "backoffice.managed_cards.get")
def get(call: Call) -> Json:
    """One card."""
    return card_view.reveal(call, card_view.of(call))


@operation("managed_cards.update")
def update(call: Call) -> Json:
    """Change what is not printed, or will be printed next time."""
    card = card_view.of(call)
    _change(call, card)
    return card_view.reveal(call, card)


@operation("backoffice.managed_cards.update_renewal_type")
def update_renewal_type(call: Call) -> None:
    """Say what happens when the card expires."""
    _change(call, card_view.of(call))


def _change(call: Call, card: Json) -> None:
    state, body = call.state, call.body
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")
    profile = state.programme.rules(card["profileId"])
    card_state.refuse(state, card)
    card_profile_rules.change(profile, card, body)
    card_profile_rules.details(state, profile, body, call.owner, card)
    # What is printed is not taken away by an empty text.
    card |= {name: value for name, value in pick(body, *_CHANGEABLE).items() if value or name not in _PRINTED}
    card |= card_profile_rules.linked(state, card)
    if card["renewalType"] == "RENEW":
        card.setdefault("renewalTimestamp", card["_expires"])
    else:
        card.pop("renewalTimestamp", None)
    card["digitalWallets"] = {**card["digitalWallets"], **body.get("digitalWallets", {})}
    if card["type"] == "PHYSICAL":
        card["physicalCardDetails"] |= pick(body, *_ON_PLASTIC)
        card |= present(_activation=body.get("activationCode"))
    _remember_mobile(call, body)
    state.records.put("managed_card", card)
    if card["state"]["state"] == "NOT_ENABLED" and "userId" in card:
        card_state.become(state, card, {"state": "ACTIVE"}, "ENABLED")


@operation("managed_cards.block", "backoffice.managed_cards.block")
def block(call: Call) -> None:
    """The card can no longer be used."""
    card = card_view.of(call)
    _not_final(card)
    conflict_if(card["state"]["state"] != "ACTIVE", "INSTRUMENT_ALREADY_BLOCKED")
    card_state.become(call.state, card, {"state": "BLOCKED", "blockedReason": "USER"}, "BLOCKED")


@operation("managed_cards.unblock", "backoffice.managed_cards.unblock")
def unblock(call: Call) -> None:
    """Undo a block that a user made."""
    card = card_view.of(call)
    _not_final(card)
    conflict_if(card["state"].get("blockedReason") != "USER", "INSTRUMENT_NOT_BLOCKED")
    card_state.become(call.state, card, {"state": "ACTIVE"}, "UNBLOCKED")


def _not_final(card: Json) -> None:
    conflict_if(card_state.lost_or_stolen(card), "INSTRUMENT_MARKED_LOST_STOLEN")
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")


@operation("managed_cards.remove", "backoffice.managed_cards.remove")
def remove(call: Call) -> None:
    """Close a card for good; a prepaid one must be empty."""
    state, card = call.state, card_view.of(call)
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_ALREADY_REMOVED")
    conflict_if(not card_state.is_debit(card) and state.ledger.actual(card["id"]), "BALANCE_NOT_ZERO")
    card_state.become(state, card, {"state": "DESTROYED", "destroyedReason": "USER"}, "DESTROYED")
