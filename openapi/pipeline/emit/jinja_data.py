"""The data of the templates, as a Jinja template that defines it.

The generator's own hardening does not see these texts, so their characters are checked here: nothing but printable
text and line breaks reaches a template, and nothing in it is ever evaluated as one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from pipeline.read.problems import PipelineError

_SPECIAL: Final = re.compile(r"[^A-Za-z0-9 _.,:;()\[\]/=|<>*+!?^$&@#~`-]")


def render(data: Mapping[str, Any]) -> str:
    """Return the text of `_meta.jinja`: one `{% set %}` for each entry."""
    lines = ["{# Made by openapi/generate.py for one run. #}"]
    lines += [f"{{% set {name} = {_literal(value, name)} %}}" for name, value in data.items()]
    return "\n".join(lines) + "\n"


def _literal(value: Any, where: str) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _string(value, where)
    if isinstance(value, Mapping):
        inner = ", ".join(
            f"{_string(str(key), where)}: {_literal(item, f'{where}.{key}')}" for key, item in value.items()
        )
        return f"{{{inner}}}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_literal(item, f"{where}[{i}]") for i, item in enumerate(value)) + "]"
    raise PipelineError("the templates' data", where, f"cannot hold a {type(value).__name__}")


def _string(text: str, where: str) -> str:
    """Write a text with every character but plain ones as an escape that Jinja reads back."""
    return f'"{_SPECIAL.sub(lambda found: _escape(found[0], where), text)}"'


def _escape(ch: str, where: str) -> str:
    if ch != "\n" and unicodedata.category(ch).startswith(("C", "Zl", "Zp")):
        raise PipelineError("the templates' data", where, f"holds the character {ch!r}")
    return f"\\u{ord(ch):04x}" if ord(ch) < 0x10000 else f"\\U{ord(ch):08x}"
