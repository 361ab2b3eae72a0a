"""A secret in the wrong place is not repeated: messages say what is wrong without the value."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.support.calls import KEYED
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, Weavr, WeavrError

pytestmark = pytest.mark.seen

SECRET: Final = "b7Kq-misplaced/secret+4711="
URL: Final = "https://service.test"

SETTINGS: Final[dict[str, dict[str, Any]]] = {
    "the api-key as environment": {"environment": SECRET},
    "the api-key as base_url": {"base_url": SECRET},
    "in a URL's query": {"base_url": f"ftp://service.test/?key={SECRET}"},
    "in a URL's userinfo": {"base_url": f"ftp://user:{SECRET}@service.test"},
    "in app_info": {"base_url": URL, "app_info": f"shop {SECRET}\n"},
    "as time-out": {"base_url": URL, "timeout": SECRET},
    "as retries": {"base_url": URL, "max_retries": SECRET},
    "as strict": {"base_url": URL, "strict": SECRET},
}


def told(error: BaseException | None) -> Iterator[str]:
    """The texts of an error and of what it was raised from."""
    while error is not None:
        yield f"{error} {error!r}"
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS.keys())
def test_a_setting_that_is_wrong_is_named_without_its_value(settings: dict[str, Any]) -> None:
    """The key belongs to another client, so that nothing but the place tells that it is one."""
    with pytest.raises(ConfigurationError) as caught:
        Weavr(api_key="another", **settings)
    assert [text for text in told(caught.value) if "misplaced" in text or "b7Kq" in text] == []


def test_a_wrong_app_info_is_not_repeated_into_the_user_agent() -> None:
    """The key in `app_info` would be sent with every request, to be logged by proxies."""
    with pytest.raises(ConfigurationError, match="app_info contains the api key"):
        Weavr(api_key=SECRET, base_url=URL, app_info=SECRET)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "headers",
    [{SECRET: "x-trace"}, {SECRET: 5}, {f"Bearer {SECRET}": "authorization"}],
    ids=["swapped", "int", "blank"],
)
async def test_a_header_whose_name_and_value_are_swapped_is_not_repeated(headers: Any) -> None:
    """Neither of the two is shown."""
    with pytest.raises(ConfigurationError) as caught:
        await KEYED.make(client(Recorder()), extra_headers=headers)
    assert SECRET not in str(caught.value)


@pytest.mark.asyncio
async def test_a_wrong_idempotency_ref_is_not_repeated() -> None:
    """It may be a token."""
    with pytest.raises(ConfigurationError) as caught:
        await KEYED.make(client(Recorder()), idempotency_ref=f" {SECRET}")
    assert SECRET not in str(caught.value)


@pytest.mark.asyncio
@pytest.mark.parametrize("proxy", [f"http://user:{SECRET}@127.0.0.1:99999", f"http://user:{SECRET}@[::1"])
async def test_a_proxys_password_is_not_repeated(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a proxy URL that cannot be used."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, proxy)
    async with Weavr(api_key="k", base_url="http://10.1.2.3", transport="aiohttp", max_retries=0) as weavr:
        with pytest.raises(WeavrError) as caught:
            await KEYED.make(weavr)
    assert [text for text in told(caught.value) if SECRET in text] == []


@pytest.mark.asyncio
async def test_a_request_written_as_json_shows_nothing() -> None:
    """`json.dumps(raw.request, default=str)` is what a careless log does."""
    weavr = client(Recorder(forever=reply(200, {"token": "t"})))
    raw = await weavr.passwords.with_raw_response.create("1", password={"value": SECRET}, auth_token="t")
    written = json.dumps(raw.request, default=str)
    assert "passwords" in written
    assert SECRET not in written


def test_a_pickle_of_options_with_a_token_shows_nothing() -> None:
    """The token is redacted, as in every pickle."""
    weavr = client(Recorder()).with_options(auth_token=SECRET)
    assert SECRET.encode() not in pickle.dumps(weavr._defaults)


TOKEN_TEXT: Final = "b7Kq-misplaced." + "0123456789abcdef" * 12  # longer than what a message quotes of a value
PLACES: Final[dict[str, dict[str, Any]]] = {
    "an id": {"profile_id": TOKEN_TEXT},
    "an id, the api-key": {"profile_id": f"{SECRET} "},
    "a currency": {"currency": TOKEN_TEXT},
    "the idempotency-ref": {"idempotency_ref": TOKEN_TEXT},
    "the idempotency-ref, the api-key": {"idempotency_ref": SECRET},
}


@pytest.mark.asyncio
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("surface", ["session", "client"])
async def test_the_clients_key_and_token_are_masked_where_an_argument_is_quoted(place: str, surface: str) -> None:
    """What is wrong with an argument is told with its value, unless that is the client's own secret."""
    recorder = Recorder()
    weavr = client(recorder, api_key=SECRET)
    given: dict[str, Any] = {"profile_id": "1", "friendly_name": "Main", "currency": "EUR", **PLACES[place]}
    with pytest.raises(ConfigurationError) as caught:
        if surface == "session":
            await weavr.session(TOKEN_TEXT).managed_accounts.create(**given)
        else:
            await weavr.managed_accounts.create(**given, auth_token=TOKEN_TEXT)
    told_of = [*told(caught.value), repr(getattr(caught.value, "problems", ()))]
    assert [text for text in told_of if "b7Kq" in text] == []
    assert recorder.sent == []
