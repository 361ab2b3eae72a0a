"""Operations of earlier versions: five can be called, and of eighty more the documentation says what became of them."""

from __future__ import annotations

import asyncio
import json
import re
import warnings
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pipeline.documents import REPOSITORY
from tests.support.recording import Recorder, client, reply
from weavr_multi.core.generated_lookup import operation_named

SENT = {"timeLeftForRetry": 30, "retriesLeft": 2}
STARTED = {
    "verificationFlow": "f",
    "accessToken": "t",
    "identityType": "CONSUMER",
    "externalUserId": "1",
    "kycProviderKey": "k",
}
# id: (path, what calls it, its arguments, its body, its answer, whether it takes an idempotency-ref, successor)
FACTS: dict[str, tuple[str, str, dict[str, Any], Any, Any, bool, str]] = {
    f"{one}RootUserMobileVerificationCodeSend": (
        f"/{who}/verification/mobile/send", f"{who}.send_mobile_code", {},
        None, SENT, True, "authentication_factors.enrol_otp",
    )
    for who, one in (("corporates", "corporate"), ("consumers", "consumer"))
} | {
    f"{one}RootUserMobileVerify": (
        f"/{who}/verification/mobile/verify", f"{who}.verify_mobile", {"verification_code": "123456"},
        {"verificationCode": "123456"}, None, True, "authentication_factors.verify_otp",
    )
    for who, one in (("corporates", "corporate"), ("consumers", "consumer"))
} | {
    "consumerKycStartSumsubMobile": (
        "/consumers/kyc_mobile_sumsub", "consumers.start_kyc_mobile", {}, None, STARTED, False, "consumers.start_kyc",
    )
}  # fmt: skip


def described() -> dict[str, tuple[str, str, Any]]:
    """What the document describes, by id."""
    paths = yaml.safe_load((REPOSITORY / "openapi" / "legacy.yaml").read_text(encoding="utf-8"))["paths"]
    return {one["operationId"]: (path, verb, one) for path, item in paths.items() for verb, one in item.items()}


def test_the_document_has_these_five_operations_and_no_other() -> None:
    """All are POST, deprecated, with api-key and bearer token."""
    found = described()
    assert {id: path for id, (path, _, _) in found.items()} == {id: facts[0] for id, facts in FACTS.items()}
    assert {verb for _, verb, _ in found.values()} == {"post"}
    for _, _, one in found.values():
        assert one["deprecated"]
        assert one["security"] == [{"api-key": [], "auth_token": []}]
        success = {"200", "204"} & set(one["responses"])
        assert set(one["responses"]) - success == {"400", "401", "403", "404", "409", "429", "500"}


def test_the_code_is_six_digits() -> None:
    """Its limits are those of the reference."""
    schema = described()["corporateRootUserMobileVerify"][2]["requestBody"]["content"]["application/json"]["schema"]
    code = schema["properties"]["verificationCode"]
    assert (code["minLength"], code["maxLength"], code["pattern"]) == (6, 6, "^[0-9]+$")
    assert schema["required"] == ["verificationCode"]


@pytest.mark.parametrize("id", FACTS)
def test_it_is_called_below_session_legacy_and_warns_of_its_successor(id: str) -> None:
    """The request is the reference's, the answer is typed, and the secret is masked."""
    path, name, arguments, body, answered, idempotent, successor = FACTS[id]
    recorder = Recorder(reply(204 if answered is None else 200, answered))
    resource, method = name.split(".")
    session = client(recorder).session("user-token")
    with pytest.warns(
        DeprecationWarning, match=rf"legacy\.{re.escape(name)} is deprecated: use {re.escape(successor)}"
    ):
        found = asyncio.run(getattr(getattr(session.legacy, resource), method)(**arguments))
    sent = recorder.only
    assert (sent.method, sent.path) == ("POST", f"/multi{path}")
    assert sent.header("authorization") == "Bearer user-token"
    assert (sent.header("idempotency-ref") is not None) == idempotent
    assert (json.loads(sent.content) if sent.content else None) == body
    assert (None if found is None else found.to_dict()) == answered
    if answered is STARTED:
        assert "accessToken='t'" not in repr(found)
        assert found.access_token.reveal() == "t"


def test_they_are_no_part_of_todays_service() -> None:
    """The description counts 203 operations; the five stand beside them."""
    found = json.loads((REPOSITORY / "weavr_multi" / "description.json").read_text(encoding="utf-8"))
    assert sum(len(item) for item in found["paths"].values()) == 203
    earlier = {one["x-weavr"]["id"] for item in found["x-earlier"].values() for one in item.values()}
    assert earlier == set(FACTS)


# 2.13.24


def table() -> dict[str, str]:
    """The documented successors of the 80 paths."""
    text = (REPOSITORY / "docs" / "versions.md").read_text(encoding="utf-8").partition("## From 2.13.24")[2]
    return dict(re.findall(r"^\| `(/[^`]+)` \| (.+) \|$", text, re.MULTILINE))


def test_every_path_of_the_oldest_version_is_in_the_table() -> None:
    """Eighty of them, each once."""
    assert len(table()) == 80


@pytest.mark.parametrize("path", table())
def test_every_operation_that_the_table_names_exists(path: str) -> None:
    """What is named can be called, and what is gone is said to be gone."""
    named = re.findall(r"`([a-z_]+\.[a-z_]+)`", table()[path])
    assert named or table()[path].startswith("gone: ")
    with warnings.catch_warnings():
        for name in named:
            assert operation_named(name).surface == "multi"


def test_the_document_is_read_from_the_folder(tmp_path: Path) -> None:
    """A folder without it has a package without it: the surface is optional."""
    from pipeline.emit.package import package

    from tests.pipeline.documents import Folder

    found = package(Folder(tmp_path / "openapi").path)
    assert "legacy" not in found.bundle.documents
