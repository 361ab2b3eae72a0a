from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AccountDescriptorDetails(Model):
    """Bank account given as free text of up to 50 characters, as the simulated sender.

    Attributes:
        account_descriptor: Free-form identification of an account that has neither an IBAN nor a UK account
            number and sort code.
    """

    account_descriptor: str

    __fields__: ClassVar[Fields] = (("account_descriptor", "accountDescriptor", STR, True, {"maxLength": 50}),)
