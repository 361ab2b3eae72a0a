from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SupportedUserCurrency(OpenStrEnum):
    """Currencies in which a cardholder can choose to see amounts."""

    JPY = "JPY"
    BGN = "BGN"
    CZK = "CZK"
    DKK = "DKK"
    HUF = "HUF"
    PLN = "PLN"
    RON = "RON"
    SEK = "SEK"
    CHF = "CHF"
    ISK = "ISK"
    NOK = "NOK"
    TRY = "TRY"
    AUD = "AUD"
    BRL = "BRL"
    CAD = "CAD"
    CNY = "CNY"
    HKD = "HKD"
    IDR = "IDR"
    ILS = "ILS"
    INR = "INR"
    KRW = "KRW"
    MXN = "MXN"
    MYR = "MYR"
    NZD = "NZD"
    PHP = "PHP"
    SGD = "SGD"
    THB = "THB"
    ZAR = "ZAR"
    EUR = "EUR"
    USD = "USD"
    GBP = "GBP"
