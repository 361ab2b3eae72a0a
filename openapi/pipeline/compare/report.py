"""Changes between two versions of a document, each with what it means for code that uses the SDK."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Final

from pipeline.read.documents import Json

# The part of the package's version that a change raises, by semantic versioning.
MAJOR: Final = "major"
MINOR: Final = "minor"
PATCH: Final = "patch"
_ORDER: Final = (PATCH, MINOR, MAJOR)
# What a vendor lays over all operations at once: in more places than a few it is told once.
_SPREAD: Final = frozenset({"header", "keyword"})
_FEW: Final = 3


@dataclass(frozen=True, order=True)
class Change:
    """One change.

    Attributes:
        where: The operation, event or field.
        subject: operation, parameter, body, answer, header, field, enum value, code, limit, security, type, ...; or
            keyword, for one that has no rule.
        what: added, removed or changed.
        detail: What exactly.
        bump: The part of the version that it raises: major where code that works today may fail to run, to type-check,
            or to read what it read; minor where a caller can do or may get something new, or is told to stop.
    """

    where: str
    subject: str
    what: str
    detail: str
    bump: str

    @property
    def breaking(self) -> bool:
        """Whether code that works today may fail."""
        return self.bump == MAJOR

    def __str__(self) -> str:
        mark = "BREAKING" if self.breaking else "        "
        return f"{mark}  {self.what:<8}{self.subject:<12}{self.where}{': ' + self.detail if self.detail else ''}"


class Report:
    """The changes of a comparison. One that shows in several places is listed once, with the highest of its bumps."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str, str], str] = {}

    def add(self, where: str, subject: str, what: str, detail: str = "", *, bump: str) -> None:
        """Add a change."""
        key = (where, subject, what, detail)
        self._found[key] = max(bump, self._found.get(key, PATCH), key=_ORDER.index)

    def __iter__(self) -> Iterator[Change]:
        return iter(sorted(Change(*key, bump) for key, bump in self._found.items()))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def breaking(self) -> int:
        """How many of them are breaking."""
        return list(self._found.values()).count(MAJOR)

    @property
    def bump(self) -> str:
        """Which part of the version such a change of the package raises, by semantic versioning."""
        return max(self._found.values(), key=_ORDER.index, default=PATCH)

    def _shown(self) -> list[Change]:
        """Return the changes for people: what is the same in many places is one line."""
        places: dict[tuple[str, str, str, str], list[str]] = {}
        for one in self:
            place = "" if one.subject in _SPREAD else one.where
            places.setdefault((one.subject, one.what, f"{place}\n{one.detail}", one.bump), []).append(one.where)
        found = []
        for (subject, what, text, bump), where in places.items():
            detail = text.partition("\n")[2]
            kept = where if len(where) <= _FEW else [f"{where[0]} and {len(where) - 1} more places"]
            found += [Change(one, subject, what, detail, bump) for one in kept]
        return sorted(found)

    def notes(self) -> str:
        """Return the report as release notes in Markdown."""
        shown = self._shown()
        groups = {
            "Breaking": [one for one in shown if one.breaking],
            "Added": [one for one in shown if not one.breaking and one.what == "added"],
            "Changed": [one for one in shown if not one.breaking and one.what != "added"],
        }
        lines = [f"The version is raised by: {self.bump}." if len(self) else "Nothing changed."]
        for title, found in groups.items():
            lines += ["", f"### {title}", ""] if found else []
            lines += [
                f"- {one.subject} `{one.where}` {one.what}{f': {one.detail}' if one.detail else ''}" for one in found
            ]
        return "\n".join(lines)

    def json(self) -> Json:
        """Return the report as data."""
        return {
            "breaking": self.breaking,
            "bump": self.bump,
            "total": len(self),
            "changes": [{**asdict(change), "breaking": change.breaking} for change in self],
        }

    def text(self) -> str:
        """Return the report as lines for people, breaking changes first."""
        lines = [str(change) for change in sorted(self._shown(), key=lambda change: not change.breaking)]
        return "\n".join([*lines, f"{len(self)} changes, {self.breaking} breaking: {self.bump} version"])
