"""What ``weavr-multi call`` sends and prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Command, ExitStatus
from weavr_multi.sandbox import Sandbox, Seeded


def test_a_page_is_json_as_the_service_sent_it(run: Command, local: Seeded) -> None:
    """Wire names, one page, its count."""
    page = run("call", "managed_accounts.list", "--limit", "1").json()
    assert (len(page["accounts"]), page["count"]) == (1, 2)


def test_all_pages_are_one_item_a_line(run: Command, local: Seeded) -> None:
    """``--all`` walks the pages and prints JSON lines, newest first as the service has them."""
    lines = run("call", "managed_accounts.list", "--all", "--limit", "1").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == local.accounts[::-1]


def test_a_table_has_a_column_for_each_field_that_fits(run: Command, local: Seeded) -> None:
    """Ids are never broken over lines; the count stands on stderr."""
    ran = run("call", "managed_accounts.list", "-o", "table")
    assert all(id in ran.out for id in local.accounts)
    assert "2 of 2" in ran.err


def test_raw_prints_status_headers_and_body(run: Command, local: Seeded) -> None:
    """The request-ref is among the headers."""
    status, *headers = run("call", "managed_accounts.list", "--raw").out.splitlines()
    assert status == "HTTP 200"
    assert any(line.startswith("request-ref: ") for line in headers)
    assert json.loads(headers[-1])["count"] == 2


def test_nested_values_are_dotted_options(run: Command, local: Seeded, served: Sandbox) -> None:
    """A transfer needs no JSON: each value inside its objects is an option."""
    source, destination = local.accounts
    made = run(
        *("call", "transfers.create", "--profile-id", served.profiles["transfers"]),
        *("--source.type", "managed_accounts", "--source.id", source),
        *("--destination.type", "managed_accounts", "--destination.id", destination),
        *("--destination-amount.currency", "EUR", "--destination-amount.amount", "1250"),
    ).json()
    assert (made["state"], made["destinationAmount"]) == ("COMPLETED", {"currency": "EUR", "amount": 1250})


def test_the_same_idempotency_ref_pays_once(run: Command, local: Seeded, served: Sandbox) -> None:
    """A repeated command gives the first transfer again."""
    source, destination = ({"type": "managed_accounts", "id": id} for id in local.accounts)
    command = (
        *("call", "transfers.create", "--profile-id", served.profiles["transfers"], "--idempotency-ref", "invoice-42"),
        *("--source", json.dumps(source), "--destination", json.dumps(destination)),
        *("--destination-amount", '{"currency": "EUR", "amount": 5}'),
    )
    assert run(*command).json()["id"] == run(*command).json()["id"]


def test_json_comes_from_a_file_too(run: Command, local: Seeded, served: Sandbox, tmp_path: Path) -> None:
    """``@FILE`` keeps long bodies and secrets out of the command line."""
    file = tmp_path / "owner.json"
    file.write_text(json.dumps({"type": "managed_accounts", "id": local.accounts[0]}))
    made = run(
        *("call", "transfers.create", "--profile-id", served.profiles["transfers"], "--source", f"@{file}"),
        *("--destination.type", "managed_accounts", "--destination.id", local.accounts[1]),
        *("--destination-amount", '{"currency": "EUR", "amount": 5}'),
    ).json()
    assert made["source"]["id"] == local.accounts[0]


def test_secrets_of_a_response_are_masked_unless_asked_for(run: Command, local: Seeded) -> None:
    """A token is printed in clear with ``--show-secrets`` alone."""
    command = ("call", "access.login_with_password", "--email", local.email, "--password", "env:WEAVR_PASSWORD")
    assert run(*command).json()["token"] == "********"
    assert len(run(*command, "--show-secrets").json()["token"]) > 20
    assert "********" in run(*command, "--raw").out


def test_a_step_up_takes_its_code_from_the_environment(
    run: Command, local: Seeded, served: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call is held up, the code verified, and the same call sent again."""
    served.programme.configure(step_up=["managed_accounts.list"])
    monkeypatch.setenv("WEAVR_STEP_UP_CODE", "123456")
    ran = run("call", "managed_accounts.list")
    served.programme.configure(step_up=[])
    assert (ran.status, ran.json()["count"]) == (0, 2)
    assert served.requests.of("step_up.verify_otp")


@pytest.mark.parametrize("source", ["file", "environment"])
def test_a_code_that_was_given_and_is_wrong_is_sent_once(
    run: Command, local: Seeded, served: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    """It would be wrong each time, and five wrong codes end the challenge."""
    file = tmp_path / "code"
    file.write_text("000000\n")
    if source == "environment":
        monkeypatch.setenv("WEAVR_STEP_UP_CODE", "000000")
    served.requests.clear()
    served.programme.configure(step_up=["managed_accounts.list"])
    ran = run("call", *(["--code", f"@{file}"] if source == "file" else []), "managed_accounts.list")
    served.programme.configure(step_up=[])
    name = "--code" if source == "file" else "WEAVR_STEP_UP_CODE"
    assert (ran.status, f"the code of {name} is wrong; 4 attempts left" in ran.err) == (ExitStatus.SIGN_IN, True)
    assert "000000" not in ran.err
    assert len(served.requests.of("step_up.verify_otp")) == 1


def test_a_step_up_without_code_and_terminal_ends_with_a_message(run: Command, local: Seeded, served: Sandbox) -> None:
    """There is nobody to ask; the message says what is needed."""
    served.programme.configure(step_up=["managed_accounts.list"])
    ran = run("call", "managed_accounts.list")
    served.programme.configure(step_up=[])
    assert (ran.status, "step-up" in ran.err) == (ExitStatus.USAGE, True)


def test_a_file_that_is_answered_is_saved(run: Command, local: Seeded, tmp_path: Path) -> None:
    """A statement as PDF goes where ``--save`` says."""
    target = tmp_path / "statement.pdf"
    ran = run("call", "managed_accounts.get_statement_pdf", "--id", local.accounts[0], "--save", str(target))
    assert ran.status == 0, ran.err
    assert target.read_bytes().startswith(b"%PDF")


def test_the_back_office_acts_for_the_identity(run: Command, local: Seeded, monkeypatch: pytest.MonkeyPatch) -> None:
    """It needs no user: api-key and identity are enough."""
    monkeypatch.delenv("WEAVR_EMAIL")
    identity = f"CORPORATE:{local.identity['id']}"
    page = run("call", "--identity", identity, "backoffice.managed_accounts.get_statement", "--id", local.accounts[0])
    assert page.json()["count"] == 1


def test_names_of_operations_and_options_complete(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell offers operations by their beginning, and the values of an enumeration."""
    from click.shell_completion import ShellComplete

    from weavr_multi.cli.application import application

    complete = ShellComplete(application, {}, "weavr-multi", "_WEAVR_MULTI_COMPLETE")
    found = [item.value for item in complete.get_completions(["call"], "managed_accounts.g")]
    assert "managed_accounts.get_statement_pdf" in found
    states = complete.get_completions(["call", "managed_cards.list", "--state"], "AC")
    assert [item.value for item in states] == ["ACTIVE"]


def test_the_help_of_an_operation_says_what_its_arguments_are(run: Command) -> None:
    """Summary, each argument, whether it is required, its choices."""
    text = run("call", "managed_accounts.create", "--help").out
    assert "Open a managed account" in text
    assert "--friendly-name TEXT" in text
    assert "[required]" in text


def test_a_time_is_written_as_people_write_it(run: Command, local: Seeded) -> None:
    """Nobody counts milliseconds since 1970; digits are taken as these all the same."""
    counts = [
        run("call", "managed_accounts.list", "--created-from", since).json()["count"]
        for since in ("1d", "2020-01-01T00:00+00:00", "1577836800000", "9999-01-01T00:00+00:00")
    ]
    assert counts == [2, 2, 2, 0]


def test_a_time_without_its_zone_is_refused(run: Command, local: Seeded) -> None:
    """It would be another day elsewhere."""
    ran = run("call", "managed_accounts.list", "--created-from", "2026-01-01")
    assert (ran.status, "write 2026-01-01T00:00+00:00 for UTC" in ran.err) == (ExitStatus.USAGE, True)
