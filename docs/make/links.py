"""Links of the pages: those into the repository become whole URLs, and every link of the built site is checked."""

from __future__ import annotations

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_UPWARD = re.compile(r"\]\((?:\.\./)+([^)#\s]+)(#[^)\s]*)?\)")
# What a browser fetches by itself; a link that a reader follows may lead elsewhere.
_FETCHED = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}
_NOT_FETCHED = {"canonical", "prev", "next", "alternate"}


def into_repository(text: str, page: Path, root: Path) -> str:
    """Replace links that lead out of the documentation by links into the repository.

    Args:
        text: The page, in Markdown.
        page: Where the page is.
        root: The repository.

    Raises:
        ValueError: A link leads to a file that does not exist.
    """
    source = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]["Source"]

    def whole(found: re.Match[str]) -> str:
        if not (root / found[1]).exists():
            raise ValueError(f"{page}: there is no {found[1]}")
        return f"]({source}/blob/main/{found[1]}{found[2] or ''})"

    return _UPWARD.sub(whole, text)


def problems(site: Path) -> list[str]:
    """Return the broken links of a built site and the foreign resources that its pages would fetch."""
    pages = {page: _Page(page.read_text(encoding="utf-8")) for page in sorted(site.rglob("*.html"))}
    found = []
    for path, page in pages.items():
        shown = path.relative_to(site)
        found += [f"{shown} fetches {url}" for url in page.fetched if urlsplit(url).netloc]
        if path.name == "404.html":
            continue  # it is served at any depth, so its links start at the site's root
        for url in {*page.links, *page.fetched}:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                found.append(f"{shown}: {url} leads to no file")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                found.append(f"{shown}: {url} leads to no heading")
    return found


class _Page(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = {"", "__skip"}
        self.links: set[str] = set()
        self.fetched: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what matters of a tag."""
        given = {name: value or "" for name, value in attrs}
        self.ids.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.links.add(given["href"])
        for name in ("href", "src"):
            if (tag, name) in _FETCHED and name in given and given.get("rel") not in _NOT_FETCHED:
                self.fetched.add(given[name])
