"""What each measure is worth: the same work as it is, and with one measure taken back or another taken, in turns.

Prints a table: how many times as long it takes then. Run it as ``.peers/bin/python benchmarks/undone.py``.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from unittest import mock

import bodies
import httpx
import msgspec
from contestants import Ours
from network import Network
from rows import Row, compared, micros, table
from timing import FULL, Times, take_async_turns, take_turns

from weavr_multi import Weavr, models
from weavr_multi.core.serialization import decoder as codec
from weavr_multi.core.serialization import encoder as encoding
from weavr_multi.core.serialization import json_backend as jsons
from weavr_multi.core.serialization.fast_encoder import Unusual
from weavr_multi.core.serialization.field_kinds import EnumOf, ListOf, ModelOf

WHOLE = "as it is"


class ByClient(Ours):
    """Through httpx's client, which merges headers, cookies and time-outs into each request, and has one pool."""

    def __init__(self) -> None:
        super().__init__()
        self.client = Weavr(
            api_key=bodies.API_KEY, base_url="https://sandbox.weavr.io", http_client=httpx.AsyncClient()
        )
        self.session = self.client.session(bodies.TOKEN)


def by_constructor(cls: type[Any], source: dict[str, Any]) -> Any:
    """Decode as one would by hand: a copy of the dict, keyword arguments to `__init__`, enumerations called."""
    source, known = dict(source), {}
    for name, wire, kind, _, _ in cls.__fields__:
        value = source.pop(wire, None)
        known[name] = None if value is None else _value(kind, value)
    return cls(**known, extra=source or None)


def _value(kind: Any, value: Any) -> Any:
    if isinstance(kind, ModelOf):
        return by_constructor(kind.cls, value)
    if isinstance(kind, ListOf):
        return [_value(kind.inner, item) for item in value]
    return kind.cls(value) if isinstance(kind, EnumOf) else value


def rows_of(what: str, times: dict[str, Times]) -> list[Row]:
    """Compare all with the whole."""
    whole = times.pop(WHOLE)
    first = Row(f"{what}, {WHOLE}", 1.0, ours=micros(whole.median))
    return [first, *(compared(f"  {name}", mine.over(whole), ours=micros(mine.median)) for name, mine in times.items())]


async def gets() -> list[Row]:
    """One GET over the mocked network."""
    whole, by_client = Ours(), ByClient()
    whole.put("get")
    await whole.get()
    times = await take_async_turns({WHOLE: whole.get, "through httpx.AsyncClient": by_client.get}, FULL)
    return rows_of("one GET", times)


class Swaps:
    """Puts one other thing at a time in the place of something of ours."""

    def __init__(self, swaps: dict[str, tuple[Any, str, Any]]) -> None:
        self._swaps = swaps
        self._patch: Any = None

    def take(self, name: str) -> None:
        """Put things back, and then what goes by this name in its place."""
        if self._patch is not None:
            self._patch.stop()
            self._patch = None
        if name in self._swaps:
            self._patch = mock.patch.object(*self._swaps[name])
            self._patch.start()


async def pages(kind: str, read: Callable[[Ours], Callable[[], Any]]) -> list[Row]:
    """A page of a thousand over the mocked network: large enough for garbage collections to fall into it."""
    ours = Ours()
    Network.body = getattr(bodies, kind)(1_000)
    swaps = {
        "by the standard library's JSON": (jsons, "loads", jsons.standard()[1]),
        "by msgspec's JSON": (jsons, "loads", msgspec.json.decode),
        "with collections of garbage meanwhile": (gc, "disable", lambda: None),
    }
    call = read(ours)
    times = await take_async_turns(dict.fromkeys([WHOLE, *swaps], call), FULL, Swaps(swaps).take)
    return rows_of(f"a page of 1,000 {kind}", times)


def cards() -> list[Row]:
    """A hundred cards from and to bytes."""
    data = bodies.cards(100)
    page_class = models.ManagedCardsPage
    page = page_class.from_dict(jsons.loads(data))
    assert by_constructor(page_class, jsons.loads(data)).to_dict() == page.to_dict()

    def unwritten(cls: type[Any]) -> Any:
        raise Unusual

    with mock.patch.multiple(codec, _DECODERS={}, shared_keys=tuple):
        by_texts = codec._compile(page_class)
        by_texts(jsons.loads(data))  # compiles those inside

    def slow() -> bytes:
        with mock.patch.object(encoding, "writer", unwritten):
            return jsons.dumps(page.to_dict())

    reading = {
        WHOLE: lambda: page_class.from_dict(jsons.loads(data)),
        "keys found by their texts, not by orjson's own objects": lambda: by_texts(jsons.loads(data)),
        "by keyword arguments to the constructor": lambda: by_constructor(page_class, jsons.loads(data)),
    }
    writing = {WHOLE: lambda: jsons.dumps(page.to_dict()), "field by field, by the kind's table": slow}
    return [
        *rows_of("bytes to 100 cards", take_turns(reading, FULL)),
        *rows_of("100 cards to bytes", take_turns(writing, FULL)),
    ]


def compiling() -> Row:
    """What compiling a decoder costs when a model is first met, against generating it as source beforehand."""
    names = [name for name in dir(models) if isinstance(getattr(models, name), type)]
    classes = [getattr(models, name) for name in names if hasattr(getattr(models, name), "__fields__")]
    begun = time.process_time()
    for cls in classes:
        codec._straight(cls)
    seconds = (time.process_time() - begun) / len(classes)
    return Row(f"compiling the decoder of a model (mean of {len(classes)})", float("nan"), ours=micros(seconds))


async def _all() -> list[Row]:
    found = await gets()
    for kind, listed in (("accounts", "managed_accounts"), ("cards", "managed_cards")):
        found += await pages(kind, lambda ours, listed=listed: partial(getattr(ours.session, listed).list, limit=100))
    return found


def main() -> None:
    """Print the table."""
    Network.install()
    print(table([*asyncio.run(_all()), *cards(), compiling()]))


if __name__ == "__main__":
    main()
