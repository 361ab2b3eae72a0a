"""The base class of the items of transaction lists, with their counterparty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from weavr_multi.core.generated_lookup import load
from weavr_multi.core.serialization.model import Model, model

if TYPE_CHECKING:
    from weavr_multi.models.bank_account_counterparty import BankAccountCounterparty
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.instrument_counterparty import InstrumentCounterparty
    from weavr_multi.models.merchant_counterparty import MerchantCounterparty

    Counterparty: TypeAlias = MerchantCounterparty | InstrumentCounterparty | BankAccountCounterparty | BeneficiaryId

_INSTRUMENTS = ("managed_accounts", "managed_cards", "linked_accounts")
_ACCOUNT = ("iban", "sort_code", "account_number")


@model
class TransactionItem(Model):
    """A line of a transaction list, with the transaction itself inside."""

    @property
    def counterparty(self) -> Counterparty | None:
        """Who is at the other end, in the types that entries of statements have.

        A merchant for card payments, an instrument for transfers and sends, a bank account for wire transfers, the
        beneficiary's id where the transaction names nothing else. None for fees and system transactions, and where the
        service did not enclose the transaction.
        """
        inside: Any = getattr(self, "transaction", None)
        return None if inside is None else _other_end(inside, getattr(self, "direction", None) == "CREDIT")


def _other_end(inside: Any, comes_in: bool) -> Counterparty | None:
    """Say who is at the other end of a transaction."""
    merchant = getattr(inside, "merchant", None)
    if merchant is not None:
        names = {"id": merchant.id, "category_code": merchant.category_code, "country": merchant.country}
        return _made("MerchantCounterparty", name=merchant.name, **names)
    if hasattr(inside, "sender_iban"):
        told = {"name": inside.sender_name, "iban": inside.sender_iban, "reference": inside.sender_reference}
        return _made("BankAccountCounterparty", **told)
    end = getattr(inside, "source", None) if comes_in else getattr(inside, "destination", None)
    return _end(end if end is not None else getattr(inside, "beneficiary", None), inside)


def _end(end: Any, inside: Any) -> Counterparty | None:
    """Say who an instrument, a beneficiary or the details of a bank account are."""
    if not isinstance(end, Model):
        return None
    if hasattr(end, "beneficiary_id"):
        return cast("BeneficiaryId", end)
    if getattr(end, "type", None) in _INSTRUMENTS:
        return _made("InstrumentCounterparty", id=getattr(end, "id"), type=getattr(end, "type"))  # noqa: B009
    account = getattr(end, "bank_account_details", None) or end
    details = {name: getattr(account, name, None) for name in _ACCOUNT}
    details["account_number"] = details["account_number"] or getattr(account, "account", None)
    bic, reference = getattr(account, "bank_identifier_code", None), getattr(inside, "description", None)
    return _made("BankAccountCounterparty", name=getattr(end, "name", None), bic=bic, reference=reference, **details)


def _made(kind: str, /, **fields: Any) -> Counterparty:
    found = load(f"weavr_multi.models:{kind}", "counterparty")
    return cast("Counterparty", found(**{key: value for key, value in fields.items() if value is not None}))
