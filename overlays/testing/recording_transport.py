"""`Recorder`: a transport that records what a client sends, and gives scripted responses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from weavr_multi.core.calls.response import Response, masked_headers
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.transports.base import Transport


class RecordedCall(NamedTuple):
    """One attempt, with credentials masked.

    Attributes:
        method: The HTTP method.
        url: The absolute URL.
        headers: Names in lower case.
        content: The body's bytes, or None.
        status: The response's status, or None if there was none.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    status: int | None

    @property
    def path(self) -> str:
        """The URL's path."""
        return urlsplit(self.url).path

    @property
    def query(self) -> list[tuple[str, str]]:
        """The URL's query, in its order."""
        return parse_qsl(urlsplit(self.url).query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        """The decoded body, or None."""
        return None if self.content is None else json.loads(self.content)


class Recorder:
    """A transport that keeps every call: ``Weavr(transport=Recorder(...))``.

    Args:
        answers: What to answer, one after the other: ``(status, body)``, ``(status, body, headers)`` or an exception to
            raise. Bodies are bytes, JSON values or None. Used up, the next call is an error.
        through: A transport to send through, in place of answers.

    Raises:
        ConfigurationError: An answer is none of these: as an error of the transport it would be taken for a doubt.
    """

    PROVES_NEVER_SENT: Final = True

    def __init__(self, answers: Iterable[Any] = (), *, through: Transport | None = None) -> None:
        self._answers = [_checked(answer) for answer in answers]
        self._through = through
        self.calls: list[RecordedCall] = []

    def __repr__(self) -> str:
        return f"<Recorder of {len(self.calls)} calls>"

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Record one attempt; see `Transport.send`."""
        status: int | None = None
        try:
            response = await self._response(method, url, headers, content, connect_timeout, timeout)
            status = response.status
            return response
        finally:
            self.calls.append(RecordedCall(method, url, masked_headers(dict(headers)), content, status))

    async def _response(self, method: str, url: str, *rest: Any) -> Response:
        if self._through is not None:
            return await self._through.send(method, url, *rest)
        if not self._answers:
            raise ConfigurationError(f"the recorder has no answer left for {method} {url}")
        scripted = self._answers.pop(0)
        if isinstance(scripted, Exception):
            raise scripted
        status, body, *more = scripted
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        return Response(status, {key.lower(): text for key, text in dict(*more).items()}, content)

    async def aclose(self) -> None:
        """Close what is sent through."""
        if self._through is not None:
            await self._through.aclose()


def _checked(answer: Any) -> Any:
    """Return an answer as it was given, or raise `ConfigurationError` if it is none."""
    if isinstance(answer, Exception):
        return answer
    if not isinstance(answer, (tuple, list)) or len(answer) not in (2, 3) or not isinstance(answer[0], int):
        shown = type(answer).__name__
        raise ConfigurationError(
            f"answers are a list of (status, body) or (status, body, headers), got a {shown} in it"
        )
    try:
        json.dumps(None if isinstance(answer[1], bytes) else answer[1])
    except TypeError as error:
        raise ConfigurationError(
            f"the body of an answer is bytes, JSON or None, as payload(…) makes it: {error}"
        ) from error
    return answer
