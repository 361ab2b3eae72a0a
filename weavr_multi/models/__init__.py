"""Models, enumerations and events, each loaded when it is first asked for (PEP 562)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from weavr_multi.models.access_instrument_type import AccessInstrumentType as AccessInstrumentType
    from weavr_multi.models.access_token_status import AccessTokenStatus as AccessTokenStatus
    from weavr_multi.models.account_descriptor import AccountDescriptor as AccountDescriptor
    from weavr_multi.models.account_descriptor_details import AccountDescriptorDetails as AccountDescriptorDetails
    from weavr_multi.models.account_number_and_sort_code import AccountNumberAndSortCode as AccountNumberAndSortCode
    from weavr_multi.models.account_type import AccountType as AccountType
    from weavr_multi.models.action_done_by import ActionDoneBy as ActionDoneBy
    from weavr_multi.models.additional_merchant_data import AdditionalMerchantData as AdditionalMerchantData
    from weavr_multi.models.address import Address as Address
    from weavr_multi.models.address_with_country_required import (
        AddressWithCountryRequired as AddressWithCountryRequired,
    )
    from weavr_multi.models.address_with_no_required_fields import (
        AddressWithNoRequiredFields as AddressWithNoRequiredFields,
    )
    from weavr_multi.models.all_level_spend_rules import AllLevelSpendRules as AllLevelSpendRules
    from weavr_multi.models.auth_decline_reason import AuthDeclineReason as AuthDeclineReason
    from weavr_multi.models.auth_factors_get_response import AuthFactorsGetResponse as AuthFactorsGetResponse
    from weavr_multi.models.auth_forwarding_default_timeout_decision import (
        AuthForwardingDefaultTimeoutDecision as AuthForwardingDefaultTimeoutDecision,
    )
    from weavr_multi.models.auth_forwarding_details import AuthForwardingDetails as AuthForwardingDetails
    from weavr_multi.models.auth_rule_checks_failed_reason import (
        AuthRuleChecksFailedReason as AuthRuleChecksFailedReason,
    )
    from weavr_multi.models.auth_sca_push_channel import AuthSCAPushChannel as AuthSCAPushChannel
    from weavr_multi.models.authentication_factor_status_changed import (
        AuthenticationFactorStatusChanged as AuthenticationFactorStatusChanged,
    )
    from weavr_multi.models.authorisation_answer import AuthorisationAnswer as AuthorisationAnswer
    from weavr_multi.models.authorisation_category import AuthorisationCategory as AuthorisationCategory
    from weavr_multi.models.authorisation_result import AuthorisationResult as AuthorisationResult
    from weavr_multi.models.available_to_spend import AvailableToSpend as AvailableToSpend
    from weavr_multi.models.bank_account_counterparty import BankAccountCounterparty as BankAccountCounterparty
    from weavr_multi.models.bank_account_details import BankAccountDetails as BankAccountDetails
    from weavr_multi.models.bank_account_details_beneficiary import (
        BankAccountDetailsBeneficiary as BankAccountDetailsBeneficiary,
    )
    from weavr_multi.models.bank_details_deposit_response import (
        BankDetailsDepositResponse as BankDetailsDepositResponse,
    )
    from weavr_multi.models.bank_details_deposit_response_code import (
        BankDetailsDepositResponseCode as BankDetailsDepositResponseCode,
    )
    from weavr_multi.models.basic_beneficiary import BasicBeneficiary as BasicBeneficiary
    from weavr_multi.models.beneficiaries_page import BeneficiariesPage as BeneficiariesPage
    from weavr_multi.models.beneficiary import Beneficiary as Beneficiary
    from weavr_multi.models.beneficiary_batch import BeneficiaryBatch as BeneficiaryBatch
    from weavr_multi.models.beneficiary_batch_event_type import BeneficiaryBatchEventType as BeneficiaryBatchEventType
    from weavr_multi.models.beneficiary_batch_operation import BeneficiaryBatchOperation as BeneficiaryBatchOperation
    from weavr_multi.models.beneficiary_batch_state import BeneficiaryBatchState as BeneficiaryBatchState
    from weavr_multi.models.beneficiary_batch_state_changed import (
        BeneficiaryBatchStateChanged as BeneficiaryBatchStateChanged,
    )
    from weavr_multi.models.beneficiary_batches_page import BeneficiaryBatchesPage as BeneficiaryBatchesPage
    from weavr_multi.models.beneficiary_event_type import BeneficiaryEventType as BeneficiaryEventType
    from weavr_multi.models.beneficiary_id import BeneficiaryId as BeneficiaryId
    from weavr_multi.models.beneficiary_info import BeneficiaryInfo as BeneficiaryInfo
    from weavr_multi.models.beneficiary_operation_batch_id import (
        BeneficiaryOperationBatchId as BeneficiaryOperationBatchId,
    )
    from weavr_multi.models.beneficiary_state import BeneficiaryState as BeneficiaryState
    from weavr_multi.models.beneficiary_trust_level import BeneficiaryTrustLevel as BeneficiaryTrustLevel
    from weavr_multi.models.beneficiary_type import BeneficiaryType as BeneficiaryType
    from weavr_multi.models.beneficiary_validation_failure import (
        BeneficiaryValidationFailure as BeneficiaryValidationFailure,
    )
    from weavr_multi.models.beneficiary_verified_event_additional_information import (
        BeneficiaryVerifiedEventAdditionalInformation as BeneficiaryVerifiedEventAdditionalInformation,
    )
    from weavr_multi.models.billing_address import BillingAddress as BillingAddress
    from weavr_multi.models.blocked_details_sub_type import BlockedDetailsSubType as BlockedDetailsSubType
    from weavr_multi.models.blocked_details_type import BlockedDetailsType as BlockedDetailsType
    from weavr_multi.models.blocked_reason import BlockedReason as BlockedReason
    from weavr_multi.models.bulk_managed_card_item import BulkManagedCardItem as BulkManagedCardItem
    from weavr_multi.models.bulk_managed_card_path_params import BulkManagedCardPathParams as BulkManagedCardPathParams
    from weavr_multi.models.bulk_outgoing_wire_transfer_item import (
        BulkOutgoingWireTransferItem as BulkOutgoingWireTransferItem,
    )
    from weavr_multi.models.bulk_process import BulkProcess as BulkProcess
    from weavr_multi.models.bulk_process_details import BulkProcessDetails as BulkProcessDetails
    from weavr_multi.models.bulk_process_mode import BulkProcessMode as BulkProcessMode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation as BulkProcessOperation
    from weavr_multi.models.bulk_process_operation_status import (
        BulkProcessOperationStatus as BulkProcessOperationStatus,
    )
    from weavr_multi.models.bulk_process_operation_status_counts import (
        BulkProcessOperationStatusCounts as BulkProcessOperationStatusCounts,
    )
    from weavr_multi.models.bulk_process_operations_paged import (
        BulkProcessOperationsPaged as BulkProcessOperationsPaged,
    )
    from weavr_multi.models.bulk_process_progress_status import BulkProcessProgressStatus as BulkProcessProgressStatus
    from weavr_multi.models.bulk_process_status import BulkProcessStatus as BulkProcessStatus
    from weavr_multi.models.bulk_processes_paged import BulkProcessesPaged as BulkProcessesPaged
    from weavr_multi.models.bulk_progress import BulkProgress as BulkProgress
    from weavr_multi.models.bulk_send_item import BulkSendItem as BulkSendItem
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem as BulkSpendRulesItem
    from weavr_multi.models.bulk_submission import BulkSubmission as BulkSubmission
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem as BulkTransferItem
    from weavr_multi.models.bulk_user_invite_item import BulkUserInviteItem as BulkUserInviteItem
    from weavr_multi.models.bulk_user_item import BulkUserItem as BulkUserItem
    from weavr_multi.models.bulk_user_path_params import BulkUserPathParams as BulkUserPathParams
    from weavr_multi.models.business_beneficiary_type import BusinessBeneficiaryType as BusinessBeneficiaryType
    from weavr_multi.models.card import Card as Card
    from weavr_multi.models.card_access_instrument import CardAccessInstrument as CardAccessInstrument
    from weavr_multi.models.card_adjustment_details_adjustment_type import (
        CardAdjustmentDetailsAdjustmentType as CardAdjustmentDetailsAdjustmentType,
    )
    from weavr_multi.models.card_authorisation_details_authorisation_type import (
        CardAuthorisationDetailsAuthorisationType as CardAuthorisationDetailsAuthorisationType,
    )
    from weavr_multi.models.card_authorisation_details_transaction_type import (
        CardAuthorisationDetailsTransactionType as CardAuthorisationDetailsTransactionType,
    )
    from weavr_multi.models.card_brand import CardBrand as CardBrand
    from weavr_multi.models.card_holder_present import CardHolderPresent as CardHolderPresent
    from weavr_multi.models.card_instrument_type import CardInstrumentType as CardInstrumentType
    from weavr_multi.models.card_level_classification import CardLevelClassification as CardLevelClassification
    from weavr_multi.models.card_level_spend_rules import CardLevelSpendRules as CardLevelSpendRules
    from weavr_multi.models.card_merchant_settlement_merchant_transaction_type import (
        CardMerchantSettlementMerchantTransactionType as CardMerchantSettlementMerchantTransactionType,
    )
    from weavr_multi.models.card_mode import CardMode as CardMode
    from weavr_multi.models.card_payment import CardPayment as CardPayment
    from weavr_multi.models.card_payment_auth_forwarding_decision_outcome import (
        CardPaymentAuthForwardingDecisionOutcome as CardPaymentAuthForwardingDecisionOutcome,
    )
    from weavr_multi.models.card_payment_auth_forwarding_details import (
        CardPaymentAuthForwardingDetails as CardPaymentAuthForwardingDetails,
    )
    from weavr_multi.models.card_payment_authorisation_event import (
        CardPaymentAuthorisationEvent as CardPaymentAuthorisationEvent,
    )
    from weavr_multi.models.card_payment_authorisation_event_detail import (
        CardPaymentAuthorisationEventDetail as CardPaymentAuthorisationEventDetail,
    )
    from weavr_multi.models.card_payment_authorisation_event_subtype import (
        CardPaymentAuthorisationEventSubtype as CardPaymentAuthorisationEventSubtype,
    )
    from weavr_multi.models.card_payment_decline_reason import CardPaymentDeclineReason as CardPaymentDeclineReason
    from weavr_multi.models.card_payment_event import CardPaymentEvent as CardPaymentEvent
    from weavr_multi.models.card_payment_event_detail import CardPaymentEventDetail as CardPaymentEventDetail
    from weavr_multi.models.card_payment_event_list import CardPaymentEventList as CardPaymentEventList
    from weavr_multi.models.card_payment_event_result import CardPaymentEventResult as CardPaymentEventResult
    from weavr_multi.models.card_payment_event_type import CardPaymentEventType as CardPaymentEventType
    from weavr_multi.models.card_payment_fee import CardPaymentFee as CardPaymentFee
    from weavr_multi.models.card_payment_fee_subtype import CardPaymentFeeSubtype as CardPaymentFeeSubtype
    from weavr_multi.models.card_payment_fee_type import CardPaymentFeeType as CardPaymentFeeType
    from weavr_multi.models.card_payment_forex import CardPaymentForex as CardPaymentForex
    from weavr_multi.models.card_payment_forex_fee import CardPaymentForexFee as CardPaymentForexFee
    from weavr_multi.models.card_payment_list import CardPaymentList as CardPaymentList
    from weavr_multi.models.card_payment_original_credit_event import (
        CardPaymentOriginalCreditEvent as CardPaymentOriginalCreditEvent,
    )
    from weavr_multi.models.card_payment_original_credit_event_detail import (
        CardPaymentOriginalCreditEventDetail as CardPaymentOriginalCreditEventDetail,
    )
    from weavr_multi.models.card_payment_original_credit_event_subtype import (
        CardPaymentOriginalCreditEventSubtype as CardPaymentOriginalCreditEventSubtype,
    )
    from weavr_multi.models.card_payment_platform_fee import CardPaymentPlatformFee as CardPaymentPlatformFee
    from weavr_multi.models.card_payment_refund_event import CardPaymentRefundEvent as CardPaymentRefundEvent
    from weavr_multi.models.card_payment_refund_event_detail import (
        CardPaymentRefundEventDetail as CardPaymentRefundEventDetail,
    )
    from weavr_multi.models.card_payment_refund_event_subtype import (
        CardPaymentRefundEventSubtype as CardPaymentRefundEventSubtype,
    )
    from weavr_multi.models.card_payment_settlement_event import (
        CardPaymentSettlementEvent as CardPaymentSettlementEvent,
    )
    from weavr_multi.models.card_payment_settlement_event_detail import (
        CardPaymentSettlementEventDetail as CardPaymentSettlementEventDetail,
    )
    from weavr_multi.models.card_payment_settlement_event_subtype import (
        CardPaymentSettlementEventSubtype as CardPaymentSettlementEventSubtype,
    )
    from weavr_multi.models.card_payment_settlement_state import (
        CardPaymentSettlementState as CardPaymentSettlementState,
    )
    from weavr_multi.models.card_payment_status import CardPaymentStatus as CardPaymentStatus
    from weavr_multi.models.card_payment_subtype import CardPaymentSubtype as CardPaymentSubtype
    from weavr_multi.models.card_payment_type import CardPaymentType as CardPaymentType
    from weavr_multi.models.card_renewal_type import CardRenewalType as CardRenewalType
    from weavr_multi.models.card_type import CardType as CardType
    from weavr_multi.models.challenge_exemption_reason import ChallengeExemptionReason as ChallengeExemptionReason
    from weavr_multi.models.challenge_response import ChallengeResponse as ChallengeResponse
    from weavr_multi.models.charge_fee import ChargeFee as ChargeFee
    from weavr_multi.models.charge_fee_event_type import ChargeFeeEventType as ChargeFeeEventType
    from weavr_multi.models.company_position import CompanyPosition as CompanyPosition
    from weavr_multi.models.company_type import CompanyType as CompanyType
    from weavr_multi.models.consumer import Consumer as Consumer
    from weavr_multi.models.consumer_activated import ConsumerActivated as ConsumerActivated
    from weavr_multi.models.consumer_beneficiary_type import ConsumerBeneficiaryType as ConsumerBeneficiaryType
    from weavr_multi.models.consumer_create_request_root_user import (
        ConsumerCreateRequestRootUser as ConsumerCreateRequestRootUser,
    )
    from weavr_multi.models.consumer_deactivated import ConsumerDeactivated as ConsumerDeactivated
    from weavr_multi.models.consumer_kyc_get_response import ConsumerKycGetResponse as ConsumerKycGetResponse
    from weavr_multi.models.consumer_kyc_start_request_prefill_details_item import (
        ConsumerKycStartRequestPrefillDetailsItem as ConsumerKycStartRequestPrefillDetailsItem,
    )
    from weavr_multi.models.consumer_kyc_start_response import ConsumerKycStartResponse as ConsumerKycStartResponse
    from weavr_multi.models.consumer_root_user import ConsumerRootUser as ConsumerRootUser
    from weavr_multi.models.consumer_source_of_funds import ConsumerSourceOfFunds as ConsumerSourceOfFunds
    from weavr_multi.models.corporate import Corporate as Corporate
    from weavr_multi.models.corporate_activated import CorporateActivated as CorporateActivated
    from weavr_multi.models.corporate_company import CorporateCompany as CorporateCompany
    from weavr_multi.models.corporate_create_request_company import (
        CorporateCreateRequestCompany as CorporateCreateRequestCompany,
    )
    from weavr_multi.models.corporate_create_request_root_user import (
        CorporateCreateRequestRootUser as CorporateCreateRequestRootUser,
    )
    from weavr_multi.models.corporate_deactivated import CorporateDeactivated as CorporateDeactivated
    from weavr_multi.models.corporate_kyb_failure_reason import CorporateKybFailureReason as CorporateKybFailureReason
    from weavr_multi.models.corporate_kyb_get_response import CorporateKybGetResponse as CorporateKybGetResponse
    from weavr_multi.models.corporate_kyb_start_response import CorporateKybStartResponse as CorporateKybStartResponse
    from weavr_multi.models.corporate_root_user import CorporateRootUser as CorporateRootUser
    from weavr_multi.models.corporate_source_of_funds import CorporateSourceOfFunds as CorporateSourceOfFunds
    from weavr_multi.models.correspondent_bank_transfer_event_type import (
        CorrespondentBankTransferEventType as CorrespondentBankTransferEventType,
    )
    from weavr_multi.models.correspondent_bank_transfer_state_changed import (
        CorrespondentBankTransferStateChanged as CorrespondentBankTransferStateChanged,
    )
    from weavr_multi.models.correspondent_bank_transfers_page import (
        CorrespondentBankTransfersPage as CorrespondentBankTransfersPage,
    )
    from weavr_multi.models.correspondent_banking_bank_account_details import (
        CorrespondentBankingBankAccountDetails as CorrespondentBankingBankAccountDetails,
    )
    from weavr_multi.models.correspondent_banking_business_address_and_id_info import (
        CorrespondentBankingBusinessAddressAndIdInfo as CorrespondentBankingBusinessAddressAndIdInfo,
    )
    from weavr_multi.models.correspondent_banking_business_address_and_id_info_document_type import (
        CorrespondentBankingBusinessAddressAndIdInfoDocumentType as CorrespondentBankingBusinessAddressAndIdInfoDocumentType,
    )
    from weavr_multi.models.correspondent_banking_business_originator import (
        CorrespondentBankingBusinessOriginator as CorrespondentBankingBusinessOriginator,
    )
    from weavr_multi.models.correspondent_banking_external_data import (
        CorrespondentBankingExternalData as CorrespondentBankingExternalData,
    )
    from weavr_multi.models.correspondent_banking_faster_payments_beneficiary import (
        CorrespondentBankingFasterPaymentsBeneficiary as CorrespondentBankingFasterPaymentsBeneficiary,
    )
    from weavr_multi.models.correspondent_banking_individual_address_and_birth_info import (
        CorrespondentBankingIndividualAddressAndBirthInfo as CorrespondentBankingIndividualAddressAndBirthInfo,
    )
    from weavr_multi.models.correspondent_banking_individual_address_and_id_info import (
        CorrespondentBankingIndividualAddressAndIdInfo as CorrespondentBankingIndividualAddressAndIdInfo,
    )
    from weavr_multi.models.correspondent_banking_individual_address_and_id_info_document_type import (
        CorrespondentBankingIndividualAddressAndIdInfoDocumentType as CorrespondentBankingIndividualAddressAndIdInfoDocumentType,
    )
    from weavr_multi.models.correspondent_banking_individual_originator import (
        CorrespondentBankingIndividualOriginator as CorrespondentBankingIndividualOriginator,
    )
    from weavr_multi.models.correspondent_banking_owt import CorrespondentBankingOwt as CorrespondentBankingOwt
    from weavr_multi.models.correspondent_banking_owt_state import (
        CorrespondentBankingOwtState as CorrespondentBankingOwtState,
    )
    from weavr_multi.models.correspondent_banking_owt_validation_outcome import (
        CorrespondentBankingOwtValidationOutcome as CorrespondentBankingOwtValidationOutcome,
    )
    from weavr_multi.models.correspondent_banking_rix_beneficiary import (
        CorrespondentBankingRIXBeneficiary as CorrespondentBankingRIXBeneficiary,
    )
    from weavr_multi.models.correspondent_banking_sepa_beneficiary import (
        CorrespondentBankingSEPABeneficiary as CorrespondentBankingSEPABeneficiary,
    )
    from weavr_multi.models.create_send_conflict_error_code import (
        CreateSendConflictErrorCode as CreateSendConflictErrorCode,
    )
    from weavr_multi.models.create_transfer_conflict_error_code import (
        CreateTransferConflictErrorCode as CreateTransferConflictErrorCode,
    )
    from weavr_multi.models.created_corporate import CreatedCorporate as CreatedCorporate
    from weavr_multi.models.created_corporate_root_user import CreatedCorporateRootUser as CreatedCorporateRootUser
    from weavr_multi.models.credential_id import CredentialId as CredentialId
    from weavr_multi.models.credential_type import CredentialType as CredentialType
    from weavr_multi.models.currency_amount import CurrencyAmount as CurrencyAmount
    from weavr_multi.models.date import Date as Date
    from weavr_multi.models.debit_mode_card import DebitModeCard as DebitModeCard
    from weavr_multi.models.debit_mode_details import DebitModeDetails as DebitModeDetails
    from weavr_multi.models.debit_mode_details_available_to_spend_item import (
        DebitModeDetailsAvailableToSpendItem as DebitModeDetailsAvailableToSpendItem,
    )
    from weavr_multi.models.delivery_address import DeliveryAddress as DeliveryAddress
    from weavr_multi.models.delivery_method import DeliveryMethod as DeliveryMethod
    from weavr_multi.models.deposit_response import DepositResponse as DepositResponse
    from weavr_multi.models.deposit_response_code import DepositResponseCode as DepositResponseCode
    from weavr_multi.models.destination import Destination as Destination
    from weavr_multi.models.destination_swift import DestinationSwift as DestinationSwift
    from weavr_multi.models.destroy_type import DestroyType as DestroyType
    from weavr_multi.models.destroyed_reason import DestroyedReason as DestroyedReason
    from weavr_multi.models.digital_wallet_details import DigitalWalletDetails as DigitalWalletDetails
    from weavr_multi.models.digital_wallet_type import DigitalWalletType as DigitalWalletType
    from weavr_multi.models.digital_wallets import DigitalWallets as DigitalWallets
    from weavr_multi.models.enrolment_event_enrolment_status import (
        EnrolmentEventEnrolmentStatus as EnrolmentEventEnrolmentStatus,
    )
    from weavr_multi.models.external_account_id import ExternalAccountId as ExternalAccountId
    from weavr_multi.models.external_account_type import ExternalAccountType as ExternalAccountType
    from weavr_multi.models.external_data_entry import ExternalDataEntry as ExternalDataEntry
    from weavr_multi.models.faster_payments_bank_details import FasterPaymentsBankDetails as FasterPaymentsBankDetails
    from weavr_multi.models.faster_payments_bank_details_or_bacs_bank_details import (
        FasterPaymentsBankDetailsOrBACSBankDetails as FasterPaymentsBankDetailsOrBACSBankDetails,
    )
    from weavr_multi.models.faster_payments_beneficiary import FasterPaymentsBeneficiary as FasterPaymentsBeneficiary
    from weavr_multi.models.faster_payments_details import FasterPaymentsDetails as FasterPaymentsDetails
    from weavr_multi.models.fee_charged import FeeCharged as FeeCharged
    from weavr_multi.models.fee_spec_type import FeeSpecType as FeeSpecType
    from weavr_multi.models.fee_subtype import FeeSubtype as FeeSubtype
    from weavr_multi.models.fee_summary import FeeSummary as FeeSummary
    from weavr_multi.models.fee_summary_type import FeeSummaryType as FeeSummaryType
    from weavr_multi.models.fee_transaction import FeeTransaction as FeeTransaction
    from weavr_multi.models.fee_transaction_list import FeeTransactionList as FeeTransactionList
    from weavr_multi.models.fee_transaction_status import FeeTransactionStatus as FeeTransactionStatus
    from weavr_multi.models.fee_type import FeeType as FeeType
    from weavr_multi.models.forex_trade_participant_error_type import (
        ForexTradeParticipantErrorType as ForexTradeParticipantErrorType,
    )
    from weavr_multi.models.iban import Iban as Iban
    from weavr_multi.models.iban_access_instrument import IbanAccessInstrument as IbanAccessInstrument
    from weavr_multi.models.iban_bank_account_details import IbanBankAccountDetails as IbanBankAccountDetails
    from weavr_multi.models.iban_changed import IbanChanged as IbanChanged
    from weavr_multi.models.iban_details import IBANDetails as IBANDetails
    from weavr_multi.models.iban_event_type import IbanEventType as IbanEventType
    from weavr_multi.models.iban_instrument import IbanInstrument as IbanInstrument
    from weavr_multi.models.iban_instrument_state import IbanInstrumentState as IbanInstrumentState
    from weavr_multi.models.iban_state import IbanState as IbanState
    from weavr_multi.models.identity_deactivated_reason_code import (
        IdentityDeactivatedReasonCode as IdentityDeactivatedReasonCode,
    )
    from weavr_multi.models.identity_id import IdentityId as IdentityId
    from weavr_multi.models.identity_level_spend_rules import IdentityLevelSpendRules as IdentityLevelSpendRules
    from weavr_multi.models.identity_token_response import IdentityTokenResponse as IdentityTokenResponse
    from weavr_multi.models.identity_type import IdentityType as IdentityType
    from weavr_multi.models.incoming_wire_transfer import IncomingWireTransfer as IncomingWireTransfer
    from weavr_multi.models.incoming_wire_transfer_authorisation_request import (
        IncomingWireTransferAuthorisationRequest as IncomingWireTransferAuthorisationRequest,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination import (
        IncomingWireTransferAuthorisationRequestDestination as IncomingWireTransferAuthorisationRequestDestination,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_instrument import (
        IncomingWireTransferAuthorisationRequestDestinationInstrument as IncomingWireTransferAuthorisationRequestDestinationInstrument,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_instrument_type import (
        IncomingWireTransferAuthorisationRequestDestinationInstrumentType as IncomingWireTransferAuthorisationRequestDestinationInstrumentType,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_owner import (
        IncomingWireTransferAuthorisationRequestDestinationOwner as IncomingWireTransferAuthorisationRequestDestinationOwner,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source import (
        IncomingWireTransferAuthorisationRequestSource as IncomingWireTransferAuthorisationRequestSource,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source_instrument import (
        IncomingWireTransferAuthorisationRequestSourceInstrument as IncomingWireTransferAuthorisationRequestSourceInstrument,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source_instrument_type import (
        IncomingWireTransferAuthorisationRequestSourceInstrumentType as IncomingWireTransferAuthorisationRequestSourceInstrumentType,
    )
    from weavr_multi.models.incoming_wire_transfer_list import IncomingWireTransferList as IncomingWireTransferList
    from weavr_multi.models.incoming_wire_transfer_multi_state import (
        IncomingWireTransferMultiState as IncomingWireTransferMultiState,
    )
    from weavr_multi.models.industry import Industry as Industry
    from weavr_multi.models.instrument_counterparty import InstrumentCounterparty as InstrumentCounterparty
    from weavr_multi.models.instrument_counterparty_owner import (
        InstrumentCounterpartyOwner as InstrumentCounterpartyOwner,
    )
    from weavr_multi.models.instrument_details_beneficiary import (
        InstrumentDetailsBeneficiary as InstrumentDetailsBeneficiary,
    )
    from weavr_multi.models.instrument_id import InstrumentId as InstrumentId
    from weavr_multi.models.instrument_participant_error_type import (
        InstrumentParticipantErrorType as InstrumentParticipantErrorType,
    )
    from weavr_multi.models.instrument_state import InstrumentState as InstrumentState
    from weavr_multi.models.instrument_state_legacy import InstrumentStateLegacy as InstrumentStateLegacy
    from weavr_multi.models.instrument_statement_sort_order import (
        InstrumentStatementSortOrder as InstrumentStatementSortOrder,
    )
    from weavr_multi.models.instrument_transaction_activity_item import (
        InstrumentTransactionActivityItem as InstrumentTransactionActivityItem,
    )
    from weavr_multi.models.instrument_transaction_activity_list import (
        InstrumentTransactionActivityList as InstrumentTransactionActivityList,
    )
    from weavr_multi.models.instrument_type import InstrumentType as InstrumentType
    from weavr_multi.models.kyb_beneficiary_updated import KybBeneficiaryUpdated as KybBeneficiaryUpdated
    from weavr_multi.models.kyb_status_changed import KybStatusChanged as KybStatusChanged
    from weavr_multi.models.kyc_event_additional_information import (
        KycEventAdditionalInformation as KycEventAdditionalInformation,
    )
    from weavr_multi.models.kyc_level import KycLevel as KycLevel
    from weavr_multi.models.kyc_rejection_reason import KycRejectionReason as KycRejectionReason
    from weavr_multi.models.kyc_status_changed import KycStatusChanged as KycStatusChanged
    from weavr_multi.models.kyi_status import KyiStatus as KyiStatus
    from weavr_multi.models.legacy_bank_account_details_beneficiary import (
        LegacyBankAccountDetailsBeneficiary as LegacyBankAccountDetailsBeneficiary,
    )
    from weavr_multi.models.legacy_beneficiary import LegacyBeneficiary as LegacyBeneficiary
    from weavr_multi.models.legacy_beneficiary_beneficiary_details import (
        LegacyBeneficiaryBeneficiaryDetails as LegacyBeneficiaryBeneficiaryDetails,
    )
    from weavr_multi.models.legacy_beneficiary_beneficiary_information import (
        LegacyBeneficiaryBeneficiaryInformation as LegacyBeneficiaryBeneficiaryInformation,
    )
    from weavr_multi.models.legacy_charge_fee import LegacyChargeFee as LegacyChargeFee
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount as LegacyCurrencyAmount
    from weavr_multi.models.legacy_fee_spec import LegacyFeeSpec as LegacyFeeSpec
    from weavr_multi.models.legacy_forex_trade_participant import (
        LegacyForexTradeParticipant as LegacyForexTradeParticipant,
    )
    from weavr_multi.models.legacy_instrument_balances import LegacyInstrumentBalances as LegacyInstrumentBalances
    from weavr_multi.models.legacy_instrument_participant import (
        LegacyInstrumentParticipant as LegacyInstrumentParticipant,
    )
    from weavr_multi.models.legacy_instrument_participant_fee_value import (
        LegacyInstrumentParticipantFeeValue as LegacyInstrumentParticipantFeeValue,
    )
    from weavr_multi.models.legacy_managed_account import LegacyManagedAccount as LegacyManagedAccount
    from weavr_multi.models.legacy_managed_account_balances import (
        LegacyManagedAccountBalances as LegacyManagedAccountBalances,
    )
    from weavr_multi.models.legacy_outgoing_wire_transfer import (
        LegacyOutgoingWireTransfer as LegacyOutgoingWireTransfer,
    )
    from weavr_multi.models.legacy_scaled_amount import LegacyScaledAmount as LegacyScaledAmount
    from weavr_multi.models.legacy_send import LegacySend as LegacySend
    from weavr_multi.models.legacy_transaction_batch import LegacyTransactionBatch as LegacyTransactionBatch
    from weavr_multi.models.legacy_transaction_batch_forex_trade import (
        LegacyTransactionBatchForexTrade as LegacyTransactionBatchForexTrade,
    )
    from weavr_multi.models.legacy_transaction_batch_instrument import (
        LegacyTransactionBatchInstrument as LegacyTransactionBatchInstrument,
    )
    from weavr_multi.models.legacy_transaction_batch_instrument_remaining import (
        LegacyTransactionBatchInstrumentRemaining as LegacyTransactionBatchInstrumentRemaining,
    )
    from weavr_multi.models.legacy_transfer import LegacyTransfer as LegacyTransfer
    from weavr_multi.models.legal_address import LegalAddress as LegalAddress
    from weavr_multi.models.linked_account import LinkedAccount as LinkedAccount
    from weavr_multi.models.linked_account_event_type import LinkedAccountEventType as LinkedAccountEventType
    from weavr_multi.models.linked_account_micro_deposit_verification import (
        LinkedAccountMicroDepositVerification as LinkedAccountMicroDepositVerification,
    )
    from weavr_multi.models.linked_account_simulated_state import (
        LinkedAccountSimulatedState as LinkedAccountSimulatedState,
    )
    from weavr_multi.models.linked_account_state import LinkedAccountState as LinkedAccountState
    from weavr_multi.models.linked_account_state_changed import LinkedAccountStateChanged as LinkedAccountStateChanged
    from weavr_multi.models.linked_account_verification_run import (
        LinkedAccountVerificationRun as LinkedAccountVerificationRun,
    )
    from weavr_multi.models.linked_account_verification_run_state import (
        LinkedAccountVerificationRunState as LinkedAccountVerificationRunState,
    )
    from weavr_multi.models.linked_account_verification_run_step import (
        LinkedAccountVerificationRunStep as LinkedAccountVerificationRunStep,
    )
    from weavr_multi.models.linked_account_verification_step import (
        LinkedAccountVerificationStep as LinkedAccountVerificationStep,
    )
    from weavr_multi.models.linked_account_verification_step_status import (
        LinkedAccountVerificationStepStatus as LinkedAccountVerificationStepStatus,
    )
    from weavr_multi.models.linked_account_verification_transfer_instruction import (
        LinkedAccountVerificationTransferInstruction as LinkedAccountVerificationTransferInstruction,
    )
    from weavr_multi.models.linked_account_verification_transfer_instruction_destination import (
        LinkedAccountVerificationTransferInstructionDestination as LinkedAccountVerificationTransferInstructionDestination,
    )
    from weavr_multi.models.linked_account_verifications_page import (
        LinkedAccountVerificationsPage as LinkedAccountVerificationsPage,
    )
    from weavr_multi.models.linked_accounts_page import LinkedAccountsPage as LinkedAccountsPage
    from weavr_multi.models.login_event_login_event_status import (
        LoginEventLoginEventStatus as LoginEventLoginEventStatus,
    )
    from weavr_multi.models.login_status_changed import LoginStatusChanged as LoginStatusChanged
    from weavr_multi.models.login_via_biometrics_response import (
        LoginViaBiometricsResponse as LoginViaBiometricsResponse,
    )
    from weavr_multi.models.login_with_password_response import LoginWithPasswordResponse as LoginWithPasswordResponse
    from weavr_multi.models.logout_response import LogoutResponse as LogoutResponse
    from weavr_multi.models.managed_account import ManagedAccount as ManagedAccount
    from weavr_multi.models.managed_account_changed import ManagedAccountChanged as ManagedAccountChanged
    from weavr_multi.models.managed_account_deposit import ManagedAccountDeposit as ManagedAccountDeposit
    from weavr_multi.models.managed_account_event_type import ManagedAccountEventType as ManagedAccountEventType
    from weavr_multi.models.managed_account_iban import ManagedAccountIBAN as ManagedAccountIBAN
    from weavr_multi.models.managed_account_iban_state import ManagedAccountIBANState as ManagedAccountIBANState
    from weavr_multi.models.managed_account_low_balance import ManagedAccountLowBalance as ManagedAccountLowBalance
    from weavr_multi.models.managed_accounts_iwt_event_iwt_state import (
        ManagedAccountsIwtEventIwtState as ManagedAccountsIwtEventIwtState,
    )
    from weavr_multi.models.managed_accounts_page import ManagedAccountsPage as ManagedAccountsPage
    from weavr_multi.models.managed_card import ManagedCard as ManagedCard
    from weavr_multi.models.managed_card_adjustment import ManagedCardAdjustment as ManagedCardAdjustment
    from weavr_multi.models.managed_card_authorisation import ManagedCardAuthorisation as ManagedCardAuthorisation
    from weavr_multi.models.managed_card_authorisation_request import (
        ManagedCardAuthorisationRequest as ManagedCardAuthorisationRequest,
    )
    from weavr_multi.models.managed_card_expiry import ManagedCardExpiry as ManagedCardExpiry
    from weavr_multi.models.managed_card_mode import ManagedCardMode as ManagedCardMode
    from weavr_multi.models.managed_card_mode_details import ManagedCardModeDetails as ManagedCardModeDetails
    from weavr_multi.models.managed_card_payment import ManagedCardPayment as ManagedCardPayment
    from weavr_multi.models.managed_card_physical_pin_get_response import (
        ManagedCardPhysicalPinGetResponse as ManagedCardPhysicalPinGetResponse,
    )
    from weavr_multi.models.managed_card_replaced import ManagedCardReplaced as ManagedCardReplaced
    from weavr_multi.models.managed_card_replacement import ManagedCardReplacement as ManagedCardReplacement
    from weavr_multi.models.managed_card_replacement_reason import (
        ManagedCardReplacementReason as ManagedCardReplacementReason,
    )
    from weavr_multi.models.managed_card_settlement import ManagedCardSettlement as ManagedCardSettlement
    from weavr_multi.models.managed_card_state_changed import ManagedCardStateChanged as ManagedCardStateChanged
    from weavr_multi.models.managed_card_upgraded_to_physical import (
        ManagedCardUpgradedToPhysical as ManagedCardUpgradedToPhysical,
    )
    from weavr_multi.models.managed_cards_expiry_and_renewal_event_type import (
        ManagedCardsExpiryAndRenewalEventType as ManagedCardsExpiryAndRenewalEventType,
    )
    from weavr_multi.models.managed_cards_page import ManagedCardsPage as ManagedCardsPage
    from weavr_multi.models.managed_cards_replacement_event_type import (
        ManagedCardsReplacementEventType as ManagedCardsReplacementEventType,
    )
    from weavr_multi.models.managed_cards_settlement_event_settlement_state import (
        ManagedCardsSettlementEventSettlementState as ManagedCardsSettlementEventSettlementState,
    )
    from weavr_multi.models.managed_instrument_balance import ManagedInstrumentBalance as ManagedInstrumentBalance
    from weavr_multi.models.managed_instrument_state import ManagedInstrumentState as ManagedInstrumentState
    from weavr_multi.models.manual_transaction import ManualTransaction as ManualTransaction
    from weavr_multi.models.manufacturing_state import ManufacturingState as ManufacturingState
    from weavr_multi.models.merchant import Merchant as Merchant
    from weavr_multi.models.merchant_counterparty import MerchantCounterparty as MerchantCounterparty
    from weavr_multi.models.merchant_data import MerchantData as MerchantData
    from weavr_multi.models.mobile import Mobile as Mobile
    from weavr_multi.models.mobile_code_sent import MobileCodeSent as MobileCodeSent
    from weavr_multi.models.mobile_kyc_started import MobileKycStarted as MobileKycStarted
    from weavr_multi.models.multiple_sca_resource_type import MultipleSCAResourceType as MultipleSCAResourceType
    from weavr_multi.models.nullable_int_64 import NullableInt64 as NullableInt64
    from weavr_multi.models.occupation import Occupation as Occupation
    from weavr_multi.models.originator_type import OriginatorType as OriginatorType
    from weavr_multi.models.outgoing_wire_transfer import OutgoingWireTransfer as OutgoingWireTransfer
    from weavr_multi.models.outgoing_wire_transfer_beneficiary import (
        OutgoingWireTransferBeneficiary as OutgoingWireTransferBeneficiary,
    )
    from weavr_multi.models.outgoing_wire_transfer_create_request import (
        OutgoingWireTransferCreateRequest as OutgoingWireTransferCreateRequest,
    )
    from weavr_multi.models.outgoing_wire_transfer_event_type import (
        OutgoingWireTransferEventType as OutgoingWireTransferEventType,
    )
    from weavr_multi.models.outgoing_wire_transfer_rejected_info import (
        OutgoingWireTransferRejectedInfo as OutgoingWireTransferRejectedInfo,
    )
    from weavr_multi.models.outgoing_wire_transfer_state import OutgoingWireTransferState as OutgoingWireTransferState
    from weavr_multi.models.outgoing_wire_transfer_state_changed import (
        OutgoingWireTransferStateChanged as OutgoingWireTransferStateChanged,
    )
    from weavr_multi.models.outgoing_wire_transfer_type import OutgoingWireTransferType as OutgoingWireTransferType
    from weavr_multi.models.outgoing_wire_transfer_validation_outcome import (
        OutgoingWireTransferValidationOutcome as OutgoingWireTransferValidationOutcome,
    )
    from weavr_multi.models.outgoing_wire_transfers_page import OutgoingWireTransfersPage as OutgoingWireTransfersPage
    from weavr_multi.models.owner_type import OwnerType as OwnerType
    from weavr_multi.models.owt_conflict_error_code import OWTConflictErrorCode as OWTConflictErrorCode
    from weavr_multi.models.password_info import PasswordInfo as PasswordInfo
    from weavr_multi.models.password_response import PasswordResponse as PasswordResponse
    from weavr_multi.models.payee_validation_category import PayeeValidationCategory as PayeeValidationCategory
    from weavr_multi.models.payment_network import PaymentNetwork as PaymentNetwork
    from weavr_multi.models.physical_card_details import PhysicalCardDetails as PhysicalCardDetails
    from weavr_multi.models.physical_card_details_replacement import (
        PhysicalCardDetailsReplacement as PhysicalCardDetailsReplacement,
    )
    from weavr_multi.models.physical_card_details_replacement_replacement_reason import (
        PhysicalCardDetailsReplacementReplacementReason as PhysicalCardDetailsReplacementReplacementReason,
    )
    from weavr_multi.models.prepaid_mode_card import PrepaidModeCard as PrepaidModeCard
    from weavr_multi.models.prepaid_mode_details import PrepaidModeDetails as PrepaidModeDetails
    from weavr_multi.models.profile_level_spend_rules import ProfileLevelSpendRules as ProfileLevelSpendRules
    from weavr_multi.models.purchase_response import PurchaseResponse as PurchaseResponse
    from weavr_multi.models.purchase_response_code import PurchaseResponseCode as PurchaseResponseCode
    from weavr_multi.models.rbac_role import RbacRole as RbacRole
    from weavr_multi.models.replacement_type import ReplacementType as ReplacementType
    from weavr_multi.models.request_access_token_response import (
        RequestAccessTokenResponse as RequestAccessTokenResponse,
    )
    from weavr_multi.models.retail_qualifier import RetailQualifier as RetailQualifier
    from weavr_multi.models.rix_beneficiary import RIXBeneficiary as RIXBeneficiary
    from weavr_multi.models.rollover_policy import RolloverPolicy as RolloverPolicy
    from weavr_multi.models.sca_challenge_type import SCAChallengeType as SCAChallengeType
    from weavr_multi.models.sca_channel import SCAChannel as SCAChannel
    from weavr_multi.models.sca_factor import SCAFactor as SCAFactor
    from weavr_multi.models.sca_factor_status import SCAFactorStatus as SCAFactorStatus
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel as SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel as SCAPushChannel
    from weavr_multi.models.scaled_amount import ScaledAmount as ScaledAmount
    from weavr_multi.models.send import Send as Send
    from weavr_multi.models.send_create_request import SendCreateRequest as SendCreateRequest
    from weavr_multi.models.send_event_send_event_type import SendEventSendEventType as SendEventSendEventType
    from weavr_multi.models.send_state import SendState as SendState
    from weavr_multi.models.send_state_changed import SendStateChanged as SendStateChanged
    from weavr_multi.models.sends_page import SendsPage as SendsPage
    from weavr_multi.models.sepa_beneficiary import SEPABeneficiary as SEPABeneficiary
    from weavr_multi.models.sepa_verification_of_payee_result import (
        SEPAVerificationOfPayeeResult as SEPAVerificationOfPayeeResult,
    )
    from weavr_multi.models.sepa_verification_of_payee_result_match import (
        SEPAVerificationOfPayeeResultMatch as SEPAVerificationOfPayeeResultMatch,
    )
    from weavr_multi.models.simulate_verify_challenge_code import (
        SimulateVerifyChallengeCode as SimulateVerifyChallengeCode,
    )
    from weavr_multi.models.simulate_verify_challenge_response import (
        SimulateVerifyChallengeResponse as SimulateVerifyChallengeResponse,
    )
    from weavr_multi.models.simulated_verification_result import (
        SimulatedVerificationResult as SimulatedVerificationResult,
    )
    from weavr_multi.models.simulated_verification_step import SimulatedVerificationStep as SimulatedVerificationStep
    from weavr_multi.models.simulator_currency_amount import SimulatorCurrencyAmount as SimulatorCurrencyAmount
    from weavr_multi.models.simulator_iban_details import SimulatorIbanDetails as SimulatorIbanDetails
    from weavr_multi.models.sort_order import SortOrder as SortOrder
    from weavr_multi.models.source_instrument import SourceInstrument as SourceInstrument
    from weavr_multi.models.source_instrument_filter import SourceInstrumentFilter as SourceInstrumentFilter
    from weavr_multi.models.source_instrument_type import SourceInstrumentType as SourceInstrumentType
    from weavr_multi.models.spend_limit import SpendLimit as SpendLimit
    from weavr_multi.models.spend_limit_interval import SpendLimitInterval as SpendLimitInterval
    from weavr_multi.models.spend_limit_update_method import SpendLimitUpdateMethod as SpendLimitUpdateMethod
    from weavr_multi.models.state_change_event_type import StateChangeEventType as StateChangeEventType
    from weavr_multi.models.state_change_state import StateChangeState as StateChangeState
    from weavr_multi.models.statement import Statement as Statement
    from weavr_multi.models.statement_card_payment_subtype import (
        StatementCardPaymentSubtype as StatementCardPaymentSubtype,
    )
    from weavr_multi.models.statement_card_payment_transaction import (
        StatementCardPaymentTransaction as StatementCardPaymentTransaction,
    )
    from weavr_multi.models.statement_correspondent_bank_transfer_subtype import (
        StatementCorrespondentBankTransferSubtype as StatementCorrespondentBankTransferSubtype,
    )
    from weavr_multi.models.statement_correspondent_bank_transfer_transaction import (
        StatementCorrespondentBankTransferTransaction as StatementCorrespondentBankTransferTransaction,
    )
    from weavr_multi.models.statement_entry import StatementEntry as StatementEntry
    from weavr_multi.models.statement_entry_state import StatementEntryState as StatementEntryState
    from weavr_multi.models.statement_fee_transaction import StatementFeeTransaction as StatementFeeTransaction
    from weavr_multi.models.statement_incoming_wire_transfer_subtype import (
        StatementIncomingWireTransferSubtype as StatementIncomingWireTransferSubtype,
    )
    from weavr_multi.models.statement_incoming_wire_transfer_transaction import (
        StatementIncomingWireTransferTransaction as StatementIncomingWireTransferTransaction,
    )
    from weavr_multi.models.statement_outgoing_wire_transfer_subtype import (
        StatementOutgoingWireTransferSubtype as StatementOutgoingWireTransferSubtype,
    )
    from weavr_multi.models.statement_outgoing_wire_transfer_transaction import (
        StatementOutgoingWireTransferTransaction as StatementOutgoingWireTransferTransaction,
    )
    from weavr_multi.models.statement_response import StatementResponse as StatementResponse
    from weavr_multi.models.statement_response_entry import StatementResponseEntry as StatementResponseEntry
    from weavr_multi.models.statement_response_entry_executing_access_instrument import (
        StatementResponseEntryExecutingAccessInstrument as StatementResponseEntryExecutingAccessInstrument,
    )
    from weavr_multi.models.statement_response_entry_transaction import (
        StatementResponseEntryTransaction as StatementResponseEntryTransaction,
    )
    from weavr_multi.models.statement_response_entry_transaction_type import (
        StatementResponseEntryTransactionType as StatementResponseEntryTransactionType,
    )
    from weavr_multi.models.statement_send_transaction import StatementSendTransaction as StatementSendTransaction
    from weavr_multi.models.statement_system_transaction import StatementSystemTransaction as StatementSystemTransaction
    from weavr_multi.models.statement_transaction_type import StatementTransactionType as StatementTransactionType
    from weavr_multi.models.statement_transfer_transaction import (
        StatementTransferTransaction as StatementTransferTransaction,
    )
    from weavr_multi.models.statement_version import StatementVersion as StatementVersion
    from weavr_multi.models.step_up_challenge_response import StepUpChallengeResponse as StepUpChallengeResponse
    from weavr_multi.models.step_up_status_changed import StepUpStatusChanged as StepUpStatusChanged
    from weavr_multi.models.stepup_event_event_status import StepupEventEventStatus as StepupEventEventStatus
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId as StringWrappedTypeId
    from weavr_multi.models.supported_user_currency import SupportedUserCurrency as SupportedUserCurrency
    from weavr_multi.models.swift_bank_details import SwiftBankDetails as SwiftBankDetails
    from weavr_multi.models.swift_beneficiary import SWIFTBeneficiary as SWIFTBeneficiary
    from weavr_multi.models.system_transaction import SystemTransaction as SystemTransaction
    from weavr_multi.models.system_transaction_subtype import SystemTransactionSubtype as SystemTransactionSubtype
    from weavr_multi.models.three_d_secure_auth_config import ThreeDSecureAuthConfig as ThreeDSecureAuthConfig
    from weavr_multi.models.three_d_secure_auth_config_fallback_channel import (
        ThreeDSecureAuthConfigFallbackChannel as ThreeDSecureAuthConfigFallbackChannel,
    )
    from weavr_multi.models.three_d_secure_auth_config_primary_channel import (
        ThreeDSecureAuthConfigPrimaryChannel as ThreeDSecureAuthConfigPrimaryChannel,
    )
    from weavr_multi.models.token_response import TokenResponse as TokenResponse
    from weavr_multi.models.token_type import TokenType as TokenType
    from weavr_multi.models.transaction_activity_direction import (
        TransactionActivityDirection as TransactionActivityDirection,
    )
    from weavr_multi.models.transaction_activity_item import TransactionActivityItem as TransactionActivityItem
    from weavr_multi.models.transaction_activity_list import TransactionActivityList as TransactionActivityList
    from weavr_multi.models.transaction_activity_sort_by import TransactionActivitySortBy as TransactionActivitySortBy
    from weavr_multi.models.transaction_activity_status import TransactionActivityStatus as TransactionActivityStatus
    from weavr_multi.models.transaction_activity_type import TransactionActivityType as TransactionActivityType
    from weavr_multi.models.transaction_batch_error_type import TransactionBatchErrorType as TransactionBatchErrorType
    from weavr_multi.models.transaction_batch_intercept import TransactionBatchIntercept as TransactionBatchIntercept
    from weavr_multi.models.transaction_batch_intercept_state import (
        TransactionBatchInterceptState as TransactionBatchInterceptState,
    )
    from weavr_multi.models.transaction_batch_participant_state import (
        TransactionBatchParticipantState as TransactionBatchParticipantState,
    )
    from weavr_multi.models.transaction_batch_state import TransactionBatchState as TransactionBatchState
    from weavr_multi.models.transaction_bulk_cancel_response import (
        TransactionBulkCancelResponse as TransactionBulkCancelResponse,
    )
    from weavr_multi.models.transaction_cancel_request import TransactionCancelRequest as TransactionCancelRequest
    from weavr_multi.models.transaction_cancel_response import TransactionCancelResponse as TransactionCancelResponse
    from weavr_multi.models.transaction_cancel_response_error_code import (
        TransactionCancelResponseErrorCode as TransactionCancelResponseErrorCode,
    )
    from weavr_multi.models.transaction_cancel_response_state import (
        TransactionCancelResponseState as TransactionCancelResponseState,
    )
    from weavr_multi.models.transaction_forex import TransactionForex as TransactionForex
    from weavr_multi.models.transaction_id import TransactionId as TransactionId
    from weavr_multi.models.transaction_id_type import TransactionIdType as TransactionIdType
    from weavr_multi.models.transaction_state import TransactionState as TransactionState
    from weavr_multi.models.transfer import Transfer as Transfer
    from weavr_multi.models.transfer_create_request import TransferCreateRequest as TransferCreateRequest
    from weavr_multi.models.transfer_event_transfer_event_type import (
        TransferEventTransferEventType as TransferEventTransferEventType,
    )
    from weavr_multi.models.transfer_state import TransferState as TransferState
    from weavr_multi.models.transfer_state_changed import TransferStateChanged as TransferStateChanged
    from weavr_multi.models.transfer_type import TransferType as TransferType
    from weavr_multi.models.transfers_page import TransfersPage as TransfersPage
    from weavr_multi.models.uk_confirmation_of_payee_result import (
        UKConfirmationOfPayeeResult as UKConfirmationOfPayeeResult,
    )
    from weavr_multi.models.uk_confirmation_of_payee_result_match import (
        UKConfirmationOfPayeeResultMatch as UKConfirmationOfPayeeResultMatch,
    )
    from weavr_multi.models.uk_confirmation_of_payee_result_reason_code import (
        UKConfirmationOfPayeeResultReasonCode as UKConfirmationOfPayeeResultReasonCode,
    )
    from weavr_multi.models.unknown_sender_account import UnknownSenderAccount as UnknownSenderAccount
    from weavr_multi.models.update_card_level_spend_rules import UpdateCardLevelSpendRules as UpdateCardLevelSpendRules
    from weavr_multi.models.user import User as User
    from weavr_multi.models.user_create_request import UserCreateRequest as UserCreateRequest
    from weavr_multi.models.user_currency_transaction_details import (
        UserCurrencyTransactionDetails as UserCurrencyTransactionDetails,
    )
    from weavr_multi.models.user_deactivated import UserDeactivated as UserDeactivated
    from weavr_multi.models.user_identities_get_response_schema import (
        UserIdentitiesGetResponseSchema as UserIdentitiesGetResponseSchema,
    )
    from weavr_multi.models.user_identity import UserIdentity as UserIdentity
    from weavr_multi.models.user_kyc_response import UserKycResponse as UserKycResponse
    from weavr_multi.models.user_predefined_role import UserPredefinedRole as UserPredefinedRole
    from weavr_multi.models.users_page import UsersPage as UsersPage
    from weavr_multi.models.wire_transfer_decision_code import WireTransferDecisionCode as WireTransferDecisionCode
    from weavr_multi.models.wire_transfer_decision_response import (
        WireTransferDecisionResponse as WireTransferDecisionResponse,
    )

_MODULES: Final = {
    "AccessInstrumentType": "access_instrument_type",
    "AccessTokenStatus": "access_token_status",
    "AccountDescriptor": "account_descriptor",
    "AccountDescriptorDetails": "account_descriptor_details",
    "AccountNumberAndSortCode": "account_number_and_sort_code",
    "AccountType": "account_type",
    "ActionDoneBy": "action_done_by",
    "AdditionalMerchantData": "additional_merchant_data",
    "Address": "address",
    "AddressWithCountryRequired": "address_with_country_required",
    "AddressWithNoRequiredFields": "address_with_no_required_fields",
    "AllLevelSpendRules": "all_level_spend_rules",
    "AuthDeclineReason": "auth_decline_reason",
    "AuthenticationFactorStatusChanged": "authentication_factor_status_changed",
    "AuthFactorsGetResponse": "auth_factors_get_response",
    "AuthForwardingDefaultTimeoutDecision": "auth_forwarding_default_timeout_decision",
    "AuthForwardingDetails": "auth_forwarding_details",
    "AuthorisationAnswer": "authorisation_answer",
    "AuthorisationCategory": "authorisation_category",
    "AuthorisationResult": "authorisation_result",
    "AuthRuleChecksFailedReason": "auth_rule_checks_failed_reason",
    "AuthSCAPushChannel": "auth_sca_push_channel",
    "AvailableToSpend": "available_to_spend",
    "BankAccountCounterparty": "bank_account_counterparty",
    "BankAccountDetails": "bank_account_details",
    "BankAccountDetailsBeneficiary": "bank_account_details_beneficiary",
    "BankDetailsDepositResponse": "bank_details_deposit_response",
    "BankDetailsDepositResponseCode": "bank_details_deposit_response_code",
    "BasicBeneficiary": "basic_beneficiary",
    "BeneficiariesPage": "beneficiaries_page",
    "Beneficiary": "beneficiary",
    "BeneficiaryBatch": "beneficiary_batch",
    "BeneficiaryBatchesPage": "beneficiary_batches_page",
    "BeneficiaryBatchEventType": "beneficiary_batch_event_type",
    "BeneficiaryBatchOperation": "beneficiary_batch_operation",
    "BeneficiaryBatchState": "beneficiary_batch_state",
    "BeneficiaryBatchStateChanged": "beneficiary_batch_state_changed",
    "BeneficiaryEventType": "beneficiary_event_type",
    "BeneficiaryId": "beneficiary_id",
    "BeneficiaryInfo": "beneficiary_info",
    "BeneficiaryOperationBatchId": "beneficiary_operation_batch_id",
    "BeneficiaryState": "beneficiary_state",
    "BeneficiaryTrustLevel": "beneficiary_trust_level",
    "BeneficiaryType": "beneficiary_type",
    "BeneficiaryValidationFailure": "beneficiary_validation_failure",
    "BeneficiaryVerifiedEventAdditionalInformation": "beneficiary_verified_event_additional_information",
    "BillingAddress": "billing_address",
    "BlockedDetailsSubType": "blocked_details_sub_type",
    "BlockedDetailsType": "blocked_details_type",
    "BlockedReason": "blocked_reason",
    "BulkManagedCardItem": "bulk_managed_card_item",
    "BulkManagedCardPathParams": "bulk_managed_card_path_params",
    "BulkOutgoingWireTransferItem": "bulk_outgoing_wire_transfer_item",
    "BulkProcess": "bulk_process",
    "BulkProcessDetails": "bulk_process_details",
    "BulkProcessesPaged": "bulk_processes_paged",
    "BulkProcessMode": "bulk_process_mode",
    "BulkProcessOperation": "bulk_process_operation",
    "BulkProcessOperationsPaged": "bulk_process_operations_paged",
    "BulkProcessOperationStatus": "bulk_process_operation_status",
    "BulkProcessOperationStatusCounts": "bulk_process_operation_status_counts",
    "BulkProcessProgressStatus": "bulk_process_progress_status",
    "BulkProcessStatus": "bulk_process_status",
    "BulkProgress": "bulk_progress",
    "BulkSendItem": "bulk_send_item",
    "BulkSpendRulesItem": "bulk_spend_rules_item",
    "BulkSubmission": "bulk_submission",
    "BulkTransferItem": "bulk_transfer_item",
    "BulkUserInviteItem": "bulk_user_invite_item",
    "BulkUserItem": "bulk_user_item",
    "BulkUserPathParams": "bulk_user_path_params",
    "BusinessBeneficiaryType": "business_beneficiary_type",
    "Card": "card",
    "CardAccessInstrument": "card_access_instrument",
    "CardAdjustmentDetailsAdjustmentType": "card_adjustment_details_adjustment_type",
    "CardAuthorisationDetailsAuthorisationType": "card_authorisation_details_authorisation_type",
    "CardAuthorisationDetailsTransactionType": "card_authorisation_details_transaction_type",
    "CardBrand": "card_brand",
    "CardHolderPresent": "card_holder_present",
    "CardInstrumentType": "card_instrument_type",
    "CardLevelClassification": "card_level_classification",
    "CardLevelSpendRules": "card_level_spend_rules",
    "CardMerchantSettlementMerchantTransactionType": "card_merchant_settlement_merchant_transaction_type",
    "CardMode": "card_mode",
    "CardPayment": "card_payment",
    "CardPaymentAuthForwardingDecisionOutcome": "card_payment_auth_forwarding_decision_outcome",
    "CardPaymentAuthForwardingDetails": "card_payment_auth_forwarding_details",
    "CardPaymentAuthorisationEvent": "card_payment_authorisation_event",
    "CardPaymentAuthorisationEventDetail": "card_payment_authorisation_event_detail",
    "CardPaymentAuthorisationEventSubtype": "card_payment_authorisation_event_subtype",
    "CardPaymentDeclineReason": "card_payment_decline_reason",
    "CardPaymentEvent": "card_payment_event",
    "CardPaymentEventDetail": "card_payment_event_detail",
    "CardPaymentEventList": "card_payment_event_list",
    "CardPaymentEventResult": "card_payment_event_result",
    "CardPaymentEventType": "card_payment_event_type",
    "CardPaymentFee": "card_payment_fee",
    "CardPaymentFeeSubtype": "card_payment_fee_subtype",
    "CardPaymentFeeType": "card_payment_fee_type",
    "CardPaymentForex": "card_payment_forex",
    "CardPaymentForexFee": "card_payment_forex_fee",
    "CardPaymentList": "card_payment_list",
    "CardPaymentOriginalCreditEvent": "card_payment_original_credit_event",
    "CardPaymentOriginalCreditEventDetail": "card_payment_original_credit_event_detail",
    "CardPaymentOriginalCreditEventSubtype": "card_payment_original_credit_event_subtype",
    "CardPaymentPlatformFee": "card_payment_platform_fee",
    "CardPaymentRefundEvent": "card_payment_refund_event",
    "CardPaymentRefundEventDetail": "card_payment_refund_event_detail",
    "CardPaymentRefundEventSubtype": "card_payment_refund_event_subtype",
    "CardPaymentSettlementEvent": "card_payment_settlement_event",
    "CardPaymentSettlementEventDetail": "card_payment_settlement_event_detail",
    "CardPaymentSettlementEventSubtype": "card_payment_settlement_event_subtype",
    "CardPaymentSettlementState": "card_payment_settlement_state",
    "CardPaymentStatus": "card_payment_status",
    "CardPaymentSubtype": "card_payment_subtype",
    "CardPaymentType": "card_payment_type",
    "CardRenewalType": "card_renewal_type",
    "CardType": "card_type",
    "ChallengeExemptionReason": "challenge_exemption_reason",
    "ChallengeResponse": "challenge_response",
    "ChargeFee": "charge_fee",
    "ChargeFeeEventType": "charge_fee_event_type",
    "CompanyPosition": "company_position",
    "CompanyType": "company_type",
    "Consumer": "consumer",
    "ConsumerActivated": "consumer_activated",
    "ConsumerBeneficiaryType": "consumer_beneficiary_type",
    "ConsumerCreateRequestRootUser": "consumer_create_request_root_user",
    "ConsumerDeactivated": "consumer_deactivated",
    "ConsumerKycGetResponse": "consumer_kyc_get_response",
    "ConsumerKycStartRequestPrefillDetailsItem": "consumer_kyc_start_request_prefill_details_item",
    "ConsumerKycStartResponse": "consumer_kyc_start_response",
    "ConsumerRootUser": "consumer_root_user",
    "ConsumerSourceOfFunds": "consumer_source_of_funds",
    "Corporate": "corporate",
    "CorporateActivated": "corporate_activated",
    "CorporateCompany": "corporate_company",
    "CorporateCreateRequestCompany": "corporate_create_request_company",
    "CorporateCreateRequestRootUser": "corporate_create_request_root_user",
    "CorporateDeactivated": "corporate_deactivated",
    "CorporateKybFailureReason": "corporate_kyb_failure_reason",
    "CorporateKybGetResponse": "corporate_kyb_get_response",
    "CorporateKybStartResponse": "corporate_kyb_start_response",
    "CorporateRootUser": "corporate_root_user",
    "CorporateSourceOfFunds": "corporate_source_of_funds",
    "CorrespondentBankingBankAccountDetails": "correspondent_banking_bank_account_details",
    "CorrespondentBankingBusinessAddressAndIdInfo": "correspondent_banking_business_address_and_id_info",
    "CorrespondentBankingBusinessAddressAndIdInfoDocumentType": "correspondent_banking_business_address_and_id_info_document_type",
    "CorrespondentBankingBusinessOriginator": "correspondent_banking_business_originator",
    "CorrespondentBankingExternalData": "correspondent_banking_external_data",
    "CorrespondentBankingFasterPaymentsBeneficiary": "correspondent_banking_faster_payments_beneficiary",
    "CorrespondentBankingIndividualAddressAndBirthInfo": "correspondent_banking_individual_address_and_birth_info",
    "CorrespondentBankingIndividualAddressAndIdInfo": "correspondent_banking_individual_address_and_id_info",
    "CorrespondentBankingIndividualAddressAndIdInfoDocumentType": "correspondent_banking_individual_address_and_id_info_document_type",
    "CorrespondentBankingIndividualOriginator": "correspondent_banking_individual_originator",
    "CorrespondentBankingOwt": "correspondent_banking_owt",
    "CorrespondentBankingOwtState": "correspondent_banking_owt_state",
    "CorrespondentBankingOwtValidationOutcome": "correspondent_banking_owt_validation_outcome",
    "CorrespondentBankingRIXBeneficiary": "correspondent_banking_rix_beneficiary",
    "CorrespondentBankingSEPABeneficiary": "correspondent_banking_sepa_beneficiary",
    "CorrespondentBankTransferEventType": "correspondent_bank_transfer_event_type",
    "CorrespondentBankTransfersPage": "correspondent_bank_transfers_page",
    "CorrespondentBankTransferStateChanged": "correspondent_bank_transfer_state_changed",
    "CreatedCorporate": "created_corporate",
    "CreatedCorporateRootUser": "created_corporate_root_user",
    "CreateSendConflictErrorCode": "create_send_conflict_error_code",
    "CreateTransferConflictErrorCode": "create_transfer_conflict_error_code",
    "CredentialId": "credential_id",
    "CredentialType": "credential_type",
    "CurrencyAmount": "currency_amount",
    "Date": "date",
    "DebitModeCard": "debit_mode_card",
    "DebitModeDetails": "debit_mode_details",
    "DebitModeDetailsAvailableToSpendItem": "debit_mode_details_available_to_spend_item",
    "DeliveryAddress": "delivery_address",
    "DeliveryMethod": "delivery_method",
    "DepositResponse": "deposit_response",
    "DepositResponseCode": "deposit_response_code",
    "Destination": "destination",
    "DestinationSwift": "destination_swift",
    "DestroyedReason": "destroyed_reason",
    "DestroyType": "destroy_type",
    "DigitalWalletDetails": "digital_wallet_details",
    "DigitalWallets": "digital_wallets",
    "DigitalWalletType": "digital_wallet_type",
    "EnrolmentEventEnrolmentStatus": "enrolment_event_enrolment_status",
    "ExternalAccountId": "external_account_id",
    "ExternalAccountType": "external_account_type",
    "ExternalDataEntry": "external_data_entry",
    "FasterPaymentsBankDetails": "faster_payments_bank_details",
    "FasterPaymentsBankDetailsOrBACSBankDetails": "faster_payments_bank_details_or_bacs_bank_details",
    "FasterPaymentsBeneficiary": "faster_payments_beneficiary",
    "FasterPaymentsDetails": "faster_payments_details",
    "FeeCharged": "fee_charged",
    "FeeSpecType": "fee_spec_type",
    "FeeSubtype": "fee_subtype",
    "FeeSummary": "fee_summary",
    "FeeSummaryType": "fee_summary_type",
    "FeeTransaction": "fee_transaction",
    "FeeTransactionList": "fee_transaction_list",
    "FeeTransactionStatus": "fee_transaction_status",
    "FeeType": "fee_type",
    "ForexTradeParticipantErrorType": "forex_trade_participant_error_type",
    "Iban": "iban",
    "IbanAccessInstrument": "iban_access_instrument",
    "IbanBankAccountDetails": "iban_bank_account_details",
    "IbanChanged": "iban_changed",
    "IBANDetails": "iban_details",
    "IbanEventType": "iban_event_type",
    "IbanInstrument": "iban_instrument",
    "IbanInstrumentState": "iban_instrument_state",
    "IbanState": "iban_state",
    "IdentityDeactivatedReasonCode": "identity_deactivated_reason_code",
    "IdentityId": "identity_id",
    "IdentityLevelSpendRules": "identity_level_spend_rules",
    "IdentityTokenResponse": "identity_token_response",
    "IdentityType": "identity_type",
    "IncomingWireTransfer": "incoming_wire_transfer",
    "IncomingWireTransferAuthorisationRequest": "incoming_wire_transfer_authorisation_request",
    "IncomingWireTransferAuthorisationRequestDestination": "incoming_wire_transfer_authorisation_request_destination",
    "IncomingWireTransferAuthorisationRequestDestinationInstrument": "incoming_wire_transfer_authorisation_request_destination_instrument",
    "IncomingWireTransferAuthorisationRequestDestinationInstrumentType": "incoming_wire_transfer_authorisation_request_destination_instrument_type",
    "IncomingWireTransferAuthorisationRequestDestinationOwner": "incoming_wire_transfer_authorisation_request_destination_owner",
    "IncomingWireTransferAuthorisationRequestSource": "incoming_wire_transfer_authorisation_request_source",
    "IncomingWireTransferAuthorisationRequestSourceInstrument": "incoming_wire_transfer_authorisation_request_source_instrument",
    "IncomingWireTransferAuthorisationRequestSourceInstrumentType": "incoming_wire_transfer_authorisation_request_source_instrument_type",
    "IncomingWireTransferList": "incoming_wire_transfer_list",
    "IncomingWireTransferMultiState": "incoming_wire_transfer_multi_state",
    "Industry": "industry",
    "InstrumentCounterparty": "instrument_counterparty",
    "InstrumentCounterpartyOwner": "instrument_counterparty_owner",
    "InstrumentDetailsBeneficiary": "instrument_details_beneficiary",
    "InstrumentId": "instrument_id",
    "InstrumentParticipantErrorType": "instrument_participant_error_type",
    "InstrumentState": "instrument_state",
    "InstrumentStateLegacy": "instrument_state_legacy",
    "InstrumentStatementSortOrder": "instrument_statement_sort_order",
    "InstrumentTransactionActivityItem": "instrument_transaction_activity_item",
    "InstrumentTransactionActivityList": "instrument_transaction_activity_list",
    "InstrumentType": "instrument_type",
    "KybBeneficiaryUpdated": "kyb_beneficiary_updated",
    "KybStatusChanged": "kyb_status_changed",
    "KycEventAdditionalInformation": "kyc_event_additional_information",
    "KycLevel": "kyc_level",
    "KycRejectionReason": "kyc_rejection_reason",
    "KycStatusChanged": "kyc_status_changed",
    "KyiStatus": "kyi_status",
    "LegacyBankAccountDetailsBeneficiary": "legacy_bank_account_details_beneficiary",
    "LegacyBeneficiary": "legacy_beneficiary",
    "LegacyBeneficiaryBeneficiaryDetails": "legacy_beneficiary_beneficiary_details",
    "LegacyBeneficiaryBeneficiaryInformation": "legacy_beneficiary_beneficiary_information",
    "LegacyChargeFee": "legacy_charge_fee",
    "LegacyCurrencyAmount": "legacy_currency_amount",
    "LegacyFeeSpec": "legacy_fee_spec",
    "LegacyForexTradeParticipant": "legacy_forex_trade_participant",
    "LegacyInstrumentBalances": "legacy_instrument_balances",
    "LegacyInstrumentParticipant": "legacy_instrument_participant",
    "LegacyInstrumentParticipantFeeValue": "legacy_instrument_participant_fee_value",
    "LegacyManagedAccount": "legacy_managed_account",
    "LegacyManagedAccountBalances": "legacy_managed_account_balances",
    "LegacyOutgoingWireTransfer": "legacy_outgoing_wire_transfer",
    "LegacyScaledAmount": "legacy_scaled_amount",
    "LegacySend": "legacy_send",
    "LegacyTransactionBatch": "legacy_transaction_batch",
    "LegacyTransactionBatchForexTrade": "legacy_transaction_batch_forex_trade",
    "LegacyTransactionBatchInstrument": "legacy_transaction_batch_instrument",
    "LegacyTransactionBatchInstrumentRemaining": "legacy_transaction_batch_instrument_remaining",
    "LegacyTransfer": "legacy_transfer",
    "LegalAddress": "legal_address",
    "LinkedAccount": "linked_account",
    "LinkedAccountEventType": "linked_account_event_type",
    "LinkedAccountMicroDepositVerification": "linked_account_micro_deposit_verification",
    "LinkedAccountSimulatedState": "linked_account_simulated_state",
    "LinkedAccountsPage": "linked_accounts_page",
    "LinkedAccountState": "linked_account_state",
    "LinkedAccountStateChanged": "linked_account_state_changed",
    "LinkedAccountVerificationRun": "linked_account_verification_run",
    "LinkedAccountVerificationRunState": "linked_account_verification_run_state",
    "LinkedAccountVerificationRunStep": "linked_account_verification_run_step",
    "LinkedAccountVerificationsPage": "linked_account_verifications_page",
    "LinkedAccountVerificationStep": "linked_account_verification_step",
    "LinkedAccountVerificationStepStatus": "linked_account_verification_step_status",
    "LinkedAccountVerificationTransferInstruction": "linked_account_verification_transfer_instruction",
    "LinkedAccountVerificationTransferInstructionDestination": "linked_account_verification_transfer_instruction_destination",
    "LoginEventLoginEventStatus": "login_event_login_event_status",
    "LoginStatusChanged": "login_status_changed",
    "LoginViaBiometricsResponse": "login_via_biometrics_response",
    "LoginWithPasswordResponse": "login_with_password_response",
    "LogoutResponse": "logout_response",
    "ManagedAccount": "managed_account",
    "ManagedAccountChanged": "managed_account_changed",
    "ManagedAccountDeposit": "managed_account_deposit",
    "ManagedAccountEventType": "managed_account_event_type",
    "ManagedAccountIBAN": "managed_account_iban",
    "ManagedAccountIBANState": "managed_account_iban_state",
    "ManagedAccountLowBalance": "managed_account_low_balance",
    "ManagedAccountsIwtEventIwtState": "managed_accounts_iwt_event_iwt_state",
    "ManagedAccountsPage": "managed_accounts_page",
    "ManagedCard": "managed_card",
    "ManagedCardAdjustment": "managed_card_adjustment",
    "ManagedCardAuthorisation": "managed_card_authorisation",
    "ManagedCardAuthorisationRequest": "managed_card_authorisation_request",
    "ManagedCardExpiry": "managed_card_expiry",
    "ManagedCardMode": "managed_card_mode",
    "ManagedCardModeDetails": "managed_card_mode_details",
    "ManagedCardPayment": "managed_card_payment",
    "ManagedCardPhysicalPinGetResponse": "managed_card_physical_pin_get_response",
    "ManagedCardReplaced": "managed_card_replaced",
    "ManagedCardReplacement": "managed_card_replacement",
    "ManagedCardReplacementReason": "managed_card_replacement_reason",
    "ManagedCardSettlement": "managed_card_settlement",
    "ManagedCardsExpiryAndRenewalEventType": "managed_cards_expiry_and_renewal_event_type",
    "ManagedCardsPage": "managed_cards_page",
    "ManagedCardsReplacementEventType": "managed_cards_replacement_event_type",
    "ManagedCardsSettlementEventSettlementState": "managed_cards_settlement_event_settlement_state",
    "ManagedCardStateChanged": "managed_card_state_changed",
    "ManagedCardUpgradedToPhysical": "managed_card_upgraded_to_physical",
    "ManagedInstrumentBalance": "managed_instrument_balance",
    "ManagedInstrumentState": "managed_instrument_state",
    "ManualTransaction": "manual_transaction",
    "ManufacturingState": "manufacturing_state",
    "Merchant": "merchant",
    "MerchantCounterparty": "merchant_counterparty",
    "MerchantData": "merchant_data",
    "Mobile": "mobile",
    "MobileCodeSent": "mobile_code_sent",
    "MobileKycStarted": "mobile_kyc_started",
    "MultipleSCAResourceType": "multiple_sca_resource_type",
    "NullableInt64": "nullable_int_64",
    "Occupation": "occupation",
    "OriginatorType": "originator_type",
    "OutgoingWireTransfer": "outgoing_wire_transfer",
    "OutgoingWireTransferBeneficiary": "outgoing_wire_transfer_beneficiary",
    "OutgoingWireTransferCreateRequest": "outgoing_wire_transfer_create_request",
    "OutgoingWireTransferEventType": "outgoing_wire_transfer_event_type",
    "OutgoingWireTransferRejectedInfo": "outgoing_wire_transfer_rejected_info",
    "OutgoingWireTransfersPage": "outgoing_wire_transfers_page",
    "OutgoingWireTransferState": "outgoing_wire_transfer_state",
    "OutgoingWireTransferStateChanged": "outgoing_wire_transfer_state_changed",
    "OutgoingWireTransferType": "outgoing_wire_transfer_type",
    "OutgoingWireTransferValidationOutcome": "outgoing_wire_transfer_validation_outcome",
    "OwnerType": "owner_type",
    "OWTConflictErrorCode": "owt_conflict_error_code",
    "PasswordInfo": "password_info",
    "PasswordResponse": "password_response",
    "PayeeValidationCategory": "payee_validation_category",
    "PaymentNetwork": "payment_network",
    "PhysicalCardDetails": "physical_card_details",
    "PhysicalCardDetailsReplacement": "physical_card_details_replacement",
    "PhysicalCardDetailsReplacementReplacementReason": "physical_card_details_replacement_replacement_reason",
    "PrepaidModeCard": "prepaid_mode_card",
    "PrepaidModeDetails": "prepaid_mode_details",
    "ProfileLevelSpendRules": "profile_level_spend_rules",
    "PurchaseResponse": "purchase_response",
    "PurchaseResponseCode": "purchase_response_code",
    "RbacRole": "rbac_role",
    "ReplacementType": "replacement_type",
    "RequestAccessTokenResponse": "request_access_token_response",
    "RetailQualifier": "retail_qualifier",
    "RIXBeneficiary": "rix_beneficiary",
    "RolloverPolicy": "rollover_policy",
    "SCAChallengeType": "sca_challenge_type",
    "SCAChannel": "sca_channel",
    "SCAFactor": "sca_factor",
    "SCAFactorStatus": "sca_factor_status",
    "ScaledAmount": "scaled_amount",
    "SCAOtpChannel": "sca_otp_channel",
    "SCAPushChannel": "sca_push_channel",
    "Send": "send",
    "SendCreateRequest": "send_create_request",
    "SendEventSendEventType": "send_event_send_event_type",
    "SendsPage": "sends_page",
    "SendState": "send_state",
    "SendStateChanged": "send_state_changed",
    "SEPABeneficiary": "sepa_beneficiary",
    "SEPAVerificationOfPayeeResult": "sepa_verification_of_payee_result",
    "SEPAVerificationOfPayeeResultMatch": "sepa_verification_of_payee_result_match",
    "SimulatedVerificationResult": "simulated_verification_result",
    "SimulatedVerificationStep": "simulated_verification_step",
    "SimulateVerifyChallengeCode": "simulate_verify_challenge_code",
    "SimulateVerifyChallengeResponse": "simulate_verify_challenge_response",
    "SimulatorCurrencyAmount": "simulator_currency_amount",
    "SimulatorIbanDetails": "simulator_iban_details",
    "SortOrder": "sort_order",
    "SourceInstrument": "source_instrument",
    "SourceInstrumentFilter": "source_instrument_filter",
    "SourceInstrumentType": "source_instrument_type",
    "SpendLimit": "spend_limit",
    "SpendLimitInterval": "spend_limit_interval",
    "SpendLimitUpdateMethod": "spend_limit_update_method",
    "StateChangeEventType": "state_change_event_type",
    "StateChangeState": "state_change_state",
    "Statement": "statement",
    "StatementCardPaymentSubtype": "statement_card_payment_subtype",
    "StatementCardPaymentTransaction": "statement_card_payment_transaction",
    "StatementCorrespondentBankTransferSubtype": "statement_correspondent_bank_transfer_subtype",
    "StatementCorrespondentBankTransferTransaction": "statement_correspondent_bank_transfer_transaction",
    "StatementEntry": "statement_entry",
    "StatementEntryState": "statement_entry_state",
    "StatementFeeTransaction": "statement_fee_transaction",
    "StatementIncomingWireTransferSubtype": "statement_incoming_wire_transfer_subtype",
    "StatementIncomingWireTransferTransaction": "statement_incoming_wire_transfer_transaction",
    "StatementOutgoingWireTransferSubtype": "statement_outgoing_wire_transfer_subtype",
    "StatementOutgoingWireTransferTransaction": "statement_outgoing_wire_transfer_transaction",
    "StatementResponse": "statement_response",
    "StatementResponseEntry": "statement_response_entry",
    "StatementResponseEntryExecutingAccessInstrument": "statement_response_entry_executing_access_instrument",
    "StatementResponseEntryTransaction": "statement_response_entry_transaction",
    "StatementResponseEntryTransactionType": "statement_response_entry_transaction_type",
    "StatementSendTransaction": "statement_send_transaction",
    "StatementSystemTransaction": "statement_system_transaction",
    "StatementTransactionType": "statement_transaction_type",
    "StatementTransferTransaction": "statement_transfer_transaction",
    "StatementVersion": "statement_version",
    "StepUpChallengeResponse": "step_up_challenge_response",
    "StepupEventEventStatus": "stepup_event_event_status",
    "StepUpStatusChanged": "step_up_status_changed",
    "StringWrappedTypeId": "string_wrapped_type_id",
    "SupportedUserCurrency": "supported_user_currency",
    "SwiftBankDetails": "swift_bank_details",
    "SWIFTBeneficiary": "swift_beneficiary",
    "SystemTransaction": "system_transaction",
    "SystemTransactionSubtype": "system_transaction_subtype",
    "ThreeDSecureAuthConfig": "three_d_secure_auth_config",
    "ThreeDSecureAuthConfigFallbackChannel": "three_d_secure_auth_config_fallback_channel",
    "ThreeDSecureAuthConfigPrimaryChannel": "three_d_secure_auth_config_primary_channel",
    "TokenResponse": "token_response",
    "TokenType": "token_type",
    "TransactionActivityDirection": "transaction_activity_direction",
    "TransactionActivityItem": "transaction_activity_item",
    "TransactionActivityList": "transaction_activity_list",
    "TransactionActivitySortBy": "transaction_activity_sort_by",
    "TransactionActivityStatus": "transaction_activity_status",
    "TransactionActivityType": "transaction_activity_type",
    "TransactionBatchErrorType": "transaction_batch_error_type",
    "TransactionBatchIntercept": "transaction_batch_intercept",
    "TransactionBatchInterceptState": "transaction_batch_intercept_state",
    "TransactionBatchParticipantState": "transaction_batch_participant_state",
    "TransactionBatchState": "transaction_batch_state",
    "TransactionBulkCancelResponse": "transaction_bulk_cancel_response",
    "TransactionCancelRequest": "transaction_cancel_request",
    "TransactionCancelResponse": "transaction_cancel_response",
    "TransactionCancelResponseErrorCode": "transaction_cancel_response_error_code",
    "TransactionCancelResponseState": "transaction_cancel_response_state",
    "TransactionForex": "transaction_forex",
    "TransactionId": "transaction_id",
    "TransactionIdType": "transaction_id_type",
    "TransactionState": "transaction_state",
    "Transfer": "transfer",
    "TransferCreateRequest": "transfer_create_request",
    "TransferEventTransferEventType": "transfer_event_transfer_event_type",
    "TransfersPage": "transfers_page",
    "TransferState": "transfer_state",
    "TransferStateChanged": "transfer_state_changed",
    "TransferType": "transfer_type",
    "UKConfirmationOfPayeeResult": "uk_confirmation_of_payee_result",
    "UKConfirmationOfPayeeResultMatch": "uk_confirmation_of_payee_result_match",
    "UKConfirmationOfPayeeResultReasonCode": "uk_confirmation_of_payee_result_reason_code",
    "UnknownSenderAccount": "unknown_sender_account",
    "UpdateCardLevelSpendRules": "update_card_level_spend_rules",
    "User": "user",
    "UserCreateRequest": "user_create_request",
    "UserCurrencyTransactionDetails": "user_currency_transaction_details",
    "UserDeactivated": "user_deactivated",
    "UserIdentitiesGetResponseSchema": "user_identities_get_response_schema",
    "UserIdentity": "user_identity",
    "UserKycResponse": "user_kyc_response",
    "UserPredefinedRole": "user_predefined_role",
    "UsersPage": "users_page",
    "WireTransferDecisionCode": "wire_transfer_decision_code",
    "WireTransferDecisionResponse": "wire_transfer_decision_response",
}


def __getattr__(name: str) -> Any:
    if name == "__all__":
        return tuple(_MODULES)
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
