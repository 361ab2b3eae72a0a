"""Checks that registering a corporate and registering a consumer share."""

from __future__ import annotations

from weavr_multi.sandbox.domain.people.countries import ISO_3166
from weavr_multi.sandbox.domain.people.personal_detail_changes import check_email_domain, check_mobile
from weavr_multi.sandbox.errors import conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

CURRENCIES = ("EUR", "GBP", "USD")


def check(state: State, profile: Json, kind: str, body: Json, country: str | None) -> None:
    """Everything about a registration that does not depend on who it is.

    Raises:
        Conflict: COUNTRY_INVALID, COUNTRY_UNSUPPORTED, CURRENCY_UNSUPPORTED, FEE_GROUP_INVALID,
            EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_OR_COUNTRY_CODE_INVALID, PAYMENT_MODEL_CONSTRAINTS_VIOLATED.
    """
    check_email_domain(body["rootUser"]["email"])
    check_mobile(body["rootUser"]["mobile"])
    if country is not None:
        conflict_if(country not in ISO_3166, "COUNTRY_INVALID")
        conflict_if(country not in profile["countries"], "COUNTRY_UNSUPPORTED")
    conflict_if(body.get("baseCurrency", "EUR") not in profile.get("currencies", CURRENCIES), "CURRENCY_UNSUPPORTED")
    check_fee_group(profile, body)
    limit = profile.get("limit")
    if limit is not None:
        made = state.records.count(kind, None, Query().equal("profile", body["profileId"]))
        conflict_if(made >= limit, "PAYMENT_MODEL_CONSTRAINTS_VIOLATED")


def check_fee_group(profile: Json, body: Json) -> None:
    """Fee groups are the vendor's to configure; DEFAULT there always is."""
    conflict_if(body.get("feeGroup") not in (None, "DEFAULT", *profile.get("fee_groups", ())), "FEE_GROUP_INVALID")


def check_country(profile: Json, country: str | None) -> None:
    """A country given in a change."""
    if country is None:
        return
    conflict_if(country not in ISO_3166, "COUNTRY_INVALID")
    conflict_if(country not in profile["countries"], "COUNTRY_UNSUPPORTED")


def registered_address(country: str, business_address: Json | None = None) -> Json:
    """What a company register says: the business address, or the country alone with an address made up."""
    made_up = {"addressLine1": "1 Register Street", "city": "Capital", "postCode": "1000", "country": country}
    return {**made_up, **(business_address or {})}
