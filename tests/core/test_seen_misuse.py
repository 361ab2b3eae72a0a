"""What is refused before anything is sent leaves no trace of the keys, tokens and URLs that it was given."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any, Final

import pytest

from tests.support.traces import holders
from weavr_multi import Weavr, WeavrError
from weavr_multi.bulks import RedisJournal
from weavr_multi.sessions import CallableProvider, PasswordProvider, RedisSessionStore, new_key
from weavr_multi.webhooks import RedisDeliveryLog, WebhookVerifier

API_KEY: Final = "-".join(("key", "of", "the", "traced", "tests"))
TOKEN: Final = "-".join(("token", "of", "the", "traced", "user"))
PASSWORD: Final = "-".join(("password", "of", "the", "traced", "user"))
KEY: Final = new_key()
SECRETS: Final = (API_KEY, TOKEN, PASSWORD, KEY, "hunter2")
HOST: Final = "http://127.0.0.1:1"
URL: Final = "http://user:hunter2@127.0.0.1:1"  # no URL of a Redis, and none that an origin may have
STATE: Final = f'{{"v": 0, "token": "{TOKEN}"}}'
PENDING: Final = f'{{"v": 0, "token": "{TOKEN}"}}'


def _client() -> Weavr:
    return Weavr(api_key=API_KEY, base_url=HOST)


async def _pair() -> Any:
    return ("", PASSWORD)


MISUSES: Final[dict[str, Callable[[], Any]]] = {
    "an api-key with a newline": lambda: Weavr(api_key=f"{API_KEY}\n", environment="sandbox"),
    "the api-key as the environment": lambda: Weavr(api_key=API_KEY, environment=API_KEY),  # type: ignore[arg-type]
    "the api-key in app_info": lambda: Weavr(api_key=API_KEY, base_url=HOST, app_info=API_KEY),
    "a password in base_url": lambda: Weavr(api_key=API_KEY, base_url=URL),
    "an unknown setting": lambda: Weavr(api_key=API_KEY, base_uri=HOST),  # type: ignore[call-arg]
    "a token with a newline in a copy": lambda: _client().with_options(auth_token=f"{TOKEN}\n"),
    "a token as a header of a copy": lambda: _client().with_options(extra_headers={"authorization": TOKEN}),
    "a token as a header of a call": lambda: _client().managed_accounts.get(
        "1", auth_token="x", extra_headers={"authorization": TOKEN}
    ),
    "a token as the name of a header": lambda: _client().managed_accounts.get(
        "1", auth_token="x", extra_headers={TOKEN: "authorization"}, max_retries=0
    ),
    "a session of a token with a newline": lambda: _client().session(f"{TOKEN}\n"),
    "a session with an impossible lifetime": lambda: _client().session(TOKEN, lifetime=-1),
    "a state that is none": lambda: _client().restore(STATE),
    "a state that is none, of the back office": lambda: _client().backoffice.restore(STATE),
    "a pending call that is none": lambda: _client().resume(PENDING),
    "a password that is no text": lambda: PasswordProvider("a@example.com", {"value": PASSWORD}),  # type: ignore[arg-type]
    "details that a provider gives": lambda: _client().sign_in(provider=CallableProvider(_pair)),
    "a webhook key with a newline": lambda: WebhookVerifier(f"{API_KEY}\n"),
    "one of several webhook keys in quotes": lambda: WebhookVerifier([API_KEY, f'"{API_KEY}"']),
    "a tolerance below zero": lambda: WebhookVerifier(API_KEY, tolerance=-1),
    "no Redis, for sessions": lambda: RedisSessionStore(URL, keys=KEY),
    "no Redis, for deliveries": lambda: RedisDeliveryLog(URL),
    "no Redis, for journals": lambda: RedisJournal(URL),
    "an impossible time of a lock": lambda: RedisSessionStore("redis://127.0.0.1:1", keys=KEY, lock_seconds=0),
}

HELD_BEFORE: Final = {"an unknown setting", "details that a provider gives"}


def refused(misuse: Callable[[], Any]) -> BaseException:
    """Give the error of a misuse as it arrives at its caller."""

    async def use() -> None:
        made = misuse()
        if inspect.isawaitable(made):
            await made

    with pytest.raises((WeavrError, TypeError)) as caught:
        asyncio.run(use())
    return caught.value


@pytest.mark.parametrize(
    "misuse",
    [
        pytest.param(use, id=name, marks=() if name in HELD_BEFORE else pytest.mark.seen)
        for name, use in MISUSES.items()
    ],
)
def test_no_frame_holds_what_a_refused_constructor_or_call_was_given(misuse: Callable[[], Any]) -> None:
    """The key, the token, the password or the URL that is wrong, and those beside it."""
    assert holders(refused(misuse), SECRETS, aside=__file__) == []


def test_no_frame_holds_the_url_that_was_given_in_place_of_an_engine() -> None:
    """The stores on SQLAlchemy take an engine."""
    from weavr_multi.bulks import SqlJournal
    from weavr_multi.sessions import SqlSessionStore
    from weavr_multi.webhooks import SqlDeliveryLog

    url: Any = "postgresql+asyncpg://user:hunter2@127.0.0.1/db"
    for made in (lambda: SqlSessionStore(url, keys=KEY), lambda: SqlDeliveryLog(url), lambda: SqlJournal(url)):
        assert holders(refused(made), SECRETS, aside=__file__) == []
