"""The data of the templates, as a Jinja template that defines it.

The generator's own hardening does not see these texts, so their characters are checked here: nothing but printable
text and line breaks reaches a template, and nothing in it is ever evaluated as one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pipeline.read.problems import PipelineError

# What stands between the parts of packed records, outermost first; no text of a description may hold one.
_SEPARATORS: Final = ("\\u001e", "\\u001f", "\\u001d", "\\u001c")
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9 _.,:;()\[\]/=|<>*+!?^$&@#~`-]")


def render(data: Mapping[str, Any], packed: Iterable[str] = ()) -> str:
    """Return the text of `_meta.jinja`: one `{% set %}` for each entry.

    Args:
        data: The entries.
        packed: Those that are records of texts, and lists of such, by name. Jinja takes minutes for a deep tree of what
            a large document has, and no time for one long text; a template splits the record that it wants.
    """
    lines = ["{# Made by openapi/generate.py for one run. #}"]
    for name, value in data.items():
        text = _table(value, name) if name in packed else _literal(value, name)
        lines.append(f"{{% set {name} = {text} %}}")
    return "\n".join(lines) + "\n"


def see_printable(value: Any, where: str) -> None:
    """Raise if a text of a record holds what must not reach a template."""
    if isinstance(value, str):
        if not value.isprintable():  # few are not, and it is much quicker to see
            _escaped(value, where)
    elif isinstance(value, (Mapping, list, tuple)):
        for key, item in value.items() if isinstance(value, Mapping) else enumerate(value):
            see_printable(item, f"{where}.{key}")


def _table(records: Mapping[str, Any], where: str) -> str:
    if not records:
        return "{}"
    return f'dict("{_packed(records, where, 0)}".split("{_SEPARATORS[0]}") | batch(2))'


def _packed(value: Any, where: str, depth: int) -> str:
    """Write a record, or a list of records, as text: keys and values by turns, with one kind of separator a level."""
    if value is None or isinstance(value, str):
        return _escaped(value or "", where)
    if depth < len(_SEPARATORS):
        if isinstance(value, Mapping):
            pairs = [(str(key), item) for key, item in value.items()]
            parts = [part for key, item in pairs for part in (_escaped(key, where), _packed(item, where, depth + 1))]
            return _SEPARATORS[depth].join(parts)
        if isinstance(value, list):
            return _SEPARATORS[depth].join(_packed(item, f"{where}[{i}]", depth + 1) for i, item in enumerate(value))
    raise PipelineError("the templates' data", where, f"cannot pack a {type(value).__name__}")


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
    return f'"{_escaped(text, where)}"'


def _escaped(text: str, where: str) -> str:
    return _SPECIAL.sub(lambda found: _escape(found[0], where), text)


def _escape(ch: str, where: str) -> str:
    if ch != "\n" and unicodedata.category(ch).startswith(("C", "Zl", "Zp")):
        raise PipelineError("the templates' data", where, f"holds the character {ch!r}")
    return f"\\u{ord(ch):04x}" if ord(ch) < 0x10000 else f"\\U{ord(ch):08x}"
