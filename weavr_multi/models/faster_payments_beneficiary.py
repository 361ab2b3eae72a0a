from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.account_type import AccountType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FasterPaymentsBeneficiary(Model):
    """Payee of a wire transfer by UK Faster Payments.

    Attributes:
        name: Name of the payee, up to 140 characters.
        type: PERSONAL or BUSINESS.
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        sort_code: UK sort code, 6 digits without hyphens.
        secondary_reference: Further reference that some UK accounts need, such as a building society roll
            number.
        address: Address of the payee, as one line of text.
        bank_name: Name of the bank that holds the account.
        bank_address: Postal address of the bank, as one line of text.
        bank_country: Country of the bank, an ISO 3166-1 alpha-2 code.
        nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
        date_of_birth: Birth date of the payee in the form YYYY-MM-DD.
    """

    name: str
    type: AccountType
    account_number: str
    sort_code: str
    secondary_reference: str | Unset = UNSET
    address: str | Unset = UNSET
    bank_name: str | Unset = UNSET
    bank_address: str | Unset = UNSET
    bank_country: str | Unset = UNSET
    nationality: str | Unset = UNSET
    date_of_birth: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        (
            "name",
            "name",
            STR,
            True,
            {"pattern": "^[a-zA-Z0-9\\/\\-?:().,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$", "minLength": 1, "maxLength": 140},
        ),
        ("type", "type", E("AccountType"), True, None),
        ("account_number", "accountNumber", STR, True, {"pattern": "^[0-9]{8}$"}),
        ("sort_code", "sortCode", STR, True, {"pattern": "^[0-9]{6}$"}),
        ("secondary_reference", "secondaryReference", STR, False, None),
        ("address", "address", STR, False, {"minLength": 1, "maxLength": 150}),
        ("bank_name", "bankName", STR, False, None),
        ("bank_address", "bankAddress", STR, False, {"minLength": 1, "maxLength": 150}),
        ("bank_country", "bankCountry", STR, False, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
        ("nationality", "nationality", STR, False, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("date_of_birth", "dateOfBirth", STR, False, None),
    )
