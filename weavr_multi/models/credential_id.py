from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.credential_type import CredentialType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CredentialId(Model):
    """Reference to the holder of a credential.

    Attributes:
        type: ROOT for a root user, USER for an authorised user, API_CLIENT for a client.
        id: Digit string of the user or client.
    """

    type: CredentialType
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CredentialType"), True, None),
        ("id", "id", STR, True, None),
    )
