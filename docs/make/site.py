"""Builds the documentation: ``python docs/make/site.py``, or ``--serve`` for a server that rebuilds.

Pages stand in ``docs/``; the reference is made beside a copy of them in ``build/docs``, from the package's own data.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BUILD = ROOT / "build" / "docs"
SITE = ROOT / "build" / "site"
CONFIG = ROOT / "build" / "zensical.toml"
PAGES = (".md", ".svg", ".png", ".css", ".txt")


def assemble() -> Path:
    """Copy the pages, make the reference, and write the configuration with its navigation."""
    from make import classes, links, llms, recordings, reference

    shutil.rmtree(BUILD, ignore_errors=True)
    for page in sorted(DOCS.rglob("*")):
        if page.suffix in PAGES and "make" not in page.relative_to(DOCS).parts:
            target = BUILD / page.relative_to(DOCS)
            target.parent.mkdir(parents=True, exist_ok=True)
            if page.suffix == ".md":
                text = page.read_text(encoding="utf-8")
                target.write_text(links.into_repository(text, page, ROOT), encoding="utf-8")
            else:
                shutil.copy(page, target)
    made = reference.write(BUILD / "reference", recordings.record())
    made += classes.write(BUILD / "reference")
    sections: dict[str, list[str]] = defaultdict(list)
    for section, title, name in made:
        sections[section].append(f'{{"{title}" = "reference/{name}"}}')
    entries = ",\n    ".join(f'{{"{section}" = [{", ".join(pages)}]}}' for section, pages in sections.items())
    config = (DOCS / "zensical.toml").read_text(encoding="utf-8").replace('"@reference"', entries)
    # A page that the navigation does not place comes last among the operations.
    further = [page.name for page in sorted(DOCS.glob("*.md")) if f'"{page.name}"' not in config]
    config = config.replace('"@further"', ", ".join(f'"{name}"' for name in further))
    CONFIG.write_text(config, encoding="utf-8")
    llms.write(BUILD)
    return CONFIG


def main() -> int:
    """Build or serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", action="store_true", help="serve the site, and rebuild it when a made page changes")
    args = parser.parse_args()
    config = assemble()
    command = [sys.executable, "-m", "zensical", *(["serve"] if args.serve else ["build", "--clean", "--strict"])]
    status = subprocess.run([*command, "--config-file", str(config)], check=False, cwd=ROOT).returncode  # noqa: S603
    return status or _check()


def _check() -> int:
    from make import links

    found = links.problems(SITE)
    print(*found, f"{len(found)} broken links or foreign resources in {SITE.relative_to(ROOT)}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.path[:0] = [str(DOCS), str(ROOT)]
    sys.exit(main())
