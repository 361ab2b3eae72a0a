"""A request and a response of each operation, recorded from the sandbox while the pages are made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import httpx

from tests.support.every_operation import operations, world


class Recording(NamedTuple):
    """One request and its response.

    Attributes:
        request_line: Method and URL, with its query.
        headers: The headers that the operation needs; keys and tokens are masked.
        request_body: The decoded body, or None.
        status: The response's status.
        answer_body: The decoded body; text where it is not JSON; None where there is none.
    """

    request_line: str
    headers: tuple[str, ...]
    request_body: Any
    status: int
    answer_body: Any


def record() -> dict[str, Recording]:
    """Call every operation once on a sandbox of its own.

    Returns:
        The recordings by the operation's name.

    Raises:
        AssertionError: A call did not succeed.
    """
    found = {}
    with world() as (_, scenario):
        for name in operations():
            response = scenario.send(scenario.case(name))
            assert response.is_success, f"{name}: {response.status_code} {response.text}"
            found[name] = _recording(response)
    return found


def _recording(response: httpx.Response) -> Recording:
    request = response.request
    line = f"{request.method} {request.url.raw_path.decode()}"
    return Recording(
        line, tuple(_headers(request)), _decoded(request.content), response.status_code, _decoded(response.content)
    )


def _headers(request: httpx.Request) -> Iterator[str]:
    for name in ("api-key", "programme-key"):
        if (name == "programme-key") == ("/simulate/" in request.url.path or "/simulator/" in request.url.path):
            yield f"{name}: ***"
    if "authorization" in request.headers:
        yield "authorization: Bearer ***"


def _decoded(content: bytes) -> Any:
    if not content:
        return None
    try:
        return json.loads(content)
    except ValueError:
        return content.decode("utf-8", "replace")
