"""The header call-ref has the limit that the service's notes give it, on the operations that still take it."""

from __future__ import annotations

import asyncio
import json
import warnings

import pytest

from tests.pipeline.documents import REPOSITORY
from tests.support.recording import Recorder, client, reply
from weavr_multi import InvalidRequest


def test_every_operation_of_the_simulator_limits_its_call_ref() -> None:
    """Eighteen operations, in the description that the sandbox validates with."""
    found = json.loads((REPOSITORY / "weavr_multi" / "description.json").read_text(encoding="utf-8"))
    limits = [
        parameter["schema"].get("maxLength")
        for item in found["paths"].values()
        for operation in item.values()
        for parameter in operation["parameters"]
        if parameter["name"] == "call-ref"
    ]
    assert limits == [255] * 18


def test_a_call_ref_of_255_characters_passes() -> None:
    """It goes out as it is."""
    recorder = Recorder(forever=reply(204))
    with warnings.catch_warnings():
        asyncio.run(client(recorder).simulator.consumers.verify("1", call_ref="x" * 255))
    assert recorder.only.header("call-ref") == "x" * 255


def test_a_longer_call_ref_is_refused_before_anything_is_sent() -> None:
    """The error names the argument and the limit."""
    recorder = Recorder()
    with pytest.raises(InvalidRequest, match="call_ref: must have at most 255 characters"):
        asyncio.run(client(recorder).simulator.consumers.verify("1", call_ref="x" * 256))
    assert recorder.sent == []
