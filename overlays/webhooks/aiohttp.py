"""The public name of `weavr_multi.webhooks.frameworks.aiohttp`."""

from weavr_multi.webhooks.frameworks.aiohttp import *
from weavr_multi.webhooks.frameworks.aiohttp import __all__ as __all__
