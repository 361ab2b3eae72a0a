"""What a client is made of: arguments before environment variables before defaults, and no mistake goes unnamed."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.support.calls import KEYED, READ, TOKEN
from tests.support.clock import FakeClock
from tests.support.recording import API_KEY, BASE_URL, Recorder, client
from weavr_multi import AppInfo, ConfigurationError, Sensitive, Weavr, __version__

GOOD: dict[str, Any] = {"api_key": "key", "environment": "local"}

# name -> (the arguments, what the message must say: the argument, what came, what is right)
WRONG: dict[str, tuple[dict[str, Any], list[str]]] = {
    "no api key": ({"api_key": None, "environment": "sandbox"}, ["api_key=", "WEAVR_API_KEY"]),
    "an empty api key": ({"api_key": ""}, ["api key is empty", "api_key="]),
    "an api key of blanks": ({"api_key": "  \t"}, ["api key is empty", "api_key="]),
    "an api key with a line break": ({"api_key": "key\n"}, ["api key", "white space"]),
    "an api key that no header can hold": ({"api_key": "schlüssel"}, ["api key", "header"]),
    "an api key in bytes": ({"api_key": b"key"}, ["api_key", "bytes", "str or Sensitive"]),
    "an unknown environment and no key": (
        {"api_key": None, "environment": "lokal"},
        ["'lokal'", "'sandbox' or 'local'"],
    ),
    "nothing at all": ({"api_key": None, "environment": None}, ["environment=", "local"]),
    "an unknown environment": ({"environment": "prod"}, ["'prod'", "'sandbox' or 'local'", "base_url="]),
    "an environment that is no text": ({"environment": ["local"]}, ["environment", "list", "'sandbox' or 'local'"]),
    "no place at all": ({"environment": None}, ["environment=", "base_url=", "WEAVR_ENVIRONMENT", "WEAVR_BASE_URL"]),
    "both places": (
        {"base_url": "https://a.test"},
        ["base_url", "'https://a.test'", "environment", "'local'", "one of"],
    ),
    "a base URL without scheme": (
        {"environment": None, "base_url": "api.example.com"},
        ["base_url", "'api.example.com'", "https://"],
    ),
    "a base URL with another scheme": (
        {"environment": None, "base_url": "ftp://api.example.com"},
        ["base_url", "'ftp://api.example.com'", "http(s)"],
    ),
    "a base URL without host": ({"environment": None, "base_url": "https://"}, ["base_url", "'https://'", "host"]),
    "a base URL with a path alone": ({"environment": None, "base_url": "/multi"}, ["base_url", "'/multi'", "host"]),
    "a base URL with a port that is none": (
        {"environment": None, "base_url": "https://a.test:port"},
        ["base_url", "https://a.test:port"],
    ),
    "a base URL with a query": ({"environment": None, "base_url": "https://a.test?x=1"}, ["base_url", "query"]),
    "a base URL with an empty query": ({"environment": None, "base_url": "https://a.test?"}, ["base_url", "query"]),
    "a base URL with an empty fragment": (
        {"environment": None, "base_url": "https://a.test#"},
        ["base_url", "fragment"],
    ),
    "a base URL with blanks": ({"environment": None, "base_url": "https://a.test/ b"}, ["base_url", "a.test"]),
    "a base URL with control characters": ({"environment": None, "base_url": "https://a.test/\x00"}, ["base_url"]),
    "a base URL in other letters": ({"environment": None, "base_url": "https://a.test/prä"}, ["base_url", "ASCII"]),
    "a base URL that is no text": ({"environment": None, "base_url": b"https://a.test"}, ["base_url", "bytes", "str"]),
    "an empty base URL": ({"environment": None, "base_url": ""}, ["base_url", "''", "https://"]),
    "a negative time-out": ({"timeout": -1}, ["timeout", "-1", "positive"]),
    "a time-out of zero": ({"timeout": 0}, ["timeout", "0", "positive"]),
    "a time-out that is no number": ({"timeout": "60"}, ["timeout", "'60'", "seconds"]),
    "a time-out that is not a number": ({"timeout": float("nan")}, ["timeout", "nan", "seconds"]),
    "a time-out without end": ({"timeout": float("inf")}, ["timeout", "inf", "None for no limit"]),
    "a time-out beyond all numbers": ({"timeout": 10**400}, ["timeout", "None for no limit"]),
    "a time-out for connecting without end": ({"connect_timeout": float("inf")}, ["connect_timeout", "inf"]),
    "a truth for a time-out": ({"timeout": True}, ["timeout", "True", "seconds"]),
    "an httpx time-out": ({"timeout": httpx.Timeout(5)}, ["timeout", "a value of type Timeout", "seconds"]),
    "a negative time-out for connecting": ({"connect_timeout": -0.5}, ["connect_timeout", "-0.5", "positive"]),
    "no time-out for connecting": ({"connect_timeout": None}, ["connect_timeout", "None", "positive"]),
    "negative retries": ({"max_retries": -1}, ["max_retries", "-1", "from 0"]),
    "half a retry": ({"max_retries": 1.5}, ["max_retries", "1.5", "whole number"]),
    "a truth for retries": ({"max_retries": True}, ["max_retries", "True", "whole number"]),
    "a truth in words": ({"strict": "no"}, ["strict", "'no'", "True or False"]),
    "a number for a truth": ({"validate_requests": 0}, ["validate_requests", "0", "True or False"]),
    "an app name that breaks the line": ({"app_info": "a\nb"}, ["app_info", "ASCII"]),
    "an empty app name": ({"app_info": ""}, ["app_info", "''", "ASCII"]),
    "an app name that is no text": ({"app_info": 7}, ["app_info", "int", "str or AppInfo"]),
    "an unknown transport": ({"transport": "requests"}, ["transport", "'requests'", "'httpx', 'httpx2', 'aiohttp'"]),
    "a transport that cannot send": ({"transport": object()}, ["transport", "object", "send and aclose"]),
    "a client that is none": ({"http_client": httpx}, ["http_client", "httpx.AsyncClient"]),
    "a client that is not asynchronous": ({"http_client": httpx.Client}, ["http_client", "httpx.AsyncClient"]),
}


@pytest.mark.parametrize(("settings", "words"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_setting_is_an_error_that_says_what_came_and_what_is_right(
    settings: dict[str, Any], words: list[str]
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Weavr(**{**GOOD, **settings})
    assert [word for word in words if word not in str(caught.value)] == []


@pytest.mark.parametrize(
    "url",
    ["ftp://ada:hunter2@a.test", "https://ada:hunter2@a.test", "https://ada:hunter2@a.test:port"],
)
def test_a_base_url_with_a_password_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Weavr(api_key="key", base_url=url)
    assert "hunter2" not in str(caught.value)


def test_both_places_are_refused_without_showing_the_password_in_one() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Weavr(api_key="key", base_url="https://ada:hunter2@a.test", environment="local")
    assert "hunter2" not in str(caught.value)


def test_a_wrong_api_key_is_not_shown() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Weavr(api_key="the-secret\r\nkey", environment="local")
    assert "the-secret" not in str(caught.value)


def test_a_redacted_api_key_is_refused() -> None:
    redacted = pickle.loads(pickle.dumps(Sensitive("key")))
    with pytest.raises(ConfigurationError, match="redacted"):
        Weavr(api_key=redacted, environment="local")


@pytest.mark.parametrize("setting", ["apikey", "base", "time_out", "retries"])
def test_an_unknown_setting_is_a_type_error_by_python_itself(setting: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{setting}'"):
        Weavr(**{**GOOD, setting: 1})


def test_settings_go_by_keyword_alone() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        Weavr("key")  # type: ignore[misc]


@pytest.mark.parametrize(
    ("environment", "url"), [("sandbox", "https://sandbox.weavr.io"), ("local", "http://127.0.0.1:8765")]
)
def test_an_environment_stands_for_a_base_url(environment: str, url: str) -> None:
    assert Weavr(api_key="key", environment=environment).base_url == url


@pytest.mark.parametrize("url", ["https://a.test", "https://a.test/", "https://a.test//"])
def test_a_slash_at_the_end_of_a_base_url_does_not_count(url: str) -> None:
    assert Weavr(api_key="key", base_url=url).base_url == "https://a.test"


def test_scheme_and_host_of_a_base_url_are_read_in_any_letters() -> None:
    """What reads it later, such as the choice between TLS and none, sees small letters alone; a path stays as it is."""
    assert Weavr(api_key="key", base_url="HTTPS://A.Test:8443/Prefix").base_url == "https://a.test:8443/Prefix"


@pytest.mark.asyncio
async def test_a_base_url_may_have_a_path() -> None:
    recorder = Recorder(READ.success)
    await READ.make(client(recorder, base_url="https://gateway.test/weavr/eu"))
    assert recorder.only.url == "https://gateway.test/weavr/eu/multi/managed_accounts/4711"


@pytest.mark.parametrize("variable", ["WEAVR_BASE_URL", "WEAVR_ENVIRONMENT"])
def test_the_place_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, {"WEAVR_BASE_URL": "https://b.test", "WEAVR_ENVIRONMENT": "local"}[variable])
    url = Weavr(api_key="key").base_url
    assert url == {"WEAVR_BASE_URL": "https://b.test", "WEAVR_ENVIRONMENT": "http://127.0.0.1:8765"}[variable]


def test_of_two_variables_the_base_url_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_BASE_URL", "https://b.test")
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "local")
    assert Weavr(api_key="key").base_url == "https://b.test"


@pytest.mark.parametrize("given", [{"base_url": "https://a.test"}, {"environment": "sandbox"}])
def test_an_argument_wins_over_every_variable(monkeypatch: pytest.MonkeyPatch, given: dict[str, str]) -> None:
    monkeypatch.setenv("WEAVR_BASE_URL", "https://b.test")
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "local")
    url = Weavr(api_key="key", **given).base_url  # type: ignore[arg-type]
    assert url in ("https://a.test", "https://sandbox.weavr.io")


def test_a_wrong_variable_is_an_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "prod")
    with pytest.raises(ConfigurationError, match="unknown environment 'prod'"):
        Weavr(api_key="key")


@pytest.mark.asyncio
async def test_the_api_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_API_KEY", "from outside")
    recorder = Recorder(READ.success)
    await READ.make(client(recorder, api_key=None))
    assert recorder.only.header("api-key") == "from outside"


@pytest.mark.asyncio
async def test_an_api_key_argument_wins_over_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_API_KEY", "from outside")
    recorder = Recorder(READ.success)
    await READ.make(client(recorder, api_key=Sensitive("mine")))
    assert recorder.only.header("api-key") == "mine"


def test_an_empty_variable_is_an_empty_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_API_KEY", "")
    with pytest.raises(ConfigurationError, match="the api key is empty"):
        Weavr(environment="local")


async def _user_agent(**settings: Any) -> str | None:
    recorder = Recorder(READ.success)
    await READ.make(client(recorder, **settings))
    return recorder.only.header("user-agent")


@pytest.mark.asyncio
async def test_the_user_agent_names_the_package_and_python() -> None:
    agent = await _user_agent()
    assert agent is not None
    assert agent.startswith(f"weavr-multi/{__version__} python/3.")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("info", "start"),
    [
        ("shop/1.2", "shop/1.2 weavr-multi/"),
        (AppInfo("shop"), "shop weavr-multi/"),
        (AppInfo("shop", "1.2"), "shop/1.2 weavr-multi/"),
        (AppInfo("shop", "1.2", "https://shop.test"), "shop/1.2 (https://shop.test) weavr-multi/"),
    ],
)
async def test_the_user_agent_begins_with_the_application(info: Any, start: str) -> None:
    assert str(await _user_agent(app_info=info)).startswith(start)


# A client after its end, and copies of it.


@pytest.mark.asyncio
async def test_a_closed_client_says_so_before_anything_is_sent() -> None:
    recorder = Recorder()
    weavr = client(recorder)
    await weavr.aclose()
    with pytest.raises(ConfigurationError, match=r"managed_accounts\.get: this client is closed"):
        await READ.make(weavr)
    assert (weavr.is_closed, recorder.sent) == (True, [])


@pytest.mark.asyncio
async def test_leaving_the_context_closes_the_client() -> None:
    async with client(Recorder()) as weavr:
        pass
    assert weavr.is_closed


@pytest.mark.asyncio
async def test_closing_twice_is_harmless() -> None:
    weavr = client(Recorder())
    await weavr.aclose()
    await weavr.aclose()
    assert weavr.is_closed


@pytest.mark.asyncio
async def test_closing_a_copy_closes_what_it_shares() -> None:
    weavr = client(Recorder())
    await weavr.with_options(timeout=1).aclose()
    assert weavr.is_closed


@pytest.mark.asyncio
async def test_a_http_client_of_the_users_own_is_not_closed() -> None:
    http_client = httpx.AsyncClient(transport=Recorder(READ.success))
    async with Weavr(api_key="key", base_url=BASE_URL, http_client=http_client) as weavr:
        await READ.make(weavr)
    assert not http_client.is_closed


@pytest.mark.asyncio
async def test_a_copy_changes_nothing_of_the_original() -> None:
    recorder = Recorder(READ.success, READ.success)
    weavr = client(recorder)
    weavr.with_options(extra_headers={"x-trace": "7"}, timeout=1, max_retries=9)
    await READ.make(weavr)
    assert recorder.only.header("x-trace") is None


@pytest.mark.asyncio
async def test_a_copy_sends_its_token_with_what_needs_one() -> None:
    recorder = Recorder(READ.success)
    await client(recorder).with_options(auth_token=Sensitive(TOKEN)).managed_accounts.get("1")
    assert recorder.only.header("authorization") == f"Bearer {TOKEN}"


@pytest.mark.asyncio
async def test_a_calls_own_token_wins_over_the_copys() -> None:
    recorder = Recorder(READ.success)
    await client(recorder).with_options(auth_token="other").managed_accounts.get("1", auth_token="mine")
    assert recorder.only.header("authorization") == "Bearer mine"


@pytest.mark.asyncio
async def test_a_copy_of_a_copy_keeps_what_it_does_not_change() -> None:
    recorder = Recorder(READ.success)
    copy = client(recorder).with_options(auth_token=TOKEN, extra_headers={"x-a": "1"})
    await copy.with_options(extra_headers={"x-b": "2"}).managed_accounts.get("1")
    sent = recorder.only
    assert (sent.header("authorization"), sent.header("x-a"), sent.header("x-b")) == (f"Bearer {TOKEN}", "1", "2")


@pytest.mark.asyncio
async def test_a_header_changed_by_the_caller_after_a_copy_was_made_changes_nothing() -> None:
    headers, recorder = {"x-trace": "as it was"}, Recorder(READ.success)
    copy = client(recorder).with_options(extra_headers=headers)
    headers["x-trace"] = "changed"
    await READ.make(copy)
    assert recorder.only.header("x-trace") == "as it was"


@pytest.mark.asyncio
@pytest.mark.parametrize("wrong", [{5: "x"}, [("a", "b")], "x"], ids=repr)
async def test_wrong_headers_of_a_call_on_a_copy_with_headers_are_named(wrong: Any) -> None:
    copy = client(Recorder()).with_options(extra_headers={"x-trace": "1"})
    with pytest.raises(ConfigurationError, match=r"managed_accounts\.get: extra_headers"):
        await READ.make(copy, extra_headers=wrong)


@pytest.mark.asyncio
async def test_headers_of_a_call_win_over_those_of_a_copy_whatever_their_case() -> None:
    recorder = Recorder(READ.success)
    await READ.make(client(recorder).with_options(extra_headers={"X-Trace": "1"}), extra_headers={"x-trace": "2"})
    assert recorder.only.header("x-trace") == "2"


@pytest.mark.asyncio
async def test_a_header_of_the_callers_takes_the_place_of_the_clients_own() -> None:
    recorder = Recorder(READ.success)
    await READ.make(client(recorder), extra_headers={"Accept": "application/vnd.weavr+json"})
    assert recorder.only.header("accept") == "application/vnd.weavr+json"


def test_a_client_describes_itself_without_its_key() -> None:
    assert repr(client(Recorder())) == f"<Weavr {BASE_URL}>"


@pytest.mark.parametrize("way", [pickle.dumps, __import__("copy").copy, __import__("copy").deepcopy])
def test_a_client_is_not_pickled_or_copied_by_accident(way: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match="make one in each process"):
        way(client(Recorder()))


@pytest.mark.asyncio
async def test_the_api_key_travels_in_its_own_header() -> None:
    recorder = Recorder(KEYED.success)
    await KEYED.make(client(recorder))
    assert recorder.only.header("api-key") == API_KEY


def test_resources_are_made_once() -> None:
    weavr = client(Recorder())
    assert weavr.managed_cards is weavr.managed_cards


def test_surfaces_are_made_once() -> None:
    weavr = client(Recorder())
    assert (weavr.backoffice is weavr.backoffice, weavr.simulator is weavr.simulator) == (True, True)


def test_a_key_in_place_of_a_transport_is_not_repeated() -> None:
    """As in any other wrong place."""
    wrong: Any = "b7Kq-misplaced/secret"
    with pytest.raises(ConfigurationError, match="got a text of 21 characters"):
        Weavr(api_key="another", base_url="https://service.test", transport=wrong)


@pytest.mark.parametrize("clock", ["x", 5, FakeClock, ""])
def test_a_clock_that_is_none_is_refused_at_once(clock: Any) -> None:
    """Not at the first call."""
    with pytest.raises(ConfigurationError, match=r"clock is an object with monotonic\(\), time\(\) and an async sleep"):
        Weavr(api_key="k", base_url="https://service.test", clock=clock)
