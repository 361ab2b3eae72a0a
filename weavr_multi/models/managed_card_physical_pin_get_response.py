from __future__ import annotations

from typing import ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET_VALUE, Fields, Model, Sensitive, sensitive


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardPhysicalPinGetResponse(Model):
    """The PIN of a physical card.

    Attributes:
        pin: The PIN as a `{value}` object; tokenised for integrators who are not PCI-compliant. A secret.
    """

    pin: Sensitive = field(converter=sensitive)

    __fields__: ClassVar[Fields] = (("pin", "pin", SECRET_VALUE, True, None),)
