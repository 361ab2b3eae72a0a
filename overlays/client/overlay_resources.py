"""The table of resources of a session whose generated class is replaced by one of an overlay.

A line names the class by its place, so that it is loaded when the resource is first used; the annotation says the
same to type checkers. The class subclasses the generated resource, so that both sets of methods are there.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from weavr_multi.api import BackofficeResources, MultiResources
from weavr_multi.core.calls.resource import Resource, ResourceGroup
from weavr_multi.core.generated_lookup import load

if TYPE_CHECKING:
    from weavr_multi.bulks.backoffice import BackofficeBulks
    from weavr_multi.bulks.resource import Bulks
    from weavr_multi.client.waits.beneficiaries import WaitingBeneficiaries
    from weavr_multi.client.waits.consumers import WaitingConsumers
    from weavr_multi.client.waits.corporates import WaitingCorporates
    from weavr_multi.client.waits.managed_accounts import WaitingManagedAccounts
    from weavr_multi.client.waits.outgoing_wire_transfers import WaitingOutgoingWireTransfers
    from weavr_multi.client.waits.sends import WaitingSends
    from weavr_multi.sessions.sca.challenges_resource import Challenges
    from weavr_multi.sessions.sca.step_up import StepUp

T = TypeVar("T", bound=Resource)


class Extension(cached_property[T]):
    """A resource of a session whose class comes from an overlay: from a place ``module:class``."""

    def __init__(self, place: str) -> None:
        super().__init__(self._make)
        self._place = place

    def _make(self, group: ResourceGroup) -> T:
        made: T = load(self._place, f"session.{self.attrname}")(group._caller)
        return made


class SessionResources(MultiResources):
    """The resources of a session, with what overlays add."""

    beneficiaries: Extension[WaitingBeneficiaries] = Extension(
        "weavr_multi.client.waits.beneficiaries:WaitingBeneficiaries"
    )
    bulks: Extension[Bulks] = Extension("weavr_multi.bulks.resource:Bulks")
    challenges: Extension[Challenges] = Extension("weavr_multi.sessions.sca.challenges_resource:Challenges")
    consumers: Extension[WaitingConsumers] = Extension("weavr_multi.client.waits.consumers:WaitingConsumers")
    corporates: Extension[WaitingCorporates] = Extension("weavr_multi.client.waits.corporates:WaitingCorporates")
    managed_accounts: Extension[WaitingManagedAccounts] = Extension(
        "weavr_multi.client.waits.managed_accounts:WaitingManagedAccounts"
    )
    outgoing_wire_transfers: Extension[WaitingOutgoingWireTransfers] = Extension(
        "weavr_multi.client.waits.outgoing_wire_transfers:WaitingOutgoingWireTransfers"
    )
    sends: Extension[WaitingSends] = Extension("weavr_multi.client.waits.sends:WaitingSends")
    step_up: Extension[StepUp] = Extension("weavr_multi.sessions.sca.step_up:StepUp")


class BackofficeSessionResources(BackofficeResources):
    """The resources of a back-office session, with what overlays add."""

    bulks: Extension[BackofficeBulks] = Extension("weavr_multi.bulks.backoffice:BackofficeBulks")
