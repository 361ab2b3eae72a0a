"""JSON, by orjson where the extra `[speed]` is installed, else by the standard library, with the same results.

``WEAVR_JSON=json`` takes the standard library all the same.

Where the two differ by themselves, the standard library is told to do as orjson does, which is what RFC 8259 asks of
those who want to be understood: UTF-8 alone, no NaN and no infinity, no halves of surrogate pairs, and integers beyond
64 bits as the nearest float. What `dumps` gets is plain: the encoder has checked it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeAlias

Loads: TypeAlias = "Callable[[bytes], Any]"
Dumps: TypeAlias = "Callable[[Any], bytes]"


def standard() -> tuple[str, Loads, Dumps]:
    """Return the name and the functions of the standard library's JSON."""
    import json

    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
    decode = json.JSONDecoder(parse_constant=_refuse, parse_int=_integer, parse_float=_finite).decode

    def loads(content: bytes) -> Any:
        try:
            found = decode(content.decode())
            if b"\\ud" in content or b"\\uD" in content:  # what is no pair is no text, and cannot be encoded
                encode(found).encode()
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        return found

    return "json", loads, lambda value: encode(value).encode()


def quick() -> tuple[str, Loads, Dumps]:
    """Return the name and the functions of orjson.

    Raises:
        ImportError: The extra ``[speed]`` is not installed.
    """
    import orjson

    return "orjson", orjson.loads, orjson.dumps


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _integer(digits: str) -> int | float:
    value = int(digits)
    return value if -(2**63) <= value < 2**64 else _finite(digits)


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError("a number is beyond what a float can hold")
    return value


def choose() -> tuple[str, Loads, Dumps]:
    """Return what `standard` or `quick` returns, whichever is wanted and can be had.

    Raises:
        ConfigurationError: ``WEAVR_JSON`` names neither.
    """
    wanted = os.environ.get("WEAVR_JSON") or "orjson"
    if wanted not in {"json", "orjson"}:
        from weavr_multi.core.exceptions import ConfigurationError

        raise ConfigurationError(f"WEAVR_JSON is json or orjson, got {wanted!r}")
    try:
        return quick() if wanted == "orjson" else standard()
    except ImportError:
        return standard()


backend, loads, dumps = choose()


def shared_keys(names: Iterable[str]) -> tuple[str, ...]:
    """Return names as the very objects that `loads` makes of them, where it keeps those that it made before.

    orjson does: what is looked up by its own object is found without comparing the texts, in half the time.
    """
    return tuple(loads(dumps(dict.fromkeys(names))))
