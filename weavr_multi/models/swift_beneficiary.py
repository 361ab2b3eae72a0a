from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SWIFTBeneficiary(Model):
    """Payee of a SWIFT wire transfer.

    Attributes:
        name: Name of the payee, up to 150 characters.
        account: IBAN or account number of the payee, up to 34 letters and digits.
        bank_identifier_code: BIC (SWIFT code) of the bank, 8 or 11 characters.
        address: Address of the payee, as one line of text.
        bank_name: Name of the bank that holds the account.
        bank_address: Postal address of the bank, as one line of text.
        bank_country: Country of the bank, an ISO 3166-1 alpha-2 code.
        nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
        date_of_birth: Birth date of the payee in the form YYYY-MM-DD.
    """

    name: str
    account: str
    bank_identifier_code: str | Unset = UNSET
    address: str
    bank_name: str | Unset = UNSET
    bank_address: str | Unset = UNSET
    bank_country: str
    nationality: str | Unset = UNSET
    date_of_birth: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"minLength": 1, "maxLength": 150}),
        ("account", "account", STR, True, {"pattern": "^[a-zA-Z0-9]{1,34}$", "minLength": 1, "maxLength": 34}),
        (
            "bank_identifier_code",
            "bankIdentifierCode",
            STR,
            False,
            {"pattern": "^[a-zA-Z0-9]{8,11}$", "minLength": 8, "maxLength": 11},
        ),
        ("address", "address", STR, True, {"minLength": 1, "maxLength": 150}),
        ("bank_name", "bankName", STR, False, None),
        ("bank_address", "bankAddress", STR, False, {"minLength": 1, "maxLength": 150}),
        ("bank_country", "bankCountry", STR, True, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
        ("nationality", "nationality", STR, False, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("date_of_birth", "dateOfBirth", STR, False, None),
    )
