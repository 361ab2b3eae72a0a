"""The client, under the name that the generator gives its module."""

from weavr_multi.core.client import Weavr

__all__ = ("Weavr",)
