"""The one table of overlay resources: loaded late, typed, and an older description breaks no more than it must."""

from __future__ import annotations

import subprocess
import sys

import pytest

from weavr_multi import ConfigurationError, Weavr
from weavr_multi.client.overlay_resources import BackofficeSessionResources, Extension, SessionResources
from weavr_multi.core import generated_lookup
from weavr_multi.sessions import Session


@pytest.fixture
def session() -> Session:
    """A session that is never used."""
    return Weavr(api_key="k", base_url="https://service.test").session("token")


def lines(resources: type) -> dict[str, Extension[object]]:  # type: ignore[type-var]
    """The table of a class."""
    return {name: value for name, value in vars(resources).items() if isinstance(value, Extension)}


@pytest.mark.parametrize("resources", [SessionResources, BackofficeSessionResources])
def test_every_overlay_resource_has_the_generated_methods_too(resources: type) -> None:
    """It subclasses the generated class."""
    for name, extension in lines(resources).items():
        cls = generated_lookup.load(extension._place, name)
        bases = [base for base in cls.__mro__ if base.__module__.startswith("weavr_multi.api.")]
        assert bases, name
        assert callable(cls)


def test_overlay_and_generated_methods_are_side_by_side(session: Session) -> None:
    """start beside start_otp and start_push; submit_transfers beside create_transfers."""
    for method in ("start", "start_otp", "start_push", "verify_otp"):
        assert callable(getattr(session.step_up, method))
    for method in ("start", "confirm", "start_otp", "verify_otp", "start_push"):
        assert callable(getattr(session.challenges, method))
    assert session.step_up is session.step_up


def test_a_resource_that_the_description_lacks_is_an_error_that_names_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything else works."""
    monkeypatch.setitem(sys.modules, "weavr_multi.api.step_up", None)
    monkeypatch.delitem(sys.modules, "weavr_multi.sessions.sca.step_up", raising=False)
    with pytest.raises(ConfigurationError, match=r"session\.step_up needs operations"):
        _ = session.step_up
    assert session.challenges


def test_an_operation_that_the_description_lacks_is_an_error_that_names_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the overlay method that builds on it."""
    import anyio

    from weavr_multi.api.step_up import StepUp

    monkeypatch.delattr(StepUp, "start_push")
    with pytest.raises(ConfigurationError, match="start_push"):
        anyio.run(session.step_up.start, "AUTHY")


def test_signing_in_without_its_operation_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign-in of an older description."""
    import anyio

    from weavr_multi.api.access import Access

    monkeypatch.delattr(Access, "login_with_password")
    weavr = Weavr(api_key="k", base_url="https://service.test")
    with pytest.raises(ConfigurationError, match="login_with_password"):
        anyio.run(weavr.sign_in, "ada@example.com", "secret-1")


def test_signing_out_without_its_operation_ends_the_session_all_the_same(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is deprecated: a newer description may lack it. Nothing is sent."""
    import anyio

    import weavr_multi.api.access._operations as access

    for name in [name for name, value in vars(access).items() if getattr(value, "id", "") == "logout"]:
        monkeypatch.delattr(access, name)
    anyio.run(session.sign_out)
    assert "signed out" in repr(session)


def test_an_operation_is_found_by_its_public_name() -> None:
    """On each surface; anything else is an error, and imports nothing but the generated layer."""
    assert generated_lookup.operation_named("managed_accounts.create").id == "managedAccountCreate"
    assert generated_lookup.operation_named("backoffice.transfers.create").surface == "backoffice"
    assert generated_lookup.operation_named("simulator.accounts.deposit").surface == "simulator"
    for wrong in ("", "managed_accounts", "managed_accounts.nothing", "..models.create", "os.system", "a-b.c"):
        with pytest.raises(ConfigurationError):
            generated_lookup.operation_named(wrong)


def test_a_third_package_that_is_missing_is_not_taken_for_an_old_description(monkeypatch: pytest.MonkeyPatch) -> None:
    """ImportError stays what it is."""
    monkeypatch.setitem(sys.modules, "json.nothing", None)
    with pytest.raises(ImportError):
        generated_lookup.load("json.nothing:x", "session.x")


LIGHT = """
import sys
from weavr_multi import Weavr
weavr = Weavr(api_key="k", base_url="https://service.test")
heavy = [name for name in sys.modules if name.startswith(("httpx", "weavr_multi.models.", "cryptography", "redis"))]
assert not heavy, heavy
sessions = [name for name in sys.modules if name.startswith("weavr_multi.sessions.")]
assert sessions == [], sessions
session = weavr.session("token")
heavy = [name for name in sys.modules if name.startswith(("weavr_multi.models.", "cryptography", "redis", "fastapi"))]
assert not heavy, heavy
"""


def test_a_client_loads_nothing_of_sessions_and_a_session_no_model() -> None:
    """Late imports keep the door light."""
    subprocess.run([sys.executable, "-c", LIGHT], check=True)
