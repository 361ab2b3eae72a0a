"""The recorder: a script of answers, and what was sent."""

from __future__ import annotations

import pytest

from weavr_multi import ConfigurationError, ConnectionFailed, NotFound, Weavr
from weavr_multi.testing import Recorder, payload


@pytest.mark.asyncio
async def test_the_recorder_answers_by_its_script_and_keeps_what_was_sent() -> None:
    recorder = Recorder([(200, payload("ManagedAccount", friendly_name="Main")), (404, None, {"Request-Ref": "77"})])
    weavr = Weavr(api_key="k3y-of-mine", base_url="http://weavr.test", transport=recorder)
    account = await weavr.managed_accounts.get("12", auth_token="t0k3n")
    with pytest.raises(NotFound) as raised:
        await weavr.managed_accounts.update("12", friendly_name="Other", auth_token="t0k3n")
    assert account.friendly_name == "Main"
    assert raised.value.request_ref == "77"
    assert [(call.method, call.path, call.status) for call in recorder.calls] == [
        ("GET", "/multi/managed_accounts/12", 200),
        ("PATCH", "/multi/managed_accounts/12", 404),
    ]
    assert recorder.calls[1].json == {"friendlyName": "Other"}


@pytest.mark.asyncio
async def test_the_recorder_keeps_no_credentials() -> None:
    recorder = Recorder([(200, payload("ManagedAccount"))])
    weavr = Weavr(api_key="k3y-of-mine", base_url="http://weavr.test", transport=recorder)
    await weavr.managed_accounts.get(12, auth_token="t0k3n")
    assert "k3y-of-mine" not in repr(recorder.calls)
    assert "t0k3n" not in repr(recorder.calls)


@pytest.mark.asyncio
async def test_a_scripted_exception_is_raised_as_a_transport_would() -> None:
    recorder = Recorder([ConnectionFailed("refused", never_sent=True)])
    weavr = Weavr(api_key="k", base_url="http://weavr.test", transport=recorder, max_retries=0)
    with pytest.raises(
        ConnectionFailed, match=r"managed_accounts\.get: refused \(http://weavr\.test\); the request was never sent"
    ):
        await weavr.managed_accounts.get(12, auth_token="t")


@pytest.mark.asyncio
async def test_a_call_beyond_the_script_says_so() -> None:
    weavr = Weavr(api_key="k", base_url="http://weavr.test", transport=Recorder())
    with pytest.raises(ConfigurationError, match="no answer left for GET"):
        await weavr.managed_accounts.get(12, auth_token="t")
