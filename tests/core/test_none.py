"""None is the one word for "not there": in arguments, in fields, in what is written back; and where it is refused."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import weavr_multi
from tests.support.recording import Recorder, client, reply
from weavr_multi import InvalidRequest
from weavr_multi.models import ManagedAccount

pytestmark = pytest.mark.anyio
WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_field_that_did_not_come_reads_none_whatever_is_done_to_its_model(way: Callable[[Any], Any]) -> None:
    """Also in a copy or a pickle."""
    assert way(ManagedAccount.from_dict({})).tag is None


def test_a_field_that_did_not_come_never_prints_a_mark() -> None:
    """As None prints."""
    account = ManagedAccount.from_dict({"id": "1", "tag": None})
    assert f"{account.friendly_name} {account.tag}" == "None None"
    assert repr(account) == "ManagedAccount(id='1')"


def test_a_null_that_came_is_not_written_back() -> None:
    """It reads None, and None is what is not there."""
    assert ManagedAccount.from_dict({"id": "1", "tag": None}).to_dict() == {"id": "1"}


def test_the_mark_of_the_first_version_is_gone_from_the_public_names() -> None:
    """Nothing of it is exported."""
    assert not {"UNSET", "Unset"} & set(dir(weavr_multi))


@pytest.mark.parametrize("option", ["idempotency_ref", "auth_token", "max_retries"])
async def test_an_option_of_none_that_would_change_what_happens_is_refused(option: str) -> None:
    """Before anything is sent, with what would happen otherwise."""
    recorder = Recorder()
    options: Any = {"auth_token": "t", option: None}
    with pytest.raises(InvalidRequest, match=rf"managed_accounts\.create: {option} is None: .*leave the option out"):
        await client(recorder).managed_accounts.create(profile_id="1", friendly_name="x", currency="EUR", **options)
    assert recorder.sent == []


@pytest.mark.parametrize("option", ["auth_token", "max_retries"])
def test_a_copy_refuses_it_too(option: str) -> None:
    """`with_options` takes the same options."""
    options: Any = {option: None}
    with pytest.raises(InvalidRequest, match=f"with_options: {option} is None"):
        client(Recorder()).with_options(**options)


async def test_a_timeout_of_none_is_no_limit() -> None:
    """The one option in which None has a meaning of its own."""
    recorder = Recorder(reply(200, {"id": "1"}))
    account = await client(recorder).managed_accounts.get("1", auth_token="t", timeout=None)
    assert account.id == "1"


async def test_none_for_what_is_required_is_an_invalid_request() -> None:
    """Also for an id in the path; nothing is sent."""
    recorder, missing = Recorder(), None
    weavr = client(recorder).with_options(auth_token="t")
    with pytest.raises(InvalidRequest, match="id: is required") as caught:
        await weavr.managed_accounts.get(missing)  # type: ignore[arg-type]
    assert [problem.field for problem in caught.value.fields] == ["id"]
    with pytest.raises(InvalidRequest, match="currency: is required"):
        await weavr.managed_accounts.create(profile_id="1", friendly_name="x", currency=missing)  # type: ignore[arg-type]
    assert recorder.sent == []


async def test_an_update_in_which_nothing_is_left_to_change_is_refused() -> None:
    """An argument of None is one that was not given."""
    recorder = Recorder()
    weavr = client(recorder).with_options(auth_token="t")
    with pytest.raises(InvalidRequest, match="nothing is left to change"):
        await weavr.managed_accounts.update("1", tag=None)
    assert recorder.sent == []
