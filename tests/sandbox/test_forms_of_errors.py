"""The forms of 400 that the service was seen to answer with, read by the client."""

from __future__ import annotations

import pytest

from weavr_multi import BadRequest, Weavr
from weavr_multi.sandbox import Sandbox

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("form", ["DOCUMENTED", "INVALID_FIELDS", "MESSAGES"])
@pytest.mark.parametrize("fields", [["email"], ["email", "tag"]])
async def test_each_form_names_the_fields_at_fault(form: str, fields: list[str]) -> None:
    """Over loopback, an error has the same fields in whichever form the service says them."""
    with Sandbox(bad_requests=form) as sandbox:
        seeded = sandbox.seed()
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
            body = {"name": "Bo", "surname": "Clerk", "email": "no address"}
            body |= {"tag": "not a tag"} if "tag" in fields else {}
            with pytest.raises(BadRequest) as caught:
                await weavr.session(seeded.token).request("POST", "/multi/users", json=body)
    assert sorted(problem.field for problem in caught.value.fields) == fields
