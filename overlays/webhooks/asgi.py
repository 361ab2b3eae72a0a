"""The public name of `weavr_multi.webhooks.frameworks.asgi`."""

from weavr_multi.webhooks.frameworks.asgi import WebhookApp as WebhookApp

__all__ = ("WebhookApp",)
