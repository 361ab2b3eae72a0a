from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ConsumerSourceOfFunds(OpenStrEnum):
    """Where a consumer's money comes from. Deprecated."""

    PERSONAL_SAVINGS = "PERSONAL_SAVINGS"
    """Where a consumer's money comes from. Deprecated."""
    FAMILY_SAVINGS = "FAMILY_SAVINGS"
    """Where a consumer's money comes from. Deprecated."""
    LABOUR_CONTRACT = "LABOUR_CONTRACT"
    """Where a consumer's money comes from. Deprecated."""
    CIVIL_CONTRACT = "CIVIL_CONTRACT"
    """Where a consumer's money comes from. Deprecated."""
    RENT = "RENT"
    """Where a consumer's money comes from. Deprecated."""
    FUNDS_FROM_OTHER_AUXILIARY_SOURCES = "FUNDS_FROM_OTHER_AUXILIARY_SOURCES"
    """Where a consumer's money comes from. Deprecated."""
    SALE_OF_MOVABLE_ASSETS = "SALE_OF_MOVABLE_ASSETS"
    """Where a consumer's money comes from. Deprecated."""
    SALE_OF_REAL_ESTATE = "SALE_OF_REAL_ESTATE"
    """Where a consumer's money comes from. Deprecated."""
    ORDINARY_BUSINESS_ACTIVITY = "ORDINARY_BUSINESS_ACTIVITY"
    """Where a consumer's money comes from. Deprecated."""
    DIVIDENDS = "DIVIDENDS"
    """Where a consumer's money comes from. Deprecated."""
    LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS = "LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS"
    """Where a consumer's money comes from. Deprecated."""
    LOAN_FROM_THIRD_PARTIES = "LOAN_FROM_THIRD_PARTIES"
    """Where a consumer's money comes from. Deprecated."""
    INHERITANCE = "INHERITANCE"
    """Where a consumer's money comes from. Deprecated."""
    SALE_OF_COMPANY_SHARES_BUSINESS = "SALE_OF_COMPANY_SHARES_BUSINESS"
    """Where a consumer's money comes from. Deprecated."""
    OTHER = "OTHER"
    """Where a consumer's money comes from. Deprecated."""
