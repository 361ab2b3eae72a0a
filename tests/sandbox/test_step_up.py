"""Strong customer authentication: raising a token by code or by device."""

from __future__ import annotations

import time

import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.people import change, corporate, registered, sign_in, token_for

pytestmark = pytest.mark.asyncio

CODE = {"verificationCode": "123456"}
WRONG = {"verificationCode": "000000"}


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["errorCode"]


async def enrol(api: Api, channel: str) -> None:
    """Pair a device and wait for it to agree."""
    if channel == "BIOMETRIC":
        api.sandbox.enrol(api.seeded.identity["id"], channel)
        return
    assert (await api.post(f"/authentication_factors/push/{channel}")).status_code == 204
    api.sandbox.clock.advance(2)
    await api.sandbox.settle()


async def answer_push(api: Api, challenge: str, how: str) -> str:
    """What the simulator says to an answer on a device."""
    person = api.seeded.identity["id"]
    return str((await api.simulate(f"/factors/{person}/challenges/{challenge}/{how}")).json()["code"])


async def test_a_code_raises_the_token_that_it_is_shown_with(api: Api) -> None:
    api.sandbox.programme.configure(step_up=["managed_accounts.list"])
    assert refused(await api.get("/managed_accounts")) == (403, "STEP_UP_REQUIRED")
    assert (await api.post("/stepup/challenges/otp/SMS")).status_code == 204
    assert (await api.post("/stepup/challenges/otp/SMS/verify", CODE)).status_code == 204
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_another_token_of_the_same_person_is_not_raised_with_it(api: Api) -> None:
    api.sandbox.programme.configure(step_up=["*"])
    await api.post("/stepup/challenges/otp/SMS")
    await api.post("/stepup/challenges/otp/SMS/verify", CODE)
    api.token = token_for(api, api.seeded.identity["id"])
    assert refused(await api.get("/managed_cards")) == (403, "STEP_UP_REQUIRED")


async def test_lists_of_accounts_want_another_step_up_when_the_window_is_over(api: Api) -> None:
    api.sandbox.programme.configure(step_up=["*"], step_up_window_ms=60_000)
    await api.post("/stepup/challenges/otp/SMS")
    await api.post("/stepup/challenges/otp/SMS/verify", CODE)
    api.token = token_for(api, api.seeded.identity["id"])
    assert (await api.get("/managed_accounts")).status_code == 200
    api.sandbox.clock.advance(61)
    assert refused(await api.get("/managed_accounts")) == (403, "STEP_UP_REQUIRED")


async def test_without_a_window_a_later_token_wants_its_own_step_up_in_the_same_millisecond(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now)
    api.sandbox.programme.configure(step_up=["*"], step_up_window_ms=0)
    await api.post("/stepup/challenges/otp/SMS")
    await api.post("/stepup/challenges/otp/SMS/verify", CODE)
    api.token = token_for(api, api.seeded.identity["id"])
    assert refused(await api.get("/managed_accounts")) == (403, "STEP_UP_REQUIRED")


async def test_a_code_is_sent_again_after_fifteen_seconds_only(api: Api) -> None:
    await api.post("/stepup/challenges/otp/SMS")
    assert refused(await api.post("/stepup/challenges/otp/SMS")) == (409, "RETRY_IN_15SEC")
    api.sandbox.clock.advance(15)
    assert (await api.post("/stepup/challenges/otp/SMS")).status_code == 204


async def test_wrong_codes_are_counted_to_an_end(api: Api) -> None:
    await api.post("/stepup/challenges/otp/SMS")
    codes = [refused(await api.post("/stepup/challenges/otp/SMS/verify", WRONG))[1] for _ in range(6)]
    assert codes == [
        "VERIFICATION_CODE_INVALID",
        "VERIFICATION_CODE_INVALID",
        "VERIFICATION_CODE_INVALID",
        "ONE_CHALLENGE_LIMIT_REMAINING",
        "CHALLENGE_LIMIT_EXCEEDED",
        "STATE_INVALID",
    ]


async def test_a_programme_starts_so_many_challenges_a_day(api: Api) -> None:
    change(api, api.seeded.identity["id"], factors={"SMS": {"status": "ACTIVE"}, "BIOMETRIC": {"status": "ACTIVE"}})
    api.sandbox.programme.configure(daily_challenges=1)
    await api.post("/stepup/challenges/otp/SMS")
    api.sandbox.clock.advance(20)
    starts = ["/stepup/challenges/otp/SMS", "/stepup/challenges/push/BIOMETRIC", "/authentication_factors/push/AUTHY"]
    assert [refused(await api.post(path)) for path in starts] == [(409, "CHALLENGE_LIMIT_EXCEEDED")] * 3
    api.sandbox.clock.advance(86_400)
    api.token = token_for(api, api.seeded.identity["id"])
    assert (await api.post("/stepup/challenges/otp/SMS")).status_code == 204


async def test_a_code_lives_five_minutes(api: Api) -> None:
    await api.post("/stepup/challenges/otp/SMS")
    api.sandbox.clock.advance(200)
    await api.get("/managed_accounts")
    api.sandbox.clock.advance(101)
    answer = await api.post("/stepup/challenges/otp/SMS/verify", CODE)
    assert refused(answer) == (409, "VERIFICATION_CODE_EXPIRED")


async def test_a_code_that_nobody_asked_for_is_a_wrong_state(api: Api) -> None:
    assert refused(await api.post("/stepup/challenges/otp/SMS/verify", CODE)) == (409, "STATE_INVALID")


async def test_a_token_is_raised_once(api: Api) -> None:
    await api.post("/stepup/challenges/otp/SMS")
    await api.post("/stepup/challenges/otp/SMS/verify", CODE)
    assert refused(await api.post("/stepup/challenges/otp/SMS/verify", CODE)) == (409, "ALREADY_VERIFIED")


@pytest.mark.parametrize(
    "path",
    ["/stepup/challenges/otp/SMS", "/stepup/challenges/otp/SMS/verify", "/stepup/challenges/push/AUTHY"],
)
async def test_a_channel_must_be_switched_on_and_registered(api: Api, path: str) -> None:
    change(api, api.seeded.identity["id"], factors={})
    body = CODE if path.endswith("verify") else None
    assert refused(await api.post(path, body)) == (409, "CHANNEL_NOT_REGISTERED")
    api.sandbox.programme.configure(channels=[])
    assert refused(await api.post(path, body)) == (409, "CHANNEL_NOT_SUPPORTED")


@pytest.mark.parametrize(
    ("mobile", "code"),
    [
        ({"countryCode": "+850", "number": "79123456"}, "MOBILE_COUNTRY_NOT_SUPPORTED"),
        ({"countryCode": "+356", "number": "000000"}, "MOBILE_NUMBER_INVALID"),
    ],
)
async def test_a_code_needs_a_number_that_it_can_be_sent_to(api: Api, mobile: dict[str, str], code: str) -> None:
    change(api, api.seeded.identity["id"], mobile=mobile)
    assert refused(await api.post("/stepup/challenges/otp/SMS")) == (409, code)


async def test_a_push_raises_the_token_when_the_device_agrees(api: Api) -> None:
    await enrol(api, "AUTHY")
    api.sandbox.programme.configure(step_up=["managed_accounts.list"])
    challenge = (await api.post("/stepup/challenges/push/AUTHY")).json()["id"]
    assert await answer_push(api, challenge, "verify_success") == "COMPLETED"
    event = api.events("/stepup/watch")[-1]
    assert (event["challengeId"], event["status"], event["type"]) == (challenge, "VERIFIED", "AUTHY")
    assert (await api.get("/managed_accounts")).status_code == 200
    assert refused(await api.post("/stepup/challenges/push/AUTHY")) == (409, "STATE_INVALID")


@pytest.mark.parametrize(("how", "status"), [("verify_invalid", "DECLINED"), ("verify_expired", "EXPIRED")])
async def test_a_push_that_is_not_agreed_to_raises_nothing(api: Api, how: str, status: str) -> None:
    await enrol(api, "AUTHY")
    api.sandbox.programme.configure(step_up=["managed_accounts.list"])
    challenge = (await api.post("/stepup/challenges/push/AUTHY")).json()["id"]
    assert await answer_push(api, challenge, how) == "COMPLETED"
    assert api.events("/stepup/watch")[-1]["status"] == status
    assert (await api.get("/managed_accounts")).status_code == 403
    assert await answer_push(api, challenge, "verify_success") == "DENIED"


async def test_a_push_expires_after_five_minutes(api: Api) -> None:
    await enrol(api, "AUTHY")
    await api.post("/stepup/challenges/push/AUTHY")
    api.sandbox.clock.advance(300)
    await api.sandbox.settle()
    assert api.events("/stepup/watch")[-1]["status"] == "EXPIRED"


async def test_a_biometric_sign_in_ends_in_a_token_that_is_stepped_up_once_exchanged(api: Api) -> None:
    await enrol(api, "BIOMETRIC")
    api.sandbox.programme.configure(step_up=["managed_accounts.list"])
    asked = await api.post("/login_via_biometrics", {"email": api.seeded.email})
    await answer_push(api, asked.json()["challengeId"], "verify_success")
    api.token = api.events("/stepup/watch")[-1]["authToken"]
    exchanged = (await api.post("/access_token", {"identity": api.seeded.identity})).json()
    assert exchanged["status"] == "STEPPED_UP"
    api.token = exchanged["token"]
    assert (await api.get("/managed_accounts")).status_code == 200


async def test_a_declined_biometric_sign_in_gives_no_token(api: Api) -> None:
    await enrol(api, "BIOMETRIC")
    asked = await api.post("/login_via_biometrics", {"email": api.seeded.email})
    await answer_push(api, asked.json()["challengeId"], "verify_invalid")
    assert "authToken" not in api.events("/stepup/watch")[-1]
    assert api.events("/login/watch")[-1]["status"] == "DECLINED"


async def test_a_biometric_sign_in_needs_a_device_and_an_identity_of_ones_own(api: Api) -> None:
    body = {"email": api.seeded.email}
    assert refused(await api.post("/login_via_biometrics", body)) == (409, "CHANNEL_NOT_REGISTERED")
    assert (await api.post("/login_via_biometrics", {"email": "nobody@example.com"})).status_code == 403
    other = {"type": "CONSUMER", "id": "1"}
    assert (await api.post("/login_via_biometrics", {**body, "identity": other})).status_code == 403
    api.sandbox.programme.configure(channels=["SMS"])
    assert refused(await api.post("/login_via_biometrics", body)) == (409, "CHANNEL_NOT_SUPPORTED")


async def test_a_locked_person_cannot_sign_in_by_device_either(api: Api) -> None:
    for _ in range(5):
        await sign_in(api, password="Wrong1234")
    assert (await api.post("/login_via_biometrics", {"email": api.seeded.email})).status_code == 423


async def test_factors_are_listed_with_their_state(api: Api) -> None:
    await api.post("/authentication_factors/push/AUTHY")
    listed = (await api.get("/authentication_factors")).json()["factors"]
    assert {"type": "OTP", "channel": "SMS", "status": "ACTIVE"} in listed
    assert {"type": "PUSH", "channel": "AUTHY", "status": "PENDING_VERIFICATION"} in listed


async def test_a_number_is_enrolled_by_the_code_that_was_sent_to_it(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    assert (await api.post("/authentication_factors/otp/SMS")).status_code == 204
    assert (await api.post("/authentication_factors/otp/SMS/verify", CODE)).status_code == 204
    assert (await api.get("/corporates")).json()["rootUser"]["mobileNumberVerified"] is True
    assert api.events("/authentication_factors/watch")[-1]["status"] == "ACTIVE"


async def test_wrong_codes_end_an_enrolment_too(api: Api) -> None:
    _, api.token = await registered(api, "/corporates", corporate(api))
    verify = "/authentication_factors/otp/SMS/verify"
    assert refused(await api.post(verify, CODE)) == (409, "STATE_INVALID")
    await api.post("/authentication_factors/otp/SMS")
    codes = [refused(await api.post(verify, WRONG))[1] for _ in range(5)]
    assert codes[2:] == ["VERIFICATION_CODE_INVALID", "ONE_CHALLENGE_LIMIT_REMAINING", "CHALLENGE_LIMIT_EXCEEDED"]
    await api.post("/authentication_factors/otp/SMS")
    api.sandbox.clock.advance(200)
    await api.get("/managed_accounts")
    api.sandbox.clock.advance(101)
    assert refused(await api.post(verify, CODE)) == (409, "VERIFICATION_CODE_EXPIRED")


@pytest.mark.parametrize("path", ["/otp/SMS", "/otp/SMS/verify", "/push/AUTHY"])
async def test_a_factor_is_enrolled_once_and_only_where_switched_on(api: Api, path: str) -> None:
    body = CODE if path.endswith("verify") else None
    person = api.seeded.identity["id"]
    change(api, person, factors={"SMS": {"status": "ACTIVE"}, "AUTHY": {"status": "ACTIVE"}})
    answer = await api.post(f"/authentication_factors{path}", body)
    assert refused(answer) == (409, "CHANNEL_ALREADY_REGISTERED")
    api.sandbox.programme.configure(channels=[])
    answer = await api.post(f"/authentication_factors{path}", body)
    assert refused(answer) == (409, "CHANNEL_NOT_SUPPORTED")


@pytest.mark.parametrize("path", ["/otp/SMS", "/push/AUTHY"])
async def test_a_factor_needs_a_number(api: Api, path: str) -> None:
    person = api.seeded.identity["id"]
    change(api, person, factors={}, mobile=None)
    answer = await api.post(f"/authentication_factors{path}")
    assert refused(answer) == (409, "MOBILE_NUMBER_NOT_AVAILABLE")
    change(api, person, mobile={"countryCode": "+850", "number": "1"})
    answer = await api.post(f"/authentication_factors{path}")
    assert refused(answer) == (409, "MOBILE_COUNTRY_NOT_SUPPORTED")
    change(api, person, mobile={"countryCode": "+356", "number": "0000"})
    if path == "/otp/SMS":
        assert refused(await api.post("/authentication_factors/otp/SMS")) == (409, "MOBILE_NUMBER_INVALID")


@pytest.mark.parametrize("path", ["/otp/SMS", "/otp/SMS/verify"])
async def test_a_deactivated_person_enrols_nothing(api: Api, path: str) -> None:
    change(api, api.seeded.identity["id"], factors={}, active=False)
    answer = await api.post(f"/authentication_factors{path}", CODE if path.endswith("verify") else None)
    assert refused(answer) == (409, "CREDENTIALS_INACTIVE")


@pytest.mark.parametrize("path", ["/otp/SMS", "/otp/SMS/verify", "/push/AUTHY"])
async def test_a_programme_may_enrol_some_people_only(api: Api, path: str) -> None:
    change(api, api.seeded.identity["id"], factors={})
    api.sandbox.programme.configure(enrolment_types=["USER"])
    answer = await api.post(f"/authentication_factors{path}", CODE if path.endswith("verify") else None)
    assert refused(answer) == (409, "TYPE_DOES_NOT_SUPPORT_ENROLMENT")


async def test_devices_are_paired_when_the_programme_is_ready_for_them(api: Api) -> None:
    path = "/authentication_factors/push/AUTHY"
    api.sandbox.programme.configure(channels_not_ready=["AUTHY"])
    assert refused(await api.post(path)) == (409, "CHANNEL_NOT_READY")
    api.sandbox.programme.configure(channels_not_ready=[], passcode_set=False)
    assert refused(await api.post(path)) == (409, "PASSCODE_NOT_SET")


async def test_five_pairings_a_day_are_enough(api: Api) -> None:
    path = "/authentication_factors/push/AUTHY"
    statuses = [(await api.post(path)).status_code for _ in range(5)]
    assert statuses == [204] * 5
    assert refused(await api.post(path)) == (409, "ENROLMENT_LIMIT_EXCEEDED")


async def test_a_device_can_be_forgotten(api: Api) -> None:
    await enrol(api, "AUTHY")
    path = "/authentication_factors/push/AUTHY"
    assert (await api.delete(path)).status_code == 204
    assert refused(await api.delete(path)) == (409, "CHANNEL_NOT_REGISTERED")


async def test_a_deactivated_person_forgets_no_device(api: Api) -> None:
    await enrol(api, "AUTHY")
    change(api, api.seeded.identity["id"], active=False)
    assert refused(await api.delete("/authentication_factors/push/AUTHY")) == (409, "CREDENTIALS_INACTIVE")


async def test_the_simulator_denies_what_it_does_not_know(api: Api) -> None:
    assert await answer_push(api, "1", "verify_success") == "DENIED"
