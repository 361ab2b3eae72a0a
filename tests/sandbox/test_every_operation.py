"""What every operation has in common: each documented refusal that does not depend on what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.sandbox.bodies import body_of
from tests.sandbox.conftest import Api, serving
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.api.description import Operation, load
from weavr_multi.sandbox.api.registry import handlers
from weavr_multi.sandbox.domain.people import identities, sign_in

# Where 404 is documented, and the service was seen to say something else of an unknown id.
SAID_OTHERWISE = frozenset({"users.validate_invite"})

ALL = load().operations


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    """One sandbox for all these tests, which only ever ask for refusals."""
    yield from serving()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    """The shared sandbox, put back in order afterwards."""
    yield shared
    shared.clear_faults()
    shared.programme.configure(denied=[], step_up=[])


def where(test: Callable[[Operation], bool]) -> Any:
    """A test for each operation that documents something."""
    chosen = [pytest.param(operation, id=operation.name) for operation in ALL if test(operation)]
    return pytest.mark.parametrize("operation", chosen)


def address(operation: Operation, id: str = "1") -> str:
    """The path with parameters filled in."""
    path = operation.path
    for parameter in operation.parameters:
        if parameter.place == "path":
            schema = load().schemas.resolve(parameter.schema)
            path = path.replace(f"{{{parameter.name}}}", schema.get("enum", [id])[0])
    return path


def token_of(api: Api, operation: Operation, kind: str | None = None) -> str:
    """A token that the operation takes."""
    state = api.sandbox.state
    with state.store.transaction():
        person = identities.root_user(state, api.seeded.identity["id"])
        kind = kind or ("BACKOFFICE" if operation.surface == "backoffice" else "ACCESS")
        session = sign_in.mint(state, person, kind)
    return session.token


async def call(
    api: Api,
    operation: Operation,
    *,
    path: str | None = None,
    token: str | None = None,
    key: str | None = None,
    **how: Any,
) -> httpx.Response:
    """Call an operation with what it needs."""
    key = api.sandbox.api_key if key is None else key
    headers = {"api-key": key, "programme-key": key}
    if operation.bearer == "required":
        headers["authorization"] = f"Bearer {token or token_of(api, operation)}"
    return await api.http.request(operation.method, path or address(operation), headers=headers, **how)


def code(answer: httpx.Response) -> tuple[int, str | None]:
    """Status and code of an answer."""
    return answer.status_code, answer.json().get("errorCode") if answer.content else None


def test_every_operation_has_a_handler() -> None:
    missing = [operation.name for operation in ALL if operation.name not in handlers()]
    assert missing == []


@pytest.mark.asyncio
@where(lambda o: True)
async def test_a_wrong_key_is_401_without_a_body(api: Api, operation: Operation) -> None:
    answer = await call(api, operation, key="wrong")
    assert answer.status_code == 401
    assert answer.content == b"" or operation.surface == "simulator"
    assert answer.headers["request-ref"].isdigit()


@pytest.mark.asyncio
@where(lambda o: o.bearer == "required")
async def test_an_unknown_token_is_401_without_a_body(api: Api, operation: Operation) -> None:
    answer = await call(api, operation, token="unknown")
    assert answer.status_code == 401
    assert answer.content == b"" or operation.surface == "simulator"


@pytest.mark.asyncio
@where(lambda o: o.knows(403, "INSUFFICIENT_PERMISSIONS"))
async def test_what_the_key_may_not_do_is_refused(api: Api, operation: Operation) -> None:
    api.sandbox.programme.configure(denied=[operation.name])
    assert code(await call(api, operation)) == (403, "INSUFFICIENT_PERMISSIONS")


@pytest.mark.asyncio
@where(lambda o: o.knows(403, "ACCESS_TOKEN_REQUIRED"))
async def test_a_token_that_was_not_exchanged_is_refused(api: Api, operation: Operation) -> None:
    answer = await call(api, operation, token=token_of(api, operation, "AUTH"))
    assert code(answer) == (403, "ACCESS_TOKEN_REQUIRED")


@pytest.mark.asyncio
@where(lambda o: o.knows(403, "STEP_UP_REQUIRED"))
async def test_a_token_that_was_not_stepped_up_is_refused_where_that_is_asked_for(
    api: Api, operation: Operation
) -> None:
    api.sandbox.programme.configure(step_up=["*"])
    assert code(await call(api, operation)) == (403, "STEP_UP_REQUIRED")


@pytest.mark.asyncio
@where(lambda o: "429" in o.errors)
async def test_a_rate_limit_says_when_it_ends(api: Api, operation: Operation) -> None:
    api.sandbox.rate_limit(0, per=60, operation=operation.name)
    answer = await call(api, operation)
    assert (answer.status_code, answer.content) == (429, b"")
    assert answer.headers["x-ratelimit-reset"] == "60"


@pytest.mark.asyncio
@where(lambda o: "400" in o.errors)
async def test_a_malformed_request_is_refused(api: Api, operation: Operation) -> None:
    answer = await call(api, operation, **_malformed(operation))
    assert answer.status_code == 400
    assert answer.json()["message"]


def _malformed(operation: Operation) -> dict[str, Any]:
    if any(parameter.name == "offset" for parameter in operation.parameters):
        return {"params": {"offset": "-1"}}
    if operation.body is None and "{" in operation.path:
        return {"path": address(operation).replace("/1", "/x", 1).replace("/SMS", "/x").replace("/AUTHY", "/x")}
    return {"content": b"{"}


@pytest.mark.asyncio
@where(lambda o: "405" in o.errors)
async def test_another_method_is_405(api: Api, operation: Operation) -> None:
    assert (await api.http.put(address(operation))).status_code == 405


@pytest.mark.asyncio
@where(
    lambda o: "404" in o.errors and not o.codes.get(404) and "id}" in o.path.lower() and o.name not in SAID_OTHERWISE
)
async def test_an_unknown_id_is_404(api: Api, operation: Operation) -> None:
    answer = await call(api, operation, json=body_of(operation))
    assert answer.status_code == 404, answer.text


@pytest.mark.asyncio
async def test_an_unknown_address_is_404(sandbox: Sandbox, api: Api) -> None:
    assert (await api.http.get("/multi/nothing")).status_code == 404
