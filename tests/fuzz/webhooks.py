"""Coverage-guided fuzzing of what faces the internet: atheris invents paths, headers and bodies.

Only a `WebhookError` may come out, nothing that the fuzzer signs with another key may be accepted, and what it gets
signed with the right key must be accepted. Run it with ``python tests/fuzz/webhooks.py -max_total_time=600``; an
input that breaks a promise is written to the current folder and printed.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["weavr_multi.webhooks", "weavr_multi.core", "json"]):
    from weavr_multi import WebhookError
    from weavr_multi.events import EVENTS
    from weavr_multi.webhooks import Event, WebhookVerifier, signature

KEY, WEBHOOKS_KEY = "the api key", "the webhooks key"
NOW = 1_718_870_400.0
VERIFIER = WebhookVerifier([KEY], webhooks_keys=[WEBHOOKS_KEY], clock=lambda: NOW)
NAMES = ("signature-v2", "signature", "published-timestamp", "call-ref", "request-ref", "webhooks-key")
PATHS = [path for facts in EVENTS for path in (facts.path, facts.called_as) if path]


def one_input(data: bytes) -> None:
    """Try one input of the fuzzer."""
    provider = atheris.FuzzedDataProvider(data)
    known = provider.ConsumeBool()
    path = PATHS[provider.ConsumeIntInRange(0, len(PATHS) - 1)] if known else provider.ConsumeUnicode(60)
    headers: list[tuple[object, object]] = []
    for _ in range(provider.ConsumeIntInRange(0, 7)):
        chosen = provider.ConsumeIntInRange(0, 2 * len(NAMES))
        name = NAMES[chosen] if chosen < len(NAMES) else provider.ConsumeUnicode(20)
        headers.append((name, provider.ConsumeUnicode(60) if provider.ConsumeBool() else provider.ConsumeBytes(60)))
    signs = provider.ConsumeBool()
    body = provider.ConsumeBytes(sys.maxsize)
    forged(path, headers, body)
    if signs:
        genuine(path, headers, body)


def forged(path: str, headers: list[tuple[object, object]], body: bytes) -> None:
    """Nothing without a key may be accepted; `parse_unverified` may only decode or refuse."""
    try:
        delivery = VERIFIER.verify(path, headers, body)  # type: ignore[arg-type]
    except WebhookError as error:
        str(error)
    else:
        raise AssertionError(f"accepted a forgery: {delivery}")
    try:
        repr(VERIFIER.parse_unverified(path, headers, body))  # type: ignore[arg-type]
    except WebhookError as error:
        str(error)


def genuine(path: str, headers: list[tuple[object, object]], body: bytes) -> None:
    """What the right key signed is an event, or not JSON."""
    moment = str(int(NOW * 1000))
    rest = [(name, value) for name, value in headers if str(name).lower() not in NAMES and not isinstance(name, bytes)]
    signed = {"published-timestamp": moment, "signature-v2": signature.sign(KEY, body, moment)}
    assert VERIFIER.verify(path, [*rest, *signed.items()], body).proof == "signature-v2"  # type: ignore[arg-type]
    try:
        event = VERIFIER.parse(path, signed, body)
    except WebhookError as error:
        str(error)
        return
    assert isinstance(event, Event)
    repr(event), event.amount, event.occurred_at, event.delivery.key


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
