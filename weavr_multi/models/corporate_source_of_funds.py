from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorporateSourceOfFunds(OpenStrEnum):
    """Where a corporate's money comes from. Deprecated."""

    LABOUR_CONTRACT = "LABOUR_CONTRACT"
    """Where a corporate's money comes from. Deprecated."""
    CIVIL_CONTRACT = "CIVIL_CONTRACT"
    """Where a corporate's money comes from. Deprecated."""
    RENT = "RENT"
    """Where a corporate's money comes from. Deprecated."""
    FUNDS_FROM_OTHER_AUXILIARY_SOURCES = "FUNDS_FROM_OTHER_AUXILIARY_SOURCES"
    """Where a corporate's money comes from. Deprecated."""
    SALE_OF_MOVABLE_ASSETS = "SALE_OF_MOVABLE_ASSETS"
    """Where a corporate's money comes from. Deprecated."""
    SALE_OF_REAL_ESTATE = "SALE_OF_REAL_ESTATE"
    """Where a corporate's money comes from. Deprecated."""
    ORDINARY_BUSINESS_ACTIVITY = "ORDINARY_BUSINESS_ACTIVITY"
    """Where a corporate's money comes from. Deprecated."""
    DIVIDENDS = "DIVIDENDS"
    """Where a corporate's money comes from. Deprecated."""
    LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS = "LOAN_FROM_FINANCIAL_INSTITUTIONS_CREDIT_UNIONS"
    """Where a corporate's money comes from. Deprecated."""
    LOAN_FROM_THIRD_PARTIES = "LOAN_FROM_THIRD_PARTIES"
    """Where a corporate's money comes from. Deprecated."""
    SALE_OF_COMPANY_SHARES_BUSINESS = "SALE_OF_COMPANY_SHARES_BUSINESS"
    """Where a corporate's money comes from. Deprecated."""
    OTHER = "OTHER"
    """Where a corporate's money comes from. Deprecated."""
    DONATION = "DONATION"
    """Where a corporate's money comes from. Deprecated."""
    INHERITANCE = "INHERITANCE"
    """Where a corporate's money comes from. Deprecated."""
    ORIGIN_OF_FUNDS_UNKNOWN = "ORIGIN_OF_FUNDS_UNKNOWN"
    """Where a corporate's money comes from. Deprecated."""
