"""The key of the local sandbox, for a client that has none: the sandbox tells it."""

from __future__ import annotations

from weavr_multi.core.calls.requestor import Requestor
from weavr_multi.core.config import api_key_from
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TransportError
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization import json_backend
from weavr_multi.core.transports.base import Transport


async def local_key(requestor: Requestor, transport: Transport) -> Sensitive:
    """Ask the sandbox for its key; raise `ConnectionFailed` if none answers there."""
    url, seconds = requestor.config.base_url, requestor.config.connect_timeout
    try:
        response = await transport.send("GET", f"{url}/_sandbox", [], None, seconds, seconds)
        return api_key_from(json_backend.loads(response.content)["apiKey"] or "")
    except TransportError as error:
        message = f"no local sandbox answers at {url}: start it with `weavr-multi sandbox`, or pass api_key="
        raise ConnectionFailed(message, never_sent=True) from error
    except (ValueError, KeyError, TypeError, ConfigurationError) as error:
        message = f"what answers at {url} is no local sandbox: pass api_key="
        raise ConnectionFailed(message, never_sent=True) from error
