"""Docstrings. What the documents say goes into Python source here, so every text passes through `safe`."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from typing import Final

WIDTH: Final = 110

# What goes wrong, by status. A status that is not listed is an ApiError.
ERRORS: Final = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "409": "Conflict",
    "410": "Gone",
    "423": "Locked",
    "429": "RateLimited",
    "500": "ServerError",
    "503": "ServerError",
}
_SPECIAL: Final = {
    "STEP_UP_REQUIRED": ("StepUpRequired", "the session must be stepped up first (403)"),
    "ACCESS_TOKEN_REQUIRED": ("AccessTokenRequired", "the token must be exchanged for an access token first (403)"),
}


def safe(text: str) -> str:
    """Return a text that can stand in a docstring and in a template, whatever the document put into it.

    Control and formatting characters go, a backslash becomes a slash and a run of double quotes becomes single ones: no
    text can end the string that it stands in.
    """
    kept = text
    if not text.isprintable():  # most are, and it is much quicker to see
        kept = "".join(ch if ch in "\n\t" or not unicodedata.category(ch).startswith("C") else " " for ch in text)
        kept = kept.replace("\u2028", " ").replace("\u2029", " ")
    kept = re.sub(r'"{2,}', "''", kept.replace("\\", "/"))
    return kept.replace("\t", " ").strip()


def sentence(text: str) -> str:
    """End a text with a full stop."""
    text = safe(text)
    return text if not text or text[-1] in ".!?:" else f"{text}."


def paragraphs(text: str, indent: int) -> list[str]:
    """Wrap a text of several paragraphs."""
    out: list[str] = []
    for block in re.split(r"\n\s*\n", safe(text)):
        lines = textwrap.wrap(" ".join(block.split()), WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        out += [*([""] if out and lines else []), *lines]
    return out


def entry(name: str, text: str, indent: int) -> list[str]:
    """Wrap one `name: text` line of a docstring section."""
    body = " ".join(f"{name}: {safe(text)}".split())
    return textwrap.wrap(
        body,
        WIDTH - indent,
        initial_indent="    ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def docstring(lines: Iterable[str], indent: int) -> str:
    """Put lines together as the inside of a docstring, without the quotes."""
    margin = " " * indent
    kept = [line.rstrip() for line in lines]
    while kept and not kept[-1]:
        kept.pop()
    if not kept:
        return ""
    text = "\n".join([kept[0], *(margin + line if line else "" for line in kept[1:])])
    if len(kept) > 1:
        return f"{text}\n{margin}"
    return f"{text} " if text.endswith('"') else text  # a quote would run into those that end the docstring


def attribute_doc(text: str, indent: int) -> str:
    """Write the docstring below an attribute, quotes included; nothing for one that is not described."""
    if not text:
        return ""
    inside = docstring(paragraphs(sentence(text), indent), indent)
    return f'"""{inside}"""' if inside else ""


def raises(codes: dict[str, tuple[str, ...]], indent: int) -> list[str]:
    """Write the Raises section of an operation."""
    lines: list[str] = []
    bare: list[str] = []
    for status, found in codes.items():
        left = list(found)
        for code, (name, text) in _SPECIAL.items():
            if code in left and status == "403":
                left.remove(code)
                lines += entry(name, f"{text}.", indent)
        if left:
            lines += entry(ERRORS.get(status, "ApiError"), f"{', '.join(left)} ({status}).", indent)
        elif not found:
            bare.append(status)
    if bare:
        classes = list(dict.fromkeys(f"{ERRORS.get(status, 'ApiError')}" for status in bare))
        found_by = {name: [s for s in bare if ERRORS.get(s, "ApiError") == name] for name in classes}
        texts = [f"{name} ({', '.join(listed).replace('default', 'any other')})" for name, listed in found_by.items()]
        lines += entry("ApiError", f"Without a code: {', '.join(texts)}.", indent)
    return ["Raises:", *lines] if lines else []
