"""What a web application answers where a call fails: a status that fits, and JSON that names fields and no secret."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest
from aiohttp import web
from fastapi import FastAPI

from tests.support.web_servers import serve_aiohttp, serve_asgi
from weavr_multi import Weavr
from weavr_multi.sessions.aiohttp import AiohttpSessions
from weavr_multi.sessions.fastapi import FastAPISessions

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

SECRET = "correct-horse-battery"
Call = Callable[[Weavr], Awaitable[Any]]
Serve = Callable[[httpx.MockTransport, Call], AbstractAsyncContextManager[httpx.AsyncClient]]


def fastapi_site(weavr: Weavr, call: Call) -> AbstractAsyncContextManager[str]:
    """One route, which makes the call."""
    sessions = FastAPISessions(weavr)
    app = FastAPI(lifespan=sessions.lifespan, exception_handlers=sessions.exception_handlers)

    @app.get("/")
    async def route() -> None:
        await call(sessions.weavr)

    return serve_asgi(app)


def aiohttp_site(weavr: Weavr, call: Call) -> AbstractAsyncContextManager[str]:
    """The same."""
    sessions = AiohttpSessions(weavr)
    app = web.Application(middlewares=[sessions.middleware])
    app.cleanup_ctx.append(sessions.cleanup_ctx)

    async def route(request: web.Request) -> web.Response:
        await call(sessions.weavr)
        return web.Response()

    app.router.add_get("/", route)
    return serve_aiohttp(app)


@pytest.fixture(params=[fastapi_site, aiohttp_site], ids=["fastapi", "aiohttp"])
def serve(request: pytest.FixtureRequest) -> Serve:
    """Serve one of the two applications in front of a service that answers as given."""

    @asynccontextmanager
    async def served(service: httpx.MockTransport, call: Call) -> AsyncIterator[httpx.AsyncClient]:
        weavr = Weavr(
            api_key="key",
            environment="sandbox",
            max_retries=0,
            http_client=httpx.AsyncClient(transport=service),
        )
        async with weavr, request.param(weavr, call) as url, httpx.AsyncClient(base_url=url, timeout=60) as http:
            yield http

    return served


def answers(status: int, body: Any = None, headers: dict[str, str] | None = None) -> httpx.MockTransport:
    """A service that always answers the same."""
    return httpx.MockTransport(lambda _: httpx.Response(status, json=body, headers=headers))


async def look(weavr: Weavr) -> None:
    """Read something."""
    await weavr.managed_accounts.get("1", auth_token="token")


async def pay(weavr: Weavr) -> None:
    """Move money."""
    await weavr.transfers.create(
        profile_id="1",
        source={"type": "managed_accounts", "id": "1"},
        destination={"type": "managed_accounts", "id": "2"},
        destination_amount={"currency": "EUR", "amount": 1},
        auth_token="token",
    )


async def test_a_value_that_cannot_be_right_is_answered_422_with_its_field(serve: Serve) -> None:
    """Nothing was sent."""

    async def filtered(weavr: Weavr) -> None:
        await weavr.managed_accounts.list(state=["ACTIV"], auth_token="token")  # type: ignore[list-item]

    async with serve(answers(500), filtered) as http:
        answer = await http.get("/")
    [field] = answer.json()["fields"]
    assert (answer.status_code, field["field"]) == (422, "state[0]")
    assert "did you mean ACTIVE?" in field["message"]


async def test_a_value_that_the_service_refuses_is_answered_422_with_its_field(serve: Serve) -> None:
    """And with the service's code, where it has one."""
    refusal = {"message": "x", "syntaxErrors": {"invalidFields": [{"fieldName": "tag", "error": "SIZE", "params": []}]}}
    async with serve(answers(400, refusal), look) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.json()["fields"]) == (422, [{"field": "tag", "message": "SIZE"}])


async def test_no_body_shows_a_secret(serve: Serve) -> None:
    """Neither one that is of the wrong type nor one that the service repeats."""

    async def sign_in(weavr: Weavr) -> None:
        await weavr.access.login_with_password(email="ada@example.com", password=SECRET)

    async def mistyped(weavr: Weavr) -> None:
        secret: Any = {"values": SECRET}
        await weavr.access.login_with_password(email="ada@example.com", password=secret)

    echo = {"syntaxErrors": {"invalidFields": [{"fieldName": "password", "error": f"{SECRET} is too short"}]}}
    for call in (sign_in, mistyped):
        async with serve(answers(400, echo), call) as http:
            answer = await http.get("/")
        assert (answer.status_code, SECRET in answer.text) == (422, False)
        assert answer.json()["fields"][0]["field"] == "password"


@pytest.mark.parametrize(("headers", "seconds"), [({"x-ratelimit-reset": "7"}, "7"), ({}, "1")])
async def test_a_limit_is_answered_429_with_retry_after(serve: Serve, headers: dict[str, str], seconds: str) -> None:
    """As long as the service says."""
    async with serve(answers(429, None, headers), look) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, seconds)
    assert "too many requests" in answer.json()["detail"]


async def test_a_service_that_is_down_is_answered_503(serve: Serve) -> None:
    """It says whether the request may have been executed."""
    async with serve(answers(503, None, {"Retry-After": "3"}), pay) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
    assert answer.json()["may_have_been_executed"] is True


async def test_a_service_that_cannot_be_reached_is_answered_503(serve: Serve) -> None:
    """No time to come back is invented."""

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    async with serve(httpx.MockTransport(refuse), look) as http:
        answer = await http.get("/")
    assert (answer.status_code, "Retry-After" in answer.headers) == (503, False)
    assert answer.json()["detail"] == "the payment service is not available"


async def test_an_error_of_the_application_stays_one(serve: Serve) -> None:
    """What is not listed is not turned into anything."""

    async def missing(weavr: Weavr) -> None:
        await weavr.managed_accounts.get("1")

    async with serve(answers(200), missing) as http:
        assert (await http.get("/")).status_code == 500


def refusal(status: int, code: str | None = None) -> httpx.MockTransport:
    """A service that refuses everything."""
    return answers(status, None if code is None else {"errorCode": code})


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (403, "INSUFFICIENT_PERMISSIONS"),
        (404, None),
        (409, "FUNDS_INSUFFICIENT"),
        (410, None),
        (423, None),
    ],
)
async def test_a_refusal_of_the_service_keeps_its_status(serve: Serve, status: int, code: str | None) -> None:
    """With its code. An account of somebody else's is no error of the application."""
    async with serve(refusal(status, code), look) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.json().get("error_code")) == (status, code)
    assert ("Retry-After" in answer.headers) == (status == 423)


@pytest.mark.parametrize(("status", "code"), [(401, None), (403, "ACCESS_TOKEN_REQUIRED"), (405, None)])
async def test_what_the_application_did_wrong_stays_500(serve: Serve, status: int, code: str | None) -> None:
    """A wrong api-key, a token that was never exchanged, a request that the service does not know."""
    async with serve(refusal(status, code), look) as http:
        assert (await http.get("/")).status_code == 500


async def test_a_refused_sign_in_is_answered_401(serve: Serve) -> None:
    """Whoever mistypes a password has not found a defect; the service's words stay inside."""

    async def enter(weavr: Weavr) -> None:
        await weavr.sign_in("ada@example.com", SECRET)

    async with serve(refusal(403), enter) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.json()) == (401, {"detail": "the sign-in was refused"})


async def test_an_expired_password_is_answered_409(serve: Serve) -> None:
    """Without the temporary token."""

    async def enter(weavr: Weavr) -> None:
        await weavr.sign_in("ada@example.com", SECRET)

    async with serve(answers(409, {"token": "a-temporary-token"}), enter) as http:
        answer = await http.get("/")
    assert answer.status_code == 409
    assert "password has expired" in answer.json()["detail"]
    assert "a-temporary-token" not in answer.text


async def test_a_choice_of_identities_is_answered_409_with_them(serve: Serve) -> None:
    """The user chooses, and signs in again."""
    known = [{"id": {"type": "CORPORATE", "id": str(n)}, "name": f"Company {n}"} for n in (1, 2)]

    def service(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/identities"):
            return httpx.Response(200, json={"identities": known, "count": 2, "responseCount": 2})
        return httpx.Response(200, json={"token": "t", "tokenType": "AUTH"})

    async def enter(weavr: Weavr) -> None:
        await weavr.sign_in("ada@example.com", SECRET)

    async with serve(httpx.MockTransport(service), enter) as http:
        answer = await http.get("/")
    assert answer.status_code == 409
    assert answer.json()["identities"][1] == {"type": "CORPORATE", "id": "2", "name": "Company 2"}


@pytest.mark.parametrize(
    ("email", "password", "identity", "field"),
    [
        ("", SECRET, None, "email"),
        (None, SECRET, None, "email"),
        ("ada@example.com", None, None, "password"),
        ("ada@example.com", 12345678, None, "password"),
        ("ada@example.com", SECRET, "CORPORATE:1", "identity"),
    ],
)
async def test_a_sign_in_form_that_cannot_be_right_is_answered_422(
    serve: Serve, email: Any, password: Any, identity: Any, field: str
) -> None:
    """The field is named; the other value, which may be a password, is not shown."""

    async def enter(weavr: Weavr) -> None:
        await weavr.sign_in(email, password, identity)

    async with serve(answers(500), enter) as http:
        answer = await http.get("/")
    assert (answer.status_code, [one["field"] for one in answer.json()["fields"]]) == (422, [field])
    assert SECRET not in answer.text
    assert "12345678" not in answer.text


async def test_a_ref_of_the_browsers_that_cannot_be_one_is_answered_422(serve: Serve) -> None:
    """Where the application passes on what the browser sent as the name of its payment."""

    async def create(weavr: Weavr) -> None:
        await weavr.managed_accounts.create(
            profile_id="1", friendly_name="Main", currency="EUR", idempotency_ref="a\nb", auth_token="token"
        )

    async with serve(answers(500), create) as http:
        answer = await http.get("/")
    assert (answer.status_code, [one["field"] for one in answer.json()["fields"]]) == (422, ["idempotency_ref"])


async def test_items_of_a_bulk_that_cannot_be_right_are_answered_422_with_their_places(serve: Serve) -> None:
    """A file that a user uploads is that user's input."""

    async def submit(weavr: Weavr) -> None:
        items: Any = [{"profile_id": "1"}]
        await weavr.session("token").bulks.submit_transfers(items)

    async with serve(answers(500), submit) as http:
        answer = await http.get("/")
    assert answer.status_code == 422
    assert answer.json()["fields"][0]["field"].startswith("items[0].")


@pytest.mark.parametrize(
    ("status", "body", "shown"),
    [
        (409, {"errorCode": "STATE_INVALID"}, 409),
        (403, {"errorCode": "STEP_UP_REQUIRED"}, 403),
        (400, {"errorCode": "AMOUNT_INVALID"}, 422),
        (429, None, 429),
    ],
)
async def test_a_refusal_after_a_lost_response_says_that_the_request_may_have_been_executed(
    serve: Serve, status: int, body: Any, shown: int
) -> None:
    """The first attempt may have paid."""
    refusal = httpx.Response(status, json=body, headers={"Retry-After": "3600"})
    responses = iter([httpx.Response(503), refusal])

    async def twice(weavr: Weavr) -> None:
        await pay(weavr.with_options(max_retries=1))

    async with serve(httpx.MockTransport(lambda _: next(responses)), twice) as http:
        answer = await http.get("/")
    assert (answer.status_code, answer.json()["may_have_been_executed"]) == (shown, True)
