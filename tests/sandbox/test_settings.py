"""Settings of the programme and rules of profiles: what is mistyped is an error that names what was meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import weavr_multi.sandbox
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.profile_rules import RULES


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that nobody calls."""
    with Sandbox(serve=False) as started:
        yield started


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"conformation": False}, "no setting is called 'conformation'; did you mean confirmation?"),
        ({"pasword_days": 1}, "did you mean password_days"),
        ({"zzz": 1}, "there are account_limits, "),
        ({"confirmation": "no"}, "confirmation is true or false; got 'no'"),
        ({"card_settlement_ms": -1}, "card_settlement_ms is a whole number, not below 0, or None; got -1"),
        ({"bulks": {"operation": ["sends.create"]}}, "bulks is a dictionary with operations (a list of names"),
        ({"channels": ["FAX"]}, "channels is a list of some of SMS, AUTHY, BIOMETRIC; got ['FAX']"),
    ],
)
def test_a_setting_that_cannot_be_is_an_error_that_names_what_can(
    sandbox: Sandbox, settings: dict[str, Any], said: str
) -> None:
    """ValueError with the name, what it is, and what was given; nothing has changed."""
    before = sandbox.programme.settings.confirmation
    with pytest.raises(ValueError, match=re.escape(said)):
        sandbox.programme.configure(**{"confirmation": not before} | settings)
    assert sandbox.programme.settings.confirmation is before


@pytest.mark.parametrize(
    ("name", "rules", "said"),
    [
        ("transfers", {"maximun": {"EUR": 5}}, "called 'maximun'; did you mean maximum?"),
        ("transfers", {"maximum": 5}, "maximum is a dictionary of currencies to minor units, not below 0; got 5"),
        ("transfers", {"wallets": True}, "no rule of profiles for transfers is called 'wallets'"),
        ("managed_cards_debit", {"brand": "AMEX"}, "brand is MASTERCARD or VISA; got 'AMEX'"),
        ("transfer", {}, "no profile is called 'transfer'; did you mean transfers?"),
    ],
)
def test_a_rule_that_cannot_be_is_an_error_that_names_what_can(
    sandbox: Sandbox, name: str, rules: dict[str, Any], said: str
) -> None:
    """ValueError names the kind of profile, the rule, and what is near."""
    with pytest.raises(ValueError, match=re.escape(said)):
        sandbox.programme.configure_profile(name, **rules)


def test_a_new_profile_has_known_rules_only(sandbox: Sandbox) -> None:
    """`add_profile` checks as `configure_profile` does, and makes nothing otherwise."""
    with pytest.raises(ValueError, match="did you mean low_value"):
        sandbox.programme.add_profile("small", "sends", low_valu={"EUR": 1})
    assert "small" not in sandbox.profiles


def test_each_rule_that_the_sandbox_reads_is_in_the_table() -> None:
    """Every name that code asks of `profile`, `rules` or `programme.rules(…)` is a row."""
    known = {rule.name for rule in RULES} | {"name", "kind"}
    for file in Path(weavr_multi.sandbox.__path__[0]).resolve().rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get"):
                continue
            asked, of = node.args[0], ast.unparse(node.func.value)
            if isinstance(asked, ast.Constant) and (of == "profile" or "programme.rules(" in of):
                assert asked.value in known, f"{file}: {ast.unparse(node)}"
