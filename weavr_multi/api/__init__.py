"""The resources of each surface, loaded on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import NestedResources, ResourceGroup

if TYPE_CHECKING:
    from weavr_multi.api.access import Access
    from weavr_multi.api.authentication_factors import AuthenticationFactors
    from weavr_multi.api.backoffice_access import BackofficeAccess
    from weavr_multi.api.backoffice_bulks import BackofficeBulks
    from weavr_multi.api.backoffice_consumers import BackofficeConsumers
    from weavr_multi.api.backoffice_corporates import BackofficeCorporates
    from weavr_multi.api.backoffice_fees import BackofficeFees
    from weavr_multi.api.backoffice_managed_accounts import BackofficeManagedAccounts
    from weavr_multi.api.backoffice_managed_cards import BackofficeManagedCards
    from weavr_multi.api.backoffice_transfers import BackofficeTransfers
    from weavr_multi.api.backoffice_users import BackofficeUsers
    from weavr_multi.api.beneficiaries import Beneficiaries
    from weavr_multi.api.bulks import Bulks
    from weavr_multi.api.card_payments import CardPayments
    from weavr_multi.api.challenges import Challenges
    from weavr_multi.api.consumers import Consumers
    from weavr_multi.api.corporates import Corporates
    from weavr_multi.api.correspondent_bank_transfers import CorrespondentBankTransfers
    from weavr_multi.api.fees import Fees
    from weavr_multi.api.identities import Identities
    from weavr_multi.api.incoming_wire_transfers import IncomingWireTransfers
    from weavr_multi.api.legacy_consumers import LegacyConsumers
    from weavr_multi.api.legacy_corporates import LegacyCorporates
    from weavr_multi.api.linked_accounts import LinkedAccounts
    from weavr_multi.api.managed_accounts import ManagedAccounts
    from weavr_multi.api.managed_cards import ManagedCards
    from weavr_multi.api.outgoing_wire_transfers import OutgoingWireTransfers
    from weavr_multi.api.passwords import Passwords
    from weavr_multi.api.roles import Roles
    from weavr_multi.api.sends import Sends
    from weavr_multi.api.simulator_accounts import SimulatorAccounts
    from weavr_multi.api.simulator_cards import SimulatorCards
    from weavr_multi.api.simulator_challenges import SimulatorChallenges
    from weavr_multi.api.simulator_consumers import SimulatorConsumers
    from weavr_multi.api.simulator_corporates import SimulatorCorporates
    from weavr_multi.api.simulator_linked_accounts import SimulatorLinkedAccounts
    from weavr_multi.api.simulator_outgoing_wire_transfers import SimulatorOutgoingWireTransfers
    from weavr_multi.api.step_up import StepUp
    from weavr_multi.api.transactions import Transactions
    from weavr_multi.api.transfers import Transfers
    from weavr_multi.api.users import Users


class MultiResources(ResourceGroup):
    """The resources of the multi surface."""

    @cached_property
    def access(self) -> Access:
        """What can be done with ``access``."""
        from weavr_multi.api.access import Access

        return Access(self._caller)

    @cached_property
    def authentication_factors(self) -> AuthenticationFactors:
        """What can be done with ``authentication_factors``."""
        from weavr_multi.api.authentication_factors import AuthenticationFactors

        return AuthenticationFactors(self._caller)

    @cached_property
    def beneficiaries(self) -> Beneficiaries:
        """What can be done with ``beneficiaries``."""
        from weavr_multi.api.beneficiaries import Beneficiaries

        return Beneficiaries(self._caller)

    @cached_property
    def bulks(self) -> Bulks:
        """What can be done with ``bulks``."""
        from weavr_multi.api.bulks import Bulks

        return Bulks(self._caller)

    @cached_property
    def card_payments(self) -> CardPayments:
        """What can be done with ``card_payments``."""
        from weavr_multi.api.card_payments import CardPayments

        return CardPayments(self._caller)

    @cached_property
    def challenges(self) -> Challenges:
        """What can be done with ``challenges``."""
        from weavr_multi.api.challenges import Challenges

        return Challenges(self._caller)

    @cached_property
    def consumers(self) -> Consumers:
        """What can be done with ``consumers``."""
        from weavr_multi.api.consumers import Consumers

        return Consumers(self._caller)

    @cached_property
    def corporates(self) -> Corporates:
        """What can be done with ``corporates``."""
        from weavr_multi.api.corporates import Corporates

        return Corporates(self._caller)

    @cached_property
    def correspondent_bank_transfers(self) -> CorrespondentBankTransfers:
        """What can be done with ``correspondent_bank_transfers``."""
        from weavr_multi.api.correspondent_bank_transfers import CorrespondentBankTransfers

        return CorrespondentBankTransfers(self._caller)

    @cached_property
    def fees(self) -> Fees:
        """What can be done with ``fees``."""
        from weavr_multi.api.fees import Fees

        return Fees(self._caller)

    @cached_property
    def identities(self) -> Identities:
        """What can be done with ``identities``."""
        from weavr_multi.api.identities import Identities

        return Identities(self._caller)

    @cached_property
    def incoming_wire_transfers(self) -> IncomingWireTransfers:
        """What can be done with ``incoming_wire_transfers``."""
        from weavr_multi.api.incoming_wire_transfers import IncomingWireTransfers

        return IncomingWireTransfers(self._caller)

    @cached_property
    def linked_accounts(self) -> LinkedAccounts:
        """What can be done with ``linked_accounts``."""
        from weavr_multi.api.linked_accounts import LinkedAccounts

        return LinkedAccounts(self._caller)

    @cached_property
    def managed_accounts(self) -> ManagedAccounts:
        """What can be done with ``managed_accounts``."""
        from weavr_multi.api.managed_accounts import ManagedAccounts

        return ManagedAccounts(self._caller)

    @cached_property
    def managed_cards(self) -> ManagedCards:
        """What can be done with ``managed_cards``."""
        from weavr_multi.api.managed_cards import ManagedCards

        return ManagedCards(self._caller)

    @cached_property
    def outgoing_wire_transfers(self) -> OutgoingWireTransfers:
        """What can be done with ``outgoing_wire_transfers``."""
        from weavr_multi.api.outgoing_wire_transfers import OutgoingWireTransfers

        return OutgoingWireTransfers(self._caller)

    @cached_property
    def passwords(self) -> Passwords:
        """What can be done with ``passwords``."""
        from weavr_multi.api.passwords import Passwords

        return Passwords(self._caller)

    @cached_property
    def roles(self) -> Roles:
        """What can be done with ``roles``."""
        from weavr_multi.api.roles import Roles

        return Roles(self._caller)

    @cached_property
    def sends(self) -> Sends:
        """What can be done with ``sends``."""
        from weavr_multi.api.sends import Sends

        return Sends(self._caller)

    @cached_property
    def step_up(self) -> StepUp:
        """What can be done with ``step_up``."""
        from weavr_multi.api.step_up import StepUp

        return StepUp(self._caller)

    @cached_property
    def transactions(self) -> Transactions:
        """What can be done with ``transactions``."""
        from weavr_multi.api.transactions import Transactions

        return Transactions(self._caller)

    @cached_property
    def transfers(self) -> Transfers:
        """What can be done with ``transfers``."""
        from weavr_multi.api.transfers import Transfers

        return Transfers(self._caller)

    @cached_property
    def users(self) -> Users:
        """What can be done with ``users``."""
        from weavr_multi.api.users import Users

        return Users(self._caller)

    @cached_property
    def legacy(self) -> LegacyResources:
        """The resources of the legacy surface."""
        return LegacyResources(self._caller)


class BackofficeResources(ResourceGroup):
    """The resources of the backoffice surface."""

    @cached_property
    def access(self) -> BackofficeAccess:
        """What can be done with ``backoffice.access``."""
        from weavr_multi.api.backoffice_access import BackofficeAccess

        return BackofficeAccess(self._caller)

    @cached_property
    def bulks(self) -> BackofficeBulks:
        """What can be done with ``backoffice.bulks``."""
        from weavr_multi.api.backoffice_bulks import BackofficeBulks

        return BackofficeBulks(self._caller)

    @cached_property
    def consumers(self) -> BackofficeConsumers:
        """What can be done with ``backoffice.consumers``."""
        from weavr_multi.api.backoffice_consumers import BackofficeConsumers

        return BackofficeConsumers(self._caller)

    @cached_property
    def corporates(self) -> BackofficeCorporates:
        """What can be done with ``backoffice.corporates``."""
        from weavr_multi.api.backoffice_corporates import BackofficeCorporates

        return BackofficeCorporates(self._caller)

    @cached_property
    def fees(self) -> BackofficeFees:
        """What can be done with ``backoffice.fees``."""
        from weavr_multi.api.backoffice_fees import BackofficeFees

        return BackofficeFees(self._caller)

    @cached_property
    def managed_accounts(self) -> BackofficeManagedAccounts:
        """What can be done with ``backoffice.managed_accounts``."""
        from weavr_multi.api.backoffice_managed_accounts import BackofficeManagedAccounts

        return BackofficeManagedAccounts(self._caller)

    @cached_property
    def managed_cards(self) -> BackofficeManagedCards:
        """What can be done with ``backoffice.managed_cards``."""
        from weavr_multi.api.backoffice_managed_cards import BackofficeManagedCards

        return BackofficeManagedCards(self._caller)

    @cached_property
    def transfers(self) -> BackofficeTransfers:
        """What can be done with ``backoffice.transfers``."""
        from weavr_multi.api.backoffice_transfers import BackofficeTransfers

        return BackofficeTransfers(self._caller)

    @cached_property
    def users(self) -> BackofficeUsers:
        """What can be done with ``backoffice.users``."""
        from weavr_multi.api.backoffice_users import BackofficeUsers

        return BackofficeUsers(self._caller)


class SimulatorResources(ResourceGroup):
    """The resources of the simulator surface."""

    @cached_property
    def accounts(self) -> SimulatorAccounts:
        """What can be done with ``simulator.accounts``."""
        from weavr_multi.api.simulator_accounts import SimulatorAccounts

        return SimulatorAccounts(self._caller)

    @cached_property
    def cards(self) -> SimulatorCards:
        """What can be done with ``simulator.cards``."""
        from weavr_multi.api.simulator_cards import SimulatorCards

        return SimulatorCards(self._caller)

    @cached_property
    def challenges(self) -> SimulatorChallenges:
        """What can be done with ``simulator.challenges``."""
        from weavr_multi.api.simulator_challenges import SimulatorChallenges

        return SimulatorChallenges(self._caller)

    @cached_property
    def consumers(self) -> SimulatorConsumers:
        """What can be done with ``simulator.consumers``."""
        from weavr_multi.api.simulator_consumers import SimulatorConsumers

        return SimulatorConsumers(self._caller)

    @cached_property
    def corporates(self) -> SimulatorCorporates:
        """What can be done with ``simulator.corporates``."""
        from weavr_multi.api.simulator_corporates import SimulatorCorporates

        return SimulatorCorporates(self._caller)

    @cached_property
    def linked_accounts(self) -> SimulatorLinkedAccounts:
        """What can be done with ``simulator.linked_accounts``."""
        from weavr_multi.api.simulator_linked_accounts import SimulatorLinkedAccounts

        return SimulatorLinkedAccounts(self._caller)

    @cached_property
    def outgoing_wire_transfers(self) -> SimulatorOutgoingWireTransfers:
        """What can be done with ``simulator.outgoing_wire_transfers``."""
        from weavr_multi.api.simulator_outgoing_wire_transfers import SimulatorOutgoingWireTransfers

        return SimulatorOutgoingWireTransfers(self._caller)


class LegacyResources(NestedResources):
    """The resources of the legacy surface."""

    @cached_property
    def consumers(self) -> LegacyConsumers:
        """What can be done with ``legacy.consumers``."""
        from weavr_multi.api.legacy_consumers import LegacyConsumers

        return LegacyConsumers(self._caller)

    @cached_property
    def corporates(self) -> LegacyCorporates:
        """What can be done with ``legacy.corporates``."""
        from weavr_multi.api.legacy_corporates import LegacyCorporates

        return LegacyCorporates(self._caller)
