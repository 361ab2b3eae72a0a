"""Webhook events: which arrives at which path, and their classes, each loaded when it is first asked for (PEP 562)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from weavr_multi.models.authentication_factor_status_changed import (
        AuthenticationFactorStatusChanged as AuthenticationFactorStatusChanged,
    )
    from weavr_multi.models.beneficiary_batch_state_changed import (
        BeneficiaryBatchStateChanged as BeneficiaryBatchStateChanged,
    )
    from weavr_multi.models.bulk_progress import BulkProgress as BulkProgress
    from weavr_multi.models.consumer_activated import ConsumerActivated as ConsumerActivated
    from weavr_multi.models.consumer_deactivated import ConsumerDeactivated as ConsumerDeactivated
    from weavr_multi.models.corporate_activated import CorporateActivated as CorporateActivated
    from weavr_multi.models.corporate_deactivated import CorporateDeactivated as CorporateDeactivated
    from weavr_multi.models.correspondent_bank_transfer_state_changed import (
        CorrespondentBankTransferStateChanged as CorrespondentBankTransferStateChanged,
    )
    from weavr_multi.models.fee_charged import FeeCharged as FeeCharged
    from weavr_multi.models.iban_changed import IbanChanged as IbanChanged
    from weavr_multi.models.incoming_wire_transfer_authorisation_request import (
        IncomingWireTransferAuthorisationRequest as IncomingWireTransferAuthorisationRequest,
    )
    from weavr_multi.models.kyb_beneficiary_updated import KybBeneficiaryUpdated as KybBeneficiaryUpdated
    from weavr_multi.models.kyb_status_changed import KybStatusChanged as KybStatusChanged
    from weavr_multi.models.kyc_status_changed import KycStatusChanged as KycStatusChanged
    from weavr_multi.models.linked_account_state_changed import LinkedAccountStateChanged as LinkedAccountStateChanged
    from weavr_multi.models.login_status_changed import LoginStatusChanged as LoginStatusChanged
    from weavr_multi.models.managed_account_changed import ManagedAccountChanged as ManagedAccountChanged
    from weavr_multi.models.managed_account_deposit import ManagedAccountDeposit as ManagedAccountDeposit
    from weavr_multi.models.managed_account_low_balance import ManagedAccountLowBalance as ManagedAccountLowBalance
    from weavr_multi.models.managed_card_adjustment import ManagedCardAdjustment as ManagedCardAdjustment
    from weavr_multi.models.managed_card_authorisation import ManagedCardAuthorisation as ManagedCardAuthorisation
    from weavr_multi.models.managed_card_authorisation_request import (
        ManagedCardAuthorisationRequest as ManagedCardAuthorisationRequest,
    )
    from weavr_multi.models.managed_card_expiry import ManagedCardExpiry as ManagedCardExpiry
    from weavr_multi.models.managed_card_payment import ManagedCardPayment as ManagedCardPayment
    from weavr_multi.models.managed_card_replaced import ManagedCardReplaced as ManagedCardReplaced
    from weavr_multi.models.managed_card_settlement import ManagedCardSettlement as ManagedCardSettlement
    from weavr_multi.models.managed_card_state_changed import ManagedCardStateChanged as ManagedCardStateChanged
    from weavr_multi.models.managed_card_upgraded_to_physical import (
        ManagedCardUpgradedToPhysical as ManagedCardUpgradedToPhysical,
    )
    from weavr_multi.models.manual_transaction import ManualTransaction as ManualTransaction
    from weavr_multi.models.outgoing_wire_transfer_state_changed import (
        OutgoingWireTransferStateChanged as OutgoingWireTransferStateChanged,
    )
    from weavr_multi.models.send_state_changed import SendStateChanged as SendStateChanged
    from weavr_multi.models.step_up_status_changed import StepUpStatusChanged as StepUpStatusChanged
    from weavr_multi.models.transfer_state_changed import TransferStateChanged as TransferStateChanged
    from weavr_multi.models.user_deactivated import UserDeactivated as UserDeactivated


class EventFacts(NamedTuple):
    """What the description says of one event.

    Attributes:
        path: The path that the description gives it.
        event: The name of its class.
        called_as: The path at which it really arrives, where that is another.
        headers: The headers that it may carry, in lower case.
        security: The credentials that it carries.
        answers: Whether it is a request that wants a decision as its answer.
    """

    path: str
    event: str
    called_as: str | None
    headers: tuple[str, ...]
    security: tuple[str, ...]
    answers: bool


EVENTS: Final[tuple[EventFacts, ...]] = (
    EventFacts(
        "/bank_transfers_in/authorisation_request",
        "IncomingWireTransferAuthorisationRequest",
        None,
        ("request-ref", "published-timestamp", "signature", "signature-v2"),
        ("webhooks-key",),
        True,
    ),
    EventFacts(
        "/managed_cards/authorisation_request",
        "ManagedCardAuthorisationRequest",
        "/managed_cards_authorisation_forwarding",
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        ("webhooks-key",),
        True,
    ),
    EventFacts(
        "/corporates/kyb/watch",
        "KybStatusChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/corporates/kyb/beneficiaries/watch",
        "KybBeneficiaryUpdated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/corporates/corporate_activated/watch",
        "CorporateActivated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/corporates/corporate_deactivated/watch",
        "CorporateDeactivated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/consumers/kyc/watch",
        "KycStatusChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/consumers/consumer_activated/watch",
        "ConsumerActivated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/consumers/consumer_deactivated/watch",
        "ConsumerDeactivated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/ibans/watch", "IbanChanged", None, ("call-ref", "published-timestamp", "signature", "signature-v2"), (), False
    ),
    EventFacts(
        "/linked_accounts/watch",
        "LinkedAccountStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_accounts/watch",
        "ManagedAccountChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_accounts/deposits/watch",
        "ManagedAccountDeposit",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_accounts/low_balance/watch",
        "ManagedAccountLowBalance",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/state_change/watch",
        "ManagedCardStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/authorisations/watch",
        "ManagedCardAuthorisation",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/adjustments/watch",
        "ManagedCardAdjustment",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/settlements/watch",
        "ManagedCardSettlement",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/expiries/watch",
        "ManagedCardExpiry",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/physical_cards_upgrade/watch",
        "ManagedCardUpgradedToPhysical",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/replacement/watch",
        "ManagedCardReplaced",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/managed_cards/payments/watch",
        "ManagedCardPayment",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/transfers/watch",
        "TransferStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/send/watch",
        "SendStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/outgoing_wire_transfers/watch",
        "OutgoingWireTransferStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/correspondent_bank_transfers/watch",
        "CorrespondentBankTransferStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/manual_transactions/watch",
        "ManualTransaction",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/fees/watch", "FeeCharged", None, ("call-ref", "published-timestamp", "signature", "signature-v2"), (), False
    ),
    EventFacts(
        "/login/watch",
        "LoginStatusChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/stepup/watch",
        "StepUpStatusChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/auth/users/user_deactivated/watch",
        "UserDeactivated",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/authentication_factors/watch",
        "AuthenticationFactorStatusChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/beneficiaries/batch/watch",
        "BeneficiaryBatchStateChanged",
        None,
        ("call-ref", "published-timestamp", "signature", "signature-v2"),
        (),
        False,
    ),
    EventFacts(
        "/bulk_process_end/watch",
        "BulkProgress",
        None,
        ("request-ref", "published-timestamp"),
        ("webhooks-key",),
        False,
    ),
)

__all__ = (
    "AuthenticationFactorStatusChanged",
    "BeneficiaryBatchStateChanged",
    "BulkProgress",
    "ConsumerActivated",
    "ConsumerDeactivated",
    "CorporateActivated",
    "CorporateDeactivated",
    "CorrespondentBankTransferStateChanged",
    "FeeCharged",
    "IbanChanged",
    "IncomingWireTransferAuthorisationRequest",
    "KybBeneficiaryUpdated",
    "KybStatusChanged",
    "KycStatusChanged",
    "LinkedAccountStateChanged",
    "LoginStatusChanged",
    "ManagedAccountChanged",
    "ManagedAccountDeposit",
    "ManagedAccountLowBalance",
    "ManagedCardAdjustment",
    "ManagedCardAuthorisation",
    "ManagedCardAuthorisationRequest",
    "ManagedCardExpiry",
    "ManagedCardPayment",
    "ManagedCardReplaced",
    "ManagedCardSettlement",
    "ManagedCardStateChanged",
    "ManagedCardUpgradedToPhysical",
    "ManualTransaction",
    "OutgoingWireTransferStateChanged",
    "SendStateChanged",
    "StepUpStatusChanged",
    "TransferStateChanged",
    "UserDeactivated",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from weavr_multi import models

    globals()[name] = value = getattr(models, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
