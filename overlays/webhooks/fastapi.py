"""The public name of `weavr_multi.webhooks.frameworks.fastapi`."""

from weavr_multi.webhooks.frameworks.fastapi import *
from weavr_multi.webhooks.frameworks.fastapi import __all__ as __all__
