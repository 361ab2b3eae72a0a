from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import CredentialType
    from weavr_multi.params import CredentialTypeName


@model
class CredentialId(Model):
    """Reference to the holder of a credential."""

    type: CredentialType
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""
    id: str
    """Digit string of the user or client."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CredentialType"), required=True),
        Field("id", "id", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, type: CredentialType | CredentialTypeName, id: str, extra: Mapping[str, Any] | None = None
        ) -> None: ...
