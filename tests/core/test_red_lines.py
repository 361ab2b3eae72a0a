"""What is red in an editor is an error at run time too, before anything is sent."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import Any

import httpx
import pytest

import weavr_multi
from weavr_multi import Weavr, bulks, models
from weavr_multi.models import CurrencyAmount, InstrumentId

TEXT = (Path(__file__).parents[1] / "typing" / "lines" / "red.py").read_text(encoding="utf-8")
LINES = [line.partition("  # red")[0].strip() for line in TEXT.splitlines() if line.endswith("  # red")]
MISTAKES = (weavr_multi.ConfigurationError, TypeError, ValueError, AttributeError)


@pytest.mark.asyncio
@pytest.mark.parametrize("line", LINES)
async def test_a_red_line_is_an_error_before_anything_is_sent(line: str) -> None:
    """One that says what is wrong with it: a text that is not empty."""
    sent: list[httpx.Request] = []

    def service(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={})

    http = httpx.AsyncClient(transport=httpx.MockTransport(service))
    async with http, Weavr(api_key="key", environment="sandbox", http_client=http) as weavr:
        session = weavr.session("token")
        names: dict[str, Any] = {
            **{name: getattr(module, name) for module in (bulks, models) for name in module.__all__},
            **{name: getattr(weavr_multi, name) for name in weavr_multi.__all__},
            "weavr": weavr,
            "session": session,
            "process": session.bulks.process("1", "transfers"),
            "account": InstrumentId(type="managed_accounts", id="1"),
            "euro": CurrencyAmount(currency="EUR", amount=1),
        }
        code = compile(line, "<red line>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        with pytest.raises(MISTAKES) as caught:
            made = eval(code, names)
            if inspect.isawaitable(made):
                await made
    assert (bool(str(caught.value)), sent) == (True, [])


def test_there_are_enough_red_lines_that_run() -> None:
    """At least sixty; the others are for type checkers alone."""
    assert len(LINES) >= 60
