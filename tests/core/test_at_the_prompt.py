"""What a person meets at a prompt: reprs, completion, type hints, and `match` on errors and events."""

from __future__ import annotations

import sys
import typing
from typing import Any

import httpx
import pytest

from tests.support.calls import TOKEN
from tests.support.recording import Recorder, client, reply
from weavr_multi import ApiError, Conflict, InvalidRequest, Weavr
from weavr_multi.core.exceptions import Problem
from weavr_multi.webhooks import ManagedCardAuthorisation, TransferStateChanged

# What `weavr.` shows beside the resources.
METHODS = {"aclose", "base_url", "hand_over", "is_closed", "resume", "restore", "session", "sign_in"} | {
    "sign_in_with_biometrics",
    "step_up",
    "warm_up",
    "with_options",
}


@pytest.fixture
def weavr() -> Weavr:
    """A client that calls nothing."""
    return Weavr(api_key="key", environment="sandbox")


def test_completion_of_a_client_shows_resources_and_methods_only(weavr: Weavr) -> None:
    """Nothing that is ours alone stands among them."""
    shown = {name for name in dir(weavr) if not name.startswith("_")}
    resources = {name for name in shown - METHODS if "<" in repr(getattr(weavr, name))}
    assert shown - METHODS == resources >= {"managed_accounts", "transfers", "simulator", "backoffice"}
    assert shown >= METHODS


def test_resources_show_whose_they_are(weavr: Weavr) -> None:
    """A client's, or a session's."""
    session = weavr.session("token")
    assert repr(weavr.simulator) == "<Simulator of <Weavr https://sandbox.weavr.io>>"
    assert repr(weavr.managed_accounts) == "<ManagedAccounts of <Weavr https://sandbox.weavr.io>>"
    assert repr(session.transfers) == f"<Transfers of {session!r}>"
    assert repr(session) == "<Session unknown identity, expires in 300 s>"


def test_the_hints_of_the_client_can_be_resolved() -> None:
    """`typing.get_type_hints`, for what injects dependencies."""
    hints = typing.get_type_hints(Weavr.__init__)
    assert hints["environment"] == typing.Literal["sandbox", "local"] | None
    assert httpx.AsyncClient in typing.get_args(hints["http_client"])


def test_the_hints_of_the_client_can_be_resolved_without_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is Any there."""
    from weavr_multi.core.serialization.constructor_arguments import import_names

    module = type(sys)("without_extras")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    import_names(module.__name__, "aiohttp.ClientSession | None", {"aiohttp": "aiohttp"})
    assert vars(module)["aiohttp"].ClientSession is Any


@pytest.mark.asyncio
async def test_errors_can_be_matched_by_status_and_code() -> None:
    """`case ApiError(409, "INVALID_STATE")`."""
    service = Recorder(reply(409, {"errorCode": "INVALID_STATE"}))
    with pytest.raises(ApiError) as caught:
        await client(service).managed_accounts.get("1", auth_token=TOKEN)
    match caught.value:
        case Conflict(409, "INVALID_STATE") as found:
            assert found.operation == "managed_accounts.get"
        case _:
            pytest.fail("not matched")


@pytest.mark.asyncio
async def test_an_invalid_request_can_be_matched_by_its_fields() -> None:
    """`case InvalidRequest([problem])`."""
    with pytest.raises(InvalidRequest) as caught:
        await client(Recorder()).managed_accounts.get("x", auth_token=TOKEN)
    match caught.value:
        case InvalidRequest([Problem("id", message)]):
            assert message.startswith("must be a digit string")
        case _:
            pytest.fail("not matched")


def test_events_can_be_matched_by_class_and_fields() -> None:
    """Enumerations match their text."""
    event: object = TransferStateChanged.from_dict({"eventType": "COMPLETED", "transfer": {"id": "7"}})
    match event:
        case ManagedCardAuthorisation():
            pytest.fail("not this one")
        case TransferStateChanged(transfer=transfer):
            assert transfer.id == "7"
        case _:
            pytest.fail("not matched")
