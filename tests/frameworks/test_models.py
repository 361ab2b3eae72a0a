"""Our models in web applications: FastAPI in its four ways, aiohttp, pydantic, attrs and cattrs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import attrs
import cattrs
import httpx
import pytest
from aiohttp import web
from fastapi import FastAPI, Response
from pydantic import BaseModel, TypeAdapter

from tests.support.web_servers import serve_aiohttp
from weavr_multi import models
from weavr_multi.models import CurrencyAmount, ManagedAccount, TokenResponse
from weavr_multi.testing import build

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

SECRET = "Zq1qZ"
WIRE: dict[str, Any] = {
    "id": "1",
    "profileId": "2",
    "friendlyName": "Main",
    "currency": "EUR",
    "balances": {"availableBalance": 5, "actualBalance": 5},
    "state": {"state": "ACTIVE"},
    "creationTimestamp": 1000,
}
ACCOUNT = ManagedAccount.from_dict(WIRE)  # without a tag
TOKEN = TokenResponse.from_dict({"token": SECRET, "identity": {"type": "consumers", "id": "1"}})
MODELS = [name for name in models.__all__ if attrs.has(getattr(models, name))]


class Overview(BaseModel):
    """A body of the application's own that holds two models of ours."""

    account: ManagedAccount
    limit: CurrencyAmount | None = None


ANNOTATIONS: dict[str, Any] = {"ManagedAccount": ManagedAccount, "TokenResponse": TokenResponse, "Overview": Overview}


def fastapi_app() -> FastAPI:
    """The four ways: an annotation, a response_model, a field of a body, a TypeAdapter."""
    app = FastAPI()

    async def annotated():  # type: ignore[no-untyped-def]  # FastAPI reads what is set below
        return ACCOUNT

    annotated.__annotations__["return"] = ManagedAccount
    app.get("/annotated")(annotated)

    @app.get("/response-model", response_model=ManagedAccount)
    async def response_model() -> Any:
        return ACCOUNT

    @app.get("/secret", response_model=TokenResponse)
    async def secret() -> Any:
        return TOKEN

    @app.post("/field", response_model=Overview)
    async def field(body: Overview) -> Any:
        return body

    @app.get("/adapter")
    async def adapter() -> Response:
        return Response(TypeAdapter(list[ManagedAccount]).dump_json([ACCOUNT]), media_type="application/json")

    @app.get("/tag")
    async def tag() -> dict[str, Any]:
        return {"tag": ACCOUNT.tag, "name": f"{ACCOUNT.tag}"}

    return app


@pytest.fixture
async def fastapi() -> AsyncIterator[httpx.AsyncClient]:
    """The application, called without a socket."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(fastapi_app()), base_url="http://app") as http:
        yield http


@pytest.mark.parametrize("path", ["/annotated", "/response-model"])
async def test_fastapi_returns_a_model_in_wire_form(fastapi: httpx.AsyncClient, path: str) -> None:
    """An absent field is absent."""
    answer = await fastapi.get(path)
    assert (answer.status_code, answer.json()) == (200, WIRE)


async def test_fastapi_masks_the_secrets_of_a_model(fastapi: httpx.AsyncClient) -> None:
    """A token is no field to send to a browser."""
    answer = await fastapi.get("/secret")
    assert (answer.status_code, answer.json()["token"]) == (200, "********")


async def test_fastapi_takes_and_returns_a_model_inside_a_body(fastapi: httpx.AsyncClient) -> None:
    """It is validated as it comes in, by the names of the wire."""
    body = {"account": WIRE, "limit": {"currency": "EUR", "amount": 5}}
    answer = await fastapi.post("/field", json=body)
    assert (answer.status_code, answer.json()) == (200, body)


async def test_fastapi_refuses_a_model_that_is_not_as_described(fastapi: httpx.AsyncClient) -> None:
    """422, and the field is named."""
    answer = await fastapi.post("/field", json={"account": {**WIRE, "friendlyName": 5}})
    assert (answer.status_code, "friendlyName: must be a string" in answer.text) == (422, True)


async def test_a_type_adapter_writes_a_list_of_models(fastapi: httpx.AsyncClient) -> None:
    """`TypeAdapter(list[ManagedAccount])`."""
    assert (await fastapi.get("/adapter")).json() == [WIRE]


async def test_an_absent_field_is_null_in_a_dict_of_ones_own(fastapi: httpx.AsyncClient) -> None:
    """It reads None, and nothing else."""
    assert (await fastapi.get("/tag")).json() == {"tag": None, "name": "None"}


async def test_fastapis_own_documentation_describes_the_models(fastapi: httpx.AsyncClient) -> None:
    """The schema of a model has its fields."""
    document = (await fastapi.get("/openapi.json")).json()
    assert "friendlyName" in json.dumps(document["paths"]["/response-model"]["get"]["responses"]["200"])


@asynccontextmanager
async def aiohttp_app() -> AsyncIterator[httpx.AsyncClient]:
    """Two routes, with a model as a dict and as text."""
    app = web.Application()

    async def account(request: web.Request) -> web.Response:
        return web.json_response(dict(ACCOUNT))

    async def token(request: web.Request) -> web.Response:
        return web.json_response(dict(TOKEN))

    async def text(request: web.Request) -> web.Response:
        return web.Response(text=ACCOUNT.to_json(), content_type="application/json")

    app.add_routes([web.get("/account", account), web.get("/token", token), web.get("/text", text)])
    async with serve_aiohttp(app) as url, httpx.AsyncClient(base_url=url, timeout=60) as http:
        yield http


async def test_aiohttp_returns_models_in_wire_form() -> None:
    """As a dict, with an absent field and with a secret, and as JSON text."""
    async with aiohttp_app() as http:
        assert (await http.get("/account")).json() == (await http.get("/text")).json() == WIRE
        assert (await http.get("/token")).json()["token"] == "********"


@pytest.mark.parametrize("name", MODELS)
async def test_attrs_and_cattrs_know_every_model(name: str) -> None:
    """Types resolve, and an instance becomes plain data."""
    cls = getattr(models, name)
    attrs.resolve_types(cls)
    for full in (True, False):
        value = build(cls, full=full)
        made = cattrs.unstructure(value)
        assert set(made) >= {entry[0] for entry in type(value).__fields__}


@pytest.mark.parametrize("name", MODELS)
async def test_a_model_that_lacks_required_fields_is_at_home_too(name: str) -> None:
    """An answer with nothing in it: cattrs, attrs, pydantic and json write what there is."""
    value = getattr(models, name).from_dict({})
    adapter: TypeAdapter[Any] = TypeAdapter(type(value))
    assert (
        set(cattrs.unstructure(value))
        == set(attrs.asdict(value))
        == {field.name for field in attrs.fields(type(value))}
    )
    assert (json.loads(adapter.dump_json(value)), value.to_dict(), value.to_json(), dict(value)) == ({}, {}, "{}", {})


async def test_cattrs_unstructures_what_came() -> None:
    """Python names, enumerations as their text."""
    assert cattrs.unstructure(ACCOUNT)["state"]["state"] == "ACTIVE"
