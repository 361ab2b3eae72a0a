"""The public name of `weavr_multi.sessions.web.aiohttp`."""

from weavr_multi.sessions.web.aiohttp import *
from weavr_multi.sessions.web.aiohttp import __all__ as __all__
