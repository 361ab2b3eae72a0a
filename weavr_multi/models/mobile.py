from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Mobile(Model):
    """Mobile number split into dialling prefix and subscriber number.

    Attributes:
        country_code: International dialling prefix with its plus sign, such as +356.
        number: Subscriber number without the dialling prefix, up to 12 digits.
    """

    country_code: str
    number: str

    __fields__: ClassVar[Fields] = (
        ("country_code", "countryCode", STR, True, {"pattern": "^\\+[0-9]+$", "minLength": 1, "maxLength": 4}),
        ("number", "number", STR, True, {"pattern": "^[0-9]{1,12}$"}),
    )
