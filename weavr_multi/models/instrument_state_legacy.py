from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, D, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentStateLegacy(Model):
    """Blocks on an account, or the way it was destroyed, as webhooks show it.

    Attributes:
        block_types: Blocks in force on the account: a count per kind of block.
        destroy_type: Who or what caused the instrument to be destroyed.
    """

    block_types: dict[str, int] | Unset = UNSET
    destroy_type: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("block_types", "blockTypes", D(INT), False, None),
        ("destroy_type", "destroyType", STR, False, None),
    )
