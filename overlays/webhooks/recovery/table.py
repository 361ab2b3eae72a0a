"""Which events can be recovered, from which list, and what is lost. The code and the docs read this table."""

from __future__ import annotations

from typing import Final, NamedTuple

_TIMES: Final = "the time of the change"
_BETWEEN: Final = "states that were passed through before; the time of the change"


class Recoverability(NamedTuple):
    """One kind of event.

    Attributes:
        event: The name of its class.
        source: The list that it is rebuilt from, such as ``sends.list``; None: it cannot be recovered.
        told_apart_by: Paths in the event, whose values are the same in the original and in what is rebuilt.
        dated_by: The time in the list that is compared with the window; None: there is none, the list is read whole.
        lost: The fields that the rebuilt event lacks; for an event that cannot be recovered, the reason.
    """

    event: str
    source: str | None
    told_apart_by: tuple[str, ...]
    dated_by: str | None
    lost: str

    @property
    def is_recoverable(self) -> bool:
        """Whether it can be recovered."""
        return self.source is not None


def _not(event: str, why: str) -> Recoverability:
    return Recoverability(event, None, (), None, why)


TABLE: Final[tuple[Recoverability, ...]] = (
    Recoverability(
        "TransferStateChanged",
        "transfers.list",
        ("transfer.id.id", "transfer.state"),
        "creation",
        f"{_BETWEEN}; conflict",
    ),
    Recoverability("SendStateChanged", "sends.list", ("send.id.id", "send.state"), "creation", f"{_BETWEEN}; conflict"),
    Recoverability(
        "OutgoingWireTransferStateChanged",
        "outgoing_wire_transfers.list",
        ("transfer.id.id", "transfer.state"),
        "creation",
        f"{_BETWEEN}; conflict; the owner's type where the session does not know it",
    ),
    Recoverability(
        "CorrespondentBankTransferStateChanged",
        "correspondent_bank_transfers.list",
        ("transfer.id", "transfer.state"),
        "creation",
        f"{_BETWEEN}; the owner where the session does not know it",
    ),
    Recoverability(
        "ManagedAccountDeposit",
        "incoming_wire_transfers.list",
        ("transaction_id", "state"),
        "creation",
        "PENDING, once it is decided; the sender's sort code and account number; the e-mail address",
    ),
    Recoverability(
        "ManagedCardPayment",
        "card_payments.list",
        ("card_payment.id", "card_payment.events.newest.id"),
        "the time of each event",
        "the payment's status at that time: today's is given",
    ),
    Recoverability(
        "ManagedCardAuthorisation",
        "card_payments.list_events",
        ("transaction_id",),
        "the time of the event",
        "the balance after it; presence of card and holder; related authorisations; why it was released",
    ),
    Recoverability(
        "ManagedCardSettlement",
        "card_payments.list_events",
        ("transaction_id", "state"),
        "the time of the event",
        "the balance after it; related authorisations and settlements",
    ),
    Recoverability("FeeCharged", "fees.list", ("charge_fee.id",), "creation", "note; batch; profile"),
    Recoverability(
        "ManagedAccountChanged",
        "managed_accounts.list",
        ("account.id.id", "type"),
        "creation of the account",
        f"changes of older accounts; UPDATED, UNBLOCKED; bank account details; {_TIMES}",
    ),
    Recoverability(
        "ManagedCardStateChanged",
        "managed_cards.list",
        ("id.id", "event_type"),
        "creation of the card",
        f"changes of older cards; ACTIVATED, UNBLOCKED; {_TIMES}",
    ),
    Recoverability(
        "ManagedCardUpgradedToPhysical",
        "managed_cards.list",
        ("id.id",),
        "creation of the card",
        f"upgrades of older cards; {_TIMES}",
    ),
    Recoverability(
        "LinkedAccountStateChanged",
        "linked_accounts.list",
        ("linked_account.id", "event_type"),
        "creation of the linked account",
        f"changes of older accounts; UNBLOCKED; {_TIMES}",
    ),
    Recoverability(
        "BulkProgress",
        "bulks.list",
        ("bulk_id", "status"),
        "its end; the list has no filter and is read whole",
        "progress before the end; the counts, unless all operations are completed",
    ),
    Recoverability(
        "BeneficiaryBatchStateChanged",
        "beneficiaries.list_batches",
        ("id", "event_type"),
        None,
        f"{_BETWEEN}; the beneficiaries: read `beneficiaries.list(batch_id=…)`",
    ),
    Recoverability(
        "UserDeactivated", "users.list", ("email_address",), None, "who did it and why; a second time; the time"
    ),
    Recoverability(
        "KybStatusChanged", "corporates.get_kyb", ("corporate_id", "status", "ongoing_status"), None, "details; comment"
    ),
    Recoverability(
        "KycStatusChanged",
        "consumers.get_kyc",
        ("consumer_id", "status", "ongoing_status", "kyc_level"),
        None,
        f"details; comment; {_TIMES}",
    ),
    _not("IncomingWireTransferAuthorisationRequest", "a question, which Weavr has decided itself meanwhile"),
    _not("ManagedCardAuthorisationRequest", "a question, which Weavr has decided itself meanwhile"),
    _not("KybBeneficiaryUpdated", "no list has the due diligence of beneficial owners"),
    _not("CorporateActivated", "no list has it: `corporates.get` shows the root user as active"),
    _not("CorporateDeactivated", "no list has it, and the identity's sessions are refused"),
    _not("ConsumerActivated", "no list has it: `consumers.get` shows the root user as active"),
    _not("ConsumerDeactivated", "no list has it, and the identity's sessions are refused"),
    _not("IbanChanged", "the list of accounts has no IBAN: `managed_accounts.wait_for_iban` asks for one account"),
    _not("ManagedAccountLowBalance", "of a moment: `managed_accounts.list` has today's balances"),
    _not("ManagedCardExpiry", "the list of cards has no time of it: `expiry_mmyy` and the state say when"),
    _not("ManagedCardReplaced", "the list of cards has no time of it: the old card has `replacement`"),
    _not("ManagedCardAdjustment", "listed card by card only: `managed_cards.list_transactions`"),
    _not("ManualTransaction", "listed account by account only: `managed_accounts.list_transactions`"),
    _not("AuthenticationFactorStatusChanged", "no list over all users: `authentication_factors.list` has one's own"),
    _not("LoginStatusChanged", "of a moment: the user starts again"),
    _not("StepUpStatusChanged", "of a moment: the challenge has ended, the user starts again"),
)
BY_EVENT: Final = {row.event: row for row in TABLE if row.is_recoverable}
