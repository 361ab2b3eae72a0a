"""What can be wrong with a card that is made or changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.cards import debit, made, prepaid, refused, rule
from tests.sandbox.conftest import Api
from tests.sandbox.people import user

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("rules", "body", "code"),
    [
        ({}, {"profileId": "1"}, "PROFILE_NOT_FOUND"),
        ({"active": False}, {}, "PROFILE_INACTIVE"),
        ({"mode": "DEBIT_MODE"}, {}, "PROFILE_TYPE_MISMATCH"),
        ({}, {"currency": "JPY"}, "CURRENCY_NOT_SUPPORTED_BY_PROFILE"),
        ({"limit": 0}, {}, "IDENTITY_LIMITS_EXCEEDED"),
        ({"refuses": "PROVIDER_NOT_SUPPORTED_BY_PROFILE"}, {}, "PROVIDER_NOT_SUPPORTED_BY_PROFILE"),
        ({"refuses": "PAYMENT_MODEL_CONSTRAINTS_VIOLATED"}, {}, "PAYMENT_MODEL_CONSTRAINTS_VIOLATED"),
        ({"refuses": "INSTRUMENT_NOT_FOUND"}, {}, "INSTRUMENT_NOT_FOUND"),
    ],
)
async def test_what_a_profile_does_not_allow_is_refused(
    api: Api, rules: dict[str, Any], body: dict[str, Any], code: str
) -> None:
    rule(api, **rules)
    assert refused(await api.post("/managed_cards", prepaid(api, **body))) == code


async def test_a_card_keeps_its_renewal_type_where_its_profile_has_none_any_more(api: Api) -> None:
    card = await made(api)
    rule(api, renewal_types=[])
    changed = await api.patch(f"/managed_cards/{card['id']}", {"tag": "travel"})
    assert (changed.status_code, changed.json().get("renewalType")) == (200, card["renewalType"])


async def test_no_card_is_made_where_its_profile_has_no_renewal_type(api: Api) -> None:
    rule(api, renewal_types=[])
    assert refused(await api.post("/managed_cards", prepaid(api))) == "RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE"


SMS = {"primaryChannel": "OTP_SMS"}
BIOMETRICS = {"primaryChannel": "BIOMETRICS"}
AUTHY = {"primaryChannel": "TWILIO_AUTHY"}
# What both making and changing a card can get wrong: rules, extra settings, 3-D Secure, the rest of the body, code.
DETAILS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None, dict[str, Any], str]] = [
    ({}, {}, None, {"billingAddress": "QQ"}, "COUNTRY_INVALID"),
    ({"wallets": False}, {}, None, {"digitalWallets": {"walletsEnabled": True}}, "WALLETS_NOT_ENABLED"),
    ({"artworks": ["a"]}, {}, None, {"digitalWallets": {"walletsEnabled": True}}, "WALLET_ARTWORK_NOT_SPECIFIED"),
    (
        {"artworks": ["a"]},
        {},
        None,
        {"digitalWallets": {"walletsEnabled": True, "artworkReference": "b"}},
        "WALLET_ARTWORK_INVALID",
    ),
    (
        {"push_provisioning": False},
        {},
        None,
        {"digitalWallets": {"pushProvisioningEnabled": True}},
        "PUSHPROVISIONING_NOT_ENABLED",
    ),
    ({}, {}, None, {"authForwardingDefaultTimeoutDecision": "APPROVE"}, "AUTH_FORWARDING_NOT_ENABLED"),
    ({"renewal_types": ["NO_RENEW"]}, {}, None, {"renewalType": "RENEW"}, "RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE"),
    ({}, {}, None, {"userId": "1"}, "LINKED_USER_NOT_FOUND"),
    ({}, {}, {**SMS, "fallbackChannel": "OTP_SMS"}, {}, "INVALID_CHANNELS_SELECTED"),
    ({"three_ds_channels": ["BIOMETRICS"]}, {}, SMS, {}, "INVALID_PRIMARY_CHANNEL_SELECTED"),
    ({}, {}, BIOMETRICS, {}, "USER_NOT_ENROLLED_FOR_BIOMETRICS"),
    ({}, {"channels": ["SMS"]}, BIOMETRICS, {}, "BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED"),
    ({}, {}, AUTHY, {}, "USER_NOT_ENROLLED_FOR_TWILIO_AUTHY"),
    ({}, {"channels": ["SMS"]}, AUTHY, {}, "TWILIO_AUTHY_AUTHENTICATION_NOT_SUPPORTED"),
    ({}, {}, SMS, {"cardholderMobileNumber": "+35679123456"}, "MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED"),
]


def detailed(api: Api, config: dict[str, Any] | None, body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a request with something wrong in it."""
    fields = dict(body)
    if "billingAddress" in body:
        fields["billingAddress"] = {**prepaid(api)["billingAddress"], "country": body["billingAddress"]}
    if config is not None:
        fields["threeDSecureAuthConfig"] = {"linkedUserId": api.seeded.identity["id"], **config}
    return fields


@pytest.mark.parametrize(("rules", "extra", "config", "body", "code"), DETAILS)
async def test_what_is_wrong_with_a_card_is_said(
    api: Api,
    rules: dict[str, Any],
    extra: dict[str, Any],
    config: dict[str, Any] | None,
    body: dict[str, Any],
    code: str,
) -> None:
    id = (await made(api))["id"]
    rule(api, **rules)
    api.sandbox.programme.configure(**extra)
    fields = detailed(api, config, body)
    assert refused(await api.post("/managed_cards", prepaid(api, **fields))) == code
    assert refused(await api.patch(f"/managed_cards/{id}", fields)) == code


async def test_a_user_who_is_not_active_gets_no_card(api: Api) -> None:
    id = (await made(api))["id"]
    someone = (await api.post("/users", user())).json()["id"]
    await api.post(f"/users/{someone}/deactivate")
    assert refused(await api.post("/managed_cards", prepaid(api, userId=someone))) == "USER_INACTIVE"
    assert refused(await api.patch(f"/managed_cards/{id}", {"userId": someone})) == "USER_INACTIVE"


async def test_codes_by_sms_need_a_number(api: Api) -> None:
    id = (await made(api))["id"]
    body = user()
    body.pop("mobile", None)
    someone = (await api.post("/users", body)).json()["id"]
    config = {"threeDSecureAuthConfig": {"linkedUserId": someone, "primaryChannel": "OTP_SMS"}}
    code = "USER_MOBILE_NUMBER_DOES_NOT_EXIST"
    assert refused(await api.post("/managed_cards", prepaid(api, **config))) == code
    assert refused(await api.patch(f"/managed_cards/{id}", config)) == code


async def test_a_number_of_another_identitys_cardholder_is_taken(api: Api) -> None:
    await made(api, prepaid(api, cardholderMobileNumber="+35699000001"))
    await made(api, prepaid(api, cardholderMobileNumber="+35699000001"))
    api.token = api.sandbox.seed().token
    body = prepaid(api, cardholderMobileNumber="+35699000001")
    assert refused(await api.post("/managed_cards", body)) == "MOBILE_NUMBER_ALREADY_EXISTS"
    id = (await made(api))["id"]
    changed = await api.patch(f"/managed_cards/{id}", {"cardholderMobileNumber": "+35699000001"})
    assert refused(changed) == "MOBILE_NUMBER_ALREADY_EXISTS"


async def test_a_debit_card_needs_an_active_account(api: Api) -> None:
    missing = debit(api, parentManagedAccountId="1")
    assert refused(await api.post("/managed_cards", missing)) == "PARENT_MANAGED_ACCOUNT_NOT_FOUND"
    await api.post(f"/managed_accounts/{api.seeded.accounts[0]}/block")
    assert refused(await api.post("/managed_cards", debit(api))) == "PARENT_MANAGED_ACCOUNT_NOT_ACTIVE"


@pytest.mark.parametrize(
    ("rules", "currency", "code"),
    [
        ({}, "GBP", "USER_CURRENCY_NOT_ENABLED"),
        ({"user_currencies": ["PLN"]}, "GBP", "USER_CURRENCY_NOT_SUPPORTED_BY_PROFILE"),
        ({"user_currencies": ["PLN"]}, "EUR", "USER_CURRENCY_SAME_AS_BASE_CURRENCY"),
    ],
)
async def test_the_users_currency_is_one_of_the_profiles(
    api: Api, rules: dict[str, Any], currency: str, code: str
) -> None:
    rule(api, **rules)
    assert refused(await api.post("/managed_cards", debit(api, userCurrency=currency))) == code


async def test_due_diligence_can_be_asked_for(api: Api) -> None:
    api.sandbox.due_diligence(api.seeded.identity["id"], "PENDING_REVIEW")
    rule(api, kyc_required=True)
    api.sandbox.programme.configure(owner_verification=False)
    assert refused(await api.post("/managed_cards", prepaid(api))) == "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED"
    api.sandbox.programme.configure(owner_verification=True)
    assert refused(await api.post("/managed_cards", prepaid(api))) == "OWNER_IDENTITY_NOT_VERIFIED"


@pytest.mark.parametrize("code", ["PROGRAMME_LIMITS_EXCEEDED", "INNOVATOR_LIMITS_EXCEEDED", "SYSTEM_LIMITS_EXCEEDED"])
async def test_there_are_limits_over_everybodys_cards(api: Api, code: str) -> None:
    api.sandbox.programme.configure(card_limits={code: 0})
    assert refused(await api.post("/managed_cards", prepaid(api))) == code
