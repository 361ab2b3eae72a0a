"""Money converts exactly both ways or is refused, in every currency; a maintained copy of ISO 4217 agrees."""

from __future__ import annotations

import decimal
from decimal import Decimal

import iso4217
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weavr_multi import ConfigurationError, InvalidRequest, Money, minor_units, money
from weavr_multi.core.currencies import CODES, exponent
from weavr_multi.models import CurrencyAmount

currencies = st.sampled_from(sorted(CODES))


def test_the_table_of_currencies_is_that_of_the_standard() -> None:
    """Codes without a minor unit (gold, test codes) are left out."""
    standard = {found.code: found.exponent for found in iso4217.Currency if found.exponent is not None}
    assert {code: exponent(code) for code in CODES} == standard


@pytest.mark.parametrize(
    ("text", "currency", "units"),
    [("12.50", "EUR", 1250), ("12.5", "EUR", 1250), ("12.500", "EUR", 1250), ("12", "JPY", 12), ("12.0", "JPY", 12),
     ("1.234", "KWD", 1234), ("7", "ISK", 7), ("-0.01", "GBP", -1), (".5", "EUR", 50), ("-.0", "JPY", 0),
     (Decimal("1E+2"), "EUR", 10_000), (12, "EUR", 1200)],
)  # fmt: skip
def test_a_decimal_amount_is_converted_to_minor_units(text: str, currency: str, units: int) -> None:
    """By the exponent of its currency."""
    assert minor_units(text, currency) == units
    assert Money.parse(text, currency) == (currency, units)


@pytest.mark.parametrize(
    ("amount", "currency", "why"),
    [("12.505", "EUR", "3 decimal places; EUR has 2"), ("1.5", "JPY", "JPY has 0"), ("NaN", "EUR", "not a decimal"),
     ("1e3", "EUR", "not a decimal"), ("", "EUR", "not a decimal"), ("1,50", "EUR", "not a decimal"),
     (12.5, "EUR", "float is not exact"), (True, "EUR", "type bool"), (None, "EUR", "type NoneType"),
     (Decimal("Infinity"), "EUR", "not a decimal"), ("99999999999999999.99", "EUR", "64 bits"),
     ("1", "EUX", "'EUX' is not a currency"), ("1", "eur", "'eur' is not a currency"), ("1", None, "NoneType")],
)  # fmt: skip
def test_what_is_not_exact_is_refused_with_the_reason(amount: str, currency: str, why: str) -> None:
    """As an InvalidRequest, which is a ValueError and a ConfigurationError too."""
    with pytest.raises(InvalidRequest, match=why) as caught:
        Money.parse(amount, currency)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, ConfigurationError)
    assert [problem.field for problem in caught.value.fields] in (["amount"], ["currency"])


@given(units=st.integers(-(2**63), 2**63 - 1), currency=currencies)
def test_minor_units_become_the_decimal_and_back(units: int, currency: str) -> None:
    """Exactly, under any decimal context of the caller."""
    with decimal.localcontext(prec=2):
        amount = Money(currency, units)
        assert Money.parse(amount.decimal, currency) == amount
        assert Money.parse(str(amount).removesuffix(f" {currency}"), currency) == amount


@given(text=st.text() | st.from_regex(r"[+-]?[0-9]{0,4}(\.[0-9]{0,5})?", fullmatch=True), currency=currencies)
def test_any_text_converts_exactly_both_ways_or_is_refused(text: str, currency: str) -> None:
    """Nothing is rounded."""
    try:
        amount = Money.parse(text, currency)
    except InvalidRequest:
        return
    assert amount.decimal == Decimal(text.strip())


@pytest.mark.parametrize("text", ["1E+999999999", "-1E+999999999", "1E-999999999"])
def test_an_exponent_in_the_millions_is_refused_before_it_is_written_out(text: str) -> None:
    """A body of JSON holds one in a dozen bytes; its digits take a gigabyte."""
    with pytest.raises(InvalidRequest, match="is not a decimal number"):
        minor_units(Decimal(text), "EUR")


def test_money_is_a_pair_and_prints_as_people_write_it() -> None:
    """Currency and minor units unpack; the text has the currency's decimals."""
    code, units = Money("EUR", 1250)
    assert (code, units) == ("EUR", 1250)
    assert str(Money("EUR", 1250)) == "12.50 EUR"
    assert str(Money("JPY", -7)) == "-7 JPY"
    assert str(Money("KWD", 5)) == "0.005 KWD"
    assert str(Money("???", 5)) == "5 minor units of ???"


@pytest.mark.parametrize(
    ("amount", "units"), [("-100.0", -100), ("100", 100), (100, 100), (100.0, 100), ("+5.", 5), ("-100.5", "-100.5")]
)
def test_every_form_that_the_service_sends_is_read(amount: object, units: object) -> None:
    """A fraction of a minor unit keeps its text."""
    assert money({"currency": "EUR", "amount": amount}) == ("EUR", units)


def test_a_fraction_of_a_minor_unit_has_no_decimal() -> None:
    """It is refused, never rounded."""
    read = money({"currency": "EUR", "amount": "-100.5"})
    assert read is not None
    assert str(read) == "-100.5 minor units of EUR"
    with pytest.raises(InvalidRequest, match=r"-100\.5"):
        _ = read.decimal


@pytest.mark.parametrize(
    "value", [None, "12.50 EUR", 5, {}, {"currency": "EUR"}, {"amount": 5}, {"currency": 5, "amount": 5}]
)
def test_what_is_no_amount_reads_none(value: object) -> None:
    """Whatever it is."""
    assert money(value) is None


def test_models_and_what_they_hold_are_read() -> None:
    """An amount itself, and what has one."""
    assert money(CurrencyAmount(currency="EUR", amount=5)) == ("EUR", 5)
    assert money({"amount": {"currency": "EUR", "amount": "5"}}) == ("EUR", 5)
    assert money(Money("EUR", 5)) == ("EUR", 5)
