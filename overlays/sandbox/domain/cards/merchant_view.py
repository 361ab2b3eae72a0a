"""Merchants: read from the simulator's requests, shown in responses and webhooks."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.people.countries import alpha_2
from weavr_multi.sandbox.json_text import Json

# Field of a card payment's merchant -> what requests and webhooks call it.
_MORE = {
    "nameOther": "merchantNameOther",
    "networkId": "merchantNetworkId",
    "street": "merchantStreet",
    "city": "merchantCity",
    "state": "merchantState",
    "postalCode": "merchantPostalCode",
    "country": "merchantCountry",
    "telephone": "merchantTelephone",
    "url": "merchantURL",
    "contact": "merchantContact",
}
# "General merchandise" and "cash machines", for those who name no category.
_CATEGORY, _CASH = "5399", "6011"


def of(body: Json) -> Json:
    """``Merchant`` of a simulated payment."""
    more = body.get("additionalMerchantData", {})
    found = {name: more[theirs] for name, theirs in _MORE.items() if theirs in more}
    return {
        "id": body.get("merchantId", "SIMULATOR"),
        "name": body["merchantName"],
        "categoryCode": body.get("merchantCategoryCode", _CASH if body.get("atmWithdrawal") else _CATEGORY),
        **present(country=body.get("transactionCountry")),
        **found,
    }


def country(merchant: Json) -> str | None:
    """Where a merchant is, in the two letters of spend rules."""
    code = merchant.get("country")
    return alpha_2(code) if code else None


def data(merchant: Json) -> Json:
    """``MerchantData``."""
    return {**_named(merchant), **{theirs: merchant[name] for name, theirs in _MORE.items() if name in merchant}}


def asked_about(merchant: Json) -> Json:
    """``MerchantData`` of the question whether a payment may happen: a country of two letters, a description."""
    return {**data(merchant), "merchantDescription": merchant["name"], **present(merchantCountry=country(merchant))}


def older(merchant: Json) -> Json:
    """The fields that webhooks repeat beside ``merchantData``."""
    return {**_named(merchant), **present(merchantCountryCode=merchant.get("country"))}


def _named(merchant: Json) -> Json:
    names = {"merchantName": "name", "merchantCategoryCode": "categoryCode", "merchantId": "id"}
    return {theirs: merchant[name] for theirs, name in names.items()}
