"""The rules of a card's profile, checked when a card is made or changed."""

from __future__ import annotations

from weavr_multi.sandbox.background import forwarding
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.people import factors, identities, persons
from weavr_multi.sandbox.domain.people.countries import ISO_3166
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

RENEWALS = ("NO_RENEW", "RENEW")
_PHYSICAL = ("deliveryAddress", "deliveryMethod", "bulkDelivery", "activationCode", "productReference", "carrierType")


def may_exist(state: State, profile: Json, identity: Json) -> None:
    """The identity can have one more card of a profile."""
    identities.owns(state, identity, number=False)
    identities.known_well_enough(state, profile, identity)
    limits = state.programme.settings.card_limits
    instruments.within_limits(state, "managed_card", identity["id"], profile, limits)


def mode(state: State, profile: Json, body: Json, owner: str) -> str:
    """The currency of a new card, which is its own or its parent's."""
    conflict_if(profile["mode"] != body["mode"], "PROFILE_TYPE_MISMATCH")
    if body["mode"] == "PREPAID_MODE":
        currency = str(body["currency"])
    else:
        account = state.records.get("managed_account", body["parentManagedAccountId"], owner)
        if account is None:
            raise Conflict("PARENT_MANAGED_ACCOUNT_NOT_FOUND")
        conflict_if(account["state"]["state"] != "ACTIVE", "PARENT_MANAGED_ACCOUNT_NOT_ACTIVE")
        currency = str(account["currency"])
    conflict_if(currency not in profile["currencies"], "CURRENCY_NOT_SUPPORTED_BY_PROFILE")
    _user_currency(profile, body.get("userCurrency"), currency)
    return currency


def _user_currency(profile: Json, wanted: str | None, base: str) -> None:
    if wanted is None:
        return
    conflict_if(wanted == base, "USER_CURRENCY_SAME_AS_BASE_CURRENCY")
    conflict_if("user_currencies" not in profile, "USER_CURRENCY_NOT_ENABLED")
    conflict_if(wanted not in profile["user_currencies"], "USER_CURRENCY_NOT_SUPPORTED_BY_PROFILE")


def details(state: State, profile: Json, body: Json, owner: str, card: Json | None = None) -> None:
    """What a request says about a card, new or old, fits its profile."""
    country = body.get("billingAddress", {}).get("country", "MT")
    delivered = body.get("deliveryAddress", {}).get("country", "MT")
    conflict_if(not {country, delivered} <= ISO_3166, "COUNTRY_INVALID")
    _wallets(profile, body.get("digitalWallets", {}))
    if "authForwardingDefaultTimeoutDecision" in body and not forwarding.configured(profile):
        raise Conflict("AUTH_FORWARDING_NOT_ENABLED")
    renewals = profile.get("renewal_types", RENEWALS)
    # A card that is there already keeps its own where a change says nothing of it.
    renewal = body.get("renewalType", renewals[0] if renewals else None)
    said = card is None or "renewalType" in body
    conflict_if(said and renewal not in renewals, "RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE")
    if "userId" in body:
        _user(state, body["userId"], owner)
    _mobile(state, body, owner, card)
    if "threeDSecureAuthConfig" in body:
        _three_d_secure(state, profile, body["threeDSecureAuthConfig"], owner)


def _wallets(profile: Json, wallets: Json) -> None:
    if wallets.get("pushProvisioningEnabled") and not profile.get("push_provisioning", True):
        raise Conflict("PUSHPROVISIONING_NOT_ENABLED")
    if not wallets.get("walletsEnabled"):
        return
    conflict_if(not profile.get("wallets", True), "WALLETS_NOT_ENABLED")
    artworks = profile.get("artworks")
    if artworks is None:
        return
    conflict_if(wallets.get("artworkReference") is None, "WALLET_ARTWORK_NOT_SPECIFIED")
    conflict_if(wallets["artworkReference"] not in artworks, "WALLET_ARTWORK_INVALID")


def _user(state: State, id: str, owner: str) -> Json:
    person = persons.get(state, id)
    if person is None or owner not in [identity["id"] for identity in person["identities"]]:
        raise Conflict("LINKED_USER_NOT_FOUND")
    conflict_if(not person["active"], "USER_INACTIVE")
    return person


def linked(state: State, card: Json) -> Json:
    """What a card has of the user that 3-D Secure links it to: the number, and SMS beside biometrics."""
    config = card.get("threeDSecureAuthConfig")
    if config is None:
        return {}
    if config.get("primaryChannel") == "BIOMETRICS":
        config = {"fallbackChannel": "OTP_SMS", **config}
    mobile = (persons.get(state, config["linkedUserId"]) or {}).get("mobile")
    number = {} if mobile is None else {"cardholderMobileNumber": f"{mobile['countryCode']}{mobile['number']}"}
    return {"threeDSecureAuthConfig": config, **number}


def wallets(profile: Json, asked: Json) -> Json:
    """The wallets of a new card: the profile's only artwork is taken where none is named."""
    there = profile.get("artworks")
    if profile.get("wallets") is not True or not there or asked.get("artworkReference") is not None:
        return asked
    conflict_if(len(there) > 1, "WALLET_ARTWORK_NOT_SPECIFIED")
    return {**asked, "walletsEnabled": True, "artworkReference": there[0]}


def _mobile(state: State, body: Json, owner: str, card: Json | None) -> None:
    number = body.get("cardholderMobileNumber")
    if number is None:
        return
    conflict_if("threeDSecureAuthConfig" in body, "MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED")
    if card is not None and "threeDSecureAuthConfig" in card and number != card.get("cardholderMobileNumber"):
        # While a user is linked, the number is the user's.
        raise Conflict("MOBILE_NUMBER_ALREADY_EXISTS")
    conflict_if(state.records.lookup("card_mobile", number) not in (None, owner), "MOBILE_NUMBER_ALREADY_EXISTS")


def _three_d_secure(state: State, profile: Json, config: Json, owner: str) -> None:
    person = _user(state, config["linkedUserId"], owner)
    primary = config["primaryChannel"]
    conflict_if(config.get("fallbackChannel") == primary, "INVALID_CHANNELS_SELECTED")
    conflict_if(primary not in profile.get("three_ds_channels", [primary]), "INVALID_PRIMARY_CHANNEL_SELECTED")
    if primary == "BIOMETRICS":
        conflict_if(not factors.available(state, person, "BIOMETRIC"), "BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED")
        conflict_if(not enrolled(person, "BIOMETRIC"), "USER_NOT_ENROLLED_FOR_BIOMETRICS")
    if primary == "TWILIO_AUTHY":
        conflict_if(not factors.available(state, person, "AUTHY"), "TWILIO_AUTHY_AUTHENTICATION_NOT_SUPPORTED")
        conflict_if(not enrolled(person, "AUTHY"), "USER_NOT_ENROLLED_FOR_TWILIO_AUTHY")
    if "OTP_SMS" in (primary, config.get("fallbackChannel")) and "mobile" not in person:
        raise Conflict("USER_MOBILE_NUMBER_DOES_NOT_EXIST")


def enrolled(person: Json, channel: str) -> bool:
    """Whether a person's factor can be used."""
    return bool(person["factors"].get(channel, {}).get("status") == "ACTIVE")


def change(profile: Json, card: Json, body: Json) -> None:
    """What only an update can get wrong."""
    conflict_if(card["type"] != "PHYSICAL" and not body.keys().isdisjoint(_PHYSICAL), "INSTRUMENT_NOT_PHYSICAL")
    if profile.get("three_ds_required") and "threeDSecureAuthConfig" not in {**card, **body}:
        raise Conflict("THREEDS_DETAILS_NOT_PROVIDED")
    assigned = card.get("userId")
    if assigned is not None and body.get("userId", assigned) != assigned and card["state"]["state"] == "ACTIVE":
        raise Conflict("CANNOT_REASSIGN_ACTIVE_CARD")
    delivery(profile, {**card.get("physicalCardDetails", {}), **body})
    known(profile, body, "product_references", "productReference", "PRODUCT_REFERENCE")
    known(profile, body, "carrier_types", "carrierType", "CARRIER_TYPE")
    conflict_if(card["type"] == "PHYSICAL" and not profile.get("card_bureau", True), "CONFIG_ERROR_CARD_BUREAU")


def delivery(profile: Json, body: Json) -> None:
    """How a physical card travels."""
    method = body.get("deliveryMethod")
    if body.get("bulkDelivery") and method in ("STANDARD_DELIVERY", "FIRST_CLASS_MAIL"):
        raise Conflict("DELIVERY_METHOD_INVALID")
    if method is not None and method not in profile.get("delivery_methods", [method]):
        raise Conflict("DELIVERY_METHOD_INVALID")
    if body.get("bulkDelivery") and "contactNumber" not in body.get("deliveryAddress", {}):
        raise Conflict("CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY")


def known(profile: Json, body: Json, rule: str, field: str, code: str) -> None:
    """A reference is one that the profile has."""
    conflict_if(field in body and body[field] not in profile.get(rule, [body[field]]), f"{code}_INVALID")
