"""The public name of `weavr_multi.sessions.web.fastapi`."""

from weavr_multi.sessions.web.fastapi import *
from weavr_multi.sessions.web.fastapi import __all__ as __all__
