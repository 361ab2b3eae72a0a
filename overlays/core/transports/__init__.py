"""How requests reach the service: one file per HTTP library."""

from weavr_multi.core.transports.choice import choose

__all__ = ("choose",)
