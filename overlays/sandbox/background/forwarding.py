"""Authorisation forwarding: asks the integrator's server whether a payment may happen, within its deadline.

Where to ask is a setting of the profile of the account or card: ``forwarding_url``; what is decided without
an answer: ``forwarding_default`` (APPROVED, unless it says otherwise); ``forwarding_seconds``: 1.5.
"""

from __future__ import annotations

import logging

import anyio

from weavr_multi.sandbox.json_text import Json, dumps, loads
from weavr_multi.sandbox.storage.state import State

_log = logging.getLogger("weavr_multi.sandbox")

_SECONDS = 1.5
DECISIONS = frozenset({"APPROVED", "DENIED"})


def configured(rules: Json) -> bool:
    """Whether a profile wants to be asked."""
    return bool(rules.get("forwarding_url"))


async def approved(state: State, rules: Json, path: str, body: Json) -> bool:
    """Ask. No answer in time, or one that is not a decision, leaves it to the profile's default.

    Call it outside of any transaction: it waits for the network.
    """
    decision = await asked(state, rules, path, body)
    return rules.get("forwarding_default", "APPROVED") == "APPROVED" if decision is None else decision


async def asked(state: State, rules: Json, path: str, body: Json) -> bool | None:
    """What the integrator decides; nothing, where no decision comes in time."""
    import httpx

    raw = dumps(body)
    event = int(state.ids.next())
    headers = state.events.headers(event, path, raw)
    headers["webhooks-key"] = state.programme.webhooks_key
    url = rules["forwarding_url"].rstrip("/") + path
    try:
        with anyio.fail_after(rules.get("forwarding_seconds", _SECONDS)):
            # Certificates are loaded only where they are needed: it takes a good part of the time there is.
            async with httpx.AsyncClient(trust_env=False, verify=url.startswith("https:")) as client:
                response = await client.post(url, content=raw, headers=headers)
        answer = loads(response.content).get("result") if response.status_code == 200 else None
        if isinstance(answer, str) and answer in DECISIONS:
            return bool(answer == "APPROVED")
        _log.warning("authorisation forwarding: no decision in the answer (%s)", response.status_code)
    except (TimeoutError, httpx.HTTPError, httpx.InvalidURL, ValueError, AttributeError) as failure:
        _log.warning("authorisation forwarding: %s", type(failure).__name__)
    return None
