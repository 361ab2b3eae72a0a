from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.external_account_type import ExternalAccountType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ExternalAccountId(Model):
    """Reference to a linked account that is to be paid.

    Attributes:
        type: Always linked_accounts.
        id: Digit string of the linked account.
    """

    type: ExternalAccountType
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("ExternalAccountType"), True, None),
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}),
    )
