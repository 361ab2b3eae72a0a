"""What callers may give in place of models and of enumerations' members.

A `...Params` is the plain mapping that stands for a model, with its Python names; a `...Name` lists the values of an
enumeration. Type checkers and editors read this module; no call imports it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from datetime import date, datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        AccountType,
        Address,
        AddressWithCountryRequired,
        BankAccountDetailsBeneficiary,
        BeneficiaryId,
        BeneficiaryTrustLevel,
        BulkManagedCardPathParams,
        BulkUserPathParams,
        BusinessBeneficiaryType,
        CompanyPosition,
        CompanyType,
        ConsumerBeneficiaryType,
        CorrespondentBankingBankAccountDetails,
        CorrespondentBankingBusinessAddressAndIdInfo,
        CorrespondentBankingBusinessAddressAndIdInfoDocumentType,
        CorrespondentBankingIndividualAddressAndBirthInfo,
        CorrespondentBankingIndividualAddressAndIdInfo,
        CorrespondentBankingIndividualAddressAndIdInfoDocumentType,
        CurrencyAmount,
        Date,
        ExternalAccountId,
        ExternalAccountType,
        FasterPaymentsBankDetailsOrBACSBankDetails,
        FasterPaymentsBeneficiary,
        IBANDetails,
        IdentityType,
        InstrumentDetailsBeneficiary,
        InstrumentId,
        InstrumentType,
        Mobile,
        Occupation,
        OutgoingWireTransferBeneficiary,
        OutgoingWireTransferCreateRequest,
        RIXBeneficiary,
        RolloverPolicy,
        SendCreateRequest,
        SEPABeneficiary,
        SourceInstrument,
        SourceInstrumentType,
        SpendLimit,
        SpendLimitInterval,
        SpendLimitUpdateMethod,
        SWIFTBeneficiary,
        ThreeDSecureAuthConfigFallbackChannel,
        ThreeDSecureAuthConfigPrimaryChannel,
        TransferCreateRequest,
        UpdateCardLevelSpendRules,
        UserCreateRequest,
        UserPredefinedRole,
    )

__all__ = (
    "AccessInstrumentTypeName",
    "AccessTokenStatusName",
    "AccountDescriptorDetailsParams",
    "AccountDescriptorParams",
    "AccountNumberAndSortCodeParams",
    "AccountTypeName",
    "ActionDoneByName",
    "AdditionalMerchantDataParams",
    "AddressParams",
    "AddressWithCountryRequiredParams",
    "AuthDeclineReasonName",
    "AuthForwardingDefaultTimeoutDecisionName",
    "AuthRuleChecksFailedReasonName",
    "AuthSCAPushChannelName",
    "AuthorisationCategoryName",
    "AuthorisationResultName",
    "BankAccountDetailsBeneficiaryParams",
    "BankDetailsDepositResponseCodeName",
    "BasicBeneficiaryParams",
    "BeneficiaryBatchEventTypeName",
    "BeneficiaryBatchOperationName",
    "BeneficiaryBatchStateName",
    "BeneficiaryEventTypeName",
    "BeneficiaryIdParams",
    "BeneficiaryStateName",
    "BeneficiaryTrustLevelName",
    "BeneficiaryTypeName",
    "BeneficiaryValidationFailureName",
    "BillingAddressParams",
    "BlockedDetailsSubTypeName",
    "BlockedDetailsTypeName",
    "BlockedReasonName",
    "BulkManagedCardItemParams",
    "BulkManagedCardPathParamsParams",
    "BulkOutgoingWireTransferItemParams",
    "BulkProcessModeName",
    "BulkProcessOperationStatusName",
    "BulkProcessProgressStatusName",
    "BulkProcessStatusName",
    "BulkSendItemParams",
    "BulkSpendRulesItemParams",
    "BulkTransferItemParams",
    "BulkUserInviteItemParams",
    "BulkUserItemParams",
    "BulkUserPathParamsParams",
    "BusinessBeneficiaryTypeParams",
    "CardAdjustmentDetailsAdjustmentTypeName",
    "CardAuthorisationDetailsAuthorisationTypeName",
    "CardAuthorisationDetailsTransactionTypeName",
    "CardBrandName",
    "CardHolderPresentName",
    "CardInstrumentTypeName",
    "CardLevelClassificationName",
    "CardMerchantSettlementMerchantTransactionTypeName",
    "CardModeName",
    "CardPaymentAuthForwardingDecisionOutcomeName",
    "CardPaymentAuthorisationEventSubtypeName",
    "CardPaymentDeclineReasonName",
    "CardPaymentEventResultName",
    "CardPaymentEventTypeName",
    "CardPaymentFeeSubtypeName",
    "CardPaymentFeeTypeName",
    "CardPaymentOriginalCreditEventSubtypeName",
    "CardPaymentRefundEventSubtypeName",
    "CardPaymentSettlementEventSubtypeName",
    "CardPaymentSettlementStateName",
    "CardPaymentStatusName",
    "CardPaymentSubtypeName",
    "CardPaymentTypeName",
    "CardRenewalTypeName",
    "CardTypeName",
    "ChallengeExemptionReasonName",
    "ChargeFeeEventTypeName",
    "CompanyPositionName",
    "CompanyTypeName",
    "ConsumerBeneficiaryTypeParams",
    "ConsumerCreateRequestRootUserParams",
    "ConsumerKycStartRequestPrefillDetailsItemParams",
    "ConsumerSourceOfFundsName",
    "CorporateCreateRequestCompanyParams",
    "CorporateCreateRequestRootUserParams",
    "CorporateKybFailureReasonName",
    "CorporateSourceOfFundsName",
    "CorrespondentBankTransferEventTypeName",
    "CorrespondentBankingBankAccountDetailsParams",
    "CorrespondentBankingBusinessAddressAndIdInfoDocumentTypeName",
    "CorrespondentBankingBusinessAddressAndIdInfoParams",
    "CorrespondentBankingBusinessOriginatorParams",
    "CorrespondentBankingExternalDataParams",
    "CorrespondentBankingFasterPaymentsBeneficiaryParams",
    "CorrespondentBankingIndividualAddressAndBirthInfoParams",
    "CorrespondentBankingIndividualAddressAndIdInfoDocumentTypeName",
    "CorrespondentBankingIndividualAddressAndIdInfoParams",
    "CorrespondentBankingIndividualOriginatorParams",
    "CorrespondentBankingOwtStateName",
    "CorrespondentBankingRIXBeneficiaryParams",
    "CorrespondentBankingSEPABeneficiaryParams",
    "CreateSendConflictErrorCodeName",
    "CreateTransferConflictErrorCodeName",
    "CredentialTypeName",
    "CurrencyAmountParams",
    "DateParams",
    "DeliveryAddressParams",
    "DeliveryMethodName",
    "DepositResponseCodeName",
    "DestroyTypeName",
    "DestroyedReasonName",
    "DigitalWalletTypeName",
    "DigitalWalletsParams",
    "EnrolmentEventEnrolmentStatusName",
    "ExternalAccountIdParams",
    "ExternalAccountTypeName",
    "ExternalDataEntryParams",
    "FasterPaymentsBankDetailsOrBACSBankDetailsParams",
    "FasterPaymentsBankDetailsParams",
    "FasterPaymentsBeneficiaryParams",
    "FasterPaymentsDetailsParams",
    "FeeSpecTypeName",
    "FeeSubtypeName",
    "FeeSummaryTypeName",
    "FeeTransactionStatusName",
    "FeeTypeName",
    "ForexTradeParticipantErrorTypeName",
    "IBANDetailsParams",
    "IbanEventTypeName",
    "IbanParams",
    "IbanStateName",
    "IdentityDeactivatedReasonCodeName",
    "IdentityIdParams",
    "IdentityTypeName",
    "IncomingWireTransferAuthorisationRequestDestinationInstrumentTypeName",
    "IncomingWireTransferAuthorisationRequestSourceInstrumentTypeName",
    "IncomingWireTransferMultiStateName",
    "IndustryName",
    "InstrumentDetailsBeneficiaryParams",
    "InstrumentIdParams",
    "InstrumentParticipantErrorTypeName",
    "InstrumentStateName",
    "InstrumentStatementSortOrderName",
    "InstrumentTypeName",
    "KycLevelName",
    "KycRejectionReasonName",
    "KyiStatusName",
    "LinkedAccountEventTypeName",
    "LinkedAccountSimulatedStateName",
    "LinkedAccountStateName",
    "LinkedAccountVerificationRunStateName",
    "LinkedAccountVerificationStepName",
    "LinkedAccountVerificationStepStatusName",
    "LoginEventLoginEventStatusName",
    "ManagedAccountEventTypeName",
    "ManagedAccountIBANStateName",
    "ManagedAccountsIwtEventIwtStateName",
    "ManagedCardModeName",
    "ManagedCardReplacementReasonName",
    "ManagedCardsExpiryAndRenewalEventTypeName",
    "ManagedCardsReplacementEventTypeName",
    "ManagedCardsSettlementEventSettlementStateName",
    "ManufacturingStateName",
    "MobileParams",
    "MultipleSCAResourceTypeName",
    "OWTConflictErrorCodeName",
    "OccupationName",
    "OriginatorTypeName",
    "OutgoingWireTransferBeneficiaryParams",
    "OutgoingWireTransferCreateRequestParams",
    "OutgoingWireTransferEventTypeName",
    "OutgoingWireTransferRejectedInfoName",
    "OutgoingWireTransferStateName",
    "OutgoingWireTransferTypeName",
    "OwnerTypeName",
    "PayeeValidationCategoryName",
    "PaymentNetworkName",
    "PhysicalCardDetailsReplacementReplacementReasonName",
    "PurchaseResponseCodeName",
    "RIXBeneficiaryParams",
    "ReplacementTypeName",
    "RetailQualifierName",
    "RolloverPolicyParams",
    "SCAChallengeTypeName",
    "SCAChannelName",
    "SCAFactorStatusName",
    "SCAOtpChannelName",
    "SCAPushChannelName",
    "SEPABeneficiaryParams",
    "SEPAVerificationOfPayeeResultMatchName",
    "SWIFTBeneficiaryParams",
    "SendCreateRequestParams",
    "SendEventSendEventTypeName",
    "SendStateName",
    "SimulateVerifyChallengeCodeName",
    "SimulatedVerificationResultName",
    "SimulatedVerificationStepName",
    "SimulatorCurrencyAmountParams",
    "SimulatorIbanDetailsParams",
    "SortOrderName",
    "SourceInstrumentFilterParams",
    "SourceInstrumentParams",
    "SourceInstrumentTypeName",
    "SpendLimitIntervalName",
    "SpendLimitParams",
    "SpendLimitUpdateMethodName",
    "StateChangeEventTypeName",
    "StatementCardPaymentSubtypeName",
    "StatementCorrespondentBankTransferSubtypeName",
    "StatementEntryStateName",
    "StatementIncomingWireTransferSubtypeName",
    "StatementOutgoingWireTransferSubtypeName",
    "StatementResponseEntryTransactionTypeName",
    "StatementTransactionTypeName",
    "StatementVersionName",
    "StepupEventEventStatusName",
    "SupportedUserCurrencyName",
    "SystemTransactionSubtypeName",
    "ThreeDSecureAuthConfigFallbackChannelName",
    "ThreeDSecureAuthConfigParams",
    "ThreeDSecureAuthConfigPrimaryChannelName",
    "TokenTypeName",
    "TransactionActivityDirectionName",
    "TransactionActivitySortByName",
    "TransactionActivityStatusName",
    "TransactionActivityTypeName",
    "TransactionBatchErrorTypeName",
    "TransactionBatchInterceptStateName",
    "TransactionBatchParticipantStateName",
    "TransactionBatchStateName",
    "TransactionCancelRequestParams",
    "TransactionCancelResponseErrorCodeName",
    "TransactionCancelResponseStateName",
    "TransactionIdTypeName",
    "TransactionStateName",
    "TransferCreateRequestParams",
    "TransferEventTransferEventTypeName",
    "TransferStateName",
    "TransferTypeName",
    "UKConfirmationOfPayeeResultMatchName",
    "UKConfirmationOfPayeeResultReasonCodeName",
    "UpdateCardLevelSpendRulesParams",
    "UserCreateRequestParams",
    "UserPredefinedRoleName",
    "WireTransferDecisionCodeName",
)

AccessInstrumentTypeName: TypeAlias = Literal["managed_cards", "ibans"]
"""The values of `AccessInstrumentType` that this version knows."""

AccessTokenStatusName: TypeAlias = Literal["STANDARD", "STEPPED_UP"]
"""The values of `AccessTokenStatus` that this version knows."""

AccountTypeName: TypeAlias = Literal["BUSINESS", "PERSONAL"]
"""The values of `AccountType` that this version knows."""

ActionDoneByName: TypeAlias = Literal["UNDEFINED", "ADMIN", "INNOVATOR"]
"""The values of `ActionDoneBy` that this version knows."""

AuthDeclineReasonName: TypeAlias = Literal[
    "NO_REASON",
    "PHYSICAL_NOT_ACTIVATED",
    "INSUFFICIENT_BALANCE",
    "CVV_CHECKS_FAILED",
    "CVV_RETRIES_EXCEEDED",
    "CARD_STATUS_NOT_ALLOWED",
    "PIN_CHECKS_FAILED",
    "PIN_RETRIES_EXCEEDED",
    "CARD_EXPIRY_CHECKS_FAILED",
    "AVS_CHECKS_FAILED",
    "ATM_WITHDRAWAL_LIMIT_EXCEEDED",
    "SCA_REQUIRED",
    "AUTH_RULE_CHECKS_FAILED",
    "TRANSACTION_NOT_PERMITTED",
    "TIMEOUT",
    "SINGLE_SPEND",
]
"""The values of `AuthDeclineReason` that this version knows."""

AuthForwardingDefaultTimeoutDecisionName: TypeAlias = Literal["APPROVE", "DECLINE"]
"""The values of `AuthForwardingDefaultTimeoutDecision` that this version knows."""

AuthRuleChecksFailedReasonName: TypeAlias = Literal[
    "NONE",
    "MERCHANT_CATEGORY_NOT_IN_ALLOWED_LIST",
    "MERCHANT_CATEGORY_BLOCKED",
    "MERCHANT_ID_NOT_IN_ALLOWED_LIST",
    "MERCHANT_ID_BLOCKED",
    "ATM_NOT_ALLOWED",
    "CONTACTLESS_NOT_ALLOWED",
    "ECOMMERCE_NOT_ALLOWED",
    "CASHBACK_NOT_ALLOWED",
    "CREDIT_AUTHORISATIONS_NOT_ALLOWED",
    "SPEND_LIMIT_EXCEEDED",
    "MERCHANT_COUNTRY_NOT_IN_ALLOWED_LIST",
    "MERCHANT_COUNTRY_BLOCKED",
    "MIN_TRANSACTION_AMOUNT_EXCEEDED",
    "MAX_TRANSACTION_AMOUNT_EXCEEDED",
    "AUTH_FORWARDING",
]
"""The values of `AuthRuleChecksFailedReason` that this version knows."""

AuthSCAPushChannelName: TypeAlias = Literal["AUTHY"]
"""The values of `AuthSCAPushChannel` that this version knows."""

AuthorisationCategoryName: TypeAlias = Literal["PRE_AUTH", "FINAL_AUTH"]
"""The values of `AuthorisationCategory` that this version knows."""

AuthorisationResultName: TypeAlias = Literal["APPROVED", "DENIED"]
"""The values of `AuthorisationResult` that this version knows."""

BankDetailsDepositResponseCodeName: TypeAlias = Literal[
    "COMPLETED",
    "DENIED_ACCOUNT_NOT_FOUND",
    "DENIED_AMOUNT_NOT_POSITIVE",
    "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY",
    "DENIED_ACCOUNT_INACTIVE",
    "DENIED_INVALID_TX_ID",
    "DENIED_OTHER",
]
"""The values of `BankDetailsDepositResponseCode` that this version knows."""

BeneficiaryBatchEventTypeName: TypeAlias = Literal[
    "INITIALISED", "FAILED", "PENDING_CHALLENGE", "CHALLENGE_FAILED", "CHALLENGE_COMPLETED"
]
"""The values of `BeneficiaryBatchEventType` that this version knows."""

BeneficiaryBatchOperationName: TypeAlias = Literal["CREATE", "REMOVE"]
"""The values of `BeneficiaryBatchOperation` that this version knows."""

BeneficiaryBatchStateName: TypeAlias = Literal[
    "INITIALISED", "FAILED", "PENDING_CHALLENGE", "CHALLENGE_FAILED", "CHALLENGE_COMPLETED", "COMPLETED"
]
"""The values of `BeneficiaryBatchState` that this version knows."""

BeneficiaryEventTypeName: TypeAlias = Literal[
    "STATUS_UPDATED",
    "BENEFICIARY_TYPE_UPDATED",
    "FIRST_NAME_UPDATED",
    "MIDDLE_NAME_UPDATED",
    "LAST_NAME_UPDATED",
    "EMAIL_UPDATED",
]
"""The values of `BeneficiaryEventType` that this version knows."""

BeneficiaryStateName: TypeAlias = Literal[
    "INITIALISED", "INVALID", "PENDING_CHALLENGE", "CHALLENGE_FAILED", "ACTIVE", "REMOVED"
]
"""The values of `BeneficiaryState` that this version knows."""

BeneficiaryTrustLevelName: TypeAlias = Literal["TRUSTED"]
"""The values of `BeneficiaryTrustLevel` that this version knows."""

BeneficiaryTypeName: TypeAlias = Literal[
    "UNDEFINED_BENEFICIARY_TYPE", "UBO", "DIRECTOR", "UNKNOWN", "SHAREHOLDER", "PARTNER", "OTHER_DIRECTOR"
]
"""The values of `BeneficiaryType` that this version knows."""

BeneficiaryValidationFailureName: TypeAlias = Literal[
    "INSTRUMENT_DETAILS_NOT_FOUND",
    "BENEFICIARY_DETAILS_ALREADY_EXIST",
    "BENEFICIARY_BELONGS_TO_SAME_IDENTITY",
    "BENEFICIARY_VALIDATION_FAILURE_UNKNOWN",
]
"""The values of `BeneficiaryValidationFailure` that this version knows."""

BlockedDetailsSubTypeName: TypeAlias = Literal["FREEZE", "LOST", "SINGLE_SPEND", "PENDING_APPROVAL"]
"""The values of `BlockedDetailsSubType` that this version knows."""

BlockedDetailsTypeName: TypeAlias = Literal["VELOCITY", "USER", "ACCOUNT", "ADMIN"]
"""The values of `BlockedDetailsType` that this version knows."""

BlockedReasonName: TypeAlias = Literal["USER", "SYSTEM", "LOST", "SINGLE_SPEND"]
"""The values of `BlockedReason` that this version knows."""

BulkProcessModeName: TypeAlias = Literal["ON_FAILURE_STOP", "ON_FAILURE_CONTINUE"]
"""The values of `BulkProcessMode` that this version knows."""

BulkProcessOperationStatusName: TypeAlias = Literal["SUBMITTED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"]
"""The values of `BulkProcessOperationStatus` that this version knows."""

BulkProcessProgressStatusName: TypeAlias = Literal[
    "RUNNING", "PARTIALLY_COMPLETED", "COMPLETED", "FAILED", "PAUSED", "CANCELLED"
]
"""The values of `BulkProcessProgressStatus` that this version knows."""

BulkProcessStatusName: TypeAlias = Literal[
    "SUBMITTED", "RUNNING", "PARTIALLY_COMPLETED", "COMPLETED", "FAILED", "PAUSED", "CANCELLED"
]
"""The values of `BulkProcessStatus` that this version knows."""

CardAdjustmentDetailsAdjustmentTypeName: TypeAlias = Literal[
    "DEFAULT_ADJUSTMENT", "LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFER"
]
"""The values of `CardAdjustmentDetailsAdjustmentType` that this version knows."""

CardAuthorisationDetailsAuthorisationTypeName: TypeAlias = Literal[
    "AUTHORISED", "AUTHORISED_CREDIT", "DECLINED", "ONLINE_REVERSE", "EXPIRED", "MANUAL_CLOSE", "CANCELLED"
]
"""The values of `CardAuthorisationDetailsAuthorisationType` that this version knows."""

CardAuthorisationDetailsTransactionTypeName: TypeAlias = Literal[
    "SALE_PURCHASE",
    "MAIL_OR_TELEPHONE_ORDER",
    "CASH_WITHDRAWAL",
    "ORIGINAL_CREDIT_TRANSACTION",
    "ACCOUNT_FUNDING_TRANSACTION",
    "CASH_DISBURSEMENT",
    "PURCHASE_REFUND",
]
"""The values of `CardAuthorisationDetailsTransactionType` that this version knows."""

CardBrandName: TypeAlias = Literal["MASTERCARD", "VISA"]
"""The values of `CardBrand` that this version knows."""

CardHolderPresentName: TypeAlias = Literal["PRESENT", "NOT_PRESENT", "PRESENCE_UNKNOWN"]
"""The values of `CardHolderPresent` that this version knows."""

CardInstrumentTypeName: TypeAlias = Literal["managed_cards"]
"""The values of `CardInstrumentType` that this version knows."""

CardLevelClassificationName: TypeAlias = Literal["CONSUMER", "CORPORATE"]
"""The values of `CardLevelClassification` that this version knows."""

CardMerchantSettlementMerchantTransactionTypeName: TypeAlias = Literal[
    "SALE_PURCHASE",
    "CASH_WITHDRAWAL",
    "CASH_DISBURSEMENT",
    "SALE_WITH_CASHBACK",
    "MAIL_OR_TELEPHONE_ORDER",
    "PURCHASE_REFUND_REVERSAL",
    "ORIGINAL_CREDIT_TRANSACTION_REVERSAL",
    "CASH_WITHDRAWAL_REVERSAL",
    "PURCHASE_REFUND",
    "PURCHASE_REVERSAL",
    "ORIGINAL_CREDIT_TRANSACTION",
    "ACCOUNT_FUNDING_TRANSACTION",
    "FIRST_CHARGEBACK",
    "FIRST_CHARGEBACK_REVERSAL",
    "FIRST_REPRESENTMENT",
    "FIRST_REPRESENTMENT_REVERSAL",
    "SECOND_CHARGEBACK",
    "SECOND_CHARGEBACK_REVERSAL",
    "SECOND_REPRESENTMENT",
    "ARBITRATION_CHARGEBACK",
    "BALANCE_INQUIRY",
]
"""The values of `CardMerchantSettlementMerchantTransactionType` that this version knows."""

CardModeName: TypeAlias = Literal["prepaid", "debit"]
"""The values of `CardMode` that this version knows."""

CardPaymentAuthForwardingDecisionOutcomeName: TypeAlias = Literal["APPROVE", "DECLINE"]
"""The values of `CardPaymentAuthForwardingDecisionOutcome` that this version knows."""

CardPaymentAuthorisationEventSubtypeName: TypeAlias = Literal[
    "sale_purchases", "cash_withdrawals", "sales_with_cashback", "mail_or_telephone_orders", "account_funding"
]
"""The values of `CardPaymentAuthorisationEventSubtype` that this version knows."""

CardPaymentDeclineReasonName: TypeAlias = Literal[
    "NO_REASON",
    "PHYSICAL_NOT_ACTIVATED",
    "INSUFFICIENT_BALANCE",
    "CVV_CHECKS_FAILED",
    "CVV_RETRIES_EXCEEDED",
    "CARD_STATUS_NOT_ALLOWED",
    "PIN_CHECKS_FAILED",
    "PIN_RETRIES_EXCEEDED",
    "CARD_EXPIRY_CHECKS_FAILED",
    "AVS_CHECKS_FAILED",
    "ATM_WITHDRAWAL_LIMIT_EXCEEDED",
    "SCA_REQUIRED",
    "AUTH_RULE_CHECKS_FAILED",
    "TRANSACTION_NOT_PERMITTED",
    "TIMEOUT",
    "SINGLE_SPEND",
]
"""The values of `CardPaymentDeclineReason` that this version knows."""

CardPaymentEventResultName: TypeAlias = Literal["APPROVED", "DECLINED"]
"""The values of `CardPaymentEventResult` that this version knows."""

CardPaymentEventTypeName: TypeAlias = Literal["AUTHORISATION", "SETTLEMENT", "REFUND", "ORIGINAL_CREDIT"]
"""The values of `CardPaymentEventType` that this version knows."""

CardPaymentFeeSubtypeName: TypeAlias = Literal[
    "purchase_fees",
    "refund_fees",
    "atm_withdrawal_fees",
    "withdrawal_fees",
    "chargeback_fees",
    "fee_reversals",
    "custom_fees",
    "other_fees",
]
"""The values of `CardPaymentFeeSubtype` that this version knows."""

CardPaymentFeeTypeName: TypeAlias = Literal["PLATFORM_FEE", "FOREX_FEE"]
"""The values of `CardPaymentFeeType` that this version knows."""

CardPaymentOriginalCreditEventSubtypeName: TypeAlias = Literal[
    "original_credit_transactions", "original_credit_transaction_reversals"
]
"""The values of `CardPaymentOriginalCreditEventSubtype` that this version knows."""

CardPaymentRefundEventSubtypeName: TypeAlias = Literal["purchase_refunds", "purchase_refund_reversals"]
"""The values of `CardPaymentRefundEventSubtype` that this version knows."""

CardPaymentSettlementEventSubtypeName: TypeAlias = Literal[
    "sale_purchases", "cash_withdrawals", "sales_with_cashback", "mail_or_telephone_orders", "account_funding"
]
"""The values of `CardPaymentSettlementEventSubtype` that this version knows."""

CardPaymentSettlementStateName: TypeAlias = Literal["PENDING", "COMPLETED"]
"""The values of `CardPaymentSettlementState` that this version knows."""

CardPaymentStatusName: TypeAlias = Literal["SETTLEMENT_IN_PROGRESS", "SETTLED", "DECLINED", "CANCELLED", "EXPIRED"]
"""The values of `CardPaymentStatus` that this version knows."""

CardPaymentSubtypeName: TypeAlias = Literal[
    "sale_purchases",
    "cash_withdrawals",
    "sales_with_cashback",
    "mail_or_telephone_orders",
    "account_funding",
    "purchase_reversals",
    "cash_withdrawal_reversals",
    "purchase_refunds",
    "purchase_refund_reversals",
    "original_credit_transactions",
    "original_credit_transaction_reversals",
]
"""The values of `CardPaymentSubtype` that this version knows."""

CardPaymentTypeName: TypeAlias = Literal[
    "PURCHASE", "REFUND", "ORIGINAL_CREDIT", "ACCOUNT_FUNDING", "CASH_WITHDRAWAL", "BALANCE_INQUIRY"
]
"""The values of `CardPaymentType` that this version knows."""

CardRenewalTypeName: TypeAlias = Literal["RENEW", "NO_RENEW"]
"""The values of `CardRenewalType` that this version knows."""

CardTypeName: TypeAlias = Literal["VIRTUAL", "PHYSICAL"]
"""The values of `CardType` that this version knows."""

ChallengeExemptionReasonName: TypeAlias = Literal["LOW_VALUE", "TRUSTED_BENEFICIARY", "NO_EXEMPTION", "NOT_ENABLED"]
"""The values of `ChallengeExemptionReason` that this version knows."""

ChargeFeeEventTypeName: TypeAlias = Literal["UNDEFINED", "COMPLETED"]
"""The values of `ChargeFeeEventType` that this version knows."""

CompanyPositionName: TypeAlias = Literal["DIRECTOR", "AUTHORISED_REPRESENTATIVE"]
"""The values of `CompanyPosition` that this version knows."""

CompanyTypeName: TypeAlias = Literal[
    "SOLE_TRADER", "LLC", "PUBLIC_LIMITED_COMPANY", "LIMITED_LIABILITY_PARTNERSHIP", "NON_PROFIT_ORGANISATION"
]
"""The values of `CompanyType` that this version knows."""

ConsumerSourceOfFundsName: TypeAlias = Literal[
    "PERSONAL_SAVINGS",
    "FAMILY_SAVINGS",
    "LABOUR_CONTRACT",
    "CIVIL_CONTRACT",
    "RENT",
    "FUNDS_FROM_OTHER_AUXILIARY_SOURCES",
    "SALE_OF_MOVABLE_ASSETS",
    "SALE_OF_REAL_ESTATE",
    "ORDINARY_BUSINESS_ACTIVITY",
    "DIVIDENDS",
    "LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS",
    "LOAN_FROM_THIRD_PARTIES",
    "INHERITANCE",
    "SALE_OF_COMPANY_SHARES_BUSINESS",
    "OTHER",
]
"""The values of `ConsumerSourceOfFunds` that this version knows."""

CorporateKybFailureReasonName: TypeAlias = Literal[
    "UNDEFINED_REQUIRED_INTERVENTION",
    "DOCUMENTS_UNSATISFACTORY",
    "SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH",
    "LANGUAGE_IN_DOCUMENTS_UNSUPPORTED",
    "SELFIE_UNSATISFACTORY",
    "SELFIE_AND_DOCUMENTS_MISMATCH",
    "CORPORATE_DETAILS_UNSATISFACTORY",
    "BENEFICIARY_DETAILS_UNSATISFACTORY",
    "REPRESENTATIVE_DETAILS_UNSATISFACTORY",
    "OTHER",
    "ROOT_USER_UNMATCHED_TO_DIRECTOR_OR_REPRESENTATIVE",
    "UNSUPPORTED_COUNTRY",
    "EXPIRED_KYC_DOCUMENTS",
]
"""The values of `CorporateKybFailureReason` that this version knows."""

CorporateSourceOfFundsName: TypeAlias = Literal[
    "LABOUR_CONTRACT",
    "CIVIL_CONTRACT",
    "RENT",
    "FUNDS_FROM_OTHER_AUXILIARY_SOURCES",
    "SALE_OF_MOVABLE_ASSETS",
    "SALE_OF_REAL_ESTATE",
    "ORDINARY_BUSINESS_ACTIVITY",
    "DIVIDENDS",
    "LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS",
    "LOAN_FROM_THIRD_PARTIES",
    "SALE_OF_COMPANY_SHARES_BUSINESS",
    "OTHER",
    "DONATION",
    "INHERITANCE",
    "ORIGIN_OF_FUNDS_UNKNOWN",
]
"""The values of `CorporateSourceOfFunds` that this version knows."""

CorrespondentBankTransferEventTypeName: TypeAlias = Literal[
    "PENDING_CHALLENGE",
    "SUBMITTED",
    "APPROVED",
    "REJECTED",
    "FAILED",
    "COMPLETED",
    "RETURNED",
    "INVALID",
    "SCHEDULED",
    "CANCELLED",
    "PENDING_CONFIRMATION",
]
"""The values of `CorrespondentBankTransferEventType` that this version knows."""

CorrespondentBankingBusinessAddressAndIdInfoDocumentTypeName: TypeAlias = Literal[
    "LEI", "REGISTRATION_NUMBER", "TAX_ID", "OTHER"
]
"""The values of `CorrespondentBankingBusinessAddressAndIdInfoDocumentType` that this version knows."""

CorrespondentBankingIndividualAddressAndIdInfoDocumentTypeName: TypeAlias = Literal[
    "NATIONAL_ID", "PASSPORT", "TAX_ID", "OTHER"
]
"""The values of `CorrespondentBankingIndividualAddressAndIdInfoDocumentType` that this version knows."""

CorrespondentBankingOwtStateName: TypeAlias = Literal[
    "INVALID",
    "PENDING_CHALLENGE",
    "SUBMITTED",
    "REJECTED",
    "APPROVED",
    "FAILED",
    "COMPLETED",
    "RETURNED",
    "SCHEDULED",
    "CANCELLED",
    "PENDING_CONFIRMATION",
]
"""The values of `CorrespondentBankingOwtState` that this version knows."""

CreateSendConflictErrorCodeName: TypeAlias = Literal[
    "NO_ERROR",
    "PROFILE_INACTIVE",
    "MODEL_CONSTRAINTS_VIOLATED",
    "DENIED_BY_INTERCEPTOR",
    "DENIED_BY_INSTRUMENT",
    "DENIED_BY_FOREX_TRADE",
    "CURRENCY_MISMATCH",
    "SOURCE_NOT_FOUND",
    "DESTINATION_NOT_FOUND",
    "FEE_NOT_CONFIGURED_FOR_CURRENCY",
    "DESTINATION_LIMIT_EXCEEDED",
    "SEND_TO_INSTRUMENT_UNSUPPORTED",
    "INSUFFICIENT_FUNDS",
    "SOURCE_INSTRUMENT_BLOCKED",
    "DESTINATION_INSTRUMENT_BLOCKED",
    "INVALID_AMOUNT",
    "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    "PROFILE_NOT_FOUND",
    "SCHEDULED_TIMESTAMP_INVALID",
]
"""The values of `CreateSendConflictErrorCode` that this version knows."""

CreateTransferConflictErrorCodeName: TypeAlias = Literal[
    "UNDEFINED",
    "NO_ERROR",
    "PROFILE_INACTIVE",
    "MODEL_CONSTRAINTS_VIOLATED",
    "DENIED_BY_INTERCEPTOR",
    "DENIED_BY_INSTRUMENT",
    "DENIED_BY_FOREX_TRADE",
    "CURRENCY_MISMATCH",
    "INSUFFICIENT_FUNDS",
    "SYSTEM_ERROR",
    "SOURCE_NOT_FOUND",
    "DESTINATION_NOT_FOUND",
    "FEE_NOT_CONFIGURED_FOR_CURRENCY",
    "DESTINATION_LIMIT_EXCEEDED",
    "TRANSFER_BETWEEN_INSTRUMENTS_UNSUPPORTED",
    "SOURCE_INSTRUMENT_BLOCKED",
    "DESTINATION_INSTRUMENT_BLOCKED",
    "INVALID_AMOUNT",
    "SCHEDULED_TIMESTAMP_INVALID",
]
"""The values of `CreateTransferConflictErrorCode` that this version knows."""

CredentialTypeName: TypeAlias = Literal["ROOT", "USER", "API_CLIENT"]
"""The values of `CredentialType` that this version knows."""

DeliveryMethodName: TypeAlias = Literal["STANDARD_DELIVERY", "REGISTERED_MAIL", "COURIER", "FIRST_CLASS_MAIL"]
"""The values of `DeliveryMethod` that this version knows."""

DepositResponseCodeName: TypeAlias = Literal[
    "COMPLETED",
    "DENIED_ACCOUNT_NOT_FOUND",
    "DENIED_AMOUNT_NOT_POSITIVE",
    "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY",
    "DENIED_ACCOUNT_INACTIVE",
    "DENIED_INVALID_TX_ID",
    "DENIED_OTHER",
    "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN",
]
"""The values of `DepositResponseCode` that this version knows."""

DestroyTypeName: TypeAlias = Literal[
    "USER", "ADMIN", "SYSTEM", "LOST", "STOLEN", "SINGLE_SPEND", "ACCOUNT_REJECTED", "EXPIRED", "COMPROMISED"
]
"""The values of `DestroyType` that this version knows."""

DestroyedReasonName: TypeAlias = Literal["SYSTEM", "USER", "LOST", "STOLEN", "EXPIRED", "COMPROMISED", "SINGLE_SPEND"]
"""The values of `DestroyedReason` that this version knows."""

DigitalWalletTypeName: TypeAlias = Literal["GOOGLE_PAY", "APPLE_PAY", "MERCHANT_TOKEN"]
"""The values of `DigitalWalletType` that this version knows."""

EnrolmentEventEnrolmentStatusName: TypeAlias = Literal["ACTIVE", "INACTIVE"]
"""The values of `EnrolmentEventEnrolmentStatus` that this version knows."""

ExternalAccountTypeName: TypeAlias = Literal["linked_accounts"]
"""The values of `ExternalAccountType` that this version knows."""

FeeSpecTypeName: TypeAlias = Literal["FLAT", "PERCENTAGE", "PLUS", "MAX", "MIN"]
"""The values of `FeeSpecType` that this version knows."""

FeeSubtypeName: TypeAlias = Literal[
    "fee_reversals",
    "incoming_wire_fees",
    "withdrawal_fees",
    "purchase_fees",
    "refund_fees",
    "atm_withdrawal_fees",
    "chargeback_fees",
    "transfer_fees",
    "send_fees",
    "outgoing_wire_transfer_fees",
    "custom_fees",
    "other_fees",
    "instrument_delete_fees",
    "funds_redemption_fees",
    "system_transaction_fees",
]
"""The values of `FeeSubtype` that this version knows."""

FeeSummaryTypeName: TypeAlias = Literal["fees"]
"""The values of `FeeSummaryType` that this version knows."""

FeeTransactionStatusName: TypeAlias = Literal["PENDING", "COMPLETED", "CANCELLED", "REVERSED"]
"""The values of `FeeTransactionStatus` that this version knows."""

FeeTypeName: TypeAlias = Literal[
    "DEPOSIT",
    "WITHDRAWAL",
    "PURCHASE",
    "REFUND",
    "ATM_WITHDRAWAL",
    "CHARGEBACK",
    "TRANSFER",
    "SEND",
    "OWT",
    "CUSTOM",
    "OTHER",
]
"""The values of `FeeType` that this version knows."""

ForexTradeParticipantErrorTypeName: TypeAlias = Literal["NO_FOREX_TRADE_ERROR", "RATE_EXPIRED"]
"""The values of `ForexTradeParticipantErrorType` that this version knows."""

IbanEventTypeName: TypeAlias = Literal[
    "CREATED", "UPDATED", "REQUESTED", "REJECTED", "BLOCKED", "UNBLOCKED", "DESTROYED"
]
"""The values of `IbanEventType` that this version knows."""

IbanStateName: TypeAlias = Literal["PENDING", "ACTIVE", "BLOCKED", "REJECTED", "DESTROYED"]
"""The values of `IbanState` that this version knows."""

IdentityDeactivatedReasonCodeName: TypeAlias = Literal[
    "UNDEFINED_REASON", "ACCOUNT_REVIEW", "ACCOUNT_SECURITY", "TEMPORARY", "ACCOUNT_CLOSURE", "ACCOUNT_ABANDONED"
]
"""The values of `IdentityDeactivatedReasonCode` that this version knows."""

IdentityTypeName: TypeAlias = Literal["CONSUMER", "CORPORATE"]
"""The values of `IdentityType` that this version knows."""

IncomingWireTransferAuthorisationRequestDestinationInstrumentTypeName: TypeAlias = Literal["managed_accounts"]
"""The values of `IncomingWireTransferAuthorisationRequestDestinationInstrumentType` that this version knows."""

IncomingWireTransferAuthorisationRequestSourceInstrumentTypeName: TypeAlias = Literal[
    "linked_accounts", "unknown_sender_accounts"
]
"""The values of `IncomingWireTransferAuthorisationRequestSourceInstrumentType` that this version knows."""

IncomingWireTransferMultiStateName: TypeAlias = Literal["PENDING", "COMPLETED", "REJECTED"]
"""The values of `IncomingWireTransferMultiState` that this version knows."""

IndustryName: TypeAlias = Literal[
    "ACCOUNTING",
    "AUDIT",
    "FINANCE",
    "PUBLIC_SECTOR_ADMINISTRATION",
    "ART_ENTERTAINMENT",
    "AUTO_AVIATION",
    "BANKING_LENDING",
    "BUSINESS_CONSULTANCY_LEGAL",
    "CONSTRUCTION_REPAIR",
    "EDUCATION_PROFESSIONAL_SERVICES",
    "INFORMATIONAL_TECHNOLOGIES",
    "TOBACCO_ALCOHOL",
    "GAMING_GAMBLING",
    "MEDICAL_SERVICES",
    "MANUFACTURING",
    "PR_MARKETING",
    "PRECIOUS_GOODS_JEWELRY",
    "NON_GOVERNMENTAL_ORGANIZATION",
    "INSURANCE_SECURITY",
    "RETAIL_WHOLESALE",
    "TRAVEL_TOURISM",
    "FREELANCER",
]
"""The values of `Industry` that this version knows."""

InstrumentParticipantErrorTypeName: TypeAlias = Literal[
    "NO_INSTRUMENT_ERROR",
    "BALANCE_LIMIT_EXCEEDED",
    "INSTRUMENT_ALREADY_EXISTS",
    "INSTRUMENT_ALREADY_DESTROYED",
    "STATE_DOES_NOT_PERMIT_ACTION",
    "UNSUPPORTED_CURRENCY",
    "INSTRUMENT_ALREADY_RESTRICTED",
    "INSTRUMENT_ALREADY_ACTIVE",
    "INSTRUMENT_EXPIRED",
    "PROVIDER_REJECTED",
    "INSTRUMENT_ALREADY_BLOCKED",
    "INSTRUMENT_NOT_BLOCKED",
]
"""The values of `InstrumentParticipantErrorType` that this version knows."""

InstrumentStateName: TypeAlias = Literal["ACTIVE", "BLOCKED", "DESTROYED", "NOT_ENABLED"]
"""The values of `InstrumentState` that this version knows."""

InstrumentStatementSortOrderName: TypeAlias = Literal["ASC", "DESC"]
"""The values of `InstrumentStatementSortOrder` that this version knows."""

InstrumentTypeName: TypeAlias = Literal["managed_cards", "managed_accounts"]
"""The values of `InstrumentType` that this version knows."""

KycLevelName: TypeAlias = Literal["KYC_LEVEL_1", "KYC_LEVEL_2"]
"""The values of `KycLevel` that this version knows."""

KycRejectionReasonName: TypeAlias = Literal[
    "UNDEFINED_KYC_FAILURE_REASON",
    "DOCUMENTS_UNSATISFACTORY",
    "SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH",
    "LANGUAGE_IN_DOCUMENTS_UNSUPPORTED",
    "SELFIE_UNSATISFACTORY",
    "SELFIE_AND_DOCUMENTS_MISMATCH",
    "OTHER",
    "UNSUPPORTED_COUNTRY",
    "PEP_STATUS",
    "REJECTED_DUPLICATE",
    "EXPIRED_KYC_DOCUMENTS",
]
"""The values of `KycRejectionReason` that this version knows."""

KyiStatusName: TypeAlias = Literal["NOT_STARTED", "INITIATED", "PENDING_REVIEW", "APPROVED", "REJECTED", "UNDEFINED"]
"""The values of `KyiStatus` that this version knows."""

LinkedAccountEventTypeName: TypeAlias = Literal[
    "PENDING_VERIFICATION", "VERIFIED", "BLOCKED", "UNBLOCKED", "REMOVED", "REJECTED"
]
"""The values of `LinkedAccountEventType` that this version knows."""

LinkedAccountSimulatedStateName: TypeAlias = Literal["VERIFIED", "REJECTED"]
"""The values of `LinkedAccountSimulatedState` that this version knows."""

LinkedAccountStateName: TypeAlias = Literal["PENDING_VERIFICATION", "BLOCKED", "ACTIVE", "REJECTED", "REMOVED"]
"""The values of `LinkedAccountState` that this version knows."""

LinkedAccountVerificationRunStateName: TypeAlias = Literal["PENDING", "VERIFIED", "REJECTED"]
"""The values of `LinkedAccountVerificationRunState` that this version knows."""

LinkedAccountVerificationStepName: TypeAlias = Literal[
    "TRANSFER_INSTRUCTION", "USER_DECLARATION_SCA_CHALLENGE", "INTERNAL_CHECKS", "MICRO_DEPOSIT"
]
"""The values of `LinkedAccountVerificationStep` that this version knows."""

LinkedAccountVerificationStepStatusName: TypeAlias = Literal[
    "PENDING_USER", "PENDING_REVIEW", "PENDING_EXECUTION", "REJECTED", "COMPLETED"
]
"""The values of `LinkedAccountVerificationStepStatus` that this version knows."""

LoginEventLoginEventStatusName: TypeAlias = Literal["VERIFIED", "DECLINED", "EXPIRED"]
"""The values of `LoginEventLoginEventStatus` that this version knows."""

ManagedAccountEventTypeName: TypeAlias = Literal[
    "CREATED", "UPDATED", "REQUESTED", "REJECTED", "BLOCKED", "UNBLOCKED", "DESTROYED"
]
"""The values of `ManagedAccountEventType` that this version knows."""

ManagedAccountIBANStateName: TypeAlias = Literal["UNALLOCATED", "PENDING_ALLOCATION", "ALLOCATED"]
"""The values of `ManagedAccountIBANState` that this version knows."""

ManagedAccountsIwtEventIwtStateName: TypeAlias = Literal["PENDING", "COMPLETED", "REJECTED"]
"""The values of `ManagedAccountsIwtEventIwtState` that this version knows."""

ManagedCardModeName: TypeAlias = Literal["DEBIT_MODE", "PREPAID_MODE"]
"""The values of `ManagedCardMode` that this version knows."""

ManagedCardReplacementReasonName: TypeAlias = Literal["DAMAGED", "LOST_STOLEN", "EXPIRED", "COMPROMISED"]
"""The values of `ManagedCardReplacementReason` that this version knows."""

ManagedCardsExpiryAndRenewalEventTypeName: TypeAlias = Literal["CARD_ABOUT_TO_EXPIRE", "CARD_EXPIRED", "CARD_RENEWED"]
"""The values of `ManagedCardsExpiryAndRenewalEventType` that this version knows."""

ManagedCardsReplacementEventTypeName: TypeAlias = Literal["VIRTUAL_REPLACEMENT", "PHYSICAL_REPLACEMENT"]
"""The values of `ManagedCardsReplacementEventType` that this version knows."""

ManagedCardsSettlementEventSettlementStateName: TypeAlias = Literal["PENDING", "COMPLETED"]
"""The values of `ManagedCardsSettlementEventSettlementState` that this version knows."""

ManufacturingStateName: TypeAlias = Literal["REQUESTED", "SENT_FOR_FULFILLMENT", "DISPATCHED", "DELIVERED"]
"""The values of `ManufacturingState` that this version knows."""

MultipleSCAResourceTypeName: TypeAlias = Literal[
    "outgoing_wire_transfers", "sends", "linked_account_declaration", "correspondent_bank_transfers"
]
"""The values of `MultipleSCAResourceType` that this version knows."""

OWTConflictErrorCodeName: TypeAlias = Literal[
    "UNDEFINED",
    "NO_ERROR",
    "PROFILE_INACTIVE",
    "MODEL_CONSTRAINTS_VIOLATED",
    "DENIED_BY_INTERCEPTOR",
    "DENIED_BY_INSTRUMENT",
    "UNSUPPORTED_CURRENCY",
    "INVALID_AMOUNT",
    "INSUFFICIENT_FUNDS",
    "SOURCE_NOT_FOUND",
    "SOURCE_INSTRUMENT_BLOCKED",
    "FEE_NOT_CONFIGURED_FOR_CURRENCY",
    "TYPE_NOT_SUPPORTED_BY_PROFILE",
    "SOURCE_INSTRUMENT_DESTROYED",
    "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    "CURRENCY_MISMATCH",
    "BENEFICIARY_NOT_FOUND",
    "BENEFICIARY_TYPE_INVALID",
    "PROFILE_NOT_FOUND",
    "SCHEDULED_TIMESTAMP_INVALID",
    "BENEFICIARY_BANK_DETAILS_INVALID",
    "PROVIDER_ERROR",
    "SOURCE_HAS_NO_ACCESS_INSTRUMENT",
    "EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND",
]
"""The values of `OWTConflictErrorCode` that this version knows."""

OccupationName: TypeAlias = Literal[
    "ACCOUNTING",
    "AUDIT",
    "FINANCE",
    "PUBLIC_SECTOR_ADMINISTRATION",
    "ART_ENTERTAINMENT",
    "AUTO_AVIATION",
    "BANKING_LENDING",
    "BUSINESS_CONSULTANCY_LEGAL",
    "CONSTRUCTION_REPAIR",
    "EDUCATION_PROFESSIONAL_SERVICES",
    "INFORMATIONAL_TECHNOLOGIES",
    "TOBACCO_ALCOHOL",
    "GAMING_GAMBLING",
    "MEDICAL_SERVICES",
    "MANUFACTURING",
    "PR_MARKETING",
    "PRECIOUS_GOODS_JEWELRY",
    "NON_GOVERNMENTAL_ORGANIZATION",
    "INSURANCE_SECURITY",
    "RETAIL_WHOLESALE",
    "TRAVEL_TOURISM",
    "FREELANCER",
    "STUDENT",
    "UNEMPLOYED",
    "RETIRED",
    "OTHER",
]
"""The values of `Occupation` that this version knows."""

OriginatorTypeName: TypeAlias = Literal["INDIVIDUAL", "BUSINESS"]
"""The values of `OriginatorType` that this version knows."""

OutgoingWireTransferEventTypeName: TypeAlias = Literal[
    "PENDING_CHALLENGE",
    "SUBMITTED",
    "APPROVED",
    "REJECTED",
    "FAILED",
    "COMPLETED",
    "RETURNED",
    "INVALID",
    "SCHEDULED",
    "CANCELLED",
    "PENDING_CONFIRMATION",
]
"""The values of `OutgoingWireTransferEventType` that this version knows."""

OutgoingWireTransferRejectedInfoName: TypeAlias = Literal["SYSTEM", "USER"]
"""The values of `OutgoingWireTransferRejectedInfo` that this version knows."""

OutgoingWireTransferStateName: TypeAlias = Literal[
    "INVALID",
    "PENDING_CHALLENGE",
    "SUBMITTED",
    "REJECTED",
    "APPROVED",
    "FAILED",
    "COMPLETED",
    "RETURNED",
    "SCHEDULED",
    "CANCELLED",
    "PENDING_CONFIRMATION",
]
"""The values of `OutgoingWireTransferState` that this version knows."""

OutgoingWireTransferTypeName: TypeAlias = Literal["SEPA", "FASTER_PAYMENTS", "SWIFT", "RIX"]
"""The values of `OutgoingWireTransferType` that this version knows."""

OwnerTypeName: TypeAlias = Literal["consumers", "corporates"]
"""The values of `OwnerType` that this version knows."""

PayeeValidationCategoryName: TypeAlias = Literal["UK_CONFIRMATION_OF_PAYEE", "SEPA_VERIFICATION_OF_PAYEE"]
"""The values of `PayeeValidationCategory` that this version knows."""

PaymentNetworkName: TypeAlias = Literal["SEPA", "FASTER_PAYMENTS", "SWIFT", "RIX", "BACS", "CHAPS", "TARGET"]
"""The values of `PaymentNetwork` that this version knows."""

PhysicalCardDetailsReplacementReplacementReasonName: TypeAlias = Literal["DAMAGED", "LOST_STOLEN", "EXPIRED"]
"""The values of `PhysicalCardDetailsReplacementReplacementReason` that this version knows."""

PurchaseResponseCodeName: TypeAlias = Literal[
    "APPROVED",
    "DENIED_NOT_ENOUGH_FUNDS",
    "DENIED_CARD_NOT_FOUND",
    "DENIED_INCORRECT_CVV",
    "DENIED_CARD_EXPIRY",
    "DENIED_AMOUNT_NOT_POSITIVE",
    "DENIED_CARD_INACTIVE",
    "DENIED_OTHER",
    "DENIED_SPEND_CONTROL",
    "PENDING_BIOMETRIC_THREEDS_VERIFICATION",
    "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS",
]
"""The values of `PurchaseResponseCode` that this version knows."""

ReplacementTypeName: TypeAlias = Literal["DAMAGED", "LOST_STOLEN", "RENEW", "COMPROMISED"]
"""The values of `ReplacementType` that this version knows."""

RetailQualifierName: TypeAlias = Literal["RETAIL", "NON_RETAIL", "UNKNOWN"]
"""The values of `RetailQualifier` that this version knows."""

SCAChallengeTypeName: TypeAlias = Literal["OTP", "PUSH", "BIOMETRIC"]
"""The values of `SCAChallengeType` that this version knows."""

SCAChannelName: TypeAlias = Literal["SMS", "AUTHY", "BIOMETRIC"]
"""The values of `SCAChannel` that this version knows."""

SCAFactorStatusName: TypeAlias = Literal["PENDING_VERIFICATION", "ACTIVE", "INACTIVE"]
"""The values of `SCAFactorStatus` that this version knows."""

SCAOtpChannelName: TypeAlias = Literal["SMS"]
"""The values of `SCAOtpChannel` that this version knows."""

SCAPushChannelName: TypeAlias = Literal["AUTHY", "BIOMETRIC"]
"""The values of `SCAPushChannel` that this version knows."""

SEPAVerificationOfPayeeResultMatchName: TypeAlias = Literal["MATCH", "NO_MATCH", "CLOSE_MATCH", "NOT_POSSIBLE"]
"""The values of `SEPAVerificationOfPayeeResultMatch` that this version knows."""

SendEventSendEventTypeName: TypeAlias = Literal[
    "PENDING", "COMPLETED", "FAILED", "PENDING_CHALLENGE", "INVALID", "SCHEDULED", "CANCELLED"
]
"""The values of `SendEventSendEventType` that this version knows."""

SendStateName: TypeAlias = Literal[
    "INVALID",
    "INITIALISED",
    "COMPLETED",
    "REJECTED",
    "FAILED",
    "PENDING",
    "PENDING_CHALLENGE",
    "APPROVED",
    "RETURNED",
    "SCHEDULED",
    "CANCELLED",
    "UNDEFINED",
]
"""The values of `SendState` that this version knows."""

SimulateVerifyChallengeCodeName: TypeAlias = Literal["COMPLETED", "DENIED"]
"""The values of `SimulateVerifyChallengeCode` that this version knows."""

SimulatedVerificationResultName: TypeAlias = Literal["COMPLETED", "REJECTED"]
"""The values of `SimulatedVerificationResult` that this version knows."""

SimulatedVerificationStepName: TypeAlias = Literal[
    "INTERNAL_CHECKS", "TRANSFER_INSTRUCTION", "USER_DECLARATION_SCA_CHALLENGE", "MICRO_DEPOSIT"
]
"""The values of `SimulatedVerificationStep` that this version knows."""

SortOrderName: TypeAlias = Literal["ASC", "DESC"]
"""The values of `SortOrder` that this version knows."""

SourceInstrumentTypeName: TypeAlias = Literal["managed_accounts"]
"""The values of `SourceInstrumentType` that this version knows."""

SpendLimitIntervalName: TypeAlias = Literal["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY", "ALWAYS"]
"""The values of `SpendLimitInterval` that this version knows."""

SpendLimitUpdateMethodName: TypeAlias = Literal["OVERWRITE", "INCREMENT"]
"""The values of `SpendLimitUpdateMethod` that this version knows."""

StateChangeEventTypeName: TypeAlias = Literal["ENABLED", "ACTIVATED", "BLOCKED", "UNBLOCKED", "DESTROYED"]
"""The values of `StateChangeEventType` that this version knows."""

StatementCardPaymentSubtypeName: TypeAlias = Literal[
    "sale_purchases",
    "cash_withdrawals",
    "sales_with_cashback",
    "mail_or_telephone_orders",
    "purchase_refund_reversals",
    "original_credit_transaction_reversals",
    "cash_withdrawal_reversals",
    "purchase_refunds",
    "purchase_reversals",
    "original_credit_transactions",
    "first_chargebacks",
    "first_chargeback_reversals",
    "first_representments",
    "first_representment_reversals",
    "second_chargebacks",
    "second_chargeback_reversals",
    "second_representments",
    "arbitration_chargebacks",
]
"""The values of `StatementCardPaymentSubtype` that this version knows."""

StatementCorrespondentBankTransferSubtypeName: TypeAlias = Literal["returns"]
"""The values of `StatementCorrespondentBankTransferSubtype` that this version knows."""

StatementEntryStateName: TypeAlias = Literal["PENDING", "COMPLETED"]
"""The values of `StatementEntryState` that this version knows."""

StatementIncomingWireTransferSubtypeName: TypeAlias = Literal["fundings"]
"""The values of `StatementIncomingWireTransferSubtype` that this version knows."""

StatementOutgoingWireTransferSubtypeName: TypeAlias = Literal["redemptions", "returns"]
"""The values of `StatementOutgoingWireTransferSubtype` that this version knows."""

StatementResponseEntryTransactionTypeName: TypeAlias = Literal[
    "card_payments",
    "transfers",
    "sends",
    "outgoing_wire_transfers",
    "incoming_wire_transfers",
    "correspondent_bank_transfers",
    "fees",
    "system_transactions",
]
"""The values of `StatementResponseEntryTransactionType` that this version knows."""

StatementTransactionTypeName: TypeAlias = Literal[
    "AUTHORISATION",
    "SETTLEMENT",
    "MANUAL_TRANSACTION",
    "TRANSFER",
    "SEND",
    "DEPOSIT",
    "AUTHORISATION_REVERSAL",
    "AUTHORISATION_EXPIRY",
    "AUTHORISATION_DECLINE",
    "AUTHORISATION_MANUAL_CLOSE",
    "MERCHANT_REFUND",
    "MERCHANT_REFUND_REVERSAL",
    "ORIGINAL_CREDIT_TRANSACTION",
    "SETTLEMENT_REVERSAL",
    "ADJUSTMENT",
    "CHARGE_FEE",
    "WITHDRAWAL_RESERVE",
    "WITHDRAWAL_RELEASE",
    "FEE_REVERSAL",
    "OUTGOING_WIRE_TRANSFER",
    "AUTHORISATION_CANCELLATION",
    "SYSTEM_TRANSACTION",
    "OUTGOING_DIRECT_DEBIT_COLLECTION",
    "OUTGOING_DIRECT_DEBIT_REFUND",
    "CORRESPONDENT_BANK_TRANSFER",
]
"""The values of `StatementTransactionType` that this version knows."""

StatementVersionName: TypeAlias = Literal["LATEST"]
"""The values of `StatementVersion` that this version knows."""

StepupEventEventStatusName: TypeAlias = Literal["VERIFIED", "DECLINED", "EXPIRED"]
"""The values of `StepupEventEventStatus` that this version knows."""

SupportedUserCurrencyName: TypeAlias = Literal[
    "JPY",
    "BGN",
    "CZK",
    "DKK",
    "HUF",
    "PLN",
    "RON",
    "SEK",
    "CHF",
    "ISK",
    "NOK",
    "TRY",
    "AUD",
    "BRL",
    "CAD",
    "CNY",
    "HKD",
    "IDR",
    "ILS",
    "INR",
    "KRW",
    "MXN",
    "MYR",
    "NZD",
    "PHP",
    "SGD",
    "THB",
    "ZAR",
    "EUR",
    "USD",
    "GBP",
]
"""The values of `SupportedUserCurrency` that this version knows."""

SystemTransactionSubtypeName: TypeAlias = Literal[
    "account_closures",
    "chargebacks_represented",
    "chargebacks_won",
    "manual_auth_expiries",
    "negative_card_balances",
    "balance_adjustments",
    "lost_stolen_replacement_balance_transfers",
]
"""The values of `SystemTransactionSubtype` that this version knows."""

ThreeDSecureAuthConfigFallbackChannelName: TypeAlias = Literal["OTP_SMS"]
"""The values of `ThreeDSecureAuthConfigFallbackChannel` that this version knows."""

ThreeDSecureAuthConfigPrimaryChannelName: TypeAlias = Literal["OTP_SMS", "BIOMETRICS", "TWILIO_AUTHY"]
"""The values of `ThreeDSecureAuthConfigPrimaryChannel` that this version knows."""

TokenTypeName: TypeAlias = Literal["NO_TYPE", "AUTH", "ACCESS"]
"""The values of `TokenType` that this version knows."""

TransactionActivityDirectionName: TypeAlias = Literal["CREDIT", "DEBIT"]
"""The values of `TransactionActivityDirection` that this version knows."""

TransactionActivitySortByName: TypeAlias = Literal["creationTimestamp", "lastUpdatedTimestamp"]
"""The values of `TransactionActivitySortBy` that this version knows."""

TransactionActivityStatusName: TypeAlias = Literal[
    "DRAFT", "SUBMITTED", "PROCESSING", "COMPLETED", "CANCELLED", "RETURNED"
]
"""The values of `TransactionActivityStatus` that this version knows."""

TransactionActivityTypeName: TypeAlias = Literal[
    "transfers",
    "sends",
    "outgoing_wire_transfers",
    "correspondent_bank_transfers",
    "incoming_wire_transfers",
    "card_payments",
    "fees",
    "system_transactions",
]
"""The values of `TransactionActivityType` that this version knows."""

TransactionBatchErrorTypeName: TypeAlias = Literal[
    "REVERSAL_EXCEEDS_REMAINING",
    "DENIED_BY_INTERCEPTOR",
    "DENIED_BY_INSTRUMENT",
    "DENIED_BY_FOREX_TRADE",
    "FI_PROVIDER_TREASURY_UNSUPPORTED",
    "DENIED_BY_SUSPENSE",
    "DENIED_BY_STATE_CHANGE",
]
"""The values of `TransactionBatchErrorType` that this version knows."""

TransactionBatchInterceptStateName: TypeAlias = Literal["PENDING", "ALLOWED", "DENIED", "FAILED", "SUSPENDED"]
"""The values of `TransactionBatchInterceptState` that this version knows."""

TransactionBatchParticipantStateName: TypeAlias = Literal[
    "EXECUTION_PENDING",
    "EXECUTED",
    "COMMITTED",
    "REJECTED",
    "FAILED",
    "COMPENSATION_PENDING",
    "COMPENSATED",
    "OBSOLETE",
    "EXECUTION_SUSPENDED",
    "COMPENSATION_SUSPENDED",
]
"""The values of `TransactionBatchParticipantState` that this version knows."""

TransactionBatchStateName: TypeAlias = Literal[
    "EXECUTION_PENDING",
    "EXECUTED",
    "COMPLETED",
    "COMPENSATION_PENDING",
    "REJECTED",
    "FAILED",
    "EXECUTION_SUSPENDED",
    "COMPENSATION_SUSPENDED",
]
"""The values of `TransactionBatchState` that this version knows."""

TransactionCancelResponseErrorCodeName: TypeAlias = Literal[
    "GENERIC", "TRANSACTION_NOT_SCHEDULED", "FORBIDDEN", "NOT_FOUND"
]
"""The values of `TransactionCancelResponseErrorCode` that this version knows."""

TransactionCancelResponseStateName: TypeAlias = Literal["SUCCESS", "ERROR"]
"""The values of `TransactionCancelResponseState` that this version knows."""

TransactionIdTypeName: TypeAlias = Literal[
    "AUTHORISATION",
    "SETTLEMENT",
    "MANUAL_TRANSACTION",
    "TRANSFER",
    "SEND",
    "DEPOSIT",
    "AUTHORISATION_REVERSAL",
    "AUTHORISATION_EXPIRY",
    "AUTHORISATION_DECLINE",
    "AUTHORISATION_MANUAL_CLOSE",
    "MERCHANT_REFUND",
    "MERCHANT_REFUND_REVERSAL",
    "ORIGINAL_CREDIT_TRANSACTION",
    "SETTLEMENT_REVERSAL",
    "ADJUSTMENT",
    "CHARGE_FEE",
    "WITHDRAWAL_RESERVE",
    "WITHDRAWAL_RELEASE",
    "FEE_REVERSAL",
    "OUTGOING_WIRE_TRANSFER",
    "AUTHORISATION_CANCELLATION",
    "SYSTEM_TRANSACTION",
    "OUTGOING_DIRECT_DEBIT_COLLECTION",
    "OUTGOING_DIRECT_DEBIT_REFUND",
    "LINKED_ACCOUNT_VERIFICATION_TRANSFER",
    "INCOMING_WIRE_TRANSFER",
    "FUNDING",
    "TEST_FUNDING",
    "CORRESPONDENT_BANK_TRANSFER",
]
"""The values of `TransactionIdType` that this version knows."""

TransactionStateName: TypeAlias = Literal[
    "INITIALISED", "COMPLETED", "REJECTED", "FAILED", "PENDING", "SCHEDULED", "CANCELLED"
]
"""The values of `TransactionState` that this version knows."""

TransferEventTransferEventTypeName: TypeAlias = Literal["PENDING", "COMPLETED", "FAILED", "SCHEDULED", "CANCELLED"]
"""The values of `TransferEventTransferEventType` that this version knows."""

TransferStateName: TypeAlias = Literal[
    "INITIALISED", "COMPLETED", "REJECTED", "FAILED", "PENDING", "SCHEDULED", "CANCELLED"
]
"""The values of `TransferState` that this version knows."""

TransferTypeName: TypeAlias = Literal["SEPA", "FASTER_PAYMENTS", "SWIFT", "BACS", "CHAPS", "RIX", "TARGET"]
"""The values of `TransferType` that this version knows."""

UKConfirmationOfPayeeResultMatchName: TypeAlias = Literal["EXACT_MATCH", "CLOSE_MATCH", "NO_MATCH", "NOT_POSSIBLE"]
"""The values of `UKConfirmationOfPayeeResultMatch` that this version knows."""

UKConfirmationOfPayeeResultReasonCodeName: TypeAlias = Literal[
    "ANNM", "MBAM", "BANM", "PANM", "BAMM", "PAMM", "AC01", "IVCR", "ACNS", "OPTO", "CASS", "SCNS"
]
"""The values of `UKConfirmationOfPayeeResultReasonCode` that this version knows."""

UserPredefinedRoleName: TypeAlias = Literal[
    "CARD_ASSIGNEE", "CARDS_MANAGEMENT_ROLE", "FUNDS_MANAGEMENT_ROLE", "ACCESS_MANAGEMENT_ROLE", "ADMIN"
]
"""The values of `UserPredefinedRole` that this version knows."""

WireTransferDecisionCodeName: TypeAlias = Literal[
    "COMPLETED", "DENIED", "DENIED_WIRE_TRANSFER_NOT_FOUND", "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"
]
"""The values of `WireTransferDecisionCode` that this version knows."""


class AccountDescriptorParams(TypedDict):
    """A `AccountDescriptor` as a plain mapping."""

    account_descriptor: str
    """Free-form identification of an account that has neither an IBAN nor a UK account number and sort code."""


class AccountDescriptorDetailsParams(TypedDict):
    """A `AccountDescriptorDetails` as a plain mapping."""

    account_descriptor: str
    """Free-form identification of an account that has neither an IBAN nor a UK account number and sort code."""


class AccountNumberAndSortCodeParams(TypedDict):
    """A `AccountNumberAndSortCode` as a plain mapping."""

    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: NotRequired[str | None]
    """Further reference that some UK accounts need, such as a building society roll number."""


class AdditionalMerchantDataParams(TypedDict):
    """A `AdditionalMerchantData` as a plain mapping."""

    merchant_street: NotRequired[str | None]
    """Street of the merchant."""
    merchant_city: NotRequired[str | None]
    """City of the merchant."""
    merchant_state: NotRequired[str | None]
    """State or region of the merchant."""
    merchant_postal_code: NotRequired[str | None]
    """Postal code of the merchant."""
    merchant_country: NotRequired[str | None]
    """Country of the merchant, a three-letter code."""
    merchant_telephone: NotRequired[str | None]
    """Telephone number of the merchant."""
    merchant_url: NotRequired[str | None]
    """Web address of the merchant."""
    merchant_name_other: NotRequired[str | None]
    """Alternative name of the merchant."""
    merchant_network_id: NotRequired[str | None]
    """Identification of the merchant given by the card network."""
    merchant_contact: NotRequired[str | None]
    """Contact details of the merchant."""


class AddressParams(TypedDict):
    """A `Address` as a plain mapping."""

    address_line1: str
    """First line of the address, usually house number and street."""
    address_line2: NotRequired[str | None]
    """Second line of the address, such as a flat or a floor."""
    city: str
    """Town or city of the address."""
    post_code: str
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: NotRequired[str | None]
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""


class AddressWithCountryRequiredParams(TypedDict):
    """A `AddressWithCountryRequired` as a plain mapping."""

    address_line1: NotRequired[str | None]
    """First line of the address, usually house number and street."""
    address_line2: NotRequired[str | None]
    """Second line of the address, such as a flat or a floor."""
    city: NotRequired[str | None]
    """Town or city of the address."""
    post_code: NotRequired[str | None]
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: NotRequired[str | None]
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""


class BankAccountDetailsBeneficiaryParams(TypedDict):
    """A `BankAccountDetailsBeneficiary` as a plain mapping."""

    address: NotRequired[str | None]
    """Address of the beneficiary, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    bank_account_details: (
        IBANDetails
        | IBANDetailsParams
        | FasterPaymentsBankDetailsOrBACSBankDetails
        | FasterPaymentsBankDetailsOrBACSBankDetailsParams
    )
    """IBAN with BIC, or UK account number with sort code; the keys present tell which."""


class BasicBeneficiaryParams(TypedDict):
    """A `BasicBeneficiary` as a plain mapping."""

    trust_level: BeneficiaryTrustLevel | BeneficiaryTrustLevelName
    """How far the beneficiary is trusted; only TRUSTED exists."""
    external_refs: NotRequired[Sequence[str] | None]
    """References of the integrator's own for the beneficiary."""
    group: NotRequired[str | None]
    """Free label under which beneficiaries are grouped, up to 150 characters."""
    beneficiary_information: (
        BusinessBeneficiaryType
        | BusinessBeneficiaryTypeParams
        | ConsumerBeneficiaryType
        | ConsumerBeneficiaryTypeParams
    )
    """Who the beneficiary is: a business or a person."""
    beneficiary_details: (
        InstrumentDetailsBeneficiary
        | InstrumentDetailsBeneficiaryParams
        | BankAccountDetailsBeneficiary
        | BankAccountDetailsBeneficiaryParams
    )
    """Where the beneficiary is paid: an instrument within the service or an external bank account."""


class BeneficiaryIdParams(TypedDict):
    """A `BeneficiaryId` as a plain mapping."""

    beneficiary_id: str | int
    """Digit string of a stored beneficiary; it stands in for writing out the payee's details."""


class BillingAddressParams(TypedDict):
    """A `BillingAddress` as a plain mapping."""

    address_line1: str
    """First line of the address, usually house number and street."""
    address_line2: NotRequired[str | None]
    """Second line of the address, such as a flat or a floor."""
    city: str
    """Town or city of the address."""
    post_code: str
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: NotRequired[str | None]
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""


class BulkManagedCardItemParams(TypedDict):
    """A `BulkManagedCardItem` as a plain mapping."""

    path_params: NotRequired[BulkManagedCardPathParams | BulkManagedCardPathParamsParams | None]
    """The card the item is about."""


class BulkManagedCardPathParamsParams(TypedDict):
    """A `BulkManagedCardPathParams` as a plain mapping."""

    id: NotRequired[str | int | None]
    """Id of the card to block; `_id_` is the literal name."""


class BulkOutgoingWireTransferItemParams(TypedDict):
    """A `BulkOutgoingWireTransferItem` as a plain mapping."""

    path_params: NotRequired[Mapping[str, object] | None]
    """Empty or left out: the path of this operation has no parameters."""
    request_body: NotRequired[OutgoingWireTransferCreateRequest | OutgoingWireTransferCreateRequestParams | None]
    """The transfer to order, as for `outgoing_wire_transfers.create`; amount in minor units."""


class BulkSendItemParams(TypedDict):
    """A `BulkSendItem` as a plain mapping."""

    path_params: NotRequired[Mapping[str, object] | None]
    """Empty or left out: the path of this operation has no parameters."""
    request_body: NotRequired[SendCreateRequest | SendCreateRequestParams | None]
    """The send to make, as for `sends.create`; amount in minor units."""


class BulkSpendRulesItemParams(TypedDict):
    """A `BulkSpendRulesItem` as a plain mapping."""

    path_params: NotRequired[BulkManagedCardPathParams | BulkManagedCardPathParamsParams | None]
    """The card the item is about."""
    request_body: NotRequired[UpdateCardLevelSpendRules | UpdateCardLevelSpendRulesParams | None]
    """The rules to change, as for `managed_cards.update_spend_rules`; amounts in minor units."""


class BulkTransferItemParams(TypedDict):
    """A `BulkTransferItem` as a plain mapping."""

    path_params: NotRequired[Mapping[str, object] | None]
    """Empty or left out: the path of this operation has no parameters."""
    request_body: NotRequired[TransferCreateRequest | TransferCreateRequestParams | None]
    """The transfer to make, as for `transfers.create`; amount in minor units."""


class BulkUserInviteItemParams(TypedDict):
    """A `BulkUserInviteItem` as a plain mapping."""

    path_params: NotRequired[BulkUserPathParams | BulkUserPathParamsParams | None]
    """The user the item is about."""


class BulkUserItemParams(TypedDict):
    """A `BulkUserItem` as a plain mapping."""

    path_params: NotRequired[Mapping[str, object] | None]
    """Empty or left out: the path of this operation has no parameters."""
    request_body: NotRequired[UserCreateRequest | UserCreateRequestParams | None]
    """The user to create, as for `users.create`."""


class BulkUserPathParamsParams(TypedDict):
    """A `BulkUserPathParams` as a plain mapping."""

    user_id: NotRequired[str | int | None]
    """Id of the user to invite; `_user_id_` is the literal name."""


class BusinessBeneficiaryTypeParams(TypedDict):
    """A `BusinessBeneficiaryType` as a plain mapping."""

    business_name: str
    """Name of the business that receives the money."""


class ConsumerBeneficiaryTypeParams(TypedDict):
    """A `ConsumerBeneficiaryType` as a plain mapping."""

    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date in the form YYYY-MM-DD."""
    full_name: str
    """Full name of the person who receives the money."""


class ConsumerCreateRequestRootUserParams(TypedDict):
    """A `ConsumerCreateRequestRootUser` as a plain mapping."""

    name: str
    """Given name of the consumer."""
    surname: str
    """Family name of the consumer."""
    email: str
    """E-mail address of the consumer, unique; it has to be verified."""
    mobile: Mobile | MobileParams
    """Mobile number of the consumer, to be enrolled as an authentication factor."""
    date_of_birth: Date | DateParams | date
    """Birth date of the person."""
    occupation: NotRequired[Occupation | OccupationName | None]
    """Occupation of the consumer."""
    address: AddressWithCountryRequired | AddressWithCountryRequiredParams
    """Home address; the country at least."""
    place_of_birth: NotRequired[str | None]
    """Town or place the consumer was born in, as free text."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    locale: NotRequired[str | None]
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: NotRequired[str | None]
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""


class ConsumerKycStartRequestPrefillDetailsItemParams(TypedDict):
    """A `ConsumerKycStartRequestPrefillDetailsItem` as a plain mapping."""

    name: NotRequired[str | None]
    """Name of the detail to fill in."""
    value: NotRequired[str | None]
    """Value to fill in for it."""


class CorporateCreateRequestCompanyParams(TypedDict):
    """A `CorporateCreateRequestCompany` as a plain mapping."""

    type: CompanyType | CompanyTypeName
    """Legal form of the company."""
    business_address: NotRequired[Address | AddressParams | None]
    """Address the company trades from."""
    name: str
    """Registered name of the company."""
    registration_number: NotRequired[str | None]
    """Number under which the company is registered."""
    registration_country: str
    """Country of registration, ISO 3166-1 alpha-2, upper case."""


class CorporateCreateRequestRootUserParams(TypedDict):
    """A `CorporateCreateRequestRootUser` as a plain mapping."""

    name: str
    """Given name of the root user."""
    surname: str
    """Family name of the root user."""
    email: str
    """E-mail address of the root user, unique; it has to be verified."""
    mobile: Mobile | MobileParams
    """Mobile number of the root user, to be enrolled as an authentication factor."""
    company_position: CompanyPosition | CompanyPositionName
    """Position of the root user in the company."""
    date_of_birth: NotRequired[Date | DateParams | date | None]
    """Birth date of the person."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    locale: NotRequired[str | None]
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: NotRequired[str | None]
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""


class CorrespondentBankingBankAccountDetailsParams(TypedDict):
    """A `CorrespondentBankingBankAccountDetails` as a plain mapping."""

    account: str
    """Account number or IBAN, up to 34 letters and digits."""
    financial_institution: str
    """BIC of the bank that holds the originator's account, 8 to 11 characters."""


class CorrespondentBankingBusinessAddressAndIdInfoParams(TypedDict):
    """A `CorrespondentBankingBusinessAddressAndIdInfo` as a plain mapping."""

    document_type: (
        CorrespondentBankingBusinessAddressAndIdInfoDocumentType
        | CorrespondentBankingBusinessAddressAndIdInfoDocumentTypeName
    )
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
    document_number: str
    """Number of the document named by `documentType`, up to 35 characters."""


class CorrespondentBankingBusinessOriginatorParams(TypedDict):
    """A `CorrespondentBankingBusinessOriginator` as a plain mapping."""

    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    name: str
    """Registered name of the business, up to 140 characters."""
    registration_address: str
    """Address where the business is registered, as one line of text."""
    registration_country: str
    """Country where the business is registered, an ISO 3166-1 alpha-2 code."""
    bank_account_details: CorrespondentBankingBankAccountDetails | CorrespondentBankingBankAccountDetailsParams
    """Account of the originator and the bank that holds it."""
    supplementary_information: NotRequired[
        CorrespondentBankingBusinessAddressAndIdInfo | CorrespondentBankingBusinessAddressAndIdInfoParams | None
    ]
    """Register entry or other number of the business."""


class CorrespondentBankingExternalDataParams(TypedDict):
    """A `CorrespondentBankingExternalData` as a plain mapping."""

    name: str
    """Name of the pair, up to 50 characters."""
    value: str
    """Text kept under the name, up to 255 characters."""


class CorrespondentBankingFasterPaymentsBeneficiaryParams(TypedDict):
    """A `CorrespondentBankingFasterPaymentsBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 35 characters."""
    type: AccountType | AccountTypeName
    """PERSONAL or BUSINESS."""
    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: NotRequired[str | None]
    """Further reference that some UK accounts need, such as a building society roll number."""
    address: str
    """Address of the payee as one line, up to 105 characters."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class CorrespondentBankingIndividualAddressAndBirthInfoParams(TypedDict):
    """A `CorrespondentBankingIndividualAddressAndBirthInfo` as a plain mapping."""

    date_of_birth: str | date
    """Birth date in the form YYYY-MM-DD."""
    place_of_birth: str
    """Town and country in which the person was born, as text."""


class CorrespondentBankingIndividualAddressAndIdInfoParams(TypedDict):
    """A `CorrespondentBankingIndividualAddressAndIdInfo` as a plain mapping."""

    document_type: (
        CorrespondentBankingIndividualAddressAndIdInfoDocumentType
        | CorrespondentBankingIndividualAddressAndIdInfoDocumentTypeName
    )
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""
    document_number: str
    """Number of the document named by `documentType`, up to 35 characters."""


class CorrespondentBankingIndividualOriginatorParams(TypedDict):
    """A `CorrespondentBankingIndividualOriginator` as a plain mapping."""

    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    name: str
    """Full name of the person, up to 140 characters."""
    address: str
    """Home address as one line of text, up to 255 characters."""
    country: str
    """Country where the person lives, an ISO 3166-1 alpha-2 code."""
    bank_account_details: CorrespondentBankingBankAccountDetails | CorrespondentBankingBankAccountDetailsParams
    """Account of the originator and the bank that holds it."""
    supplementary_information: NotRequired[
        CorrespondentBankingIndividualAddressAndIdInfo
        | CorrespondentBankingIndividualAddressAndIdInfoParams
        | CorrespondentBankingIndividualAddressAndBirthInfo
        | CorrespondentBankingIndividualAddressAndBirthInfoParams
        | None
    ]
    """Identity document, or date and place of birth; the keys present tell which."""


class CorrespondentBankingRIXBeneficiaryParams(TypedDict):
    """A `CorrespondentBankingRIXBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 35 characters."""
    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: str
    """Address of the payee as one line, up to 105 characters."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class CorrespondentBankingSEPABeneficiaryParams(TypedDict):
    """A `CorrespondentBankingSEPABeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 35 characters."""
    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: str
    """Address of the payee as one line, up to 105 characters."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class CurrencyAmountParams(TypedDict):
    """A `CurrencyAmount` as a plain mapping."""

    currency: str
    """Three-letter ISO 4217 code of the currency."""
    amount: int
    """Amount in int64 minor units of the currency: cents for EUR, whole units for JPY (0 decimals), thousandths
    for KWD (3 decimals).
    """


class DateParams(TypedDict):
    """A `Date` as a plain mapping."""

    year: int
    """Calendar year, 1900 to 2100."""
    month: int
    """Month of the year, 1 to 12."""
    day: int
    """Day of the month, 1 to 31."""


class DeliveryAddressParams(TypedDict):
    """A `DeliveryAddress` as a plain mapping."""

    name: str
    """Given name of the recipient."""
    surname: str
    """Family name of the recipient."""
    address_line1: str
    """First line of the address, usually house number and street."""
    address_line2: NotRequired[str | None]
    """Second line of the address, such as a flat or a floor."""
    city: str
    """Town or city of the address."""
    post_code: str
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: NotRequired[str | None]
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""
    contact_number: NotRequired[str | None]
    """Phone number with country prefix for the courier to call."""


class DigitalWalletsParams(TypedDict):
    """A `DigitalWallets` as a plain mapping."""

    push_provisioning_enabled: NotRequired[bool | None]
    """Whether the card may be added to a wallet from the integrator's own app."""
    wallets_enabled: NotRequired[bool | None]
    """Whether the card may be added to digital wallets."""
    artwork_reference: NotRequired[str | None]
    """Reference of the card artwork that digital wallets display."""


class ExternalAccountIdParams(TypedDict):
    """A `ExternalAccountId` as a plain mapping."""

    type: ExternalAccountType | ExternalAccountTypeName
    """Always linked_accounts."""
    id: str | int
    """Digit string of the linked account."""


class ExternalDataEntryParams(TypedDict):
    """A `ExternalDataEntry` as a plain mapping."""

    name: NotRequired[str | None]
    """Name of the pair, 1 to 100 characters."""
    value: NotRequired[str | None]
    """Text kept under the name, 1 to 100 characters."""


class FasterPaymentsBankDetailsParams(TypedDict):
    """A `FasterPaymentsBankDetails` as a plain mapping."""

    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""


class FasterPaymentsBankDetailsOrBACSBankDetailsParams(TypedDict):
    """A `FasterPaymentsBankDetailsOrBACSBankDetails` as a plain mapping."""

    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: NotRequired[str | None]
    """Further reference that some UK accounts need, such as a building society roll number."""


class FasterPaymentsBeneficiaryParams(TypedDict):
    """A `FasterPaymentsBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 140 characters."""
    type: AccountType | AccountTypeName
    """PERSONAL or BUSINESS."""
    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: NotRequired[str | None]
    """Further reference that some UK accounts need, such as a building society roll number."""
    address: NotRequired[str | None]
    """Address of the payee, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class FasterPaymentsDetailsParams(TypedDict):
    """A `FasterPaymentsDetails` as a plain mapping."""

    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    secondary_reference: NotRequired[str | None]
    """Further reference that some UK accounts need, such as a building society roll number."""


class IBANDetailsParams(TypedDict):
    """A `IBANDetails` as a plain mapping."""

    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""


class IbanParams(TypedDict):
    """A `Iban` as a plain mapping."""

    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""


class IdentityIdParams(TypedDict):
    """A `IdentityId` as a plain mapping."""

    type: IdentityType | IdentityTypeName
    """CONSUMER or CORPORATE."""
    id: str | int
    """Digit string of the corporate or consumer."""


class InstrumentDetailsBeneficiaryParams(TypedDict):
    """A `InstrumentDetailsBeneficiary` as a plain mapping."""

    instrument: InstrumentId | InstrumentIdParams
    """Account or card that is paid."""


class InstrumentIdParams(TypedDict):
    """A `InstrumentId` as a plain mapping."""

    id: str | int
    """Digit string of the account or card."""
    type: InstrumentType | InstrumentTypeName
    """managed_accounts or managed_cards."""


class MobileParams(TypedDict):
    """A `Mobile` as a plain mapping."""

    country_code: str
    """International dialling prefix with its plus sign, such as +356."""
    number: str
    """Subscriber number without the dialling prefix, up to 12 digits."""


class OutgoingWireTransferBeneficiaryParams(TypedDict):
    """A `OutgoingWireTransferBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee."""
    type: NotRequired[AccountType | AccountTypeName | None]
    """PERSONAL or BUSINESS."""
    address: NotRequired[str | None]
    """Address of the payee, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    bank_account_details: (
        IBANDetails
        | IBANDetailsParams
        | FasterPaymentsBankDetailsOrBACSBankDetails
        | FasterPaymentsBankDetailsOrBACSBankDetailsParams
    )
    """IBAN with BIC, or UK account number with sort code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class OutgoingWireTransferCreateRequestParams(TypedDict):
    """A `OutgoingWireTransferCreateRequest` as a plain mapping."""

    profile_id: str | int
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source_instrument: SourceInstrument | SourceInstrumentParams
    """Managed account that pays."""
    transfer_amount: CurrencyAmount | CurrencyAmountParams | Money
    """Amount to send, fees not included."""
    purpose: NotRequired[str | None]
    """Purpose of the payment, as text."""
    description: NotRequired[str | None]
    """Reference passed on to the payee."""
    destination_beneficiary: (
        OutgoingWireTransferBeneficiary
        | OutgoingWireTransferBeneficiaryParams
        | SEPABeneficiary
        | SEPABeneficiaryParams
        | SWIFTBeneficiary
        | SWIFTBeneficiaryParams
        | RIXBeneficiary
        | RIXBeneficiaryParams
        | FasterPaymentsBeneficiary
        | FasterPaymentsBeneficiaryParams
        | BeneficiaryId
        | BeneficiaryIdParams
        | ExternalAccountId
        | ExternalAccountIdParams
    )
    """Payee: bank details for one of the networks, the id of a stored beneficiary, or a linked account."""
    scheduled_timestamp: NotRequired[str | int | datetime | None]
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""


class RIXBeneficiaryParams(TypedDict):
    """A `RIXBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 150 characters."""
    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: NotRequired[str | None]
    """Address of the payee, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class RolloverPolicyParams(TypedDict):
    """A `RolloverPolicy` as a plain mapping."""

    rollover_negative: bool
    """True carries an overspent limit into the next interval."""


class SEPABeneficiaryParams(TypedDict):
    """A `SEPABeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 150 characters."""
    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: NotRequired[str | None]
    """Address of the payee, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: NotRequired[str | None]
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class SWIFTBeneficiaryParams(TypedDict):
    """A `SWIFTBeneficiary` as a plain mapping."""

    name: str
    """Name of the payee, up to 150 characters."""
    account: str
    """IBAN or account number of the payee, up to 34 letters and digits."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: str
    """Address of the payee, as one line of text."""
    bank_name: NotRequired[str | None]
    """Name of the bank that holds the account."""
    bank_address: NotRequired[str | None]
    """Postal address of the bank, as one line of text."""
    bank_country: str
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: NotRequired[str | None]
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: NotRequired[str | date | None]
    """Birth date of the payee in the form YYYY-MM-DD."""


class SendCreateRequestParams(TypedDict):
    """A `SendCreateRequest` as a plain mapping."""

    profile_id: str | int
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId | InstrumentIdParams
    """Account or card that pays."""
    destination: InstrumentId | InstrumentIdParams | BeneficiaryId | BeneficiaryIdParams
    """Account or card that receives, or the id of a stored beneficiary; the keys present tell which."""
    destination_amount: CurrencyAmount | CurrencyAmountParams | Money
    """Amount the recipient gets."""
    description: NotRequired[str | None]
    """Text shown with the payment, up to 255 characters."""
    scheduled_timestamp: NotRequired[str | int | datetime | None]
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""


class SimulatorCurrencyAmountParams(TypedDict):
    """A `SimulatorCurrencyAmount` as a plain mapping."""

    currency: str
    """Three-letter ISO 4217 code of the currency."""
    amount: NotRequired[int | None]
    """Amount in int64 minor units of the currency: cents for EUR, whole units for JPY (0 decimals), thousandths
    for KWD (3 decimals).
    """


class SimulatorIbanDetailsParams(TypedDict):
    """A `SimulatorIbanDetails` as a plain mapping."""

    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: NotRequired[str | None]
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""


class SourceInstrumentParams(TypedDict):
    """A `SourceInstrument` as a plain mapping."""

    type: SourceInstrumentType | SourceInstrumentTypeName
    """Always managed_accounts."""
    id: str | int
    """Digit string of the managed account that pays."""


class SourceInstrumentFilterParams(TypedDict):
    """A `SourceInstrumentFilter` as a plain mapping."""

    type: NotRequired[SourceInstrumentType | SourceInstrumentTypeName | None]
    """Which kind it is; the enumeration lists the values."""
    id: NotRequired[str | int | None]
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""


class SpendLimitParams(TypedDict):
    """A `SpendLimit` as a plain mapping."""

    start_timestamp: NotRequired[int | datetime | None]
    """When the limit starts to count, in epoch milliseconds."""
    value: CurrencyAmount | CurrencyAmountParams | Money
    """Highest total for the interval."""
    interval: SpendLimitInterval | SpendLimitIntervalName
    """Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the lifetime of the
    card.
    """


class ThreeDSecureAuthConfigParams(TypedDict):
    """A `ThreeDSecureAuthConfig` as a plain mapping."""

    linked_user_id: str | int
    """Digit string of the user who confirms the payments. Deprecated."""
    primary_channel: ThreeDSecureAuthConfigPrimaryChannel | ThreeDSecureAuthConfigPrimaryChannelName
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""
    fallback_channel: NotRequired[
        ThreeDSecureAuthConfigFallbackChannel | ThreeDSecureAuthConfigFallbackChannelName | None
    ]
    """Channel used when the primary one cannot be: OTP_SMS."""


class TransactionCancelRequestParams(TypedDict):
    """A `TransactionCancelRequest` as a plain mapping."""

    id: str | int
    """Digit string of the scheduled transaction."""
    cancellation_reason: NotRequired[str | None]
    """Free text saying why the transaction was cancelled."""


class TransferCreateRequestParams(TypedDict):
    """A `TransferCreateRequest` as a plain mapping."""

    profile_id: str | int
    """Id of the transfers profile of the programme."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId | InstrumentIdParams
    """Account or card the money is taken from."""
    description: NotRequired[str | None]
    """Text that goes with the transfer, up to 255 characters."""
    destination: InstrumentId | InstrumentIdParams
    """Account or card of the same identity that receives the money."""
    destination_amount: CurrencyAmount | CurrencyAmountParams | Money
    """Amount the destination receives, in minor units of its currency."""
    scheduled_timestamp: NotRequired[str | int | datetime | None]
    """When to execute, in epoch milliseconds written as a digit string; leave it out to execute at once."""


class UpdateCardLevelSpendRulesParams(TypedDict):
    """A `UpdateCardLevelSpendRules` as a plain mapping."""

    allowed_merchant_categories: NotRequired[Sequence[str] | None]
    """Merchant category codes (MCC) the card may be used with, up to 200."""
    blocked_merchant_categories: NotRequired[Sequence[str] | None]
    """Merchant category codes (MCC) that are refused, up to 200."""
    allowed_merchant_ids: NotRequired[Sequence[str] | None]
    """Merchant ids the card may be used with, up to 200."""
    blocked_merchant_ids: NotRequired[Sequence[str] | None]
    """Merchant ids that are refused, up to 200."""
    allowed_merchant_countries: NotRequired[Sequence[str] | None]
    """Countries whose merchants are accepted, as ISO 3166-1 alpha-2 codes, up to 50."""
    blocked_merchant_countries: NotRequired[Sequence[str] | None]
    """Countries whose merchants are refused, as ISO 3166-1 alpha-2 codes, up to 50."""
    allow_contactless: NotRequired[bool | None]
    """Whether contactless payments are allowed."""
    allow_atm: NotRequired[bool | None]
    """Whether cash withdrawals at a machine are allowed."""
    allow_e_commerce: NotRequired[bool | None]
    """Whether online payments are allowed."""
    allow_cashback: NotRequired[bool | None]
    """Whether cashback with a purchase is allowed."""
    allow_credit_authorisations: NotRequired[bool | None]
    """Whether authorisations that credit the card, such as refunds, are allowed."""
    rollover_policy: NotRequired[RolloverPolicy | RolloverPolicyParams | None]
    """What happens to a spend limit when its interval ends."""
    spend_limit: NotRequired[Sequence[SpendLimit | SpendLimitParams] | None]
    """Spending limits, one per interval."""
    min_transaction_amount: NotRequired[int | None]
    """Lowest amount allowed for one transaction, in minor units."""
    max_transaction_amount: NotRequired[int | None]
    """Highest amount allowed for one transaction, in minor units."""
    update_spend_limit_method: NotRequired[SpendLimitUpdateMethod | SpendLimitUpdateMethodName | None]
    """OVERWRITE replaces the spend limits, INCREMENT adds to them."""


class UserCreateRequestParams(TypedDict):
    """A `UserCreateRequest` as a plain mapping."""

    name: str
    """Given name of the user."""
    surname: str
    """Family name of the user."""
    email: str
    """E-mail address, unique among users; invitations and sign-in use it."""
    mobile: NotRequired[Mobile | MobileParams | None]
    """Mobile number, as dialling prefix and number."""
    date_of_birth: NotRequired[Date | DateParams | date | None]
    """Birth date of the person."""
    tag: NotRequired[str | None]
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    country_of_residence: NotRequired[str | None]
    """Country the user lives in, ISO 3166-1 alpha-2, upper case."""
    locale: NotRequired[str | None]
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: NotRequired[str | None]
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""
    roles: NotRequired[Sequence[UserPredefinedRole | UserPredefinedRoleName] | None]
    """Predefined roles to give the user; they decide which operations the user may call."""
