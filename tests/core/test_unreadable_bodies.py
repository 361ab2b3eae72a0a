"""The beginning of a body that nobody can read is shown, and a secret in it is not."""

from __future__ import annotations

import pytest

from tests.support.calls import TOKEN
from tests.support.recording import Recorder, client, reply
from weavr_multi import DecodeError

pytestmark = pytest.mark.asyncio
NEW = "n3w-s3cr3t"


@pytest.mark.parametrize(
    "body",
    [
        f'{{"token":"{NEW}","credentials":{{"id"',
        f'{{"TOKEN" :\n "{NEW}',
        f"{{'token': '{NEW}'}}",
        f"<response><token>{NEW}</token></response>",
        f"token={NEW}&next=1",
        f"Authorization: Bearer {NEW}",
        f'{{"cvv":{{"value":"{NEW}"',
        f"pin: {NEW}",
        f"it is {NEW}0123456789",
        f'"{NEW}0123456789"',
        f"eyJhbGciOiJIUzI1NiJ9xyz.{NEW}0123456789.{NEW}abcdefghijkl",
    ],
)
async def test_a_body_that_is_no_json_object_does_not_show_a_secret(body: str) -> None:
    """By its name in JSON, code, XML or a form; by its form where it has no name."""
    recorder = Recorder(forever=reply(200, content=body.encode(), content_type="text/plain"))
    with pytest.raises(DecodeError) as caught:
        await client(recorder, max_retries=0).managed_cards.get("1", auth_token=TOKEN)
    error = caught.value
    assert NEW not in f"{error} {error!r} {error.body!r} {vars(error)}"
    assert "********" in str(error)


async def test_what_helps_to_find_the_cause_is_shown() -> None:
    """Words, statuses, hosts and the UUID of a request."""
    text = "<h1>502 nginx/1.25.3</h1> upstream api.example.com, ray 2f0c9d4e-7a51-4b7e-9a3c-5d1c7b1f0e11"
    recorder = Recorder(forever=reply(200, content=text.encode(), content_type="text/html"))
    with pytest.raises(DecodeError) as caught:
        await client(recorder, max_retries=0).managed_cards.get("1", auth_token=TOKEN)
    assert caught.value.body == text
