"""The service as tests see it: what was sent is kept, what comes back is scripted.

It stands below httpx, where the network would be, so that everything above it is the real thing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import parse_qsl, urlsplit

import httpx

from weavr_multi import Weavr

API_KEY = "key-of-the-tests"
BASE_URL = "https://service.test"


class Sent(NamedTuple):
    """One request as it left.

    Attributes:
        method: GET, POST, ...
        url: The whole URL, as text, still quoted.
        headers: Names in lower case, in order, repeated ones too.
        content: The body's bytes.
        timeouts: The time-outs that httpx was given, by phase.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    content: bytes
    timeouts: Mapping[str, float | None]

    @property
    def path(self) -> str:
        """The path, still quoted."""
        return urlsplit(self.url).path

    @property
    def raw_query(self) -> str:
        """The query, still quoted."""
        return urlsplit(self.url).query

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query as decoded pairs, in order."""
        return parse_qsl(self.raw_query, keep_blank_values=True, strict_parsing=bool(self.raw_query))

    def header(self, name: str) -> str | None:
        """The one value of a header, or None. Sending a header twice is a mistake."""
        found = [text for key, text in self.headers if key == name.lower()]
        assert len(found) <= 1, f"{name} was sent {len(found)} times: {found}"
        return found[0] if found else None

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return json.loads(self.content)


class Reply(NamedTuple):
    """One scripted answer."""

    status: int = 200
    content: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


Step: TypeAlias = "Reply | BaseException | Callable[[Sent], Reply | BaseException]"


def reply(status: int = 200, body: object = None, /, *, content: bytes | None = None, **headers: str) -> Reply:
    """Script an answer; a body is sent as JSON, header names take underscores for dashes."""
    sent = {"request-ref": "ref-1", **{name.replace("_", "-"): text for name, text in headers.items()}}
    if content is None:
        content = b"" if body is None else json.dumps(body).encode()
        if content:
            sent.setdefault("content-type", "application/json")
    return Reply(status, content, tuple(sent.items()))


class Recorder(httpx.AsyncBaseTransport):
    """Answers by script, and fails the test when it is asked for more than that.

    Args:
        steps: What happens to the first request, the second, and so on: an answer, an error that httpx would raise, or
            a function of the request that gives one of these.
        forever: What happens after the steps; None is a failed test.

    Attributes:
        sent: Every request so far.
    """

    def __init__(self, *steps: Step, forever: Step | None = None) -> None:
        self._steps = list(steps)
        self._forever = forever
        self.sent: list[Sent] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Stand in for the network."""
        content = await request.aread()
        headers = tuple((key.decode().lower(), value.decode()) for key, value in request.headers.raw)
        sent = Sent(request.method, str(request.url), headers, content, request.extensions.get("timeout", {}))
        self.sent.append(sent)
        if not self._steps and self._forever is None:
            raise AssertionError(f"nothing is scripted for request {len(self.sent)}: {sent.method} {sent.url}")
        step = self._steps.pop(0) if self._steps else self._forever
        outcome = step(sent) if callable(step) else step
        if isinstance(outcome, BaseException):
            raise outcome
        assert isinstance(outcome, Reply), f"{outcome!r} is not an answer"
        return httpx.Response(outcome.status, headers=list(outcome.headers), content=outcome.content, request=request)

    @property
    def only(self) -> Sent:
        """The one request that was sent."""
        assert len(self.sent) == 1, f"{len(self.sent)} requests were sent"
        return self.sent[0]

    def extend(self, steps: Iterable[Step]) -> None:
        """Script more."""
        self._steps.extend(steps)


def client(recorder: Recorder, **settings: Any) -> Weavr:
    """Make a client whose network is the recorder."""
    settings.setdefault("api_key", API_KEY)
    if "environment" not in settings:
        settings.setdefault("base_url", BASE_URL)
    return Weavr(http_client=httpx.AsyncClient(transport=recorder), **settings)
