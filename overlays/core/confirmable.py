"""The base of the generated models of things that their user may have to approve by a challenge."""

from __future__ import annotations

from typing import Final

from attrs import define, setters

from weavr_multi.core.model import Model

PENDING: Final = "PENDING_CHALLENGE"


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Confirmable(Model):
    """Something that strong customer authentication may have to confirm."""

    @property
    def needs_confirmation(self) -> bool:
        """Whether it waits for its user's approval: give it to ``session.challenges.start`` or ``confirm``."""
        return bool(getattr(self, "state", None) == PENDING)
