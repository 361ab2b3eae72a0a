"""Changes between two versions of a document, each with what it means for code that uses the SDK."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from pipeline.read.documents import Json


@dataclass(frozen=True, order=True)
class Change:
    """One change.

    Attributes:
        where: The operation, event or field.
        subject: operation, parameter, body, answer, field, enum value, code, limit, security, type, ...
        what: added, removed or changed.
        detail: What exactly.
        breaking: Whether code that works today may fail to run, to type-check, or to read what it read.
    """

    where: str
    subject: str
    what: str
    detail: str
    breaking: bool

    def __str__(self) -> str:
        mark = "BREAKING" if self.breaking else "        "
        return f"{mark}  {self.what:<8}{self.subject:<12}{self.where}{': ' + self.detail if self.detail else ''}"


class Report:
    """The changes of a comparison. One that shows in several places is listed once, breaking if it is anywhere."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str, str], bool] = {}

    def add(self, where: str, subject: str, what: str, detail: str = "", *, breaking: bool) -> None:
        """Add a change."""
        key = (where, subject, what, detail)
        self._found[key] = breaking or self._found.get(key, False)

    def __iter__(self) -> Iterator[Change]:
        return iter(sorted(Change(*key, breaking) for key, breaking in self._found.items()))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def breaking(self) -> int:
        """How many of them are breaking."""
        return sum(self._found.values())

    @property
    def bump(self) -> str:
        """Which part of the version such a change of the package raises, by semantic versioning."""
        if self.breaking:
            return "major"
        return "minor" if any(change.what == "added" for change in self) else "patch"

    def notes(self) -> str:
        """Return the report as release notes in Markdown."""
        groups = {
            "Breaking": [one for one in self if one.breaking],
            "Added": [one for one in self if not one.breaking and one.what == "added"],
            "Changed": [one for one in self if not one.breaking and one.what != "added"],
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
            "changes": [asdict(change) for change in self],
        }

    def text(self) -> str:
        """Return the report as lines for people, breaking changes first."""
        lines = [str(change) for change in sorted(self, key=lambda change: not change.breaking)]
        return "\n".join([*lines, f"{len(self)} changes, {self.breaking} breaking: {self.bump} version"])
