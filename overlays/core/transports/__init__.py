"""Transports: one file for each HTTP library."""

from weavr_multi.core.transports.lazy import choose

__all__ = ("choose",)
