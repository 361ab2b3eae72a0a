"""``weavr-multi onboard`` and ``doctor``."""

from __future__ import annotations

import stat
from importlib.metadata import metadata
from pathlib import Path

import pytest

from tests.cli.running import Command, ExitStatus
from tests.support.ports import free_port
from weavr_multi.sandbox import Sandbox, Seeded


def test_onboarding_makes_a_verified_corporate_with_a_funded_account_and_a_card(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """What it saved is enough to call as the new user."""
    saved = tmp_path / "grace.env"
    ran = run("onboard", "--save", str(saved), "--company", "Compilers")
    made = ran.json()
    assert (ran.status, made["company"], made["password"]) == (0, "Compilers", "********")
    assert "KYB APPROVED" in ran.err
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    page = run("call", "--credentials", str(saved), "managed_accounts.list").json()
    assert [account["balances"]["availableBalance"] for account in page["accounts"]] == [1_000_000]


def test_onboarding_says_which_profiles_it_needs_elsewhere(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids of profiles come from the portal there."""
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "sandbox")
    monkeypatch.setenv("WEAVR_API_KEY", "key")
    ran = run("onboard")
    assert (ran.status, "--corporate-profile" in ran.err) == (ExitStatus.USAGE, True)


def test_a_healthy_environment_has_no_problem(run: Command, local: Seeded) -> None:
    """Every check is listed, secrets of the environment are masked."""
    ran = run("doctor", "-o", "json")
    states = {row["check"]: row["state"] for row in ran.json()}
    assert ran.status == 0
    assert states["api-key"] == states["connection"] == states["python"] == "ok"
    assert local.password not in ran.out


def test_doctor_lists_every_extra_that_the_package_has(run: Command, local: Seeded) -> None:
    """What is installed of each is taken from the package's own metadata, so that none is forgotten."""
    shown = {row["check"] for row in run("doctor", "-o", "json").json()}
    names = set(metadata("weavr-multi").get_all("Provides-Extra") or ()) - {"all"}
    assert {f"extra [{name}]" for name in names} == {check for check in shown if check.startswith("extra")}


def test_a_service_that_is_not_there_is_a_problem_with_advice(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit status says that something is wrong."""
    monkeypatch.setenv("WEAVR_BASE_URL", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("WEAVR_API_KEY", "key")
    ran = run("doctor")
    assert (ran.status, "start it with weavr-multi sandbox" in ran.out) == (ExitStatus.REFUSED, True)


def test_a_key_that_is_refused_is_a_problem(run: Command, local: Seeded, monkeypatch: pytest.MonkeyPatch) -> None:
    """401 is said in words; a sandbox that was started again is the usual reason for it there."""
    monkeypatch.setenv("WEAVR_API_KEY", "wrong")
    ran = run("doctor")
    assert (ran.status, "the service refuses it (401)" in ran.out) == (ExitStatus.REFUSED, True)
    assert "unset WEAVR_API_KEY" in " ".join(ran.out.split())


def test_settings_that_are_missing_are_problems(run: Command) -> None:
    """Nothing is called then."""
    ran = run("doctor")
    assert (ran.status, "where is the service?" in ran.out or "api key is needed" in ran.out) == (1, True)


def test_a_sandbox_takes_one_onboarding_after_another(run: Command, served: Sandbox, local: Seeded) -> None:
    """Each corporate has an e-mail address and a mobile number of its own."""
    first, second = (
        run("onboard", "--password", "env:WEAVR_PASSWORD"),
        run("onboard", "--password", "env:WEAVR_PASSWORD"),
    )
    assert (first.status, second.status) == (0, 0), second.err
    assert first.json()["email"] != second.json()["email"]


def test_a_made_up_password_is_kept_in_a_file_of_its_own(
    run: Command, local: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without --save it would be lost; the file is readable by its owner alone and serves as --credentials."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WEAVR_PASSWORD")
    ran = run("onboard")
    (kept,) = tmp_path.iterdir()
    assert kept.name == f"weavr-{ran.json()['email']}.env"
    assert f"e-mail and password are in {kept.name}" in ran.err
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert run("call", "--credentials", kept.name, "managed_accounts.list").status == 0


def test_a_password_of_ones_own_is_written_nowhere(
    run: Command, local: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who gives the password knows it."""
    monkeypatch.chdir(tmp_path)
    ran = run("onboard")
    assert (ran.status, "the password is the one that was given" in ran.err) == (0, True)
    assert list(tmp_path.iterdir()) == []


def test_the_sign_in_is_saved_though_a_later_step_fails(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """The corporate exists by then: its password must not be lost."""
    saved = tmp_path / "a.env"
    ran = run("onboard", "--save", str(saved), "--card-profile", "1")
    assert ran.status == ExitStatus.REFUSED
    assert run("call", "--credentials", str(saved), "corporates.get").status == 0


def test_a_file_that_cannot_be_written_is_known_before_anything_is_sent(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """No corporate is made whose password has no place."""
    served.requests.clear()
    ran = run("onboard", "--save", str(tmp_path / "nowhere" / "a.env"))
    assert (ran.status, "cannot be written" in ran.err) == (ExitStatus.USAGE, True)
    assert not served.requests.of("corporates.create")


def test_an_older_file_stays_where_no_corporate_was_made(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    """A refused attempt leaves neither new credentials nor a half-written file."""
    saved = tmp_path / "a.env"
    saved.write_text("export WEAVR_EMAIL=old@example.com\n")
    assert run("onboard", "--save", str(saved), "--corporate-profile", "1").status == ExitStatus.REFUSED
    assert saved.read_text() == "export WEAVR_EMAIL=old@example.com\n"
    assert list(tmp_path.iterdir()) == [saved]


def squeezed_lines(text: str) -> str:
    """The text of a wrapped table in one line."""
    return " ".join(text.split())


@pytest.mark.parametrize("columns", [40, 80])
def test_doctor_shows_the_remedy_on_a_narrow_terminal(
    run: Command, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """Details wrap; no column is left out."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("WEAVR_BASE_URL", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("WEAVR_API_KEY", "key")
    ran = run("doctor")
    assert "detail" in ran.out
    assert all(word in squeezed_lines(ran.out) for word in ("connection", "problem", "refused", "start it"))
    assert max(map(len, ran.out.splitlines())) <= columns


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WEAVR_ENVIRONMENT", "sandbx", "'sandbx' is none: it is local or sandbox"),
        ("WEAVR_BASE_URL", "127.0.0.1:8765", "base_url"),
        ("WEAVR_TRANSPORT", "requests", "'requests' is none: it is httpx or httpx2 or aiohttp"),
        ("WEAVR_IDENTITY", "ada", "CORPORATE:ID or CONSUMER:ID"),
        ("WEAVR_CREDENTIALS", "/nowhere/at.all", "cannot be read"),
    ],
)
def test_a_setting_that_cannot_be_right_is_a_problem(
    run: Command, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    """It is not listed as ok, and what would be right stands beside it."""
    monkeypatch.setenv(name, value)
    found = {row["check"]: row for row in run("doctor", "-o", "json").json()}[name]
    assert (found["state"], said in found["detail"]) == ("problem", True), found


def test_a_name_that_no_setting_has_is_a_note(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped name is the reason why a value is not read; a secret in it is masked all the same."""
    monkeypatch.setenv("WEAVR_APY_KEY", "key")
    rows = {row["check"]: row for row in run("doctor", "-o", "json").json()}
    assert rows["WEAVR_APY_KEY"]["state"] == "note"
    assert "is WEAVR_API_KEY meant?" in rows["WEAVR_APY_KEY"]["detail"]


def test_a_wrong_environment_is_not_reported_as_a_missing_key(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command names the variable, and what would be right."""
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "sandbx")
    for command in (["call", "managed_accounts.list"], ["events", "list"], ["onboard"]):
        ran = run(*command)
        assert ran.status == ExitStatus.USAGE
        assert "WEAVR_ENVIRONMENT: 'sandbx' is none: it is local or sandbox" in ran.err
        assert "base_url=" not in ran.err


def test_a_second_run_for_the_same_address_keeps_the_saved_password(
    run: Command, local: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user has a password already: the one that was made up for this run would replace the only record of it."""
    monkeypatch.delenv("WEAVR_PASSWORD")
    saved = tmp_path / "a.env"
    twice = ("onboard", "--email", "twice@example.com", "--save", str(saved))
    assert run(*twice).status == 0
    before = saved.read_text()
    ran = run(*twice)
    assert (ran.status, saved.read_text() == before) == (ExitStatus.REFUSED, True)
    assert "twice@example.com is a user already, with a password of its own: pass another --email" in ran.err
