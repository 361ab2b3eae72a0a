"""What is secret follows from the description and a reviewed list; what merely looks secret stops the pipeline."""

from __future__ import annotations

import importlib

import pytest
import yaml
from pipeline.describe.secrecy import looks_secret
from pipeline.emit.package import package
from pipeline.read.problems import PipelineError

from tests.pipeline.documents import REPOSITORY, Folder, answer, body, operation, ref

TEXT = {"type": "string"}


@pytest.mark.parametrize(
    "name",
    ["password", "newPassword", "pin", "PIN", "cardNumber", "card_number", "apiSecret", "otpCode", "accessToken"],
)
def test_names_of_secrets(name: str) -> None:
    """Names of secrets are recognised in any spelling."""
    assert looks_secret(name)


@pytest.mark.parametrize(
    "name", ["shipping", "spinner", "panel", "description", "monkey", "tokenised", "company", "cardBrand"]
)
def test_names_of_other_things(name: str) -> None:
    """A secret's word inside another word means nothing."""
    assert not looks_secret(name)


def test_a_new_secret_like_field_stops_the_pipeline(folder: Folder) -> None:
    """Nobody can add a field that looks like a secret without saying whether it is one."""
    folder.get("/things", ref("Thing"), {"Thing": {"type": "object", "properties": {"recoveryPassword": TEXT}}})
    with pytest.raises(PipelineError, match=r"Thing\.recoveryPassword: looks like a secret"):
        package(folder.path)


@pytest.mark.parametrize("listed", ["fields", "plain"])
def test_a_review_decides(folder: Folder, listed: str) -> None:
    """The review makes it `Sensitive`, or leaves it a text."""
    folder.get("/things", ref("Thing"), {"Thing": {"type": "object", "properties": {"recoveryPassword": TEXT}}})
    (folder.path / "repairs.yaml").write_text(
        yaml.safe_dump({"secrets": {listed: ["recoveryPassword"]}}), encoding="utf-8"
    )
    row = package(folder.path).meta["MODELS"]["Thing"]["rows"]
    assert ("SECRET" in row) == (listed == "fields")


def test_arguments_are_looked_at_too(folder: Folder) -> None:
    """Parameters and fields of bodies are no less secret than fields of types."""
    folder.put("multi", {"/t": {"get": operation(parameters=[{"name": "userToken", "in": "query", "schema": TEXT}])}})
    with pytest.raises(PipelineError, match="userToken"):
        package(folder.path)
    folder.put("multi", {"/t": {"post": operation(requestBody=body({"type": "object", "properties": {"otp": TEXT}}))}})
    with pytest.raises(PipelineError, match="otp"):
        package(folder.path)


def test_value_objects_become_sensitive_without_limits(folder: Folder) -> None:
    """`{value}` objects are secrets by their form; tokens that stand for them keep no published length."""
    secret = {"type": "object", "required": ["value"], "properties": {"value": {"type": "string", "maxLength": 3}}}
    schemas = {
        "SensitiveCvv": secret,
        "Card": {"type": "object", "required": ["cvv"], "properties": {"cvv": ref("SensitiveCvv")}},
    }
    folder.put(
        "multi", {"/cards": {"post": operation(requestBody=body(ref("Card")), responses=answer(ref("Card")))}}, schemas
    )
    found = package(folder.path)
    assert found.meta["MODELS"]["Card"]["rows"] == "Field('cvv', 'cvv', SECRET_VALUE, required=True),"
    assert "SensitiveCvv" not in found.meta["MODELS"]
    assert "maxLength" not in str(found.description["components"]["schemas"]["SensitiveCvv"])
    assert "cvv: str | Sensitive" in found.meta["RESOURCES"]["cards"]["methods"][0]["keyword"]


def test_a_sensitive_type_of_another_form_is_refused(folder: Folder) -> None:
    """A type that calls itself sensitive and is no {value} object would be printed."""
    schemas = {
        "SensitiveNote": {"type": "object", "properties": {"text": TEXT}},
        "T": {"type": "object", "properties": {"n": ref("SensitiveNote")}},
    }
    folder.get("/t", ref("T"), schemas)
    with pytest.raises(PipelineError, match="Sensitive type"):
        package(folder.path)


def test_the_guides_secrets_are_secret() -> None:
    """Every secret that the service is known to have is in the generated set, and its kind is a secret one."""
    from weavr_multi import models
    from weavr_multi.core.generated_code_base import SECRET, SECRET_VALUE, Model
    from weavr_multi.types import SECRET_NAMES

    known = {
        "token",
        "authToken",
        "verificationCode",
        "nonce",
        "inviteCode",
        "clientAssertion",
        "password",
        "pin",
        "cvv",
        "cardNumber",
    }
    assert known | {"oldPassword", "newPassword", "activationCode", "value"} <= SECRET_NAMES
    classes = [getattr(models, name) for name in models._MODULES]
    rows = [row for cls in classes if issubclass(cls, Model) for row in cls.__fields__]
    wrong = {
        wire
        for _, wire, kind, _, _ in rows
        if wire in SECRET_NAMES - {"value", "token"} and kind not in (SECRET, SECRET_VALUE)
    }
    assert not wrong
    tokens = [(kind.name) for _, wire, kind, _, _ in rows if wire == "token" and kind is not SECRET]
    assert tokens == ["TokenResponse"]  # the back office wraps its token in an object, whose own token is secret


def test_a_secret_has_limits_only_where_no_token_can_stand_for_it() -> None:
    """Codes keep their published limits; a token in place of a number, a PIN or a password is longer than these."""
    from weavr_multi import models
    from weavr_multi.core.generated_code_base import SECRET, SECRET_VALUE, Model

    classes = [getattr(models, name) for name in models._MODULES]
    rows = [row for cls in classes if issubclass(cls, Model) for row in cls.__fields__]
    for file in sorted((REPOSITORY / "weavr_multi" / "api").glob("*/__init__.py")):
        module = importlib.import_module(f"weavr_multi.api.{file.parent.name}._operations")
        operations = [one for one in vars(module).values() if isinstance(one, module.Operation)]
        rows += [row for one in operations if isinstance(one.body, tuple) for row in one.body]
    limited = {wire for _, wire, kind, _, rules in rows if kind in (SECRET, SECRET_VALUE) and rules}
    assert limited == {"verificationCode", "nonce", "inviteCode", "activationCode"}
