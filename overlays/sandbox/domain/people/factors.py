"""Second factors of a person: SMS codes, paired apps, biometrics."""

from __future__ import annotations

from weavr_multi.sandbox.domain.people import identities, persons
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

TYPES = {"SMS": "OTP", "AUTHY": "PUSH", "BIOMETRIC": "PUSH"}


def available(state: State, person: Json, channel: str) -> bool:
    """Whether the programme has a channel switched on, and the profile of the person's identity too."""
    switched_on = state.programme.settings.channels
    rules = state.programme.rules(identities.profile_of(state, person["identities"][0]["id"]))
    return channel in switched_on and channel in rules.get("channels", switched_on)


def supported(state: State, person: Json, channel: str) -> None:
    """Whether a person can have a channel."""
    conflict_if(not available(state, person, channel), "CHANNEL_NOT_SUPPORTED")


def registered(state: State, person: Json, channel: str) -> None:
    """Whether a person can be challenged on a channel."""
    supported(state, person, channel)
    factor = person["factors"].get(channel)
    conflict_if(factor is None or factor["status"] != "ACTIVE", "CHANNEL_NOT_REGISTERED")


def reachable(state: State, person: Json, *, missing: str) -> None:
    """Whether a code can be sent to a person's mobile number.

    Raises:
        Conflict: ``missing`` without a number, MOBILE_NUMBER_INVALID, MOBILE_COUNTRY_NOT_SUPPORTED.
    """
    mobile = person.get("mobile")
    if mobile is None:
        raise Conflict(missing)
    conflict_if(not mobile["number"].strip("0"), "MOBILE_NUMBER_INVALID")
    conflict_if(mobile["countryCode"] in state.programme.settings.sms_unsupported, "MOBILE_COUNTRY_NOT_SUPPORTED")


def show(person: Json) -> list[Json]:
    """The factors of an answer."""
    return [
        {"type": TYPES[channel], "channel": channel, "status": factor["status"]}
        for channel, factor in person["factors"].items()
    ]


def become(state: State, person: Json, channel: str, status: str) -> None:
    """Give a factor a status, and save the person."""
    person["factors"][channel] = {**person["factors"].get(channel, {}), "status": status}
    if channel == "SMS" and status == "ACTIVE":
        person["mobileVerified"] = True
    persons.save(state, person)


def enrol(state: State, id: str, channel: str) -> None:
    """What happens on the person's own device: biometrics are enrolled there, not by the API."""
    if channel not in TYPES:
        raise ValueError(f"there is no channel {channel!r}; there are {', '.join(TYPES)}")
    person = persons.get(state, id)
    if person is None:
        raise KeyError(f"there is no person {id!r}")
    become(state, person, channel, "ACTIVE")
    tell(state, person, channel, "ACTIVE")


def tell(state: State, person: Json, channel: str, status: str) -> None:
    """The webhook of an enrolment: ACTIVE or INACTIVE."""
    body = {
        "credentialId": {"type": person["type"], "id": person["id"]},
        "type": channel,
        "status": status,
        "publishedTimestamp": str(state.now()),
    }
    state.events.emit("/authentication_factors/watch", body, owner=person["identities"][0]["id"])
